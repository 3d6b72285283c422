"""Verdicts applied: merge and split to the groups of reports, reject, move and redate to the cases built from them.

A restep changes what a single report tells, before its case is built; groups are made of what was read.

An accept of a name that reading left out (see `overturn`) is applied as a move of the case that its sentence tells, or
as a group of its own.

All in the order in which they were given, each to the case that holds the report its target is named after (see
`identity`). A verdict whose case or quote is gone changes nothing and carries the problem.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from dashboard.cases.identity import NAME_MARK, base_id, is_on_name, part_of
from dashboard.cases.overturn import held_on_names, stands_for
from dashboard.cases.verdicts import REPORT_MARK, stands
from dashboard.dates import parse_edtf
from dashboard.language import say
from dashboard.model import Case, Link, Report, Step, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from dashboard.cases.gist import Gist
    from dashboard.cases.linked import Linked


@dataclass(slots=True)
class Groups:
    """Reports by case, while verdicts join and part them: what `linked` has, but for what they have changed.

    `changed` are the groups as verdicts leave them, empty when one is gone, and `moved` the groups of reports by their
    keys. `names` are the reports of counted names, by the ids of their mentions; they are in no group until their
    verdict is. `struck` are the groups of reports that tell nothing any more, each with the group from which they were
    taken: it keeps their keys, so that every verdict on the case stays on it. `steps` are the resteps in force, by the
    report, and `stepped` the keys of all reports that had one.
    """

    linked: Linked
    text_of: Callable[[str], str]
    names: Mapping[str, Gist]
    changed: dict[int, Sequence[Gist]] = field(default_factory=dict)
    moved: dict[str, int] = field(default_factory=dict)
    joined: list[Link] = field(default_factory=list)
    struck: dict[int, int] = field(default_factory=dict)
    rejected: set[int] = field(default_factory=set)
    steps: dict[str, Verdict] = field(default_factory=dict)
    stepped: dict[str, str] = field(default_factory=dict)

    def __iter__(self) -> Iterator[int]:
        """The groups, those that verdicts have made last."""
        yield from (root for root in self.linked.roots() if root not in self.changed or self.changed[root])
        yield from (number for number in self._made() if self.changed[number])

    def _made(self) -> list[int]:
        return [number for number in self.changed if number >= len(self.linked.pile)]

    def members(self, group: int) -> Sequence[Gist]:
        """The reports of a group, in the order of their ids as far as no verdict has added one."""
        known = self.changed.get(group)
        return self.linked.members(group) if known is None else known

    def of(self, key: str) -> int | None:
        """The group of the report with this key."""
        return self.moved[key] if key in self.moved else self.linked.root_of(key)

    def links(self, group: int) -> list[Link]:
        """The links of a group; one whose reports a verdict has parted or struck out holds nothing together."""
        if group in self.struck:
            return []
        if group not in self.changed:
            return [link for _, link in self.linked.links(group)]
        members = self.members(group)
        roots = {self.linked.root_of(report.key) for report in members} - {None}
        found = dict(link for root in roots if root is not None for link in self.linked.links(root))
        ids = {report.report_id for report in members}
        links = (*(found[number] for number in sorted(found)), *self.joined)
        return [link for link in links if link.report_a in ids and link.report_b in ids]

    def linked_by(self, rule: str) -> Iterator[int]:
        """The groups that a link of this rule holds together."""
        yield from (root for root in self.linked.linked_by(rule) if root not in self.changed)
        yield from (group for group in self.changed if any(link.rule == rule for link in self.links(group)))

    def count(self, verdict: Verdict) -> Verdict:
        """An accept of a name as a verdict on the case that the name stands for; with the problem when it is gone."""
        name = self.names.get(verdict.target)
        if name is None or list(name.provinces) != [verdict.value]:
            return replace(verdict, problem=f"no name with its quote stands at {verdict.target} any more")
        near = {self.of(report.key) for report in self.linked.pile.of_article(name.article_id)} - self.rejected
        told = {group: self.members(group) for group in near if group is not None}
        group = stands_for(name, int(verdict.target.rpartition(NAME_MARK)[2]), told)
        if group is not None:
            return replace(verdict, kind="move", target=self.members(group)[0].key)
        self._move([name], self._new())
        return replace(verdict, target=name.key)

    def problem(self, verdict: Verdict) -> str:
        """Why the verdict does not fit any more; empty when it does."""
        group = self.of(base_id(verdict.target))
        if group is None:
            return gone(verdict.target)
        joined = verdict.value.split(REPORT_MARK) if verdict.kind == "merge" else []
        for other in joined:
            if self.of(base_id(other)) is None:
                return gone(other)
        reports, struck = self.members(group), self._struck_from(group)
        others = (r for other in joined for r in self.members(self.on(other)))
        spans = ((r.article_id, span) for r in (*reports, *struck, *others) for span in ((r.start, r.end), *r.support))
        if not stands(verdict.quote, (self.text_of(key)[start:end] for key, (start, end) in spans)):
            return f"its quote no longer stands in the evidence of case {verdict.target}"
        if verdict.kind in ("split", "restep") or (verdict.kind == "reject" and verdict.value):
            known = (*reports, *struck) if verdict.kind == "reject" else reports
            missing = set(named_reports(verdict)) - {r.report_id for r in known}
            if missing:
                return f"case {verdict.target} has no report {min(missing)} any more"
        return ""

    def _struck_from(self, group: int) -> list[Gist]:
        """The reports that verdicts have taken out of a group, and that tell nothing now."""
        return [r for number, home in self.struck.items() if home == group for r in self.members(number)]

    def merge(self, verdict: Verdict) -> None:
        """Make one group of all that the verdict names; the links between them say who joined them and why."""
        for named in verdict.value.split(REPORT_MARK):
            kept, other = self.on(verdict.target), self.on(named)
            if kept != other:
                self._take(kept, other, verdict)

    def _take(self, kept: int, other: int, verdict: Verdict) -> None:
        """Take all of one group into another, with what was struck out of it."""
        taken = self.members(other)
        ends = self.members(kept)[0].report_id, taken[0].report_id
        self.joined.append(Link(*ends, "verdict", f"{verdict.who} joined them: {verdict.why}", 1.0))
        self.changed[other] = []
        self._move(taken, kept)
        for number in [number for number, home in self.struck.items() if home == other]:
            self.struck[number] = kept
            self.moved.update((r.key, kept) for r in self.members(number))

    def split(self, verdict: Verdict) -> None:
        """Take the reports that the verdict names out, into a group of their own."""
        group, taken = self.on(verdict.target), set(named_reports(verdict))
        reports = self.members(group)
        out = [r for r in reports if r.report_id in taken]
        if len(out) == len(reports):
            return
        self.changed[group] = [r for r in reports if r.report_id not in taken]
        self._move(out, self._new())

    def strike(self, verdict: Verdict) -> Verdict:
        """Let the reports that the verdict names tell nothing; a verdict on the whole case when none would be left."""
        group, taken = self.on(verdict.target), set(named_reports(verdict))
        reports = self.members(group)
        left = [r for r in reports if r.report_id not in taken]
        if len(left) == len(reports):  # taken out before
            return verdict
        if not left:
            return self.reject(replace(verdict, value=""))
        number = self._new()
        self.changed[number] = [r for r in reports if r.report_id in taken]
        self.changed[group], self.struck[number] = left, group
        return verdict

    def reject(self, verdict: Verdict) -> Verdict:
        """Note that the case is rejected, all of it: a name that is counted later tells one of its own then."""
        if not part_of(verdict.target):
            self.rejected.add(self.on(verdict.target))
        return verdict

    def restep(self, verdict: Verdict) -> None:
        """Note what the report that the verdict names tells."""
        (named, *_), members = named_reports(verdict), self.members(self.on(verdict.target))
        self.steps[named] = verdict
        self.stepped[named] = next(report.key for report in members if report.report_id == named)

    def put_back(self, verdict: Verdict) -> None:
        """Let every report tell its case again that was struck out of it, and as it was read."""
        group = self.on(verdict.target)
        self.rejected.discard(group)
        for number in [number for number, home in self.struck.items() if home == group]:
            del self.struck[number]
            self._move(self.changed.pop(number), group)
        for report in self.members(group):
            self.steps.pop(report.report_id, None)

    def concerned(self, verdict: Verdict) -> int:
        """The group that a verdict that fits concerns in the end: that of its case, of a restep that of its report."""
        return self.on(self.stepped[named_reports(verdict)[0]] if verdict.kind == "restep" else verdict.target)

    def on(self, target: str) -> int:
        """The group that a verdict which fits is on."""
        group = self.of(base_id(target))
        if group is None:
            raise KeyError(target)
        return group

    def _new(self) -> int:
        number = max(self._made(), default=len(self.linked.pile) - 1) + 1
        self.changed[number] = []
        return number

    def _move(self, reports: Sequence[Gist], group: int) -> None:
        self.changed[group] = [*self.members(group), *reports]
        self.moved.update((report.key, group) for report in reports)


def named_reports(verdict: Verdict) -> list[str]:
    """The ids of the reports in the value of a split, a reject of single reports or a restep."""
    parts = verdict.value.split(REPORT_MARK)
    return parts[:1] if verdict.kind == "restep" else parts


def restepped(report: Report, verdict: Verdict | None) -> Report:
    """The report with the action and the status that a restep gives it; what was read stays in its reason."""
    if verdict is None:
        return report
    action, status = (*verdict.value.split(REPORT_MARK)[1:], report.status)[:2]
    told = {"action": action.replace("_", " "), "who": verdict.who, "why": verdict.why}
    said = say("en", "Read as {action} by {who}: {why}", **told)
    if status != report.status:
        said = say("en", "Read as {action} ({status}) by {who}: {why}", **told, status=status)
    reason = "; ".join(part for part in (said, report.reason) if part)
    return replace(report, action=action, status=status, reason=reason)  # type: ignore[arg-type]


def gone(target: str) -> str:
    """The problem of a verdict whose case does not exist."""
    return f"there is no case {target} any more"


def regroup(groups: Groups, verdicts: Sequence[Verdict]) -> list[Verdict]:
    """Apply merge, split and reject of single reports to the groups, in place.

    Returns all verdicts, those that do not fit with their problem.

    A verdict on a name comes back as one on the case it stands for, or on the name still when it changes nothing.
    """
    judged, held = [], held_on_names(verdicts)
    for given in verdicts:
        verdict = given
        if is_on_name(given.target):
            if given.kind == "accept" and held[given.target] is given:
                verdict = groups.count(given)
            if is_on_name(verdict.target):
                judged.append(verdict)
                continue
        problem = groups.problem(verdict)
        judged.append(replace(verdict, problem=problem) if problem else _applied(groups, verdict))
    return judged


def _applied(groups: Groups, verdict: Verdict) -> Verdict:
    """The verdict, once the groups are as it wants them."""
    if verdict.kind == "reject":
        return groups.strike(verdict) if verdict.value else groups.reject(verdict)
    does = {"merge": groups.merge, "split": groups.split, "accept": groups.put_back, "restep": groups.restep}
    if verdict.kind in does:
        does[verdict.kind](verdict)
    return verdict


def standing(verdicts: Sequence[Verdict], part: str) -> list[Verdict]:
    """Of the verdicts on a case, those in force for one province of it (`part`), or for the whole (empty).

    An accept takes back every reject, move and redate before it (what befell single reports: `Groups.put_back`).
    """
    held: list[Verdict] = []
    for verdict in verdicts:
        if part_of(verdict.target) in ("", part):
            if verdict.kind == "accept":
                held.clear()
            held.append(verdict)
    return held


def correct(case: Case, verdicts: Sequence[Verdict]) -> Case | None:
    """Apply reject, move and redate in their order; None when it is rejected. The other kinds leave it as it is."""
    for verdict in verdicts:
        if verdict.kind == "reject" and not verdict.value:
            return None
        if verdict.kind == "move":
            case = replace(case, provinces=tuple(verdict.value.split(REPORT_MARK)), scope="province")
        elif verdict.kind == "redate":
            case = _redated(case, verdict.value)
    return case


def _redated(case: Case, value: str) -> Case:
    """The case at another time, and with it its only step, or each of several whose own time lies outside of that."""
    earliest, latest, precision = parse_edtf(value)

    def at_its_time(step: Step) -> Step:
        """The step at the time of the case, when it is the only one or lay outside of it; else as it was."""
        is_outside = (step.earliest and earliest and step.earliest < earliest) or (
            step.latest and latest and step.latest > latest
        )
        if not is_outside and len(case.steps) > 1:
            return step
        return replace(step, value=value, earliest=earliest, latest=latest, precision=precision)

    steps = tuple(map(at_its_time, case.steps))
    return replace(case, value=value, earliest=earliest, latest=latest, precision=precision, steps=steps)
