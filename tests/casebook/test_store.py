"""The SQLite file: whole or not at all, and every refusal is one clear line."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest

from dashboard.casebook import store
from dashboard.casebook.tables import corpus_rows
from dashboard.columns import TABLES
from dashboard.errors import StorageError
from dashboard.model import Verdict
from tests.toy import toy_corpus

if TYPE_CHECKING:
    from pathlib import Path

ROWS = corpus_rows(toy_corpus())
META = {"edition_id": "0123456789"}
VERDICT = Verdict("v1", "reject", "t001:49", "", "Fuzhou", "an analyst", "2022-01-01T00:00:00Z", "a '; DROP TABLE meta")


@pytest.fixture
def casebook(tmp_path: Path) -> Path:
    path = tmp_path / "deep" / "er" / "casebook.sqlite"
    with store.writing(path) as connection:
        store.replace_content(connection, ROWS, META)
    return path


def refusal(path: Path) -> str:
    with pytest.raises(StorageError) as caught, store.writing(path) as connection:
        store.replace_content(connection, ROWS, META)
    text = str(caught.value)
    assert "\n" not in text and str(path.name) in text
    return text


def test_what_is_written_is_read_back_equal(casebook: Path) -> None:
    with store.reading(casebook) as connection:
        content = store.read_content(connection)
        assert store.read_meta(connection) == META
    assert content == ROWS
    assert [type(value) for value in content["mentions"][0]] == [type(value) for value in ROWS["mentions"][0]]


def test_the_tables_are_those_of_columns_py(casebook: Path) -> None:
    with store.reading(casebook) as connection:
        for name, columns in TABLES.items():
            found = connection.execute("SELECT name FROM pragma_table_info(?)", (name,)).fetchall()
            assert [row[0] for row in found] == [column.name for column in columns]


def test_writing_again_replaces_everything(casebook: Path) -> None:
    fewer = {**ROWS, "cases": ROWS["cases"][:1]}
    with store.writing(casebook) as connection:
        store.replace_content(connection, fewer, META)
    with store.reading(casebook) as connection:
        assert store.read_content(connection) == fewer


def test_an_error_halfway_leaves_the_old_content(casebook: Path) -> None:
    broken = {**ROWS, "facts": [(None,) * len(TABLES["facts"])]}
    with pytest.raises(StorageError), store.writing(casebook) as connection:
        store.replace_content(connection, broken, {"edition_id": "ffffffffff"})
    with store.reading(casebook) as connection:
        assert store.read_content(connection) == ROWS
        assert store.read_meta(connection) == META


def test_the_casebook_is_durable_and_leaves_no_log_behind(casebook: Path) -> None:
    with store.writing(casebook) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
        assert connection.execute("PRAGMA synchronous").fetchone()[0] == 2
    assert [path.name for path in casebook.parent.iterdir()] == ["casebook.sqlite"]


def test_a_missing_casebook_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="make run"), store.reading(tmp_path / "none.sqlite"):
        pass


@pytest.mark.parametrize("junk", [b"hello, this is text" * 100, b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_file_that_is_no_casebook_is_damaged(tmp_path: Path, junk: bytes) -> None:
    path = tmp_path / "casebook.sqlite"
    path.write_bytes(junk)
    assert "delete it" in refusal(path)
    assert path.read_bytes() == junk


def test_a_file_cut_short_is_damaged(casebook: Path) -> None:
    casebook.write_bytes(casebook.read_bytes()[:20000])
    assert "damaged" in refusal(casebook)


def test_another_sqlite_file_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.sqlite"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE mine (x)")
    connection.commit()
    connection.close()
    before = path.read_bytes()
    assert "not a casebook" in refusal(path)
    assert path.read_bytes() == before


def test_a_newer_casebook_is_refused(casebook: Path) -> None:
    connection = sqlite3.connect(casebook)
    connection.execute(f"PRAGMA user_version={store.SCHEMA_VERSION + 1}")
    connection.close()
    assert "update the program" in refusal(casebook)


def test_a_table_with_other_columns_is_made_anew(casebook: Path) -> None:
    connection = sqlite3.connect(casebook)
    connection.execute("ALTER TABLE cases RENAME COLUMN title TO headline")
    connection.execute("DROP TABLE facts")
    connection.close()
    with store.writing(casebook) as connection:
        assert store.read_meta(connection) == {}
        store.replace_content(connection, ROWS, META)
    with store.reading(casebook) as connection:
        assert store.read_content(connection) == ROWS


def test_a_locked_casebook_says_so(casebook: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "LOCK_SECONDS", 0.05)
    with store.writing(casebook):
        assert "in use" in refusal(casebook)


def test_a_place_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    assert "cannot be made" in refusal_of_folder(tmp_path / "file" / "casebook.sqlite")
    (tmp_path / "folder.sqlite").mkdir()
    assert "cannot be written" in refusal(tmp_path / "folder.sqlite")


def refusal_of_folder(path: Path) -> str:
    with pytest.raises(StorageError) as caught, store.writing(path):
        pass
    return str(caught.value)


def test_a_path_with_signs_of_an_address_is_only_a_path(tmp_path: Path) -> None:
    path = tmp_path / "a?mode=rwc#b%20.sqlite"
    with store.writing(path) as connection:
        store.replace_content(connection, ROWS, META)
    with store.reading(path) as connection:
        assert store.read_meta(connection) == META
    assert list(tmp_path.iterdir()) == [path]
