from __future__ import annotations

import pytest

from tests.places.toolbox import read, roles


def provinces_of(text: str, surface: str) -> list[str | None]:
    return [m.province for m in read(text) if m.surface == surface]


def test_one_sense_per_article() -> None:
    text = "Police in Fuzhou, Jiangxi, closed it. Fuzhou had mined for years."
    assert provinces_of(text, "Fuzhou") == ["CN-JX", "CN-JX"]


def test_two_senses_told_apart_do_not_spread_over_each_other() -> None:
    text = (
        "Yulin drowns its ledger. Plants of Yulin, the coal city in the north of Shaanxi, must cut output. "
        "Yulin closed nine. Yulin of Guangxi, famous for another trade, is not part of this."
    )
    assert provinces_of(text, "Yulin") == ["CN-SN", "CN-SN", "CN-SN", "CN-GX"]
    assert roles(text) == {"SN": "case", "GX": "context"}


def test_a_namesake_that_is_told_apart_is_context() -> None:
    text = (
        "Diggers in Yichun stopped after a team came to the Jiangxi city. "
        "Heilongjiang's Yichun, a logging town, receives calls meant for it."
    )
    assert roles(text) == {"JX": "case", "HL": "context"}


def test_the_other_one_of_the_name_is_not_that_of_the_story() -> None:
    text = "Fuzhou officials were jailed. Readers in the other Fuzhou, Fujian's capital, wrote to us."
    assert provinces_of(text, "Fuzhou") == ["CN-JX", "CN-FJ"]
    assert roles(text) == {"JX": "case", "FJ": "context"}


def test_the_province_of_the_article_decides_between_rivals() -> None:
    assert provinces_of("Police in Anhui closed a farm. A man in Suzhou was fined.", "Suzhou") == ["CN-AH"]
    text = "Police in Anhui and in Jiangsu closed farms. A man in Suzhou was fined."
    assert provinces_of(text, "Suzhou") == [None]


def test_population_never_decides() -> None:
    assert provinces_of("A man in Fuzhou was fined.", "Fuzhou") == [None]


def test_an_origin_does_not_decide() -> None:
    assert provinces_of("A Fujian businessman was fined. The farm in Fuzhou was closed.", "Fuzhou") == [None]


def test_a_slip_counts_in_a_list_or_with_a_body_only() -> None:
    assert roles("After Xinjiang and Qinhai it was closed.") == {"XJ": "case", "QH": "case"}
    assert roles("Police in Guangzou arrested one man.") == {"GD": "case"}
    assert roles("What we hear:\n- Liaonin: three farms closed on May 3\n") == {"LN": "case"}
    assert roles("A man called Liaonin: three farms closed on May 3") == {}
    assert roles("The firm is called Qinhai.") == {}


def test_a_countys_bare_name_counts_in_an_article_about_its_province() -> None:
    assert roles("Police in Hebei closed it. Ten people died in Zhuozhou.") == {"HE": "case"}
    assert provinces_of("Beijing police closed it. Ten people died in Mentougou.", "Mentougou") == ["CN-BJ"]
    assert provinces_of("Ten people died in Shayang.", "Shayang") == [None]


@pytest.mark.parametrize(
    ("text", "surface", "code"),
    [
        ("A dealer was jailed in Yixing.", "Yixing", "CN-JS"),
        ("A dealer was jailed in Jiading.", "Jiading", "CN-SH"),
        ("Judges in Pudong jailed a dealer.", "Pudong", "CN-SH"),
        ("He flew from Hongqiao.", "Hongqiao", None),
        ("A dealer was jailed in Jiangbei.", "Jiangbei", None),
        ("Judges at Jinjiang let the deal stand.", "Jinjiang", "CN-FJ"),
        ("Chengdu police closed a hall in Jinjiang.", "Jinjiang", "CN-SC"),
        ("Qixia police closed a hall.", "Qixia", None),
        ("A hall was closed in Shayang.", "Shayang", None),
        ("A dealer named Yixing was jailed.", "Yixing", None),
    ],
)
def test_a_city_of_county_rank_stands_alone(text: str, surface: str, code: str | None) -> None:
    assert provinces_of(text, surface) == [code]


def test_beside_provinces_a_slip_is_meant_and_not_a_county() -> None:
    assert roles("Qinghai, Gansu and Yunan closed farms.") == {"QH": "case", "GS": "case", "YN": "case"}
    assert roles("Police in Yunan County closed farms.") == {"GD": "case"}


def test_a_county_a_letter_away_from_a_province_is_meant_as_one_beside_provinces() -> None:
    assert provinces_of("Xinjian, Gansu and Qinghai had to stop.", "Xinjian") == ["CN-XJ"]
    assert provinces_of("Xinjian had to stop.", "Xinjian") == [None]


def test_the_branch_of_a_county_that_one_province_has() -> None:
    assert provinces_of("Nine were held, said the Horqin branch.", "Horqin") == ["CN-NM"]


def test_a_county_beside_its_province_is_no_slip_of_another_one() -> None:
    assert roles("In Ninghai, Zhejiang, a mill was closed.") == {"ZJ": "case"}
    assert roles("The boat was towed to Jinjiang, Fujian, on Monday.").keys() == {"FJ"}


def test_a_district_of_a_municipality_that_the_article_names() -> None:
    assert provinces_of("A bar in Chaoyang was closed. Beijing residents complained.", "Chaoyang") == ["CN-BJ"]
    assert provinces_of("A bar in Chaoyang was closed. Tianjin residents complained.", "Chaoyang") == ["CN-LN"]
    assert provinces_of("A bar in Chaoyang, Liaoning, was closed. Beijing police came.", "Chaoyang") == ["CN-LN"]
