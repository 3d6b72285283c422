"""How a case is called: by the report of it that was published first, and every other report of it finds it too.

The key of a report comes from the text of its article, its place in it and its action, and from nothing else. So the
same articles give the same ids, built at once or one after the other; an article that was published later changes no
id; and an id that was once in force still finds its case (see `casebook.aliases`), also after a merge, or when an older
article that was added has taken over the name.
"""

from __future__ import annotations

import datetime as dt
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence, Set

    from dashboard.cases.gist import Gist
    from dashboard.model import Published

# What joins the id of an article with the place of a mention in it; no id of a case has it.
NAME_MARK = ":"
# Twelve digits: two of 100,000 reports share a key once in 50,000 such corpora.
_DIGITS = 12


def key_words(digest: str, start: int, action: str) -> str:
    """What the key of a report is made of; `digest` is the `text_digest` of its article."""
    return f"{digest}:{start}:{action}"


def key_of(words: str, n: int) -> str:
    """The key of the n-th report of these words, counted from one: "c" and hex digits.

    Copies of one text would share their keys; from the second on, in the order of their ids, each gets one of its own.
    """
    return "c" + text_digest(words if n == 1 else f"{words}#{n}")[:_DIGITS]


def free_key(text: str, start: int, action: str, taken: Set[str]) -> str:
    """The key that a further report of an article with this text would get, beside those that are taken."""
    words, n = key_words(text_digest(text), start, action), 1
    while (key := key_of(words, n)) in taken:
        n += 1
    return key


def text_digest(text: str) -> str:
    """A digest of a text, from which the keys of its reports are made."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def case_id(told: Sequence[Gist]) -> str:
    """The id of a case: the key of its report that was published first.

    Only an exact day of publication counts (`day_published`); without one, and on the same day, the order of article
    ids decides.
    """
    return min(told, key=lambda r: (r.day_published, r.article_id, r.start, r.report_id)).key


def day_published(published: Published) -> int:
    """The exact day of publication as an ordinal; the last of all days when it is not known to the day."""
    is_exact = published.precision == "day" and published.earliest
    return (published.earliest if is_exact and published.earliest else dt.date.max).toordinal()


def base_id(name: str) -> str:
    """The part of a case id that stands for all provinces of a list: "c012" of "c012-jx"."""
    return name.partition("-")[0]


def part_of(name: str) -> str:
    """The province in the id of one case of a list: "jx" of "c012-jx"; empty for a case by itself."""
    return name.partition("-")[2]


def is_on_name(target: str) -> bool:
    """Whether the target of a verdict is a mention (`article:start`), not a case."""
    return NAME_MARK in target
