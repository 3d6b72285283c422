"""Reports to cases: links joined by union-find; every case keeps the links that hold it together."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dashboard.cases.build import build_case
from dashboard.cases.links import find_links
from dashboard.cases.verdicts import correct, regroup
from dashboard.cases.wording import clipped
from dashboard.codes import provinces
from dashboard.model import Case, Corpus, Reading, Report

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dashboard.config import Topic
    from dashboard.model import Link, Verdict


@dataclass(slots=True)
class _Unions:
    """Union-find with path halving; the smaller index stays the root, whatever the order of the links."""

    parent: list[int]

    def find(self, item: int) -> int:
        """The root of the set that holds the item."""
        while self.parent[item] != item:
            self.parent[item] = self.parent[self.parent[item]]
            item = self.parent[item]
        return item

    def join(self, one: int, other: int) -> bool:
        """Make one set of two; True when they were two before."""
        a, b = sorted((self.find(one), self.find(other)))
        self.parent[b] = a
        return a != b


def group(
    readings: Sequence[Reading], topic: Topic, verdicts: Sequence[Verdict] = (), failures: Sequence[str] = ()
) -> Corpus:
    """Join the reports of all readings into cases.

    Returns a corpus whose reports carry their `case_id`. The same reports give the same cases in any order of articles.
    A report that lists several provinces becomes one case per province. Verdicts are applied; one that does not fit any
    more is a line in the corpus' failures. A report whose case was rejected keeps an empty `case_id`.
    """
    reports = sorted((r for reading in readings for r in reading.reports), key=lambda r: r.report_id)
    articles = {reading.article.article_id: reading.article for reading in readings}
    joined, links = _join(reports)
    members, unfit = regroup(joined, verdicts, articles)
    leading = frozenset(_opening(reading) for reading in readings if reading.reports)
    cases: list[Case] = []
    ids: dict[str, str] = {}
    for case_id, told in members.items():
        built = _split_list(build_case(case_id, told, articles, links[case_id], leading))
        kept = [case for found in built if (case := correct(found, verdicts)) is not None]
        ids.update({r.report_id: case_id for r in told if kept})
        cases += kept
    filled = tuple(
        replace(reading, reports=tuple(replace(r, case_id=ids.get(r.report_id, "")) for r in reading.reports))
        for reading in readings
    )
    return Corpus(filled, tuple(sorted(cases, key=lambda c: c.case_id)), (*failures, *unfit))


def _join(reports: Sequence[Report]) -> tuple[dict[str, list[Report]], dict[str, list[Link]]]:
    """The reports of each case, and the links that hold it together, by case id."""
    unions = _Unions(list(range(len(reports))))
    kept = [(link, i) for link, i, j in find_links(reports) if unions.join(i, j)]
    by_root: dict[int, list[Report]] = defaultdict(list)
    for index, report in enumerate(reports):
        by_root[unions.find(index)].append(report)
    ids = {root: _case_id(told) for root, told in by_root.items()}
    links: dict[str, list[Link]] = defaultdict(list)
    for link, index in kept:
        links[ids[unions.find(index)]].append(link)
    members: dict[str, list[Report]] = defaultdict(list)
    for root, told in by_root.items():
        members[ids[root]] += told
    return members, links


def _opening(reading: Reading) -> str:
    """The id of the report with which the article opens: the one whose evidence begins first."""
    first = min(reading.reports, key=lambda r: (min((r.start, *(start for start, _ in r.support))), r.report_id))
    return first.report_id


def _split_list(case: Case) -> Iterator[Case]:
    """A case told only by a list of provinces is one case in each of them."""
    if len(case.provinces) < 2:
        yield case
        return
    for code in case.provinces:
        words = case.title if case.title[1:2].isupper() else case.title[:1].lower() + case.title[1:]
        title = clipped(f"{provinces()[code].name}: {words}")
        yield replace(case, case_id=f"{case.case_id}-{code[3:].lower()}", provinces=(code,), title=title)


def _case_id(told: Sequence[Report]) -> str:
    """Ten hex digits from what the case is known by: its named people, else its first report."""
    names = sorted({p.name for r in told for p in r.people if not p.is_anonymised})
    places = sorted({code for r in told for code in r.provinces})
    key = "|".join((names[0], *places)) if names else min(r.report_id for r in told)
    return "c" + hashlib.sha256(key.encode()).hexdigest()[:9]
