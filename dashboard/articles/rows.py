"""Rows that each hold an article: lines of JSON, and tables with a column of texts."""

from __future__ import annotations

import csv
import dataclasses
import io
import json
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from dashboard.articles.encoding import decode
from dashboard.articles.facts import MAX_CHARACTERS, make_article
from dashboard.articles.fields import NAMES, chosen_names, plain_name
from dashboard.articles.published import read_published
from dashboard.errors import ArticleError
from dashboard.model import Article

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from dashboard.articles.records import Record

# A character takes at most four bytes in every encoding read here.
MAX_BYTES: Final = 4 * MAX_CHARACTERS
_FACTS: Final = ("title", "url", "publisher", "lang")
_MAX_NAMED: Final = 12


class Remark(str):
    """What is worth knowing of rows that were read: a date that is none, fields that nothing reads."""

    __slots__ = ()


class Row(NamedTuple):
    """What a row gave: an article with the record that articles.csv has of it, why there is none, or a remark."""

    found: Article | ArticleError | Remark
    record: Record | None = None


def articles_in_lines(
    lines: Iterable[str | bytes], source: str, stem: str, records: Mapping[str, Record] | None = None
) -> Iterator[Row]:
    """One article, or why there is none, for each line of JSON that is not blank, and remarks.

    `source` names the lines in messages; a line without an id gets `stem`-<its number>. Fields have the names of
    `fields.NAMES`. `records` are those of single lines, by their number or id; what they give wins.
    """
    read: set[str] = set()
    unread: dict[str, bool] = {}  # whether it held anything where nothing read it
    for number, line in enumerate(lines, 1):
        where = f"{source}: line {number}"
        if not line.strip():
            continue
        try:
            row = _object(line, where)
        except ArticleError as error:
            yield Row(error)
            continue
        names = chosen_names(name for name, value in row.items() if _can_be_read(name, value))
        read |= {*names.values()}
        unread |= {name: unread.get(name, False) or row[name] is not None for name in row if name not in names.values()}
        yield from _attempt({field: row[name] for field, name in names.items()}, where, stem, number, records or {})
    yield from _unread(source, "field", [name for name, is_lost in unread.items() if is_lost or name not in read])


def articles_in_table(
    data: bytes, source: str, stem: str, records: Mapping[str, Record] | None = None
) -> Iterator[Row]:
    """One article, or why there is none, for each row of a CSV table (comma, semicolon or tab), and remarks.

    Columns have the names of `fields.NAMES`. `records` are those of single rows, by their number (the first below the
    head is 1) or id. Raises ArticleError when no column holds texts, or when this is no table.
    """
    text = decode(data, source).text
    head = text.split("\n", 1)[0]
    separator = max(",;\t", key=head.count)
    csv.field_size_limit(MAX_CHARACTERS + 1)
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        columns = [name for name in rows.fieldnames or [] if name]
        names = chosen_names(columns)
        if "text" not in names:
            raise ArticleError(
                f"{source}: no column holds the texts; name it 'text' (columns: {', '.join(columns)[:200]})"
            )
        yield from _unread(source, "column", [name for name in columns if name not in names.values()])
        for number, row in enumerate(rows, 1):
            fields = {field: row.get(name) or None for field, name in names.items()}
            if fields["text"] is not None:
                yield from _attempt(fields, f"{source}: line {rows.line_num}", stem, number, records or {})
    except csv.Error as error:
        raise ArticleError(f"{source}: not a table that can be read ({error}); save it as CSV in UTF-8") from error


def _can_be_read(name: str, value: object) -> bool:
    """Whether a field of JSON can be that of its name: under another name than our own, only text, a date or an id."""
    field = next((field for field, names in NAMES.items() if plain_name(name) in names), "")
    is_number = isinstance(value, int) and field in ("published", "id")
    return value is not None and (name in NAMES or isinstance(value, str) or is_number)


def _unread(source: str, what: str, names: Collection[str]) -> Iterator[Row]:
    """A remark that names the fields or columns that nothing reads."""
    if names:
        few = ", ".join(f"'{name[:40]}'" for name in list(names)[:_MAX_NAMED])
        more = f" and {len(names) - _MAX_NAMED} more" if len(names) > _MAX_NAMED else ""
        verb = f"{what} {few} is" if len(names) == 1 else f"{what}s {few}{more} are"
        yield Row(Remark(f"{source}: the {verb} not read"))


def _attempt(row: dict[str, Any], where: str, stem: str, number: int, records: Mapping[str, Record]) -> Iterator[Row]:
    """The article of a row, or why there is none; a date that is none is a remark, and the article stays, undated."""
    default_id = f"{stem}-{number}"
    record = next((records[key] for key in (str(row.get("id")), str(number), default_id) if key in records), None)
    if record is not None:
        row |= {field: said for field in ("title", "publisher", "url") if (said := getattr(record, field))}
    try:
        published = read_published(None, where)
        try:
            published = read_published(_given_date(row.get("published")), where)
        except ArticleError as error:
            yield Row(Remark(f"{error}; the article stays, undated"), record)
        yield Row(dataclasses.replace(_article(row, where, default_id), published=published), record)
    except ArticleError as error:
        reason = str(error)
        yield Row(error if reason.startswith(where) else ArticleError(f"{where}: {reason}"), record)


def _given_date(given: object) -> str | None:
    """A date as text: JSON may hold a year, or 20240504, as a number."""
    return None if given is None or isinstance(given, bool) else str(given)


def _object(line: str | bytes, where: str) -> dict[str, Any]:
    """The JSON object on a line."""
    if len(line) > MAX_BYTES + 100_000:
        raise ArticleError(f"{where}: {len(line):,} bytes, at most {MAX_BYTES:,} are read; split the text")
    try:
        value: Any = json.loads(line.decode("utf-8-sig") if isinstance(line, bytes) else line.removeprefix("\ufeff"))
    except UnicodeDecodeError as error:
        raise ArticleError(f"{where}: not UTF-8 at byte {error.start}; JSON Lines are written in UTF-8") from error
    except (ValueError, RecursionError) as error:
        what = "nested too deeply" if isinstance(error, RecursionError) else str(error)
        raise ArticleError(f"{where}: not JSON ({what}); write one object a line") from error
    if not isinstance(value, dict):
        raise ArticleError(f'{where}: {type(value).__name__}, not an object; write {{"id": ..., "text": ...}}')
    return value


def _article(row: dict[str, Any], where: str, default_id: str) -> Article:
    """One article from the fields of a row; raises ArticleError naming line and field."""
    text = _field(row, "text", where)
    if text is None:
        raise ArticleError(f"{where}: the field 'text' is missing; put the article's words there")
    given = row.get("id")
    if given is not None and (isinstance(given, bool) or not isinstance(given, str | int)):
        raise ArticleError(f"{where}: field 'id' is {type(given).__name__}, not text; write a string")
    facts = {name: _field(row, name, where) for name in _FACTS}
    return make_article(
        text,
        str(given) if given not in (None, "") else default_id,
        title=facts["title"],
        url=facts["url"],
        publisher=facts["publisher"],
        lang=facts["lang"],
    )


def _field(row: dict[str, Any], name: str, where: str) -> str | None:
    found = row.get(name)
    if found is not None and not isinstance(found, str):
        raise ArticleError(f"{where}: field '{name}' is {type(found).__name__}, not text; write a string or no field")
    return found
