"""One province: its cases with the sentences behind them, and what was read there and not counted."""

from __future__ import annotations

import streamlit as st

from dashboard.casebook.view import Selection, select
from dashboard.figures.words import period, window
from dashboard.ui import cards, controls, words
from dashboard.ui.data import load_edition
from dashboard.ui.state import current_view

# Provinces that a link may lay one under the other; more would be a page nobody reads.
MOST_PROVINCES = 4


def in_view(selection: Selection) -> str:
    """The window, clock and filters in force as one line, so that a count is never read without them."""
    view = selection.view
    span = window(selection)
    clock = "by the day of publication" if view.clock == "published" else "by the day of the event"
    parts = [f"{period(*span)}, {clock}" if span else "No case has a date on this clock"]
    if view.action:
        parts.append("only " + words.joined([words.action_noun(action) for action in view.action], "or"))
    if view.query:
        parts.append(f"matching “{view.query}”")
    return " · ".join(parts)


def choose(selection: Selection) -> None:
    """No province yet: say what to do, and offer those with cases."""
    st.title("Province", anchor=False)
    st.text("Choose a province to read its cases, the sentences they rest on, and what was left out.")
    ranked = selection.counts[selection.counts > 0].sort_values(ascending=False, kind="stable")
    if ranked.empty:
        st.text("No province has a case in this view. Widen the window on the map or clear the filters.")
    with st.container(horizontal=True):
        for code, n in ranked.items():
            st.button(
                f"{controls.province_label(str(code))} · {words.plural(int(n), 'case')}",
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
        st.text(f"In view: {in_view(selection)}")
    if not view.provinces:
        choose(selection)
        return
    for code in view.provinces[:MOST_PROVINCES]:
        cards.province_panel(edition, view, selection, code, compact=False)


main()
