"""What a text tells of the day on which it came out; `published` makes an answer of it."""
