"""Loading an edition for a page: once per process, shared by all visitors."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import TYPE_CHECKING

import streamlit as st

from dashboard import pipeline
from dashboard.casebook import has_edition, latest_id, open_edition
from dashboard.config import SEEDS_DIR, casebook_path
from dashboard.errors import CasebookError
from dashboard.language import say
from dashboard.ui.state import asked_language, pinned_edition

if TYPE_CHECKING:
    from dashboard.casebook.edition import Edition


def load_edition() -> Edition:
    """The edition that the link pins, else the one in force.

    A casebook that cannot be read costs the visitor one line in a box, and the run stops there; a pinned edition that
    is gone costs a notice (`parse_view` sees that another one was loaded). Where there is no casebook at all, as on a
    host without a build step, the first visit reads the seeds into one.
    """
    path = casebook_path()
    pinned = pinned_edition()
    try:
        if not has_edition(path):
            with st.spinner(say(asked_language(), "Reading the articles for the first time …")):
                _read_seeds(str(path))
        if pinned:
            try:
                return _load(str(path), pinned)
            except CasebookError:
                pass  # gone, damaged or of an older version: the newest one is shown with a notice
        return _load(str(path), latest_id(path))
    except CasebookError as error:
        show_failure(str(error))
        st.stop()


def newest_edition() -> Edition | None:
    """The edition in force; None when it cannot be read, which a page that shows another one can do without."""
    path = casebook_path()
    try:
        return _load(str(path), latest_id(path))
    except CasebookError:
        return None


def show_failure(line: str) -> None:
    """A box with one line, shown as text: it may hold a path or words from a file."""
    with st.container(border=True, key="failure"):
        st.text(say(asked_language(), "The casebook cannot be shown."))
        st.text(line)


@st.cache_resource(max_entries=4, show_spinner=False)
def _load(path: str, edition_id: str) -> Edition:
    """An edition never changes under its id, so path and id are the whole key."""
    edition = open_edition(Path(path), edition_id)
    # An edition stays for the life of the process: without this the collection after every run walks all of it.
    gc.collect()
    gc.freeze()
    return edition


@st.cache_resource(max_entries=1, show_spinner=False)
def _read_seeds(path: str) -> None:
    """Build the casebook from the seeds; two first visitors wait for one build."""
    pipeline.build(SEEDS_DIR, Path(path))
