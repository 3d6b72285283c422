"""Facets of the toy edition: what each case has, counted and kept."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.casebook.arrays import arrays
from dashboard.casebook.facets import FACETS, Facets, chosen_values, value_key
from dashboard.casebook.tables import to_json
from tests.toy import toy_edition

EVERY = np.ones(6, dtype=bool)


def test_every_facet_counts_its_cases() -> None:
    facets = arrays(toy_edition()).facets
    assert tuple(facets) == FACETS
    counts = {name: facets[name].counts(EVERY) for name in FACETS}
    assert counts["lang"] == {"en": 6, "zh": 1}
    assert counts["person"]["Chen Lang"] == 1
    assert counts["outlet"] == {"Toy Times": 5, "<b>Evil</b> Post": 1}
    assert counts["rests"]["one_list_sentence"] == 1
    assert sum(counts["precision"].values()) == sum(counts["status"].values()) == 6
    assert list(counts["precision"].values()) == sorted(counts["precision"].values(), reverse=True)


def test_a_value_keeps_the_cases_that_it_counts() -> None:
    for facet in arrays(toy_edition()).facets.values():
        for value, n in facet.counts(EVERY).items():
            assert facet.keeps([value], 6).sum() == n
        assert facet.keeps(list(facet.numbers), 6).sum() == np.unique(facet.case).size
        assert not facet.keeps(["no such value"], 6).any()


def test_a_name_told_twice_counts_once() -> None:
    edition = toy_edition()
    people = [to_json(["Li", "Li "]), *["[]"] * 5]
    facets = arrays(dataclasses.replace(edition, cases=edition.cases.assign(people=people))).facets
    assert facets["person"].counts(EVERY) == {"Li": 1}


def test_choices_are_told_apart_by_their_facet() -> None:
    choices = ("status.done", "person.J. R. Chen", "status.alleged", "")
    assert chosen_values(choices, "status") == ("done", "alleged")
    assert chosen_values(choices, "person") == ("J. R. Chen",)
    assert chosen_values(choices, "lang") == ()


@pytest.mark.parametrize(
    ("name", "key"), [("a~b", "a-b"), (" a\n b\u0000", "a b"), ("陈浪", "陈浪"), ("x" * 99, "x" * 60)]
)
def test_a_name_is_carried_on_one_line_without_the_mark_of_lists(name: str, key: str) -> None:
    assert value_key(name) == key


@given(st.text())
def test_a_key_is_its_own_key(name: str) -> None:
    assert value_key(value_key(name)) == value_key(name)


def test_a_facet_that_is_replaced_leaves_the_others_as_they_are() -> None:
    facets = arrays(toy_edition()).facets
    other = facets.replaced("action", facets["status"])
    assert other["action"] is facets["status"] and other["lang"].counts(EVERY) == facets["lang"].counts(EVERY)
    assert facets["action"] is not facets["status"]


def test_a_facet_is_made_once_for_all_that_share_it() -> None:
    facets = Facets(toy_edition())
    other = facets.replaced("action", facets["status"])
    assert other["person"] is facets["person"]
    assert other.replaced("lang", facets["status"])["action"] is facets["status"]
