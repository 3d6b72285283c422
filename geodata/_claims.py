"""Claim lines of other and older states of the border, from Natural Earth v4.1, drawn dotted and without comment."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import geopandas as gpd
import shapely

from geodata._sources import read_claim_map

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry as Geometry

# 0.01 degrees is about one kilometre: finer than the provinces' outlines, so that a line never leaves its border.
_TOLERANCE_DEGREES = 0.01
_DECIMALS = 3


def read_claims(cache: Path) -> list[tuple[str, dict[str, Any], Geometry]]:
    """(id, properties, line) of each claim by or against China; `name` and `country` are Natural Earth's."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "world_map.gpkg"
        file.write_bytes(read_claim_map(cache))
        lines = gpd.read_file(file, layer="disputed_borders")
    is_ours = (lines["name"] == "Chinese claim") | (lines["adm0_a3_l"] == "CHN") | (lines["adm0_a3_r"] == "CHN")
    found = []
    for number, row in enumerate(lines[is_ours].itertuples(index=False), start=1):
        line = shapely.line_merge(shapely.simplify(row.geometry, _TOLERANCE_DEGREES))
        rounded = shapely.transform(line, lambda c: c.round(_DECIMALS))
        found.append((f"claim-{number:02d}", {"name": str(row.name), "country": str(row.adm0_left)}, rounded))
    return found
