"""A province of which nothing is told is context."""

from __future__ import annotations

import pytest

from dashboard.cases.roles import tells_event
from tests.cases.told import read

NEWS = "Hebei police arrested ten people on May 5. "


def role(text: str, code: str) -> str:
    return next(m.role for m in read(NEWS + text, "2021-06-01").mentions if m.province == code)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Most of the mining in Hunan is of the older sort.", "context"),
        ("In the wet season rigs stand in Hunan.", "context"),
        ("Mining in Hunan: what is left?", "context"),
        ("The task force went to Hunan.", "case"),
        ("Hebei follows Hunan.", "case"),
        ("Others have acted, as have Hunan and Hubei.", "case"),
        ("Similar notices have come from Hunan.", "case"),
        ("A tariff in Hunan is set by its planning bureau.", "case"),
        ("It is dark. In Changsha, Hunan: 2,957 machines were found.", "case"),
        ("A guide: see Hunan, where a gang robs its own.", "context"),
        ("A guide: see Hunan, where a gang took ten million.", "case"),
        ("A guide: see Hunan, where the rain came early.", "context"),
        ("And Hunan now runs a line for hints.", "case"),
        ("* May 5 - in Hunan farms go dark.", "case"),
        ("湖南最早，去年就出了价。", "case"),
        ("湖南夏天很热。", "context"),
        ("湖南也取缔了矿场。", "case"),
    ],
)
def test_a_province_counts_where_something_happened(text: str, expected: str) -> None:
    assert role(text, "CN-HN") == expected


def test_the_argument_says_so() -> None:
    text = NEWS + "Mining in Hunan: what is left? Hunan is hot."
    mention = next(m for m in read(text, "2021-06-01").mentions if m.province == "CN-HN")
    assert (mention.rule, mention.surface) == ("untold", "Hunan")
    assert "no sentence tells" in mention.reason


def test_only_the_clause_of_the_name_speaks_for_it() -> None:
    assert role("Hunan is hot, while ten machines were moved abroad.", "CN-HN") == "context"
    assert tells_event("ten machines were moved")
    assert not tells_event("the Changsha-based firm was one of many")


def test_a_long_row_stays_fast() -> None:
    assert not tells_event("was a " * 20_000)


def test_what_was_done_there_later_and_a_clause_without_its_verb_tell_too() -> None:
    assert role("Rigs were plugged in at a school abroad, and later at Changsha.", "CN-HN") == "case"
    assert role("One trail ended abroad; the other in Changsha, where money changed hands.", "CN-HN") == "case"
    assert role("Rigs were plugged in at a school, and miners like Changsha.", "CN-HN") == "context"


def test_a_name_at_the_head_of_a_line_is_told_of_by_the_line() -> None:
    assert role("\n* CHANGSHA. Ten men were held.", "CN-HN") == "case"


def test_an_item_tells_behind_its_colon() -> None:
    assert role("Changsha: first case of the season confirmed.", "CN-HN") == "case"
    assert role("Changsha: thirty dead in three months.", "CN-HN") == "case"
    assert role("Changsha: a city of lakes.", "CN-HN") == "context"
