"""The first minute: one sentence and three steps, put away for good by the visitor, and never in a briefing."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.language import LANGS, say
from dashboard.ui.tour import STEPS

SCRIPT = """
from dashboard.casebook.view import View
from dashboard.ui.tour import first_minute
first_minute(View(lang="{lang}"))
"""


def opened(lang: str = "en", **state: str) -> AppTest:
    page = AppTest.from_string(SCRIPT.format(lang=lang), default_timeout=20)
    for name, value in state.items():
        page.session_state[name] = value
    return run(page)


def run(page: AppTest) -> AppTest:
    page.run()
    assert not page.exception
    return page


def texts(page: AppTest) -> list[str]:
    return [item.value for item in page.text]


def keys(page: AppTest) -> list[str]:
    return [str(button.key) for button in page.button]


def test_the_sentence_stands_there_until_it_is_put_away() -> None:
    page = opened()
    assert keys(page) == ["tour_start", "first_minute_hide"]
    page.button(key="first_minute_hide").click()
    assert keys(run(page)) == []
    assert keys(run(page)) == []


def test_a_briefing_has_no_tour() -> None:
    assert keys(opened(theme="brief")) == []


@pytest.mark.parametrize("lang", LANGS)
def test_three_steps_there_and_back(lang: str) -> None:
    page = opened(lang)
    page.button(key="tour_start").click()
    told = [say("zh" if lang == "zh" else "en", text) for _, text in STEPS]
    assert len(told) == 3
    assert texts(run(page)) == [told[0]]
    assert page.button(key="tour_back").disabled


def test_the_step_that_is_on_is_kept_and_the_last_one_ends_it() -> None:
    script = "from dashboard.ui.tour import _steps\n_steps('en')"
    page = run(AppTest.from_string(script, default_timeout=20))
    for text in (STEPS[1][1], STEPS[2][1]):
        page.button(key="tour_next").click()
        assert texts(run(page)) == [text]
    page.button(key="tour_back").click()
    assert texts(run(page)) == [STEPS[1][1]]
    page.button(key="tour_next").click()
    run(page).button(key="tour_done").click()
    run(page)
    assert page.session_state["_first_minute_gone"] is True
