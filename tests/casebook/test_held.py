"""What a casebook holds before a build, what is another corpus, and the folder that it remembers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dashboard import config, pipeline
from dashboard.casebook import publish
from dashboard.casebook.held import Held, corpus_folder, held, remembered, unstated
from dashboard.errors import StorageError
from tests.toy import toy_corpus, toy_corpus_dir, toy_topic

if TYPE_CHECKING:
    from pathlib import Path

KITES = Held("kites", "The kite crackdown", frozenset("abc"))


@pytest.mark.parametrize(
    ("topic_name", "articles", "is_other"),
    [
        ("kites", "abc", False),
        ("kites", "cd", False),  # most were replaced
        ("food", "abcd", False),  # it has another name, and nothing is gone
        ("food", "abd", True),
        ("kites", "xyz", True),
        ("food", "", True),
    ],
)
def test_another_corpus_shares_nothing_or_loses_some_under_another_name(
    topic_name: str, articles: str, is_other: bool
) -> None:
    assert KITES.is_other(topic_name, frozenset(articles)) is is_other


def test_an_empty_casebook_takes_any_corpus() -> None:
    assert not Held("", "", frozenset()).is_other("kites", frozenset("a"))


def test_a_casebook_says_what_it_holds(tmp_path: Path) -> None:
    path = tmp_path / "c.sqlite"
    assert held(path) is None
    publish(toy_corpus(), toy_topic(), path)
    found = held(path)
    assert found is not None
    assert (found.topic_name, found.topic_title) == ("kites", "The kite crackdown")
    assert found.articles == {reading.article.sha256 for reading in toy_corpus().readings}
    path.write_bytes(b"rubbish " * 99)
    with pytest.raises(StorageError, match="damaged"):
        held(path)


def test_a_casebook_remembers_the_folder_it_was_built_from(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    path, folder = tmp_path / "c.sqlite", toy_corpus_dir(tmp_path)
    assert corpus_folder(path) == config.SEEDS_DIR
    pipeline.build(folder.relative_to(tmp_path), path)
    monkeypatch.chdir("/")
    assert corpus_folder(path) == folder
    assert not pipeline.build(folder, path).is_changed
    moved = folder.rename(tmp_path / "moved")
    assert not pipeline.build(moved, path).is_changed
    assert corpus_folder(path) == moved
    assert str(moved).encode() not in b"".join(
        file.read_bytes() for file in (tmp_path / "editions").rglob("*") if file.is_file()
    )


def test_of_the_seeds_no_folder_is_remembered(tmp_path: Path) -> None:
    assert (remembered(None), remembered(config.SEEDS_DIR), remembered(config.SEEDS_DIR / ".." / "seeds")) == ("",) * 3
    assert remembered(tmp_path) == str(tmp_path.resolve())
    publish(toy_corpus(), toy_topic(), tmp_path / "c.sqlite")
    assert corpus_folder(tmp_path / "c.sqlite") == config.SEEDS_DIR


def test_articles_without_date_or_publisher_are_named(tmp_path: Path) -> None:
    publish(toy_corpus(), toy_topic(), tmp_path / "c.sqlite")
    articles = [reading.article for reading in toy_corpus().readings]
    undated = tuple(a.article_id for a in articles if a.published.basis in ("unknown", "inferred"))
    unsigned = tuple(a.article_id for a in articles if not a.publisher)
    assert undated
    assert unstated(tmp_path / "c.sqlite") == {"date of publication": undated, "publisher": unsigned}
