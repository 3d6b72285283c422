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
from dashboard.model import Case, Link, Report, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from dashboard.cases.gist import Gist


@dataclass(slots=True)
class Groups:
    """Reports by case, while verdicts join and part them. `of` finds the group of a report by its key.

    `names` are the reports of counted names, by the ids of their mentions; they are in no group until their verdict is.
    `struck` are the groups of reports that tell nothing any more, each with the group from which they were taken: it
    keeps their keys, so that every verdict on the case stays on it. `steps` are the resteps in force, by the report.
    """

    keys: Mapping[str, str]
    text_of: Callable[[str], str]
    members: dict[int, list[Gist]]
    of: dict[str, int]
    links: list[Link]
    names: Mapping[str, Gist] = field(default_factory=dict)
    struck: dict[int, int] = field(default_factory=dict)
    rejected: set[int] = field(default_factory=set)
    steps: dict[str, Verdict] = field(default_factory=dict)

    def count(self, verdict: Verdict) -> Verdict:
        """An accept of a name as a verdict on the case that the name stands for; with the problem when it is gone."""
        name = self.names.get(verdict.target)
        if name is None or list(name.provinces) != [verdict.value]:
            return replace(verdict, problem=f"no name with its quote stands at {verdict.target} any more")
        told = {at: group for at, group in self.members.items() if at not in self.struck and at not in self.rejected}
        group = stands_for(name, int(verdict.target.rpartition(NAME_MARK)[2]), told)
        if group is not None:
            return replace(verdict, kind="move", target=self.keys[self.members[group][0].report_id])
        self._move([name], max(self.members, default=-1) + 1)
        return replace(verdict, target=self.keys[name.report_id])

    def problem(self, verdict: Verdict) -> str:
        """Why the verdict does not fit any more; empty when it does."""
        group = self.of.get(base_id(verdict.target))
        if group is None:
            return gone(verdict.target)
        reports = self.members[group]
        told = (*reports, *(r for number, home in self.struck.items() if home == group for r in self.members[number]))
        spans = ((r.article_id, span) for r in told for span in ((r.start, r.end), *r.support))
        if not stands(verdict.quote, (self.text_of(key)[start:end] for key, (start, end) in spans)):
            return f"its quote no longer stands in the evidence of case {verdict.target}"
        if verdict.kind == "merge" and base_id(verdict.value) not in self.of:
            return gone(verdict.value)
        if verdict.kind in ("split", "restep") or (verdict.kind == "reject" and verdict.value):
            missing = set(named_reports(verdict)) - {r.report_id for r in reports}
            if missing:
                return f"case {verdict.target} has no report {min(missing)} any more"
        return ""

    def merge(self, verdict: Verdict) -> None:
        """Make one group of the two; the link between them says who joined them and why."""
        kept, other = self.of[base_id(verdict.target)], self.of[base_id(verdict.value)]
        if kept == other:
            return
        ends = self.members[kept][0].report_id, self.members[other][0].report_id
        self.links.append(Link(*ends, "verdict", f"{verdict.who} joined them: {verdict.why}", 1.0))
        self._move(self.members.pop(other), kept)
        for number in [number for number, home in self.struck.items() if home == other]:
            self.struck[number] = kept
            self.of.update((self.keys[r.report_id], kept) for r in self.members[number])

    def split(self, verdict: Verdict) -> None:
        """Take the reports that the verdict names out, into a group of their own."""
        group, taken = self.of[base_id(verdict.target)], set(named_reports(verdict))
        reports = self.members[group]
        out = [r for r in reports if r.report_id in taken]
        if len(out) == len(reports):
            return
        self.members[group] = [r for r in reports if r.report_id not in taken]
        self._move(out, max(self.members) + 1)

    def strike(self, verdict: Verdict) -> Verdict:
        """Let the reports that the verdict names tell nothing; a verdict on the whole case when none would be left."""
        group, taken = self.of[base_id(verdict.target)], set(named_reports(verdict))
        left = [r for r in self.members[group] if r.report_id not in taken]
        if not left:
            return self.reject(replace(verdict, value=""))
        number = max(self.members) + 1
        self.members[number] = [r for r in self.members[group] if r.report_id in taken]
        self.members[group], self.struck[number] = left, group
        return verdict

    def reject(self, verdict: Verdict) -> Verdict:
        """Note that the case is rejected, all of it: a name that is counted later tells one of its own then."""
        if not part_of(verdict.target):
            self.rejected.add(self.of[base_id(verdict.target)])
        return verdict

    def restep(self, verdict: Verdict) -> None:
        """Note what the report that the verdict names tells."""
        self.steps[named_reports(verdict)[0]] = verdict

    def put_back(self, verdict: Verdict) -> None:
        """Let every report tell its case again that was struck out of it, and as it was read."""
        group = self.of[base_id(verdict.target)]
        self.rejected.discard(group)
        for number in [number for number, home in self.struck.items() if home == group]:
            del self.struck[number]
            self._move(self.members.pop(number), group)
        for report in self.members[group]:
            self.steps.pop(report.report_id, None)

    def concerned(self, verdict: Verdict) -> int:
        """The group that a verdict that fits concerns in the end: that of its case, of a restep that of its report."""
        if verdict.kind == "restep":
            return self.of[self.keys[named_reports(verdict)[0]]]
        return self.of[base_id(verdict.target)]

    def _move(self, reports: Iterable[Gist], group: int) -> None:
        for report in reports:
            self.members.setdefault(group, []).append(report)
            self.of[self.keys[report.report_id]] = group


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
            earliest, latest, precision = parse_edtf(verdict.value)
            case = replace(case, value=verdict.value, earliest=earliest, latest=latest, precision=precision)
    return case
