"""Which reports tell one case: by person, by place and action in overlapping time, and within one article.

Never on province alone across articles. Every link keeps its rule, its reason in words and its strength. Reports are
only compared with their neighbours in an order, so that the number of links grows with the number of reports; they are
sorted on disk (see `buckets`), so that memory does not.
"""

from __future__ import annotations

import json
import sys
from array import array
from bisect import bisect_left, bisect_right
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from dashboard.cases.buckets import Buckets, Entry, Filed
from dashboard.cases.events import ADMINISTRATIVE
from dashboard.cases.pile import in_bytes
from dashboard.cases.pinyin import is_han_name, keys_of
from dashboard.codes import provinces
from dashboard.language import say
from dashboard.places.script import simplified

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from dashboard.cases.buckets import Bucket
    from dashboard.cases.gist import Gist

_IS_DAY = frozenset({"day", "vague"})  # vague: the day of the report
_DAYS_APART = 3  # between two exact days of one event in two articles
_LONGEST_WINDOW = 92  # a date wider than a quarter links nothing across articles
_MEASURES_APART = 92  # days between measures that one article tells of one place
_STEPS_APART = 400  # days between two steps of one matter in one article: from arrest to sentence takes about a year
_FIGURE_DAYS = 92  # between two tellings of one exact figure, or of one list of provinces
_TELLING_LIST = 3  # provinces that hardly two matters have in common
_PASSAGE = 200  # characters between two sentences of one passage
_FIRST_FEW = 8  # measures of one time


class Found(NamedTuple):
    """Why two reports tell one case; `one` and `other` are their places in the order of ids."""

    one: int
    other: int
    rule: str
    reason: str
    strength: float


def find_links(reports: Iterable[Gist]) -> Iterator[Found]:
    """The links between reports, which come in the order of their ids."""
    filed = Buckets(one for at, report in enumerate(reports) for one in _filed(at, report))
    yield from _by_person(filed.of("same-person"))
    yield from _across_scripts(filed.of("same-reading"))
    yield from _within_article(filed.of("same-article-province"))
    yield from _same_sentence(filed.of("same-sentence"))
    yield from _same_passage(filed.of("same-passage"))
    yield from _by_place_and_time(filed.of("place-action-time"))
    yield from _by_figure(filed.of("same-figure"))
    yield from _by_list(filed.of("same-list"))
    yield from _state_at_large(filed.of("state-by-body"), filed.of("state-at-large"))


def _filed(at: int, report: Gist) -> Iterator[Filed]:
    """Under which keys the rules look for a report."""
    entry = Entry(at, report.start, report.end, report.day, report.end_day, report.precision in _IS_DAY, "")
    is_measure, is_of_state = report.action in ADMINISTRATIVE, report.scope == "national"
    family = "measures" if is_measure else report.action
    for name, is_anonymised in report.people:
        names = (name, report.article_id) if is_anonymised else (name,)
        where = " ".join(report.provinces)
        yield Filed("same-person", names, at, entry._replace(note=where))
        if not is_anonymised:
            told = entry._replace(note=f"{name}\t{where}")
            yield from (Filed("same-reading", (key,), at, told) for key in sorted(keys_of(name)))
    yield from _filed_in_article(report, entry, is_measure=is_measure)
    if is_of_state and not report.has_date and not report.people:
        told_at = in_bytes(f"{report.article_id}\0{report.start:012}")
        yield Filed("same-passage", (), told_at, entry._replace(note=json.dumps(report.article_id)))
    for key in _time_keys(report, family):
        yield Filed("place-action-time", key, report.day or 0, entry)
    if len(report.provinces) == 1 and not report.is_listed:
        for unit, value, surface in report.figures:
            yield Filed("same-figure", (*report.provinces, family, unit, value), at, entry._replace(note=surface))
    if len(report.provinces) >= _TELLING_LIST:
        yield Filed("same-list", (*sorted(report.provinces), family), at, entry)
    if is_of_state and is_measure and report.day is not None:
        rule, place = ("state-by-body", report.day) if report.bodies else ("state-at-large", at)
        yield Filed(rule, (), place, entry._replace(note=report.action))


def _filed_in_article(report: Gist, entry: Entry, *, is_measure: bool) -> Iterator[Filed]:
    """Under which keys a report of one province is found beside others of its article."""
    if len(report.provinces) != 1:
        return
    if not report.people:
        yield Filed("same-article-province", (*report.provinces, report.article_id, is_measure), report.start, entry)
    names = " ".join(sorted(name for name, _ in report.people))
    told = entry._replace(note=names)
    yield Filed("same-sentence", (*report.provinces, report.article_id, report.start), report.day or 0, told)


