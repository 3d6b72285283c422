"""One sentence to its acts: which action, how certain, where, when, and upon whom."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from dashboard.cases.certainty import NEAR, status
from dashboard.cases.firms import is_of_others
from dashboard.cases.national import find_state_steps
from dashboard.cases.openings import OPENINGS, find_openings
from dashboard.cases.parallel import find_parallels
from dashboard.cases.placing import NOWHERE, Place, find_place, is_act_of_state, is_struck_out
from dashboard.cases.plain import find_lead, find_plain, is_signature
from dashboard.cases.senses import PASSIVE, action_of, is_no_act
from dashboard.cases.terms import TERMS, find_terms
from dashboard.cases.timing import distance, find_date, share_dates
from dashboard.cases.triggers import Trigger, within
from dashboard.cues import Cue
from dashboard.language import say

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from dashboard.cases.scene import Scene
    from dashboard.model import Action, DateSpan, Person, Scope, Status

PENAL: frozenset[Action] = frozenset({"sentence", "charge", "arrest", "expulsion", "investigation", "fine", "seizure"})
# Verbs that make a weak word (“crackdown”, “campaign”) an act of its own.
_STARTING = Cue(
    r"\b(?:initiat\w+|launch\w*|beg[aiu]n\w*|start\w*|announc\w+|join\w*|order\w*|mount\w*|unveil\w*|roll\w* out|"
    r"step\w* up|widen\w*|extend\w*|vow\w*|made its|pledg\w+|made a|ask\w* for|call\w* for|affected|hit by|"
    r"carr(?:y|ied|ies) out|intensif\w+|tak(?:e|ing|en) action|undert\w+|threat\w+|issu\w+|publish\w*|releas\w+|sent|"
    r"posted)\b|"
    r"开展|展开|启动|部署|開展|展開|啟動|加大|进行|開始|开始|宣布|召开|下发|发布"
)
_START_NEAR = 80
_OPENING = 3  # sentences
_MONTH = 31  # days
_MOST_WORDS = 40  # of one sentence: more is no sentence
_NUMBER = (
    r"\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    r"eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?|several|many|dozens of|"
    r"hundreds of|scores of|a number of"
)
_OTHERS = Cue(
    rf"\b(?i:(?=[\dadefhmnst])(?:{_NUMBER}))(?: other| more| further)? (?:[\w-]+ ){{0,2}}?"
    r"(?:officials|people|persons|suspects|individuals|cadres|employees|executives|men|women|"
    r"residents|members|defendants|students|doctors)\b|\bpeople\b(?!['’]s)|"
    r"(?:其余|其餘|其他|另外|另有|余下)[^，。；]{0,8}?(?:人员|人員|嫌疑人|嫌犯|成员|成員|同伙|同夥|[\d一二两兩三四五六七八九十]+人)"
)
# What may stand between a verb and the person it is done to: no conjunction, no comma.
_OBJECT_GAP = re.compile(r"(?: (?!and\b|but\b|while\b|as\b|after\b|when\b)[\w’'-]+){0,4} ?$")
_VICTIM = re.compile(
    r",? who (?:had )?(?:lost|reported|complained|was (?:cheated|robbed|defrauded|swindled|scammed))\b"
)
_BASIS = Cue(
    r"\W*(?:按照|根据|依据|依照|遵照|为落实|为贯彻|為落實|根據|依據)[^，,。；;]{4,80}[，,](?:[为為][^，,。；;]{4,60}[，,])?"
)
# 环境执法网讯, 据法治日报报道, 《打假周刊》: a word inside the name of an outlet.
_OUTLET = Cue(
    r"[\u4e00-\u9fff]{1,10}(?:[网網]|(?<![通公举舉密])[报報]|社)(?:[讯訊](?!问|問)|[电電](?=[ \u3000，,（(])|[报報]"
    r"[道導])|[\u4e00-\u9fff]{1,8}(?:[日晚早时時周週][报報]|周刊|週刊|公[众眾][号號]|[频頻]道|[栏欄]目|[专專][栏欄])"
)
_CLAUSE = re.compile(r"[;；，]|,(?=[\u4e00-\u9fff\d]| (?:and|but|while|as|after|when)\b)|\b(?:after|before|when)\b")
_TURN = re.compile(r"[;:；：]")
_OTHER_WORDS = TERMS | OPENINGS  # what tells an act beside the words of the topic
_IS_DONE_TO = re.compile("[被遭][^，,；;]{2,40}[，,；;][^，,；;]*$")
_NEXT_IN_OFFICE = re.compile("[、和及][^，,。；;、被将將把对對因涉受]{2,16}")  # 法定代表人黄正桥、副总经理雷某
_LIST_GAP = frozenset({", ", " and ", ", and ", "、", "和", "及", " & "})


@dataclass(slots=True)
class Act:
    """One act in one sentence, before acts are merged into reports."""

    scene: Scene
    trigger: Trigger
    action: Action
    status: Status
    place: Place = NOWHERE
    date: DateSpan | None = None
    people: tuple[Person, ...] = ()
    target: str = ""
    reasons: list[str] = field(default_factory=list)
    is_plain: bool = False
    is_parallel: bool = False
    is_title: bool = False

    @property
    def scope(self) -> Scope:
        """Whose act it is: a province's, the state's, abroad, unknown."""
        return self.place.scope

    @property
    def provinces(self) -> tuple[str, ...]:
        """The provinces it belongs to."""
        return self.place.provinces

    @property
    def is_penal(self) -> bool:
        """True for steps against persons."""
        return self.action in PENAL

    @property
    def is_weak(self) -> bool:
        """True when its word says the action only with support."""
        return self.trigger.is_weak


def read_acts(scene: Scene, triggers: Sequence[Trigger]) -> list[Act]:
    """The acts of one sentence: at most one per action and target, strong words before weak and plain ones."""
    if is_signature(scene):
        return []
    here = within(triggers, scene.start, scene.end)[:_MOST_WORDS]
    if not (here or scene.dates or scene.cues & _OTHER_WORDS):
        return []
    strong, weak = _words(scene, here)
    acts = _distinct(scene, strong)
    if acts or not _is_denied(scene, here):
        acts = _with_weak(scene, acts, weak) or _plain(scene, find_plain(scene))
        acts += _parallels(scene, acts)
    return [*acts, *_state_steps(scene, acts)]


def _is_denied(scene: Scene, here: Sequence[Trigger]) -> bool:
    """True when a word of the sentence says what was not done (未予立案): there is nothing to guess an act from."""
    denied = next((trigger for trigger in here if _certainty(scene, trigger) is None), None)
    # "the court let it stand: nothing forbade it"
    return denied is not None and _TURN.search(scene.text, scene.start, denied.end) is None


def _words(scene: Scene, here: Sequence[Trigger]) -> tuple[list[Trigger], list[Trigger]]:
    """The words that can tell an act, strong ones and weak: those of the topic, the terms, the beginnings of cases."""
    if here:
        here = _behind_basis(scene, _outside_names(scene, here))
    strong = [*find_terms(scene), *(t for t in here if not t.is_weak)]
    return strong, [*find_openings(scene), *(t for t in here if t.is_weak)]


def _with_weak(scene: Scene, acts: list[Act], weak: Sequence[Trigger]) -> list[Act]:
    """The acts of strong words and those of weak ones beside them, each with the place and the date that it is left."""
    acts += [act for act in _distinct(scene, weak) if not acts or _stands_apart(act, acts)]
    _adopt_places(acts)
    dates = share_dates([(act.trigger, act.date, (act.scope, act.provinces)) for act in acts], scene)
    for act, date in zip(acts, dates, strict=True):
        act.date = date
    return acts


def _parallels(scene: Scene, acts: Sequence[Act]) -> Iterator[Act]:
    """What further places did on days of their own."""
    for mention, date in find_parallels(scene, acts):
        trigger = Trigger(mention.start, mention.end, "other", is_weak=True)
        place = Place("province", (mention.province or "",), reason="the place acted on a day of its own")
        yield Act(scene, trigger, "other", "done", place, date, (), "", [place.reason], is_plain=True, is_parallel=True)


def _state_steps(scene: Scene, acts: Sequence[Act]) -> Iterator[Act]:
    """What bodies of the state did on days of their own."""
    for start, end, date in find_state_steps(scene, acts):
        place = Place("national", reason=say("en", "a body of the central state acts"))
        trigger = Trigger(start, end, "regulation", is_weak=True)
        yield Act(scene, trigger, "regulation", "done", place, date, (), "", [place.reason], is_plain=True)


def _stands_apart(weak: Act, acts: Sequence[Act]) -> bool:
    """True when a weak word has a day of its own in a clause of its own beside the strong acts of the sentence."""
    date = weak.date
    if date is None or not _is_near_a_day(date) or any(act.date is date for act in acts):
        return False
    nearest = min(acts, key=lambda act: distance(act.trigger, date)).trigger
    low, high = min(nearest.end, weak.trigger.end), max(nearest.start, weak.trigger.start)
    return bool(_CLAUSE.search(weak.scene.text, low, high)) and distance(weak.trigger, date) < distance(nearest, date)


def _adopt_places(acts: Sequence[Act]) -> None:
    """A verb without a place of its own goes with the one before it in the sentence."""
    for before, act in pairwise(acts):
        if act.scope == "unknown" and not act.is_penal and before.scope != "unknown":
            act.place = before.place


def _distinct(scene: Scene, triggers: Sequence[Trigger]) -> list[Act]:
    acts: list[Act] = []
    for trigger in sorted(triggers, key=lambda t: t.start):
        act = _read_act(scene, trigger)
        if act is None:
            continue
        twin = next((other for other in acts if _same(act, other) and not _is_of_other_day(act, other)), None)
        if twin is None:
            acts.append(act)
        elif twin.date is None and (twin.status == act.status or twin.status != "done"):
            twin.date = act.date  # but "has closed 118 and plans to close 60 by the end of 2025" are two
    return acts


def read_lead(scene: Scene, told: Collection[str] = ()) -> list[Act]:
    """What happened on a day in the place that the opening sentence names, when none of its words says an action.

    `told` are the provinces of which the article tells acts.
    """
    return _plain(scene, find_lead(scene, told))


def _plain(scene: Scene, plain: Trigger | None) -> list[Act]:
    """What an authority did on a day, told in words that the topic does not know."""
    act = _read_act(scene, plain) if plain is not None else None
    if act is None or act.date is None or act.status != "done":
        return []
    if act.scope != "province" and not (act.scope == "national" and act.scene.national_bodies):
        return []
    if act.scope == "national":
        act.action = "regulation"  # what bodies of the state do
    act.is_plain = True
    return [act]


def _outside_names(scene: Scene, triggers: Sequence[Trigger]) -> list[Trigger]:
    """Those not inside the name of a body ("Central Commission for Discipline Inspection"), a place or an outlet."""
    names = [(o.start, o.end) for o in scene.organisations] + [(m.start, m.end) for m in scene.mentions]
    names += [outlet.span() for outlet in _OUTLET.finditer(scene.cues, scene.text, scene.start, scene.end)]
    if not names:
        return list(triggers)
    return [t for t in triggers if not any(start <= t.start and t.end <= end for start, end in names)]


def _behind_basis(scene: Scene, triggers: Sequence[Trigger]) -> list[Trigger]:
    """Those not in an opening that names, without a day, what the act rests on: 按照国家…《关于整治…的通知》要求，…"""
    basis = _BASIS.match(scene.cues, scene.text, scene.start, scene.end)
    is_dated = basis is not None and any(d.start < basis.end() for d in scene.dates)
    end = basis.end() if basis and not is_dated else scene.start
    return [t for t in triggers if t.start >= end]


def _same(act: Act, other: Act) -> bool:
    same_target = {p.name for p in act.people} == {p.name for p in other.people} and act.target == other.target
    same_place = act.provinces == other.provinces or _word(act) == _word(other)
    return act.action == other.action and same_place and same_target


def _is_of_other_day(act: Act, other: Act) -> bool:
    """4月29日被免职，8月5日被双开: steps of one sort, each on a day of its own."""
    if act.action not in ("charge", "sentence", "expulsion") or act.date is None or other.date is None:
        return False
    return act.date.precision == other.date.precision == "day" and act.date.value != other.date.value


def _word(act: Act) -> str:
    return act.scene.text[act.trigger.start : act.trigger.end].casefold()


def _read_act(scene: Scene, trigger: Trigger) -> Act | None:
    act = _judge(scene, trigger)
    return act if isinstance(act, Act) else None


def refusal(scene: Scene, trigger: Trigger) -> str:
    """Why a word of the topic tells no act where it stands, as a reason; empty when it tells one in China."""
    if not _outside_names(scene, [trigger]):
        return "the word is part of a name"
    if not _behind_basis(scene, [trigger]):
        return "the words only name what the act rests on"
    act = _judge(scene, trigger)
    if isinstance(act, str):
        return act
    return "it happened abroad" if act.scope == "abroad" else ""


def _certainty(scene: Scene, trigger: Trigger) -> Status | None:
    """How certain the sentence makes a word, found once."""
    known = scene.certainties
    if trigger not in known:
        near = scene.marks.within(max(scene.start, trigger.start - NEAR), trigger.end)
        known[trigger] = status(scene.text, (scene.start, scene.end), trigger, near, scene.cues)
    return known[trigger]


def _judge(scene: Scene, trigger: Trigger) -> Act | str:
    """The act that a word tells where it stands, or the reason why it tells none."""
    certainty = _certainty(scene, trigger)
    if certainty is None:
        return "the sentence says that it did not happen"
    if certainty == "possible":
        return "the sentence tells it only as possible"
    if is_struck_out(scene, trigger):
        return "the line stands beside the story"
    if is_no_act(scene, trigger):
        return "no act of an authority, as the words around it have it"
    act = Act(scene, trigger, action_of(scene, trigger), certainty)
    act.target = _group(scene, trigger)
    is_upon_people = act.is_penal and not act.target and not is_of_others(scene, trigger)
    act.people = _targets(scene, trigger) if is_upon_people else ()
    act.date = find_date(scene, trigger)
    act.place = find_place(scene, trigger, act.target, has_people=bool(act.people), is_penal=act.is_penal)
    act.reasons = [act.place.reason] if act.place.reason else []
    if not _has_actor(act):
        return "an act of the state, and no body of the state acts"
    if trigger.is_weak and not _is_supported(act):
        return "a weak word, without an authority that starts something or a date of its own"
    if certainty == "alleged" and not act.people and not act.provinces:
        return "an allegation against nobody by name, and in no province"
    return act


def _has_actor(act: Act) -> bool:
    """An act of the state needs a body of it, its capital for its name, or China as the subject; people's do not."""
    if act.scope != "national" or act.is_penal:
        return True
    scene = act.scene
    return bool(scene.national_bodies or scene.has_metonym or act.target) or is_act_of_state(scene, act.trigger)


