"""The claims about one count over time, drawn on the server."""
