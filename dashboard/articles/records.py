"""articles.csv: what the corpus's keeper says of each article (title, publisher, address, publication date, source)."""

from __future__ import annotations

import csv
import datetime as dt
import difflib
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dashboard.articles.encoding import decode
from dashboard.articles.published import read_published
from dashboard.errors import ArticleError
from dashboard.language import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from dashboard.model import Published

COLUMNS: Final = ("file", "sha256", "title", "publisher", "url", "published", "basis", "source")
_BASES: Final = ("stated", "inferred", "curated", "given", "unknown", "")
INDEX: Final = "articles.csv"


@dataclass(frozen=True, slots=True)
class Record:
    """One line of articles.csv. `published` has the basis "curated" and the line's source as its reason.

    `file` is a file of the folder, or an article inside one: `more.zip/a.txt`, `table.csv/3` (a row by its number or
    id). `index` is the articles.csv itself, as messages name it.
    """

    file: str
    sha256: str
    title: str
    publisher: str
    url: str
    published: Published
    line: int
    index: str

    @property
    def where(self) -> str:
        """The place of the line, for messages."""
        return f"{self.index}: line {self.line}"


def read_records(data: bytes, name: str) -> tuple[dict[str, Record], list[str]]:
    """The records of an articles.csv by file name, and one clear line for each that cannot be used.

    `name` stands in messages. Only the column `file` must be there and filled; `published` is EDTF. A column with
    another name than `COLUMNS` is the keeper's own, unless it looks like a misspelling of one.
    """
    try:
        text = decode(data, name).text
        rows = csv.DictReader(io.StringIO(text, newline=""), strict=True)
        if "file" not in (rows.fieldnames or ()):
            return {}, [f"{name}: line 1: the column 'file' is missing; the columns are {','.join(COLUMNS)}"]
        records, failures = _records(name, rows)
        return records, [*_misspelt(name, rows.fieldnames or ()), *failures]
    except ArticleError as error:
        return {}, [f"{name}: cannot be read ({str(error).removeprefix(f'{name}: ')})"]
    except csv.Error as error:
        return {}, [f"{name}: cannot be read ({error}); compare with seeds/articles.csv"]


def records_by_file(
    records: Iterable[Record], is_file: Callable[[str], bool]
) -> tuple[dict[str, dict[str, Record]], list[str]]:
    """The records by the file that they are in, each by what it names inside that file ("" for the file itself).

    `is_file` says whether a path from the folder of articles.csv is one of a file. What names no file is one line each.
    """
    found: dict[str, dict[str, Record]] = {}
    failures = []
    for record in records:
        cuts = [at for at, sign in enumerate(record.file) if sign == "/"] + [len(record.file)]
        cut = next((at for at in cuts if is_file(record.file[:at])), None)
        if cut is None:
            failures.append(
                f"{record.where}: field 'file': no file '{record.file}' in this folder; correct the name or remove "
                "the line"
            )
        else:
            found.setdefault(record.file[:cut], {})[record.file[cut + 1 :]] = record
    return found, failures


def ahead(records: Iterable[Record]) -> list[str]:
    """A line for each record whose article would be published after today, wherever on earth."""
    tomorrow = dt.datetime.now(dt.UTC).date() + dt.timedelta(days=1)
    return [
        f"{one.where}: field 'published' is {one.published.value}, which is still to come; is the year right?"
        for one in records
        if one.published.earliest is not None and one.published.earliest > tomorrow
    ]


def _misspelt(name: str, columns: Sequence[str]) -> list[str]:
    """A line for each column that looks like one of `COLUMNS` and is none, so that what it says is not lost unseen."""
    absent = [column for column in COLUMNS if column not in columns]
    close = {column: difflib.get_close_matches(column.strip().lower(), absent, 1, 0.8) for column in columns}
    return [
        f"{name}: line 1: the column '{column[:40]}' is not read; is '{meant[0]}' meant?"
        for column, meant in close.items()
        if meant and column not in COLUMNS
    ]


def _records(name: str, rows: csv.DictReader[str]) -> tuple[dict[str, Record], list[str]]:
    records: dict[str, Record] = {}
    failures: list[str] = []
    for given in rows:
        where = f"{name}: line {rows.line_num}"
        row = dict.fromkeys(COLUMNS, "") | given
        problem = _problem(row, records, len(rows.fieldnames or ()))
        if problem:
            failures.append(f"{where}: {problem}")
            continue
        reasons = (say("en", "articles.csv: {source}", source=row["source"]),) if row["source"] else ("articles.csv",)
        try:
            published = read_published(row["published"], where, basis="curated", reasons=reasons)
        except ArticleError as error:
            failures.append(str(error))
            published = read_published(None, where)
        names = (row["file"], row["sha256"].lower(), row["title"], row["publisher"], row["url"])
        records[row["file"]] = Record(*names, published, rows.line_num, name)
    return records, failures


def _problem(row: dict[str, str], records: dict[str, Record], n_columns: int) -> str:
    """What is wrong with a row as a row, or ""."""
    if None in row or None in row.values():
        return f"the number of fields is not {n_columns}; quote a field that holds a comma"
    if not row["file"]:
        return "field 'file' is empty; write the article's file name"
    if row["file"] in records:
        return f"field 'file': '{row['file']}' stands on an earlier line too; keep one of them"
    if row["sha256"] and (len(row["sha256"]) != 64 or set(row["sha256"].lower()) - set("0123456789abcdef")):
        return f"field 'sha256' is '{row['sha256'][:70]}', not 64 hexadecimal digits; run sha256sum on the file"
    if row["basis"] not in _BASES:
        return f"field 'basis' is '{row['basis'][:40]}'; write stated, inferred or curated"
    return ""
