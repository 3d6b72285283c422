"""Clauses that look back or ahead."""

from __future__ import annotations

import pytest

from tests.places.toolbox import roles


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Police in Xining seized the rigs; they had been welded in Ningbo.", {"QH": "case", "ZJ": "context"}),
        ("A gang robbed a bank in Wuhu; the van had been parked in Yantai.", {"AH": "case", "SD": "context"}),
        ("The court in Hefei jailed him; he will be flown to Haikou.", {"AH": "case", "HI": "context"}),
        ("Inspectors in Datong shut the farm, and its owner plans to mine in Gansu.", {"SX": "case", "GS": "context"}),
        ("Police in Hefei had detained nine people in Xiamen before the trial.", {"AH": "case", "FJ": "case"}),
        ("Police in Hefei said he had hidden in a barn in Jilin, where he was caught.", {"AH": "case", "JL": "case"}),
        ("The charity had collected money in Jilin; officers sealed it.", {"JL": "case"}),
    ],
)
def test_a_clause_that_looks_away_tells_no_act_where_others_do(text: str, found: dict[str, str]) -> None:
    assert roles(text) == found
