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


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("主犯原在江西种茶，上月在合肥被判刑。", {"JX": "context", "AH": "case"}),
        ("矿场在合肥被查封，老板打算把机器搬去甘肃重开。", {"AH": "case", "GS": "context"}),
        ("他此前在江西被抓，上月在合肥被判刑。", {"JX": "case", "AH": "case"}),
        ("收藏家的曾孙女在江西报警，合肥法院受理。", {"JX": "case", "AH": "case"}),
    ],
)
def test_a_chinese_clause_looks_away_by_its_adverb(text: str, found: dict[str, str]) -> None:
    assert roles(text) == found
