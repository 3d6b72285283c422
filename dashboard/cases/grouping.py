"""Reports to cases: links joined by union-find; every case keeps the links that hold it together."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dashboard.cases.build import build_case
from dashboard.cases.corrections import Groups, correct, gone, regroup, restepped, standing
from dashboard.cases.gist import gist_of
from dashboard.cases.identity import case_id, day_published, is_on_name, part_of, report_keys, text_digest
from dashboard.cases.links import find_links
from dashboard.cases.overturn import set_apart
from dashboard.cases.wording import clipped
from dashboard.codes import provinces
from dashboard.model import Case, Corpus, Reading, Report

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from dashboard.cases.gist import Gist
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


@dataclass(slots=True)
class Joined:
    """Reports by case: the groups, the links that hold each together, and the verdicts with those that fit by group.

    A verdict on a name is among `judged` as one on the case that the name stands for.
    """

    groups: Groups
    links: Mapping[int, Sequence[Link]]
    given: Sequence[Verdict]
    judged: list[Verdict]
    by_group: Mapping[int, Sequence[int]]
    leading: frozenset[str]

    def as_decided(self, report: Report) -> Report:
        """A report as its case is told by it: with the step that a verdict gives it."""
        return restepped(report, self.groups.steps.get(report.report_id))

    def tell(self, number: int, name: str, told: Sequence[Report], articles: Mapping[str, Article]) -> list[Case]:
        """The cases of one group under the id `name`: one, one per province of a list, or none when it was rejected.

        `told` are its reports `as_decided`, `articles` at least those that tell them. The verdicts on it learn their
        case.
        """
        if number in self.groups.struck:
            return []
        built = build_case(name, told, articles, self.links.get(number, ()), self.leading)
        return _corrected(built, self.judged, self.by_group.get(number, ()))

    def of_persons(self) -> Iterator[int]:
        """The groups that a person's name joins over several articles."""
        for number, links in self.links.items():
            told_by = {gist.article_id for gist in self.groups.members[number]}
            if len(told_by) > 1 and any(link.rule == "same-person" for link in links):
                yield number

    def outcome(self) -> tuple[Verdict, ...]:
        """The verdicts as they were given, each with the case it concerns or with its problem."""
        both = zip(self.given, self.judged, strict=True)
        return tuple(replace(done, kind=given.kind, target=given.target, value=given.value) for given, done in both)

    def unfit(self) -> Iterator[str]:
        """One line for each verdict that changes nothing."""
        for verdict in self.judged:
            if verdict.problem:
                yield f"verdict {verdict.verdict_id}: {verdict.problem}; nothing was changed by it"


def join(
    reports: Iterable[Gist], digests: Mapping[str, str], text_of: Callable[[str], str], verdicts: Sequence[Verdict]
) -> Joined:
    """Join reports into groups, one for each matter, and apply the verdicts that merge and split them or count names.

    `digests` holds the `text_digest` of every article by its id; `text_of` gives the text of one that a verdict quotes.
    The order of the reports does not matter.
    """
    read, names = set_apart(reports)
    groups = _join(read, names, digests, text_of)
    judged = regroup(groups, verdicts)
    return Joined(groups, _links(groups), verdicts, judged, _by_group(groups, judged), _openings(read))


def group(
    readings: Sequence[Reading], topic: Topic, verdicts: Sequence[Verdict] = (), failures: Sequence[str] = ()
) -> Corpus:
    """Join the reports of all readings into cases.

    Returns a corpus whose reports carry their `case_id` and `key`. The same reports give the same cases in any order of
    articles. A report that lists several provinces becomes one case per province. Verdicts are applied; one that does
    not fit any more is a line in the corpus' failures. A report whose case was rejected keeps an empty `case_id`; one
    of a counted name that tells no case of its own is dropped.
    """
    held = _Held(readings, verdicts)
    groups = held.joined.groups
    cases: list[Case] = []
    ids: dict[str, str] = {}
    for number, told in groups.members.items():
        name, kept = held.cases(number)
        ids.update({r.report_id: name for r in told if kept})
        cases += kept
    filled = tuple(
        replace(
            reading,
            reports=tuple(
                replace(held.joined.as_decided(r), case_id=ids.get(r.report_id, ""), key=groups.keys[r.report_id])
                for r in reading.reports
                if groups.keys[r.report_id] in groups.of
            ),
        )
        for reading in readings
    )
    ordered = tuple(sorted(cases, key=lambda c: c.case_id))
    return Corpus(filled, ordered, (*failures, *held.joined.unfit()), held.joined.outcome())


