from __future__ import annotations

import pytest

from tests.places.toolbox import read, roles


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The neighbours Guizhou and Guangxi have been silent.", {"GZ": "context", "GX": "context"}),
        ("嫌疑人多为福建、湖南、江西籍。", {"FJ": "context", "HN": "context", "JX": "context"}),
        ("All provinces except Fujian, Hunan and Hubei did so.", {"FJ": "context", "HN": "context", "HB": "context"}),
        ("Victims came from Hunan, Hubei and Henan.", {"HN": "context", "HB": "context", "HA": "context"}),
        ("云南与四川接壤，已启动检查。", {"YN": "case", "SC": "context"}),
        ("A native of Putian in Fujian was tried in Gansu.", {"FJ": "context", "GS": "case"}),
        ("His friend is from Linyi, Shandong.", {"SD": "context"}),
        ("Two sites in Hebei and Henan were raided.", {"HE": "case", "HA": "case"}),
    ],
)
def test_what_is_said_of_one_holds_for_the_list(text: str, found: dict[str, str]) -> None:
    assert roles(text) == found


def test_what_a_sentence_puts_off_it_does_not_assert_elsewhere() -> None:
    found = read('An official in Hohhot says that Inner Mongolia "may" go further.')
    assert [(m.role, m.rule) for m in found] == [("context", "expected")] * 2


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A cable runs from Hami via Ningxia to Chongqing.", {"XJ": "context", "NX": "context", "CQ": "context"}),
        ("Pupils in Hunan went back to school, save in Yueyang.", {"HN": "case"}),
        ("Nine of them are Taiwanese, and Taipei filed a complaint.", {"TW": "case"}),
    ],
)
def test_a_way_has_stations_a_whole_has_parts_and_a_people_is_no_place(text: str, found: dict[str, str]) -> None:
    assert roles(text) == found
