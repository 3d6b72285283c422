"""Readings kept between builds: an article that has not changed is not read again.

A file beside the casebook, `NAME.readings.sqlite`, one row per reading. Its key covers everything that a reading
depends on (the article with all its facts, the words of the topic, the code and the data of reading), so a row is right
or it is not found. The articles lie there too, and what each file of the corpus held when it was last opened. It is
only a store: it may be deleted at any time, one that is damaged counts as empty, and where there can be none a
temporary one takes its place.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import json
import sqlite3
import zlib
from dataclasses import fields, is_dataclass, replace
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast, get_args, get_origin, get_type_hints

from dashboard import config
from dashboard.articles import Entry, Listed
from dashboard.errors import StorageError
from dashboard.model import Article, DateSpan, Mention, Published, Reading, Report

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from dashboard.config import Topic

# What reading consists of: code by folder or file, and the data that it loads.
RULES = (
    "articles", "places", "dates", "cases", "cues.py", "inflection.py", "model.py", "codes.py", "pipeline.py",
)  # fmt: skip
# So many new readings are kept in one go; a build that is interrupted loses no more than these.
BATCH = 200
_LEVEL = 1
LOCK_SECONDS = 5.0

T = TypeVar("T")


@cache
def rules_id() -> bytes:
    """A digest of the rules: their version, their code and their gazetteer."""
    digest = sha256(config.RULES_VERSION.encode())
    code = config.ROOT / "dashboard"
    files = [path for name in RULES for path in ([code / name] if name.endswith(".py") else (code / name).glob("*.py"))]
    files += [*(config.GEODATA_DIR / "gazetteer").glob("*"), *config.GEODATA_DIR.glob("*.csv")]
    for path in sorted(files):
        digest.update(f"{path.name}\n".encode() + sha256(path.read_bytes()).digest())
    return digest.digest()


def topic_id(topic: Topic) -> bytes:
    """A digest of the words of a topic."""
    words = (topic.words, topic.weak)
    return sha256(json.dumps(words, sort_keys=True).encode()).digest()


def digest_of(article: Article) -> str:
    """A digest of an article with all its facts, but for its id."""
    cells = json.dumps(replace(article, article_id=""), default=_plain)
    return sha256(cells.encode("utf-8", "surrogatepass")).hexdigest()[:40]


TABLES = {
    "readings": "key BLOB PRIMARY KEY, reading BLOB",
    "articles": "place TEXT PRIMARY KEY, article BLOB",
    "files": "path TEXT PRIMARY KEY, stamp TEXT, entry TEXT",
}


class Readings:
    """The readings kept beside one casebook; the articles laid down to be read (an `articles.Shelf`)."""

    def __init__(self, casebook: Path | None, topic: Topic | None = None) -> None:
        """Open the store beside `casebook`, made when it is not there; a temporary one without a casebook.

        The topic may be given later, by `read_for`.
        """
        self._path = casebook and casebook.with_name(f"{casebook.name}.readings.sqlite")
        self._rules = b""
        if topic is not None:
            self.read_for(topic)
        self._new: dict[str, dict[object, tuple[object, ...]]] = {table: {} for table in TABLES}
        self._used: dict[str, set[object]] = {table: set() for table in TABLES}
        self._is_made = self._path is not None and not self._path.exists()
        self._connection = self._opened()

    def read_for(self, topic: Topic) -> None:
        """Say for which topic articles are read."""
        self._rules = rules_id() + topic_id(topic)

    def _opened(self) -> sqlite3.Connection:
        if self._path is not None:
            with contextlib.suppress(OSError):
                self._path.parent.mkdir(parents=True, exist_ok=True)
            for is_last in (False, True):
                try:
                    return _connected(self._path)
                except sqlite3.Error as error:
                    # Busy is no damage: another build is at it.
                    if is_last or error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
                        break
                # Damaged: nothing in it is missed but time.
                with contextlib.suppress(OSError):
                    for path in self._path.parent.glob(f"{self._path.name}*"):
                        path.unlink()
        return _connected("")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def key(self, article: Article, why: str = "") -> bytes:
        """What the reading of this article is kept under; `why` sets apart one that used more than the article."""
        return self.key_at(digest_of(article), article.article_id, why)

    def key_at(self, place: str, article_id: str, why: str = "") -> bytes:
        """`key` of the article that lies at this place, under this id. From then on the reading counts as used."""
        told = f"{place}\n{article_id}\n{why}".encode("utf-8", "surrogatepass")
        key = sha256(self._rules + told).digest()[:20]
        self._used["readings"].add(key)
        return key

    def has(self, key: bytes) -> bool:
        """Whether a reading is kept under this key."""
        return self._row("readings", "key", "key", key) is not None

    def find(self, key: bytes, article: Article) -> Reading | None:
        """The reading kept under this key; None when there is none."""
        row = self._row("readings", "reading", "key", key)
        try:
            return None if row is None else unpack(row[0], article)
        except (zlib.error, ValueError, TypeError, LookupError):
            return None

    def add(self, key: bytes, reading: Reading) -> None:
        """Keep a reading; it is on disk after the next `BATCH` of them, or after `close`."""
        self._add("readings", key, key, pack(reading))

    def put(self, article: Article) -> str:
        """Lay an article down; returns its place."""
        place = digest_of(article)
        self._used["articles"].add(place)
        if self._row("articles", "place", "place", place) is None:
            cells = json.dumps(article, default=_plain, separators=(",", ":"))
            self._add("articles", place, place, zlib.compress(cells.encode(), _LEVEL))
        return place

    def article(self, place: str, article_id: str) -> Article:
        """The article that lies there, under this id. Raises StorageError when it is damaged or gone."""
        row = self._row("articles", "article", "place", place)
        try:
            cells = json.loads(zlib.decompress(row[0] if row else b""))
            article: Article = _maker(Article)(cells)
            return replace(article, article_id=article_id)
        except (zlib.error, ValueError, TypeError, LookupError) as error:
            with contextlib.suppress(sqlite3.Error):
                self._connection.execute("DELETE FROM files")
                self._connection.execute("DELETE FROM articles")
            raise StorageError(f"{self._path}: an article in it is damaged; it was emptied, build once more") from error

    def entry(self, path: str, stamp: str) -> Entry | None:
        """What a file with this stamp holds; None when it is not known."""
        self._used["files"].add(path)
        row = self._row("files", "stamp, entry", "path", path)
        if row is None or row[0] != self._stamp(stamp):
            return None
        listed, failures, notes = json.loads(row[1])
        found = [Listed(*one) for one in listed]
        self._used["articles"].update(one.place for one in found)
        return Entry(found, failures, notes)

    def note(self, path: str, stamp: str, entry: Entry) -> None:
        """Keep what a file with this stamp holds."""
        self._add("files", path, path, self._stamp(stamp), json.dumps(entry))

    @staticmethod
    def _stamp(stamp: str) -> str:
        return f"{stamp} {rules_id().hex()}"

    def _row(self, table: str, columns: str, key: str, value: object) -> tuple[Any, ...] | None:
        self._used[table].add(value)
        if value in self._new[table]:
            self.write()
        if value in self._new[table]:
            row = self._new[table][value]
            return row[:1] if columns == key else row[1:]
        try:
            found = self._connection.execute(f"SELECT {columns} FROM {table} WHERE {key} = ?", (value,))  # noqa: S608
            return cast("tuple[Any, ...] | None", found.fetchone())
        except sqlite3.Error:
            return None

    def _add(self, table: str, key: object, *row: object) -> None:
        self._new[table][key] = row
        if len(self._new[table]) >= BATCH:
            self.write()

    def write(self) -> None:
        """Put what is new on disk. Where that fails, articles are held until it does not; the rest costs but time."""
        with contextlib.suppress(sqlite3.Error):
            self._connection.execute("BEGIN IMMEDIATE")
            for table, new in self._new.items():
                marks = ", ".join("?" * (1 + TABLES[table].count(",")))
                self._connection.executemany(f"INSERT OR REPLACE INTO {table} VALUES ({marks})", new.values())  # noqa: S608
            self._connection.execute("COMMIT")
            self._new["articles"].clear()
        if self._connection.in_transaction:
            self._connection.execute("ROLLBACK")
        self._new["readings"].clear()
        self._new["files"].clear()

    def forget_others(self) -> None:
        """Drop what was not asked for since the store was opened: articles that are gone or have changed."""
        self.write()
        with contextlib.suppress(sqlite3.Error):
            self._connection.execute("BEGIN IMMEDIATE")
            for table, key in (("readings", "key"), ("articles", "place"), ("files", "path")):
                kept = (row[0] for row in self._connection.execute(f"SELECT {key} FROM {table}").fetchall())  # noqa: S608
                gone = [(value,) for value in kept if value not in self._used[table]]
                self._connection.executemany(f"DELETE FROM {table} WHERE {key} = ?", gone)  # noqa: S608
            self._connection.execute("COMMIT")

    def close(self) -> None:
        """Keep what is new and close the file; one that was made here and holds no article is taken away again."""
        self.write()
        held = "SELECT (SELECT count(*) FROM articles) + (SELECT count(*) FROM readings)"
        is_empty = self._is_made and self._connection.execute(held).fetchone() == (0,)
        self._connection.close()
        if is_empty and self._path is not None:
            with contextlib.suppress(OSError):
                self._path.unlink(missing_ok=True)


def _connected(path: Path | str) -> sqlite3.Connection:
    """The store at this path; a temporary one for the empty path. Raises sqlite3.Error when it cannot be used."""
    connection = sqlite3.connect(path, timeout=LOCK_SECONDS, isolation_level=None)
    try:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=NORMAL")
        for table, columns in TABLES.items():
            connection.execute(f"CREATE TABLE IF NOT EXISTS {table} ({columns}) WITHOUT ROWID")
            connection.execute(f"SELECT * FROM {table} LIMIT 1").fetchone()  # noqa: S608 (names are ours)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def pack(reading: Reading) -> bytes:
    """A reading as bytes, without the article itself but for its date of publication."""
    parts = (reading.article.published, reading.sentences, reading.mentions, reading.dates, reading.reports)
    return zlib.compress(json.dumps(parts, default=_plain, separators=(",", ":")).encode(), _LEVEL)


def unpack(data: bytes, article: Article) -> Reading:
    """The reading of `article` that `pack` made bytes of. Raises zlib.error, ValueError or TypeError when damaged."""
    published, sentences, mentions, dates, reports = json.loads(zlib.decompress(data))
    return Reading(
        replace(article, published=_maker(Published)(published)),
        tuple((start, end) for start, end in sentences),
        tuple(map(_maker(Mention), mentions)),
        tuple(map(_maker(DateSpan), dates)),
        tuple(map(_maker(Report), reports)),
    )


def _plain(value: object) -> object:
    """A record as the list of its fields, a day as ISO text: what JSON does not know by itself."""
    if isinstance(value, dt.date):
        return value.isoformat()
    if is_dataclass(value):
        return [getattr(value, field.name) for field in fields(value)]
    raise TypeError(f"{type(value).__name__} cannot be kept")


@cache
def _maker(record: type[T]) -> Callable[[Sequence[Any]], T]:
    """A function that makes a record of the model from the list of its fields."""
    hints = get_type_hints(record)
    names = [field.name for field in fields(record)]  # type: ignore[arg-type]
    found = ((at, _converter(hints[name])) for at, name in enumerate(names))
    converters = [(at, convert) for at, convert in found if convert is not None]

    def make(cells: Sequence[Any]) -> T:
        """The record of these fields, given in their order."""
        made = list(cells)
        for at, convert in converters:
            if made[at] is not None:
                made[at] = convert(made[at])
        return record(*made)

    return make


def _converter(hint: object) -> Callable[[Any], Any] | None:
    """What makes a value of this type from JSON; None when it is one already."""
    inside = get_args(hint)
    kind = next(option for option in inside if option is not type(None)) if type(None) in inside else hint
    if kind is dt.date:
        return dt.date.fromisoformat
    if isinstance(kind, type) and is_dataclass(kind):
        return _maker(kind)
    if get_origin(kind) is tuple:
        inner = _converter(get_args(kind)[0])
        return tuple if inner is None else lambda items: tuple(map(inner, items))
    return None
