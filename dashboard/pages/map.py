"""The map: what was found as a sentence, where as colours, when as a range, and who says so beside it."""

from __future__ import annotations

import streamlit as st

from dashboard.casebook.links import told_parameters
from dashboard.casebook.view import Selection, View, select
from dashboard.codes import provinces
from dashboard.figures.map import map_figure
from dashboard.figures.measured import legend
from dashboard.figures.timeline import bins, timeline_figure
from dashboard.figures.words import headline, off_map_words, period, window
from dashboard.labels import province_both
from dashboard.language import count, say
from dashboard.ui import controls
from dashboard.ui.cards import province_panel
from dashboard.ui.data import load_edition
from dashboard.ui.geo import layers
from dashboard.ui.heading import heading
from dashboard.ui.legend import legend_html, timeline_legend_html
from dashboard.ui.state import bound_parameters, current_view, is_brief
from dashboard.ui.theme import current_palette
from dashboard.ui.timemap import timemap
from dashboard.ui.tour import first_minute

CONFIG = {"topojsonURL": "/app/static/topo/", "displayModeBar": False, "scrollZoom": False, "doubleClick": False}


def clicked() -> None:
    """A click on the map is an event, never the state: it toggles the province in the address."""
    points = st.session_state["map"]["selection"]["points"]
    codes = [point["location"] for point in points if point.get("location") in provinces()]
    if codes:
        controls.select_province(codes[0])


def door(view: View, label: str, page: str, show: str) -> None:
    """A number of the line under the headline, as a link to what it counts."""
    st.page_link(f"dashboard/pages/{page}.py", label=label, query_params=told_parameters(view, show=show))


def counters(selection: Selection) -> None:
    """The line under the headline: everything that is counted is a door."""
    view, off, lang = selection.view, selection.off_map, selection.view.lang
    with st.container(key="counters", horizontal=True, vertical_alignment="center"):
        door(view, count(lang, selection.n_articles, "article"), "article", "cases")
        if selection.n_off_map:
            cases = count(lang, selection.n_off_map, "case")
            label = say(lang, "{cases} on no map ({reasons})", cases=cases, reasons=off_map_words(selection))
            door(view, label, "cases", "off_map")
        if selection.n_undated:
            door(view, undated_words(selection), "cases", "undated")
        if selection.n_conflicts:
            cases = count(lang, selection.n_conflicts, "case")
            door(view, say(lang, "sources disagree on {cases}", cases=cases), "cases", "conflicts")
        if selection.n_rejected:
            left = say(lang, "{mentions} left out", mentions=count(lang, selection.n_rejected, "mention"))
            unresolved = say(lang, " ({n} ambiguous)", n=f"{off['ambiguous']:,}") if off["ambiguous"] else ""
            door(view, left + unresolved, "left_out", "")


def undated_words(selection: Selection) -> str:
    """How many cases have no date on the clock, and how many of those the map shows: "10 undated (6 on the map)"."""
    lang, n = selection.view.lang, f"{selection.n_undated:,}"
    if selection.is_full:
        return say(lang, "{n} undated ({shown} on the map)", n=n, shown=f"{selection.n_undated_on_map:,}")
    return say(lang, "{n} undated (in no window)", n=n)


def map_box(selection: Selection) -> None:
    """The choropleth with its legend and the chips for the small units."""
    colours = current_palette()
    with st.container(key="mapbox"):
        with st.container(key="mapplot", height=540):
            st.plotly_chart(
                map_figure(selection, layers(), colours),
                key="map",
                theme=None,
                height="stretch",
                on_select="ignore" if is_brief() else clicked,
                selection_mode="points",
                config=CONFIG,
                alt=headline(selection),
            )
        with st.container(key="legend"):
            st.html(legend_html(legend(selection), selection.view.lang))
        (controls.small_units if is_brief() else controls.chips)(selection)


def time_words(selection: Selection) -> str:
    """The window in words; on a page without controls also what its days are."""
    view, span = selection.view, window(selection)
    if span is None:
        return say(view.lang, "No case has a date on this clock")
    words = period(view.lang, *span).replace(" to ", " \u2013 ")
    if not is_brief():
        return words
    clock = "{period}, by the day of publication" if view.clock == "published" else "{period}, by the day of the event"
    return say(view.lang, clock, period=words)


def time_box(selection: Selection) -> None:
    """Clock, window in words, histogram and range."""
    view, colours = selection.view, current_palette()
    steps = bins(selection.edition, view)
    with st.container(key="time"):
        with st.container(key="timehead", horizontal=True, horizontal_alignment="distribute"):
            if not is_brief():
                controls.clock_control(view)
            if steps is not None:
                st.html(timeline_legend_html(steps, view), width="content")
            st.text(time_words(selection))
        if steps is None:
            return
        # Half a bar on either side, so that the ends of the range stand under the middle of their bars.
        half = 50 / len(steps.starts)
        st.html(f"<style>.st-key-window{{padding:0 calc({half:.3f}% - 6px)}}</style>")
        st.plotly_chart(
            timeline_figure(steps, view, colours), key="timeline", theme=None, config={"displayModeBar": False}
        )
        if not is_brief():
            with st.container(key="window"):
                controls.window_slider(view, steps)


def panel(selection: Selection) -> None:
    """The right third: the selected province with its evidence, or where to begin."""
    view, lang = selection.view, selection.view.lang
    with st.container(key="panel"):
        if not is_brief():
            controls.province_picker(view)
            controls.province_switch(view)
        if view.provinces:
            province_panel(selection.edition, view, selection, view.provinces[0], compact=True)
            return
        ranked = selection.counts[selection.counts > 0].sort_values(ascending=False, kind="stable")
        if ranked.empty:
            st.header(say(lang, "No case in this view"), anchor=False)
            st.text(say(lang, "Widen the window or clear the filters to see cases again."))
            return
        st.header(say(lang, "Provinces with cases"), anchor=False)
        names = {
            str(code): f"{province_both(lang, str(code))} · {count(lang, int(n), 'case')}" for code, n in ranked.items()
        }
        if is_brief():
            st.text("\n".join(names.values()))
            return
        st.text(say(lang, "Choose one here or on the map to read the sentences behind its colour."))
        with st.container(key="ranking"):
            for code, name in names.items():
                st.button(
                    name,
                    key=f"rank-{code}",
                    type="tertiary",
                    on_click=controls.select_province,
                    args=(code,),
                )


def main() -> None:
    """Settings, data, show."""
    edition = load_edition()
    view = current_view(edition)
    selection = select(edition, view)
    left, right = st.columns([2, 1], gap="medium")
    with left:
        with st.container(key="head"):
            heading(view.lang, edition, headline(selection))
            counters(selection)
            first_minute(view)
        is_plain = bool(bound_parameters()["plain"])
        if is_plain:
            map_box(selection)
        else:
            timemap(selection)
        if is_plain or is_brief():
            time_box(selection)
    with right:
        panel(selection)


main()
