"""Sentences from a view."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Any

import pytest

from dashboard.casebook.view import View, months_around, select
from dashboard.figures.words import counted, day, facet_words, headline, number, off_map_words, period, proposed, window
from tests.toy import toy_edition


def said(view: View) -> str:
    return headline(select(toy_edition(), view))


def test_the_whole_corpus_says_how_many_have_no_date() -> None:
    assert said(View()) == "Four cases in five provinces, June 2021 to February 2022, one undated"


def test_a_window_is_said_as_it_stands() -> None:
    view = View(start=dt.date(2021, 7, 1), end=dt.date(2021, 12, 31))
    assert said(view) == "One case in two provinces, July to December 2021"


def test_nothing_found_is_a_sentence_too() -> None:
    assert said(View(query="nothing like it")) == (
        "No cases on the map, June 2021 to March 2022 (matching “nothing like it”)"
    )


def test_the_clock_of_publication_is_named() -> None:
    assert said(View(clock="published", start=dt.date(2022, 1, 1), end=dt.date(2022, 12, 31))) == (
        "One case reported in one province, 2022"
    )


def test_only_undated_cases_are_all_undated() -> None:
    assert said(View(query="90 kites")) == "One case in one province, all undated (matching “90 kites”)"


@pytest.mark.parametrize(
    ("view", "ending"),
    [
        (View(action=("seizure",)), " (gravest step: seizure)"),
        (View(action=("charge", "power_cut"), query=" chen "), " (gravest step: charge or power cut; matching “chen”)"),
        (View(action=("charge", "fine", "arrest", "other")), " (gravest step: one of four kinds)"),
        (View(query="x" * 90), f" (matching “{'x' * 39}…”)"),
    ],
)
def test_filters_are_named(view: View, ending: str) -> None:
    assert said(view).endswith(ending)


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2021-01-01", "2021-12-31", "2021"),
        ("2019-01-01", "2021-12-31", "2019 to 2021"),
        ("2021-05-01", "2021-05-31", "May 2021"),
        ("2021-05-01", "2021-12-31", "May to December 2021"),
        ("2020-05-01", "2021-12-31", "May 2020 to December 2021"),
        ("2021-05-18", "2021-05-18", "18 May 2021"),
        ("2021-05-18", "2021-12-31", "18 May 2021 to 31 December 2021"),
        ("2024-02-01", "2024-02-29", "February 2024"),
    ],
)
def test_periods_are_as_short_as_they_are_exact(start: str, end: str, words: str) -> None:
    assert period("en", dt.date.fromisoformat(start), dt.date.fromisoformat(end)) == words


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2021-01-01", "2021-12-31", "2021年"),
        ("2019-01-01", "2021-12-31", "2019年至2021年"),
        ("2021-05-01", "2021-05-31", "2021年5月"),
        ("2021-05-01", "2021-12-31", "2021年5月至12月"),
        ("2020-05-01", "2021-12-31", "2020年5月至2021年12月"),
        ("2021-05-18", "2021-05-18", "2021年5月18日"),
        ("2021-05-18", "2021-05-20", "2021年5月18日至20日"),
        ("2021-05-18", "2021-12-31", "2021年5月18日至12月31日"),
        ("2020-05-18", "2021-05-18", "2020年5月18日至2021年5月18日"),
    ],
)
def test_periods_in_chinese_repeat_nothing(start: str, end: str, words: str) -> None:
    assert period("zh", dt.date.fromisoformat(start), dt.date.fromisoformat(end)) == words


def test_facets_are_told_by_their_titles() -> None:
    view = View(facets=("person.Chen Lang", "person.陈浪", "lang.zh", "person." + "x" * 60))
    assert facet_words(view) == [
        "people: Chen Lang, 陈浪 or " + "x" * 39 + "…",
        "language of the articles: Chinese",
    ]
    assert facet_words(dataclasses.replace(view, lang="zh", facets=("rests.one_article",))) == ["依据：一篇文章"]
    assert said(View(facets=("status.done",), query="a  b")).endswith(" (matching “a b”; status: done)")


@pytest.mark.parametrize(
    ("view", "words"),
    [
        (View(lang="zh"), "2021年6月至2022年2月，5个省级行政区有4起案件，其中1起日期不明"),
        (
            View(start=dt.date(2021, 7, 1), end=dt.date(2021, 12, 31), lang="zh"),
            "2021年7月至12月，2个省级行政区有1起案件",
        ),
        (
            View(clock="published", start=dt.date(2022, 1, 1), end=dt.date(2022, 12, 31), lang="zh"),
            "2022年，1个省级行政区有1起案件见报",
        ),
        (View(query="90 kites", lang="zh"), "1个省级行政区有1起案件，日期均不明（匹配“90 kites”）"),
        (View(query="没有", lang="zh"), "2021年6月至2022年3月，地图上没有案件（匹配“没有”）"),
        (
            View(action=("charge", "power_cut"), lang="zh"),
            "2021年6月，1个省级行政区有1起案件（最重措施：起诉或断电或限电）",
        ),
    ],
)
def test_the_headline_in_chinese(view: View, words: str) -> None:
    assert said(view) == words


def test_why_cases_are_on_no_map() -> None:
    assert off_map_words(select(toy_edition(), View())) == "1 national, 1 province unknown"
    assert off_map_words(select(toy_edition(), View(lang="zh"))) == "1起属全国性，1起省份不明"


def test_an_export_of_a_province_is_headed_by_its_own_cases() -> None:
    def said(**view: Any) -> str:
        return proposed(select(toy_edition(), View(**view)))

    assert said() == headline(select(toy_edition(), View()))
    assert said(provinces=("CN-JX",)) == "One case in Jiangxi, from two articles"
    assert said(provinces=("CN-JX",), lang="zh") == "江西1起案件，出自2篇文章"
    assert said(provinces=("CN-YN", "CN-GS"), start=dt.date(2021, 7, 1)).startswith(
        "One case in Yunnan and Gansu, from one article, "
    )
    # A province without a case has no headline of its own.
    assert said(provinces=("CN-FJ",)) == said()


def test_counts_and_days() -> None:
    assert [number("en", n) for n in (0, 12, 13, 2400)] == ["no", "twelve", "13", "2,400"]
    assert [number("zh", n) for n in (2, 12, 13, 2400)] == ["2", "12", "13", "2,400"]
    assert [counted("en", 1, "case"), counted("zh", 2, "case")] == ["one case", "2起案件"]
    assert day("en", dt.date(2021, 11, 3)) == "3 November 2021"
    assert day("zh", dt.date(2021, 11, 3)) == "2021年11月3日"
    assert months_around(dt.date(2021, 2, 3), dt.date(2024, 2, 3)) == (dt.date(2021, 2, 1), dt.date(2024, 2, 29))


def test_an_open_window_ends_with_the_months_of_its_cases() -> None:
    assert window(select(toy_edition(), View())) == (dt.date(2021, 6, 1), dt.date(2022, 3, 31))
    assert window(select(toy_edition(), View(start=dt.date(2023, 1, 1)))) == (dt.date(2023, 1, 1),) * 2
