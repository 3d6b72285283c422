"""The view in the address: names of the parameters, reading them softly, and the one place where controls change them.

A parameter is valid, or missing, or broken; a broken one costs a notice, never the page, and is never shown itself.
The values live in hidden text inputs bound to the address (`bind="query-params"`): a visible widget would write its
translated label there, and a label is no key. Visible widgets are drawn from the view and write through `change`.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, get_args

import streamlit as st

from dashboard.casebook.view import CLOCKS, SEPARATOR, View, extent
from dashboard.codes import provinces
from dashboard.figures.words import months_around
from dashboard.model import Action
from dashboard.ui.links import link_parameters

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.casebook.edition import Edition
    from dashboard.casebook.view import Clock

# Names in the address, in the order in which links write them.
PARAMETERS = ("prov", "from", "to", "clock", "action", "q", "ed", "lang")
# Parameters of single pages that travel with the view.
PAGE_PARAMETERS = ("article", "at", "case", "show")
ACTIONS: tuple[str, ...] = get_args(Action)

_MAX_LENGTH = 400
_MAX_QUERY = 120
_EDITION_ID = re.compile(r"[0-9A-Za-z_-]{1,80}")
_ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")

# One sentence for each parameter that can break. They never quote what stood in the address.
NOTICES = {
    "prov": "The link names a province that does not exist; it was ignored.",
    "from": "The link's first day is not a date; the window starts with the first case.",
    "to": "The link's last day is not a date; the window ends with the last case.",
    "clock": "The link names a clock that does not exist; the date of the event is used.",
    "action": "The link names an action that does not exist; it was ignored.",
    "q": "The link's search text is too long; only its beginning is used.",
    "ed": "The link's edition is not in this casebook; the newest one is shown.",
    "lang": "The link's language is not available; English is shown.",
    "several": "The link names more than one province; the first of them is shown beside the map.",
    "outside": "The window lies before or after every dated case; take it off, or widen it on the map.",
    "unknown": "The link has a parameter that this casebook does not know; it was ignored.",
    "order": "The link's last day stands before its first; the two were swapped.",
}


def parse_view(params: Mapping[str, str], edition: Edition) -> tuple[View, tuple[str, ...]]:
    """The view that the parameters ask for on this edition, and a notice for each one that is broken.

    `params` are raw strings by name, from an address that anybody can have written. Never raises; unknown names are
    left alone (other software adds its own).
    """
    broken: list[str] = []
    start = _day(params, "from", broken)
    end = _day(params, "to", broken)
    if start and end and start > end:
        start, end = end, start
        broken.append("order")
    clock: Clock = _choice(params, "clock", CLOCKS, broken)  # type: ignore[assignment]
    if _is_outside(edition, clock, start, end):
        broken.append("outside")
    selected = _codes(params, "prov", frozenset(provinces()), broken)
    if len(selected) > 1:
        broken.append("several")
    view = View(
        provinces=selected,
        start=start,
        end=end,
        clock=clock,
        action=_codes(params, "action", frozenset(ACTIONS), broken),
        query=_query(params, broken),
        edition=_edition(params, edition, broken),
        lang=_choice(params, "lang", ("en",), broken),  # type: ignore[arg-type]
    )
    return view, tuple(NOTICES[name] for name in broken)


def serialise_view(view: View) -> dict[str, str]:
    """The parameters that stand for `view`: all names of `PARAMETERS`, as `parse_view` reads them."""
    return link_parameters(view)


def toggle(selected: tuple[str, ...], code: str) -> tuple[str, ...]:
    """The selection after a click on a province: without it when it was selected, else that province alone."""
    return tuple(item for item in selected if item != code) if code in selected else (code,)


def _text(params: Mapping[str, str], name: str) -> str:
    value = params.get(name, "")
    return value.strip() if isinstance(value, str) else ""


def _codes(params: Mapping[str, str], name: str, allowed: frozenset[str], broken: list[str]) -> tuple[str, ...]:
    value = _text(params, name)
    items = [item for item in value[:_MAX_LENGTH].split(SEPARATOR) if item]
    known = tuple(dict.fromkeys(item for item in items if item in allowed))
    if len(value) > _MAX_LENGTH or any(item not in allowed for item in items):
        broken.append(name)
    return known


def _day(params: Mapping[str, str], name: str, broken: list[str]) -> dt.date | None:
    value = _text(params, name)
    if not value:
        return None
    try:
        if _ISO_DAY.fullmatch(value):
            return dt.date.fromisoformat(value)
    except ValueError:
        pass
    broken.append(name)
    return None


def _is_outside(edition: Edition, clock: Clock, start: dt.date | None, end: dt.date | None) -> bool:
    """Whether the window lies wholly before or after the dated cases, counted in whole months as the slider does."""
    span = extent(edition, clock)
    if span is None:
        return False
    first, last = months_around(*span)
    return (end is not None and end < first) or (start is not None and start > last)


def is_unknown(name: str) -> bool:
    """Whether a parameter is neither ours, nor Streamlit's own (`embed`), nor a mark of where a link was followed."""
    ours = (*PARAMETERS, *PAGE_PARAMETERS)
    return name not in ours and not name.lower().startswith(("embed", "utm_"))


def _choice(params: Mapping[str, str], name: str, allowed: tuple[str, ...], broken: list[str]) -> str:
    value = _text(params, name)
    if value and value not in allowed:
        broken.append(name)
    return value if value in allowed else allowed[0]


def _query(params: Mapping[str, str], broken: list[str]) -> str:
    value = "".join(char for char in _text(params, "q") if char.isprintable())
    if len(value) > _MAX_QUERY:
        broken.append("q")
    return value[:_MAX_QUERY].strip()


def _edition(params: Mapping[str, str], edition: Edition, broken: list[str]) -> str | None:
    value = _text(params, "ed")
    if not value:
        return None
    if not _EDITION_ID.fullmatch(value) or value != edition.manifest.edition_id:
        broken.append("ed")
        return None
    return value


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
    with st.container(key="bound"):
        for name in (*PARAMETERS, *PAGE_PARAMETERS):
            st.text_input(name, key=name, bind="query-params", label_visibility="collapsed")
    st.session_state["_page_parameters"] = (page, {name: st.session_state.get(name) for name in PAGE_PARAMETERS})


def bound_parameters() -> dict[str, str]:
    """The raw parameters of this run, by name."""
    names = (*PARAMETERS, *PAGE_PARAMETERS)
    return {name: str(st.session_state.get(name) or "") for name in names}


def pinned_edition() -> str | None:
    """The edition id that the address asks for, when it is well formed."""
    value = bound_parameters()["ed"]
    return value if _EDITION_ID.fullmatch(value) else None


def current_view(edition: Edition | None = None) -> View:
    """The view of this run on `edition` (by default the one that the page has loaded)."""
    return current_view_and_notices(edition)[0]


def current_view_and_notices(edition: Edition | None = None) -> tuple[View, tuple[str, ...]]:
    """The view of this run and the notices for what was broken in its address."""
    if edition is None:
        from dashboard.ui.data import load_edition

        edition = load_edition()
    view, notices = parse_view(bound_parameters(), edition)
    unknown = (NOTICES["unknown"],) if any(is_unknown(name) for name in st.query_params) else ()
    return view, notices + unknown


def change(**parameters: str) -> None:
    """Set parameters by name, for callbacks: the next run and the address follow."""
    for name, value in parameters.items():
        st.session_state[name] = value
