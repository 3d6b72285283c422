"""The two windows of a comparison: read from the address, and the controls that set them."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import streamlit as st

from dashboard.casebook.comparison import quick_windows, windows
from dashboard.casebook.links import parse_second
from dashboard.figures.words import period
from dashboard.language import say
from dashboard.ui.notices import show_notices
from dashboard.ui.state import bound_parameters, change

if TYPE_CHECKING:
    from dashboard.casebook.comparison import Window
    from dashboard.casebook.edition import Edition
    from dashboard.casebook.view import View

# The windows by the letters that the page gives them.
SIDES = ("A", "B")


def asked_windows(view: View, edition: Edition) -> tuple[Window, Window]:
    """The two windows that the address asks for, or those to begin with."""
    return windows(edition, view, parse_second(bound_parameters())[0])


def pinned(view: View, edition: Edition) -> tuple[View, dict[str, str]]:
    """The view and the parameters of its page that write both windows into a link."""
    first, second = asked_windows(view, edition)
    return replace(view, start=first[0], end=first[1]), {"from2": second[0].isoformat(), "to2": second[1].isoformat()}


def tell_broken(view: View) -> None:
    """A line for each thing that is broken in the second window of the address."""
    show_notices(view.lang, parse_second(bound_parameters())[1], key="notices2")


def window_control(view: View, edition: Edition, both: tuple[Window, Window], at: int) -> None:
    """Quick picks and two typed days for the window at this place (0 or 1)."""
    lang, side = view.lang, SIDES[at]
    offered = quick_windows(edition, view)
    names = {period(lang, *window): window for window in offered}
    st.session_state[f"quick_{side}"] = period(lang, *both[at]) if both[at] in offered else None
    for name, day in zip(("start", "end"), both[at], strict=True):
        st.session_state[f"{name}_{side}"] = day
    with st.container(key=f"window_{side}", horizontal=True, vertical_alignment="center"):
        st.html(f'<b class="cb-side">{side}</b>', width="content")
        st.selectbox(
            say(lang, "Window {side}", side=side),
            list(names),
            index=None,
            key=f"quick_{side}",
            placeholder=say(lang, "Own dates"),
            label_visibility="collapsed",
            on_change=lambda: _set(both, at, names.get(st.session_state[f"quick_{side}"], both[at])),
        )
        for name, label in (("start", "First day of {side}"), ("end", "Last day of {side}")):
            st.date_input(
                say(lang, label, side=side),
                key=f"{name}_{side}",
                min_value=dt.date.min,
                max_value=dt.date.max,
                format="YYYY-MM-DD",
                label_visibility="collapsed",
                on_change=_typed,
                args=(both, at),
            )


def _typed(both: tuple[Window, Window], at: int) -> None:
    """The days as they were typed; turned round when the last stands before the first."""
    first, last = sorted(st.session_state[f"{name}_{SIDES[at]}"] for name in ("start", "end"))
    _set(both, at, (first, last))


def _set(both: tuple[Window, Window], at: int, window: Window) -> None:
    """Write both windows into the address, the one at this place anew."""
    chosen = [*both]
    chosen[at] = window
    (start, end), (start2, end2) = chosen
    change(**{"from": start.isoformat(), "to": end.isoformat(), "from2": start2.isoformat(), "to2": end2.isoformat()})


def swap(both: tuple[Window, Window]) -> None:
    """Callback: A becomes B, and B becomes A."""
    _set((both[1], both[1]), 1, both[0])
