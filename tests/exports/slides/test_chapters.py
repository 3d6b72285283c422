"""The slides around the map: evidence on each province's slide, reasons for what is missing, method."""

from __future__ import annotations

from typing import Any

from dashboard.casebook.view import View
from tests.exports.slides.opened import alt, cited, drawn, group, notes, opened, texts


def deck_of(view: View | None = None) -> Any:
    return opened(drawn(view or View(), is_deck=True)).slides


def titled(title: str, view: View | None = None) -> Any:
    return next(one for one in deck_of(view) if one.shapes.title.text.startswith(title))


def test_the_title_slide_says_topic_headline_and_counts() -> None:
    _, citation = cited()
    said = texts(deck_of()[0])
    for part in (citation.topic, citation.headline, citation.measure, citation.counts):
        assert part in said


def test_a_province_has_its_place_its_cases_and_a_sentence_of_each() -> None:
    jiangxi = titled("Jiangxi")
    said = texts(jiangxi)
    assert "2 articles · 4 sentences" in said
    assert "detained or arrested (May 2021) → charged (8 June 2021)" in said
    assert "“Prosecutors in Fuzhou, Jiangxi Province charged Chen Lang on June 8, 2021.” [2]" in said
    assert "Sources disagree about the office: “2,400 banned kites” [2] / “2600只风筝” [1]" in said
    assert alt(group(jiangxi, "Map")) == "Map of China with Jiangxi outlined."
    assert "(t001 109-215)" in notes(jiangxi)


def test_footnotes_of_a_province_are_its_own() -> None:
    assert "[4]" not in texts(titled("Jiangxi"))
    assert "[4] Toy Times" in texts(titled("Hebei"))


def test_a_province_without_a_case_says_why() -> None:
    said = texts(titled("Fujian", View(provinces=("CN-FJ", "CN-JX"))))
    assert "Fujian is only mentioned in these articles" in said


def test_what_is_not_on_the_map_has_its_reasons_and_examples() -> None:
    said = texts(titled("What is not on the map"))
    assert "National: acts for the whole country, so no single province is coloured\n1\nCentral bank bans kite" in said
    assert "Province unknown: the text does not say in which province" in said
    assert "Without a date (1 case of them on the map)" in said
    assert "“Taizhou”" in said


def test_the_method_slide_says_what_counts_and_what_it_cannot_show() -> None:
    said = texts(titled("方法", View(lang="zh")))
    for part in ("计入什么", "已知局限", "语料不等于现实", "引用格式：Provincial Casebook"):
        assert part in said
