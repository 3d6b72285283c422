"""The article page: the untouched text, everything read from it, and links that cannot lead astray."""

from __future__ import annotations

import dataclasses
import importlib
from typing import TYPE_CHECKING

import pandas as pd
import pytest

from dashboard.ui import cards, data
from tests.pages.opened import empty_edition, html_of, open_page, words_of
from tests.toy import HOSTILE_TITLE, TEXTS, toy_edition
from tests.ui.test_evidence import Seen

if TYPE_CHECKING:
    from types import ModuleType

    from pytest import MonkeyPatch


@pytest.fixture
def module(monkeypatch: MonkeyPatch) -> ModuleType:
    """The page as a module, for its pure functions: importing it runs it once, outside the app."""
    monkeypatch.setattr(data, "load_edition", toy_edition)
    return importlib.import_module("dashboard.pages.article")


@pytest.mark.parametrize("article_id", list(TEXTS))
def test_the_text_is_untouched(monkeypatch: MonkeyPatch, article_id: str) -> None:
    seen = Seen(html_of(open_page(monkeypatch, "article", article=article_id)))
    assert seen.under["pc-article"] == TEXTS[article_id]


def test_facts_say_when_it_was_published_and_how_that_is_known(monkeypatch: MonkeyPatch) -> None:
    facts = Seen(html_of(open_page(monkeypatch, "article", article="t002"))).under["pc-facts"]
    assert "Published9–30 Jun 2021, inferred from the text (not before 2021-06-09: “6月8日” is told as past)" in facts
    assert "LanguageChinese" in facts
    facts = Seen(html_of(open_page(monkeypatch, "article", article="t003"))).under["pc-facts"]
    assert "Publishedunknown" in facts


def test_lists_under_the_text_give_rule_and_reason(monkeypatch: MonkeyPatch) -> None:
    text = Seen(html_of(open_page(monkeypatch, "article", article="t001"))).text
    assert "FuzhouJiangxi · counted“Fuzhou” is read as 抚州市 in Jiangxi: “Jiangxi Province” stands" in text
    assert "in the same phrase; rival: Fujian" in text
    assert "Beijingno province · not counted" in text
    assert "FujianFujian · only mentioned" in text
    assert "May 2021May 2021" in text
    assert "chargedJiangxi · 8 Jun 2021" in text


def test_steps_in_a_list_and_steps_ahead_are_told_as_such(monkeypatch: MonkeyPatch) -> None:
    edition = toy_edition()
    is_listed = edition.reports["is_listed"].astype(bool)
    reports = edition.reports.assign(
        rule=edition.reports["rule"].mask(is_listed, "weak-word"),
        status="announced",
        date_latest=edition.articles["published_latest"].max() + pd.Timedelta(days=9),
    )
    weak = dataclasses.replace(edition, reports=reports, cases=edition.cases.copy())
    text = Seen(html_of(open_page(monkeypatch, "article", weak, article="t001"))).text
    assert "named in a listYunnan and Gansu" in text
    assert "charge announcedJiangxi · by 8 Jun 2021" in text


def test_an_empty_list_says_so(monkeypatch: MonkeyPatch) -> None:
    edition = toy_edition()
    undated = dataclasses.replace(edition, dates=edition.dates.iloc[:0], cases=edition.cases.copy())
    text = Seen(html_of(open_page(monkeypatch, "article", undated, article="t001"))).text
    assert "DatesNone were read in this article." in text


def test_a_passage_in_the_address_is_shown_and_marked(monkeypatch: MonkeyPatch) -> None:
    start = TEXTS["t001"].index("Beijing vowed")
    page = open_page(monkeypatch, "article", article="t001", at=f"{start}-{start + 28}")
    seen = Seen(html_of(page))
    assert seen.under["pc-focus"].endswith("Beijing vowed to ban kites. ")
    assert seen.under["pc-quote"] == "Beijing vowed to ban kites. "
    assert len(page.info) == 0


@pytest.mark.parametrize("at", ["9-3", "0-99999", "x", "-1-5", "3-3", "1-2-3", "<b>", "1e3-2e3"])
def test_a_broken_passage_costs_a_notice(monkeypatch: MonkeyPatch, at: str) -> None:
    page = open_page(monkeypatch, "article", article="t001", at=at)
    assert page.info[0].value.startswith("The link points to a passage that this article does not have")
    assert Seen(html_of(page)).under["pc-article"] == TEXTS["t001"]


