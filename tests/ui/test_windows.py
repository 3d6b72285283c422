"""The windows of a comparison: from the address into controls, and back."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from streamlit.testing.v1 import AppTest

from dashboard.casebook.view import View
from dashboard.ui import windows
from tests.pages.opened import html_of
from tests.toy import toy_edition

if TYPE_CHECKING:
    import pytest

SCRIPT = """
from dashboard.casebook.view import View
from dashboard.ui.windows import asked_windows, swap, tell_broken, window_control
from tests.toy import toy_edition
import streamlit as st
edition, view = toy_edition(), View()
both = asked_windows(view, edition)
tell_broken(view)
for at in (0, 1):
    window_control(view, edition, both, at)
st.button("turn", key="turn", on_click=swap, args=(both,))
st.text(both)
"""
NAMES = ("from", "to", "from2", "to2")


def page(**parameters: str) -> AppTest:
    app = AppTest.from_string(SCRIPT, default_timeout=20)
    for name, value in parameters.items():
        app.session_state[name] = value
    app.run()
    assert not app.exception
    return app


def written(app: AppTest) -> list[str]:
    app.run()
    assert not app.exception
    return [app.session_state[name] for name in NAMES]


def test_the_controls_show_what_the_address_asks_for() -> None:
    app = page(from2="2022-02-01", to2="2022-02-28")
    assert app.date_input(key="start_B").value == dt.date(2022, 2, 1)
    assert app.date_input(key="end_A").value == dt.date(2022, 1, 31)
    assert app.selectbox(key="quick_B").value is None


def test_a_quick_pick_writes_both_windows() -> None:
    app = page()
    assert app.selectbox(key="quick_A").value == "2021"
    app.selectbox(key="quick_A").select("July to December 2021")
    assert written(app) == ["2021-07-01", "2021-12-31", "2022-01-01", "2022-12-31"]


def test_a_typed_day_moves_its_end_and_turns_a_window_that_runs_backwards() -> None:
    app = page()
    app.date_input(key="start_B").set_value(dt.date(2023, 3, 1))
    assert written(app) == ["2021-01-01", "2021-12-31", "2022-12-31", "2023-03-01"]


def test_swapping_turns_the_two_round() -> None:
    app = page()
    app.button(key="turn").click()
    assert written(app) == ["2022-01-01", "2022-12-31", "2021-01-01", "2021-12-31"]


def test_a_broken_second_window_costs_a_notice() -> None:
    app = page(from2="2021-02-30")
    assert "The second window's first day in the link is not a date; it was ignored." in html_of(app)
    assert "from2=2021-02-30" in html_of(app)


def test_days_at_the_ends_of_the_calendar_can_be_shown() -> None:
    app = page(from2="0001-01-01", to2="9999-12-31")
    assert app.date_input(key="end_B").value == dt.date.max


def test_a_copied_link_writes_both_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(windows, "bound_parameters", dict)
    view, extra = windows.pinned(View(query="kite"), toy_edition())
    assert (view.start, view.end, view.query) == (dt.date(2021, 1, 1), dt.date(2021, 12, 31), "kite")
    assert extra == {"from2": "2022-01-01", "to2": "2022-12-31"}
