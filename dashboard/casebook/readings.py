"""Readings kept between builds: an article that has not changed is not read again.

A file beside the casebook, `NAME.readings.sqlite`, one row per article. Its key covers everything that a reading
depends on (the article with all its facts, the words of the topic, the code and the data of reading), so a row is right
or it is not found. It is only a store: it may be deleted at any time, and one that is damaged counts as empty.
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
from typing import TYPE_CHECKING, Any, Self, TypeVar, get_args, get_origin, get_type_hints

from dashboard import config
from dashboard.model import DateSpan, Mention, Published, Reading, Report

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from dashboard.config import Topic
    from dashboard.model import Article

# What reading consists of: code by folder or file, and the data that it loads.
RULES = ("articles", "places", "dates", "cases", "model.py", "codes.py", "pipeline.py")
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


class Readings:
    """The readings kept beside one casebook, for one topic. A store that cannot be used keeps and finds nothing."""

    def __init__(self, casebook: Path, topic: Topic) -> None:
        """Open the store beside `casebook`; it is made when it is not there."""
        self._path = casebook.with_name(f"{casebook.name}.readings.sqlite")
        self._rules = rules_id() + topic_id(topic)
        self._new: list[tuple[bytes, bytes]] = []
        self._used: set[bytes] = set()
        self._connection: sqlite3.Connection | None = None
        with contextlib.suppress(OSError):
            casebook.parent.mkdir(parents=True, exist_ok=True)
        if not self._open():
            # Damaged: nothing in it is missed but time.
            with contextlib.suppress(OSError):
                for path in self._path.parent.glob(f"{self._path.name}*"):
                    path.unlink()
            self._open()

    def _open(self) -> bool:
        connection = None
        try:
            connection = sqlite3.connect(self._path, timeout=LOCK_SECONDS, isolation_level=None)
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute("PRAGMA synchronous=NORMAL")
            connection.execute("CREATE TABLE IF NOT EXISTS readings (key BLOB PRIMARY KEY, reading BLOB) WITHOUT ROWID")
            connection.execute("SELECT key, reading FROM readings LIMIT 1").fetchone()
        except sqlite3.Error as error:
            if connection is not None:
                connection.close()
            # Busy is no damage: another build is at it.
            return error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
        self._connection = connection
        return True

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def key(self, article: Article, why: str = "") -> bytes:
        """What the reading of this article is kept under; `why` sets apart one that used more than the article."""
        cells = json.dumps((article, why), default=_plain).encode("utf-8", "surrogatepass")
        return sha256(self._rules + cells).digest()[:20]

    def find(self, key: bytes, article: Article) -> Reading | None:
        """The reading kept under this key; None when there is none."""
        self._used.add(key)
        if self._connection is None:
            return None
        try:
            row = self._connection.execute("SELECT reading FROM readings WHERE key = ?", (key,)).fetchone()
            return None if row is None else unpack(row[0], article)
        except (sqlite3.Error, zlib.error, ValueError, TypeError, LookupError):
            return None

    def add(self, key: bytes, reading: Reading) -> None:
        """Keep a reading; it is on disk after the next `BATCH` of them, or after `close`."""
        self._new.append((key, pack(reading)))
        if len(self._new) >= BATCH:
            self._write()

    def _write(self) -> None:
        if self._connection is not None and self._new:
            with contextlib.suppress(sqlite3.Error):
                self._connection.execute("BEGIN IMMEDIATE")
                self._connection.executemany("INSERT OR REPLACE INTO readings VALUES (?, ?)", self._new)
                self._connection.execute("COMMIT")
        self._new.clear()

    def forget_others(self) -> None:
        """Drop what was not asked for since the store was opened: articles that are gone or have changed."""
        self._write()
        if self._connection is None:
            return
        with contextlib.suppress(sqlite3.Error):
            kept = (row[0] for row in self._connection.execute("SELECT key FROM readings").fetchall())
            gone = [(key,) for key in kept if key not in self._used]
            self._connection.execute("BEGIN IMMEDIATE")
            self._connection.executemany("DELETE FROM readings WHERE key = ?", gone)
            self._connection.execute("COMMIT")

    def close(self) -> None:
        """Keep what is new and close the file."""
        self._write()
        if self._connection is not None:
            self._connection.close()
            self._connection = None


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
