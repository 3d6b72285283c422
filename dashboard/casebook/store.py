"""The system of record: one SQLite file per casebook, with every table of `columns.TABLES`, and `meta`.

Content is replaced or changed in one transaction (write-ahead log, synchronous=FULL): a build that is killed leaves
the old content whole. The schema version stands in `user_version`, the sort of file in `application_id`.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from dashboard.columns import TABLES
from dashboard.errors import StorageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from dashboard.casebook.tables import Row
    from dashboard.columns import Type

# 2: keeps beside the tables what was made of each article and group (`KEPT`), so that a build can add to them.
SCHEMA_VERSION = 2
# "PCB1": tells a casebook from any other SQLite file.
APPLICATION_ID = 0x50434231
# What every SQLite file starts with (https://www.sqlite.org/fileformat.html, 1.3).
MAGIC = b"SQLite format 3\0"
LOCK_SECONDS = 30.0
# Primary result codes that blame the place, not the file (https://www.sqlite.org/rescode.html).
REFUSALS = {
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_PERM,
}

SQL_TYPES: dict[Type, str] = {
    "text": "TEXT",
    "code": "TEXT",
    "date": "TEXT",
    "json": "TEXT",
    "list": "TEXT",
    "int": "INTEGER",
    "bool": "INTEGER",
    "float": "REAL",
}


# What `growing` and `parts` keep from build to build; no content, and always of the same transaction as the content.
KEPT = {
    "kept_articles": "article_id TEXT PRIMARY KEY, first_key BLOB NOT NULL, key BLOB NOT NULL, "
    "first_gist TEXT NOT NULL, gist TEXT, shingles BLOB, signature BLOB",
    "kept_groups": "fingerprint BLOB PRIMARY KEY, case_ids TEXT NOT NULL, report_ids TEXT NOT NULL",
    "kept_parts": '"table" TEXT NOT NULL, place INTEGER NOT NULL, first TEXT NOT NULL, digest TEXT NOT NULL, '
    "n_rows INTEGER NOT NULL",
}


def schema() -> list[str]:
    """The statements that make an empty casebook, from `columns.TABLES`."""
    statements = ["CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT"]
    statements += [f"CREATE TABLE {name} ({columns}) STRICT" for name, columns in KEPT.items()]
    return statements + [statement for name in TABLES for statement in table_schema(name)]


def table_schema(name: str) -> list[str]:
    """The statements that make one table of `columns.TABLES` and its indexes."""
    columns = TABLES[name]
    defined = ", ".join(
        f'"{column.name}" {SQL_TYPES[column.type]}{"" if column.is_nullable else " NOT NULL"}' for column in columns
    )
    keys = [column.name for column in columns if column.name in ("article_id", "case_id", "report_id")]
    indexes = [f"CREATE INDEX {name}_{key} ON {name} ({key})" for key in keys]
    return [f"CREATE TABLE {name} ({defined}) STRICT", *indexes]


def damaged(path: Path, found: str) -> StorageError:
    """The one message for a damaged casebook file."""
    return StorageError(
        f"{path}: the casebook is damaged ({found}); restore it from a backup, or delete it and run "
        "'python -m dashboard build', which makes it anew from the corpus"
    )


def _explain(path: Path, error: sqlite3.Error | UnicodeDecodeError) -> StorageError:
    words = str(error).partition(" with text ")[0]  # SQLite would quote the broken text, however long
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF  # the rest says more than we need
    if code in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
        return StorageError(f"{path}: the casebook is in use by another build; try again when that one is done")
    if code in REFUSALS:
        return StorageError(f"{path}: the casebook cannot be written ({words}); check the folder, its rights and space")
    return damaged(path, words)


@contextmanager
def writing(path: Path) -> Iterator[sqlite3.Connection]:
    """Hold the casebook at `path` for writing, made if need be; all changes are kept together, or none on any error.

    Raises StorageError when the file is damaged, locked, not writable, not a casebook or of a newer version.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageError(f"{path.parent}: the folder cannot be made ({error.strerror or error})") from error
    connection: sqlite3.Connection | None = None
    try:
        connection = sqlite3.connect(path, timeout=LOCK_SECONDS, isolation_level=None)
        _check_kind(connection, path)
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("BEGIN IMMEDIATE")
        _create_if_empty(connection)
        _migrate(connection)
        _renew_tables(connection)
        yield connection
        connection.execute("COMMIT")
    except (sqlite3.Error, UnicodeDecodeError) as error:
        raise _explain(path, error) from error
    finally:
        if connection is not None:
            connection.close()


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """Open the casebook at `path` for reading only. Raises StorageError as `writing` does, and when it is missing."""
    check_exists(path)
    connection: sqlite3.Connection | None = None
    try:
        # A log needs a place to be written even for reading; where there is none, nobody else can write either.
        mode = "mode=rw" if os.access(path.parent, os.W_OK) else "immutable=1"
        connection = sqlite3.connect(f"{path.resolve().as_uri()}?{mode}", uri=True, timeout=LOCK_SECONDS)
        connection.execute("PRAGMA query_only=1")
        _check_kind(connection, path)
        yield connection
    except (sqlite3.Error, UnicodeDecodeError) as error:
        raise _explain(path, error) from error
    finally:
        if connection is not None:
            connection.close()


