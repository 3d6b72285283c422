"""Where the browser finds the geometry: files that exist, addresses that change with them."""

from __future__ import annotations

import json
import re

from dashboard.ui.geo import STATIC, layers


def test_every_layer_is_a_file_that_is_served() -> None:
    found = layers()
    for address in (found.provinces, found.dots, found.hatch, found.neighbours, found.claims):
        match = re.fullmatch(r"/app/static/geo/(\w+\.geojson)\?v=[0-9a-f]{8}", str(address))
        assert match
        assert (STATIC / match[1]).is_file()


def test_neighbours_and_claims_are_all_drawn() -> None:
    ids = [feature["id"] for feature in json.loads((STATIC / "neighbours.geojson").read_text())["features"]]
    assert list(layers().neighbour_ids) == ids
    assert {"MNG", "IND"} <= set(ids)
    assert layers().claim_ids
