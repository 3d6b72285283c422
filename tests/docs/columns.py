"""docs/columns.md, written from dashboard/columns.py by `make docs`; a test compares the two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.columns import EXPORTS, TABLES, Column
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterable

PAGE = ROOT / "docs" / "columns.md"
HEAD = """# Tables and columns

Written from `dashboard/columns.py` by `make docs`; change it there. An edition holds these tables. *code* is an ISO
3166-2 code, *list* several values joined by `~`, *json* a JSON document.

An export of cases, mentions, rejected mentions or articles has the columns of its table and those that stand at the end
of this page under its name. Articles leave their text with its spans behind: it belongs to its publisher.
"""
TABLE_HEAD = "| column | type | meaning | values or unit | may be empty |\n| --- | --- | --- | --- | --- |"


def row(column: Column) -> str:
    """One line of the table; a column that may be empty says so."""
    allowed = column.allowed.replace("|", "\\|")
    return f"| `{column.name}` | {column.type} | {column.meaning} | {allowed} | {'yes' if column.is_nullable else ''} |"


def section(name: str, columns: Iterable[Column]) -> str:
    """A table of columns under its name."""
    return "\n".join([f"## {name}", "", TABLE_HEAD, *map(row, columns), ""])


def render() -> str:
    """The whole page as Markdown."""
    parts = [HEAD, *(section(table, columns) for table, columns in TABLES.items())]
    for what, columns in EXPORTS.items():
        of_table = TABLES.get("mentions" if what == "rejected" else what, ())
        parts.append(section(f"export of {what}", (column for column in columns if column not in of_table)))
    return "\n".join(parts)
