"""Names: who acts and where, and one name for all spellings."""