def _time_keys(report: Gist, family: str) -> Iterator[tuple[str, ...]]:
    """Under which a report is looked for in time; named people are part of the key, so that others are not mixed in."""
    if report.day is None or _is_wide(report.day, report.end_day) or report.is_listed:
        return
    people = tuple(sorted({name for name, _ in report.people}))
    if len(report.provinces) == 1:
        yield (report.provinces[0], family, *people)
    elif report.scope == "national":
        for body in report.bodies:
            yield (body, family, *people)


def _is_wide(day: int, end_day: int | None) -> bool:
    return end_day is not None and end_day - day > _LONGEST_WINDOW


def _by_person(buckets: Iterable[Bucket]) -> Iterator[Found]:
    """The same full name in the same province, or in a report that names no province. Anonymised names: one article."""
    for (name, *_), entries in buckets:
        reason = say("en", "both tell of {name}", name=name)
        yield from (Found(i, j, "same-person", reason, 0.9) for i, j in _by_province(entries))


def _across_scripts(buckets: Iterable[Bucket]) -> Iterator[Found]:
    """高俊芳 and Gao Junfang: a name in characters and in pinyin, where no other name in characters is read so.

    Names that are read alike are often those of two people, so steps must also be near each other in time.
    """
    for _, entries in buckets:
        told = {entry.at: entry for entry in entries}
        spelled = {entry.note.partition("\t")[0] for entry in told.values()}
        names = sorted(spelled, key=lambda name: (not is_han_name(name), name))
        if len({simplified(name) for name in names if is_han_name(name)}) != 1 or is_han_name(names[-1]):
            continue
        reason = say("en", "both tell of {name}", name=" / ".join(names))
        placed = [entry._replace(note=entry.note.partition("\t")[2]) for entry in told.values()]
        for i, j in _by_province(placed):
            if _are_near(told[i], told[j]):
                yield Found(i, j, "same-person", reason, 0.8)


def _are_near(one: Entry, other: Entry) -> bool:
    return one.day is None or other.day is None or abs(other.day - one.day) <= _STEPS_APART


def _by_province(entries: Iterable[Entry]) -> Iterator[tuple[int, int]]:
    """Neighbours of one province; without a province only with the single province that the others name."""
    by_code: dict[str, list[int]] = defaultdict(list)
    nowhere: list[int] = []
    for entry in entries:
        for code in entry.note.split():
            by_code[code].append(entry.at)
        if not entry.note:
            nowhere.append(entry.at)
    for same in (nowhere, *by_code.values()):
        yield from pairwise(same)
    if nowhere and len(by_code) == 1:
        yield nowhere[0], next(iter(by_code.values()))[0]


def _within_article(buckets: Iterable[Bucket]) -> Iterator[Found]:
    """Within one article: measures of one province close in time, and the steps of one unnamed matter."""
    for (code, _, is_measure), told in buckets:
        reason = say("en", "one article tells both of {province}", province=provinces()[code].name)
        days = _MEASURES_APART if is_measure else _STEPS_APART
        for i, j in _close_in_time(list(told), days):
            yield Found(i, j, "same-article-province", reason, 0.6)


def _close_in_time(told: Sequence[Entry], days: int) -> Iterator[tuple[int, int]]:
    """Neighbours in time not further apart than `days`; an undated report goes with the one told before it."""
    for one, other in pairwise(told):
        if one.day is None or other.day is None:
            yield one.at, other.at
    dated = sorted((one.day, one.at) for one in told if one.day is not None)
    for (first, i), (second, j) in pairwise(dated):
        if second - first <= days:
            yield i, j


def _same_sentence(buckets: Iterable[Bucket]) -> Iterator[Found]:
    """What one sentence tells of one province and one time is one matter: found last month, fined on October 22.

    Not where it tells of several people, each with steps of their own.
    """
    reason = say("en", "one sentence tells both")
    for _, entries in buckets:
        told = list(entries)
        if len({entry.note for entry in told} - {""}) > 1:
            continue
        for one, other in pairwise(told):
            if one.day is None or other.day is None or other.day <= _end(one):
                yield Found(one.at, other.at, "same-sentence", reason, 0.6)


