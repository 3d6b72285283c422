"""Legends: one step for each class, in the language of the page."""

from __future__ import annotations

from dashboard.figures.difference import STEP_LABELS, scale
from dashboard.figures.palette import CLASS_LABELS, DARK
from dashboard.ui.legend import change_legend_html, legend_html


def test_each_class_of_cases_has_its_step() -> None:
    told = legend_html("zh")
    assert all(f'<i class="cb-step-{step}"></i>{label}' in told for step, label in enumerate(CLASS_LABELS))
    assert "图例" in told


def test_each_class_of_a_change_has_its_colour() -> None:
    told = change_legend_html("en", DARK)
    pairs = zip(scale(DARK), STEP_LABELS, strict=True)
    assert all(f'<i style="background:{colour}"></i>{label}' in told for colour, label in pairs)
