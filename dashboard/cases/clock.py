"""What one article's date of publication says of another's: articles that tell one person's case share its year."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from dashboard.cases.grouping import cases_of_persons
from dashboard.language import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dashboard.model import Article, Link, Reading, Verdict

# A year that another article tells, and why.
Hint = tuple[int, str]


def year_hints(readings: Sequence[Reading], verdicts: Sequence[Verdict] = ()) -> Mapping[str, Hint]:
    """`hints_of` readings and the cases that they tell."""
    articles = {reading.article.article_id: reading.article for reading in readings}
    if all(map(_is_dated, articles.values())):
        return {}
    return hints_of(
        ([articles[key] for key in case.article_ids], case.links) for case in cases_of_persons(readings, verdicts)
    )


def hints_of(tellings: Iterable[tuple[Sequence[Article], Iterable[Link]]]) -> Mapping[str, Hint]:
    """For articles of unknown date: the year of a dated article that tells the same named person's case, and why.

    `tellings` are the articles that tell a case, and its links. Returns {article_id: (year, reason in words)};
    articles whose cases point to two different years get no hint.
    """
    found: dict[str, Hint | None] = {}
    for told_by, links in tellings:
        name = next((link.reason for link in links if link.rule == "same-person"), None)
        undated = [article.article_id for article in told_by if not _is_dated(article)]
        if name is None or not undated or len(undated) == len(told_by):
            continue
        hint = _agreed([_hint(name, article) for article in told_by if _is_dated(article)])
        found.update((key, _agreed([found[key], hint]) if key in found else hint) for key in undated)
    return {key: hint for key, hint in found.items() if hint is not None}


def _agreed(hints: Sequence[Hint | None]) -> Hint | None:
    """The first of hints that tell one year; None when there are two."""
    known = [hint for hint in hints if hint is not None]
    return min(known) if len(known) == len(hints) and len({year for year, _ in known}) == 1 else None


def _is_dated(article: Article) -> bool:
    published = article.published
    return bool(published.earliest and published.latest and published.earliest.year == published.latest.year)


def _hint(name: str, dated: Article) -> Hint:
    published = dated.published
    words = say(
        "en",
        "“{title}” tells the same case ({name}) and was published on {day}",
        title=dated.title or dated.article_id,
        name=name,
        day=published.value,
    )
    return (published.earliest or dt.date.min).year, words
