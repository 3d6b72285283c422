"""Frames in, plotly figures out; nothing here knows about pages."""
