"""The map's projection: Albers conic equal area on a sphere, as d3 (and so plotly's geo axis) draws it.

Figures need it in Python to lay labels, dots and hatching where they will fall on the screen.
Source of the parallels and the meridian: the usual Albers setting for China (25 N, 47 N, 105 E).
Formulas: J. P. Snyder, Map Projections: A Working Manual (1987), equations 14-1 to 14-11, sphere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

PARALLELS = (25.0, 47.0)
MERIDIAN = 105.0
RADIUS_KM = 6371.0088

_SIN = np.sin(np.radians(PARALLELS))
_N = float(_SIN.sum() / 2)
_C = float(np.cos(np.radians(PARALLELS[0])) ** 2 + 2 * _N * _SIN[0])
_RHO_0 = float(np.sqrt(_C) / _N)


def project(lonlat: ArrayLike) -> NDArray[np.float64]:
    """Longitudes and latitudes in degrees, shape (n, 2), to x and y in kilometres, x to the east, y to the north."""
    points = np.asarray(lonlat, dtype=np.float64)
    theta = _N * np.radians(points[:, 0] - MERIDIAN)
    rho = np.sqrt(_C - 2 * _N * np.sin(np.radians(points[:, 1]))) / _N
    return RADIUS_KM * np.column_stack([rho * np.sin(theta), _RHO_0 - rho * np.cos(theta)])


def unproject(xy: ArrayLike) -> NDArray[np.float64]:
    """Kilometres as `project` gives them, shape (n, 2), back to longitudes and latitudes in degrees."""
    points = np.asarray(xy, dtype=np.float64) / RADIUS_KM
    x, y = points[:, 0], _RHO_0 - points[:, 1]
    latitude = np.degrees(np.arcsin((_C - (np.hypot(x, y) * _N) ** 2) / (2 * _N)))
    return np.column_stack([MERIDIAN + np.degrees(np.arctan2(x, y) / _N), latitude])