def _same_passage(buckets: Iterable[Bucket]) -> Iterator[Found]:
    """Undated acts of the state in neighbouring sentences of one article are one matter."""
    reason = "neighbouring sentences tell of the state's measures without a date"
    for _, told in buckets:
        for one, other in pairwise(told):
            if one.note == other.note and other.start - one.end < _PASSAGE:
                yield Found(one.at, other.at, "same-passage", reason, 0.5)


def _by_place_and_time(buckets: Iterable[Bucket]) -> Iterator[Found]:
    """Across articles: the same province (or body of the state), the same sort of action, overlapping dates.

    In the order of time each report is compared with the one before it and with the one that goes on longest: that
    finds every overlap, so that a report that is added never parts two others.
    """
    for (place, action, *_), entries in buckets:
        reason = say("en", "both tell of {action} at the same time in {place}", action=action, place=place)
        for i, j in _sweep(entries):
            yield Found(i, j, "place-action-time", reason, 0.7)


def _sweep(entries: Iterable[Entry]) -> Iterator[tuple[int, int]]:
    """Pairs of reports at the same time; as many links as the whole relation needs, and no more than two a report."""
    longest: Entry | None = None
    last_day: Entry | None = None
    for entry in entries:
        before = {one.at: one for one in (longest, last_day) if one is not None}
        yield from ((one.at, entry.at) for one in before.values() if _same_time(one, entry))
        if longest is None or _end(entry) > _end(longest):
            longest = entry
        if entry.is_day:
            last_day = entry


def _end(entry: Entry) -> int:
    return entry.end_day or entry.day or 0


def _same_time(one: Entry, other: Entry) -> bool:
    """True when `one`, which begins first, still goes on when `other` begins, or three days before for exact days."""
    if one.end_day is None or other.day is None:
        return False
    return other.day - one.end_day <= (_DAYS_APART if one.is_day and other.is_day else 0)


def _by_figure(buckets: Iterable[Bucket]) -> Iterator[Found]:
    """Across articles: the same exact figure, such as 4,502 addresses, told of the same sort of action in one province.

    Figures travel with the news that they belong to; rounded ones tell nothing. Dates must be near each other; an
    undated telling joins only where all others are.
    """
    for _, entries in buckets:
        told = {entry.at: entry for entry in entries}
        for i, j in _near_or_undated(told.values()):
            reason = say("en", "both give the figure {figure}", figure=told[j].note)
            yield Found(i, j, "same-figure", reason, 0.7)


def _by_list(buckets: Iterable[Bucket]) -> Iterator[Found]:
    """Across articles: the same sort of action in just the same three provinces or more, at about the same time."""
    for _, entries in buckets:
        for i, j in _near_or_undated(list(entries)):
            yield Found(i, j, "same-list", say("en", "both list the same provinces"), 0.7)


def _near_or_undated(told: Collection[Entry]) -> Iterator[tuple[int, int]]:
    """Neighbours in time not further apart than `_FIGURE_DAYS`, and the undated ones where that holds for all."""
    dated = sorted((one.day, one.at) for one in told if one.day is not None)
    undated = [one.at for one in told if one.day is None]
    near = [(i, j) for (first, i), (second, j) in pairwise(dated) if second - first <= _FIGURE_DAYS]
    yield from near
    if len(near) == max(len(dated) - 1, 0):
        yield from pairwise([*(i for _, i in dated[:1]), *undated])


def _state_at_large(by_body: Iterable[Bucket], at_large: Iterable[Bucket]) -> Iterator[Found]:
    """“Beijing … since September's crackdown”: the state at large means the measure of that time with a named body."""
    days, places, actions = array("i"), array("i"), list[str]()
    for entry in (entry for _, entries in by_body for entry in entries):
        days.append(entry.day or 0)
        places.append(entry.at)
        actions.append(sys.intern(entry.note))
    reason = "the state acts at that time, without a named body"
    for entry in (entry for _, entries in at_large for entry in entries):
        if entry.day is None or _is_wide(entry.day, entry.end_day):
            continue
        # Enough to look at the first few: they are ordered, and one of them is the first of its day.
        first = bisect_left(days, entry.day)
        same = range(first, min(bisect_right(days, _end(entry)), first + _FIRST_FEW))
        best = min(same, key=lambda n: (actions[n] != entry.note, n), default=None)
        if best is not None:
            yield Found(places[best], entry.at, "state-at-large", reason, 0.5)
