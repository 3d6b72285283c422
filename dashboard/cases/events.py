"""Acts of one article to events: what tells the same thing again merges, what is only remarked is left out."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import takewhile
from typing import TYPE_CHECKING

from dashboard.cases.acts import PENAL, Act
from dashboard.cases.bodies import is_count
from dashboard.cases.timing import is_deadline, is_report
from dashboard.cues import Cue
from dashboard.model import ACTIONS_BY_SEVERITY

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from dashboard.model import Action, DateSpan

_RAID_DAYS = 2
_LEAD = 2  # sentences after the title that still tell the main event
_MOST_COMPARED = (
    40  # an act is compared with the events told last, so that a long article costs no more than its length
)
_NEWS_DAYS = 45
_CASE_DAYS = 400  # a case that is told as solved may have had its arrests a year before
_PHASE_DAYS = 7  # measures this close together in one place are phases of one
ADMINISTRATIVE: frozenset[Action] = frozenset(
    {"regulation", "inspection", "shutdown", "power_cut", "warning", "support"}
)
_FAMILIES: tuple[frozenset[Action], ...] = (
    ADMINISTRATIVE,
    frozenset({"arrest", "seizure"}),
    frozenset({"arrest", "inspection"}),
    frozenset({"inspection", "seizure"}),
    frozenset({"sentence", "fine", "seizure"}),
)
_DEFINITE = re.compile(r"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Ii]ts)(?: [a-z]+)? $|[该此該]$")
_EARLIER = Cue(r"此前|早前|之前|曾|\b(?:[Ee]arlier|[Pp]reviously|[Aa]lready|had|since|until)\b")
_BRIEFING = re.compile(
    r"\b(?:press|news) conference\b|\bmet (?:the )?(?:press|media|reporters)\b|\bbriefing\b|"
    r"发布会|發布會|通气会|記者會|记者会"
)
# Where a sentence turns to something else.
_ANEW = re.compile(r"[;:；]|\s[-–—]{1,2}\s|[—–]|\b(?:nevertheless|however|meanwhile|while)\b")
_QUOTED = re.compile(r"\b(?:said|says|told|reported|announced|confirmed|statement|showed|wrote|revealed)\b")
_TIPS = re.compile(r"hotline|tip|report|whistle|informant|denounce|举报|檢舉|检举|舉報", re.IGNORECASE)
_OWN_STEPS: frozenset[Action] = frozenset({"charge", "sentence", "expulsion"})
_TRIALS = frozenset({"charge", "sentence"})
_UNDATED_PLAN = frozenset({"announced", "alleged"})


@dataclass(slots=True)
class Event:
    """Acts of one article that tell one thing that happened."""

    acts: list[Act] = field(default_factory=list)
    is_main: bool = False
    reported_on: dt.date | None = None
    names: set[str] = field(default_factory=set)
    dates: list[DateSpan] = field(default_factory=list)
    actions: set[Action] = field(default_factory=set)
    is_undated: bool = True
    # The act that shows it best of so many.
    shown: tuple[int, Act] | None = None

    def add(self, act: Act) -> None:
        """Take an act in, with the people it is done to and its date."""
        self.acts.append(act)
        self.actions.add(act.action)
        self.names.update(p.name for p in act.people)
        if act.date is not None and act.date not in self.dates[-_MOST_COMPARED:]:
            self.dates.append(act.date)
            self.is_undated = self.is_undated and is_report(act.scene, act.date)

    @property
    def first(self) -> Act:
        """The act that opened the event and says where it belongs."""
        return self.acts[0]

    @property
    def evidence(self) -> Act:
        """The act that shows the event best: a strong word that was done, dated if possible, as early as possible."""
        if self.shown is None or self.shown[0] != len(self.acts):
            self.shown = len(self.acts), min(self.acts, key=_doubt)
        return self.shown[1]

    @property
    def witness(self) -> Act:
        """The act whose word says the headline: of the evidence sentence if possible."""
        evidence, headline = self.evidence, self.headline
        told = [act for act in (evidence, *self.acts) if act.action == headline]
        return next((act for act in told if act.scene is evidence.scene), next(iter(told), evidence))

    @property
    def headline(self) -> Action:
        """Its gravest step in the sentence that shows it; a body of the state acts on places by its rules."""
        evidence = self.evidence
        told = [
            a
            for a in self.acts
            if a.scene is evidence.scene or (evidence.is_penal and a.is_penal and not (a.is_title or is_earlier(a)))
        ]
        if (
            evidence.action == "inspection"
        ):  # "Eight caught", and a body that tells of the raid alone; 督察期间…拘留23人
            told += [a for a in self.acts if a.action == "arrest" and (a.is_title or not is_earlier(a))]
        done = [a.action for a in told if not a.is_weak and a.status == "done"]
        strong = done or [a.action for a in told if not a.is_weak] or [a.action for a in told]
        if set(strong) <= {"regulation", "inspection"} and any(_asks_for_tips(a) for a in told):
            return "inspection"  # the paper that opens a hotline is no rule
        if evidence.action in ADMINISTRATIVE - {"inspection"}:  # "a notice ordering a probe" is a notice
            strong = [action for action in strong if action != "investigation"] or strong
        action = min(strong, key=ACTIONS_BY_SEVERITY.index)
        if self.first.scope != "national" or strong[0] == "warning":
            return strong[0] if strong[0] == "warning" and self.first.scope == "national" else action
        return "regulation" if action in ("shutdown", "power_cut") or "regulation" in strong else action


def _asks_for_tips(act: Act) -> bool:
    """True for calls to report: a hotline, 举报平台."""
    word = act.scene.text[act.trigger.start : act.trigger.end]
    return act.action == "inspection" and _TIPS.search(word) is not None


def _doubt(act: Act) -> tuple[bool | int, ...]:
    """What makes an act poor evidence, the worst first."""
    is_undated = act.date is None
    kind = (act.is_title, act.is_plain, act.is_weak, act.status != "done", is_undated and is_earlier(act), is_undated)
    return (*kind, act.place.is_inherited, act.scene.index, act.trigger.start)


def is_earlier(act: Act) -> bool:
    """True when the sentence tells the act as something before the news: "had banned", 此前."""
    found = _EARLIER.search(act.scene.cues, act.scene.text, act.scene.start, act.trigger.start)
    if found is None:
        return False
    # "a statement said that 193 people had been held": the tense of what is quoted, not something earlier.
    return found.group() != "had" or not _QUOTED.search(act.scene.text, act.scene.start, found.start())


def merge(acts: Sequence[Act], reported_on: dt.date | None) -> list[Event]:
    """The events that these acts tell, in the order of their first act in the body.

    Body acts come first; acts of the title (`is_title`) join the event of the body that they announce. `reported_on` is
    the day of publication, if known: what the article tells as news without a date happened shortly before it.
    """
    events: list[Event] = []
    body = [act for act in acts if not act.is_title]
    titles = [act for act in acts if act.is_title]
    last_lead = (body[0].scene.index if body and body[0].scene.index <= _LEAD else 0) + _LEAD - 1
    for act in body:
        home = next((event for event in reversed(events[-_MOST_COMPARED:]) if _belongs(event, act)), None)
        if home is None:
            home = Event(is_main=act.scene.index <= last_lead, reported_on=reported_on)
            events.append(home)
        home.add(act)
    events = _absorb_placeless(_absorb_plain(events))
    for act in titles:
        home = _announced(events, act)
        if home is None:
            home = Event(is_main=True, reported_on=reported_on)
            events.append(home)
        home.add(act)
        home.is_main = True
    return events


def _absorb_plain(events: list[Event]) -> list[Event]:
    """A press conference or the like, in words of no known action, belongs to the act of that place beside it.

    One with a day well apart from that of the act is a step of its own.
    """
    kept: list[Event] = []
    for position, event in enumerate(events):
        following = events[position + 1] if position + 1 < len(events) else None
        if kept and all(act.is_plain for act in event.acts) and kept[-1].is_undated and _follows(kept[-1], event):
            for act in event.acts:
                kept[-1].add(act)
        elif all(act.is_plain for act in event.acts) and following is not None and _follows(event, following):
            for act in event.acts:
                following.add(act)
            following.is_main = following.is_main or event.is_main
        else:
            kept.append(event)
    return kept


def _absorb_placeless(events: list[Event]) -> list[Event]:
    """ "Chinese police have busted a ring": the summary of what the next sentences tell with its place."""
    kept: list[Event] = []
    for position, event in enumerate(events):
        is_summary = _is_summary(event)
        following = next((e for e in events[position + 1 :] if e.first.provinces), None) if is_summary else None
        if following is not None and _are_kin_to(following, event.first):
            following.acts.extend(event.acts)
            following.is_main = following.is_main or event.is_main
        else:
            kept.append(event)
    return kept


def _is_summary(event: Event) -> bool:
    first = event.first
    has_place = bool(first.provinces or first.place.is_inherited or first.scene.national_bodies)
    is_told_again = first.is_penal and not event.names and "other" not in first.target
    return event.is_main and event.is_undated and is_told_again and not has_place


def _follows(event: Event, following: Event) -> bool:
    is_near = following.first.scene.index - event.acts[-1].scene.index <= 1
    is_apart = any(_are_apart(one, other) for one in event.dates for other in following.dates)
    if is_apart and not _BRIEFING.search(event.first.scene.sentence):
        return False
    return is_near and set(event.first.provinces) == set(following.first.provinces)


def _are_apart(one: DateSpan, other: DateSpan) -> bool:
    """True for two days or months that are no phases of one thing."""
    return bool(one.latest and other.latest) and not (_overlap(one, other) or _is_phase(one, other, _PHASE_DAYS))


def _is_later_step(one: Act, other: Act) -> bool:
    """4月29日被撤职，8月5日被双开: steps of two days, or two months. Waves of arrests are one raid."""
    if one.action == "arrest" or one.date is None or other.date is None:
        return False
    is_month = one.date.precision == other.date.precision == "month"
    return (is_month or one.action in _OWN_STEPS) and _are_apart(one.date, other.date)


def _announced(events: Sequence[Event], act: Act) -> Event | None:
    """The event of the body that a title announces: its people's, its place's and sort's ... or the first."""
    named = [e for e in events if e.names & {p.name for p in act.people}]
    if named:
        return next((e for e in named if _are_kin_to(e, act)), named[0])
    places = [e for e in events if act.provinces and set(act.provinces) == set(e.first.provinces)]
    if act.provinces and not act.place.is_inherited:
        kin = [e for e in places if _are_kin_to(e, act)]
        return next(iter((*kin, *places, *_shares(events, act))), None)
    kin = [e for e in events if _are_kin_to(e, act)]
    if act.scope == "national" and any(not is_count(o.name) for o in act.scene.national_bodies):
        return next((e for e in kin if e.first.scope == "national"), None)
    return next(iter((*kin, *events)), None)


