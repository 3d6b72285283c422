"""Reports to cases: links joined by union-find; every case keeps the links that hold it together."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dashboard.cases.build import build_case
from dashboard.cases.corrections import Groups, correct, gone, regroup, standing
from dashboard.cases.identity import base_id, case_id, is_on_name, part_of, report_keys
from dashboard.cases.links import find_links
from dashboard.cases.overturn import set_apart
from dashboard.cases.wording import clipped
from dashboard.codes import provinces
from dashboard.model import Case, Corpus, Reading, Report

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from dashboard.config import Topic
    from dashboard.model import Article, Link, Verdict


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

    Returns a corpus whose reports carry their `case_id` and `key`. The same reports give the same cases in any order of
    articles. A report that lists several provinces becomes one case per province. Verdicts are applied; one that does
    not fit any more is a line in the corpus' failures. A report whose case was rejected keeps an empty `case_id`.
    """
    readings, groups, judged = _grouped(readings, verdicts)
    leading = frozenset(_opening(reading) for reading in readings if reading.reports)
    cases: list[Case] = []
    ids: dict[str, str] = {}
    for name, told, kept in _built(groups, judged, leading):
        ids.update({r.report_id: name for r in told if kept})
        cases += kept
    filled = _filled(readings, groups, ids)
    judged = [replace(done, kind=given.kind, target=given.target) for given, done in zip(verdicts, judged, strict=True)]
    unfit = (f"verdict {v.verdict_id}: {v.problem}; nothing was changed by it" for v in judged if v.problem)
    return Corpus(filled, tuple(sorted(cases, key=lambda c: c.case_id)), (*failures, *unfit), tuple(judged))


def cases_of_persons(readings: Sequence[Reading], verdicts: Sequence[Verdict] = ()) -> list[Case]:
    """The cases that a person's name joins over several articles, before any title: what one says of another's date."""
    _, groups, judged = _grouped(readings, verdicts)
    return [case for _, _, kept in _built(groups, judged, frozenset(), _joins_articles) for case in kept]


def _joins_articles(told: Sequence[Report], links: Sequence[Link]) -> bool:
    return any(link.rule == "same-person" for link in links) and len({report.article_id for report in told}) > 1


def _grouped(
    readings: Sequence[Reading], verdicts: Sequence[Verdict]
) -> tuple[Sequence[Reading], Groups, list[Verdict]]:
    """The readings without reports of counted names, their reports in groups, and the verdicts, with their problems."""
    readings, named = set_apart(readings)
    reports = sorted((r for reading in readings for r in reading.reports), key=lambda r: r.report_id)
    groups = _join(reports, {reading.article.article_id: reading.article for reading in readings}, named)
    return readings, groups, regroup(groups, verdicts)


def _built(
    groups: Groups,
    judged: list[Verdict],
    leading: frozenset[str],
    is_wanted: Callable[[Sequence[Report], Sequence[Link]], bool] = lambda _told, _links: True,
) -> Iterator[tuple[str, list[Report], list[Case]]]:
    """Each group that is wanted: the id of its case, its reports, and the cases that verdicts leave of it."""
    by_group, links = _by_group(groups, judged), _links(groups)
    for number, told in groups.members.items():
        if is_wanted(told, links[number]):
            name = case_id(told, groups.keys, groups.articles)
            built = build_case(name, told, groups.articles, links[number], leading)
            yield name, told, _corrected(built, judged, by_group[number])


def _filled(readings: Sequence[Reading], groups: Groups, ids: Mapping[str, str]) -> tuple[Reading, ...]:
    """The readings with their reports in their cases, and with the reports that counted names made."""
    made: dict[str, list[Report]] = defaultdict(list)
    for name in groups.names.values():
        if groups.keys[name.report_id] in groups.of:
            made[name.article_id].append(name)
    return tuple(
        replace(
            reading,
            reports=tuple(
                replace(r, case_id=ids.get(r.report_id, ""), key=groups.keys[r.report_id])
                for r in (*reading.reports, *made[reading.article.article_id])
            ),
        )
        for reading in readings
    )


def _join(reports: Sequence[Report], articles: Mapping[str, Article], named: Mapping[str, Report]) -> Groups:
    """The groups of reports that links hold together, with those links; `named` are those of counted names."""
    unions = _Unions(list(range(len(reports))))
    kept = [link for link, i, j in find_links(reports) if unions.join(i, j)]
    keys = report_keys([*reports, *named.values()], articles)
    members: dict[int, list[Report]] = defaultdict(list)
    of: dict[str, int] = {}
    for index, report in enumerate(reports):
        root = unions.find(index)
        members[root].append(report)
        of[keys[report.report_id]] = root
    return Groups(keys, articles, dict(members), of, kept, named)


def _links(groups: Groups) -> dict[int, list[Link]]:
    """The links by group; one whose reports a verdict has parted holds nothing together any more."""
    by_group: dict[int, list[Link]] = defaultdict(list)
    for link in groups.links:
        one, other = (groups.of[groups.keys[key]] for key in (link.report_a, link.report_b))
        if one == other:
            by_group[one].append(link)
    return by_group


def _by_group(groups: Groups, judged: Sequence[Verdict]) -> dict[int, list[int]]:
    """The places in `judged` of the verdicts that fit, by the group they concern in the end."""
    found: dict[int, list[int]] = defaultdict(list)
    for place, verdict in enumerate(judged):
        if not verdict.problem and not is_on_name(verdict.target):
            found[groups.of[base_id(verdict.target)]].append(place)
    return found


def _corrected(case: Case, judged: list[Verdict], places: Sequence[int]) -> list[Case]:
    """The cases that verdicts leave of one group: one, one per province of a list, or none.

    The verdicts at these places of `judged` learn, in place, which case they concern now.
    """
    mine = [judged[place] for place in places]
    moves = [verdict for verdict in standing(mine, "") if verdict.kind == "move"]
    parts = list(_split_list(correct(case, moves) or case))
    named = {"", *(part_of(part.case_id) for part in parts)}
    for place in places:
        part = part_of(judged[place].target)
        name = f"{case.case_id}-{part}" if part else case.case_id
        if part in named:
            judged[place] = replace(judged[place], case_id=name)
        else:
            judged[place] = replace(judged[place], problem=gone(judged[place].target))
    found = (correct(part, standing(mine, part_of(part.case_id))) for part in parts)
    return [case for case in found if case is not None]


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
