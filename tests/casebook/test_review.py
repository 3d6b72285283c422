"""Who has checked what: a verdict marks the case it concerns, each province of a list, and what a split took out."""

from __future__ import annotations

import dataclasses

import pandas as pd

from dashboard.casebook.edition import Edition
from dashboard.casebook.finding import facet_counts
from dashboard.casebook.review import Review, is_checked, reviews
from dashboard.casebook.view import View, select
from tests.casebook.test_overturned import built
from tests.toy import toy_edition

EDITION = toy_edition()


def judged(*rows: dict[str, str]) -> Edition:
    """The toy edition with other verdicts."""
    blank = dict.fromkeys(EDITION.verdicts.columns, "")
    verdicts = pd.DataFrame([{**blank, "who": "Ana Lyst", "at": "2022-04-01", "why": "seen", **row} for row in rows])
    return dataclasses.replace(EDITION, verdicts=verdicts, cases=EDITION.cases.copy())


def test_an_accept_marks_its_case_with_who_when_and_why() -> None:
    assert reviews(EDITION) == {"kite-chen": (Review("accept", "an analyst", "2022-03-31", "read in both languages"),)}
    assert is_checked(EDITION).tolist() == (EDITION.cases["case_id"] == "kite-chen").tolist()


def test_several_verdicts_stand_in_their_order() -> None:
    edition = judged(
        {"kind": "redate", "case_id": "kite-ban"},
        {"kind": "accept", "case_id": "kite-ban"},
        {"kind": "move", "case_id": "", "problem": "gone"},
        {"kind": "reject", "case_id": "kite-gone"},
    )
    assert {case_id: [one.kind for one in told] for case_id, told in reviews(edition).items()} == {
        "kite-ban": ["redate", "accept"]
    }


def test_a_verdict_on_a_list_marks_each_of_its_provinces() -> None:
    cases = EDITION.cases.assign(case_id=EDITION.cases["case_id"].replace("kite-list", "kitelist-gs"))
    edition = dataclasses.replace(judged({"kind": "accept", "case_id": "kitelist"}), cases=cases)
    assert set(reviews(edition)) == {"kitelist-gs"}


def test_what_a_split_took_out_is_marked_too() -> None:
    edition = judged({"kind": "split", "case_id": "kite-chen", "value": "t003:151:seizure~t009:1:other"})
    assert set(reviews(edition)) == {"kite-chen", "kite-hebei"}


def test_without_verdicts_nothing_is_checked() -> None:
    assert (reviews(built()), is_checked(built()).any()) == ({}, False)


def test_the_facet_counts_and_narrows() -> None:
    assert facet_counts(select(EDITION, View()))["review"] == {"unchecked": 5, "checked": 1}
    assert list(select(EDITION, View(facets=("review.checked",))).cases["case_id"]) == ["kite-chen"]
    assert len(select(EDITION, View(facets=("review.unchecked",))).cases) == 5
