"""The small maps of the years: made once for a filter, whatever window is open."""

from __future__ import annotations

import dataclasses
import datetime as dt

from dashboard.casebook.comparison import within, years
from dashboard.casebook.view import View
from dashboard.figures.map import map_figure
from dashboard.figures.palette import DARK, LIGHT
from dashboard.ui.geo import layers
from dashboard.ui.years import year_maps
from tests.toy import toy_edition

EDITION = toy_edition()


def test_each_year_is_drawn_as_its_window_leaves_it() -> None:
    maps = year_maps(EDITION, View(), LIGHT)
    assert [one.label for one in maps] == ["2021 · 2 cases", "2022 · 1 case"]
    for one, window in zip(maps, years(EDITION, View()), strict=True):
        selection = within(EDITION, View(), window)
        assert one.view == selection.view
        assert one.figure == map_figure(selection, layers(), LIGHT, is_small=True)


def test_moving_the_window_draws_nothing_anew() -> None:
    moved = View(start=dt.date(2021, 6, 1), end=dt.date(2021, 6, 30))
    for first, second in zip(year_maps(EDITION, View(), LIGHT), year_maps(EDITION, moved, LIGHT), strict=True):
        assert first is second


def test_a_filter_a_language_another_ground_and_another_edition_are_drawn_anew() -> None:
    first = year_maps(EDITION, View(), LIGHT)[0]
    others = (
        year_maps(EDITION, View(action=("seizure",)), LIGHT)[0],
        year_maps(EDITION, View(lang="zh"), LIGHT)[0],
        year_maps(EDITION, View(), DARK)[0],
        year_maps(dataclasses.replace(EDITION), View(), LIGHT)[0],
    )
    assert len({id(one) for one in (first, *others)}) == 1 + len(others)
