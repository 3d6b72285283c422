"""The table of cues: each under the word that its pattern ends with, each with a rule that has its reason."""

from __future__ import annotations

import pytest

from dashboard.places.context_cues import ALONE, CUES
from dashboard.places.rules import REASONS
from tests.places.toolbox import roles


@pytest.mark.parametrize("last", CUES)
def test_a_cue_ends_with_the_word_it_stands_under(last: str) -> None:
    for cue, rule in CUES[last].rows:
        assert rule in REASONS
        assert last in cue.source
        assert cue.source.endswith("$")


def test_a_word_that_decides_alone_has_a_rule() -> None:
    assert set(ALONE.values()) <= set(REASONS)
    assert ALONE["unlike"] == "comparison"


def test_may_is_a_month_too() -> None:
    assert roles("In May nine police officers went to Hefei and arrested three men.") == {"AH": "case"}
    assert roles("The team may next go to Hefei.") == {"AH": "context"}


def test_goods_come_from_where_they_are_sent() -> None:
    assert roles("Three boxes, all sent from Hong Kong, were stopped in Gansu.")["HK"] == "context"
    assert roles("Parcels sent from Yunnan were opened by police in Gansu.") == {"YN": "context", "GS": "case"}


def test_where_a_firm_has_people_is_a_seat_and_where_searches_are_made_none() -> None:
    assert roles("The pool is based abroad with staff in Wuhan and Hefei.") == {"HB": "context", "AH": "context"}
    assert roles("Police closed a hall with staff in Wuhan.")["HB"] == "case"
    assert roles("Arrests have been made in Wuhan.") == {"HB": "case"}
    assert roles("Police in Hefei seized shoes made in Wuhan.") == {"AH": "case", "HB": "context"}


def test_where_somebody_is_bound_for_nothing_has_happened() -> None:
    text = "A roof fell in Gansu; the girls were to leave for a tournament in {}."
    assert roles(text.format("Hubei")) == {"GS": "case", "HB": "context"}


def test_what_is_taught_somewhere_happened_elsewhere() -> None:
    assert roles("Judges in Gansu jailed him; the case is taught at law schools in Wuhan.") == {
        "GS": "case",
        "HB": "context",
    }
    assert roles("He was stopped at a hotel in Wuhan.") == {"HB": "case"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Once mayor of Hefei, he was robbed in Xining on Monday.", {"AH": "context", "QH": "case"}),
        ("Li, once a vice governor of Sichuan, was expelled.", {"SC": "case"}),
        ("After five years as party secretary of Wuhu he was tried in Xining.", {"AH": "context", "QH": "case"}),
        ("A court in Hefei heard witnesses by video link from Urumqi.", {"AH": "case", "XJ": "context"}),
        ("The cargo was meant for Hainan, and Gansu police seized it.", {"HI": "context", "GS": "case"}),
        ("He was about to fly to Macau when police in Zhuhai held him.", {"MO": "context", "GD": "case"}),
    ],
)
def test_what_stands_before_in_of_and_from_says_what_the_place_is(text: str, found: dict[str, str]) -> None:
    assert roles(text) == found
