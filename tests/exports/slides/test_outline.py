"""The outlines of slides: all provinces, few points, borders that still meet."""

from __future__ import annotations

import shapely

from dashboard.codes import provinces
from dashboard.exports.slides.outline import COARSE_KM, bounds_km, claims_km, neighbours_km, provinces_km, rings
from dashboard.figures.albers import project
from dashboard.figures.geometry import shapes


def test_all_provinces_are_there_and_keep_their_area() -> None:
    simple = provinces_km()
    assert list(simple) and set(simple) == set(provinces())
    for code, shape in simple.items():
        true = shapely.area(shapely.transform(shapes()[code], project))
        assert abs(shapely.area(shape) / true - 1) < (0.03 if true > 30_000 else 0.35), code


def test_they_have_few_points_and_no_gaps() -> None:
    fine, coarse = list(provinces_km().values()), list(provinces_km(COARSE_KM).values())
    assert shapely.coverage_is_valid(fine)
    assert len(shapely.get_coordinates(fine)) < 5_000
    assert len(shapely.get_coordinates(coarse)) < 2_500


def test_rings_run_downwards_in_whole_kilometres_and_are_not_closed() -> None:
    holed = shapely.Polygon([(0, 0), (9, 0), (9, 9), (0, 9)], [[(3, 3), (6, 3), (6, 6), (3, 6)]])
    outer, inner = rings(holed)
    assert outer == [(0, 0), (9, 0), (9, -9), (0, -9)]
    assert len(inner) == 4
    assert rings(shapely.Polygon([(0, 0), (0.1, 0), (0.1, 0.1)])) == []


def test_neighbours_end_at_the_frame() -> None:
    frame = bounds_km()
    found = neighbours_km(frame)
    assert {"MNG", "IND", "VNM"} <= set(found)
    left, low, right, high = shapely.total_bounds(list(found.values()))
    assert (left, low) >= frame[:2]
    assert right <= frame[2] + 1 and high <= frame[3] + 1


def test_every_claim_line_is_drawn() -> None:
    assert len(claims_km()) == 10
    assert all(line.shape[1] == 2 and len(line) > 1 for line in claims_km())
