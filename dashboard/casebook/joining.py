"""Many articles joined into cases while none of them is held: gists are, the rest is asked for where it is needed."""

from __future__ import annotations

import datetime as dt
import json
import weakref
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from dashboard import cases
from dashboard.cases import Gist
from dashboard.model import Article, Published

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Sequence

    from dashboard.cases import Hint, Joined
    from dashboard.model import Case, Link, Reading, Report, Verdict

# So many readings are held for what is looked at next.
_HELD = 64


class Source(Protocol):
    """Where readings come from: kept from before, or read when they are asked for."""

    def key(self, article_id: str, hint: Hint | None = None) -> bytes:
        """A digest of everything that the reading of an article depends on; with `hint` its year is told by another."""

    def article(self, article_id: str) -> Article:
        """The article itself, as far as it is known without reading it."""

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


class Tellings(Mapping[str, Told]):
    """What articles tell, by their ids, from a table of a database: with a column `article_id`, and one of JSON."""

    def __init__(self, connection: sqlite3.Connection, table: str, column: str) -> None:
        """Nothing is read yet; each article is read when it is asked for."""
        self._connection = connection
        self._table, self._column = table, column

    def __getitem__(self, article_id: str) -> Told:
        for (text,) in self._rows(f"{self._column} FROM {self._table} WHERE article_id = CAST(? AS TEXT)", article_id):
            return unfold(text)
        raise KeyError(article_id)

    def __iter__(self) -> Iterator[str]:
        # As bytes, because an id may hold half a surrogate pair.
        return (cases.in_text(key) for (key,) in self._rows(f"CAST(article_id AS BLOB) FROM {self._table}"))

    def __len__(self) -> int:
        return sum(n for (n,) in self._rows(f"count(*) FROM {self._table}"))

    def _rows(self, what: str, *keys: str) -> Iterator[tuple[Any, ...]]:
        return iter(self._connection.execute(f"SELECT {what}", [cases.in_bytes(key) for key in keys]))


class ToldAside(Tellings):
    """What articles tell, laid on disk as they are read."""

    def __init__(self) -> None:
        """Nothing is told yet."""
        super().__init__(cases.temporary(), "told", "told")
        weakref.finalize(self, self._connection.close)
        self._connection.execute("CREATE TABLE told (article_id TEXT PRIMARY KEY, told TEXT)")

    def put(self, article_id: str, told: Told) -> None:
        """Lay down what an article tells, in place of what it told before."""
        row = cases.in_bytes(article_id), json.dumps(told)
        self._connection.execute("INSERT OR REPLACE INTO told VALUES (CAST(? AS TEXT), ?)", row)


class CaseIds:
    """The id of the case of each report, on disk."""

    def __init__(self, found: Iterable[tuple[str, str]]) -> None:
        """Lay down pairs of the id of a report and that of its case."""
        self._connection = cases.temporary()
        weakref.finalize(self, self._connection.close)
        self._connection.execute("CREATE TABLE ids (report_id BLOB, case_id TEXT)")
        self._connection.execute("BEGIN")
        rows = ((cases.in_bytes(report_id), name) for report_id, name in found)
        self._connection.executemany("INSERT INTO ids VALUES (?, ?)", rows)
        self._connection.execute("CREATE INDEX by_report ON ids (report_id)")
        self._connection.execute("COMMIT")

    def get(self, report_id: str) -> str | None:
        """The id of the case, empty when it was rejected; None for a report that tells none."""
        found = self._connection.execute("SELECT case_id FROM ids WHERE report_id = ?", (cases.in_bytes(report_id),))
        row = found.fetchone()
        return None if row is None else str(row[0])


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
        self, told: Mapping[str, Told], last: Callable[[], Mapping[str, Told]], verdicts: Sequence[Verdict]
    ) -> Joined:
        """The articles joined, and once more when one of them has told another its year.

        `told` is what each article tells by itself, by its id; `last` gives what it tells when the hints are known.
        """
        joined = self._join(told, verdicts)
        hints = cases.hints_of(self._tellings(joined, told))
        self.reading.cache_clear()
        self.hints = hints
        final = last()
        if not hints:
            return joined
        del joined
        return self._join(final, verdicts)

    def _join(self, told: Mapping[str, Told], verdicts: Sequence[Verdict]) -> Joined:
        tellings = (cases.Telling(one.digest, one.day(), one.gists) for one in told.values())
        return cases.join(tellings, lambda key: self.reading(key).article.text, verdicts)

    def _tellings(self, joined: Joined, told: Mapping[str, Told]) -> Iterator[tuple[Sequence[Article], Iterable[Link]]]:
        """What `cases.hints_of` needs: the articles that tell cases of named people, and the links of those cases."""
        for number in joined.of_persons():
            if joined.by_group.get(number):
                found = [(case.article_ids, case.links) for case in self.cases(joined, number)[0]]
            else:
                members = joined.groups.members(number)
                found = [
                    (tuple(dict.fromkeys(gist.article_id for gist in members)), tuple(joined.groups.links(number)))
                ]
            for article_ids, links in found:
                yield [told[key].article(key) for key in article_ids], links

    def cases(self, joined: Joined, number: int) -> tuple[list[Case], list[Report]]:
        """The cases of a group, and its reports with key and case."""
        gists = joined.groups.members(number)
        readings = {key: self.reading(key) for key in dict.fromkeys(gist.article_id for gist in gists)}
        reports = {report.report_id: joined.as_decided(report) for one in readings.values() for report in one.reports}
        articles = {key: one.article for key, one in readings.items()}
        found = joined.tell(number, [reports[gist.report_id] for gist in gists], articles)
        name = cases.case_id(gists) if found else ""
        return found, [replace(reports[gist.report_id], key=gist.key, case_id=name) for gist in gists]

    def case_ids(self, joined: Joined) -> Iterator[tuple[str, str]]:
        """The id of each report, with that of the case which it tells; empty when the case was rejected."""
        for number in joined.groups:
            gists = joined.groups.members(number)
            is_rejected = joined.by_group.get(number) and not self.cases(joined, number)[0]
            name = "" if is_rejected else cases.case_id(gists)
            yield from ((gist.report_id, name) for gist in gists)
