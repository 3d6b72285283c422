"""The menu of colours: both choices reach the address as codes, in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.casebook.view import MEASURES, SCHEMES
from dashboard.figures.measured import SCHEME_NAMES, TITLES
from dashboard.ui import measures
from dashboard.ui.measures import NAMES, NOTES, SCHEME_NOTES

if TYPE_CHECKING:
    from collections.abc import Callable

SCRIPT = """
from dashboard.ui.measures import measure_menu
from dashboard.ui.state import bind_parameters, current_view
from tests.toy import toy_edition
bind_parameters("map")
measure_menu(current_view(toy_edition()))
"""


def opened(monkeypatch: pytest.MonkeyPatch, *, is_open: bool = True, **parameters: str) -> AppTest:
    real: Callable[..., object] = measures.st.popover

    def popover(*args: object, **kwargs: object) -> object:
        menu = real(*args, **kwargs)
        menu.open = is_open  # type: ignore[attr-defined]
        return menu

    monkeypatch.setattr(measures.st, "popover", popover)
    page = AppTest.from_string(SCRIPT, default_timeout=20)
    for name, value in parameters.items():
        page.session_state[name] = value
    page.run()
    assert not page.exception
    return page


def test_every_measure_and_scheme_has_its_name_and_note() -> None:
    assert tuple(NAMES) == tuple(NOTES) == tuple(TITLES) == MEASURES
    assert tuple(SCHEME_NAMES) == tuple(SCHEME_NOTES) == SCHEMES


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_both_choices_write_codes(monkeypatch: pytest.MonkeyPatch, lang: str) -> None:
    page = opened(monkeypatch, lang=lang)
    page.radio(key="pick_measure").set_value("per_million").run()
    page.selectbox(key="pick_scheme").select("jenks").run()
    assert (page.session_state["measure"], page.session_state["scheme"]) == ("per_million", "jenks")
    assert not page.exception


def test_the_menu_shows_what_the_link_asks_for_and_says_when_there_is_no_value(monkeypatch: pytest.MonkeyPatch) -> None:
    page = opened(monkeypatch, measure="attention", scheme="log")
    assert (page.radio(key="pick_measure").value, page.selectbox(key="pick_scheme").value) == ("attention", "log")
    assert "fewer than 3 articles" in page.caption[0].value


def test_closed_it_asks_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    page = opened(monkeypatch, is_open=False)
    assert (len(page.radio), len(page.selectbox)) == (0, 0)
