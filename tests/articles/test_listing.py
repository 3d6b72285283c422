"""A pile on a shelf: the same articles as held, and a file that has not changed is not opened again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dashboard.articles import list_paths, read_paths, sources
from dashboard.articles.listing import Listed, without_repetitions
from dashboard.casebook.readings import Readings
from tests.toy import toy_corpus_dir

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sources, "RACY_NS", 0)
    path = toy_corpus_dir(tmp_path)
    (path / "again.txt").write_bytes((path / "t001.txt").read_bytes())
    (path / "more.jsonl").write_text('{"id": "t~1", "text": "One."}\n{"id": "t~1", "text": "Two."}\n{"id": 1}\n')
    (path / "empty.txt").write_bytes(b"")
    return path


def check(folder: Path, shelf: Readings) -> None:
    listing, loaded = list_paths([folder], shelf), read_paths([folder])
    assert tuple(shelf.article(one.place, one.article_id) for one in listing.listed) == loaded.articles
    assert (listing.failures, listing.notes, listing.topic) == (loaded.failures, loaded.notes, loaded.topic)


def test_a_listing_is_what_reading_gives(folder: Path) -> None:
    with Readings(None) as shelf:
        check(folder, shelf)
        assert len(list_paths([folder], shelf).listed) == 6


def test_a_file_that_has_not_changed_is_not_opened_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    read = sources._Loader.file

    def spy(self: sources._Loader, path: Path, record: object = None) -> None:
        opened.append(path.name)
        read(self, path, record)  # type: ignore[arg-type]

    with Readings(None) as shelf:
        list_paths([folder], shelf)
        monkeypatch.setattr(sources._Loader, "file", spy)
        check(folder, shelf)
        opened.clear()
        (folder / "t002.txt").write_text("Another text of the same length or not.")
        listing = list_paths([folder], shelf)
        assert opened == ["t002.txt"]
    assert any(one.article_id == "t002" for one in listing.listed)


def test_a_curated_date_is_part_of_what_was_read(folder: Path) -> None:
    with Readings(None) as shelf:
        with_dates, without = (list_paths([folder], shelf, curated=curated).listed for curated in (True, False))
        assert {one.place for one in with_dates} != {one.place for one in without}


def test_a_file_written_a_moment_ago_is_opened_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "RACY_NS", 3_600_000_000_000)
    assert sources._stamp(folder / "t001.txt", None, curated=True) is None
    with Readings(None) as shelf:
        check(folder, shelf)
        check(folder, shelf)


def test_one_id_over_two_texts_becomes_two_and_a_text_counts_once() -> None:
    pile = [Listed("a", None, f"{text}1234567890", text, "") for text in ("x", "y", "x")]
    found, notes = without_repetitions(pile)
    assert [one.article_id for one in found] == ["a-x1234567", "a-y1234567"]
    assert notes == ["a: the same text as a; read once"]
