"""Shapes and labels: all 34 units, labels inside them, and a frame that holds every one whole."""

from __future__ import annotations

import numpy as np
import shapely

from dashboard.codes import provinces
from dashboard.figures.geometry import LAT_RANGE, LON_RANGE, labels, outline, shapes


def test_all_units_have_a_shape_and_a_label() -> None:
    assert set(shapes()) == set(labels()) == set(provinces())


def test_labels_stand_inside_their_province() -> None:
    for code, label in labels().items():
        assert shapely.contains(shapes()[code], shapely.Point(label.lon, label.lat)), code


def test_the_frame_holds_every_vertex() -> None:
    lon, lat = np.vstack([outline(code) for code in shapes()]).T
    assert LON_RANGE[0] < lon.min() and lon.max() < LON_RANGE[1]
    assert LAT_RANGE[0] < lat.min() and lat.max() < LAT_RANGE[1]


def test_hebei_s_label_keeps_off_beijing() -> None:
    label = labels()["CN-HE"]
    # In degrees; the number is about a degree high.
    assert shapely.distance(shapes()["CN-BJ"], shapely.Point(label.lon, label.lat)) > 0.6
    assert label.is_name_fitting


def test_names_stand_only_where_they_fit() -> None:
    fitting = {code for code, label in labels().items() if label.is_name_fitting}
    assert {"CN-XJ", "CN-SC", "CN-JX", "CN-YN"} <= fitting
    assert not {"CN-BJ", "CN-TJ", "CN-SH", "CN-HK", "CN-MO", "CN-NX"} & fitting
