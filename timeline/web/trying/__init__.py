"""`/try/`: a text that somebody pasted, every date found in it, and why. Nothing of it is kept."""
