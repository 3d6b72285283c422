"""Clauses that stand beside the story: teams also sent there, praise, nothing found, how things stand and why."""

from __future__ import annotations

import pytest

from dashboard.places.beside import mark_beside
from tests.places.toolbox import roles, rules

ZH = "湖北宜昌对三家偷排的工厂罚款。"
EN = "The court in Yichang fined three mills. "


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("这批督察组还进驻了山东。", "also-sent"),
        ("同期接受督察的另有山东、浙江两地。", "also-sent"),
        ("另外两个督察组正在山东、浙江开展工作。", "also-sent"),
        ("本轮督察的对象还有山东和浙江。", "also-sent"),
        ("山东、浙江的监管水平在全国领先。", "praised"),
        ("督察组点名表扬了山东。", "praised"),
        ("督察组对山东的治理给予充分肯定。", "praised"),
        ("山东断面水质监测数据均正常。", "nothing-found"),
        ("排查期间，山东、浙江的检查没有发现同类问题。", "nothing-found"),
        ("山东之所以关得起工厂，是因为有钱。", "explained"),
        ("山东的一些县至今仍能提前得知督察。", "explained"),
        ("当天，雾霾笼罩着山东和浙江。", "trait"),
        ("山东微山湖、浙江西湖都留下了督察组的足跡。", "trait"),
        ("从山东试点起步，督察已走过十年。", "history"),
        ("网格化监管发源于山东。", "history"),
        ("工作组从浙江、山东和陕西调来药剂。", "movement"),
    ],
)
def test_a_chinese_clause_beside_the_story_is_context(text: str, rule: str) -> None:
    assert roles(ZH + text) == {"HB": "case"} | dict.fromkeys(set(roles(ZH + text)) - {"HB"}, "context")
    assert rules(ZH + text)["山东"] == rule


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Other teams have been sent to Shandong and Jilin.", "also-sent"),
        ("The round also covers Jilin, Gansu and Shandong.", "also-sent"),
        ("Inspectors are at work in Shandong as well.", "also-sent"),
        ("Shandong and Jilin are far ahead of the rest in online checks.", "praised"),
        ("The inspectors gave Shandong full marks.", "praised"),
        ("The ministry singled out Shandong for praise.", "praised"),
        ("The ministry had warm words for Shandong, where courts are quick.", "praised"),
        ("Checks in Shandong turned up no similar problems.", "nothing-found"),
        ("Samples taken in Jilin and Shandong came back clean.", "nothing-found"),
        ("Shandong shut its mills because it could afford to.", "explained"),
        ("A county head in Shandong can still hear of inspections early.", "explained"),
        ("The air over Shandong has improved for years.", "trait"),
        ("It began as haze hung over Jilin and much of Shandong.", "trait"),
        ("The checks grew out of a trial in Shandong.", "history"),
        ("Steel mills in Shandong bought most of the coal.", "movement"),
    ],
)
def test_an_english_clause_beside_the_story_is_context(text: str, rule: str) -> None:
    assert roles(EN + text) == {"HB": "case"} | dict.fromkeys(set(roles(EN + text)) - {"HB"}, "context")
    assert rules(EN + text)["Shandong"] == rule


@pytest.mark.parametrize(
    "text",
    [
        ZH + "5月9日，督察组还进驻了山东。",
        ZH + "走在前列的山东省5月7日出台办法。",
        ZH + "山东的监管走在全国前列。山东昨天关停30家企业。",
        EN + "On May 9 the round also covered Shandong.",
        EN + "Shandong leads the way, with 30 mills shut.",
        EN + "Shandong, just as rich in coal, has so far only ordered checks.",
        EN + "Inspectors in Shandong found nothing at first. Shandong fined two mills on May 6.",
        "山东的监管走在全国前列。",
    ],
)
def test_a_day_or_an_act_of_its_own_keeps_a_place(text: str) -> None:
    assert roles(text)["SD"] == "case"


def test_a_headline_without_an_act_only_announces() -> None:
    headline = "Digest: Hubei mills, Tibet visit\n\n"
    assert roles(headline + EN + "The team gave Lhasa good marks.") == {"HB": "case", "XZ": "context"}
    headline = "Tibet fines three mills, Hubei more\n\n"
    assert roles(headline + EN + "The team gave Lhasa good marks.") == {"HB": "case", "XZ": "case"}


def test_nothing_is_marked_where_nothing_is_named() -> None:
    mark_beside([], (0, 0))
    assert roles(ZH) == {"HB": "case"}
