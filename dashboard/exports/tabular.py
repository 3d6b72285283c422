"""Records as bytes: CSV for spreadsheets, JSON Lines for programs, Parquet for data frames.

Loads no pandas before it must, so that the command line can name what there is without waiting for it.
"""

from __future__ import annotations

import csv
import io
import json
import re
from typing import TYPE_CHECKING, Literal, get_args

from dashboard.casebook.tables import split_list, to_json, typed_frame
from dashboard.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

    from dashboard.casebook.tables import Value
    from dashboard.columns import Column
    from dashboard.exports.records import Records

What = Literal["cases", "mentions", "articles", "provinces", "rejected"]
WHAT: tuple[What, ...] = get_args(What)

# A spreadsheet takes a cell that starts so for a formula (OWASP, CSV injection); the wide forms are taken alike.
_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\r\n]")
_NUMBER = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?")


def defuse(text: str) -> str:
    """Text that no spreadsheet takes for a formula: a dangerous start gets a `'` before it; plain numbers stay."""
    return f"'{text}" if _FORMULA.match(text) and not _NUMBER.fullmatch(text) else text


def _cell(value: Value) -> str | int | float:
    if value is None:
        return ""
    if isinstance(value, bool):
        return int(value)
    return defuse(value) if isinstance(value, str) else value


def to_csv(records: Records) -> bytes:
    """UTF-8 CSV with a header line; empty cells for missing values, 1 and 0 for yes and no; formulas defused."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow([column.name for column in records.columns])
    writer.writerows([_cell(value) for value in row] for row in records.rows)
    return buffer.getvalue().encode()


def _document(value: Value, column: Column) -> object:
    if column.type == "list":
        return list(split_list(str(value or "")))
    if column.type == "json" and isinstance(value, str):
        return json.loads(value)
    return value


def to_jsonl(records: Records) -> bytes:
    """UTF-8 JSON Lines, one object per row; list and json columns as arrays and objects."""
    names = [column.name for column in records.columns]
    lines = [
        to_json(
            dict(zip(names, map(_document, row, records.columns), strict=True))  # one object per line
        )
        for row in records.rows
    ]
    return "".join(f"{line}\n" for line in lines).encode()


def to_parquet(records: Records) -> bytes:
    """Parquet (zstd) with the types of `casebook.tables.DTYPES`."""
    from dashboard.casebook import folder

    return folder.to_parquet(typed_frame(records.rows, records.columns))


def _to_geojson(records: Records) -> bytes:
    from dashboard.exports.geographic import to_geojson  # loads the outlines

    return to_geojson(records)


FORMATS: dict[str, Callable[[Records], bytes]] = {
    "csv": to_csv,
    "jsonl": to_jsonl,
    "geojson": _to_geojson,
    "parquet": to_parquet,
}


def encode(records: Records, name: str) -> bytes:
    """Records in the format `name`. Raises UsageError, naming the formats there are, for any other."""
    if name not in FORMATS:
        raise UsageError(f"--format {name}: not available; choose one of {', '.join(FORMATS)}")
    return FORMATS[name](records)
