"""Legends: one step for each class, in the language of the page."""

from __future__ import annotations

import re

from dashboard.figures.difference import STEP_LABELS, scale
from dashboard.figures.palette import CLASS_LABELS, DARK
from dashboard.ui.legend import change_legend_html, legend_html
from dashboard.ui.theme import style_sheet


def test_each_class_of_cases_has_its_step() -> None:
    told = legend_html("zh")
    assert all(f'<i class="cb-step-{step}"></i>{label}' in told for step, label in enumerate(CLASS_LABELS))
    assert "图例" in told


def test_each_class_of_a_change_has_its_colour() -> None:
    colours = dict(re.findall(r"--cb-([a-z0-9-]+):([^;]+);", style_sheet(DARK).partition("@media print")[0]))
    told = re.findall(r'<i style="background:var\(--cb-([a-z0-9-]+)\)"></i>([^<]+)<', change_legend_html("en"))
    assert [(colours[name], label) for name, label in told] == list(zip(scale(DARK), STEP_LABELS, strict=True))
