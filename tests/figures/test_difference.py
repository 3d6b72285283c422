"""The map of a change: symmetric classes, a scale for every kind of sight, signs on numbers, one sentence."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from typing import Any

import pytest

from dashboard.casebook.comparison import Comparison, compare
from dashboard.casebook.view import View
from dashboard.figures.difference import (
    STEP_LABELS,
    ZERO,
    change_headline,
    change_words,
    difference_figure,
    inks,
    scale,
    signed,
    step_of,
)
from dashboard.figures.map import PROVINCES, Layers
from dashboard.figures.palette import DARK, LIGHT, Palette
from tests.figures.test_palette import BLINDNESS, contrast, lab, seen_as
from tests.toy import toy_edition

LAYERS = Layers("/p", "/d", "/h", "/n", "/c", neighbour_ids=("MNG",), claim_ids=("claim-01",))
Y2021 = (dt.date(2021, 1, 1), dt.date(2021, 12, 31))
Y2022 = (dt.date(2022, 1, 1), dt.date(2022, 12, 31))
Y1990 = (dt.date(1990, 1, 1), dt.date(1990, 12, 31))


def found(view: View | None = None, first: Any = Y2021, second: Any = Y2022) -> Comparison:
    return compare(toy_edition(), view or View(), (first, second))


def traces(comparison: Comparison, colours: Palette = LIGHT) -> list[dict[str, Any]]:
    return list(difference_figure(comparison, LAYERS, colours).to_plotly_json()["data"])


def apart(one: str, other: str) -> float:
    return float(sum((a - b) ** 2 for a, b in zip(lab(one), lab(other), strict=True)) ** 0.5)


@pytest.mark.parametrize(
    ("change", "label"),
    [(0, "0"), (1, "+1"), (-1, "−1"), (2, "+2"), (-2, "−2"), (3, "+3…+5"), (5, "+3…+5"), (-5, "−5…−3"), (6, "≥ +6"),
     (-90_000, "≤ −6")],
)  # fmt: skip
def test_classes_are_fixed_and_symmetric(change: int, label: str) -> None:
    assert STEP_LABELS[int(step_of(change))] == label
    assert int(step_of(change)) - ZERO == ZERO - int(step_of(-change))


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_the_scale_has_two_ends_and_its_middle_is_that_of_none(colours: Palette) -> None:
    found_scale = scale(colours)
    assert len(found_scale) == len(inks(colours)) == len(STEP_LABELS)
    assert found_scale[ZERO] == colours.ramp[0]
    away = [abs(lab(colour)[0] - lab(colours.paper)[0]) for colour in found_scale]
    assert away[: ZERO + 1] == sorted(away[: ZERO + 1], reverse=True)
    assert away[ZERO:] == sorted(away[ZERO:])
    assert all(contrast(ink, ground) >= 4.5 for ink, ground in zip(inks(colours), found_scale, strict=True))


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("kind", BLINDNESS)
def test_gain_and_loss_are_told_apart_by_colour_blind_eyes(colours: Palette, kind: str) -> None:
    seen = [seen_as(colour, kind) for colour in scale(colours)]
    assert min(apart(one, other) for one, other in pairwise(seen)) >= 14
    assert min(apart(seen[step], seen[2 * ZERO - step]) for step in range(ZERO)) >= (26 if kind == "tritanopia" else 30)


@pytest.mark.parametrize(("n", "text"), [(2, "+2"), (-1, "−1"), (0, "0"), (-1200, "−1,200")])
def test_a_change_is_written_with_its_sign(n: int, text: str) -> None:
    assert signed(n) == text


def test_every_province_has_the_class_of_its_change_and_numbers_carry_signs() -> None:
    drawn = traces(found())
    main = next(one for one in drawn if one.get("name") == PROVINCES)
    steps = dict(zip(main["locations"], main["z"], strict=True))
    assert (len(steps), steps["CN-SC"], steps["CN-JX"], steps["CN-BJ"]) == (34, ZERO + 1, ZERO - 1, ZERO)
    numbers = next(one for one in drawn if one["type"] == "scattergeo")
    assert sorted(numbers["text"]) == ["+1", "−1", "−1", "−1"]


def test_every_class_falls_on_its_own_colour() -> None:
    main = next(one for one in traces(found()) if one.get("name") == PROVINCES)
    for step, colour in enumerate(scale(LIGHT)):
        inside = [stop for stop in main["colorscale"] if stop[0] <= (step + 0.5) / len(STEP_LABELS)][-1]
        assert inside[1] == colour


def test_no_change_where_cases_are_is_a_zero_and_elsewhere_nothing() -> None:
    drawn = traces(found(first=Y2021, second=Y2021))
    numbers = next(one for one in drawn if one["type"] == "scattergeo")
    assert set(numbers["text"]) == {"0"}
    assert change_words(found(first=Y2021, second=Y2021), "CN-JX") == "1 in A, 1 in B (0)"
    assert change_words(found(), "CN-BJ") == "no case in either window"


def test_what_the_corpus_does_not_know_is_hatched_and_never_coloured() -> None:
    comparison = found(first=Y1990)
    drawn = traces(comparison)
    assert [len(one["locations"]) for one in drawn if one.get("geojson") == "/h"] == [34]
    main = next(one for one in drawn if one.get("name") == PROVINCES)
    assert set(main["z"]) == {ZERO}
    assert set(main["customdata"]) == {"not comparable: a window is not covered"}
    assert [one for one in drawn if one["type"] == "scattergeo"] == []


def test_the_selected_province_is_outlined() -> None:
    outlined = [one["locations"] for one in traces(found(View(provinces=("CN-SC",)))) if one.get("geojson") == "/p"]
    assert outlined[1:] == [["CN-SC"]]


def test_the_headline_is_a_sentence_in_both_languages() -> None:
    assert change_headline(found()) == "One province with more cases, three with fewer in 2022 than in 2021"
    assert change_headline(found(View(lang="zh"))) == "与2021年相比，2022年一个省级行政区案件增多，三个减少"
    assert change_headline(found(View(action=("seizure",)))).startswith(
        "One province with more cases, none with fewer in 2022 than in 2021 (gravest step"
    )
    assert change_headline(found(View(action=("seizure",)), Y2022, Y2021)).startswith(
        "One province with fewer cases, none with more in 2021 than in 2022"
    )
    assert change_headline(found(second=Y2021)) == "No province with more or fewer cases in 2021 than in 2021"
    assert change_headline(found(first=Y1990)) == "Nothing to compare: the corpus says nothing about 1990"


def test_a_figure_is_small_since_geometry_goes_by_address() -> None:
    assert len(difference_figure(found(), LAYERS, DARK).to_json()) < 6_000
