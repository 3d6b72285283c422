"""Reports to cases: candidate links by person, by place and action in overlapping time, and within one article; union-find.

Never on province alone across articles. Every link keeps its rule, its reason in words and its strength.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dashboard.cases.build import build_case
from dashboard.codes import provinces
from dashboard.model import Case, Corpus, Link, Reading, Report

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dashboard.config import Topic
    from dashboard.model import Verdict

_ADMINISTRATIVE = frozenset({"regulation", "inspection", "shutdown", "power_cut", "warning", "support"})
_DAYS_APART = 3
_LONGEST_WINDOW = 92
_PASSAGE = 200  # characters between two sentences of one passage


@dataclass(slots=True)
class _Unions:
    """Union-find with path halving; the smaller index stays the root, so the result does not depend on the order of links."""

    parent: list[int]

    def find(self, item: int) -> int:
        while self.parent[item] != item:
            self.parent[item] = self.parent[self.parent[item]]
            item = self.parent[item]
        return item

    def join(self, one: int, other: int) -> bool:
        a, b = sorted((self.find(one), self.find(other)))
        self.parent[b] = a
        return a != b


def group(readings: Sequence[Reading], topic: Topic, verdicts: Sequence[Verdict] = (), failures: Sequence[str] = ()) -> Corpus:
    """Join the reports of all readings into cases.

    Returns a corpus whose reports carry their `case_id`. The same reports give the same cases in any order of articles.
    A report that lists several provinces becomes one case per province.
    """
    reports = sorted((r for reading in readings for r in reading.reports), key=lambda r: r.report_id)
    articles = {reading.article.article_id: reading.article for reading in readings}
    unions = _Unions(list(range(len(reports))))
    links = [link for link, i, j in _links(reports) if unions.join(i, j)]
    members: dict[int, list[Report]] = defaultdict(list)
    for index, report in enumerate(reports):
        members[unions.find(index)].append(report)
    cases: list[Case] = []
    ids: dict[str, str] = {}
    for told in members.values():
        case_id = _case_id(told)
        ids.update({r.report_id: case_id for r in told})
        ours = [link for link in links if ids.get(link.report_a) == case_id]
        cases += _split_list(build_case(case_id, told, articles, ours))
    filled = tuple(
        replace(reading, reports=tuple(replace(r, case_id=ids[r.report_id]) for r in reading.reports)) for reading in readings
    )
    return Corpus(filled, tuple(sorted(cases, key=lambda c: c.case_id)), tuple(failures))


def _split_list(case: Case) -> Iterator[Case]:
    """A case told only by a list of provinces is one case in each of them."""
    if len(case.provinces) < 2:
        yield case
        return
    for code in case.provinces:
        title = f"{provinces()[code].name}: {case.title[0].lower() + case.title[1:]}" if case.title else provinces()[code].name
        yield replace(case, case_id=f"{case.case_id}-{code[3:].lower()}", provinces=(code,), title=title)


def _case_id(told: Sequence[Report]) -> str:
    """Ten hex digits from what the case is known by: its named people, else its first report."""
    names = sorted({p.name for r in told for p in r.people if not p.is_anonymised})
    places = sorted({code for r in told for code in r.provinces})
    key = "|".join((names[0], *places)) if names else min(r.report_id for r in told)
    return "c" + hashlib.sha256(key.encode()).hexdigest()[:9]


def _links(reports: Sequence[Report]) -> Iterator[tuple[Link, int, int]]:
    yield from _by_person(reports)
    yield from _within_article(reports)
    yield from _same_passage(reports)
    yield from _by_place_and_time(reports)
    yield from _state_at_large(reports)


def _pair(reports: Sequence[Report], i: int, j: int, rule: str, reason: str, strength: float) -> tuple[Link, int, int]:
    return Link(reports[i].report_id, reports[j].report_id, rule, reason, strength), i, j


def _by_person(reports: Sequence[Report]) -> Iterator[tuple[Link, int, int]]:
    """The same full name in the same province, or in reports of which one names no province."""
    by_name: dict[str, list[int]] = defaultdict(list)
    for index, report in enumerate(reports):
        for person in report.people:
            key = f"{report.article_id}|{person.name}" if person.is_anonymised else person.name
            by_name[key].append(index)
    for key, indexes in by_name.items():
        name = key.rsplit("|", 1)[-1]
        for i, j in zip(indexes, indexes[1:], strict=False):
            if _places_agree(reports[i], reports[j]):
                yield _pair(reports, i, j, "same-person", f"both tell of {name}", 0.9)


def _places_agree(one: Report, other: Report) -> bool:
    return not one.provinces or not other.provinces or bool(set(one.provinces) & set(other.provinces))


def _within_article(reports: Sequence[Report]) -> Iterator[tuple[Link, int, int]]:
    """Within one article: the same single province, unless each names other people."""
    by_key: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, report in enumerate(reports):
        if len(report.provinces) == 1:
            by_key[(report.article_id, report.provinces[0])].append(index)
    for (_, code), indexes in by_key.items():
        for position, i in enumerate(indexes):
            for j in indexes[position + 1 :]:
                if not _other_people(reports[i], reports[j]):
                    yield _pair(reports, i, j, "same-article-province", f"one article tells both of {provinces()[code].name}", 0.6)


def _same_passage(reports: Sequence[Report]) -> Iterator[tuple[Link, int, int]]:
    """Undated acts of the state in neighbouring sentences of one article are one matter."""
    undated = [i for i, r in enumerate(reports) if r.scope == "national" and r.date is None and not r.people]
    undated.sort(key=lambda i: (reports[i].article_id, reports[i].start))
    for i, j in zip(undated, undated[1:], strict=False):
        if reports[i].article_id == reports[j].article_id and reports[j].start - reports[i].end < _PASSAGE:
            yield _pair(reports, i, j, "same-passage", "neighbouring sentences tell of the state's measures without a date", 0.5)


def _other_people(one: Report, other: Report) -> bool:
    ours, theirs = ({p.name for p in r.people} for r in (one, other))
    return bool(ours or theirs) and not ours & theirs


def _by_place_and_time(reports: Sequence[Report]) -> Iterator[tuple[Link, int, int]]:
    """Across articles: the same province (or the same body of the state), the same sort of action, overlapping dates."""
    by_key: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, report in enumerate(reports):
        for key in _time_keys(report):
            by_key[key].append(index)
    for key, indexes in by_key.items():
        ordered = sorted(indexes, key=lambda i: (reports[i].date.earliest, reports[i].report_id))  # type: ignore[union-attr]
        for i, j in zip(ordered, ordered[1:], strict=False):
            if _same_time(reports[i], reports[j]) and not _other_people(reports[i], reports[j]):
                yield _pair(reports, i, j, "place-action-time", f"both tell of {key[-1]} at the same time in {key[0]}", 0.7)


def _state_at_large(reports: Sequence[Report]) -> Iterator[tuple[Link, int, int]]:
    """“Beijing … since September's crackdown”: the state without a named body means the measure of that time that has one."""
    named = [i for i, r in enumerate(reports) if r.scope == "national" and _names_body(r) and r.action in _ADMINISTRATIVE and r.date and r.date.earliest]
    for j, report in enumerate(reports):
        if report.scope != "national" or _names_body(report) or report.action not in _ADMINISTRATIVE:
            continue
        same = [i for i in named if i != j and _same_time(reports[i], report)]
        best = min(same, key=lambda i: (reports[i].action != report.action, reports[i].date.earliest, reports[i].report_id), default=None)  # type: ignore[union-attr]
        if best is not None:
            yield _pair(reports, best, j, "state-at-large", "the state acts at that time, without a named body", 0.5)


def _names_body(report: Report) -> bool:
    return any(o.is_national for o in report.organisations)


def _time_keys(report: Report) -> Iterator[tuple[str, ...]]:
    if report.date is None or report.date.earliest is None or report.is_listed:
        return
    family = "measures" if report.action in _ADMINISTRATIVE else report.action
    if len(report.provinces) == 1:
        yield (report.provinces[0], family)
    elif report.scope == "national":
        for organisation in report.organisations:
            if organisation.is_national:
                yield (organisation.name, family)


def _same_time(one: Report, other: Report) -> bool:
    if one.date is None or other.date is None or one.date.earliest is None or other.date.earliest is None:
        return False
    first, second = (one.date, other.date) if one.date.earliest <= other.date.earliest else (other.date, one.date)
    end = first.latest or first.earliest
    if first.earliest is None or second.earliest is None or end is None or (end - first.earliest).days > _LONGEST_WINDOW:
        return False
    return (second.earliest - end).days <= (_DAYS_APART if first.precision == "day" == second.precision else 0)
