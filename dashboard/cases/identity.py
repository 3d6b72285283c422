"""How a case is called: by the report of it that was published first, and every other report of it finds it too.

The key of a report comes from the text of its article, its place in it and its action, and from nothing else. So the
same articles give the same ids, built at once or one after the other; an article that was published later changes no
id; and an id that was once in force still finds its case (see `casebook.aliases`), also after a merge, or when an older
article that was added has taken over the name.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence, Set

    from dashboard.cases.gist import Gist
    from dashboard.model import Published

# What joins the id of an article with the place of a mention in it; no id of a case has it.
NAME_MARK = ":"
# Twelve digits: two of 100,000 reports share a key once in 50,000 such corpora.
_DIGITS = 12


def report_keys(reports: Sequence[Gist], digests: Mapping[str, str]) -> dict[str, str]:
    """The key of every report by its id: "c" and hex digits. `digests` holds `text_digest` of every article by its id.

    Copies of one text would share their keys; from the second on, in the order given, each gets one of its own.
    """
    keys: dict[str, str] = {}
    seen: Counter[str] = Counter()
    for report in reports:
        words = f"{digests[report.article_id]}:{report.start}:{report.action}"
        seen[words] += 1
        keys[report.report_id] = _key(words if seen[words] == 1 else f"{words}#{seen[words]}")
    return keys


def free_key(text: str, start: int, action: str, taken: Set[str]) -> str:
    """The key that a further report of an article with this text would get, beside those that are taken."""
    words, n = f"{text_digest(text)}:{start}:{action}", 1
    while (key := _key(words if n == 1 else f"{words}#{n}")) in taken:
        n += 1
    return key


def text_digest(text: str) -> str:
    """A digest of a text, from which the keys of its reports are made."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _key(words: str) -> str:
    return "c" + text_digest(words)[:_DIGITS]


def case_id(told: Sequence[Gist], keys: Mapping[str, str], days: Mapping[str, int]) -> str:
    """The id of a case: the key of its report that was published first.

    `days` holds `day_published` of every article by its id: only an exact day of publication counts; without one, and
    on the same day, the order of article ids decides.
    """
    first = min(told, key=lambda r: (days[r.article_id], r.article_id, r.start, r.report_id))
    return keys[first.report_id]


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
