"""Casebook: everything known about one corpus, kept in one SQLite file, published as immutable editions."""

from dashboard.casebook.edition import (
    Edition,
    Manifest,
    Publication,
    editions,
    has_edition,
    latest_id,
    open_edition,
    publish,
)

__all__ = ["Edition", "Manifest", "Publication", "editions", "has_edition", "latest_id", "open_edition", "publish"]
