"""docs/columns.md, written from dashboard/columns.py by `make docs`; a test compares the two."""

from __future__ import annotations

from pathlib import Path

from dashboard.columns import TABLES, Column

PAGE = Path(__file__).resolve().parent.parent / "docs" / "columns.md"
HEAD = """# Tables and columns

Written from `dashboard/columns.py` by `make docs`; change it there. An edition holds these tables, and every export has
these columns. *code* is an ISO 3166-2 code, *list* several values joined by `~`, *json* a JSON document.
"""


def row(column: Column) -> str:
    """One line of the table; a column that may be empty says so."""
    allowed = column.allowed.replace("|", "\\|")
    return f"| `{column.name}` | {column.type} | {column.meaning} | {allowed} | {'yes' if column.is_nullable else ''} |"


def render() -> str:
    """The whole page as Markdown."""
    parts = [HEAD]
    for table, columns in TABLES.items():
        head = "| column | type | meaning | values or unit | may be empty |\n| --- | --- | --- | --- | --- |"
        parts.append("\n".join([f"## {table}", "", head, *map(row, columns), ""]))
    return "\n".join(parts)


if __name__ == "__main__":
    PAGE.write_text(render(), encoding="utf-8")
