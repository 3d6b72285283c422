"""Cases that reach beyond the window: the same for a row as for all, and as many as the map's tooltips say."""

from __future__ import annotations

import datetime as dt

import pytest

from dashboard.casebook.lookup import records
from dashboard.casebook.partly import beyond, partly_in, partly_in_window
from dashboard.casebook.view import View, select
from tests.toy import toy_edition

EDITION = toy_edition()
CHEN = next(row for row in records(EDITION.cases) if row["case_id"] == "kite-chen")
JUNE = dt.date(2021, 6, 1)


@pytest.mark.parametrize(
    "view",
    [
        View(),
        View(start=dt.date(2021, 7, 10), end=dt.date(2021, 7, 20)),
        View(start=dt.date(2021, 7, 10)),
        View(end=dt.date(2022, 2, 14)),
        View(start=dt.date(2021, 6, 15), end=dt.date(2021, 6, 20), clock="published"),
    ],
)
def test_a_case_and_its_row_agree_with_the_map(view: View) -> None:
    selection = select(EDITION, view)
    shown = partly_in(selection.cases, view)
    assert shown.tolist() == [beyond(row, view) is not None for row in records(selection.cases)]
    codes = selection.cases.loc[shown, "province_codes"].str.split("~").explode()
    counted = partly_in_window(selection)
    assert codes[codes != ""].value_counts().to_dict() == counted[counted > 0].to_dict()


def test_the_whole_interval_is_told() -> None:
    july = next(row for row in records(EDITION.cases) if row["case_id"] == "kite-list")
    assert beyond(july, View(start=dt.date(2021, 7, 10))) == (dt.date(2021, 7, 1), dt.date(2021, 7, 31))


def test_what_is_outside_inside_or_undated_is_not_partly_in() -> None:
    assert beyond(CHEN, View()) is None
    assert beyond(CHEN, View(start=dt.date(2023, 1, 1))) is None
    assert beyond({**CHEN, "happened_earliest": None}, View(start=JUNE)) is None
