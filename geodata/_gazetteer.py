"""divisions.csv: every current division of the Ministry's list with its names, its type, its point."""

from __future__ import annotations

import csv
import json
from collections import Counter
from typing import TYPE_CHECKING

from geodata._names import english_name, pinyin_syllables, plain, spelling_variants, split_type, traditional
from geodata._points import Places, Point, read_places
from geodata._sources import DIVISIONS, read_wheel

if TYPE_CHECKING:
    from pathlib import Path

COLUMNS = (
    "adcode", "level", "province_code", "parent_adcode", "name_zh", "name_zh_short", "name_zh_hant",
    "name_zh_hant_short", "name_en", "names_en_alt", "type_en", "lat", "lon", "population", "geonames_id",
)  # fmt: skip
# Adcodes of the municipalities, whose districts stand directly under the province; 90 marks the same elsewhere.
_MUNICIPALITIES = ("11", "12", "31", "50")
Row = dict[str, str]


def read_csv(path: Path) -> list[Row]:
    """The rows of a UTF-8 CSV file with a header."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write_csv(path: Path, columns: tuple[str, ...], rows: list[Row]) -> None:
    """Write rows as UTF-8 CSV with LF line ends."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def list_divisions(cache: Path) -> list[tuple[str, str, str, str]]:
    """List (adcode, level, parent adcode, Chinese name) for all provinces, prefectures and counties, by adcode."""
    tree = json.loads(read_wheel(DIVISIONS, "data/divisions_v1.json", cache))["provinces"]
    found = []
    for province, entry in tree.items():
        top = entry["code"][:6]
        found.append((top, "province", "", province))
        for prefecture, below in entry["cities"].items():
            parent = (below["code"] or top)[:6]
            if below["code"]:
                found.append((parent, "prefecture", top, prefecture))
            found.extend((code[:6], "county", parent, name) for name, code in below["counties"].items())
    return sorted(found)


def build_divisions(geodata: Path, cache: Path) -> list[Row]:
    """All rows of divisions.csv, in the order of their adcodes."""
    provinces = {row["adcode"]: row for row in read_csv(geodata / "provinces.csv")}
    english = {row["adcode"]: row for row in read_csv(geodata / "gazetteer" / "english.csv")}
    places = read_places(cache)
    divisions = list_divisions(cache)
    counts = Counter((adcode[:2], name_zh) for adcode, _, _, name_zh in divisions)
    rows = []
    for adcode, level, parent, name_zh in divisions:
        province = provinces[adcode[:2]]
        row = name_division(adcode, level, name_zh, english.get(adcode))
        row |= {"province_code": province["code"], "parent_adcode": parent}
        if level == "province":
            row |= {"name_en": province["name"], "names_en_alt": "", "name_zh_short": province["name_zh"]}
            row["name_zh_hant_short"] = province["name_zh_hant"]
        seat = english.get(adcode, {}).get("seat_zh", "")
        is_unique = counts[adcode[:2], name_zh] == 1
        point = None if level == "province" else find_point(places, row, seat, is_unique)
        rows.append(row | describe_point(point))
    return rows


def name_division(adcode: str, level: str, name_zh: str, override: Row | None) -> Row:
    """The names of one division; `override` is its line of english.csv, whose name goes before the pinyin."""
    short, kind = split_type(name_zh, level)
    # 赵县 keeps its type word in Chinese, but is "Zhao" County in English.
    stem = short[:-1] if short == name_zh and len(short) == 2 else short
    syllables = (override or {}).get("pinyin", "").split() or pinyin_syllables(stem)
    by_sound = english_name(syllables)
    name_en = (override or {}).get("name_en") or by_sound
    alternatives = spelling_variants(syllables) | {by_sound, plain(name_en).replace("'", "")}
    alternatives |= set(filter(None, (override or {}).get("names_en_alt", "").split("|")))
    return {
        "adcode": adcode,
        "level": level,
        "name_zh": name_zh,
        "name_zh_short": short,
        "name_zh_hant": traditional(name_zh),
        # Cut from the whole name: alone, 沈北 would not be seen to be the 瀋北 of 瀋北新區.
        "name_zh_hant_short": traditional(name_zh)[: len(short)],
        "name_en": name_en,
        "names_en_alt": "|".join(sorted(alternatives - {name_en})),
        "type_en": kind,
    }


def find_point(places: Places, row: Row, seat: str, is_unique: bool) -> Point | None:
    """The GeoNames place of a division: by its seat (english.csv), by full name, then by short name.

    A county is sought in its own prefecture; in the whole province where there is no prefecture between the two.
    `is_unique` allows a full name in the whole province, for points that GeoNames lists under a former prefecture.
    """
    adcode, province, full, short = row["adcode"], row["province_code"], row["name_zh"], row["name_zh_short"]
    names = (full, short)
    if seat or row["level"] == "prefecture":
        names = (seat, seat.removesuffix("市")) if seat else names
        return places.find(province, adcode[:4], names) or places.find(province, "", names)
    if adcode[:2] in _MUNICIPALITIES or adcode[2:4] == "90":
        return places.find(province, "", names)
    return places.find(province, adcode[:4], names) or (places.find(province, "", (full,)) if is_unique else None)


def describe_point(point: Point | None) -> Row:
    """The columns of a point: degrees with five decimals, population, GeoNames id; empty when there is none."""
    if point is None:
        return {"lat": "", "lon": "", "population": "", "geonames_id": ""}
    return {
        "lat": f"{point.lat:.5f}",
        "lon": f"{point.lon:.5f}",
        "population": str(point.population) if point.population else "",
        "geonames_id": str(point.geonames_id),
    }
