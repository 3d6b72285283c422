"""What one article's date of publication says of another's: articles that tell one person's case share its year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.cases.grouping import cases_of_persons
from dashboard.language import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dashboard.model import Article, Link, Reading, Verdict


def year_hints(readings: Sequence[Reading], verdicts: Sequence[Verdict] = ()) -> Mapping[str, tuple[int, str]]:
    """`hints_of` readings and the cases that they tell."""
    articles = {reading.article.article_id: reading.article for reading in readings}
    if all(map(_is_dated, articles.values())):
        return {}
    return hints_of(articles, ((case.article_ids, case.links) for case in cases_of_persons(readings, verdicts)))


def hints_of(
    articles: Mapping[str, Article], tellings: Iterable[tuple[Iterable[str], Iterable[Link]]]
) -> Mapping[str, tuple[int, str]]:
    """For articles of unknown date: the year of a dated article that tells the same named person's case, and why.

    `tellings` are the ids of the articles that tell a case, and its links. Returns {article_id: (year, reason in
    words)}; articles whose cases point to two different years get no hint.
    """
    found: dict[str, set[tuple[int, str]]] = {}
    for article_ids, links in tellings:
        names = [link.reason for link in links if link.rule == "same-person"]
        if names:
            told_by = [(key, articles[key]) for key in article_ids]
            hints = _hints(names[0], [article for _, article in told_by if _is_dated(article)])
            for key, article in told_by:
                if not _is_dated(article):
                    found.setdefault(key, set()).update(hints)
    return {key: min(hints) for key, hints in found.items() if len({year for year, _ in hints}) == 1}


def _is_dated(article: Article) -> bool:
    published = article.published
    return bool(published.earliest and published.latest and published.earliest.year == published.latest.year)


def _hints(name: str, dated: Iterable[Article]) -> set[tuple[int, str]]:
    return {
        (
            a.published.earliest.year,
            say(
                "en",
                "“{title}” tells the same case ({name}) and was published on {day}",
                title=a.title or a.article_id,
                name=name,
                day=a.published.value,
            ),
        )
        for a in dated
        if a.published.earliest is not None
    }
