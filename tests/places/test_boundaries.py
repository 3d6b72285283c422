from __future__ import annotations

import pytest

from dashboard.places.boundaries import breaks_words
from tests.places.toolbox import roles


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("此前海关封存了十台机器。", {}),
        ("目前海外机房照常运转。", {}),
        ("两年前海外平台关门。", {}),
        ("日前海南下发通知。", {"HI": "case"}),
        ("这个平台中存有三千枚币。", {}),
        ("交易所的资金门槛提高了一倍。", {}),
        ("有人推广安装挖矿软件，被刑拘。", {}),
        ("国内江苏警方最先立案。", {"JS": "case"}),
        ("每天水电费三千元。", {}),
        ("珠江西岸的厂房被查封。", {}),
        ("周六安排专人清查。", {}),
        ("所长春节前被带走。", {}),
        ("民警拆开封条，发现矿机。", {}),
        ("車站西北角起火，消防趕至。", {}),
        ("警方在北角拘捕七人。", {"HK": "case"}),
        ("金鐘獎頒獎典禮昨晚舉行。", {}),
        ("香港警方在長沙灣拘捕一男子。", {"HK": "case"}),
        ("警方在紅磡拘捕三人。", {"HK": "case"}),
    ],
)
def test_characters_of_two_words_are_no_name(text: str, found: dict[str, str]) -> None:
    assert roles(text) == found


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("我国内蒙古警方立案。", "NM"),
        ("目前前海法院已宣判。", "GD"),
        ("2022年前海法院宣判。", "GD"),
        ("四川省内江警方立案。", "SC"),
        ("台中警方立案。", "TW"),
        ("以上海警方的通报为准。", "SH"),
        ("长沙警方立案。", "HN"),
    ],
)
def test_a_name_after_such_a_word_stays_one(text: str, code: str) -> None:
    assert roles(text) == {code: "case"}


def test_the_name_before_ends_where_no_word_can_begin() -> None:
    assert roles("云南海南两省同日叫停。") == {"YN": "case", "HI": "case"}
    assert breaks_words("云南海南", 2, 4) and not breaks_words("云南海南", 2, 4, last=2)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("开拓金融新疆域。", {}),
        ("新疆域名注册局关停了网站。", {"XJ": "case"}),
        ("这项工程造福建材工人。", {}),
        ("全镇隆重庆祝丰收节。", {}),
        ("世界上海拔最高的机房关停。", {}),
        ("渔船在黄河南岸沉没。", {}),
        ("公園關閉了湖南面的步道。", {}),
        ("河南面粉厂被查封。", {"HA": "case"}),
        ("拱北海关查扣一批芯片。", {"GD": "case"}),
    ],
)
def test_words_on_both_sides_and_sides_of_lakes_are_no_province(text: str, found: dict[str, str]) -> None:
    assert roles(text) == found


def test_insured_at_a_given_place_is_no_city_of_hebei() -> None:
    assert roles("无锡市取消两家医院的医保定点资格。") == {"JS": "case"}
    assert roles("保定一家医院被查。") == {"HE": "case"}
