"""One sentence to its acts: which action, how certain, where, when, and upon whom."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dashboard.cases.triggers import Trigger, status, within

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.cases.scene import Scene
    from dashboard.model import Action, DateSpan, Mention, Person, Scope, Status

PENAL: frozenset[Action] = frozenset({"sentence", "charge", "arrest", "expulsion", "investigation", "fine", "seizure"})
# Verbs that make a weak word (“crackdown”, “campaign”) an act of its own.
_STARTING = re.compile(
    r"\b(?:initiat\w+|launch\w*|beg[aiu]n\w*|start\w*|announc\w+|join\w*|order\w*|mount\w*|unveil\w*|roll\w* out|step\w* up|widen\w*|extend\w*|vow\w*|made its|pledg\w+|made a|ask\w* for|call\w* for|affected|hit by|carr(?:y|ied|ies) out|"
    r"intensif\w+|tak(?:e|ing|en) action|undert\w+|threat\w+)\b|开展|展开|启动|部署|開展|展開|啟動|加大|进行|開始|开始|宣布"
)
_OTHERS = re.compile(r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|several|many|dozens of|a number of)(?: other| more| further)? (?:\w+ )?(?:officials|people|persons|suspects|individuals|cadres|employees|executives|men|women|residents)\b|\bpeople\b")
_OTHER_WORD = re.compile(r"\b(?:other|others|more|further|another)\b")
_BE = re.compile(r"\b(?:was|were|been|be|being|is|are|got|has been|also)\s+(?:\w+ly |also |later |then )?$")
# What may stand between a verb and the person it is done to: no conjunction, no comma.
_OBJECT_GAP = re.compile(r"(?: (?!and\b|but\b|while\b|as\b|after\b|when\b)[\w’'-]+){0,4} ?$")
_CLAUSE = re.compile(r"[;；]|, (?:and|but|while|as|which)\b| [-–—] |，")
_DATELINE_END = re.compile(r"[\]】)）]")
_BRANCH_OF = re.compile(r"\b(?:office|branch|arm|unit|bureau|department|head) of (?:the )?$")
_PLACE_OF_OPERATION = re.compile(r"(?:\b(?:in|from|to|at|into|across|as far as) |[在到赴至于往])$")
_LIST_GAP = frozenset({", ", " and ", ", and ", "、", "和", "及", " & "})


@dataclass(slots=True)
class Act:
    """One act in one sentence, before acts are merged into reports."""

    scene: Scene
    trigger: Trigger
    action: Action
    status: Status
    scope: Scope
    provinces: tuple[str, ...] = ()
    court: str | None = None
    date: DateSpan | None = None
    people: tuple[Person, ...] = ()
    target: str = ""
    is_listed: bool = False
    is_weak: bool = False
    is_inherited: bool = False
    reasons: list[str] = field(default_factory=list)

    @property
    def is_penal(self) -> bool:
        """True for steps against persons."""
        return self.action in PENAL


def read_acts(scene: Scene, triggers: Sequence[Trigger]) -> list[Act]:
    """The acts of one sentence: at most one per action and target, the strong words before the weak ones."""
    here = [t for t in within(triggers, scene.start, scene.end) if not _is_in_name(scene, t)]
    strong = [t for t in here if not t.is_weak]
    weak = [t for t in here if t.is_weak]
    acts: list[Act] = []
    for trigger in strong or weak:
        act = _read_act(scene, trigger)
        if act is not None and not any(_same(act, other) for other in acts):
            acts.append(act)
    if strong and not acts and weak:
        acts = [act for act in (_read_act(scene, weak[0]),) if act is not None]
    _share_dates(acts)
    return acts


def _is_in_name(scene: Scene, trigger: Trigger) -> bool:
    """True for a word inside the name of a body ("Central Commission for Discipline Inspection") or of a place."""
    spans = [(o.start, o.end) for o in scene.organisations] + [(m.start, m.end) for m in scene.mentions]
    return any(start <= trigger.start and trigger.end <= end for start, end in spans)


def _share_dates(acts: Sequence[Act]) -> None:
    """One date expression dates the acts of one place only, and of two verbs around it only the nearer one."""
    for act in acts:
        for other in acts:
            date = act.date
            if date is None or date is not other.date or act is other:
                continue
            is_between = min(act.trigger.end, other.trigger.end) <= date.start <= max(act.trigger.start, other.trigger.start)
            if is_between or (act.scope, act.provinces) != (other.scope, other.provinces):
                far = max((act, other), key=lambda a: _distance(a.trigger, date))
                far.date = None


def _distance(trigger: Trigger, date: DateSpan) -> int:
    return min(abs(date.start - trigger.end), abs(trigger.start - date.end))


def _same(act: Act, other: Act) -> bool:
    same_target = {p.name for p in act.people} == {p.name for p in other.people} and act.target == other.target
    return act.action == other.action and act.provinces == other.provinces and same_target


def _read_act(scene: Scene, trigger: Trigger) -> Act | None:
    certainty = status(scene.text, (scene.start, scene.end), trigger)
    if certainty is None or certainty == "possible":
        return None
    act = Act(scene, trigger, trigger.action, certainty, "unknown", is_weak=trigger.is_weak)
    act.target = _group(scene, trigger)
    act.people = () if act.target else _targets(scene, trigger)
    act.date = _date(scene, trigger)
    _locate(act)
    if trigger.is_weak and not _is_supported(act):
        return None
    return None if certainty == "alleged" and not act.people and not act.provinces else act


def _is_supported(act: Act) -> bool:
    """A weak word counts with a verb of starting beside an actor, or with a date of its own beside a body of the state."""
    if act.scope == "unknown" or (act.is_inherited and act.date is None):
        return False
    has_start = bool(_STARTING.search(act.scene.sentence))
    if act.scope == "national":
        has_actor = bool(act.scene.national_bodies) or act.scene.has_metonym
        return has_actor and (has_start or act.date is not None)
    return has_start or act.date is not None or act.is_listed


def _targets(scene: Scene, trigger: Trigger) -> tuple[Person, ...]:
    """The people the act is done to: the list of names just before a passive, else just after the verb."""
    subjects = [p for p in scene.people if p.role == "subject"]
    before = [p for p in subjects if p.end <= trigger.start]
    after = [p for p in subjects if p.start >= trigger.end]
    is_passive = bool(_BE.search(scene.text[max(scene.start, trigger.start - 30) : trigger.start]))
    if after and not is_passive and _OBJECT_GAP.match(scene.text[trigger.end : after[0].start]):
        return _listed_people(scene, after, forward=True)
    if before:
        return _listed_people(scene, before, forward=False)
    is_near = after and after[0].start - trigger.end < 80
    return _listed_people(scene, after, forward=True) if is_near else ()


def _listed_people(scene: Scene, people: list[Person], *, forward: bool) -> tuple[Person, ...]:
    ordered = people if forward else people[::-1]
    chosen = [ordered[0]]
    for person in ordered[1:]:
        left, right = (chosen[-1], person) if forward else (person, chosen[-1])
        if scene.text[left.end : right.start] not in _LIST_GAP:
            break
        chosen.append(person)
    return tuple(sorted(chosen, key=lambda p: p.start))


def _group(scene: Scene, trigger: Trigger) -> str:
    """“seven other officials”: unnamed people who are told apart from the named ones, just before the verb."""
    found = None
    for found in _OTHERS.finditer(scene.text, max(scene.start, trigger.start - 60), trigger.start):
        pass
    if found is None or any(found.end() <= p.start < trigger.start for p in scene.people):
        return ""
    return found.group()


def _date(scene: Scene, trigger: Trigger) -> DateSpan | None:
    """The date expression nearest to the verb in its sentence; names of treaties, datelines and vague words are no dates."""
    usable = [d for d in scene.dates if _is_usable(scene, d) and not _is_other_clause(scene, d, trigger)]
    past = [d for d in usable if not d.is_future] or usable
    return min(past, key=lambda d: _distance(trigger, d), default=None)


def _is_usable(scene: Scene, date: DateSpan) -> bool:
    if "name" in date.rule or date.anchor == "name" or date.precision == "vague":
        return False
    if scene.text[scene.start] in "[【(（":
        closing = _DATELINE_END.search(scene.text, scene.start, min(scene.end, scene.start + 120))
        return closing is None or date.start > closing.start()
    return True


def _is_other_clause(scene: Scene, date: DateSpan, trigger: Trigger) -> bool:
    """True when the date stands in an earlier clause that has a verb of its own."""
    if date.start > trigger.start:
        return False
    between = scene.text[date.end : trigger.start]
    breaks = list(_CLAUSE.finditer(between))
    return len(breaks) > 1 and len(between) > 60


def _locate(act: Act) -> None:
    """Where the act belongs: the province written, spoken of, or inherited; else the state; else unknown."""
    scene = act.scene
    placed = [m for m in scene.mentions if m.province and m.role == "case"]
    if act.target and _OTHER_WORD.search(act.target):
        act.reasons.append(f"“{act.target}” are told apart from the people named; their province is not stated")
        return
    if placed and not _is_state_act(act, placed):
        _locate_written(act, placed)
    elif scene.has_anaphor and scene.focus:
        act.scope, act.provinces, act.is_inherited = "province", (scene.focus,), True
        act.reasons.append("the sentence says “the province” or “the city” and means the one named before")
    elif scene.national_bodies or scene.has_metonym:
        act.scope = "national"
        act.reasons.append("a body of the central state acts")
    elif scene.focus and not scene.is_elsewhere and not scene.speaks_of_nation(act.trigger.start, act.trigger.end):
        act.scope, act.provinces, act.is_inherited = "province", (scene.focus,), True
        act.reasons.append("the sentence goes on about the province named before")
    elif scene.has_foreign and not scene.speaks_of_nation(act.trigger.start, act.trigger.end):
        act.scope = "abroad"
    elif act.is_penal and (act.people or (act.target and act.target != "people")):
        act.reasons.append("it is done to persons whose province the text does not state")
    elif scene.speaks_of_nation(act.trigger.start, act.trigger.end) or act.target:
        act.scope = "national"
        act.reasons.append("the sentence speaks of the country")


def _is_state_act(act: Act, placed: Sequence[Mention]) -> bool:
    """True when a body of the state stands nearer before the verb than any province, and is no local branch of it."""
    bodies = [o for o in act.scene.national_bodies if o.end <= act.trigger.start]
    bodies = [o for o in bodies if not _BRANCH_OF.search(act.scene.text[max(act.scene.start, o.start - 30) : o.start])]
    if not bodies:
        return False
    between = [m for m in placed if bodies[-1].end <= m.start < act.trigger.start]
    after = [m for m in placed if m.start >= act.trigger.end and m.start - act.trigger.end < 40]
    return not between and (not after or after[0].start - act.trigger.end > 12)


def _locate_written(act: Act, placed: list[Mention]) -> None:
    group = _group_of(act, placed)
    codes = tuple(dict.fromkeys(m.province for m in group if m.province))
    start = group[0].start
    if len(codes) > 1 and act.scene.focus and _PLACE_OF_OPERATION.search(act.scene.text[max(act.scene.start, start - 12) : start]):
        # “closed the net in Hainan, Guangdong and Fujian”: the force acts elsewhere, the case stays with the force.
        codes, group = (act.scene.focus,), []
        act.is_inherited = True
    courts = [m for m in placed if m.how == "institution" and act.scene.names_court and act.action in ("sentence", "charge", "other")]
    act.scope, act.provinces, act.is_listed = "province", codes, len(codes) > 1
    if courts and len(set(codes)) == 1:
        act.court = courts[0].province
    act.reasons.append("the province is written in the sentence")


def _group_of(act: Act, placed: list[Mention]) -> list[Mention]:
    """The mention that belongs to the verb, with the list it stands in: the last one before the verb, else the first after."""
    before = [m for m in placed if m.end <= act.trigger.start]
    nearest = before[0] if before and before[0].how == "institution" else before[-1] if before else placed[0]
    index = placed.index(nearest)
    first = last = index
    text = act.scene.text
    while first > 0 and text[placed[first - 1].end : placed[first].start].strip("省市 ") in {g.strip() for g in _LIST_GAP}:
        first -= 1
    while last + 1 < len(placed) and text[placed[last].end : placed[last + 1].start].strip("省市 ") in {g.strip() for g in _LIST_GAP}:
        last += 1
    return _leave_chain(text, placed[first : last + 1], nearest)


def _leave_chain(text: str, group: list[Mention], nearest: Mention) -> list[Mention]:
    """“Yan'an, Shaanxi” is one place and its province, not a list of two."""
    codes = {m.province for m in group}
    return [nearest] if len(codes) == 1 or (len(group) == 2 and codes == {nearest.province}) else group
