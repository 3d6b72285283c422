"""Search over the toy edition: words in any order, both languages, and where they stand in a text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.casebook.arrays import arrays
from dashboard.casebook.search import hits, terms
from dashboard.casebook.view import View, select
from tests.toy import toy_edition


def found(query: str) -> set[str]:
    return set(select(toy_edition(), View(query=query)).cases["case_id"])


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("陈浪", {"kite-chen"}),
        ("chen lang", {"kite-chen"}),
        ("LANG chen", {"kite-chen"}),
        ("chen gansu", set()),
        ("云南", {"kite-list"}),
        ("江西 陈浪", {"kite-chen"}),
        ("江西省\u3000chen", {"kite-chen"}),
        ("逮捕", set()),
        ("起诉", {"kite-chen"}),
    ],
)
def test_all_words_must_occur_in_either_language(query: str, expected: set[str]) -> None:
    assert found(query) == expected


@pytest.mark.parametrize("query", ["抚州", "fuzhou", "抚州市 chen"])
def test_a_city_that_an_article_names_is_found_in_either_language(query: str) -> None:
    # "Fuzhou, Jiangxi Province" stands in an English article; a name of another province finds no case of this one.
    assert found(query) == {"kite-chen"}
    assert found("福州") == set()


def test_a_sentence_of_evidence_is_searched() -> None:
    assert found("2,400 banned") == {"kite-chen"}


def test_a_query_of_spaces_keeps_everything() -> None:
    assert found(" \u3000 ") == found("") == set(toy_edition().cases["case_id"])


def test_a_sentence_that_only_supports_a_step_is_searched() -> None:
    edition = toy_edition()
    texts = dict(zip(edition.articles["article_id"], edition.articles["text"], strict=True))
    rows = edition.reports[edition.reports["support"] != "[]"].to_dict("records")
    assert rows
    for row in rows:
        start, end = (int(part) for part in row["support"].strip("[]").split(",")[:2])
        word = texts[row["article_id"]][start:end].split()[0]
        assert row["case_id"] in found(word)


def test_the_step_of_a_case_is_found_by_its_name_unless_it_says_nothing() -> None:
    index = arrays(toy_edition()).haystack
    assert index.matches("other step").sum() == 0


def test_the_same_words_are_looked_for_once() -> None:
    index = arrays(toy_edition()).haystack
    assert index.matches("Kite  kite") is index.matches("kite")
    assert terms("Kite  kite 陈浪") == ("kite", "陈浪")


def test_hits_stand_where_the_words_do() -> None:
    text = "Chen, CHENG and 陈浪; chen"
    assert [text[slice(*span)] for span in hits(text, 3, len(text), terms("chen cheng 陈浪"))] == [
        "CHENG",
        "陈浪",
        "chen",
    ]
    assert hits(text, 0, len(text), ()) == []


@given(st.text(max_size=40), st.text(max_size=12))
def test_hits_never_overlap_and_stay_inside(text: str, query: str) -> None:
    spans = hits(text, 0, len(text), terms(query))
    assert all(start < end <= len(text) for start, end in spans)
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))
