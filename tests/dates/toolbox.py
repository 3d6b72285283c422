"""What the tests of dates share: an article from words, its sentences, and its dates as (surface, value)."""

from __future__ import annotations

import datetime as dt
import re

from dashboard.dates import parse_edtf, read_dates
from dashboard.model import Article, DateSpan, Published

_SENTENCE = re.compile(r"(?:[^.。!?\n]|\.(?!\s))+[.。!?]*")
_ABBREVIATION = re.compile(r"\b(?:Sept|Sep|Oct|Nov|Dec|Jan|Feb|Mar|Apr|Jun|Jul|Aug)\.$")


def sentences(text: str) -> list[tuple[int, int]]:
    """Sentence spans [start, end), the simple way."""
    found: list[tuple[int, int]] = []
    for match in _SENTENCE.finditer(text):
        start, end = match.start() + len(match.group()) - len(match.group().lstrip()), match.end()
        if found and _ABBREVIATION.search(text[: found[-1][1]]) and "\n" not in text[found[-1][1] : start]:
            found[-1] = (found[-1][0], end)
        elif start < end:
            found.append((start, end))
    return found


def published(value: str | None) -> Published:
    """A given publication date: EDTF, or None for unknown."""
    if value is None:
        return Published()
    earliest, latest, precision = parse_edtf(value)
    stated = "day" if precision == "day" else "interval"
    return Published(value, earliest, latest, stated, "given")


def read(text: str, when: str | None = "2021-09-14") -> tuple[DateSpan, ...]:
    """The dates of a text that was published on `when`."""
    return read_dates(Article("a", text, published=published(when)), sentences(text))


def values(text: str, when: str | None = "2021-09-14") -> list[tuple[str, str | None]]:
    """(surface, value) of each date of a text that was published on `when`."""
    return [(span.surface, span.value) for span in read(text, when)]


def day(value: str) -> dt.date:
    """The day that an ISO date names."""
    return dt.date.fromisoformat(value)