def _is_supported(act: Act) -> bool:
    """A weak word counts with a verb of starting beside an actor, or with a date of its own beside a body."""
    has_date = act.date is not None and not _is_long(act)
    if act.scope == "unknown" and act.action == "other" and act.scene.index < _OPENING and not act.scene.is_abroad:
        return has_date and not act.scene.mentions  # "Four cars collided at 10:54 today. It happened in ..."
    if act.scope == "unknown" or (act.place.is_inherited and not has_date):
        return False
    scene, trigger = act.scene, act.trigger
    near = scene.text[max(scene.start, trigger.start - _START_NEAR) : min(scene.end, trigger.end + _START_NEAR // 2)]
    has_start = bool(_STARTING.search(scene.cues, near))
    if act.scope == "national":
        has_actor = bool(scene.national_bodies) or scene.has_metonym
        return has_actor and (has_start or has_date)
    return has_start or has_date or act.place.is_listed


def _is_long(act: Act) -> bool:
    """True for a year or a stretch between two dates: without a named body no date of an act of its own."""
    date = act.date
    if date is None or act.scene.national_bodies:
        return False
    return date.precision == "year" or (date.precision == "interval" and not _is_near_a_day(date))


def _is_near_a_day(date: DateSpan) -> bool:
    """True for a day, a month, and days or a part of a month: "between Tuesday and Thursday", 9月中旬."""
    if date.precision in ("day", "month"):
        return True
    if date.earliest is None or date.latest is None:
        return "/" not in (date.value or "")
    return (date.latest - date.earliest).days < _MONTH


def _targets(scene: Scene, trigger: Trigger) -> tuple[Person, ...]:
    """The people the act is done to: the list of names just before a passive, else just after the verb."""
    subjects = [p for p in scene.people if p.role == "subject" and not _VICTIM.match(scene.text, p.end)]
    before = [p for p in subjects if p.end <= trigger.start]
    after = [p for p in subjects if p.start >= trigger.start and p not in before]
    is_passive = bool(PASSIVE.search(scene.text[max(scene.start, trigger.start - 30) : trigger.start]))
    is_object = (
        bool(after) and _OBJECT_GAP.match(scene.text[trigger.end : max(trigger.end, after[0].start)]) is not None
    )
    if is_object and not is_passive:
        return _listed_people(scene, after, forward=True)
    if before:
        return _listed_people(scene, before, forward=False)
    is_near = after and after[0].start - trigger.end < _START_NEAR
    if is_near and _IS_DONE_TO.search(scene.text[max(scene.start, trigger.start - NEAR) : after[0].start]):
        return ()  # 7人被采取强制措施，副市长李某被追责: he is the subject of the next clause
    return _listed_people(scene, after, forward=True) if is_near else ()


def _listed_people(scene: Scene, people: list[Person], *, forward: bool) -> tuple[Person, ...]:
    ordered = people if forward else people[::-1]
    chosen = [ordered[0]]
    for person in ordered[1:]:
        left, right = (chosen[-1], person) if forward else (person, chosen[-1])
        gap = scene.text[left.end : right.start]
        if gap not in _LIST_GAP and not _NEXT_IN_OFFICE.fullmatch(gap):
            break
        chosen.append(person)
    return tuple(sorted(chosen, key=lambda p: p.start))


def _group(scene: Scene, trigger: Trigger) -> str:
    """“seven other officials”: unnamed people who are told apart from the named ones, just before the verb."""
    if not scene.cues & _OTHERS.bit:
        return ""
    low = max(scene.start, trigger.start - NEAR)
    groups = list(_OTHERS.finditer(scene.marks.within(low, trigger.end), scene.text, low, trigger.end))
    found = groups[-1] if groups else None
    if found is None or any(found.end() <= p.start < trigger.start for p in scene.people):
        return ""
    return found.group()
