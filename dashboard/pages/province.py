"""One province: its cases with the sentences behind them, and what was read there and not counted."""

from __future__ import annotations

import streamlit as st

from dashboard.casebook.view import Selection, select
from dashboard.figures.words import facet_words, period, window
from dashboard.labels import action_noun, joined, province_both
from dashboard.language import count, say
from dashboard.ui import cards, controls
from dashboard.ui.data import load_edition
from dashboard.ui.state import current_view

# Provinces that a link may lay one under the other; more would be a page nobody reads.
MOST_PROVINCES = 4


def in_view(selection: Selection) -> str:
    """The window, clock and filters in force as one line, so that a count is never read without them."""
    view, lang = selection.view, selection.view.lang
    span = window(selection)
    clock = "{period}, by the day of publication" if view.clock == "published" else "{period}, by the day of the event"
    dated = say(lang, clock, period=period(lang, *span)) if span else say(lang, "No case has a date on this clock")
    parts = [dated]
    if view.action:
        steps = joined(lang, [action_noun(lang, action) for action in view.action], "or")
        parts.append(say(lang, "only {steps}", steps=steps))
    if view.query:
        parts.append(say(lang, "matching “{query}”", query=view.query))
    return " · ".join([*parts, *facet_words(view)])


def choose(selection: Selection) -> None:
    """No province yet: say what to do, and offer those with cases."""
    lang = selection.view.lang
    st.title(say(lang, "Province"), anchor=False)
    st.text(say(lang, "Choose a province to read its cases, the sentences they rest on, and what was left out."))
    ranked = selection.counts[selection.counts > 0].sort_values(ascending=False, kind="stable")
    if ranked.empty:
        st.text(say(lang, "No province has a case in this view. Widen the window on the map or clear the filters."))
    with st.container(horizontal=True):
        for code, n in ranked.items():
            st.button(
                f"{province_both(lang, str(code))} · {count(lang, int(n), 'case')}",
                key=f"rank-{code}",
                on_click=controls.select_province,
                args=(code,),
            )


def main() -> None:
    """Settings, data, show."""
    edition = load_edition()
    view = current_view(edition)
    selection = select(edition, view)
    with st.container(horizontal=True, vertical_alignment="center"):
        with st.container(width=340):
            controls.province_picker(view)
        st.text(say(view.lang, "In view: {view}", view=in_view(selection)))
    if not view.provinces:
        choose(selection)
        return
    for code in view.provinces[:MOST_PROVINCES]:
        cards.province_panel(selection.edition, view, selection, code, compact=False)


main()
