"""The picture that a shared link shows: a timeline or an event, set in type on the server."""
