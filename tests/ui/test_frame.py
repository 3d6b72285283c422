"""What stands around every page, through the router: navigation, title, language, footer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.casebook import publish
from dashboard.ui import data
from dashboard.ui.state import LOST
from tests.conftest import ROOT
from tests.pages.opened import html_of, run
from tests.toy import toy_corpus, toy_topic

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[AppTest]:
    """The whole app on a published toy casebook."""
    path = tmp_path / "casebook.sqlite"
    publish(toy_corpus(), toy_topic(), path)
    monkeypatch.setenv("PROVINCIAL_CASEBOOK", str(path))
    data._load.clear()
    yield AppTest.from_file(str(ROOT / "streamlit_app.py"), default_timeout=30)
    data._load.clear()


def test_the_frame_is_english_by_default(app: AppTest) -> None:
    said = html_of(run(app))
    assert 'document.documentElement.lang="en"' in said
    assert "As of " in said


def test_a_link_turns_the_frame_chinese(app: AppTest) -> None:
    app.query_params["lang"] = "zh"
    page = run(app)
    assert 'document.documentElement.lang="zh"' in html_of(page)
    assert "截至" in html_of(page)
    assert page.button_group(key="pick_lang").value == "zh"


def test_the_switch_turns_everything_at_once_and_back(app: AppTest) -> None:
    page = run(app)
    page.button_group(key="pick_lang").set_value("zh")
    run(page)
    assert 'lang="zh"' in html_of(page)
    page.button_group(key="pick_lang").set_value("en")
    run(page)
    assert 'lang="en"' in html_of(page)
    assert page.session_state["lang"] == "en"


@pytest.mark.parametrize(
    ("page", "is_saved"), [("map", True), ("compare", True), ("province", True), ("cases", True), ("methods", False)]
)
def test_what_shows_a_view_can_be_saved(app: AppTest, page: str, is_saved: bool) -> None:
    run(app)
    said = run(app.switch_page(f"dashboard/pages/{page}.py"))
    assert ([one.proto.popover.label for one in said.get("popover")].count("Save") == 1) == is_saved


def test_a_page_that_does_not_exist_costs_a_line_on_the_map_until_the_visitor_goes_on(app: AppTest) -> None:
    app.query_params["lang"] = "zh"
    app.session_state[LOST] = "<b>nowhere</b>"
    said = html_of(run(app))
    assert "链接指向的页面不存在，现显示地图。" in said
    assert "page=&lt;b&gt;nowhere&lt;/b&gt;" in said
    run(app.switch_page("dashboard/pages/cases.py"))
    assert LOST not in app.session_state


def test_the_foot_says_when_newer_rules_are_not_applied(app: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "not applied yet" not in html_of(run(app))
    monkeypatch.setattr("dashboard.ui.words.RULES_VERSION", "99.0")
    assert "99.0 not applied yet" in html_of(run(app))
