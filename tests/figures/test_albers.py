"""The projection: there and back, its middle, and equal areas."""

from __future__ import annotations

import numpy as np
import shapely
from hypothesis import given
from hypothesis import strategies as st

from dashboard.figures.albers import MERIDIAN, project, unproject


@given(st.floats(60, 150), st.floats(5, 60))
def test_unproject_undoes_project(lon: float, lat: float) -> None:
    assert np.allclose(unproject(project([(lon, lat)])), [(lon, lat)], atol=1e-9)


def test_the_central_meridian_is_upright() -> None:
    x, y = project([(MERIDIAN, 20), (MERIDIAN, 50)]).T
    assert np.allclose(x, 0)
    assert y[1] > y[0]


def test_cells_of_equal_area_stay_equal() -> None:
    areas = []
    for low in (18.0, 30.0, 48.0):
        # The height of a cell whose area on the sphere is fixed: equal steps in the sine of the latitude.
        high = float(np.degrees(np.arcsin(np.sin(np.radians(low)) + 0.02)))
        lons, lats = np.linspace(100, 104, 200), np.linspace(low, high, 200)
        ring = [*((lon, low) for lon in lons), *((104.0, lat) for lat in lats)]
        ring += [*((lon, high) for lon in lons[::-1]), *((100.0, lat) for lat in lats[::-1])]
        areas.append(shapely.Polygon(project(ring)).area)
    assert max(areas) / min(areas) < 1.001
