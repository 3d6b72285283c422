"""A first minute: one quiet sentence that explains the map, and a tour of three steps. Both can be put away."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from dashboard.figures.measured import TITLES
from dashboard.language import say
from dashboard.ui.state import is_brief

if TYPE_CHECKING:
    from dashboard.casebook.view import View
    from dashboard.language import Lang

# Each step: what it is about, and what to know of it.
STEPS = (
    (
        "Where: the colours",
        "The headline says what the map shows. A province is coloured by the number of cases that these articles tell "
        "there, or by what Colours offers instead, with one legend for all times. Dots: only mentioned. Hatching: the "
        "articles say nothing of this time. The line under the headline counts what no map shows; each number opens "
        "its list.",
    ),
    (
        "When: the range under the map",
        "Drag its ends, play it, or move it with the arrow keys: the map follows. Cases without a date are counted "
        "beside it and never given a day. Compare sets two windows beside each other.",
    ),
    (
        "Who says so: the sentences",
        "Choose a province on the map or in the list. Beside the map stand its cases, each with the sentences it rests "
        "on, their source, and the rule that read them. Copy link keeps exactly what you see.",
    ),
)
_AT = "_tour_step"
_GONE = "_first_minute_gone"


def first_minute(view: View) -> None:
    """The sentence with its two buttons, until this visitor puts it away; never in a briefing."""
    if st.session_state.get(_GONE) or is_brief():
        return
    lang = view.lang
    with st.container(key="first_minute", horizontal=True, vertical_alignment="center"):
        line = say(lang, "Colours count the cases that these articles tell; behind each stand its sentences.")
        if view.measure != "cases":
            title = say(lang, TITLES[view.measure])
            line = say(lang, "Colours show another number than cases: {title}", title=title)
        st.html(f"<span>{line}</span>", width="content")
        if st.button(say(lang, "Show me in three steps"), key="tour_start", type="tertiary", on_click=_go, args=(0,)):
            tour(lang)
        st.button(say(lang, "Hide"), key="first_minute_hide", type="tertiary", on_click=_hide)


def _hide() -> None:
    st.session_state[_GONE] = True


def _go(step: int) -> None:
    st.session_state[_AT] = step


def tour(lang: Lang) -> None:
    """The three steps in a dialog; Escape, a click beside it or its own buttons end it."""
    st.dialog(say(lang, "In three steps"), width="small")(_steps)(lang)


def _steps(lang: Lang) -> None:
    at = min(int(st.session_state.get(_AT, 0)), len(STEPS) - 1)
    title, text = STEPS[at]
    st.subheader(say(lang, title), anchor=False)
    st.text(say(lang, text))
    with st.container(key="tour_buttons", horizontal=True, horizontal_alignment="distribute"):
        st.button(say(lang, "Back"), key="tour_back", disabled=at == 0, on_click=_go, args=(at - 1,))
        st.caption(say(lang, "{n} of {all}", n=at + 1, all=len(STEPS)))
        if at + 1 < len(STEPS):
            st.button(say(lang, "Next"), key="tour_next", type="primary", on_click=_go, args=(at + 1,))
        elif st.button(say(lang, "Done"), key="tour_done", type="primary"):
            _hide()
            st.rerun()
