"""The shared controls: drawn from the view, writing to the parameters."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.ui.controls import as_of
from tests.toy import TOY_EDITION_ID, toy_edition

SCRIPT = """
import streamlit as st
from dashboard.casebook.view import select
from dashboard.figures.timeline import bins
from dashboard.ui import controls
from dashboard.ui.state import bind_parameters, current_view
from tests.toy import toy_edition
edition = toy_edition()
bind_parameters("map")
view = current_view(edition)
controls.province_picker(view)
controls.clock_control(view)
controls.chips(select(edition, view))
controls.window_slider(view, bins(edition, view))
controls.copy_link(view, edition, "map")
controls.language_switch(view.lang)
"""


@pytest.fixture
def page() -> AppTest:
    return AppTest.from_string(SCRIPT, default_timeout=20).run()


def parameter(page: AppTest, name: str) -> str:
    assert not page.exception
    return str(page.session_state[name])


def test_the_picker_reaches_all_provinces_and_writes_the_code(page: AppTest) -> None:
    assert len(page.selectbox(key="pick").options) == 34
    page.selectbox(key="pick").select("CN-JX").run()
    assert parameter(page, "prov") == "CN-JX"
    page.selectbox(key="pick").select(None).run()
    assert parameter(page, "prov") == ""


def test_a_chip_selects_and_releases(page: AppTest) -> None:
    page.button(key="chip-CN-HK").click().run()
    assert parameter(page, "prov") == "CN-HK"
    assert page.selectbox(key="pick").value == "CN-HK"
    page.button(key="chip-CN-HK").click().run()
    assert parameter(page, "prov") == ""


def test_chips_are_the_small_units_with_their_counts(page: AppTest) -> None:
    chips = [button.label for button in page.button if str(button.key).startswith("chip-")]
    assert chips == ["Beijing 0", "Tianjin 0", "Shanghai 0", "Hong Kong 0", "Macao 0"]


def test_the_window_writes_whole_months_and_its_full_range_nothing(page: AppTest) -> None:
    page.select_slider(key="pick_window").set_range(1, 4).run()
    assert (parameter(page, "from"), parameter(page, "to")) == ("2021-07-01", "2021-10-31")
    page.select_slider(key="pick_window").set_range(0, 9).run()
    assert (parameter(page, "from"), parameter(page, "to")) == ("", "")


def test_the_window_is_drawn_from_the_address() -> None:
    page = AppTest.from_string(SCRIPT, default_timeout=20)
    page.session_state["from"] = "2021-07-15"
    page.run()
    assert page.select_slider(key="pick_window").value == (1, 9)


def test_the_clock_writes_its_code(page: AppTest) -> None:
    page.button_group(key="pick_clock").set_value("published").run()
    assert parameter(page, "clock") == "published"


def test_the_copied_link_leaves_nothing_to_a_default(page: AppTest) -> None:
    link = page.code[0].value
    for part in ("from=2021-06-01", "to=2022-03-31", f"ed={TOY_EDITION_ID}", "clock=happened", "prov=", "lang=en"):
        assert part in link


def test_the_switch_changes_the_words_and_nothing_else(page: AppTest) -> None:
    page.selectbox(key="pick").select("CN-JX").run()
    page.button_group(key="pick_lang").set_value("zh").run()
    assert (parameter(page, "lang"), parameter(page, "prov")) == ("zh", "CN-JX")
    assert page.selectbox(key="pick").options[:2] == ["北京 Beijing", "天津 Tianjin"]
    assert page.button(key="chip-CN-HK").label == "香港 0"
    assert "lang=zh" in page.code[0].value


def test_words() -> None:
    assert as_of("en", toy_edition()) == "1 April 2022"
    assert as_of("zh", toy_edition()) == "2022年4月1日"
