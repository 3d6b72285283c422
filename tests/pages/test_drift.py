"""A link pinned to an older edition, through the whole app: the line, the report, the way to the newest."""

from __future__ import annotations

import dataclasses
import html
from typing import TYPE_CHECKING

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.casebook import publish
from dashboard.casebook.links import PAGES
from dashboard.model import Case
from dashboard.ui import data
from tests.conftest import ROOT
from tests.pages.opened import html_of, run, words_of
from tests.toy import HOSTILE_TITLE, toy_corpus, toy_topic

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def changed(case: Case) -> Case:
    """The toy case as a later reading has it."""
    if case.case_id == "kite-chen":
        return dataclasses.replace(case, title="Two sentences for Chen Lang", provinces=("CN-JX", "CN-HE"))
    return case


@pytest.fixture
def editions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, str]]:
    """The ids of an older and of the newest edition of one casebook."""
    path, corpus = tmp_path / "casebook.sqlite", toy_corpus()
    monkeypatch.setenv("PROVINCIAL_CASEBOOK", str(path))
    data._load.clear()
    without_court = tuple(case for case in corpus.cases if case.case_id != "kite-court")
    old = publish(dataclasses.replace(corpus, cases=without_court), toy_topic(), path).manifest.edition_id
    kept = tuple(changed(case) for case in corpus.cases if case.case_id != "kite-hostile")
    new = publish(dataclasses.replace(corpus, cases=kept), toy_topic(), path).manifest.edition_id
    yield old, new
    data._load.clear()


def visit(page: str, **parameters: str) -> AppTest:
    app = AppTest.from_file(str(ROOT / "streamlit_app.py"), default_timeout=30)
    app.query_params.update(parameters)
    if page != "map":
        app.switch_page(f"dashboard/pages/{page}.py")
    return run(app)


@pytest.mark.parametrize("page", PAGES)
def test_every_page_of_a_pinned_link_says_what_is_otherwise_now(editions: tuple[str, str], page: str) -> None:
    told = html_of(visit(page, ed=editions[0]))
    assert f"This link shows edition {editions[0]} of " in told
    assert "Hebei 1 to 2, Sichuan 1 to 0, one case new, one case withdrawn, one case changed." in told


def test_a_link_to_the_newest_or_to_none_says_nothing(editions: tuple[str, str]) -> None:
    for parameters in ({}, {"ed": editions[1]}):
        assert "This link shows" not in html_of(visit("map", **parameters))


def test_the_button_leaves_for_the_newest_and_keeps_the_window(editions: tuple[str, str]) -> None:
    app = visit("map", ed=editions[0], **{"from": "2021-06-01"})
    app.button(key="show_newest").click()
    told = html_of(run(app))
    assert "This link shows" not in told
    assert f"edition {editions[1]}" in told
    assert app.session_state["from"] == "2021-06-01"


def test_the_report_lists_each_kind_and_each_is_a_door(editions: tuple[str, str]) -> None:
    told = html_of(visit("drift", ed=editions[0]))
    for words in (
        "Provinces with another count", "New cases <span>1</span>", "Withdrawn cases <span>1</span>",
        "Cases told otherwise <span>1</span>", "Provinces: Jiangxi → Jiangxi and Hebei",
        "Title: Charge against Chen Lang → Two sentences for Chen Lang",
    ):  # fmt: skip
        assert words in told
    assert f"./cases?ed={editions[0]}&amp;lang=en&amp;case=kite-hostile" in told
    assert "./cases?lang=en&amp;case=kite-chen" in told
    assert HOSTILE_TITLE not in told
    assert html.escape(HOSTILE_TITLE) in told


def test_a_window_in_which_nothing_differs_says_so(editions: tuple[str, str]) -> None:
    app = visit("drift", ed=editions[0], **{"from": "2021-07-01", "to": "2021-07-31"})
    assert "Nothing in this window and under these filters differs." in html_of(app)
    assert "nothing of this view differs" in html_of(app)


def test_without_a_pinned_edition_the_older_ones_are_offered(editions: tuple[str, str]) -> None:
    app = visit("drift")
    assert "This page shows the newest edition." in words_of(app)
    assert f"./drift?ed={editions[0]}" in html_of(app)
    assert f"./drift?ed={editions[1]}" not in html_of(app)


def test_the_report_is_chinese_in_a_chinese_link(editions: tuple[str, str]) -> None:
    told = html_of(visit("drift", ed=editions[0], lang="zh"))
    assert "最新版本有所不同：河北由1起变为2起" in told
    assert "省级行政区：江西 → 江西和河北" in told
