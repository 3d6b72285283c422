"""The histogram: bins without gaps, months or years, and which of them a window touches."""

from __future__ import annotations

import dataclasses
import datetime as dt

import numpy as np
import pytest

from dashboard.casebook.view import View
from dashboard.figures.palette import LIGHT
from dashboard.figures.timeline import Bins, bins, timeline_figure
from tests.pages.opened import empty_edition
from tests.toy import toy_edition


def steps() -> Bins:
    found = bins(toy_edition(), View())
    assert found is not None
    return found


def test_months_from_the_first_case_to_the_last() -> None:
    assert (steps().starts[0], steps().ends[-1]) == (dt.date(2021, 6, 1), dt.date(2022, 3, 31))
    assert steps().on_map == (1, 1, 0, 0, 0, 0, 0, 0, 1, 0)
    assert steps().off_map == (0, 0, 0, 1, 0, 0, 0, 0, 0, 1)
    assert steps().label("en", 0) == "Jun 2021"


def test_no_dates_no_bins() -> None:
    assert bins(empty_edition(), View()) is None


def test_many_years_become_bins_of_a_year() -> None:
    edition = toy_edition()
    early = np.array(["1979-12-30"] + ["2021-06-08"] * 5, dtype="datetime64[s]")
    cases = edition.cases.assign(happened_earliest=early, happened_latest=early)
    found = bins(dataclasses.replace(edition, cases=cases), View())
    assert found is not None
    assert found.is_yearly
    assert (found.starts[0], found.ends[-1], found.label("en", 0)) == (
        dt.date(1979, 1, 1),
        dt.date(2021, 12, 31),
        "1979",
    )
    assert sum(found.on_map) + sum(found.off_map) == 6


@pytest.mark.parametrize(
    ("start", "end", "wanted"),
    [
        (None, None, (0, 9)),
        (dt.date(2021, 7, 15), dt.date(2021, 9, 1), (1, 3)),
        (dt.date(1990, 1, 1), dt.date(2090, 1, 1), (0, 9)),
        (dt.date(2090, 1, 1), None, (9, 9)),
        (None, dt.date(1990, 1, 1), (0, 0)),
    ],
)
def test_a_window_touches_bins(start: dt.date | None, end: dt.date | None, wanted: tuple[int, int]) -> None:
    assert steps().around(start, end) == wanted


def test_bars_inside_the_window_are_coloured() -> None:
    view = View(start=dt.date(2021, 7, 1), end=dt.date(2021, 9, 30))
    figure = timeline_figure(steps(), view, LIGHT).to_plotly_json()
    on_map, off_map = figure["data"]
    assert dict(zip(on_map["x"], on_map["marker"]["color"], strict=True)) == {
        0: LIGHT.bar_off, 1: LIGHT.bar, 8: LIGHT.bar_off,
    }  # fmt: skip
    assert list(off_map["customdata"]) == ["Sep 2021: 0 cases, 1 more on no map", "Mar 2022: 0 cases, 1 more on no map"]
    assert (figure["layout"]["shapes"][0]["x0"], figure["layout"]["shapes"][0]["x1"]) == (0.5, 3.5)


@pytest.mark.parametrize(
    "view", [View(end=dt.date(1990, 1, 1)), View(start=dt.date(2022, 4, 1)), View(start=dt.date(2090, 1, 1))]
)
def test_a_window_outside_the_data_tints_no_bin(view: View) -> None:
    figure = timeline_figure(steps(), view, LIGHT).to_plotly_json()
    assert not figure["layout"].get("shapes")
    assert {str(colour) for bars in figure["data"] for colour in bars["marker"]["color"]} == {LIGHT.bar_off}


def test_years_are_written_once_and_the_first_never_leaves_the_axis() -> None:
    layout = timeline_figure(steps(), View(), LIGHT).to_plotly_json()["layout"]
    (first,) = layout["annotations"]
    assert (first["text"], first["x"], first["xanchor"]) == ("2021", -0.5, "left")
    assert list(layout["xaxis"]["ticktext"]) == ["2022"]
    assert 0 < min(layout["xaxis"]["tickvals"]) <= max(layout["xaxis"]["tickvals"]) < 9.5


def test_a_year_that_has_no_room_beside_the_first_is_left_out() -> None:
    edition = toy_edition()
    early = np.array(["2020-12-30"] + ["2024-06-08"] * 5, dtype="datetime64[s]")
    cases = edition.cases.assign(happened_earliest=early, happened_latest=early)
    found = bins(dataclasses.replace(edition, cases=cases), View())
    assert found is not None
    layout = timeline_figure(found, View(), LIGHT).to_plotly_json()["layout"]
    assert (layout["annotations"][0]["text"], list(layout["xaxis"]["ticktext"])) == ("2020", ["2022", "2023", "2024"])
