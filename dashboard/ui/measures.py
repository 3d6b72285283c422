"""The menu of the map's colours: what they stand for, and how its values are put into classes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from dashboard.casebook.measures import LEAST_ARTICLES
from dashboard.casebook.view import MEASURES, SCHEMES
from dashboard.figures.measured import SCHEME_NAMES
from dashboard.language import say
from dashboard.ui.state import change

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.casebook.view import Measure, Scheme, View

NAMES: Mapping[Measure, str] = {
    "cases": "Cases",
    "articles": "Articles",
    "origins": "Independent origins",
    "per_million": "Cases per million people",
    "attention": "Adjusted for attention",
}
# What each says beyond its name.
NOTES: Mapping[Measure, str] = {
    "cases": "Cases that are read as having happened there.",
    "articles": "Distinct articles that tell a case there.",
    "origins": "Those articles, with the reprints of one text counted once.",
    "per_million": "Census of 2020; Hong Kong and Macao: 2021. In a small province one case weighs more.",
    "attention": "Cases per ten articles that mention the province. No value where fewer than {n} articles do.",
}
SCHEME_NOTES: Mapping[Scheme, str] = {
    "fixed": "Fixed classes are the same for every corpus and filter.",
    "quantile": "About as many provinces in each class, over all times.",
    "jenks": "Classes at the gaps between the values of all times.",
    "log": "Each class is as many times the one before, over all times.",
}


def measure_menu(view: View) -> None:
    """A popover with both choices and what they mean; the legend names what is chosen. Closed, it costs nothing."""
    lang = view.lang
    menu = st.popover(say(lang, "Colours"), icon=":material/palette:", key="measures", on_change="rerun")
    if not menu.open:
        return
    with menu, st.container(key="measure_menu"):
        st.session_state["pick_measure"] = view.measure
        st.radio(
            say(lang, "Colours stand for"),
            MEASURES,
            key="pick_measure",
            format_func=lambda measure: say(lang, NAMES[measure]),
            on_change=lambda: change(measure=st.session_state["pick_measure"]),
        )
        st.caption(say(lang, NOTES[view.measure], n=LEAST_ARTICLES))
        st.session_state["pick_scheme"] = view.scheme
        st.selectbox(
            say(lang, "Classes"),
            SCHEMES,
            key="pick_scheme",
            format_func=lambda scheme: _capital(say(lang, SCHEME_NAMES[scheme])),
            on_change=lambda: change(scheme=st.session_state["pick_scheme"]),
        )
        st.caption(say(lang, SCHEME_NOTES[view.scheme]))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
