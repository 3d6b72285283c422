"""The dictionary of columns is complete and speaks the names of the house."""

from __future__ import annotations

import re
from typing import get_args

import pytest

from dashboard.columns import EXPORTS, TABLES, Column, Type
from dashboard.language import catalogue

COLUMNS = [(table, column) for table, columns in TABLES.items() for column in columns]
EXPORTED = [(what, column) for what, columns in EXPORTS.items() for column in columns]


@pytest.mark.parametrize(("table", "column"), COLUMNS, ids=lambda value: getattr(value, "name", value))
def test_every_column_is_described_once_and_well(table: str, column: Column) -> None:
    assert column.type in get_args(Type)
    assert re.fullmatch(r"[a-z][a-z0-9_]*", column.name)
    assert column.meaning.strip() == column.meaning != ""
    assert [other.name for other in TABLES[table]].count(column.name) == 1


@pytest.mark.parametrize(("table", "column"), COLUMNS, ids=lambda value: getattr(value, "name", value))
def test_prefixes_and_endings_say_the_type(table: str, column: Column) -> None:
    if column.name.startswith("is_"):
        assert column.type == "bool"
    if column.name.startswith("n_"):
        assert column.type == "int"
        assert column.allowed, f"{table}.{column.name} says what it counts"
    if column.name.endswith(("_earliest", "_latest")):
        assert column.type == "date"
    if column.name.endswith("_code"):
        assert column.type == "code"


def test_a_column_of_one_name_has_one_type_and_the_same_values_in_every_table() -> None:
    kinds: dict[str, set[tuple[str, str]]] = {}
    for _, column in COLUMNS:
        kinds.setdefault(column.name, set()).add((column.type, column.allowed))
    assert {name: found for name, found in kinds.items() if len(found) > 1} == {}


def test_every_table_that_tells_of_an_article_or_a_case_carries_its_id() -> None:
    names = {table: {column.name for column in columns} for table, columns in TABLES.items()}
    assert {table for table in names if "article_id" in names[table]} == {"articles", "mentions", "dates", "reports"}
    assert {table for table in names if "case_id" in names[table]} == {"reports", "cases", "facts", "verdicts"}


@pytest.mark.parametrize(("what", "column"), EXPORTED, ids=lambda value: getattr(value, "name", value))
def test_every_column_of_an_export_is_told_in_both_languages(what: str, column: Column) -> None:
    assert (column.told("en"), column.told("zh")) == (column.meaning, catalogue()[column.meaning])
    assert [other.name for other in EXPORTS[what]].count(column.name) == 1


def test_exports_end_with_their_edition_and_copy_no_text() -> None:
    assert {columns[-1].name for columns in EXPORTS.values()} == {"edition_id"}
    assert not {"text", "boilerplate", "sentences"} & {column.name for _, column in EXPORTED}
