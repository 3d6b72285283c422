from __future__ import annotations

import pytest

from dashboard.places.english import is_title_case
from tests.places.toolbox import read, roles, rules


@pytest.mark.parametrize(
    ("text", "clue"),
    [
        ("The Jiangxi Provincial Committee met.", "Jiangxi Provincial Committee"),
        ("Shijiazhuang branch staff were fined.", "Shijiazhuang branch"),
        ("Authorities in Hebei closed it.", "Authorities in Hebei"),
        ("The Hangzhou Intermediate People's Court ruled.", "Hangzhou Intermediate People's Court"),
        ("Taiwanese police closed it.", "Taiwanese police"),
    ],
)
def test_an_institution_carries_its_place(text: str, clue: str) -> None:
    mention = read(text)[0]
    assert (mention.how, mention.role) == ("institution", "case")
    assert clue in mention.reason


def test_a_demonym_is_an_origin() -> None:
    (mention,) = read("The Taiwanese suspect denied everything.")
    assert (mention.how, mention.role, mention.rule) == ("demonym", "context", "origin")


def test_the_agency_is_no_county() -> None:
    assert rules("Xinhua said so on Tuesday.") == {"Xinhua": "agency"}


def test_the_leadership_is_no_place() -> None:
    assert rules("The order came from Zhongnanhai.") == {"Zhongnanhai": "metonym-leadership"}


def test_a_countys_own_police_stand_for_its_type_word() -> None:
    assert roles("Pudong police arrested the author.") == {"SH": "case"}


def test_a_name_built_on_a_place_counts_where_the_story_is_set_there() -> None:
    alone = read("Fujian Genesis mined coins.")
    placed = read("Police in Fujian closed it. Fujian Genesis mined coins.")
    assert (alone[0].province, alone[0].rule) == (None, "brand")
    assert (placed[1].province, placed[1].rule) == ("CN-FJ", "part-of-name")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [("Anhui Sweeps Out Miners as Lights Flicker", True), ("Police in Anhui swept the miners out", False), ("", False)],
)
def test_title_case(sentence: str, expected: bool) -> None:
    assert is_title_case(sentence) is expected
