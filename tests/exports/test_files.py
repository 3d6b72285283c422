"""Exports as files: names, kinds, row counts, and a view that selects nothing."""

from __future__ import annotations

import datetime as dt
import io
import subprocess
import sys
from dataclasses import replace

import openpyxl
import pytest

from dashboard.casebook.lists import LISTS
from dashboard.casebook.view import View, select
from dashboard.errors import UsageError
from dashboard.exports.files import TABLE_FORMATS, WHOLE_FORMATS, n_all, n_seen, table_file, whole_file
from dashboard.exports.records import records
from dashboard.exports.tabular import WHAT
from tests.conftest import ROOT
from tests.toy import toy_edition

EDITION = toy_edition()
VIEWS = [
    View(),
    View(provinces=("CN-YN", "CN-GS")),
    View(provinces=("CN-FJ",)),
    View(start=dt.date(2021, 9, 1)),
    View(action=("seizure",), clock="published"),
    View(query="Chen"),
]


@pytest.mark.parametrize("name", TABLE_FORMATS)
def test_a_file_has_a_name_a_kind_and_its_rows(name: str) -> None:
    made = table_file(EDITION, View(), "provinces", name)
    what = "provinces-outlines" if name == "geoparquet" else "provinces"
    ending = TABLE_FORMATS[name].extension
    assert (made.name, made.n_rows) == (f"kites_{what}_{ending}_20220401.{ending}", 34)
    assert made.kind == TABLE_FORMATS[name].kind and made.data


@pytest.mark.parametrize("name", WHOLE_FORMATS)
def test_a_whole_view_counts_its_cases(name: str) -> None:
    made = whole_file(EDITION, View(provinces=("CN-YN",)), name)
    # On the page, as on the map, a province is chosen and nothing is left out for it.
    assert (made.n_rows, made.kind) == ({"zip": 1, "html": 6}[name], WHOLE_FORMATS[name].kind)
    assert made.name.endswith(f"_{name}_20220401.{name}")


@pytest.mark.parametrize("view", VIEWS, ids=str)
def test_the_count_of_what_is_seen_is_the_number_of_rows(view: View) -> None:
    assert n_seen(select(EDITION, view)) == len(records(EDITION, "cases", view).rows)


@pytest.mark.parametrize("show", LISTS)
@pytest.mark.parametrize("view", VIEWS, ids=str)
def test_a_list_of_cases_has_as_many_rows_as_it_says(view: View, show: str) -> None:
    assert n_seen(select(EDITION, view), show) == len(records(EDITION, "cases", view, show).rows)


def test_an_empty_list_says_so() -> None:
    with pytest.raises(UsageError, match="selects no cases"):
        table_file(EDITION, View(), "cases", "csv", show="abroad")


@pytest.mark.parametrize("what", WHAT)
def test_the_count_of_everything_is_the_number_of_rows(what: str) -> None:
    assert n_all(EDITION, what) == len(records(EDITION, what).rows)  # type: ignore[arg-type]


def test_a_view_that_selects_nothing_says_so() -> None:
    empty = View(query="no such words")
    for name in TABLE_FORMATS.keys() - {"gpkg", "geoparquet"}:
        with pytest.raises(UsageError, match="selects no cases, and nothing was written"):
            table_file(EDITION, empty, "cases", name)
    for name in WHOLE_FORMATS:
        with pytest.raises(UsageError, match="selects no cases"):
            whole_file(EDITION, empty, name)


@pytest.mark.parametrize("name", ["csv", "xlsx", "jsonl", "geojson"])
def test_half_a_surrogate_pair_becomes_a_question_mark(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    # No edition on the disk can hold one; one in memory can.
    made = records(EDITION, "cases")
    halved = replace(made, rows=[(row[0], "half \ud83d", *row[2:]) for row in made.rows])
    monkeypatch.setattr("dashboard.exports.records.records", lambda *_: halved)
    data = table_file(EDITION, View(), "cases", name).data
    if name == "xlsx":
        sheet = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]
        assert {row[1].value for row in sheet.iter_rows(min_row=2)} == {"half ?"}
    else:
        assert data.decode().count("half ?") == 6


def test_an_unknown_format_names_those_there_are() -> None:
    with pytest.raises(UsageError, match="csv, xlsx, jsonl, parquet, geojson, gpkg, geoparquet"):
        table_file(EDITION, View(), "cases", "pdf")
    with pytest.raises(UsageError, match="zip"):
        whole_file(EDITION, View(), "csv")


def test_the_link_in_a_file_leads_to_the_app_and_to_this_edition() -> None:
    made = table_file(EDITION, View(), "provinces", "geojson", base="https://maps.example")
    assert b"https://maps.example/?prov=&from=2021-06-01" in made.data and b"ed=70f0000001" in made.data


def test_to_know_the_formats_costs_no_data_frame() -> None:
    code = "import sys, dashboard.exports.files; print('pandas' in sys.modules, 'geopandas' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]
