"""What a casebook holds before a build, and what is another corpus."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dashboard.casebook import publish
from dashboard.casebook.held import Held, held
from dashboard.errors import StorageError
from tests.toy import toy_corpus, toy_topic

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
