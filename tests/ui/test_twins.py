"""The twins of a case as they are shown: what is shared in words, both languages, hostile titles escaped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.casebook.twins import Twin, twins
from dashboard.casebook.view import View
from dashboard.ui.twins import shares, twins_html
from tests.casebook.test_twins import with_case
from tests.pages.opened import html_of, open_page
from tests.ui.test_evidence import Seen

if TYPE_CHECKING:
    import pytest

TWINNED = {"province_codes": "CN-JX", "people": '["Chen Lang"]'}


def test_what_is_shared_is_said_in_words() -> None:
    twin = Twin("kite-chen", (("article", ""), ("place", "Fuzhou"), ("place", "Fuzhou"), ("amount", "90 kites")))
    assert shares("en", twin) == "the same article; the same place: Fuzhou; the same amount: 90 kites"
    assert shares("zh", twin) == "出自同一篇文章；同一地点：Fuzhou；同一数额：90 kites"


def test_a_twin_is_a_link_to_its_card_and_its_title_is_text() -> None:
    edition = with_case("kite-hostile", **TWINNED)
    seen = Seen(twins_html(edition, View(), twins(edition)["kite-chen"]))
    assert any("case=kite-hostile" in dict(given).get("href", "") for _, given in seen.tags)
    assert {tag for tag, _ in seen.tags} <= {"section", "h3", "p", "ul", "li", "a", "br", "span"}


def test_the_page_shows_the_twins_and_the_command_that_joins_them(monkeypatch: pytest.MonkeyPatch) -> None:
    page = open_page(monkeypatch, "cases", with_case("kite-hebei", **TWINNED), case="kite-hebei", lang="zh")
    assert "可能是同一件事" in html_of(page) and "可能与另外1起案件同属一案" in html_of(page)
    assert page.code[0].value.startswith("python -m dashboard verdict merge kite-hebei kite-chen --quote ")


def test_a_case_without_twins_has_no_such_line(monkeypatch: pytest.MonkeyPatch) -> None:
    page = open_page(monkeypatch, "cases", case="kite-hebei")
    assert "May be" not in html_of(page) and not page.code
