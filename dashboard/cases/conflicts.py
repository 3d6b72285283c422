"""Where the sources of one case disagree: on the date of a step, and on the office of a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.cases.offices import Office, disagree, find_offices
from dashboard.cases.wording import STEP_ORDER, done
from dashboard.language import say
from dashboard.model import Conflict

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping, Sequence

    from dashboard.model import Article, Report


def find_conflicts(reports: Sequence[Report], articles: Mapping[str, Article]) -> tuple[Conflict, ...]:
    """The conflicts between the articles of one case: at most one per step and one per person and office."""
    if len({r.article_id for r in reports}) < 2:
        return ()
    return (*_dates(reports, articles), *_offices(reports, articles))


def _dates(reports: Sequence[Report], articles: Mapping[str, Article]) -> Iterator[Conflict]:
    """Steps to which two articles give dates that exclude each other: the first to end and the last to begin.

    A day that no word of the text gives is that of publication and contradicts nobody, nor does a copy its sentence.
    """
    for action in sorted({r.action for r in reports}, key=STEP_ORDER.index):
        ends: list[tuple[dt.date, dt.date, Report]] = []
        for report in reports:
            date = report.date
            if report.action != action or date is None or date.precision == "vague":
                continue  # the day of a report contradicts nothing
            if date.surface and date.earliest and date.latest:
                ends.append((date.earliest, date.latest, report))
        if not ends:
            continue
        first = min(ends, key=lambda e: (e[1], e[2].report_id))
        told = _words(first[2], articles)
        others = [
            e
            for e in ends
            if e[2].article_id != first[2].article_id and e[0] > first[1] and _words(e[2], articles) != told
        ]
        if others:
            last = max(others, key=lambda e: (e[0], e[2].report_id))
            about = say("en", "when: {step}", step=done(action))
            yield Conflict(about, (_side(first[2], articles), _side(last[2], articles)))


def _words(report: Report, articles: Mapping[str, Article]) -> str:
    """The letters and digits of the evidence, by which a copy is known."""
    text = articles[report.article_id].text[report.start : report.end]
    return "".join(filter(str.isalnum, text)).lower()


def _side(report: Report, articles: Mapping[str, Article]) -> tuple[str, int, int, str]:
    text = articles[report.article_id].text[report.start : report.end]
    return report.article_id, report.start, report.end, text


def _offices(reports: Sequence[Report], articles: Mapping[str, Article]) -> Iterator[Conflict]:
    """The same person, the same rank, in two bodies."""
    told = tuple(dict.fromkeys(r.article_id for r in reports))
    for name in dict.fromkeys(p.name for r in reports for p in r.people if not p.is_anonymised):
        first: dict[str, Office] = {}
        for article_id in told:
            for office in find_offices(article_id, articles[article_id].text, name):
                known = first.setdefault(office.rank, office) if office.body else office
                if known.article_id != article_id and disagree(known, office):
                    sides = tuple((o.article_id, o.start, o.end, o.surface) for o in (known, office))
                    yield Conflict("office", sides)
                    break
