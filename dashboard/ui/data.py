"""Loading an edition for a page: once per process, shared by all visitors, never built here."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import streamlit as st

from dashboard.casebook import latest_id, open_edition
from dashboard.config import casebook_path
from dashboard.errors import CasebookError, UsageError
from dashboard.ui.state import pinned_edition

if TYPE_CHECKING:
    from dashboard.casebook.edition import Edition


def load_edition() -> Edition:
    """The edition that the link pins, else the one in force.

    A casebook that cannot be read costs the visitor one line in a box, and the run stops there; a pinned edition that
    is gone costs a notice (`parse_view` sees that another one was loaded).
    """
    path = casebook_path()
    pinned = pinned_edition()
    try:
        if pinned:
            try:
                return _load(str(path), pinned)
            except UsageError:
                pass
        return _load(str(path), latest_id(path))
    except CasebookError as error:
        show_failure(str(error))
        st.stop()


def show_failure(line: str) -> None:
    """A box with one line, shown as text: it may hold a path or words from a file."""
    with st.container(border=True, key="failure"):
        st.text("The casebook cannot be shown.")
        st.text(line)


@st.cache_resource(max_entries=4, show_spinner="Opening the casebook …")
def _load(path: str, edition_id: str) -> Edition:
    """An edition never changes under its id, so path and id are the whole key."""
    return open_edition(Path(path), edition_id)