def _shares(events: Sequence[Event], act: Act) -> list[Event]:
    """The events that tell what a title says of several provinces at once, when together they tell of all of them.

    A trial is that of one court: 苏皖跨省倾倒案宣判 is told by the trial in one of the provinces.
    """
    parts = [e for e in events if e.first.provinces and set(e.first.provinces) < set(act.provinces)]
    told = {code for e in parts for code in e.first.provinces}
    if told != set(act.provinces):
        parts = [e for e in parts if act.action in _TRIALS and _are_kin_to(e, act)]
    return sorted(parts, key=lambda e: not _are_kin_to(e, act))


def _are_kin_to(event: Event, act: Act) -> bool:
    if act.action == "arrest" and "investigation" in event.actions and "arrest" not in event.actions:
        return False  # a check that led to a case: the arrests are its next step
    return any(_are_kin(act.action, other) for other in event.actions)


def _are_kin(one: Action, other: Action) -> bool:
    """Actions that can be phases or sides of one event."""
    return one == other or any(one in family and other in family for family in _FAMILIES)


def _belongs(event: Event, act: Act) -> bool:
    """The same thing told again: same place or body, same sort of action, no other person, no other date."""
    first = event.first
    if act.place.is_listed != first.place.is_listed or not _same_place(event, act):
        return False
    names = {p.name for p in act.people}
    if _is_fellow(event, act):
        return True
    if (names and event.names and not names & event.names) or bool(act.target and event.names and not names):
        return False
    if names and not event.names and "arrest" in event.actions and act.action in ("fine", *_OWN_STEPS):
        return False  # the unnamed five are held, the named one is fined
    if _is_one_sentence(event, act):
        return True
    if act.status in _UNDATED_PLAN and (act.date is None or act.date.is_future) and not names:
        return True
    if act.date is not None and act.date.is_future and "arrest" in event.actions and act.action == "inspection":
        return False  # one was held; checks are planned for next week
    return _are_kin_to(event, act) and _dates_agree(event, act)


