"""Cases that reach beyond the window: the same for a row as for all, and as many as the map's tooltips say."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pandas as pd
import pytest

from dashboard.casebook.lookup import records
from dashboard.casebook.partly import beyond, n_spanning, partly_in, partly_in_window
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


# Chen Lang was arrested in May 2021 and charged on 8 June; the toy world dates the case by the charge alone.
DATED = replace(
    EDITION,
    cases=EDITION.cases.assign(
        happened_earliest=EDITION.cases["happened_earliest"].mask(
            EDITION.cases["case_id"] == "kite-chen", pd.Timestamp(2021, 5, 1)
        )
    ),
)
GAP = View(start=dt.date(2021, 6, 2), end=dt.date(2021, 6, 5))


@pytest.mark.parametrize(
    ("view", "n"),
    [
        (GAP, 1),
        (replace(GAP, start=dt.date(2021, 5, 31)), 0),
        (replace(GAP, end=dt.date(2021, 6, 8)), 0),
        # A month that the sources leave open can lie in any part of it.
        (View(start=dt.date(2021, 5, 10), end=dt.date(2021, 5, 20)), 0),
        (replace(GAP, start=None), 0),
        (View(), 0),
        (View(start=dt.date(2021, 6, 12), end=dt.date(2021, 6, 20), clock="published"), 0),
        # Known by then from one of its two articles, which tells the charge alone.
        (replace(GAP, known_on=dt.date(2021, 7, 1)), 0),
        (replace(GAP, known_on=dt.date(2021, 8, 2)), 1),
    ],
)
def test_a_case_without_a_step_in_the_window_only_spans_it(view: View, n: int) -> None:
    assert n_spanning(select(DATED, view)) == n


def test_dates_that_somebody_corrected_are_one_interval() -> None:
    cases = DATED.cases.copy()
    cases.loc[cases["case_id"] == "kite-chen", "happened_earliest"] = pd.Timestamp(2021, 4, 1)
    assert n_spanning(select(replace(EDITION, cases=cases), GAP)) == 0
