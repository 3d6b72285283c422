"""Boundaries and gazetteer as data, and the scripts that derive them from their sources (`make geodata`)."""
