"""Reports to cases: those that links hold together are one, and it keeps these links."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dashboard.cases.build import build_case
from dashboard.cases.corrections import Groups, correct, gone, regroup, restepped, standing
from dashboard.cases.gist import gist_of
from dashboard.cases.identity import case_id, day_published, is_on_name, part_of, text_digest
from dashboard.cases.linked import Linked
from dashboard.cases.overturn import names_of
from dashboard.cases.pile import Pile, Telling
from dashboard.cases.wording import clipped
from dashboard.codes import provinces
from dashboard.model import Case, Corpus, Reading, Report

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from dashboard.config import Topic
    from dashboard.model import Article, Verdict


@dataclass(slots=True)
class Joined:
    """Reports by case: the groups, and the verdicts with those that fit by group.

    A verdict on a name is among `judged` as one on the case that the name stands for.
    """

    groups: Groups
    given: Sequence[Verdict]
    judged: list[Verdict]
    by_group: Mapping[int, Sequence[int]]

    def as_decided(self, report: Report) -> Report:
        """A report as its case is told by it: with the step that a verdict gives it."""
        return restepped(report, self.groups.steps.get(report.report_id))

    def tell(self, number: int, told: Sequence[Report], articles: Mapping[str, Article]) -> list[Case]:
        """The cases of one group: one, one per province of a list, or none when it was rejected.

        `told` are its reports `as_decided`, `articles` at least those that tell them. The verdicts on it learn their
        case.
        """
        if number in self.groups.struck:
            return []
        members = self.groups.members(number)
        leading = frozenset(gist.report_id for gist in members if gist.is_opening)
        built = build_case(case_id(members), told, articles, self.groups.links(number), leading)
        return _corrected(built, self.judged, self.by_group.get(number, ()))

    def of_persons(self) -> Iterator[int]:
        """The groups that a person's name joins over several articles."""
        for number in self.groups.linked_by("same-person"):
            if len({gist.article_id for gist in self.groups.members(number)}) > 1:
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


def join(told: Iterable[Telling], text_of: Callable[[str], str], verdicts: Sequence[Verdict]) -> Joined:
    """Join reports into groups, one for each matter, and apply the verdicts that merge and split them or count names.

    `told` is what each article tells, in any order; `text_of` gives the text of one that a verdict quotes.
    """
    linked = Linked(Pile(told))
    groups = Groups(linked, text_of, names_of(linked.pile.names))
    judged = regroup(groups, verdicts)
    return Joined(groups, verdicts, judged, _by_group(groups, judged))


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
    found: dict[str, tuple[str, str]] = {}
    for number in groups:
        kept, told = held.cases(number), groups.members(number)
        name = case_id(told) if kept else ""
        found.update((r.report_id, (name, r.key)) for r in told)
        cases += kept
    filled = tuple(
        replace(
            reading,
            reports=tuple(
                replace(held.joined.as_decided(r), case_id=found[r.report_id][0], key=found[r.report_id][1])
                for r in reading.reports
                if r.report_id in found
            ),
        )
        for reading in readings
    )
    ordered = tuple(sorted(cases, key=lambda c: c.case_id))
    return Corpus(filled, ordered, (*failures, *held.joined.unfit()), held.joined.outcome())


def cases_of_persons(readings: Sequence[Reading], verdicts: Sequence[Verdict] = ()) -> list[Case]:
    """The cases that a person's name joins over several articles: what one says of another's date."""
    held = _Held(readings, verdicts)
    return [case for number in held.joined.of_persons() for case in held.cases(number)]


class _Held:
    """Readings in memory, their reports joined."""

    def __init__(self, readings: Sequence[Reading], verdicts: Sequence[Verdict]) -> None:
        self._reports = {r.report_id: r for reading in readings for r in reading.reports}
        self._articles = {reading.article.article_id: reading.article for reading in readings}
        told = (_telling(reading) for reading in readings)
        self.joined = join(told, lambda key: self._articles[key].text, verdicts)

    def cases(self, number: int) -> list[Case]:
        """The cases that verdicts leave of a group."""
        gists = self.joined.groups.members(number)
        told = [self.joined.as_decided(self._reports[gist.report_id]) for gist in gists]
        return self.joined.tell(number, told, self._articles)


def _telling(reading: Reading) -> Telling:
    article = reading.article
    return Telling(text_digest(article.text), day_published(article.published), list(map(gist_of, reading.reports)))


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


def _split_list(case: Case) -> Iterator[Case]:
    """A case told only by a list of provinces is one case in each of them."""
    if len(case.provinces) < 2:
        yield case
        return
    for code in case.provinces:
        words = case.title if case.title[1:2].isupper() else case.title[:1].lower() + case.title[1:]
        title = clipped(f"{provinces()[code].name}: {words}")
        yield replace(case, case_id=f"{case.case_id}-{code[3:].lower()}", provinces=(code,), title=title)
