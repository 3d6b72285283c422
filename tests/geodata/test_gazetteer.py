"""The gazetteer as data: complete, consistent, and honest about names that several places share."""

from __future__ import annotations

import csv
import re
from collections import Counter, defaultdict

import pytest
import shapely

from dashboard import provinces as outlines
from dashboard.codes import provinces
from dashboard.config import GEODATA_DIR

Row = dict[str, str]
# Five prefecture names that two provinces share in toneless pinyin.
TWINS = {
    "Fuzhou": {"CN-FJ", "CN-JX"},
    "Suzhou": {"CN-JS", "CN-AH"},
    "Taizhou": {"CN-JS", "CN-ZJ"},
    "Yichun": {"CN-HL", "CN-JX"},
    "Yulin": {"CN-GX", "CN-SN"},
}
TOO_SMALL_TO_DRAW = {"460300", "460301", "460302", "712200"}  # Sansha in the Paracels with its districts; Matsu
KINDS = {
    "official", "spelling", "former", "short", "misspelling", "zone", "abbreviation", "compound", "demonym", "metonym",
    "reading",
}  # fmt: skip
LATIN_NAME = re.compile(r"[A-Z][A-Za-z'\-]*(?: [A-Za-z][A-Za-z']*)*")


def read(name: str) -> list[Row]:
    with (GEODATA_DIR / "gazetteer" / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


DIVISIONS = read("divisions.csv")
BY_ADCODE = {row["adcode"]: row for row in DIVISIONS}
HAND_WRITTEN = read("taiwan_hongkong_macao.csv")
ALIASES = read("aliases.csv")
FORMER = read("former.csv")


def of_level(level: str) -> list[Row]:
    return [row for row in DIVISIONS if row["level"] == level]


def test_divisions_are_complete() -> None:
    assert Counter(row["level"] for row in DIVISIONS) == {"province": 34, "prefecture": 333, "county": 2847}
    assert {row["province_code"] for row in of_level("province")} == set(provinces())


def test_no_adcode_stands_twice() -> None:
    assert len(BY_ADCODE) == len(DIVISIONS)
    ours = {row["adcode"] for row in HAND_WRITTEN}
    assert len(ours) == len(HAND_WRITTEN)
    assert not ours & set(BY_ADCODE)


def test_every_division_lies_in_the_province_of_its_adcode() -> None:
    by_digits = {unit.adcode: code for code, unit in provinces().items()}
    assert all(row["province_code"] == by_digits[row["adcode"][:2]] for row in [*DIVISIONS, *HAND_WRITTEN])
    assert all(re.fullmatch(r"\d{6}", row["adcode"]) for row in [*DIVISIONS, *HAND_WRITTEN])


def test_every_parent_exists_and_is_above() -> None:
    rank = {"province": 0, "prefecture": 1, "county": 2}
    for row in DIVISIONS:
        if row["level"] == "province":
            assert row["parent_adcode"] == ""
        else:
            parent = BY_ADCODE[row["parent_adcode"]]
            assert rank[parent["level"]] < rank[row["level"]]
            assert parent["province_code"] == row["province_code"]


def test_names_are_present_and_of_their_script() -> None:
    for row in [*DIVISIONS, *HAND_WRITTEN]:
        assert row["name_zh"].startswith(row["name_zh_short"])
        assert row["name_zh_hant"].startswith(row["name_zh_hant_short"])
        assert len(row["name_zh_hant"]) == len(row["name_zh"])
        assert len(row["name_zh_short"]) >= 2
        assert LATIN_NAME.fullmatch(row["name_en"]), row
        assert row["type_en"]


def test_province_rows_equal_the_codes() -> None:
    for row in of_level("province"):
        unit = provinces()[row["province_code"]]
        assert (row["name_en"], row["name_zh"], row["name_zh_short"]) == (unit.name, unit.name_zh_full, unit.name_zh)
        assert row["name_zh_hant_short"] == unit.name_zh_hant


@pytest.mark.parametrize(
    ("adcode", "short", "hant", "english"),
    [
        ("361000", "抚州", "撫州", "Fuzhou"),
        ("632500", "海南", "海南", "Hainan"),
        ("522300", "黔西南", "黔西南", "Qianxinan"),
        ("632800", "海西", "海西", "Haixi"),
        ("433100", "湘西", "湘西", "Xiangxi"),
        ("653000", "克孜勒苏", "克孜勒蘇", "Kizilsu"),
        ("230208", "梅里斯", "梅里斯", "Meilisi"),
        ("410104", "管城", "管城", "Guancheng"),
        ("150103", "回民", "回民", "Huimin"),
        ("445302", "云城", "雲城", "Yuncheng"),
        ("622926", "东乡", "東鄉", "Dongxiang"),
        ("130133", "赵县", "趙縣", "Zhao"),
        ("610103", "碑林", "碑林", "Beilin"),
        ("310115", "浦东", "浦東", "Pudong"),
        ("421303", "曾都", "曾都", "Zengdu"),
        ("140400", "长治", "長治", "Changzhi"),
        ("140428", "长子", "長子", "Zhangzi"),
        ("510100", "成都", "成都", "Chengdu"),
        ("411100", "漯河", "漯河", "Luohe"),
        ("341500", "六安", "六安", "Lu'an"),
        ("150700", "呼伦贝尔", "呼倫貝爾", "Hulunbuir"),
        ("141100", "吕梁", "呂梁", "Luliang"),
        ("540300", "昌都", "昌都", "Qamdo"),
        ("653100", "喀什", "喀什", "Kashgar"),
    ],
)
def test_names_of_difficult_divisions(adcode: str, short: str, hant: str, english: str) -> None:
    row = BY_ADCODE[adcode]
    assert (row["name_zh_short"], row["name_zh_hant_short"], row["name_en"]) == (short, hant, english)


@pytest.mark.parametrize(
    ("adcode", "spellings"),
    [
        ("610100", {"Xian"}),
        ("141100", {"Lüliang", "Lvliang"}),
        ("653100", {"Kashi"}),
        ("540300", {"Changdu", "Chamdo"}),
        ("540200", {"Xigaze", "Rikaze"}),
        ("513300", {"Ganzi", "Kardze"}),
        ("650100", {"Ürümqi", "Urumchi", "Wulumuqi"}),
    ],
)
def test_other_spellings_are_listed(adcode: str, spellings: set[str]) -> None:
    assert spellings <= set(BY_ADCODE[adcode]["names_en_alt"].split("|"))


def test_the_five_twins_and_no_other_prefecture_name_is_shared() -> None:
    owners = defaultdict(set)
    for row in of_level("prefecture"):
        owners[row["name_en"]].add(row["province_code"])
    assert {name: codes for name, codes in owners.items() if len(codes) > 1} == TWINS


def test_prefecture_named_like_a_province_is_kept_apart() -> None:
    hainan = {row["province_code"] for row in DIVISIONS if row["name_en"] == "Hainan" and row["level"] != "county"}
    assert hainan == {"CN-HI", "CN-QH"}


def test_every_prefecture_has_a_point_and_points_are_in_their_province() -> None:
    assert all(row["lat"] for row in of_level("prefecture"))
    # Half a degree: coasts are simplified, and GeoNames rounds to minutes.
    near = {code: shapely.buffer(shape, 0.5) for code, shape in outlines.boundaries().geometry.items()}
    far = [
        (row["adcode"], row["name_zh"])
        for row in [*DIVISIONS, *HAND_WRITTEN]
        if row["lat"] and row["adcode"] not in TOO_SMALL_TO_DRAW
        if not shapely.contains_xy(near[row["province_code"]], float(row["lon"]), float(row["lat"]))
    ]
    assert far == []


def test_points_carry_their_geonames_id() -> None:
    assert all(bool(row["lat"]) == bool(row["lon"]) == bool(row["geonames_id"]) for row in DIVISIONS)
    assert sum(1 for row in of_level("county") if row["lat"]) > 1500


def test_aliases_are_well_formed() -> None:
    for row in ALIASES:
        assert row["kind"] in KINDS
        assert row["lang"] in {"en", "zh"}
        codes = row["province_code"].split("~")
        assert set(codes) <= set(provinces())
        assert (len(codes) > 1) == (row["kind"] == "compound"), row
        assert row["note"]
        assert row["surface"] == row["surface"].strip() != ""
        assert ("\u4e00" <= row["surface"][0] <= "\u9fff") == (row["lang"] == "zh")


def test_no_alias_stands_twice() -> None:
    twice = [key for key, n in Counter((row["surface"], row["lang"]) for row in ALIASES).items() if n > 1]
    assert twice == []


def test_alias_adcodes_exist_in_their_province() -> None:
    known = {row["adcode"]: row for row in [*DIVISIONS, *HAND_WRITTEN]}
    for row in ALIASES:
        if row["adcode"]:
            assert known[row["adcode"]]["province_code"] == row["province_code"], row


def test_every_province_has_its_character() -> None:
    characters = {row["province_code"] for row in ALIASES if row["kind"] == "abbreviation" and row["lang"] == "zh"}
    assert characters == set(provinces())


def test_misspellings_are_no_current_names() -> None:
    names = {row["name_en"] for row in DIVISIONS if row["level"] != "county"}
    assert not {row["surface"] for row in ALIASES if row["kind"] == "misspelling"} & names


def test_old_spellings_lead_to_their_provinces() -> None:
    found = {row["surface"]: row["province_code"] for row in ALIASES}
    for surface, code in {
        "Szechwan": "CN-SC", "Kwangtung": "CN-GD", "Hopeh": "CN-HE", "Honan": "CN-HA", "Hupeh": "CN-HB",
        "Shensi": "CN-SN", "Shansi": "CN-SX", "Peking": "CN-BJ", "Canton": "CN-GD", "Zhundong": "CN-XJ",
        "Macau": "CN-MO", "京津冀": "CN-BJ~CN-TJ~CN-HE", "臺灣": "CN-TW", "台灣": "CN-TW", "中南海": "CN-BJ",
    }.items():  # fmt: skip
        assert found[surface] == code


def test_former_names_are_not_current_ones() -> None:
    current = {(row["province_code"], row["name_zh"]) for row in DIVISIONS}
    assert not {(row["province_code"], row["name_zh"]) for row in FORMER} & current
    keys = [(row["province_code"], row["name_zh"]) for row in FORMER]
    assert len(set(keys)) == len(keys)
    found = {row["name_zh"]: row for row in FORMER}
    assert found["襄樊市"]["adcode"] == "420600"
    assert found["郫县"]["province_code"] == "CN-SC"
    assert found["万县市"]["province_code"] == "CN-CQ"
    assert {row["adcode"] for row in FORMER} - {""} <= set(BY_ADCODE)


def test_english_names_rest_on_current_divisions() -> None:
    rows = read("english.csv")
    assert {row["adcode"] for row in rows} <= set(BY_ADCODE)
    assert len({row["adcode"] for row in rows}) == len(rows)
    assert all(BY_ADCODE[row["adcode"]]["name_en"] == row["name_en"] for row in rows if row["name_en"])


def test_the_districts_of_the_three_are_all_there() -> None:
    by_type = Counter((row["province_code"], row["type_en"]) for row in HAND_WRITTEN)
    assert by_type["CN-HK", "District"] == 18
    assert by_type["CN-MO", "Parish"] == 7
    assert {row["name_en"] for row in HAND_WRITTEN} >= {
        "Kwai Chung",
        "Tung Chung",
        "Lo Wu",
        "Iao Hon",
        "Banqiao",
        "Su'ao",
    }
    # A word, or a place of the mainland, stands in its full form only.
    shorts = {row["name_zh_short"] for row in HAND_WRITTEN}
    assert not shorts & {"三峡", "杨梅", "树林", "三重", "麻豆", "万华", "八里", "和平"}
