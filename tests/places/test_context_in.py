"""The cues that end with “in”."""

from __future__ import annotations

import pytest

from dashboard.places.context_in import IN
from dashboard.places.rules import REASONS
from tests.places.toolbox import roles


def test_every_cue_ends_with_in_and_has_a_reason() -> None:
    assert {rule for rule, _ in IN} <= set(REASONS)
    assert all(source.endswith("in$") for _, source in IN)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The syrup was never sold in Ningxia, the agency said.", {"NX": "context"}),
        ("A flood never seen in Ningxia killed nine people.", {"NX": "case"}),
        ("The cup final will be held in Nanjing next spring.", {"JS": "context"}),
        ("The jade suit, on loan from a museum in Xuzhou, was stolen in Hefei.", {"JS": "context", "AH": "case"}),
        ("Traders shipped 300 crates of lychees to markets in Harbin.", {"HL": "context"}),
        ("The ministry sent 300 officers to villages in Gansu, and arrested nine.", {"GS": "case"}),
        ("The exchange gave its address in Sanya.", {"HI": "context"}),
        ("No farm in Guizhou has closed, the agency said.", {"GZ": "context"}),
        ("The truck had set out in Yantai and was searched in Hefei.", {"SD": "context", "AH": "case"}),
        ("She lives in Wuhu but was robbed in Xining on Monday.", {"AH": "context", "QH": "case"}),
        ("Both came from one village in Hunan, and were killed in Hefei.", {"HN": "context", "AH": "case"}),
        ("The plant may open in Jilin.", {"JL": "context"}),
        ("Ten mills were shut in May in Jilin.", {"JL": "case"}),
        ("On May 9 the team went to Jilin and shut ten mills.", {"JL": "case"}),
        ("They compared the trial with one in Wuhu.", {"AH": "context"}),
        ("In May somebody in Wuhu was jailed.", {"AH": "case"}),
        ("A platform with its engineers in Wuhu was fined.", {"AH": "context"}),
        ("A platform with an office in Wuhu was fined.", {"AH": "context"}),
        ("He lost his seat in Anhui.", {"AH": "case"}),
    ],
)
def test_what_ends_with_in_says_what_the_place_is(text: str, found: dict[str, str]) -> None:
    assert roles(text) == found
