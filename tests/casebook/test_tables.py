"""A corpus as rows and frames."""

from __future__ import annotations

import json
import string
from dataclasses import replace
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.casebook import tables
from dashboard.casebook.tables import spans_of
from dashboard.columns import TABLES
from dashboard.model import Corpus, Reading
from tests.toy import MENTIONS, TEXTS, toy_corpus

ROWS = tables.corpus_rows(toy_corpus())
FRAMES = tables.frames(ROWS)
PYTHON_TYPES: dict[str, type] = {"int": int, "float": float, "bool": bool}


def records(name: str) -> dict[str, dict[str, Any]]:
    names = [column.name for column in TABLES[name]]
    return {str(row[0]): dict(zip(names, row, strict=True)) for row in ROWS[name]}


@pytest.mark.parametrize("name", TABLES)
def test_every_value_has_the_type_that_its_column_states(name: str) -> None:
    assert ROWS[name]
    for row in ROWS[name]:
        for value, column in zip(row, TABLES[name], strict=True):
            assert column.is_nullable if value is None else type(value) is PYTHON_TYPES.get(column.type, str), column


@pytest.mark.parametrize("name", TABLES)
def test_every_value_is_one_of_those_allowed(name: str) -> None:
    for at, column in enumerate(TABLES[name]):
        if ", " in column.allowed:
            assert {row[at] for row in ROWS[name]} <= set(column.allowed.split(", ")), column.name


@pytest.mark.parametrize("name", TABLES)
def test_frames_have_exactly_the_columns_and_types(name: str) -> None:
    frame = FRAMES[name]
    assert list(frame.columns) == [column.name for column in TABLES[name]]
    assert len(frame) == len(ROWS[name])
    for column in TABLES[name]:
        assert frame[column.name].dtype == tables.DTYPES[column.type], column.name


def test_an_empty_corpus_gives_empty_frames_of_the_same_types() -> None:
    empty = tables.frames(tables.corpus_rows(Corpus((), ())))
    for name in TABLES:
        pd.testing.assert_series_equal(empty[name].dtypes, FRAMES[name].dtypes)
        assert empty[name].empty


def test_the_order_of_the_articles_does_not_show() -> None:
    corpus = toy_corpus()
    turned = replace(corpus, readings=corpus.readings[::-1], cases=corpus.cases[::-1])
    assert tables.corpus_rows(turned) == ROWS


def test_facts_are_the_cases_of_provinces_once_per_province() -> None:
    found = [(row[0], row[1]) for row in ROWS["facts"]]
    assert found == [
        ("kite-chen", "CN-JX"),
        ("kite-hebei", "CN-HE"),
        ("kite-hostile", "CN-SC"),
        ("kite-list", "CN-GS"),
        ("kite-list", "CN-YN"),
    ]
    rests = {case_id: case["rests_on"] for case_id, case in records("cases").items()}
    assert (rests["kite-list"], rests["kite-hebei"], rests["kite-chen"]) == (
        "one_list_sentence", "one_article", "several",
    )  # fmt: skip
    fragile = {row[0] for row in ROWS["facts"] if row[-1]}
    assert fragile == {"kite-hebei", "kite-hostile", "kite-list"}  # each rests on one sentence


def test_a_case_counts_articles_and_evidence_sentences() -> None:
    chen = records("cases")["kite-chen"]
    assert (chen["n_articles"], chen["n_origins"], chen["n_sentences"]) == (2, 2, 4)
    assert chen["article_ids"] == "t001~t002"


def test_a_case_was_first_told_when_the_first_of_its_articles_was() -> None:
    cases = records("cases")
    assert (cases["kite-chen"]["published_earliest"], cases["kite-chen"]["published_latest"]) == (
        "2021-06-09",
        "2021-06-30",
    )
    assert cases["kite-ban"]["published_earliest"] is None


