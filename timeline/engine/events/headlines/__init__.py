"""Headlines: a short line for an event, made from the words that tell it."""
