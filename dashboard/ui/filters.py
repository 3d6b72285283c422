"""The filter popover: search and facets, each value with the number of cases that it would leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from dashboard.casebook.finding import facet_counts, with_values
from dashboard.casebook.links import link_parameters
from dashboard.casebook.view import View, select
from dashboard.labels import facet_title, facet_value
from dashboard.language import say
from dashboard.ui.state import change

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dashboard.casebook.edition import Edition
    from dashboard.casebook.facets import FacetName
    from dashboard.language import Lang

# Values of a facet to choose from; further names are found by the search above them.
MOST_VALUES = 40


def filters(view: View, edition: Edition) -> None:
    """A popover that says how many filters are on and shows each, with a way to take it off.

    Closed, it costs a run nothing.
    """
    lang, n_on = view.lang, len(view.action) + len(view.facets) + bool(view.query)
    label = say(lang, "Filter · {n} on", n=n_on) if n_on else say(lang, "Filter")
    menu = st.popover(label, key="filters", on_change="rerun")
    if menu.open:
        with menu, st.container(key="facets"):
            _search(view)
            _facets(view, edition)
            st.button(say(lang, "Clear filters"), key="clear_filters", on_click=_cleared, disabled=not n_on)


def _search(view: View) -> None:
    lang = view.lang
    st.session_state["pick_query"] = view.query
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.text_input(
            say(lang, "Search in titles, people, organisations and evidence"),
            key="pick_query",
            max_chars=120,
            placeholder=say(lang, "All words must occur"),
            on_change=lambda: change(q=st.session_state["pick_query"].strip()),
        )
        if view.query:
            st.button("✕", key="clear_query", help=say(lang, "Clear the search"), on_click=change, kwargs={"q": ""})


def _facets(view: View, edition: Edition) -> None:
    """The facets in two columns, without those in which all cases are the same."""
    counts = facet_counts(select(edition, view))
    offered = [name for name, values in counts.items() if len(values) > 1 or view.chosen(name)]
    columns = st.columns(2, gap="small")
    for at, name in enumerate(offered):
        with columns[at % 2]:
            _facet(view, name, counts[name])


def _facet(view: View, name: FacetName, counts: Mapping[str, int]) -> None:
    chosen = view.chosen(name)
    key = f"pick_facet_{name}"
    st.session_state[key] = list(chosen)

    def picked() -> None:
        """Write what is chosen now into the parameters."""
        given = link_parameters(with_values(view, name, tuple(st.session_state[key])))
        change(action=given["action"], f=given["f"])

    st.multiselect(
        facet_title(view.lang, name),
        _options(counts, chosen),
        key=key,
        format_func=lambda value: f"{_told(view.lang, name, value)} · {counts.get(value, 0):,}",
        placeholder=say(view.lang, "All"),
        select_all=False,
        on_change=picked,
    )


def _options(counts: Mapping[str, int], chosen: Sequence[str]) -> list[str]:
    first = list(counts)[:MOST_VALUES]
    return first + [value for value in chosen if value not in first]


def _told(lang: Lang, name: FacetName, value: str) -> str:
    words = facet_value(lang, name, value)
    return words[:1].upper() + words[1:]


def _cleared() -> None:
    change(q="", action="", f="")
