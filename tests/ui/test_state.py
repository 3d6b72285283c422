"""Clicks as events: what a click on a province makes of the selection."""

from __future__ import annotations

from dashboard.ui.state import toggle


def test_a_click_selects_and_a_second_click_releases() -> None:
    assert toggle((), "CN-JX") == ("CN-JX",)
    assert toggle(("CN-JX",), "CN-JX") == ()
    assert toggle(("CN-JX",), "CN-HE") == ("CN-HE",)
