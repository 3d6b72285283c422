"""Records as bytes: nothing lost, and no cell that a spreadsheet would run."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.casebook.tables import DTYPES
from dashboard.exports import tabular
from dashboard.exports.records import records
from dashboard.exports.tabular import WHAT
from tests.hostile import HOSTILE_TEXTS, LONGEST, hostile_edition
from tests.toy import HOSTILE_TITLE, toy_edition

if TYPE_CHECKING:
    from collections.abc import Iterator

EDITION = toy_edition()


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", " =", "＝", "\t=", "\u00a0="])
def test_formulas_are_defused(start: str) -> None:
    assert tabular.defuse(f"{start}cmd|' /C calc'!A0").startswith("'")


@pytest.mark.parametrize("text", ["", "Jiangxi", "-5", "+3.25", "1=1", "江西", "'=1"])
def test_what_is_no_formula_stays(text: str) -> None:
    assert tabular.defuse(text) == text


@given(st.text())
def test_no_text_starts_a_formula_after_defusing(text: str) -> None:
    safe = tabular.defuse(text)
    assert safe in {text, f"'{text}"}
    assert safe[:1] not in set("=@\t\r\n") and (safe[:1] not in set("+-") or float(safe) == float(safe))


def test_csv_reads_back_with_the_hostile_title_defused() -> None:
    made = records(EDITION, "articles")
    found = list(csv.DictReader(io.StringIO(tabular.to_csv(made).decode(), newline="")))
    assert [row["article_id"] for row in found] == ["t001", "t002", "t003", "t004"]
    assert found[3]["title"] == f"'{HOSTILE_TITLE}"
    assert found[2]["published"] == "" and found[1]["title"] == "江西风筝案"


@pytest.mark.parametrize("what", WHAT)
def test_csv_has_a_header_and_a_line_per_row(what: str) -> None:
    made = records(EDITION, what)  # type: ignore[arg-type]
    parsed = list(csv.reader(io.StringIO(tabular.to_csv(made).decode(), newline="")))
    assert parsed[0] == [column.name for column in made.columns]
    assert len(parsed) == len(made.rows) + 1 and {len(row) for row in parsed} == {len(made.columns)}


@pytest.mark.parametrize("what", WHAT)
def test_json_lines_keep_every_value(what: str) -> None:
    made = records(EDITION, what)  # type: ignore[arg-type]
    lines = tabular.to_jsonl(made).decode().splitlines()
    assert len(lines) == len(made.rows)
    for line, row in zip(lines, made.rows, strict=True):
        found = json.loads(line)
        for column, value in zip(made.columns, row, strict=True):
            if column.type == "json":
                assert found[column.name] == json.loads(str(value))
            elif column.type == "list":
                assert "~".join(found[column.name]) == value
            else:
                assert found[column.name] == value


@pytest.mark.parametrize("what", WHAT)
def test_parquet_keeps_the_types(what: str) -> None:
    made = records(EDITION, what)  # type: ignore[arg-type]
    frame = pd.read_parquet(io.BytesIO(tabular.to_parquet(made)))
    assert len(frame) == len(made.rows)
    for column in made.columns:
        assert frame[column.name].dtype == DTYPES[column.type]


def test_the_byte_order_mark_is_for_spreadsheets_alone() -> None:
    made = records(EDITION, "cases")
    assert tabular.to_csv(made, has_mark=True) == b"\xef\xbb\xbf" + tabular.to_csv(made)


@pytest.mark.parametrize(("name", "text"), HOSTILE_TEXTS.items(), ids=HOSTILE_TEXTS)
def test_hostile_texts_come_back_as_they_were(name: str, text: str) -> None:
    made = records(hostile_edition(), "cases")
    rows = list(csv.DictReader(io.StringIO(tabular.to_csv(made).decode(), newline="")))
    cell = next(row["title"] for row in rows if row["case_id"] == name)
    assert cell == tabular.defuse(text) and not tabular.is_formula(cell)
    lines = [json.loads(line) for line in tabular.to_jsonl(made).decode().split("\n") if line]
    assert next(line["people"] for line in lines if line["case_id"] == name) == [text]
    frame = pd.read_parquet(io.BytesIO(tabular.to_parquet(made)))
    assert frame.set_index("case_id")["title"][name] == text


@pytest.fixture(autouse=True)
def _long_cells() -> Iterator[None]:
    """The standard reader stops at 131,072 characters in a cell."""
    before = csv.field_size_limit(10 * LONGEST)
    yield
    csv.field_size_limit(before)
