"""As known on a day: the view of an edition is that of a corpus which holds only the articles published by then."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.casebook.edition import Edition
from dashboard.casebook.known import arrays_on, told
from dashboard.casebook.tables import corpus_rows, frames
from dashboard.casebook.view import View, by_month, select
from dashboard.cases import group
from dashboard.cases.build import build_case
from dashboard.model import ACTIONS_BY_SEVERITY, Corpus, Mention, Published, Report
from tests.cases.told import bound, day, report, span, topic
from tests.toy import toy_edition

JUNE, AUGUST, MARCH = dt.date(2021, 6, 30), dt.date(2021, 8, 2), dt.date(2022, 3, 1)
ONE = Published("2021-05-20", dt.date(2021, 5, 20), dt.date(2021, 5, 20), "day", "stated")
PUBLISHED = [
    ONE,
    Published("2021-09", dt.date(2021, 9, 1), dt.date(2021, 9, 30), "month", "stated"),
    Published("2022-01-02", dt.date(2022, 1, 2), dt.date(2022, 1, 2), "day", "stated"),
    Published("2021-05-01/..", dt.date(2021, 5, 1), None, "interval", "inferred"),
    Published(),
]
NAMES = ("Xiao Yi", "Lin Qingxing", "Chen Lang")
COUNTED = [
    "action", "status", "happened", "happened_earliest", "happened_latest", "happened_precision", "published_earliest",
    "published_latest", "article_ids", "n_articles", "n_origins", "n_sentences",
    "rests_on",
]  # fmt: skip


def edition(corpus: Corpus) -> Edition:
    return replace(toy_edition(), **frames(corpus_rows(corpus)))


@st.composite
def corpora(draw: st.DrawFn) -> Corpus:
    """Cases of three persons and of nobody, told by up to five articles that were published at different times."""
    spots = draw(st.lists(st.tuples(st.sampled_from("abcde"), st.integers(0, 6)), unique=True, min_size=1, max_size=12))
    dates = [None, day("2021-05-05"), day("2021-12-24"), span("2021-09-01", "2021-09-30", "2021-09")]
    ahead = replace(day("2022-05-01"), is_future=True)
    reports = [
        replace(
            report(
                key, spot * 100, draw(st.sampled_from(ACTIONS_BY_SEVERITY)),
                provinces=draw(st.sampled_from([("CN-JX",), ("CN-HE",), ()])),
                date=draw(st.sampled_from([*dates, ahead])),
                people=draw(st.lists(st.sampled_from(NAMES), max_size=1)),
                status=draw(st.sampled_from(["done", "announced"])),
            ),
            support=draw(st.sampled_from([(), ((700, 740),)])),
        )
        for key, spot in spots
    ]  # fmt: skip
    readings = [
        replace(
            reading,
            article=replace(reading.article, published=draw(st.sampled_from(PUBLISHED))),
            mentions=(Mention(0, 2, "So", draw(st.sampled_from(["CN-FJ", None])), "direct", "context", "r", "why"),),
        )
        for reading in bound(*reports)
    ]
    return group(readings, topic())


def published_by(corpus: Corpus, on: dt.date) -> Corpus:
    """What the corpus would be without the articles that are not known by then."""
    readings = tuple(r for r in corpus.readings if (last := r.article.published.latest) is not None and last <= on)
    by_id = {reading.article.article_id: reading.article for reading in readings}
    told_by: dict[str, Report] = {r.report_id: r for reading in readings for r in reading.reports}
    cases = []
    for case in corpus.cases:
        known = [told_by[key] for key in case.report_ids if key in told_by]
        if known:
            made = build_case(case.case_id, known, by_id, ())
            cases.append(replace(made, title=case.title, scope=case.scope, provinces=case.provinces))
    return Corpus(readings, tuple(cases))


@settings(max_examples=25)
@given(corpora(), st.sampled_from([ONE.latest, JUNE, dt.date(2021, 9, 30), MARCH]), st.sampled_from(View.__slots__))
def test_the_map_stands_as_it_stood(corpus: Corpus, on: dt.date, narrowed: str) -> None:
    views = {"start": View(start=dt.date(2021, 9, 5)), "clock": View(clock="published", end=dt.date(2021, 12, 31))}
    view = views.get(narrowed, View())
    then, now = select(edition(published_by(corpus, on)), view), select(edition(corpus), replace(view, known_on=on))
    for name in ("counts", "articles_by_code", "sentences_by_code", "fragile", "rests_on", "state", "hidden"):
        pd.testing.assert_series_equal(getattr(then, name), getattr(now, name), obj=name)
    for name in ("is_full", "n_cases", "n_provinces", "n_articles", "off_map", "n_undated", "n_rejected", "span"):
        assert getattr(then, name) == getattr(now, name), name
    assert set(then.article_ids) == set(now.article_ids)
    pd.testing.assert_frame_equal(by_month(then.edition, then.view), by_month(now.edition, now.view))
    for frames_of in ("cases", "undated"):
        then_rows, now_rows = (getattr(one, frames_of).set_index("case_id")[COUNTED] for one in (then, now))
        pd.testing.assert_frame_equal(then_rows, now_rows)
    pd.testing.assert_frame_equal(then.facts.reset_index(drop=True), now.facts.reset_index(drop=True))


def test_without_a_day_everything_is_known() -> None:
    selection = select(toy_edition(), View())
    assert (selection.n_later, selection.n_perhaps_later) == (0, 0)


def test_a_case_that_nobody_knew_is_not_hidden_but_counted_as_later() -> None:
    selection = select(toy_edition(), View(known_on=JUNE))
    assert selection.case_ids() == ("kite-chen",)  # told by t002 at the end of June
    assert (selection.n_cases, selection.n_articles, selection.hidden.sum()) == (1, 1, 0)
    # t001 and t004 came later; t003 has no date of publication, so it can have been there.
    assert (selection.n_later, selection.n_perhaps_later) == (2, 3)
    assert selection.is_narrowed


def test_an_article_counts_from_the_last_day_on_which_it_can_have_come() -> None:
    before = select(toy_edition(), View(known_on=JUNE - dt.timedelta(1)))
    assert (before.n_cases, before.n_later, before.n_perhaps_later) == (0, 2, 4)


def test_a_conflict_needs_both_of_its_sides() -> None:
    assert [select(toy_edition(), View(known_on=on)).n_conflicts for on in (JUNE, AUGUST)] == [0, 1]


@pytest.mark.parametrize("on", [JUNE, AUGUST])
def test_the_ledger_holds_what_known_articles_say(on: dt.date) -> None:
    selection = select(toy_edition(), View(known_on=on))
    mentions = selection.edition.mentions.set_index("mention_id")
    known = {"t002"} if on == JUNE else {"t001", "t002"}
    assert set(mentions.loc[list(selection.rejected_ids), "article_id"]) <= known


def test_the_arrays_of_a_day_are_made_once() -> None:
    found = toy_edition()
    assert arrays_on(found, JUNE) is arrays_on(found, JUNE)
    assert told(found) is told(found)
