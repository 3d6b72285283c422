"""Measures in words: title, unit and scheme; values; what has none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dashboard.casebook.view import MEASURES, SCHEMES, View, select
from dashboard.figures.measured import hatch_words, legend, measure_words, texts, told_value, value_words
from tests.toy import toy_edition

if TYPE_CHECKING:
    from dashboard.casebook.view import Measure, Scheme
    from dashboard.language import Lang


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("measure", MEASURES)
def test_a_legend_names_measure_and_scheme(measure: Measure, scheme: Scheme, lang: Lang) -> None:
    view = View(measure=measure, scheme=scheme, lang=lang)
    told = legend(select(toy_edition(), view))
    assert measure_words(view) == told.title + (", " if lang == "en" else "，") + told.scheme
    assert told.classes.labels[0] == "0"
    assert (told.hatch == hatch_words(lang, "cases")) == (measure != "attention")


def test_a_rate_names_its_unit_and_its_census() -> None:
    told = legend(select(toy_edition(), View(measure="per_million")))
    assert told.title == "Cases per million people, census of 2020"
    assert (
        legend(select(toy_edition(), View(measure="per_million", lang="zh"))).title
        == "每百万人口案件数（2020年人口普查）"
    )


@pytest.mark.parametrize(("measure", "value", "words"), [
    ("cases", 2.0, ""), ("articles", 2.0, ""), ("origins", 1.0, "1 independent origin"),
    ("origins", 2.0, "2 independent origins"), ("per_million", 0.0221, "0.022 per million people"),
    ("attention", 5.0, "5.0 per ten articles that mention it"),
    ("attention", float("nan"), "fewer than 3 articles mention it: no value"),
])  # fmt: skip
def test_a_value_in_words(measure: Measure, value: float, words: str) -> None:
    assert value_words(select(toy_edition(), View(measure=measure)), value) == words


def test_a_province_without_a_case_says_nothing_of_its_value() -> None:
    selection = select(toy_edition(), View(measure="per_million"))
    assert told_value(selection, "CN-BJ") == ""
    assert told_value(selection, "CN-JX") == "0.022 per million people"


def test_what_stands_on_the_map() -> None:
    shown = {measure: select(toy_edition(), View(measure=measure)) for measure in MEASURES}
    by_measure = {m: dict(zip(one.counts.index, texts(one), strict=True)) for m, one in shown.items()}
    assert {m: written["CN-JX"] for m, written in by_measure.items()} == {
        "cases": "1", "articles": "2", "origins": "2", "per_million": "0.022", "attention": "–",
    }  # fmt: skip
    assert {written["CN-BJ"] for written in by_measure.values()} == {""}
