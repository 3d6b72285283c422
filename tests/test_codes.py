"""The 34 units: complete, in order, and keyed by ISO 3166-2 and nothing else."""

from __future__ import annotations

import pytest

from dashboard.codes import meant_provinces, populations, province_code, provinces

# ISO 3166-2:CN, typed from the standard. HASC uses the same letters for other provinces.
ISO = {
    "BJ": "Beijing", "TJ": "Tianjin", "HE": "Hebei", "SX": "Shanxi", "NM": "Inner Mongolia", "LN": "Liaoning",
    "JL": "Jilin", "HL": "Heilongjiang", "SH": "Shanghai", "JS": "Jiangsu", "ZJ": "Zhejiang", "AH": "Anhui",
    "FJ": "Fujian", "JX": "Jiangxi", "SD": "Shandong", "HA": "Henan", "HB": "Hubei", "HN": "Hunan",
    "GD": "Guangdong", "GX": "Guangxi", "HI": "Hainan", "CQ": "Chongqing", "SC": "Sichuan", "GZ": "Guizhou",
    "YN": "Yunnan", "XZ": "Tibet", "SN": "Shaanxi", "GS": "Gansu", "QH": "Qinghai", "NX": "Ningxia",
    "XJ": "Xinjiang", "TW": "Taiwan", "HK": "Hong Kong", "MO": "Macao",
}  # fmt: skip


def test_the_34_units_have_their_iso_codes() -> None:
    assert {code: unit.name for code, unit in provinces().items()} == {f"CN-{k}": name for k, name in ISO.items()}


def test_they_stand_in_the_order_of_their_adcodes() -> None:
    adcodes = [unit.adcode for unit in provinces().values()]
    assert adcodes == sorted(adcodes)
    assert len(set(adcodes)) == 34
    assert adcodes[0] == "11"
    assert adcodes[-3:] == ["71", "81", "82"]


def test_small_units_are_the_five_that_need_a_chip() -> None:
    small = {unit.name for unit in provinces().values() if unit.is_small}
    assert small == {"Beijing", "Tianjin", "Shanghai", "Hong Kong", "Macao"}


def test_full_names_begin_with_the_short_ones() -> None:
    for unit in provinces().values():
        assert unit.name_zh_full.startswith(unit.name_zh)
        assert unit.name_full.startswith(unit.name)
        assert len(unit.name_zh_hant) == len(unit.name_zh)
        assert unit.capital


def test_traditional_names_differ_where_they_must() -> None:
    assert provinces()["CN-GD"].name_zh_hant == "廣東"
    assert provinces()["CN-TW"].name_zh_hant == "臺灣"
    assert provinces()["CN-SX"].name_zh_hant == "山西"


def test_the_mapping_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        provinces()["CN-JX"] = provinces()["CN-HE"]  # type: ignore[index]


def test_the_population_of_every_unit_is_that_of_its_census() -> None:
    people = populations()
    assert list(people) == list(provinces())
    mainland = [n for code, n in people.items() if code not in {"CN-TW", "CN-HK", "CN-MO"}]
    # The national total of the communiqué less two million in active service.
    assert sum(mainland) == 1_411_778_724 - 2_000_000
    # Its sums by region: the north-east; and the five most populous units hold 35.09 percent.
    assert sum(people[code] for code in ("CN-LN", "CN-JL", "CN-HL")) == 98_514_948
    assert round(sum(sorted(mainland)[-5:]) / 1_411_778_724 * 100, 2) == 35.09
    assert (people["CN-TW"], people["CN-HK"], people["CN-MO"]) == (23_829_897, 7_413_070, 682_070)


@pytest.mark.parametrize("words", ["CN-HE", "cn-he", " Hebei ", "河北", "河北省", "hebei province"])
def test_a_province_is_found_by_its_code_and_its_names(words: str) -> None:
    assert province_code(words) == "CN-HE"


def test_what_names_no_province_may_mean_one() -> None:
    assert [province_code(words) for words in ("Hebie", "CN-HEB", "", "Utopia")] == [None] * 4
    assert [meant_provinces(words)[:1] for words in ("Hebie", "CN-HEB", "Zhejian", "Utopia")] == [
        ("CN-HE",), ("CN-HE",), ("CN-ZJ",), (),
    ]  # fmt: skip
