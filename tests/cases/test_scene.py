"""What one sentence carries: its focus from the sentences before, being abroad, courts and bodies."""

from __future__ import annotations

from tests.cases.told import staged


def test_the_province_named_first_is_carried_on() -> None:
    scenes = staged("Police in Hebei arrested ten people. They froze accounts. Nothing more is known.")
    assert [scene.focus for scene in scenes] == [None, "CN-HE", "CN-HE"]


def test_the_acting_body_is_the_focus_and_not_the_place_of_the_raid() -> None:
    scenes = staged(
        "Suixi County police, of Anhui Province, caught nine people in Shenzhen, Guangdong Province. More follow."
    )
    assert scenes[1].focus == "CN-AH"


def test_a_list_of_provinces_is_no_focus() -> None:
    scenes = staged("Mines closed in Yunnan, Sichuan and Qinghai. The grid was glad.")
    assert scenes[1].focus is None


def test_the_province_means_the_one_before() -> None:
    scenes = staged("Gansu acted. The province closed ten mines. 全省已清退。")
    assert [scene.has_anaphor for scene in scenes] == [False, True, True]
    assert scenes[1].names_anaphor(scenes[1].start, scenes[1].end)


def test_abroad_lasts_until_china_is_named() -> None:
    scenes = staged("Kazakhstan cut the power. The grid company told miners so. China had banned them.")
    assert [scene.is_abroad for scene in scenes] == [True, True, False]


def test_courts_bodies_and_language_are_told() -> None:
    scenes = staged("The State Council warned a court. 法院作出判决。")
    assert [scene.names_court for scene in scenes] == [True, True]
    assert [scene.is_chinese for scene in scenes] == [False, True]
    assert [o.name for o in scenes[0].national_bodies] == ["State Council"]
    assert not scenes[0].speaks_of_nation(scenes[0].start, scenes[0].end)
    assert scenes[0].sentence == "The State Council warned a court."


def test_another_case_begins_elsewhere() -> None:
    scenes = staged("Hebei acted. In another case, two were held.")
    assert [scene.is_elsewhere for scene in scenes] == [False, True]
