"""Labelled texts, how the reading scores on them, and what it gained and lost since the last release."""
