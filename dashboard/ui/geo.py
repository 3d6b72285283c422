"""Where the browser finds the geometry: files under static/geo, named with their content so that they can be cached."""

from __future__ import annotations

import hashlib
import json
from functools import lru_cache

from dashboard.config import ROOT
from dashboard.figures.map import Layers

STATIC = ROOT / "static" / "geo"


@lru_cache(maxsize=1)
def layers() -> Layers:
    """The layers of the map by address. Reads the small files once: which neighbours and claim lines there are."""
    return Layers(
        provinces=_address("provinces"),
        dots=_address("dots"),
        hatch=_address("hatch"),
        neighbours=_address("neighbours"),
        neighbour_ids=_ids("neighbours"),
        claims=_address("dashes"),
        claim_ids=_ids("dashes"),
    )


def _address(name: str) -> str:
    digest = hashlib.sha256((STATIC / f"{name}.geojson").read_bytes()).hexdigest()[:8]
    return f"/app/static/geo/{name}.geojson?v={digest}"


def _ids(name: str) -> tuple[str, ...]:
    data = json.loads((STATIC / f"{name}.geojson").read_text(encoding="utf-8"))
    return tuple(feature["id"] for feature in data["features"])