def test_a_sentence_that_lists_provinces_can_tell_one_case_in_each() -> None:
    corpus = toy_corpus()
    whole = next(case for case in corpus.cases if case.case_id == "kite-list")
    split = tuple(replace(whole, case_id=f"kite-list-{code}", provinces=(code,)) for code in whole.provinces)
    rows = tables.corpus_rows(replace(corpus, cases=split))
    told = {row[1]: row[0] for row in rows["reports"] if str(row[1]).startswith("kite-list")}
    assert len(told) == len(set(told.values())) == 2
    columns = [column.name for column in TABLES["cases"]]
    for row in rows["cases"]:
        case = dict(zip(columns, row, strict=True))
        assert [step["report_id"] for step in json.loads(str(case["steps"]))] == [told[case["case_id"]]]
        assert case["n_sentences"] == 1


def test_json_columns_hold_what_columns_py_says() -> None:
    chen = records("cases")["kite-chen"]
    steps = json.loads(chen["steps"])
    assert [(step["action"], step["earliest"]) for step in steps][:2] == [
        ("arrest", "2021-05-01"),
        ("charge", "2021-06-08"),
    ]
    assert set(steps[0]) == {"action", "status", "value", "earliest", "latest", "precision", "report_id"}
    assert set(json.loads(chen["links"])[0]) == {"report_a", "report_b", "rule", "reason", "strength"}
    conflict = json.loads(chen["conflicts"])[0]
    assert conflict["about"] == "office"
    for article_id, start, end, words in conflict["sides"]:
        assert TEXTS[article_id][start:end] == words
    assert json.loads(chen["people"]) == ["Chen Lang", "Chen", "陈浪"]
    assert set(json.loads(chen["amounts"])[0]) == {"surface", "value", "unit", "qualifier", "kind"}


def test_a_mention_carries_the_sentence_around_it() -> None:
    for row in records("mentions").values():
        text = TEXTS[row["article_id"]]
        sentence = text[row["sentence_start"] : row["sentence_end"]]
        assert text[row["start"] : row["end"]] == row["surface"]
        assert row["surface"] in sentence
    assert sum(row["is_rejected"] for row in records("mentions").values()) == 2


def test_a_mention_outside_every_sentence_is_its_own_sentence() -> None:
    reading = toy_corpus().readings[0]
    title = replace(MENTIONS["t001"][1], start=25, end=32)
    row = tables.reading_rows(Reading(reading.article, reading.sentences, (title,)), "")["mentions"][0]
    assert row[-2:] == (25, 32)


def test_a_report_of_a_list_is_named_as_it_was_read() -> None:
    found = [row["report_id"] for row in records("reports").values()]
    assert {tables.as_read(name) for name in found} == {
        report.report_id for reading in toy_corpus().readings for report in reading.reports
    }
    assert tables.as_read("t001:34:list@kite-jx") == tables.as_read("t001:34:list") == "t001:34:list"


def test_a_report_stands_on_its_own_sentence_then_on_those_that_support_it() -> None:
    assert spans_of({"start": 5, "end": 9, "support": "[[0, 4], [12, 20]]"}) == [(5, 9), (0, 4), (12, 20)]
    assert spans_of({"start": 5, "end": 9, "support": "[]"}) == [(5, 9)]


@given(st.lists(st.text(string.ascii_letters + "-:", min_size=1)))
def test_lists_survive(items: list[str]) -> None:
    assert tables.split_list(tables.join_list(items)) == tuple(items)


@pytest.mark.parametrize(
    ("n_sentences", "n_articles", "n_origins", "is_listed", "rest"),
    [
        (1, 1, 1, True, "one_list_sentence"),
        (1, 1, 1, False, "one_article"),
        (2, 1, 1, True, "one_article"),
        (2, 2, 1, False, "one_origin"),
        (2, 2, 2, True, "several"),
    ],
)
def test_what_a_case_rests_on(n_sentences: int, n_articles: int, n_origins: int, is_listed: bool, rest: str) -> None:
    assert tables.rests_on(n_sentences, n_articles, n_origins, is_listed=is_listed) == rest
    assert bool(tables.RESTS[rest]) == (rest != "several")  # type: ignore[index]
