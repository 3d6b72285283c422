from __future__ import annotations

import pytest

from dashboard.codes import provinces
from dashboard.places.names import division_names, gazetteers
from tests.places.toolbox import roles

LATIN, CHINESE = ({entry.surface: entry for entry in names.entries} for names in gazetteers())


def codes(surface: str, *, free: bool = True) -> set[str]:
    entry = (LATIN if surface.isascii() else CHINESE).get(surface)
    return {c.province[-2:] for c in (entry.free if free else entry.candidates)} if entry else set()


@pytest.mark.parametrize("code", sorted(provinces()))
def test_every_province_is_found_by_each_of_its_names(code: str) -> None:
    unit = provinces()[code]
    assert codes(unit.name) == {code[-2:]}
    assert all(code[-2:] in codes(name) for name in (unit.name_zh, unit.name_zh_full, unit.name_zh_hant))


@pytest.mark.parametrize(
    ("surface", "found"),
    [
        ("Fuzhou", {"FJ", "JX"}),
        ("Szechuan", {"SC"}),
        ("Xi'an", {"SN"}),
        ("XINJIANG", {"XJ"}),
        ("InnerMongolia", {"NM"}),
        ("inner Mongolia", {"NM"}),
        ("Kwun Tong", {"HK"}),
        ("臺北", {"TW"}),
        ("台北", {"TW"}),
        ("臺中市", {"TW"}),
        ("觀塘", {"HK"}),
        ("海南州", {"QH"}),
        ("襄樊市", {"HB"}),
        ("襄樊", {"HB"}),
        ("Innner Mongolia", {"NM"}),
        ("Inner Mongalia", {"NM"}),
        ("inner mongolia", {"NM"}),
        ("sichuan", {"SC"}),
        ("Guide", set()),
        ("You", set()),
        ("Song", set()),
        ("合作", set()),
        ("朝阳", set()),
        ("东区", set()),
    ],
)
def test_what_a_name_can_mean_alone(surface: str, found: set[str]) -> None:
    assert codes(surface) == found


@pytest.mark.parametrize(
    ("slip", "code"),
    [("Qinhai", "QH"), ("Guangzou", "GD"), ("Sichhuan", "SC"), ("qinhai", "QH"), ("Heilengjiang", "HL")],
)
def test_a_slip_of_the_pen_needs_more_than_itself(slip: str, code: str) -> None:
    assert codes(slip) == set()
    assert codes(slip, free=False) == {code}


@pytest.mark.parametrize("name", ["Zhenjiang", "Tai'an", "Jingxi", "Hunan", "Shaanxi"])
def test_a_real_name_is_never_a_slip(name: str) -> None:
    assert LATIN[name].kind == "name"


def test_a_common_reading_of_the_characters_leads_to_the_county_with_its_type() -> None:
    assert codes("Dapu") == set()
    assert codes("Dapu", free=False) == {"GD"}
    assert codes("Haozhou") == {"AH"}


def test_a_division_has_a_name_in_each_language() -> None:
    assert division_names("361000") == ("Fuzhou", "抚州市")
    assert division_names("000000") == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Customs officers at Kwai Chung opened a container and found 300 graphics cards.", {"HK": "case"}),
        ("Three men were arrested in Tung Chung over a romance scam.", {"HK": "case"}),
        ("葵涌貨櫃碼頭海關檢獲三百張顯示卡，香港海關拘捕兩人。", {"HK": "case"}),
        ("深圳大鹏新区葵涌街道一工厂起火，公安立案。", {"GD": "case"}),
        ("警方在祐漢拘捕一名男子。", {"MO": "case"}),
        ("板橋區一棟大樓倒塌，兩人受傷。", {"TW": "case"}),
        ("北投一間溫泉旅館起火，消防局出動。", {"TW": "case"}),
        ("A quake off Su'ao killed two.", {"TW": "case"}),
        ("三峡大坝今日开闸泄洪。", {}),
        ("A storm off Bali killed two.", {}),
    ],
)
def test_quarters_and_townships_of_the_three(text: str, found: dict[str, str]) -> None:
    assert roles(text) == found


def test_counties_of_one_syllable_are_written_as_one_word() -> None:
    assert codes("Sixian", free=False) == {"AH"}
    assert codes("Sixian") == set()
    assert roles("Police in Shexian, Hebei held ten.") == roles("Police in Hebei held ten.") == {"HE": "case"}
    assert roles("The Fengxian People's Court in Jiangsu held a hearing.") == {"JS": "case"}
    assert roles("The court of Fengxian District held a hearing.") == {"SH": "case"}


def test_a_ferry_is_no_former_city() -> None:
    assert roles("渡口停航两天。") == {}
    assert roles("原渡口市的档案被查封。") == {"SC": "case"}
