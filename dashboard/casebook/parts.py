"""The parts of a table: runs of rows with borders that follow from the keys alone.

A row that is added or changed changes one part; the others stay what they were, byte for byte, and an edition shares
their files with the one before it. The same rows give the same parts, however they came together. (Borders drawn by
the content are those of content-defined chunking: Muthitacharoen, Chen and Mazières, A low-bandwidth network file
system, SOSP 2001, section 3.1.)
"""

from __future__ import annotations

import json
from bisect import bisect_right
from hashlib import blake2b, sha256
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from dashboard.casebook import store
from dashboard.columns import TABLES
from dashboard.errors import StorageError

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from dashboard.casebook.tables import Row

# The column whose values draw the borders; rows of one value stay together. Verdicts are few and keep their order.
KEYS = {
    "articles": "article_id", "mentions": "article_id", "dates": "article_id", "reports": "report_id",
    "cases": "case_id", "facts": "case_id",
}  # fmt: skip
# A table of fewer keys is one part, and a part has on average so many at least. A very large table has about `N_PARTS`
# to twice as many parts: each costs the viewer that opens it a millisecond or two.
FEWEST_KEYS = 8_192
N_PARTS = 16


class Part(NamedTuple):
    """A run of rows of one table: from the key `first` (empty for the first part) to the next part's."""

    table: str
    place: int
    first: str
    digest: str
    n_rows: int


class ContentDamaged(StorageError):
    """Rows of the casebook are not those that were written."""


def spacing(n_keys: int) -> int:
    """How many keys a part has on average, a power of two; 0 for a table that is one part."""
    return 0 if n_keys < FEWEST_KEYS else max(FEWEST_KEYS, 1 << ((n_keys // N_PARTS).bit_length() - 1))


def borders(keys: Sequence[str]) -> list[str]:
    """The first keys of the parts of a table; the first one is empty. `keys` are sorted, each once."""
    every = spacing(len(keys))
    return ["", *(key for key in keys[1:] if _number(key) % every == 0)] if every else [""]


def _number(key: str) -> int:
    return int.from_bytes(blake2b(key.encode(), digest_size=4).digest())


def digest_of(rows: Iterable[Row]) -> tuple[str, int]:
    """A digest of rows as the tables hold them, and how many they are."""
    digest, n_rows = sha256(), 0
    for row in rows:
        digest.update(json.dumps(row).encode() + b"\n")
        n_rows += 1
    return digest.hexdigest(), n_rows


def parts_of_rows(rows: Mapping[str, Sequence[Row]]) -> list[Part]:
    """The parts of all tables, from rows as `tables.corpus_rows` gives them."""
    found = []
    for table, listed in TABLES.items():
        at = [column.name for column in listed].index(KEYS[table]) if table in KEYS else None
        keys = [] if at is None else list(dict.fromkeys(str(row[at]) for row in rows[table]))
        first = borders(keys)
        runs: list[list[Row]] = [[] for _ in first]
        for row in rows[table]:
            runs[0 if at is None else bisect_right(first, str(row[at])) - 1].append(row)
        found += [
            Part(table, place, key, *digest_of(run)) for place, (key, run) in enumerate(zip(first, runs, strict=True))
        ]
    return found


class Parts:
    """The parts of the casebook behind a connection, while its rows change: those that change are told by `touch`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Load what is known of them; nothing is known of a casebook that was just made."""
        self._connection = connection
        rows = connection.execute('SELECT "table", place, first, digest, n_rows FROM kept_parts ORDER BY rowid')
        self.before = [Part(*row) for row in rows]
        self._runs = {table: _Runs([part for part in self.before if part.table == table]) for table in TABLES}

    def touch(self, table: str, keys: Iterable[str]) -> None:
        """Say, before it happens, that rows of these keys will change.

        The other rows of their parts go into the next edition. Raises ContentDamaged when these are not those that were
        written.
        """
        for key in keys:
            found = self._runs[table].touch(key)
            if found is not None:
                part, end = found
                rows = store.read_run(self._connection, table, KEYS.get(table), part.first, end)
                if digest_of(rows) != (part.digest, part.n_rows):
                    raise ContentDamaged(f"rows of its table {table} were not as they had been written")

    def settle(self) -> list[Part]:
        """The parts as they are now; only those that were touched are read. They are kept for the next time."""
        found = [part for table in TABLES for part in self._settled(table)]
        if found != self.before:
            self._connection.execute("DELETE FROM kept_parts")
            self._connection.executemany("INSERT INTO kept_parts VALUES (?, ?, ?, ?, ?)", found)
        return found

    def _settled(self, table: str) -> Iterator[Part]:
        key = KEYS.get(table)
        first = borders(store.read_keys(self._connection, table, key)) if key else [""]
        known = self._runs[table].untouched() if key else {}
        for place, (start, end) in enumerate(pairwise([*first, None])):
            part = known.get((start or "", end))
            if part is None:
                told = digest_of(store.read_run(self._connection, table, key, start or "", end))
            else:
                told = part.digest, part.n_rows
            yield Part(table, place, start or "", *told)


class _Runs:
    """The parts of one table by the keys that they hold, and which of them were touched."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self._parts = parts
        self._first = [part.first for part in parts]
        self._touched: set[int] = set()

    def _end(self, at: int) -> str | None:
        return self._first[at + 1] if at + 1 < len(self._first) else None

    def touch(self, key: str) -> tuple[Part, str | None] | None:
        """The part that would hold a key, and where it ends; None when it was touched before, or is not known."""
        at = bisect_right(self._first, key) - 1
        if at < 0 or at in self._touched:
            return None
        self._touched.add(at)
        return self._parts[at], self._end(at)

    def untouched(self) -> dict[tuple[str, str | None], Part]:
        """The parts that were not touched, by where they begin and end."""
        return {(part.first, self._end(at)): part for at, part in enumerate(self._parts) if at not in self._touched}
