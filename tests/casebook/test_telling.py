"""What is told first: the best evidenced case, the sentence that names the province, each article in its turn."""

from __future__ import annotations

import dataclasses
import json

import pandas as pd
import pytest

from dashboard.casebook.lookup import lookup
from dashboard.casebook.telling import (
    case_sentences,
    counts_others,
    decides,
    deciding_mentions,
    in_time,
    ranked_cases,
)
from tests.toy import TEXTS, toy_edition


def test_the_best_evidenced_case_comes_first_and_a_fragile_one_last() -> None:
    facts = pd.DataFrame(
        {
            "case_id": ["fragile", "thin", "undated", "old", "new", "grave", "elsewhere"],
            "province_code": ["CN-JX"] * 6 + ["CN-FJ"],
            "action": ["sentence", "warning", "fine", "fine", "fine", "arrest", "sentence"],
            "happened_latest": pd.to_datetime(
                ["2022-01-01", None, None, "1969-01-01", "2021-01-01", "2019-01-01", None]
            ),
            "n_origins": [9, 1, 1, 1, 1, 1, 9],
            "n_sentences": [9, 1, 3, 3, 3, 3, 9],
            "is_fragile": [True, False, False, False, False, False, False],
        }
    )
    assert ranked_cases(facts, "CN-JX") == ["grave", "new", "old", "undated", "thin", "fragile"]
    assert ranked_cases(facts, "CN-XZ") == []


def test_sentences_take_turns_and_those_that_name_the_province_come_first() -> None:
    edition = toy_edition()
    reports = edition.reports[edition.reports["case_id"] == "kite-chen"].copy()
    text = TEXTS["t001"]
    vowed = [text.index("Beijing vowed"), text.index(" Workshops")]
    reports["support"] = [json.dumps([vowed])] * len(reports)
    other = dataclasses.replace(edition, reports=reports)
    told = case_sentences(lookup(other), lookup(other).case_reports("kite-chen"), "CN-JX")
    starts = [sentence.article["text"][sentence.start : sentence.start + 11] for sentence in told]
    assert starts[:2] == ["Prosecutors", "江西检察机关6月8日起"]
    assert starts[2:4] == ["Chen, a fri", TEXTS["t002"][vowed[0] : vowed[0] + 11]]
    assert starts[4] == "Beijing vow"


def test_the_mentions_that_decide_are_counted_ones_of_the_province_with_a_rival_first() -> None:
    found = lookup(toy_edition())
    (first, *_) = case_sentences(found, found.case_reports("kite-chen"), "CN-JX")
    told = deciding_mentions(found, first, "CN-JX")
    assert [row["surface"] for row in told] == ["Fuzhou"]
    assert all(decides(row, "CN-JX") and not decides(row, "CN-FJ") and not decides(row, None) for row in told)


def test_a_word_that_stands_for_the_province_gives_way_to_its_name() -> None:
    edition = toy_edition()

    def told(*surfaces: str) -> tuple[str, list[str]]:
        """The first sentence of the case, and the surfaces that decide there, when these are words for the province."""
        is_word = edition.mentions["surface"].isin(surfaces)
        mentions = edition.mentions.assign(how=edition.mentions["how"].mask(is_word, "anaphor"))
        found = lookup(dataclasses.replace(edition, mentions=mentions))
        first = case_sentences(found, found.case_reports("kite-chen"), "CN-JX")[0]
        deciding = deciding_mentions(found, first, "CN-JX", 1)
        return first.article["text"][first.start : first.start + 11], [row["surface"] for row in deciding]

    assert told() == ("Prosecutors", ["Fuzhou"])
    said = [row["surface"] for row in lookup(edition).mentions("t001") if decides(row, "CN-JX")]
    assert told(*said)[0] == "江西检察机关6月8日起"


def test_steps_stand_in_time_and_undated_ones_last() -> None:
    undated, month, day = {"latest": None}, {"earliest": "2021-05-01", "latest": "2021-05-31"}, {"latest": "2021-05-09"}
    assert in_time([undated, month, day]) == [day, month, undated]


@pytest.mark.parametrize(
    ("surface", "is_so"),
    [("seven other officials", True), ("其他7名官员", True), ("eight individuals", False), ("mothers", False)],
)
def test_people_beside_those_named_are_told_apart(surface: str, is_so: bool) -> None:
    assert counts_others({"kind": "count", "unit": "people", "surface": surface}) is is_so
    assert not counts_others({"kind": "count", "unit": "devices", "surface": surface})