def cases_of_persons(readings: Sequence[Reading], verdicts: Sequence[Verdict] = ()) -> list[Case]:
    """The cases that a person's name joins over several articles: what one says of another's date."""
    held = _Held(readings, verdicts)
    return [case for number in held.joined.of_persons() for case in held.cases(number)[1]]


class _Held:
    """Readings in memory, their reports joined."""

    def __init__(self, readings: Sequence[Reading], verdicts: Sequence[Verdict]) -> None:
        self._reports = {r.report_id: r for reading in readings for r in reading.reports}
        self._articles = {reading.article.article_id: reading.article for reading in readings}
        self._days = {key: day_published(article.published) for key, article in self._articles.items()}
        digests = {key: text_digest(article.text) for key, article in self._articles.items()}
        gists = map(gist_of, self._reports.values())
        self.joined = join(gists, digests, lambda key: self._articles[key].text, verdicts)

    def cases(self, number: int) -> tuple[str, list[Case]]:
        """The id of the case of a group, and the cases that verdicts leave of it."""
        gists = self.joined.groups.members[number]
        name = case_id(gists, self.joined.groups.keys, self._days)
        told = [self.joined.as_decided(self._reports[r.report_id]) for r in gists]
        return name, self.joined.tell(number, name, told, self._articles)


def _join(
    reports: Sequence[Gist], names: Mapping[str, Gist], digests: Mapping[str, str], text_of: Callable[[str], str]
) -> Groups:
    """The groups of reports that links hold together, with those links; `names` are the reports of counted names."""
    unions = _Unions(list(range(len(reports))))
    kept = [link for link, i, j in find_links(reports) if unions.join(i, j)]
    keys = report_keys([*reports, *names.values()], digests)
    members: dict[int, list[Gist]] = defaultdict(list)
    of: dict[str, int] = {}
    for index, report in enumerate(reports):
        root = unions.find(index)
        members[root].append(report)
        of[keys[report.report_id]] = root
    return Groups(keys, text_of, dict(members), of, kept, names)


def _links(groups: Groups) -> dict[int, list[Link]]:
    """The links by group; one whose reports a verdict has parted or struck out holds nothing together any more."""
    by_group: dict[int, list[Link]] = defaultdict(list)
    struck = {report.report_id for number in groups.struck for report in groups.members[number]}
    for link in groups.links:
        if link.report_a in struck or link.report_b in struck:
            continue
        one, other = (groups.of[groups.keys[key]] for key in (link.report_a, link.report_b))
        if one == other:
            by_group[one].append(link)
    return by_group


def _by_group(groups: Groups, judged: Sequence[Verdict]) -> dict[int, list[int]]:
    """The places in `judged` of the verdicts that fit, by the group they concern in the end."""
    found: dict[int, list[int]] = defaultdict(list)
    for place, verdict in enumerate(judged):
        if not verdict.problem and not is_on_name(verdict.target):
            found[groups.concerned(verdict)].append(place)
    # What was struck out of a case hangs on the verdicts on it.
    found.update({number: found[home] for number, home in groups.struck.items()})
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
    rest = [verdict for verdict in mine if verdict.kind != "move" or part_of(verdict.target)]
    found = (correct(part, standing(rest, part_of(part.case_id))) for part in parts)
    return [case for case in found if case is not None]


def _openings(reports: Iterable[Gist]) -> frozenset[str]:
    """The ids of the reports with which articles open: of each article the one whose evidence begins first."""
    first: dict[str, tuple[int, str]] = {}
    for r in reports:
        begins = min((r.start, *(start for start, _ in r.support))), r.report_id
        first[r.article_id] = min(first.get(r.article_id, begins), begins)
    return frozenset(report_id for _, report_id in first.values())


def _split_list(case: Case) -> Iterator[Case]:
    """A case told only by a list of provinces is one case in each of them."""
    if len(case.provinces) < 2:
        yield case
        return
    for code in case.provinces:
        words = case.title if case.title[1:2].isupper() else case.title[:1].lower() + case.title[1:]
        title = clipped(f"{provinces()[code].name}: {words}")
        yield replace(case, case_id=f"{case.case_id}-{code[3:].lower()}", provinces=(code,), title=title)
