"""The histogram: its bars are the bins of the screen, its years stand under them."""

from __future__ import annotations

import dataclasses
import datetime as dt
from itertools import pairwise
from typing import Any

from dashboard.casebook.view import View, select
from dashboard.exports.picture.look import Look
from dashboard.exports.picture.sheet import Box, drawing
from dashboard.exports.picture.strip import draw_strip, strip_height
from dashboard.figures.palette import LIGHT
from dashboard.figures.timeline import bins
from tests.exports.picture.drawn import Recorder, crowded_edition
from tests.toy import toy_edition

LOOK = Look("en", 1.0)


class Bars(Recorder):
    """A sheet that remembers its boxes."""

    def box(self, box: Box, fill: str | None, *args: Any, **more: Any) -> None:
        self.__dict__.setdefault("boxes", []).append((box, fill))
        super().box(box, fill, *args, **more)


def strip(view: View, edition: Any = None) -> Bars:
    with drawing():
        sheet = Bars(1200, 300, 100, "#ffffff")
        draw_strip(sheet, Box(20, 20, 800, 20 + strip_height(LOOK)), select(edition or toy_edition(), view), LOOK)
    return sheet


def n_of(sheet: Bars, colour: str) -> int:
    """Bars of this colour; the sample in the heading is none."""
    return sum(fill == colour for _, fill in sheet.__dict__["boxes"]) - 1


def test_every_bin_with_cases_has_its_bars() -> None:
    steps = bins(toy_edition(), View())
    assert steps is not None
    sheet = strip(View())
    assert n_of(sheet, LIGHT.bar) == sum(n > 0 for n in steps.on_map)
    assert n_of(sheet, LIGHT.hatch) == sum(n > 0 for n in steps.off_map)
    assert n_of(sheet, LIGHT.bar_off) == 0


def test_bars_outside_the_window_are_pale() -> None:
    sheet = strip(View(start=dt.date(2022, 1, 1)))
    assert n_of(sheet, LIGHT.bar_off) == 3
    everything_outside = strip(View(start=dt.date(1990, 1, 1), end=dt.date(1990, 2, 1)))
    assert (n_of(everything_outside, LIGHT.bar), n_of(everything_outside, LIGHT.hatch)) == (0, 0)


def test_the_words_say_what_a_bar_is() -> None:
    said = [word.text for word in strip(View()).words]
    assert said == ["Cases by month", "on the map", "on no map", "outside the window", "highest bar 1", "2021", "2022"]


def test_years_do_not_collide_however_many_there_are() -> None:
    years = [word.box for word in strip(View(), crowded_edition()).words if word.text.isdigit()]
    assert len(years) > 8
    assert all(one.right < other.left for one, other in pairwise(years))


def test_without_any_date_there_is_no_histogram() -> None:
    edition = toy_edition()
    undated = edition.cases.assign(happened_earliest=None, happened_latest=None).astype(edition.cases.dtypes.to_dict())
    sheet = strip(View(), dataclasses.replace(edition, cases=undated))
    assert (sheet.words, "boxes" in sheet.__dict__) == ([], False)
