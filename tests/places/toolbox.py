"""What the tests of places share: an article from words, and what was read of each name in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.articles import make_article, split_sentences
from dashboard.places import read_places

if TYPE_CHECKING:
    from dashboard.model import Mention


def read(text: str) -> tuple[Mention, ...]:
    """Every mention of a text, read as a whole article."""
    article = make_article(text, "a")
    return read_places(article, split_sentences(article))


def roles(text: str) -> dict[str, str]:
    """The strongest role of each province of a text, by the last two letters of its code: {"HE": "case"}."""
    found: dict[str, str] = {}
    for mention in read(text):
        if mention.province and mention.role != "none" and found.get(mention.province[-2:]) != "case":
            found[mention.province[-2:]] = mention.role
    return found


def rules(text: str) -> dict[str, str]:
    """The rule that decided each surface of a text (the last one where a name stands twice)."""
    return {mention.surface: mention.rule for mention in read(text)}
