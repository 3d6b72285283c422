"""Rows by what they belong to: the same rows that filtering the tables gives."""

from __future__ import annotations

import dataclasses

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from dashboard.casebook.lookup import _Groups, lookup, records
from tests.toy import toy_edition


def test_rows_of_an_article_are_those_of_the_tables() -> None:
    edition = toy_edition()
    found = lookup(edition)
    for article_id in edition.articles["article_id"]:
        for rows, table in (
            (found.mentions(article_id), edition.mentions),
            (found.dates(article_id), edition.dates),
            (found.article_reports(article_id), edition.reports),
        ):
            own = table[table["article_id"] == article_id]
            assert [row["start"] for row in rows] == sorted(own["start"])
            assert all(set(row) == set(table.columns) for row in rows)


def test_rows_of_a_case() -> None:
    found = lookup(toy_edition())
    row = found.case_row("kite-chen")
    assert row is not None
    assert row["title"] == "Charge against Chen Lang"
    assert [(report["article_id"], report["action"]) for report in found.case_reports("kite-chen")] == [
        ("t001", "charge"), ("t001", "arrest"), ("t002", "charge"),
    ]  # fmt: skip


def test_what_is_not_there_is_none_or_empty() -> None:
    found = lookup(toy_edition())
    assert found.article_row("gone") is None
    assert found.case_row("gone") is None
    assert (found.mentions("gone"), found.case_reports("gone"), found.context_mentions("CN-JX", 5)) == ([], [], (0, []))


def test_missing_values_are_none() -> None:
    found = lookup(toy_edition())
    row = found.article_row("t003")
    assert row is not None
    assert (row["published"], row["published_earliest"]) == (None, None)
    assert records(pd.DataFrame({"a": [pd.NaT, pd.Timestamp("2021-01-01")]}))[0] == {"a": None}


def test_left_out_mentions_by_province() -> None:
    found = lookup(toy_edition())
    assert [row["surface"] for row in found.context_mentions("CN-FJ", 5)[1]] == ["Fujian"]
    assert [row["surface"] for row in found.rejected_mentions("CN-BJ", 5)[1]] == ["Beijing"]
    for code in ("CN-JS", "CN-ZJ"):
        n, rows = found.rejected_mentions(code, 5)
        assert (n, [row["surface"] for row in rows]) == (1, ["Taizhou"])
    assert found.rejected_mentions("CN-BJ", 0) == (1, [])


def test_an_edition_is_indexed_once_and_another_one_anew() -> None:
    edition = toy_edition()
    assert lookup(edition) is lookup(edition)
    empty = dataclasses.replace(
        edition,
        **{name: getattr(edition, name).iloc[:0] for name in ("articles", "mentions", "dates", "reports", "cases")},
    )
    assert lookup(empty).mentions("t001") == []


@given(st.lists(st.sampled_from(["a", "b", "c", None])))
def test_rows_of_a_value_are_those_that_have_it(values: list[str | None]) -> None:
    column = pd.Series(values, dtype="str")
    groups = _Groups(column)
    named = [value for value in values if value is not None]
    assert sorted(groups) == sorted(set(named)) and len(groups) == len(set(named))
    assert {key: rows.tolist() for key, rows in groups.items()} == {
        key: [at for at, value in enumerate(values) if value == key] for key in named
    }
    assert groups.get("none of them") is None


def test_nothing_is_made_before_it_is_asked_for() -> None:
    found = lookup(dataclasses.replace(toy_edition()))
    found.case_row("kite-chen")
    assert "case" in found.__dict__ and "reports_of" not in found.__dict__
