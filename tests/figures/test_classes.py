"""Classes: none, one, equal, two and wildly unequal values; whole numbers stay whole; windows change nothing."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from itertools import combinations, pairwise
from typing import get_args

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dashboard.casebook.view import MEASURES, Measure, Scheme, View, select
from dashboard.figures.classes import FIXED, MOST, RATE_STARTS, Classes, classes, edge, made, roundest
from dashboard.figures.palette import LIGHT
from tests.toy import toy_edition

MADE = [scheme for scheme in get_args(Scheme) if scheme != "fixed"]


def of(*values: float, scheme: Scheme = "jenks", is_rate: bool = False) -> Classes:
    return made(scheme, tuple(values), is_rate=is_rate)


@pytest.mark.parametrize("scheme", MADE)
@pytest.mark.parametrize("is_rate", [False, True])
def test_nothing_and_zeros_alone_make_no_class_but_zero(scheme: Scheme, is_rate: bool) -> None:
    for values in ((), (0.0,), (0.0, 0.0, 0.0)):
        found = of(*values, scheme=scheme, is_rate=is_rate)
        assert (found.labels, found.step_of(values).tolist()) == (("0",), [0] * len(values))
        assert found.step_of([7]).tolist() == [0]


@pytest.mark.parametrize("scheme", MADE)
@pytest.mark.parametrize(("values", "is_rate", "labels"), [
    ((7.0,), False, ("0", "1+")),
    ((7.0, 7.0, 7.0, 0.0), False, ("0", "1+")),
    ((0.5,), True, ("0", "> 0")),
    ((1.0, 2.0), False, ("0", "1", "2+")),
])  # fmt: skip
def test_one_value_all_equal_and_two(
    scheme: Scheme, values: tuple[float, ...], is_rate: bool, labels: tuple[str, ...]
) -> None:
    found = of(*values, scheme=scheme, is_rate=is_rate)
    assert found.labels == labels
    assert len(set(found.step_of(sorted(set(values))).tolist())) == len(set(values))


def test_wildly_unequal_values() -> None:
    assert of(1, 90_000).labels == ("0", "1–49,999", "50,000+")
    assert of(1, 90_000, scheme="quantile").labels == ("0", "1–49,999", "50,000+")
    assert of(1, 90_000, scheme="log").labels == ("0", "1–9", "10–99", "100–899", "900–8,999", "9,000+")
    assert of(0.001, 20, scheme="log", is_rate=True).labels == ("0", "< 0.007", "0.007–0.05", "0.05–0.4", "0.4–3", "3+")


def test_quantiles_hold_about_as_many_each_and_keep_equals_together() -> None:
    found = of(*range(1, 31), scheme="quantile")
    assert np.bincount(found.step_of(range(1, 31)))[1:].tolist() == [6] * 5
    assert len(set(of(1, 1, 1, 1, 9, scheme="quantile").step_of([1, 1, 1, 1]).tolist())) == 1


@settings(max_examples=25)
@given(st.lists(st.integers(1, 60), min_size=2, max_size=8, unique=True))
def test_natural_breaks_have_the_least_variance_within(values: list[int]) -> None:
    ordered = sorted(values)
    found = of(*map(float, ordered))
    n_classes = len(set(found.step_of(ordered).tolist()))
    assert n_classes == min(MOST, len(ordered))

    def spread(cuts: tuple[int, ...]) -> float:
        return sum(float(np.var(ordered[a:b])) * (b - a) for a, b in pairwise((0, *cuts, len(ordered))))

    best = min(spread(cuts) for cuts in combinations(range(1, len(ordered)), n_classes - 1))
    steps = found.step_of(ordered).tolist()
    ours = tuple(at for at in range(1, len(ordered)) if steps[at] != steps[at - 1])
    assert spread(ours) == pytest.approx(best)


@settings(max_examples=40)
@given(st.lists(st.integers(0, 100_000), max_size=34), st.sampled_from(MADE))
def test_classes_of_whole_numbers_are_whole_and_follow_on_each_other(values: list[int], scheme: Scheme) -> None:
    found = of(*map(float, values), scheme=scheme)
    assert all(start == int(start) for start in found.starts)
    assert list(found.starts) == sorted(set(found.starts))
    assert len(found.starts) == len(found.labels) == len(found.steps) <= len(LIGHT.ramp)
    assert list(found.steps) == sorted(set(found.steps))
    if len(found.starts) > 1:
        assert [int(found.step_of(start)) for start in found.starts] == list(found.steps)


@settings(max_examples=40)
@example([8.0, 1e-05], "log")
@given(st.lists(st.floats(0, 5_000, allow_subnormal=False).map(lambda value: round(value, 6)), max_size=34),
       st.sampled_from(MADE))  # fmt: skip
def test_a_greater_rate_is_never_in_a_lower_class(values: list[float], scheme: Scheme) -> None:
    found = of(*values, scheme=scheme, is_rate=True)
    steps = found.step_of(sorted(values)).tolist()
    assert steps == sorted(steps)
    assert all((step > 0) == (value > 0) for step, value in zip(steps, sorted(values), strict=True))
    # What stands in the legend is short: the shortest decimal that is this number.
    assert all(len(f"{Decimal(str(start)):f}") <= 12 for start in found.starts)


@pytest.mark.parametrize(("low", "high", "round_one"), [
    (3, 12, 10), (1, 2, 2), (0.0134, 0.0221, 0.02), (0.039, 0.04, 0.04), (99, 1001, 1000), (41, 80, 60), (0.5, 20, 10),
])  # fmt: skip
def test_the_roundest_number_between_two_values(low: float, high: float, round_one: float) -> None:
    assert roundest(low, high) == round_one


@given(st.floats(1e-9, 1e6), st.floats(1e-9, 1e6))
def test_the_roundest_number_lies_between(one: float, other: float) -> None:
    low, high = sorted((one, other))
    if low < high:
        assert low < roundest(low, high) <= high


@pytest.mark.parametrize("measure", MEASURES)
def test_fixed_classes_hang_on_nothing(measure: Measure) -> None:
    empty, full = (
        classes(select(toy_edition(), View(measure=measure, query=query))) for query in ("nothing like it", "")
    )
    assert empty == full
    assert (full == FIXED) == (measure not in RATE_STARTS)


@pytest.mark.parametrize("scheme", MADE)
@pytest.mark.parametrize("measure", MEASURES)
def test_moving_the_window_changes_no_class(measure: Measure, scheme: Scheme) -> None:
    windows = (None, dt.date(2021, 6, 30), dt.date(2030, 1, 1))
    found = {
        classes(select(toy_edition(), View(measure=measure, scheme=scheme, start=start, clock=clock)))
        for start in windows
        for clock in ("happened", "published")
    }  # type: ignore[arg-type]
    assert len(found) == 1


def test_what_has_no_value_has_no_class() -> None:
    assert FIXED.step_of([float("nan"), 0, 3]).tolist() == [0, 0, 3]


@pytest.mark.parametrize(("value", "text"), [
    (0.125, "0.13"), (0.0221, "0.022"), (0.5, "0.50"), (1.0, "1.0"), (9.96, "10"), (12.5, "13"), (1234.4, "1,234"),
    (0.0, "0"), (float("nan"), "–"), (0.00012, "0.00012"), (0.0403, "0.040"), (99.6, "100"),
    (0.0496, "0.0496"), (0.04996, "0.04996"), (0.05, "0.050"), (0.0503, "0.050"), (0.996, "0.996"), (5.0, "5.0"),
])  # fmt: skip
def test_a_rate_has_two_digits_that_count_and_more_beside_a_class(value: float, text: str) -> None:
    per_million = classes(select(toy_edition(), View(measure="per_million")))
    assert per_million.shown(value) == text


@given(st.lists(st.floats(1e-6, 5_000), min_size=1, max_size=34), st.sampled_from(MADE))
def test_no_rate_as_it_is_written_belongs_to_another_class(values: list[float], scheme: Scheme) -> None:
    found = of(*values, scheme=scheme, is_rate=True)
    written = [float(found.shown(value).replace(",", "")) for value in values]
    assert found.step_of(written).tolist() == found.step_of(values).tolist()
    assert written == pytest.approx(values, rel=0.05)


def test_whole_numbers_stand_as_they_are() -> None:
    assert [FIXED.shown(value) for value in (0, 3, 1200)] == ["0", "3", "1,200"]


def test_classes_near_each_other_have_names_of_their_own() -> None:
    found = of(9.8, 10.1, 10.3, 10.9, 13.2, 1300.5, scheme="jenks", is_rate=True)
    assert len(set(found.labels)) == len(found.labels)
    assert (edge(10.2), edge(1300), edge(0.00005)) == ("10.2", "1,300", "0.00005")
