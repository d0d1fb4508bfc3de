"""Figures: numbers that somebody claims."""
