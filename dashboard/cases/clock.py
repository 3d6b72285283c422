"""What one article's date of publication says of another's: articles that tell one person's case share its year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.cases.grouping import cases_of_persons
from dashboard.language import say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dashboard.model import Article, Case, Reading, Verdict


def year_hints(readings: Sequence[Reading], verdicts: Sequence[Verdict] = ()) -> Mapping[str, tuple[int, str]]:
    """For articles of unknown date: the year of a dated article that tells the same named person's case, and why.

    Returns {article_id: (year, reason in words)}; articles whose cases point to two different years get no hint.
    """
    articles = {reading.article.article_id: reading.article for reading in readings}
    if all(map(_is_dated, articles.values())):
        return {}
    found: dict[str, set[tuple[int, str]]] = {}
    for case in cases_of_persons(readings, verdicts):
        for article_id in case.article_ids:
            if not _is_dated(articles[article_id]):
                found.setdefault(article_id, set()).update(_hints(case, articles))
    return {key: min(hints) for key, hints in found.items() if len({year for year, _ in hints}) == 1}


def _is_dated(article: Article) -> bool:
    published = article.published
    return bool(published.earliest and published.latest and published.earliest.year == published.latest.year)


def _hints(case: Case, articles: Mapping[str, Article]) -> set[tuple[int, str]]:
    names = [link.reason for link in case.links if link.rule == "same-person"]
    if not names:
        return set()
    dated = [articles[key] for key in case.article_ids if _is_dated(articles[key])]
    return {
        (
            a.published.earliest.year,
            say(
                "en",
                "“{title}” tells the same case ({name}) and was published on {day}",
                title=a.title or a.article_id,
                name=names[0],
                day=a.published.value,
            ),
        )
        for a in dated
        if a.published.earliest is not None
    }
