"""The view of a run: its parameters tied to the address, and the one place where controls change them.

The values live in hidden text inputs bound to the address (`bind="query-params"`): a visible widget would write its
translated label there, and a label is no key. Visible widgets are drawn from the view and write through `change`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

import streamlit as st

from dashboard.casebook.edition import EDITION_ID
from dashboard.casebook.links import (
    BRIEF,
    PAGE_PARAMETERS,
    PAGES,
    PARAMETERS,
    SCREEN_PARAMETERS,
    is_unknown,
    page_path,
    parse_view,
)
from dashboard.language import LANGS

if TYPE_CHECKING:
    from dashboard.casebook.edition import Edition
    from dashboard.casebook.view import View
    from dashboard.language import Lang

# The path in the session's state that led a visitor here though no page has it.
LOST = "_lost_path"


def toggle(selected: tuple[str, ...], code: str) -> tuple[str, ...]:
    """The selection after a click on a province: without it when it was selected, else that province alone."""
    return tuple(item for item in selected if item != code) if code in selected else (code,)


def bind_parameters(page: str) -> None:
    """Tie every parameter to the address. Call once per run, in the router, before `page` runs.

    The view travels from page to page; what belongs to one page (`PAGE_PARAMETERS`) is dropped when the visitor leaves
    it, unless the link that was followed gives it a new value.
    """
    carried = st.session_state.get("_page_parameters", (page, {}))
    if carried[0] != page:
        for name, value in carried[1].items():
            if value and st.session_state.get(name) == value:
                st.session_state[name] = ""
    # The height hides the bars that stand for the fields until the style sheet is there.
    with st.container(key="bound", height=1, border=False):
        for name in (*PARAMETERS, *PAGE_PARAMETERS, *SCREEN_PARAMETERS):
            st.text_input(name, key=name, bind="query-params", label_visibility="collapsed")
    st.session_state["_page_parameters"] = (page, {name: st.session_state.get(name) for name in PAGE_PARAMETERS})


def unknown_path() -> str:
    """The last part of the path in the address when no page has it; of an app that lies under a path, its own name."""
    last = unquote(urlsplit(st.context.url or "").path).rstrip("/").rpartition("/")[2].strip()
    return "" if last in map(page_path, PAGES) else last


def asked_language() -> Lang:
    """The language that the address asks for; that of the browser when it asks for none, English for any other.

    Before `bind_parameters` it is that of the last run, and on the first run that of the address.
    """
    value = st.session_state.get("lang")
    asked = str((st.query_params.get("lang") if value is None else value) or "").strip() or _browser_language()
    return next((lang for lang in LANGS if lang == asked), LANGS[0])


def _browser_language() -> str:
    """The first part of the language that the visitor's browser prefers: "zh" for zh-CN; empty when it says nothing."""
    return str(st.context.locale or "").replace("_", "-").partition("-")[0].lower()


def is_brief() -> bool:
    """Whether the address asks for the briefing view; like `asked_language`, also before `bind_parameters`."""
    value = st.session_state.get("theme")
    return str((st.query_params.get("theme") if value is None else value) or "").strip() == BRIEF


def bound_parameters() -> dict[str, str]:
    """The raw parameters of this run, by name; the language is the browser's where the address has none."""
    names = (*PARAMETERS, *PAGE_PARAMETERS, *SCREEN_PARAMETERS)
    bound = {name: str(st.session_state.get(name) or "") for name in names}
    return bound if bound["lang"].strip() else {**bound, "lang": asked_language()}


def pinned_edition() -> str | None:
    """The edition id that the address asks for, when it is well formed."""
    value = bound_parameters()["ed"]
    return value if EDITION_ID.fullmatch(value) else None


def current_view(edition: Edition | None = None) -> View:
    """The view of this run on `edition` (by default the one that the page has loaded)."""
    return current_view_and_notices(edition)[0]


def current_view_and_notices(edition: Edition | None = None) -> tuple[View, tuple[str, ...]]:
    """The view of this run and a key of `NOTICES` for each thing that was broken in its address."""
    if edition is None:
        from dashboard.ui.data import load_edition

        edition = load_edition()
    view, notices = parse_view(bound_parameters(), edition)
    look = () if is_brief() or not bound_parameters()["theme"].strip() else ("theme",)
    unknown = ("unknown",) if any(is_unknown(name) for name in st.query_params) else ()
    lost = ("page",) if st.session_state.get(LOST) else ()
    return view, notices + look + unknown + lost


def change(**parameters: str) -> None:
    """Set parameters by name, for callbacks: the next run and the address follow."""
    for name, value in parameters.items():
        st.session_state[name] = value
