"""What a casebook holds, and from which folder: so that one corpus does not take the place of another unseen.

A casebook is of one corpus: its editions follow each other, and *What changed* tells their difference as news.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from dashboard import config
from dashboard.casebook import store
from dashboard.casebook.edition import has_edition

if TYPE_CHECKING:
    from collections.abc import Set


class Held(NamedTuple):
    """The topic of a casebook, by its short name and its title, and the SHA-256 of its articles."""

    topic_name: str
    topic_title: str
    articles: frozenset[str]

    def is_other(self, topic_name: str, articles: Set[str]) -> bool:
        """Whether these articles are another corpus: none in common, or another topic with some of them gone.

        A corpus that only takes another name, or only grows, is the same one.
        """
        if not self.articles:
            return False
        kept = self.articles & articles
        return not kept or (topic_name != self.topic_name and kept != self.articles)


def held(casebook: Path) -> Held | None:
    """What the casebook holds; None before its first edition. Raises StorageError when it cannot be read."""
    if not has_edition(casebook) or not casebook.exists():
        return None
    with store.reading(casebook) as connection:
        meta, articles = store.read_meta(connection), store.read_keys(connection, "articles", "sha256")
    return Held(meta.get("topic_name", ""), meta.get("topic_title", ""), frozenset(articles))


def remembered(folder: Path | None) -> str:
    """What a casebook keeps of the folder that it is built from: its whole path; nothing of `seeds/`, wherever it lies.

    It stands in the casebook alone, in no edition: those may be handed on.
    """
    whole = folder.resolve() if folder else None
    return "" if whole in (None, config.SEEDS_DIR.resolve()) else str(whole)


def corpus_folder(casebook: Path) -> Path:
    """The folder that a casebook was built from; `seeds/` where it remembers none, and before its first edition.

    It may be gone since. Raises StorageError when the casebook cannot be read.
    """
    if not has_edition(casebook) or not casebook.exists():
        return config.SEEDS_DIR
    with store.reading(casebook) as connection:
        kept = store.read_meta(connection).get("corpus")
    return Path(kept) if kept else config.SEEDS_DIR


def unstated(casebook: Path) -> dict[str, tuple[str, ...]]:
    """What articles of a casebook do not say, each with their ids in order: "date of publication", "publisher".

    A date that was inferred from other articles or dates is none. Raises StorageError when it cannot be read.
    """
    with store.reading(casebook) as connection:
        rows = connection.execute("SELECT article_id, published_basis, publisher FROM articles ORDER BY article_id")
        told = [(article_id, basis in ("unknown", "inferred"), not publisher) for article_id, basis, publisher in rows]
    return {
        "date of publication": tuple(article_id for article_id, is_undated, _ in told if is_undated),
        "publisher": tuple(article_id for article_id, _, is_unsigned in told if is_unsigned),
    }
