"""The gists of many reports on disk, in the order of their ids, so that no number of them is too large to hold."""

from __future__ import annotations

import marshal
import sqlite3
import weakref
from typing import TYPE_CHECKING, Any, NamedTuple

from dashboard.cases.gist import Gist
from dashboard.cases.identity import key_of, key_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_TABLES = """
    CREATE TABLE laid (report_id BLOB, article_id BLOB, is_of_name INTEGER, words TEXT, gist BLOB);
    CREATE TABLE reports (at INTEGER PRIMARY KEY, key TEXT, laid INTEGER);
"""
# Reports of counted names come behind all others; copies of one text are told apart by the order of their ids.
_ORDER = "is_of_name, report_id, laid.rowid"
_FILL = f"""
    INSERT INTO reports SELECT row_number() OVER (ORDER BY {_ORDER}) - 1,
    key_of(words, row_number() OVER (PARTITION BY words ORDER BY {_ORDER})), rowid FROM laid
"""  # noqa: S608 (no value is put into it)
# What a gist tells by itself; the rest it learns here.
_N_TOLD = Gist._fields.index("day_published")
_BOTH = "reports JOIN laid ON laid.rowid = reports.laid"
_GISTS = f"SELECT key, gist FROM {_BOTH}"  # noqa: S608 (no value is put into it)
_GIST_AT = f"{_GISTS} WHERE at = ?"
_ID_AT = f"SELECT report_id FROM {_BOTH} WHERE at = ?"  # noqa: S608 (nor here)


class Telling(NamedTuple):
    """What one article gives to be joined: the `text_digest` of its text, the day that names cases, and its gists."""

    digest: str
    day_published: int
    gists: Sequence[Gist]


def temporary() -> sqlite3.Connection:
    """A database of its own that lies on disk as far as it is large, and is gone when it is closed."""
    connection = sqlite3.connect("", isolation_level=None, check_same_thread=False)
    connection.execute("PRAGMA journal_mode=OFF")
    connection.execute("PRAGMA synchronous=OFF")
    return connection


def in_bytes(text: str) -> bytes:
    """A text in an order and a form that a database takes: ids may hold anything."""
    return text.encode("utf-8", "surrogatepass")


def in_text(data: bytes) -> str:
    """What `in_bytes` was given."""
    return data.decode("utf-8", "surrogatepass")


class Pile:
    """The reports that were read, by their places in the order of their ids, and `names`: those of counted names.

    A gist that is taken from here has its key and what else is known of it among the others.
    """

    def __init__(self, told: Iterable[Telling]) -> None:
        """Lay down what articles tell, each of them once and in any order."""
        self._connection = temporary()
        weakref.finalize(self, self._connection.close)
        self._connection.create_function("key_of", 2, key_of, deterministic=True)
        self._connection.executescript(_TABLES)
        rows = (row for telling in told for row in _rows(telling))
        self._connection.execute("BEGIN")
        self._connection.executemany("INSERT INTO laid VALUES (?, ?, ?, ?, ?)", rows)
        self._connection.execute(_FILL)
        self._connection.execute("COMMIT")
        count = "SELECT count(*) FROM laid WHERE NOT is_of_name"
        self._n_reports = int(self._connection.execute(count).fetchone()[0])
        self.names = tuple(self._gists("WHERE at >= ? ORDER BY at", self._n_reports))

    def __len__(self) -> int:
        return self._n_reports

    def __iter__(self) -> Iterator[Gist]:
        """The gists in the order of their ids."""
        return self._gists("WHERE at < ? ORDER BY at", self._n_reports)

    def __getitem__(self, at: int) -> Gist:
        return _gist(*self._connection.execute(_GIST_AT, (at,)).fetchone())

    def report_id(self, at: int) -> str:
        """The id of the report at this place."""
        return in_text(self._connection.execute(_ID_AT, (at,)).fetchone()[0])

    def at_key(self, key: str) -> int | None:
        """The place of the report with this key."""
        self._connection.execute("CREATE INDEX IF NOT EXISTS by_key ON reports (key)")
        found = self._connection.execute("SELECT at FROM reports WHERE key = ? AND at < ?", (key, self._n_reports))
        row = found.fetchone()
        return None if row is None else int(row[0])

    def of_article(self, article_id: str) -> Iterator[Gist]:
        """The gists of the reports of an article."""
        self._connection.execute("CREATE INDEX IF NOT EXISTS by_article ON laid (article_id)")
        self._connection.execute("CREATE INDEX IF NOT EXISTS by_laid ON reports (laid)")
        return self._gists("WHERE article_id = ? AND at < ? ORDER BY at", in_bytes(article_id), self._n_reports)

    def _gists(self, where: str, *given: object) -> Iterator[Gist]:
        for row in self._connection.execute(f"{_GISTS} {where}", given):
            yield _gist(*row)


def _gist(key: str, told: bytes) -> Gist:
    return Gist._make([*marshal.loads(told), key])  # noqa: S302 (this process has written it)


def _rows(telling: Telling) -> Iterator[tuple[bytes, bytes, bool, str, bytes]]:
    """The rows of an article: it opens with the report whose evidence begins first."""
    first = min((_begins(gist) for gist in telling.gists if not gist.is_of_name), default=None)
    for gist in telling.gists:
        known: list[Any] = [*gist[:_N_TOLD], telling.day_published, _begins(gist) == first]
        words = key_words(telling.digest, gist.start, gist.action)
        yield in_bytes(gist.report_id), in_bytes(gist.article_id), gist.is_of_name, words, marshal.dumps(known)


def _begins(gist: Gist) -> tuple[int, str]:
    return min((gist.start, *(start for start, _ in gist.support))), gist.report_id
