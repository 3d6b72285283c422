"""The 34 province-level units, keyed by ISO 3166-2 code, from geodata/provinces.csv, and how many people live there."""

from __future__ import annotations

import csv
import difflib
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from dashboard.config import GEODATA_DIR

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Province:
    """One province-level unit: ISO 3166-2 code, two-digit adcode, names, capital, and whether it needs a chip.

    `name` is the short English name (Jiangxi), `name_zh` the short simplified one (江西), `name_zh_full` the full one
    (江西省), `name_zh_hant` the short traditional one. `is_small` marks units too small to click on a national map.
    """

    code: str
    adcode: str
    name: str
    name_full: str
    name_zh: str
    name_zh_full: str
    name_zh_hant: str
    capital: str
    is_small: bool


@lru_cache(maxsize=1)
def provinces() -> Mapping[str, Province]:
    """The 34 units by code, in the order of their adcodes (Beijing first, Macao last).

    Source: ISO 3166-2:CN, with CN-TW, CN-HK and CN-MO as rows of their own; adcodes of the Ministry of Civil Affairs.
    """
    with (GEODATA_DIR / "provinces.csv").open(encoding="utf-8", newline="") as file:
        rows = [
            Province(**{**row, "is_small": row["is_small"] == "1"})  # type: ignore[arg-type]
            for row in csv.DictReader(file)
        ]
    return MappingProxyType({row.code: row for row in rows})


def province_code(words: str) -> str | None:
    """The code that `words` are, or that of the province whose name they are in either language; None for neither."""
    return _named().get(words.strip().casefold())


def meant_provinces(words: str) -> tuple[str, ...]:
    """The codes that words which are no province may mean, at most two, the likeliest first."""
    close = difflib.get_close_matches(words.strip().casefold(), _named(), 4, 0.75)
    return tuple(dict.fromkeys(_named()[name] for name in close))[:2]


@lru_cache(maxsize=1)
def _named() -> Mapping[str, str]:
    """Codes by code and by name, casefolded."""
    return {
        name.casefold(): code
        for code, one in provinces().items()
        for name in (code, one.name, one.name_full, one.name_zh, one.name_zh_full, one.name_zh_hant)
    }


@lru_cache(maxsize=1)
def populations() -> Mapping[str, int]:
    """People by code, of the censuses of 2020 and 2021, in the order of `provinces`.

    Source: geodata/population.csv; its provenance names the statistical offices.
    """
    with (GEODATA_DIR / "population.csv").open(encoding="utf-8", newline="") as file:
        people = {row["code"]: int(row["population"]) for row in csv.DictReader(file)}
    return MappingProxyType({code: people[code] for code in provinces()})
