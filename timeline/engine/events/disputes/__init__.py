"""Disputes: where tellings differ."""
