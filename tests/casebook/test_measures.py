"""Measures: what each counts, what it is divided by, and that windows stay below the values of all times."""

from __future__ import annotations

import dataclasses
import datetime as dt

import numpy as np
import pandas as pd
import pytest

from dashboard.casebook.arrays import arrays
from dashboard.casebook.measures import LEAST_ARTICLES, bases, values, values_of_all_times
from dashboard.casebook.view import MEASURES, Measure, Selection, View, select
from dashboard.codes import populations
from tests.toy import toy_edition


def selected(measure: Measure, **given: object) -> Selection:
    return select(toy_edition(), View(measure=measure, **given))  # type: ignore[arg-type]


def mentioned_often(code: str, n_articles: int) -> object:
    """The toy edition with so many more articles that mention a province, as context."""
    edition = toy_edition()
    one = edition.mentions[edition.mentions["province_code"] == code].iloc[:1]
    more = [one.assign(article_id=f"x{number}", mention_id=f"x{number}:0") for number in range(n_articles)]
    return dataclasses.replace(edition, mentions=pd.concat([edition.mentions, *more], ignore_index=True))


def test_whole_numbers_count_cases_articles_and_origins() -> None:
    assert values(selected("cases"))["CN-JX"] == 1
    assert values(selected("articles"))["CN-JX"] == 2
    assert values(selected("origins"))["CN-JX"] == selected("origins").origins_by_code["CN-JX"] == 2
    assert all(bases(selected(measure)) is None for measure in ("cases", "articles", "origins"))


def test_a_reprint_is_no_further_origin() -> None:
    edition = toy_edition()
    articles = edition.articles.assign(origin_id=edition.articles["article_id"].iloc[0])
    reprinted = select(dataclasses.replace(edition, articles=articles), View(measure="origins"))
    assert (values(reprinted)["CN-JX"], reprinted.articles_by_code["CN-JX"]) == (1, 2)


def test_cases_are_divided_by_the_people_of_the_census() -> None:
    found = values(selected("per_million"))
    assert found["CN-JX"] == pytest.approx(1e6 / populations()["CN-JX"])
    assert found["CN-BJ"] == 0
    assert found.notna().all()


def test_cases_are_set_against_the_articles_that_mention_the_province() -> None:
    edition = mentioned_often("CN-YN", 7)
    selection = select(edition, View(measure="attention"))  # type: ignore[arg-type]
    n_articles = arrays(edition).place_articles[list(selection.counts.index).index("CN-YN")]  # type: ignore[arg-type]
    assert n_articles >= 7
    assert values(selection)["CN-YN"] == pytest.approx(10 / n_articles)


@pytest.mark.parametrize("n_more", [LEAST_ARTICLES - 2, LEAST_ARTICLES - 1])
def test_too_few_articles_give_no_value(n_more: int) -> None:
    found = values(select(mentioned_often("CN-GS", n_more), View(measure="attention")))  # type: ignore[arg-type]
    assert np.isnan(found["CN-GS"]) == (n_more < LEAST_ARTICLES - 1)
    assert found["CN-XZ"] == 0, "no case and no article is nothing, whatever it is divided by"


def test_what_is_rejected_mentions_nothing() -> None:
    index, edition = arrays(toy_edition()), toy_edition()
    told = edition.mentions[~edition.mentions["is_rejected"]].groupby("province_code")["article_id"].nunique()
    assert {code: n for code, n in zip(index.codes, index.place_articles.tolist(), strict=True) if n} == told.to_dict()


def test_what_was_published_later_mentions_nothing_yet() -> None:
    early = select(toy_edition(), View(measure="attention", known_on=dt.date(2021, 6, 30)))
    assert (early.index.place_articles <= arrays(toy_edition()).place_articles).all()
    assert early.index.place_articles.sum() < arrays(toy_edition()).place_articles.sum()


@pytest.mark.parametrize("measure", MEASURES)
def test_the_values_of_all_times_are_those_of_a_window_that_holds_all(measure: Measure) -> None:
    whole = values_of_all_times(selected(measure, start=dt.date(2021, 6, 1), end=dt.date(2021, 6, 30)))
    assert whole.tolist() == values(selected(measure)).dropna().tolist()


@pytest.mark.parametrize("measure", MEASURES)
def test_no_window_is_above_all_times(measure: Measure) -> None:
    window = values(selected(measure, start=dt.date(2021, 7, 1), end=dt.date(2021, 12, 31)))
    assert (window.fillna(0) <= values(selected(measure)).fillna(0)).all()


def test_filters_reach_the_values_of_all_times() -> None:
    assert not values_of_all_times(selected("per_million", query="nothing like it")).any()
