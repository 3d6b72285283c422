from __future__ import annotations

import csv

import pytest

from dashboard.config import GEODATA_DIR
from dashboard.places.names import gazetteers
from dashboard.places.rules import REASONS
from tests.places.toolbox import roles, rules

with (GEODATA_DIR / "proper.csv").open(encoding="utf-8", newline="") as _file:
    ROWS = list(csv.DictReader(_file))


def test_every_row_holds_a_place_and_has_a_reason() -> None:
    assert len(ROWS) > 1000
    assert len({row["name"] for row in ROWS}) == len(ROWS)
    assert {row["rule"] for row in ROWS} <= set(REASONS)
    for row in ROWS:
        for name in filter(None, (row["name"], row["name_hant"])):
            hits = list(gazetteers()[name[0] > "\u2e80"].find(name))
            assert hits, name
            assert len(hits[0].entry.surface) < len(name)


@pytest.mark.parametrize(
    ("text", "surface", "rule"),
    [
        ("在德里的卖场里，四川长虹与青岛海尔的空调同台竞价。", "四川", "brand"),
        ("曾效力深圳新鵬城的前鋒經營一間咖啡店。", "鵬城", "club"),
        ("已終止與廣西北部灣銀行的清算合作。", "廣西", "bank"),
        ("浙江稠州商业银行与泰国一家银行签约。", "浙江", "bank"),
        ("前海人寿举牌一家意大利公司。", "前海", "brand"),
        ("王家卫的重庆森林在戛纳重映。", "重庆", "work"),
        ("Neither Beijing Coma nor Seven Years in Tibet is in print in Portuguese.", "Tibet", "work"),
        ("The engine would be fitted to Guangzhou Automobile's next sedan.", "Guangzhou", "brand"),
        ("Wuhan Three Towns' fans were told to leave the stadium in Bangkok.", "Wuhan", "club"),
        ("Shares of Guangxi Beibu Gulf Bank fell.", "Guangxi", "bank"),
        ("Xi'an Jiaotong-Liverpool opened a branch in Rome.", "Xi'an", "school"),
    ],
)
def test_a_listed_name_is_no_place(text: str, surface: str, rule: str) -> None:
    assert rules(text)[surface] == rule
    assert roles(text) == {}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A court in Wuhan jailed a former coach of Wuhan Zall for taking bribes.", {"HB": "case"}),
        ("大连英博做客昆明期间，当地警方拘留了两名客队球迷。", {"YN": "case"}),
        ("Tianjin police said that a Beijing Hyundai had hit a bus.", {"TJ": "case"}),
        ("青岛西海岸新区警方捣毁一处窝点。", {"SD": "case"}),
        ("广西平果市一处矿场被关停。", {"GX": "case"}),
        ("吉林东北虎豹国家公园发现幼虎，公安立案。", {"JL": "case"}),
        ("Police in Qingdao Port arrested two men.", {"SD": "case"}),
    ],
)
def test_what_only_begins_like_one_stays_a_place(text: str, found: dict[str, str]) -> None:
    assert roles(text) == found
