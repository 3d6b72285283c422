"""Legends: one step for each class, in the language of the page."""

from __future__ import annotations

import datetime as dt
import re

from dashboard.casebook.comparison import compare
from dashboard.casebook.view import View, select
from dashboard.figures.difference import change_classes, scale
from dashboard.figures.measured import legend
from dashboard.figures.palette import CLASS_LABELS, DARK
from dashboard.figures.timeline import bins
from dashboard.ui.legend import change_legend_html, legend_html, timeline_legend_html
from dashboard.ui.theme import style_sheet
from tests.toy import toy_edition

WINDOWS = ((dt.date(2021, 1, 1), dt.date(2021, 12, 31)), (dt.date(2022, 1, 1), dt.date(2022, 12, 31)))


def told_colours(html: str) -> list[tuple[str, str]]:
    """The colours of a legend in the dark theme, each with its label."""
    colours = dict(re.findall(r"--cb-([a-z0-9-]+):([^;]+);", style_sheet(DARK).partition("@media print")[0]))
    found = re.findall(r'<i style="background:var\(--cb-([a-z0-9-]+)\)"></i>([^<]+)<', html)
    return [(colours[name], label) for name, label in found]


def test_each_class_of_cases_has_its_step() -> None:
    told = legend_html(legend(select(toy_edition(), View(lang="zh"))), "zh")
    assert told_colours(told) == list(zip(DARK.ramp, CLASS_LABELS, strict=True))
    assert "图例" in told
    assert "固定分级" in told


def test_each_class_of_a_change_has_its_colour() -> None:
    found = compare(toy_edition(), View(), WINDOWS)
    pairs = list(zip(scale(DARK), change_classes(found).labels, strict=True))
    assert told_colours(change_legend_html(found)) == pairs


def test_few_classes_of_a_change_stand_around_its_middle() -> None:
    found = compare(toy_edition(), View(scheme="jenks"), WINDOWS)
    assert told_colours(change_legend_html(found)) == list(zip(scale(DARK)[3:6], ("≤ −1", "0", "≥ +1"), strict=True))


def test_a_legend_says_measure_unit_and_scheme_and_escapes_its_labels() -> None:
    view = View(measure="attention", scheme="fixed")
    told = legend_html(legend(select(toy_edition(), view)), "en")
    assert 'Cases per ten articles that mention the province · <span class="cb-scheme">fixed classes</span>' in told
    assert "&lt; 1" in told
    assert "not covered, or too few articles" in told
    changed = change_legend_html(compare(toy_edition(), view, WINDOWS))
    assert "Cases per ten articles that mention the province: change, B less A" in changed


def test_the_colours_of_the_histogram_that_are_there_are_told() -> None:
    whole, part = View(), View(start=dt.date(2021, 7, 1), end=dt.date(2021, 8, 31), lang="zh")
    steps = bins(toy_edition(), whole)
    assert steps is not None
    told = [(DARK.bar, "on the map"), (DARK.hatch, "on no map")]
    assert told_colours(timeline_legend_html(steps, whole)) == told
    assert "Cases by month" in timeline_legend_html(steps, whole)
    assert told_colours(timeline_legend_html(steps, part)) == [(DARK.bar, "在地图上"), (DARK.bar_off, "时间窗之外")]
