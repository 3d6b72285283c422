"""A pile of articles by what tells them apart, while the texts lie on a shelf: so that no pile is too large to hold."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.config import Topic
    from dashboard.model import Article


class Listed(NamedTuple):
    """One article of a pile: `content` is a digest of its text, `place` says where the article itself lies."""

    article_id: str
    file: str | None
    sha256: str
    content: str
    place: str


class Entry(NamedTuple):
    """What one file holds: its articles, and one line for each thing that failed or is worth knowing."""

    listed: Sequence[Listed]
    failures: Sequence[str]
    notes: Sequence[str]


class Shelf(Protocol):
    """Where articles lie until they are read, and what files held when they were last opened."""

    def put(self, article: Article) -> str:
        """Lay an article down; returns its place, the same for the same article but for its id."""

    def entry(self, path: str, stamp: str) -> Entry | None:
        """What a file with this stamp holds; None when it is not known."""

    def note(self, path: str, stamp: str, entry: Entry) -> None:
        """Keep what a file with this stamp holds."""


@dataclass(frozen=True, slots=True)
class Listing:
    """What was found: the articles in input order, one line per failure, the topic, and one line per thing to know."""

    listed: tuple[Listed, ...]
    failures: tuple[str, ...] = ()
    topic: Topic | None = None
    notes: tuple[str, ...] = ()


def without_repetitions(pile: Sequence[Listed]) -> tuple[list[Listed], list[str]]:
    """The pile without repetitions of a text, each with an id of its own, and one line for each repetition.

    One id over different texts becomes id-<first 8 digits of SHA-256>.
    """
    first: dict[str, Listed] = {}
    notes = []
    for one in pile:
        # `~` stands between the ids of a list, in links and in tables.
        named = one._replace(article_id=one.article_id.replace("~", "-"))
        kept = first.setdefault(one.content, named)
        if kept is not named:
            notes.append(f"{one.file or named.article_id}: the same text as {kept.file or kept.article_id}; read once")
    n_of = Counter(one.article_id for one in first.values())
    return [
        one._replace(article_id=f"{one.article_id}-{one.sha256[:8]}") if n_of[one.article_id] > 1 else one
        for one in first.values()
    ], notes
