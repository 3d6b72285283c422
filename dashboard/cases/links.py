"""Which reports tell one case: by person, by place and action in overlapping time, and within one article.

Never on province alone across articles. Every link keeps its rule, its reason in words and its strength. Reports are
only compared with their neighbours in an order, so that the number of links grows with the number of reports.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from dashboard.cases.events import ADMINISTRATIVE
from dashboard.codes import provinces
from dashboard.language import say
from dashboard.model import Link

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dashboard.cases.gist import Gist

Found = tuple[Link, int, int]

_DAYS_APART = 3  # between two exact days of one event in two articles
_LONGEST_WINDOW = 92  # a date wider than a quarter links nothing across articles
_MEASURES_APART = 92  # days between measures that one article tells of one place
_STEPS_APART = 400  # days between two steps of one matter in one article: from arrest to sentence takes about a year
_FIGURE_DAYS = 92  # between two tellings of one exact figure
_PASSAGE = 200  # characters between two sentences of one passage


def find_links(reports: Sequence[Gist]) -> Iterator[Found]:
    """The links between reports, with the indexes of both; `reports` are in the order of their ids."""
    yield from _by_person(reports)
    yield from _within_article(reports)
    yield from _same_passage(reports)
    yield from _by_place_and_time(reports)
    yield from _by_figure(reports)
    yield from _state_at_large(reports)


def _found(reports: Sequence[Gist], i: int, j: int, rule: str, reason: str, strength: float) -> Found:
    return Link(reports[i].report_id, reports[j].report_id, rule, reason, strength), i, j


def _by_person(reports: Sequence[Gist]) -> Iterator[Found]:
    """The same full name in the same province, or in a report that names no province. Anonymised names: one article."""
    by_name: dict[str, list[int]] = defaultdict(list)
    for index, report in enumerate(reports):
        for name, is_anonymised in report.people:
            key = f"{report.article_id}|{name}" if is_anonymised else name
            by_name[key].append(index)
    for key, indexes in by_name.items():
        reason = say("en", "both tell of {name}", name=key.rsplit("|", 1)[-1])
        yield from (_found(reports, i, j, "same-person", reason, 0.9) for i, j in _by_province(reports, indexes))


def _by_province(reports: Sequence[Gist], indexes: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Neighbours of one province; without a province only with the single province that the others name."""
    by_code: dict[str, list[int]] = defaultdict(list)
    nowhere: list[int] = []
    for index in indexes:
        for code in reports[index].provinces:
            by_code[code].append(index)
        if not reports[index].provinces:
            nowhere.append(index)
    for same in (nowhere, *by_code.values()):
        yield from pairwise(same)
    if nowhere and len(by_code) == 1:
        yield nowhere[0], next(iter(by_code.values()))[0]


def _within_article(reports: Sequence[Gist]) -> Iterator[Found]:
    """Within one article: measures of one province close in time, and the steps of one unnamed matter."""
    by_key: dict[tuple[str, str, bool], list[int]] = defaultdict(list)
    for index, report in enumerate(reports):
        if len(report.provinces) == 1 and not report.people:
            by_key[(report.article_id, report.provinces[0], report.action in ADMINISTRATIVE)].append(index)
    for (_, code, is_measure), indexes in by_key.items():
        reason = say("en", "one article tells both of {province}", province=provinces()[code].name)
        days = _MEASURES_APART if is_measure else _STEPS_APART
        for i, j in _close_in_time(reports, indexes, days):
            yield _found(reports, i, j, "same-article-province", reason, 0.6)


def _close_in_time(reports: Sequence[Gist], indexes: Sequence[int], days: int) -> Iterator[tuple[int, int]]:
    """Neighbours in time not further apart than `days`; an undated report goes with the one told before it."""
    told = sorted(indexes, key=lambda i: (reports[i].start, reports[i].report_id))
    for i, j in pairwise(told):
        if reports[i].day is None or reports[j].day is None:
            yield i, j
    dated = sorted((day, i) for i in told if (day := reports[i].day) is not None)
    for (first, i), (second, j) in pairwise(dated):
        if second - first <= days:
            yield i, j


def _same_passage(reports: Sequence[Gist]) -> Iterator[Found]:
    """Undated acts of the state in neighbouring sentences of one article are one matter."""
    undated = [i for i, r in enumerate(reports) if r.scope == "national" and not r.has_date and not r.people]
    undated.sort(key=lambda i: (reports[i].article_id, reports[i].start))
    reason = "neighbouring sentences tell of the state's measures without a date"
    for i, j in pairwise(undated):
        if reports[i].article_id == reports[j].article_id and reports[j].start - reports[i].end < _PASSAGE:
            yield _found(reports, i, j, "same-passage", reason, 0.5)


