"""Merging: the tellings of many articles made into events."""
