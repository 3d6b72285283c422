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

if TYPE_CHECKING:
    from dashboard.casebook.tables import Value
    from dashboard.columns import Column
    from dashboard.exports.records import Records

What = Literal["cases", "mentions", "articles", "provinces", "rejected"]
WHAT: tuple[What, ...] = get_args(What)

# A spreadsheet takes a cell that starts so for a formula (OWASP, CSV injection); the wide forms are taken alike.
_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\r\n]")
_NUMBER = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?")

# Signs that Unicode calls line breaks and JSON does not, as JSON can write them.
_BREAKS = {code: f"\\u{code:04x}" for code in (0x85, 0x2028, 0x2029)}


def is_formula(text: str) -> bool:
    """Whether a spreadsheet could take the text for a formula; a plain number is none."""
    return _FORMULA.match(text) is not None and not _NUMBER.fullmatch(text)


def defuse(text: str) -> str:
    """Text that no spreadsheet takes for a formula: a dangerous start gets a `'` before it; plain numbers stay."""
    return f"'{text}" if is_formula(text) else text


def _cell(value: Value) -> str | int | float:
    if value is None:
        return ""
    if isinstance(value, bool):
        return int(value)
    return defuse(value) if isinstance(value, str) else value


def to_csv(records: Records, *, has_mark: bool = False) -> bytes:
    """UTF-8 CSV with a header line; empty cells for missing values, 1 and 0 for yes and no; formulas defused.

    `has_mark` sets the byte order mark before it, without which Excel reads Chinese as gibberish; a program would take
    it for a part of the first column's name.
    """
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow([column.name for column in records.columns])
    writer.writerows([_cell(value) for value in row] for row in records.rows)
    return buffer.getvalue().encode("utf-8-sig" if has_mark else "utf-8", "replace")


def _document(value: Value, column: Column) -> object:
    if column.type == "list":
        return list(split_list(str(value or "")))
    if column.type == "json" and isinstance(value, str):
        return json.loads(value)
    return value


def documents(records: Records) -> list[dict[str, object]]:
    """The rows as objects by column; list and json columns as arrays and objects."""
    names = [column.name for column in records.columns]
    return [dict(zip(names, map(_document, row, records.columns), strict=True)) for row in records.rows]


def to_jsonl(records: Records) -> bytes:
    """UTF-8 JSON Lines, one object per row; list and json columns as arrays and objects.

    The only line breaks are those between rows, also for a reader who takes other signs for such.
    """
    lines = (to_json(document).translate(_BREAKS) for document in documents(records))
    return "".join(f"{line}\n" for line in lines).encode("utf-8", "replace")


def to_parquet(records: Records) -> bytes:
    """Parquet (zstd) with the types of `casebook.tables.DTYPES`."""
    from dashboard.casebook import folder

    return folder.to_parquet(typed_frame(records.rows, records.columns))
