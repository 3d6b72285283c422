"""The lists of Cases: each holds as many cases as the map counts, and a province keeps its own."""

from __future__ import annotations

import datetime as dt

import pytest

from dashboard.casebook.lists import LISTS, in_provinces, known_list, listed_cases, n_listed
from dashboard.casebook.view import View, select
from tests.toy import toy_edition


@pytest.mark.parametrize("view", [View(), View(start=dt.date(2021, 9, 1)), View(query="chen"), View(query="none such")])
def test_each_list_is_as_long_as_it_says(view: View) -> None:
    selection = select(toy_edition(), view)
    assert {show: len(listed_cases(selection, show)) for show in LISTS} == n_listed(selection)


def test_a_province_keeps_the_cases_that_lie_in_it() -> None:
    cases = toy_edition().cases
    assert list(in_provinces(cases, ["CN-GS", "CN-JX"])["case_id"]) == ["kite-chen", "kite-list"]
    assert len(in_provinces(cases, ["CN-FJ"])) == 0
    assert in_provinces(cases, ()) is cases


def test_a_list_that_there_is_not_is_that_of_all() -> None:
    assert [known_list(asked) for asked in ("undated", "", "nothing")] == ["undated", "", ""]
