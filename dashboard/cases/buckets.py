"""Reports under the keys by which they are looked for, sorted on disk: no rule holds more of them than it compares."""

from __future__ import annotations

import json
import weakref
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from dashboard.cases.pile import temporary

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_TABLE = """
    CREATE TABLE entries (rule TEXT, key TEXT, place, at INTEGER, start INTEGER, "end" INTEGER, day INTEGER,
    end_day INTEGER, is_day INTEGER, note TEXT)
"""
_ADD = "INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_SORTED = """
    SELECT key, at, start, "end", day, end_day, is_day, note FROM (
        SELECT *, rowid AS number, min(rowid) OVER (PARTITION BY key) AS first FROM entries WHERE rule = ?
    ) ORDER BY first, place, number
"""


class Entry(NamedTuple):
    """What a rule asks of a report: its place in the order of ids, its span, its days as in `Gist`, and a note."""

    at: int
    start: int
    end: int
    day: int | None
    end_day: int | None
    is_day: bool
    note: str


class Filed(NamedTuple):
    """An entry for a rule under a key; those of one key are sorted by `place`, then as they were given."""

    rule: str
    key: Sequence[str | bool | float]
    place: int | bytes
    entry: Entry


# A key with its entries in their order.
Bucket = tuple[list[Any], Iterator[Entry]]


class Buckets:
    """Entries by rule and key."""

    def __init__(self, filed: Iterable[Filed]) -> None:
        """Lay all entries down."""
        self._connection = temporary()
        weakref.finalize(self, self._connection.close)
        self._connection.execute(_TABLE)
        self._connection.execute("BEGIN")
        rows = ((one.rule, json.dumps(one.key), one.place, *one.entry) for one in filed)
        self._connection.executemany(_ADD, rows)
        self._connection.execute("COMMIT")

    def of(self, rule: str) -> Iterator[Bucket]:
        """The keys of a rule in the order in which they were first given, each with its entries."""
        rows = self._connection.execute(_SORTED, (rule,))
        for key, same in groupby(rows, itemgetter(0)):
            yield json.loads(key), (Entry(*row[1:]) for row in same)
