"""Compare: two windows beside each other, what changed between them as a map and a table, and each year by itself."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

import streamlit as st

from dashboard.casebook.comparison import Comparison, compare
from dashboard.codes import provinces
from dashboard.figures.difference import change_headline, difference_figure, signed
from dashboard.figures.map import map_figure
from dashboard.figures.measured import legend
from dashboard.figures.words import headline, number, off_map_words, period
from dashboard.labels import province_name
from dashboard.language import count, say
from dashboard.ui import cards, controls, windows
from dashboard.ui.case_html import columns_html, page_link
from dashboard.ui.data import load_edition
from dashboard.ui.geo import layers
from dashboard.ui.heading import heading
from dashboard.ui.legend import change_legend_html, legend_html
from dashboard.ui.state import current_view
from dashboard.ui.theme import current_palette
from dashboard.ui.years import year_maps

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from dashboard.casebook.edition import Edition
    from dashboard.casebook.view import View

CONFIG = {"topojsonURL": "/app/static/topo/", "displayModeBar": False, "scrollZoom": False, "doubleClick": False}
YEARS_A_ROW = 4


def chart(figure: go.Figure, told: str, key: str, height: int = 280) -> None:
    """One of several maps, with what it shows as a sentence."""
    st.plotly_chart(figure, key=key, theme=None, height=height, config=CONFIG, alt=told)


def side(found: Comparison, edition: Edition, view: View, at: int) -> None:
    """A window: its controls, what it holds as a sentence, its map."""
    selection = (found.first, found.second)[at]
    windows.window_control(view, edition, found.windows, at)
    told = headline(selection)
    with st.container(key=f"told_{windows.SIDES[at]}"):
        st.text(told)
    chart(map_figure(selection, layers(), current_palette(), is_small=True), told, f"map_{windows.SIDES[at]}")


def middle(found: Comparison, view: View) -> None:
    """The difference: the clock, the way to turn it round, its map."""
    lang = view.lang
    with st.container(key="turn", horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        controls.clock_control(view)
        st.button(say(lang, "Swap A and B"), key="swap", on_click=windows.swap, args=(found.windows,))
    with st.container(key="told_change"):
        st.text(say(lang, "What changed from A to B"))
    chart(difference_figure(found, layers(), current_palette()), change_headline(found), "change")


def notes(found: Comparison) -> None:
    """What the maps cannot show, each number a door to what it counts."""
    lang, told = found.second.view.lang, []
    if found.second.n_undated:
        label = say(lang, "{n} undated, in neither window", n=f"{found.second.n_undated:,}")
        told.append(page_link(found.second.view, "cases", label, show="undated"))
    if found.n_in_both:
        cases = count(lang, found.n_in_both, "case")
        told.append(say(lang, "{cases} in both windows, counted in each", cases=cases))
    for name, selection in zip(windows.SIDES, (found.first, found.second), strict=True):
        if selection.n_off_map:
            cases = count(lang, selection.n_off_map, "case")
            label = say(lang, "{cases} on no map ({reasons})", cases=cases, reasons=off_map_words(selection))
            link = page_link(selection.view, "cases", label, show="off_map")
            told.append(say(lang, "{side}: {told}", side=name, told=link))
    first, second = ((end - start).days + 1 for start, end in found.windows)
    if abs(first - second) > max(first, second) / 10:
        told.append(say(lang, "not equally long: {first} and {second} days", first=f"{first:,}", second=f"{second:,}"))
    if told:
        st.html(f'<p class="pc-soft cb-notes">{" · ".join(told)}</p>')


def table(found: Comparison) -> None:
    """The provinces with a case in either window; each count leads to its cases and their sentences."""
    lang, codes = found.second.view.lang, found.ranked
    if not codes:
        st.text(say(lang, "Neither window holds a case on the map. Choose other windows, or clear the filters."))
        return
    spans = [
        say(lang, "{side}: {told}", side=name, told=period(lang, *window))
        for name, window in zip(windows.SIDES, found.windows, strict=True)
    ]
    heads = [say(lang, "Province"), *spans, say(lang, "Change")]
    rows = "".join(f"<tr>{row(found, code)}</tr>" for code in codes)
    caption = say(lang, "Cases by province, sorted by change")
    rest = len(provinces()) - len(codes)
    others = say(lang, "{n} other provinces have no case in either window.", n=number(lang, rest))
    st.html(
        f'<table class="pc-table cb-change-table"><caption>{caption}</caption>{columns_html((34, 24, 24, 18))}'
        + "<thead><tr>"
        + "".join(f'<th scope="col">{html.escape(head)}</th>' for head in heads)
        + f'</tr></thead><tbody>{rows}</tbody></table><p class="pc-soft">{others[:1].upper() + others[1:]}</p>'
    )


def row(found: Comparison, code: str) -> str:
    """The cells of a province."""
    lang = found.second.view.lang
    cells = [f'<th scope="row">{html.escape(province_name(lang, code))}</th>']
    for selection in (found.first, found.second):
        n, view = int(selection.counts[code]), selection.view
        link = page_link(view, "province", f"{n:,}", prov=code) if n else "0"
        cells.append(f"<td>{link}</td>")
    change = int(found.change[code]) if found.is_covered else 0
    return "".join(cells) + f"<td><b>{signed(change) if found.is_covered else '–'}</b></td>"


def by_year(edition: Edition, view: View) -> None:
    """A small map for each year, when there are several."""
    listed = year_maps(edition, view, current_palette())
    if len(listed) < 2:
        return
    with st.container(key="by_year"):
        st.header(say(view.lang, "Year by year"), anchor=False)
    for at in range(0, len(listed), YEARS_A_ROW):
        columns = st.columns(YEARS_A_ROW)
        for place, (column, one) in enumerate(zip(columns, listed[at : at + YEARS_A_ROW], strict=False), at):
            with column, st.container(gap=None):
                st.html(f"<p>{page_link(one.view, 'map', one.label)}</p>")
                chart(one.figure, one.headline, f"year_{place}", 190)


def main() -> None:
    """Settings, data, show."""
    edition = load_edition()
    view = current_view(edition)
    windows.tell_broken(view)
    found = compare(edition, view, windows.asked_windows(view, edition))
    cards.use_style()
    with st.container(key="head"):
        heading(view.lang, edition, change_headline(found))
        notes(found)
    first, second, change = st.columns(3)
    with first:
        side(found, edition, view, 0)
        st.html(legend_html(legend(found.first), view.lang))
    with second:
        side(found, edition, view, 1)
    with change:
        middle(found, view)
        st.html(change_legend_html(found))
    with st.container(width=860):
        table(found)
    by_year(edition, view)


main()