def _is_fellow(event: Event, act: Act) -> bool:
    """ "Wang and nine others got one to two years": told next, without a day of its own, it is one trial."""
    last = event.acts[-1]
    if act.action != "sentence" or "sentence" not in event.actions:
        return False
    is_same_day = last.scene is act.scene and last.date is act.date
    return is_same_day or (act.scene.index - last.scene.index <= 1 and act.date is None)


def _is_one_sentence(event: Event, act: Act) -> bool:
    """Two words of one sentence with one date tell one act: "detained and charged on Monday"; so do those without."""
    names = {p.name for p in act.people}
    for other in takewhile(lambda told: told.scene is act.scene, reversed(event.acts)):
        theirs = {p.name for p in other.people}
        if names and theirs and names != theirs:
            continue
        is_same_day = other.date is act.date and act.date is not None and names == theirs
        is_side = act.action == "other" and not names and other.is_penal and other.date is act.date
        is_undated = act.date is None and not names and (act.action not in _OWN_STEPS or _are_kin_to(event, act))
        if is_undated and _are_later_arrests(event, other, act):
            continue
        # "put on file and expelled", "raided three shops and took him away in December": one thing with one date.
        is_prelude = other.action in ("investigation", "inspection") and act.is_penal and None in (act.date, other.date)
        if other.action == "other" and other.is_weak and act.is_penal and other.date is not act.date:
            continue  # the accident, and who was arrested for it
        is_prelude = is_prelude and not _ANEW.search(act.scene.text, other.trigger.end, act.trigger.start)
        is_again = act.action == other.action and act.action in PENAL and not _is_later_step(other, act)
        if is_same_day or is_side or is_undated or is_prelude or is_again:
            return True
    return False


