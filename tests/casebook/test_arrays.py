"""The arrays of an edition: built once, and what stands in them."""

from __future__ import annotations

import dataclasses

import numpy as np
import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from dashboard.casebook.arrays import NO_DAY, _pairs, arrays
from dashboard.casebook.view import View, select
from tests.toy import toy_edition


def test_arrays_are_built_once_for_an_edition() -> None:
    edition = toy_edition()
    assert arrays(edition) is arrays(edition)


def test_another_edition_under_the_same_id_has_arrays_of_its_own() -> None:
    edition = toy_edition()
    shorter = dataclasses.replace(edition, cases=edition.cases.iloc[:2])
    assert arrays(shorter).on_map.size == 2
    assert arrays(edition).on_map.size == len(edition.cases)


def test_a_date_that_is_missing_is_no_day() -> None:
    edition = toy_edition()
    without = arrays(edition).first["happened"] == NO_DAY
    assert list(edition.cases["case_id"][without]) == ["kite-hebei"]


def test_a_half_open_date_is_no_day() -> None:
    edition = toy_edition()
    cases = edition.cases.assign(happened_earliest=edition.cases["happened_earliest"].where([False] * 6))
    found = arrays(dataclasses.replace(edition, cases=cases))
    assert np.all(found.first["happened"] == NO_DAY)
    assert np.all(found.last["happened"] == NO_DAY)


def test_a_fact_of_an_unknown_case_or_province_is_left_out() -> None:
    edition = toy_edition()
    facts = edition.facts.assign(province_code=["CN-ZZ", *edition.facts["province_code"].iloc[1:]])
    assert list(arrays(dataclasses.replace(edition, facts=facts)).fact_case).count(-1) == 1


def test_cases_of_a_place_are_counted_whatever_their_date() -> None:
    found = arrays(toy_edition())
    counted = {code: int(n) for code, n in zip(found.codes, found.place_cases, strict=True) if n}
    assert counted == {"CN-HE": 1, "CN-JX": 1, "CN-SC": 1, "CN-YN": 1, "CN-GS": 1}


def test_two_articles_of_one_case_are_two_pairs_with_its_place() -> None:
    edition = toy_edition()
    found = arrays(edition)
    chen = list(edition.facts["case_id"]).index("kite-chen")
    assert len(found.fact_pair_key[found.fact_pair_fact == chen]) == 2


def test_the_search_text_is_lower_case_and_holds_the_evidence() -> None:
    edition = toy_edition()
    text = arrays(edition).haystack.texts[list(edition.cases["case_id"]).index("kite-chen")].as_py()
    assert "prosecutors in fuzhou" in text
    assert "江西检察机关" in text


@given(st.lists(st.lists(st.sampled_from("abcd"), max_size=3)))
def test_pairs_of_lists_are_each_row_with_each_of_its_items(lists: list[list[str]]) -> None:
    rows, numbers, items = _pairs(pd.Series(["~".join(items) for items in lists], dtype="str"))
    told = [(int(row), items[number]) for row, number in zip(rows, numbers, strict=True)]
    assert told == [(row, item) for row, of_row in enumerate(lists) for item in of_row]


def test_what_a_search_or_a_filter_needs_is_made_when_it_is_asked_for() -> None:
    edition = dataclasses.replace(toy_edition())
    select(edition, View())
    assert "texts" not in arrays(edition).haystack.__dict__
    assert select(edition, View(query="chen")).n_cases == 1
    assert "texts" in arrays(edition).haystack.__dict__