def check_exists(path: Path) -> None:
    """Raise StorageError when there is no casebook at `path`, or a file that is no SQLite file."""
    try:
        with path.open("rb") as file:
            head = file.read(len(MAGIC))
    except FileNotFoundError as error:
        raise StorageError(f"{path}: no casebook yet; run 'make run' or 'python -m dashboard build'") from error
    except OSError as error:
        raise StorageError(f"{path}: the casebook cannot be read ({error.strerror or error})") from error
    if head and head != MAGIC:
        raise damaged(path, "it is no SQLite file")


def _check_kind(connection: sqlite3.Connection, path: Path) -> None:
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    kind = connection.execute("PRAGMA application_id").fetchone()[0]
    if not connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
        return
    if kind != APPLICATION_ID:
        raise StorageError(f"{path}: this is not a casebook but another SQLite file; name another --casebook")
    if version > SCHEMA_VERSION:
        raise StorageError(
            f"{path}: the casebook has version {version}, this program knows {SCHEMA_VERSION}; update the program"
        )
    found = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if version < 1 or found != "ok":
        raise damaged(path, str(found).replace("\n", " ") if found != "ok" else f"version {version}")


def _create_if_empty(connection: sqlite3.Connection) -> None:
    if connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
        return
    for statement in schema():
        connection.execute(statement)
    connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version={SCHEMA_VERSION}")


def _migrate(connection: sqlite3.Connection) -> None:
    """Make a casebook of version 1 one of today: empty, for the build that opened it makes its rows anew."""
    if connection.execute("PRAGMA user_version").fetchone()[0] == SCHEMA_VERSION:
        return
    for name, columns in KEPT.items():
        connection.execute(f"CREATE TABLE {name} ({columns}) STRICT")
    for name in TABLES:
        connection.execute(f"DROP TABLE IF EXISTS {name}")
        for statement in table_schema(name):
            connection.execute(statement)
    connection.execute(f"PRAGMA user_version={SCHEMA_VERSION}")


def _renew_tables(connection: sqlite3.Connection) -> None:
    """Make a table anew whose columns are not those of `columns.TABLES`: what it holds is built from the corpus."""
    for name, columns in TABLES.items():
        found = connection.execute("SELECT name FROM pragma_table_info(?)", (name,)).fetchall()
        if [row[0] for row in found] != [column.name for column in columns]:
            connection.execute(f"DROP TABLE IF EXISTS {name}")
            forget(connection)
            for statement in table_schema(name):
                connection.execute(statement)


