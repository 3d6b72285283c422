"""The gist of a report: what linking needs of it, in a tenth of the memory, and fit for a column of JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dashboard.cases.overturn import RULE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.model import Report


_TELLING_DIGITS = 3  # a figure that is not rounded: 4,502 and 68,300, not 4,500


class Gist(NamedTuple):
    """What grouping needs of one report. Days are proleptic ordinals (`date.toordinal`), None where there is none.

    `people` are pairs of name and whether it is anonymised; `bodies` the names of national organisations; `figures` the
    exact ones among the amounts: unit, value and surface. `has_date` is True also for a date that gives no day.
    `is_of_name` is True for the report of a name that a verdict counts. Sequences may be lists: a gist is kept as JSON.
    A `Pile` gives the last three: the `day_published` of the article, whether it opens with this report, its key.
    """

    report_id: str
    article_id: str
    start: int
    end: int
    action: str
    scope: str
    provinces: Sequence[str]
    people: Sequence[tuple[str, bool]]
    bodies: Sequence[str]
    has_date: bool
    day: int | None
    end_day: int | None
    precision: str
    is_listed: bool
    support: Sequence[tuple[int, int]]
    figures: Sequence[tuple[str, float, str]]
    is_of_name: bool
    day_published: int = 0
    is_opening: bool = False
    key: str = ""


def gist_of(report: Report) -> Gist:
    """The gist of a report."""
    date = report.date
    first = date.earliest if date is not None else None
    last = (date.latest or date.earliest) if date is not None else None
    return Gist(
        report.report_id,
        report.article_id,
        report.start,
        report.end,
        report.action,
        report.scope,
        report.provinces,
        tuple((person.name, person.is_anonymised) for person in report.people),
        tuple(organisation.name for organisation in report.organisations if organisation.is_national),
        date is not None,
        first.toordinal() if first else None,
        last.toordinal() if last else None,
        date.precision if date is not None else "unknown",
        report.is_listed,
        report.support,
        tuple((a.unit, a.value, a.surface) for a in report.amounts if a.value is not None and _is_telling(a.value)),
        report.rule == RULE,
    )


def _is_telling(value: float) -> bool:
    """True for a whole number of at least three digits that do not count its zeros at the end."""
    return value == int(value) and len(str(int(value)).rstrip("0")) >= _TELLING_DIGITS
