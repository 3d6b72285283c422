"""Many articles joined into cases while none of them is held: gists are, the rest is asked for where it is needed."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, Protocol

from dashboard import cases
from dashboard.cases import Gist
from dashboard.model import Article, Published

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from dashboard.cases import Joined
    from dashboard.model import Case, Link, Reading, Report, Verdict

# A year that another article tells, and why.
Hint = tuple[int, str]
# So many readings are held for what is looked at next.
_HELD = 512


class Source(Protocol):
    """Where readings come from: kept from before, or read when they are asked for."""

    def key(self, article_id: str, hint: Hint | None = None) -> bytes:
        """A digest of everything that the reading of an article depends on; with `hint` its year is told by another."""

    def reading(self, article_id: str, hint: Hint | None = None) -> Reading:
        """The reading of an article."""


class Told(NamedTuple):
    """What joining needs of a reading: the digest of its text, its title, when it was published, and its gists."""

    digest: str
    title: str
    value: str | None
    earliest: str | None
    latest: str | None
    precision: str
    gists: Sequence[Gist]

    def published(self) -> Published:
        """When it was published."""
        first, last = (dt.date.fromisoformat(day) if day else None for day in (self.earliest, self.latest))
        return Published(self.value, first, last, self.precision)  # type: ignore[arg-type]

    def article(self, article_id: str) -> Article:
        """The article as far as it is known from here, without its text."""
        return Article(article_id, "", title=self.title, published=self.published())

    def day(self) -> int:
        """The day that names cases, see `cases.day_published`."""
        return cases.day_published(self.published())


def told_of(reading: Reading) -> Told:
    """What joining needs of a reading."""
    published = reading.article.published
    first, last = (day.isoformat() if day else None for day in (published.earliest, published.latest))
    gists = [cases.gist_of(report) for report in reading.reports]
    digest = cases.text_digest(reading.article.text)
    return Told(digest, reading.article.title, published.value, first, last, published.precision, gists)


def unfold(text: str) -> Told:
    """What joining needs of a reading, from `json.dumps` of it."""
    told = Told(*json.loads(text))
    return told._replace(gists=[Gist(*gist) for gist in told.gists])


class Joining:
    """Articles to be joined; readings come from `source`, under the years that articles tell each other (`hints`)."""

    def __init__(self, source: Source) -> None:
        """Nothing is asked for yet."""
        self.hints: Mapping[str, Hint] = {}
        self.reading = lru_cache(maxsize=_HELD)(self._reading)
        self._source = source

    def _reading(self, article_id: str) -> Reading:
        return self._source.reading(article_id, self.hints.get(article_id))

    def settle(
        self, told: Mapping[str, Told], last: Callable[[str, Told], Told], verdicts: Sequence[Verdict]
    ) -> tuple[Joined, Mapping[str, Told]]:
        """Join the articles, and once more when one of them has told another its year.

        `told` is what each article tells by itself, by its id; `last` gives what it tells when the hints are known.
        Returns the groups and what the articles tell in the end.
        """
        joined = self._join(told, verdicts)
        hints = cases.hints_of(*self._tellings(joined, told))
        self.reading.cache_clear()
        self.hints = hints
        final = {key: last(key, told[key]) for key in told}
        return (self._join(final, verdicts) if hints else joined), final

    def _join(self, told: Mapping[str, Told], verdicts: Sequence[Verdict]) -> Joined:
        gists = (gist for one in told.values() for gist in one.gists)
        digests = {key: one.digest for key, one in told.items()}
        return cases.join(gists, digests, lambda key: self.reading(key).article.text, verdicts)

    def _tellings(
        self, joined: Joined, told: Mapping[str, Told]
    ) -> tuple[Mapping[str, Article], list[tuple[Iterable[str], Iterable[Link]]]]:
        """What `cases.hints_of` needs: the articles that tell cases of named people, and those cases."""
        found: list[tuple[Iterable[str], Iterable[Link]]] = []
        days = {key: one.day() for key, one in told.items()} if joined.by_group else {}
        for number in joined.of_persons():
            if joined.by_group.get(number):
                found += [(case.article_ids, case.links) for case in self.cases(joined, number, days)[0]]
            else:
                members = joined.groups.members[number]
                found.append((dict.fromkeys(gist.article_id for gist in members), joined.links[number]))
        return {key: told[key].article(key) for article_ids, _ in found for key in article_ids}, found

    def cases(self, joined: Joined, number: int, days: Mapping[str, int]) -> tuple[list[Case], list[Report]]:
        """The cases of a group, and its reports with key and case."""
        gists = joined.groups.members[number]
        readings = {key: self.reading(key) for key in dict.fromkeys(gist.article_id for gist in gists)}
        reports = {report.report_id: joined.as_decided(report) for one in readings.values() for report in one.reports}
        name = cases.case_id(gists, joined.groups.keys, days)
        articles = {key: one.article for key, one in readings.items()}
        found = joined.tell(number, name, [reports[gist.report_id] for gist in gists], articles)
        told_by = (replace(reports[gist.report_id], key=joined.groups.keys[gist.report_id]) for gist in gists)
        return found, [replace(report, case_id=name if found else "") for report in told_by]

    def case_ids(self, joined: Joined, days: Mapping[str, int]) -> dict[str, str]:
        """The id of the case that each report tells, by the id of the report; empty when the case was rejected."""
        found = {}
        for number, gists in joined.groups.members.items():
            name = cases.case_id(gists, joined.groups.keys, days)
            if joined.by_group.get(number) and not self.cases(joined, number, days)[0]:
                name = ""
            found.update(dict.fromkeys((gist.report_id for gist in gists), name))
        return found