def _by_place_and_time(reports: Sequence[Gist]) -> Iterator[Found]:
    """Across articles: the same province (or body of the state), the same sort of action, overlapping dates.

    In the order of time each report is compared with the one before it and with the one that goes on longest: that
    finds every overlap, so that a report that is added never parts two others.
    """
    by_key: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, report in enumerate(reports):
        for key in _time_keys(report):
            by_key[key].append(index)
    for key, indexes in by_key.items():
        reason = say("en", "both tell of {action} at the same time in {place}", action=key[1], place=key[0])
        for i, j in _sweep(reports, indexes):
            yield _found(reports, i, j, "place-action-time", reason, 0.7)


def _sweep(reports: Sequence[Gist], indexes: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Pairs of reports at the same time; as many links as the whole relation needs, and no more than two a report."""
    longest: tuple[int, int] | None = None
    last_day: int | None = None
    for start, _, j in sorted((day, reports[i].report_id, i) for i in indexes if (day := reports[i].day) is not None):
        end = reports[j].end_day or start
        before = [i for i in (longest and longest[1], last_day) if i is not None]
        yield from ((i, j) for i in dict.fromkeys(before) if _same_time(reports[i], reports[j]))
        if longest is None or end > longest[0]:
            longest = end, j
        if reports[j].precision == "day":
            last_day = j


def _time_keys(report: Gist) -> Iterator[tuple[str, ...]]:
    """Under which a report is looked for; named people are a key of their own, so that others are not mixed in."""
    start, end = report.day, report.end_day
    if start is None or end is None or report.is_listed or end - start > _LONGEST_WINDOW:
        return
    family = "measures" if report.action in ADMINISTRATIVE else report.action
    people = tuple(sorted({name for name, _ in report.people}))
    if len(report.provinces) == 1:
        yield (report.provinces[0], family, *people)
    elif report.scope == "national":
        for body in report.bodies:
            yield (body, family, *people)


def _same_time(one: Gist, other: Gist) -> bool:
    """True when `one`, which begins first, still goes on when `other` begins, or three days before for exact days."""
    end, start = one.end_day, other.day
    if end is None or start is None:
        return False
    return start - end <= (_DAYS_APART if one.precision == "day" == other.precision else 0)


def _by_figure(reports: Sequence[Gist]) -> Iterator[Found]:
    """Across articles: the same exact figure, such as 4,502 addresses, told of the same sort of action in one province.

    Figures travel with the news that they belong to; rounded ones tell nothing. Dates must be near each other; an
    undated telling joins only where all others are.
    """
    by_key: dict[tuple[str, str, str, float], dict[int, str]] = defaultdict(dict)
    for index, report in enumerate(reports):
        if len(report.provinces) == 1 and not report.is_listed:
            family = "measures" if report.action in ADMINISTRATIVE else report.action
            for unit, value, surface in report.figures:
                by_key[(report.provinces[0], family, unit, value)][index] = surface
    for indexes in by_key.values():
        for i, j in _near_or_undated(reports, indexes):
            reason = say("en", "both give the figure {figure}", figure=indexes[j])
            yield _found(reports, i, j, "same-figure", reason, 0.7)


def _near_or_undated(reports: Sequence[Gist], indexes: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Neighbours in time not further apart than `_FIGURE_DAYS`, and the undated ones where that holds for all."""
    dated = sorted((day, i) for i in indexes if (day := reports[i].day) is not None)
    undated = [i for i in indexes if reports[i].day is None]
    near = [(i, j) for (first, i), (second, j) in pairwise(dated) if second - first <= _FIGURE_DAYS]
    yield from near
    if len(near) == max(len(dated) - 1, 0):
        yield from pairwise([*(i for _, i in dated[:1]), *undated])


def _state_at_large(reports: Sequence[Gist]) -> Iterator[Found]:
    """“Beijing … since September's crackdown”: the state at large means the measure of that time with a named body."""
    named = sorted(
        (day, reports[i].report_id, i)
        for i, r in enumerate(reports)
        if _is_measure_of_state(r) and r.bodies and (day := r.day) is not None
    )
    days = [day for day, _, _ in named]
    for j, report in enumerate(reports):
        start = report.day
        if start is None or not _is_measure_of_state(report) or report.bodies:
            continue
        end = report.end_day or start
        if end - start > _LONGEST_WINDOW:
            continue
        # Enough to look at the first few: they are ordered, and one of them is the first of its day.
        same = named[bisect_left(days, start) : bisect_right(days, end)][:8]
        best = min(same, key=lambda n: (reports[n[2]].action != report.action, n[0], n[1]), default=None)
        if best is not None:
            reason = "the state acts at that time, without a named body"
            yield _found(reports, best[2], j, "state-at-large", reason, 0.5)


def _is_measure_of_state(report: Gist) -> bool:
    return report.scope == "national" and report.action in ADMINISTRATIVE
