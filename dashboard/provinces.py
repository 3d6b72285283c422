"""Boundaries and the one join: the 34 outlines, what surrounds them, and how numbers get onto them, losing none."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import geopandas as gpd
import pandas as pd

from dashboard.codes import provinces
from dashboard.config import GEODATA_DIR
from dashboard.errors import CasebookError

if TYPE_CHECKING:
    from collections.abc import Iterable

# Albers equal-area conic for China, metres; parallels and meridian as in the country's own atlases.
ALBERS = "+proj=aea +lat_1=25 +lat_2=47 +lat_0=0 +lon_0=105 +datum=WGS84 +units=m +no_defs"
WGS84 = "EPSG:4326"

_CONVENTION: dict[str, Any] = tomllib.loads((GEODATA_DIR / "boundary.toml").read_text(encoding="utf-8"))
# The sentence that names the convention on the map and on every export, in both languages, and the credits beside it.
BOUNDARY_CONVENTION: str = _CONVENTION["sentence"]
BOUNDARY_CONVENTION_ZH: str = _CONVENTION["sentence_zh"]
BOUNDARY_NOTES: tuple[str, ...] = tuple(_CONVENTION["notes"])
CREDITS: tuple[str, ...] = tuple(_CONVENTION["credits"])
CREDITS_ZH: tuple[str, ...] = tuple(_CONVENTION["credits_zh"])


@lru_cache(maxsize=1)
def _boundaries() -> gpd.GeoDataFrame:
    frame = gpd.read_file(GEODATA_DIR / "provinces.geojson").set_index("code")
    areas = pd.read_csv(GEODATA_DIR / "areas.csv", index_col="code")
    frame["area_km2"] = areas["area_km2"]
    columns = ["name", "name_zh", "area_km2", "label_lon", "label_lat", "geometry"]
    return frame.loc[list(provinces()), columns]


@lru_cache(maxsize=2)
def _layer(name: str) -> gpd.GeoDataFrame:
    return gpd.read_file(GEODATA_DIR / f"{name}.geojson").set_index("id")


def boundaries() -> gpd.GeoDataFrame:
    """The 34 province-level units, for drawing.

    Returns:
        Index `code` (ISO 3166-2, in the order of adcodes); columns `name`, `name_zh`, `area_km2` (square kilometres, of
        the source in full resolution), `label_lon`, `label_lat` (degrees, well inside the largest part), `geometry`
        (EPSG:4326, simplified at 4.5 km). A copy: the caller may change it.
    """
    return _boundaries().copy()


def neighbours() -> gpd.GeoDataFrame:
    """The countries around, for the grey background: index `id` (Natural Earth's three letters), `name`, `geometry`."""
    return _layer("neighbours").copy()


def claims() -> gpd.GeoDataFrame:
    """The claim lines, to be drawn dotted: index `id`, columns `name` (whose claim), `country`, `geometry`."""
    return _layer("claims").copy()


def check_codes(codes: Iterable[object]) -> None:
    """Raise CasebookError naming every code that is not one of the 34, and every code that stands twice."""
    given = [str(code) for code in codes]
    unknown = sorted(set(given) - set(provinces()))
    if unknown:
        raise CasebookError(
            f"province codes {', '.join(unknown)} are not among the 34 of geodata/provinces.csv; "
            "correct them, for nothing may be left off the map in silence"
        )
    twice = sorted({code for code in given if given.count(code) > 1})
    if twice:
        raise CasebookError(f"province codes {', '.join(twice)} stand more than once; add their rows up first")


def join(counts: pd.Series | pd.DataFrame, *, fill: int | None = 0) -> gpd.GeoDataFrame:
    """Numbers onto the map: the only place where a table meets the outlines.

    Args:
        counts: indexed by ISO 3166-2 code, each code at most once. A series without a name becomes the column `n`.
        fill: what stands for provinces that `counts` does not name; None leaves them missing (covered is not zero).

    Returns:
        The columns of `boundaries()` followed by those of `counts`; always 34 rows, in the order of `boundaries()`.

    Raises:
        CasebookError: a code is unknown or stands twice, or a column would hide one of `boundaries()`.
    """
    table = counts.to_frame("n" if counts.name is None else counts.name) if isinstance(counts, pd.Series) else counts
    check_codes(table.index)
    frame = boundaries()
    hidden = sorted(set(map(str, table.columns)) & set(frame.columns))
    if hidden:
        raise CasebookError(f"columns {', '.join(hidden)} are already columns of the boundaries; rename them")
    rows = table.reindex(frame.index)
    if fill is not None:
        missing = frame.index.difference(table.index)
        rows.loc[missing] = fill
        rows = rows.astype(table.dtypes.to_dict())
    return frame.join(rows)
