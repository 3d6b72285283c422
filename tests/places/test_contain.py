from __future__ import annotations

import pytest

from tests.places.toolbox import read, roles


@pytest.mark.parametrize(
    ("text", "surface", "code"),
    [
        ("Police in Fuzhou, in Jiangxi Province, closed it.", "Fuzhou", "CN-JX"),
        ("Jiangxi's Fuzhou closed it.", "Fuzhou", "CN-JX"),
        ("Kunshan, under Suzhou, closed a hall.", "Suzhou", "CN-JS"),
        ("Panshi, Jilin, closed a hall.", "Panshi", "CN-JL"),
        ("Yulin, the coal city in the north of Shaanxi, must cut output.", "Yulin", "CN-SN"),
        ("Yulin of Guangxi is famous.", "Yulin", "CN-GX"),
        ("He led Fuzhou (not the Fujian capital, mind) and was expelled.", "Fuzhou", "CN-JX"),
        ("Miners in Yichun stopped. A team came to the Jiangxi city.", "Yichun", "CN-JX"),
        ("江西省抚州市引进矿场。", "抚州市", "CN-JX"),
        ("Fuzhou, the capital of Fujian, closed a hall.", "Fuzhou", "CN-FJ"),
        ("Judges in Yulin, which lies in Guangxi, closed it.", "Yulin", "CN-GX"),
        ("Yichun is in Heilongjiang, the editor notes.", "Yichun", "CN-HL"),
        ("福建連江漁民落網。", "連江", "CN-FJ"),
        ("福建省连江警方破案。", "连江", "CN-FJ"),
        ("Officers in Suining, eastern China's Jiangsu Province, freed nine.", "Suining", "CN-JS"),
        ("The Hainan branch of the Wuhai public security bureau froze it.", "Hainan", "CN-NM"),
        ("Wuhai police's Hainan branch froze it.", "Hainan", "CN-NM"),
        ("乌海市公安局海南分局立案。", "海南", "CN-NM"),
        ("A judge of Fuzhou Cangshan fined him.", "Fuzhou", "CN-FJ"),
        ("A court in Yulin, Shanxi province, fined a shop.", "Yulin", "CN-SN"),
        ("A court in Yulin, Shanxi province, fined a shop.", "Shanxi", "CN-SN"),
        ("A court in Datong, Shanxi, fined a shop.", "Shanxi", "CN-SX"),
        ("Lingbi county in Suzhou, north Anhui, lost its farm.", "Suzhou", "CN-AH"),
    ],
)
def test_the_words_beside_a_name_say_where_it_lies(text: str, surface: str, code: str) -> None:
    assert next(m for m in read(text) if m.surface == surface).province == code


def test_a_province_name_within_another_province_is_a_zone() -> None:
    found = read("Firms in the Shandong Economic Park of Changji, Xinjiang, were off.")
    assert (found[0].surface, found[0].province, found[0].rule) == ("Shandong", None, "zone-elsewhere")


def test_a_list_is_no_containment() -> None:
    assert read("Farms in Fuzhou, Gansu and Hebei.")[0].province is None
    assert read("Fuzhou lies south of Jiangxi.")[0].province is None


@pytest.mark.parametrize(
    ("text", "surface", "code"),
    [
        ("Farms in Hainan, Inner Mongolia and Qinghai were shut.", "Hainan", "CN-HI"),
        ("海南省公安厅立案。", "海南省", "CN-HI"),
        ("广州市公安局和海南分局立案。", "海南", "CN-HI"),
        ("Suining police freed nine.", "Suining", "CN-SC"),
        ("連江縣警方破案。", "連江縣", "CN-TW"),
    ],
)
def test_a_greater_place_stays_what_it_is_where_no_words_place_it(text: str, surface: str, code: str) -> None:
    assert next(m for m in read(text) if m.surface == surface).province == code


@pytest.mark.parametrize(
    "text", ["溧阳市公安局中关村派出所受理。", "The Zhongguancun police station of Liyang took the call."]
)
def test_a_quarter_of_a_city_is_no_zone_elsewhere(text: str) -> None:
    assert roles(text) == {"JS": "case"}


def test_a_quarter_of_a_city_is_no_district_of_another_province() -> None:
    assert roles("A blast wrecked a shop in Yinchuan's Fuyang district.") == {"NX": "case"}
    assert roles("A blast wrecked a shop in Hangzhou's Fuyang district.") == {"ZJ": "case"}


def test_of_two_places_side_by_side_the_second_is_the_name_of_a_mine() -> None:
    assert roles("山西中阳桃园鑫隆煤矿被关停。") == {"SX": "case"}
    assert roles("山西中陽桃園鑫隆礦業被關停。") == {"SX": "case"}
    assert roles("桃园市一家公司被关停。") == {"TW": "case"}


def test_cities_in_a_row_are_no_districts_of_each_other() -> None:
    assert roles("Police raided Dalian, Jinan, Hefei and Wuhan.")["SD"] == "case"
    assert roles("Police in Jinan, Lu'an arrested ten.") == {"AH": "case"}


def test_a_station_of_a_bureau_lies_where_the_bureau_is_and_so_does_its_name_again() -> None:
    station = (
        "Zhongguancun police took a call. The Zhongguancun station of the public security bureau of Liyang held two."
    )
    assert roles(station) == {"JS": "case"}
    assert "BJ" in roles(station + " It is not Beijing's Zhongguancun.")
    assert roles("The Zhongguancun police station held two.") == {"BJ": "case"}
