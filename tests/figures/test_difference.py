"""The map of a change: symmetric classes, a scale for every kind of sight, signs on numbers, one sentence."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from typing import Any

import pytest

from dashboard.casebook.comparison import Comparison, compare
from dashboard.casebook.measures import bases
from dashboard.casebook.view import View
from dashboard.figures.difference import (
    ZERO,
    change_classes,
    change_frame,
    change_headline,
    change_legend,
    change_words,
    difference_figure,
    inks,
    measured_change,
    scale,
    signed,
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
    classed = change_classes(found())
    place = int(classed.step_of(change))
    assert classed.labels[classed.steps.index(place)] == label
    assert place - ZERO == ZERO - int(classed.step_of(-change))


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_the_scale_has_two_ends_and_its_middle_is_that_of_none(colours: Palette) -> None:
    found_scale = scale(colours)
    assert len(found_scale) == len(inks(colours)) == 2 * ZERO + 1
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
        inside = [stop for stop in main["colorscale"] if stop[0] <= (step + 0.5) / len(scale(LIGHT))][-1]
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
    assert change_headline(found(View(lang="zh"))) == "与2021年相比，2022年1个省级行政区案件增多，3个减少"
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


def test_the_change_of_a_rate_has_the_classes_of_its_map_and_says_cases_too() -> None:
    compared = found(View(measure="per_million"))
    classed = change_classes(compared)
    assert classed.labels == ("≤ −1", "…−0.2", "…−0.05", "> −0.05", "0", "< +0.05", "+0.05…", "+0.2…", "≥ +1")
    assert list(classed.steps) == list(range(9))
    assert classed.step_of([0.001, -0.001, 0, 0.2, -7, float("nan")]).tolist() == [5, 3, 4, 7, 0, 4]
    numbers = next(one for one in traces(compared) if one["type"] == "scattergeo")
    assert "+0.012" in numbers["text"]
    told = change_words(compared, "CN-SC").split("<br>")
    assert told == ["0 in A, 1 in B (+1)", "Cases per million people, census of 2020: 0 in A, 0.012 in B (+0.012)"]


def test_the_change_of_a_rate_is_the_rate_of_the_change() -> None:
    compared = found(View(measure="per_million"))
    change, people = measured_change(compared), bases(compared.second)
    assert people is not None
    assert (change * people).round(9).tolist() == compared.change.tolist()
    assert measured_change(found(View(measure="attention"))).isna().sum() == 4


def test_a_scheme_with_few_classes_has_few_on_either_side() -> None:
    classed = change_classes(found(View(scheme="jenks")))
    assert classed.labels == ("≤ −1", "0", "≥ +1")
    assert list(classed.steps) == [3, 4, 5]


def test_a_change_without_a_value_is_hatched() -> None:
    drawn = traces(found(View(measure="attention")))
    hatched = next(one for one in drawn if one.get("geojson") == "/h")
    assert set(hatched["locations"]) == {"CN-JX", "CN-SC", "CN-YN", "CN-GS"}


def test_the_frame_of_a_change_says_what_stands_on_the_map_and_on_a_chip() -> None:
    units = {unit.code: unit for unit in change_frame(found())}
    told = [(one.text, one.chip, one.step, one.state) for one in (units["CN-SC"], units["CN-JX"], units["CN-BJ"])]
    assert told == [("+1", "+1", 5, "cases"), ("−1", "−1", 3, "cases"), ("", "–", ZERO, "none")]
    assert not any(unit.is_fragile for unit in units.values())
    without = {unit.code: unit for unit in change_frame(found(View(measure="attention")))}["CN-SC"]
    assert (without.text, without.step, without.state) == ("–", ZERO, "not_covered")
    unknown = change_frame(found(first=Y1990))
    assert {(unit.text, unit.step, unit.state) for unit in unknown} == {("", ZERO, "not_covered")}


def test_the_legend_of_a_change_names_its_measure_and_what_is_hatched() -> None:
    assert change_legend(found()).title == "Change in cases, B less A"
    told = change_legend(found(View(measure="attention", scheme="log", lang="zh")))
    assert (told.title, told.scheme) == ("每10篇提及该省的文章中的案件数：变化（B减A）", "对数分级")
    assert told.hatch == "未覆盖，或文章太少"