@pytest.mark.parametrize("article_id", ["gone", "<script>alert(1)</script>", "../../etc/passwd"])
def test_an_unknown_article_costs_a_notice_and_shows_the_list(monkeypatch: MonkeyPatch, article_id: str) -> None:
    page = open_page(monkeypatch, "article", article=article_id)
    assert page.info[0].value.startswith("The link names an article that is not in this edition")
    assert list(page.dataframe[0].value["article_id"]) == list(TEXTS)
    assert Seen(html_of(page)).under["pc-list"].startswith("Kite official charged")
    assert "<script" not in html_of(page)


def test_the_list_of_articles(monkeypatch: MonkeyPatch) -> None:
    rows = open_page(monkeypatch, "article").dataframe[0].value
    assert list(rows["published"]) == ["2 Aug 2021", "9–30 Jun 2021, inferred", "date unknown", "1 Mar 2022"]
    assert list(rows["title"])[3] == cards.table_title(HOSTILE_TITLE)


def test_a_phone_has_a_list_in_place_of_the_table(monkeypatch: MonkeyPatch) -> None:
    seen = Seen(html_of(open_page(monkeypatch, "article")))
    assert "Toy Times · 9–30 Jun 2021, inferred" in seen.under["pc-list"]
    assert HOSTILE_TITLE in seen.under["pc-list"]
    assert {attributes["href"] for tag, attributes in seen.tags if tag == "a"} == {
        f"./article?lang=en&article={article_id}" for article_id in TEXTS
    }


@pytest.mark.parametrize(
    ("parameters", "ids"),
    [
        ({"show": "cases"}, ["t001", "t002", "t003", "t004"]),
        ({"from": "2021-10-01", "to": "2022-02-28"}, ["t004"]),
        ({"q": "chen", "show": "cases"}, ["t001", "t002"]),
        ({"q": "chen", "show": "all"}, list(TEXTS)),
    ],
)
def test_the_list_is_what_the_map_counts(monkeypatch: MonkeyPatch, parameters: dict[str, str], ids: list[str]) -> None:
    page = open_page(monkeypatch, "article", **parameters)
    assert list(page.dataframe[0].value["article_id"]) == ids


def test_a_narrowed_list_says_so_and_leads_to_all(monkeypatch: MonkeyPatch) -> None:
    page = open_page(monkeypatch, "article", q="chen")
    assert "Cases of this window or filter are told by 2 of 4 articles." in words_of(page)
    page.button(key="list_all").click().run()
    assert list(page.dataframe[0].value["article_id"]) == list(TEXTS)


def test_back_to_the_list(monkeypatch: MonkeyPatch) -> None:
    page = open_page(monkeypatch, "article", article="t001")
    page.button(key="all_articles").click().run()
    assert "4 articles." in words_of(page)


def test_a_hostile_article_is_inert(monkeypatch: MonkeyPatch) -> None:
    page = open_page(monkeypatch, "article", article="t004")
    seen = Seen(html_of(page))
    assert {tag for tag, _ in seen.tags}.isdisjoint({"script", "img", "b", "iframe"})
    assert [item.value for item in page.markdown] == []
    assert [item.value for item in page.title] == []
    outside = [attributes["href"] for tag, attributes in seen.tags if tag == "a" and attributes["href"][:1] not in ".#"]
    assert outside == ["https://toy.example/t004"]


@pytest.mark.parametrize(
    ("url", "linked"),
    [
        ("https://example.org/a?b=c", "https://example.org/a?b=c"),
        (" http://example.org ", "http://example.org"),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("//example.org", None),
        ("https://", None),
        ("http://[broken", None),
        ("", None),
        (None, None),
    ],
)
def test_only_web_addresses_become_links(module: ModuleType, url: str | None, linked: str | None) -> None:
    assert module.web_address(url) == linked


def test_an_address_that_is_no_link_is_shown_as_text(module: ModuleType) -> None:
    row = {**toy_edition().articles.iloc[0].to_dict(), "url": 'javascript:alert("1")', "published_reasons": "[]"}
    seen = Seen(module.facts_html("en", row))
    assert 'javascript:alert("1")' in seen.under["pc-facts"]
    assert [tag for tag, _ in seen.tags if tag == "a"] == []


def test_an_article_without_title_or_dates(module: ModuleType) -> None:
    row = {**toy_edition().articles.iloc[2].to_dict(), "title": "", "publisher": None, "url": None, "published": None,
           "published_earliest": None, "published_latest": None}  # fmt: skip
    text = Seen(module.facts_html("en", row)).text
    assert "(no title)" in text
    assert "Publisherunknown" in text


def test_an_empty_casebook_has_a_page(monkeypatch: MonkeyPatch) -> None:
    assert "This edition holds no article." in words_of(open_page(monkeypatch, "article", empty_edition()))