def _are_later_arrests(event: Event, other: Act, act: Act) -> bool:
    """ "She complained on May 5. Police opened a case and have caught two": the arrests came later than that day."""
    if act.action != "arrest" or other.action != "investigation" or not event.dates or "arrest" in event.actions:
        return False
    if not any(date in act.scene.dates for date in event.dates):
        return True
    return is_earlier(other) and _ANEW.search(act.scene.text, other.trigger.end, act.trigger.start) is not None


def _same_place(event: Event, act: Act) -> bool:
    first = event.first
    if act.provinces or first.provinces:
        return set(act.provinces) == set(first.provinces)
    if act.scope == first.scope == "national":
        ours, theirs = ({o.name for o in a.scene.national_bodies} for a in (act, first))
        near = act.scene.index - event.acts[-1].scene.index <= 2
        return bool(ours & theirs) or _is_definite(act) or (near and (not ours or not theirs))
    return act.scope == first.scope


def _is_definite(act: Act) -> bool:
    """“The warning emerged from ...”: the article tells of it again."""
    return bool(_DEFINITE.search(act.scene.text[max(act.scene.start, act.trigger.start - 20) : act.trigger.start]))


def _dates_agree(event: Event, act: Act) -> bool:
    """Undated acts join; dated ones join when one date lies within the other, or as the next phase of a measure.

    The day of a report is no date of its own: what happened before it can be what was reported.
    """
    if act.date is None:
        return True
    if event.is_undated:
        return _is_news(event, act)
    if is_report(act.scene, act.date) and not is_earlier(act):
        return True
    if act.date.is_future or act.status == "announced" or is_deadline(act.scene, act.date):
        return True
    is_measure = act.action in ADMINISTRATIVE and not event.actions.isdisjoint(ADMINISTRATIVE)
    days = _PHASE_DAYS if is_measure else _RAID_DAYS
    return any(_overlap(act.date, date) or _is_phase(act.date, date, days) for date in event.dates[-_MOST_COMPARED:])


def _is_news(event: Event, act: Act) -> bool:
    """True when a dated act can date what was told without a date: not something earlier, close to the report."""
    if act.date is None:
        return False
    if any(p.name in event.names for p in act.people) and act.action in event.actions:
        return True  # nobody is arrested or expelled twice in one article
    if is_earlier(act):
        return False
    day = act.date.latest or act.date.earliest
    days = _CASE_DAYS if event.is_main and act.is_penal else _NEWS_DAYS
    return day is None or event.reported_on is None or abs((event.reported_on - day).days) <= days


def _overlap(one: DateSpan, other: DateSpan) -> bool:
    if one.earliest is None or other.earliest is None:
        return one.surface.casefold() == other.surface.casefold()
    return one.earliest <= (other.latest or other.earliest) and other.earliest <= (one.latest or one.earliest)


def _is_phase(one: DateSpan, other: DateSpan, days: int) -> bool:
    first, second = _day(one), _day(other)
    return first is not None and second is not None and abs((first - second).days) <= days


def _day(date: DateSpan) -> dt.date | None:
    return date.earliest if date.precision == "day" else None