def forget(connection: sqlite3.Connection) -> None:
    """Drop what was kept of earlier builds, and what the casebook says of itself; its rows count for nothing then."""
    for name in ("meta", *KEPT):
        connection.execute(f"DELETE FROM {name}")  # noqa: S608 (names are ours)


def commit_and_hold(connection: sqlite3.Connection) -> None:
    """Make the changes so far last, and hold the casebook again: for what must follow the commit in its order."""
    connection.execute("COMMIT")
    connection.execute("BEGIN IMMEDIATE")


def replace_content(connection: sqlite3.Connection, rows: Mapping[str, Sequence[Row]], meta: Mapping[str, str]) -> None:
    """Put `rows` (as `tables.corpus_rows` gives them) and `meta` in place of what is there."""
    clear(connection)
    for name in TABLES:
        insert(connection, name, rows[name])
    write_meta(connection, meta)


def clear(connection: sqlite3.Connection) -> None:
    """Empty the casebook."""
    forget(connection)
    for name in TABLES:
        connection.execute(f"DELETE FROM {name}")  # noqa: S608 (names are ours)


def insert(connection: sqlite3.Connection, table: str, rows: Iterable[Row]) -> None:
    """Add rows to a table."""
    marks = ", ".join("?" * len(TABLES[table]))
    connection.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)  # noqa: S608 (names are ours)


def delete(connection: sqlite3.Connection, table: str, key: str, values: Iterable[str]) -> None:
    """Remove the rows of a table that have one of these values in the column `key`."""
    statement = f"DELETE FROM {table} WHERE {key} = ?"  # noqa: S608 (names are ours)
    connection.executemany(statement, ((value,) for value in values))


def write_meta(connection: sqlite3.Connection, meta: Mapping[str, str]) -> None:
    """Replace what the casebook says of itself."""
    connection.execute("DELETE FROM meta")
    connection.executemany("INSERT INTO meta VALUES (?, ?)", sorted(meta.items()))


# In what order rows stand: that of `tables.corpus_rows`, whenever they were added.
ORDERS = {
    "articles": "article_id", "mentions": 'article_id, start, "end", rowid', "dates": 'article_id, start, "end", rowid',
    "reports": "report_id, rowid", "cases": "case_id", "facts": "case_id, province_code", "verdicts": "rowid",
}  # fmt: skip


def read_content(connection: sqlite3.Connection) -> dict[str, list[Row]]:
    """The rows of every table, equal to those that `replace_content` was given."""
    return {name: list(read_run(connection, name)) for name in TABLES}


def read_run(
    connection: sqlite3.Connection, table: str, key: str | None = None, first: str = "", end: str | None = None
) -> Iterator[Row]:
    """The rows of a table in order, or those whose `key` is at least `first` and less than `end` (None for no end)."""
    limits = f"WHERE {key} >= ?" if key else ""
    limits += f" AND {key} < ?" if key and end is not None else ""
    given = [value for value in (first, end) if value is not None] if key else []
    found = connection.execute(f"SELECT * FROM {table} {limits} ORDER BY {ORDERS[table]}", given)  # noqa: S608
    flags = [at for at, column in enumerate(TABLES[table]) if column.type == "bool"]
    for row in found:
        cells = list(row)
        for at in flags:
            cells[at] = bool(cells[at])
        yield tuple(cells)


def read_keys(connection: sqlite3.Connection, table: str, key: str) -> list[str]:
    """The values of a column of a table in their order, each once."""
    found = connection.execute(f"SELECT DISTINCT {key} FROM {table} ORDER BY {key}")  # noqa: S608 (names are ours)
    return [row[0] for row in found]


def read_meta(connection: sqlite3.Connection) -> dict[str, str]:
    """What the casebook says of itself: edition_id, topic, versions; empty before the first build."""
    return dict(connection.execute("SELECT key, value FROM meta"))
