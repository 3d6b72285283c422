from __future__ import annotations

import pytest

from tests.places.toolbox import roles


@pytest.mark.parametrize(
    "text",
    [
        "Salt workers in Macau, a town in Brazil's Rio Grande do Norte, walked out on Monday.",
        "Police in Canton in Ohio arrested two men.",
        "A fire broke out at a steel plant in Canton, Ohio, on Tuesday night.",
        "The Ohio city of Canton has banned crypto mining.",
        "A tornado hit the Mississippi town of Canton.",
        "韓國京畿道廣州市一座物流倉庫起火，濃煙蔽日。",
        "韩国广州市一家工厂爆炸，三人死亡。",
    ],
)
def test_a_place_abroad_of_the_same_name_is_none_of_ours(text: str) -> None:
    assert roles(text) == {}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("In Dalian, Japan won the relay by a second.", "LN"),
        ("Police in Hong Kong, Singapore and Thailand arrested 12 people.", "HK"),
        ("Officers in Guangzhou, Japan and Korea raided nine offices.", "GD"),
        ("Customs in Dandong, a city on the border with North Korea, seized 30 rigs.", "LN"),
        ("Ruili, a town on the border of Myanmar, was locked down.", "YN"),
        ("Lithuania's Taiwan office was closed.", "TW"),
        ("美国驻广州总领馆昨日关闭，警方封路。", "GD"),
    ],
)
def test_a_land_beside_a_name_need_not_hold_it(text: str, code: str) -> None:
    assert roles(text) == {code: "case"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("悉尼“上海小馆”老板被控逃税。", {}),
        ("纽约上海一品香餐厅关门。", {}),
        ("多伦多广东同乡会换届。", {}),
        ("巴黎的北京饭店昨晚起火。", {}),
        ("The Peruvian town of Canton was cut off.", {}),
        ("A flood cut the road to Formosa, in northern Argentina.", {}),
        ("A landslide in Anyang, South Korea, buried two cars.", {}),
        ("韩国安山市警方逮捕三人。", {}),
    ],
)
def test_houses_and_circles_abroad_bear_our_names(text: str, found: dict[str, str]) -> None:
    assert roles(text) == found


def test_a_town_and_its_state_between_commas_are_abroad() -> None:
    assert roles("Police in Canton, Ohio, charged a man.") == {}
    assert roles("A machine was taken from a shop in Pekin, Illinois.") == {}
