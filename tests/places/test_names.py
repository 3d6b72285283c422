from __future__ import annotations

import pytest

from dashboard.codes import provinces
from dashboard.places.names import division_names, gazetteers

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


@pytest.mark.parametrize(("slip", "code"), [("Qinhai", "QH"), ("Guangzou", "GD"), ("Sichhuan", "SC")])
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
