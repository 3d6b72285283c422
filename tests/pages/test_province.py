"""The province page: cases with evidence, what was left out, and a sentence when there is nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.pages.opened import empty_edition, html_of, open_page, run, words_of
from tests.toy import HOSTILE_SENTENCE, HOSTILE_TITLE
from tests.ui.test_evidence import Seen

if TYPE_CHECKING:
    from pytest import MonkeyPatch


def test_a_province_shows_its_cases_and_what_was_left_out(monkeypatch: MonkeyPatch) -> None:
    page = open_page(monkeypatch, "province", prov="CN-JX")
    seen = Seen(html_of(page))
    assert seen.text.startswith("Jiangxi 江西1 case from 2 articles, 4 sentences · 1 case whose sources disagree")
    assert "Charge against Chen Lang" in seen.text
    assert "In these sentences, but not counted" in seen.text
    assert "Why Fujian?" in seen.text
    assert "In view: June 2021 to March 2022, by the day of the event" in words_of(page)


def test_none_chosen_offers_those_with_cases(monkeypatch: MonkeyPatch) -> None:
    page = open_page(monkeypatch, "province")
    assert "Choose a province" in words_of(page)
    labels = [button.label for button in page.button]
    assert "Jiangxi 江西 · 1 case" in labels
    assert len(labels) == 5
    page.button[labels.index("Jiangxi 江西 · 1 case")].click()
    assert "Charge against Chen Lang" in html_of(run(page))


def test_the_list_chooses_too(monkeypatch: MonkeyPatch) -> None:
    page = open_page(monkeypatch, "province")
    page.selectbox[0].select("CN-SC")
    assert "Sichuan" in html_of(run(page))


@pytest.mark.parametrize(
    ("code", "said"),
    [("CN-FJ", "Fujian is only mentioned in these articles"), ("CN-XZ", "These articles tell no case in Xizang")],
)
def test_nothing_about_a_province_says_so_and_what_to_do(monkeypatch: MonkeyPatch, code: str, said: str) -> None:
    seen = Seen(html_of(open_page(monkeypatch, "province", prov=code)))
    text = seen.text.replace("Tibet", "Xizang")
    assert said in text
    assert "Choose another province on the map." in text


def test_a_narrow_window_offers_the_whole_corpus(monkeypatch: MonkeyPatch) -> None:
    page = open_page(monkeypatch, "province", **{"prov": "CN-JX", "from": "2022-03-01", "q": "<script>"})
    seen = Seen(html_of(page))
    assert seen.text.startswith("Jiangxi 江西0 cases")
    links = [attributes["href"] for tag, attributes in seen.tags if tag == "a"]
    assert "./province?prov=CN-JX&lang=en" in links
    assert "matching “<script>”" in words_of(page)


def test_hostile_articles_are_shown_as_text(monkeypatch: MonkeyPatch) -> None:
    page = open_page(monkeypatch, "province", prov="CN-SC")
    seen = Seen(html_of(page))
    assert HOSTILE_TITLE in seen.text
    assert HOSTILE_SENTENCE in seen.text
    assert {tag for tag, _ in seen.tags}.isdisjoint({"script", "img", "b"})
    assert [item.value for item in page.markdown] == []


def test_two_provinces_and_an_unknown_one(monkeypatch: MonkeyPatch) -> None:
    seen = Seen(html_of(open_page(monkeypatch, "province", prov="CN-JX~CN-SC~CN-ZZ")))
    assert "Jiangxi 江西" in seen.text
    assert "Sichuan 四川" in seen.text


def test_an_empty_casebook_has_a_page(monkeypatch: MonkeyPatch) -> None:
    assert "No province has a case in this view" in words_of(open_page(monkeypatch, "province", empty_edition()))
    page = open_page(monkeypatch, "province", empty_edition(), prov="CN-JX")
    assert "0 cases" in html_of(page)
