"""One article to its reports: acts that tell the same thing merge, background without a date of its own is left out."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from dashboard.cases.acts import PENAL, Act, read_acts
from dashboard.cases.amounts import find_amounts
from dashboard.cases.people import find_people
from dashboard.cases.scene import Scene, scenes
from dashboard.cases.triggers import lexicon
from dashboard.model import ACTIONS_BY_SEVERITY, DateSpan, Organisation, Person, Report

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.config import Topic
    from dashboard.model import Action, Amount, Article, Mention

_LEAD = 2  # sentences after the title that still tell the main event
_FAMILIES: tuple[frozenset[Action], ...] = (
    frozenset({"regulation", "inspection", "shutdown", "power_cut", "warning", "support"}),
    frozenset({"arrest", "seizure"}), frozenset({"inspection", "seizure"}), frozenset({"sentence", "fine"}),
)  # fmt: skip


@dataclass(slots=True)
class _Event:
    """Acts of one article that tell one thing that happened."""

    acts: list[Act] = field(default_factory=list)
    is_main: bool = False

    @property
    def first(self) -> Act:
        return self.acts[0]

    @property
    def names(self) -> set[str]:
        return {p.name for act in self.acts for p in act.people}

    @property
    def dates(self) -> list[DateSpan]:
        return [act.date for act in self.acts if act.date is not None]


def read_reports(
    article: Article, sentences: Sequence[tuple[int, int]], mentions: Sequence[Mention], dates: Sequence[DateSpan], topic: Topic
) -> tuple[Report, ...]:
    """What the article says happened, in order of its telling.

    `sentences`, `mentions` and `dates` are those read from this article, in order of position. Each report carries its
    evidence sentence, the sentences that support it, and the argument; `case_id` is filled by `group`.
    """
    people = find_people(article, sentences, mentions)
    triggers = lexicon(topic).find(article.text)
    told = list(scenes(article, sentences, mentions, dates, people))
    acts = [act for scene in told for act in read_acts(scene, triggers) if act.scope != "abroad"]
    acts = _settle_people(acts, told)
    title_end = article.title_span[1] if article.title_span else 0
    events = _merge(acts, title_end)
    kept = [event for event in events if _is_told(event)]
    return tuple(_report(article, event, told) for event in kept)


def _settle_people(acts: list[Act], told: Sequence[Scene]) -> list[Act]:
    """Give an unnamed penal act the person the article is about, and a person's act the person's province."""
    homes, main = _homes(told), _main_person(told)
    previous = main
    for act in acts:
        is_open = act.is_penal and not act.people and not act.target and not act.scene.is_elsewhere
        if is_open and previous and not (_has_own_place(act) and previous is not main):
            act.people = previous
        if act.people:
            _send_home(act, homes)
            previous = main or act.people
    return acts


def _main_person(told: Sequence[Scene]) -> tuple[Person, ...]:
    """The one person most of the article is about: named three times or more, and more often than everybody else together."""
    named = [p for scene in told for p in scene.people if p.role == "subject"]
    counts = Counter(p.name for p in named).most_common(1)
    if not counts or counts[0][1] < 3 or counts[0][1] * 2 <= len(named):
        return ()
    return (next(p for p in named if p.name == counts[0][0]),)


def _has_own_place(act: Act) -> bool:
    return bool(act.provinces) and not act.is_inherited


def _homes(told: Sequence[Scene]) -> dict[str, str]:
    """The province in which the article places each person: the one named most often beside the name, courts apart."""
    counts: dict[str, Counter[str]] = {}
    for scene in told:
        codes = [m.province for m in scene.mentions if m.province and m.role == "case" and not (scene.names_court and m.how == "institution")]
        for person in scene.people:
            counts.setdefault(person.name, Counter()).update(codes)
    return {name: by.most_common(1)[0][0] for name, by in counts.items() if by}


def _send_home(act: Act, homes: dict[str, str]) -> None:
    home = next((homes[p.name] for p in act.people if p.name in homes), None)
    if home is None:
        if act.scope == "national" or (act.is_inherited and act.scene.is_elsewhere):
            act.scope, act.provinces = "unknown", ()
        return
    if act.is_inherited or not act.provinces or (act.court and act.court == act.provinces[0]):
        act.scope, act.provinces, act.is_listed = "province", (home,), False
        act.reasons.append(f"the article places {act.people[0].name} there")


def _merge(acts: Sequence[Act], title_end: int) -> list[_Event]:
    """Body acts first; an act of the title without a place of its own belongs to the first event of its sort."""
    events: list[_Event] = []
    open_titles = [a for a in acts if a.scene.start < title_end and _is_open(a)]
    for act in (a for a in acts if a not in open_titles):
        home = next((event for event in reversed(events) if _belongs(event, act)), None)
        if home is None:
            home = _Event(is_main=act.scene.index <= _LEAD)
            events.append(home)
        home.acts.append(act)
    for act in open_titles:
        home = next((e for e in events if any(_are_kin(act.action, a.action) for a in e.acts)), None)
        if home is None and not (events and act.is_weak):
            home = _Event(is_main=True)
            events.append(home)
        if home is not None:
            home.acts.append(act)
            home.is_main = True
    return events


def _is_open(act: Act) -> bool:
    """True for an act whose place the title does not say."""
    return act.scope == "unknown" or (not _has_own_place(act) and (act.is_penal or not act.scene.national_bodies))


def _are_kin(one: Action, other: Action) -> bool:
    """Actions that can be phases or sides of one event."""
    return one == other or any(one in family and other in family for family in _FAMILIES)


def _belongs(event: _Event, act: Act) -> bool:
    """The same thing told again: same place or body, same sort of action, no other person, no other date."""
    first = event.first
    if not any(_are_kin(act.action, a.action) for a in event.acts):
        return False
    if act.is_listed != first.is_listed or not _same_place(event, act):
        return False
    names = {p.name for p in act.people}
    if (names and event.names and not names & event.names) or bool(act.target and event.names):
        return False
    return _dates_agree(event, act)


def _same_place(event: _Event, act: Act) -> bool:
    first = event.first
    if act.provinces or first.provinces:
        return set(act.provinces) == set(first.provinces)
    if act.scope == first.scope == "national":
        ours, theirs = ({o.name for o in a.scene.national_bodies} for a in (act, first))
        near = act.scene.index - event.acts[-1].scene.index <= 2
        return bool(ours & theirs) or _is_definite(act) or (near and (not ours or not theirs or act.date is None))
    return act.scope == first.scope


_DEFINITE = re.compile(r"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Ii]ts)(?: \w+)? $|[该此]$")


def _is_definite(act: Act) -> bool:
    """“The warning emerged from ...”: the article tells of it again."""
    return bool(_DEFINITE.search(act.scene.text[max(act.scene.start, act.trigger.start - 20) : act.trigger.start]))


def _dates_agree(event: _Event, act: Act) -> bool:
    """Undated acts join; dated ones join when one date lies within the other, or when the later one is only announced."""
    if act.date is None or not event.dates:
        return True
    if act.date.is_future or act.status == "announced" or act.action not in PENAL and act.scene.index - event.acts[-1].scene.index <= 1 and act.is_inherited:
        return True
    return any(_overlap(act.date, date) for date in event.dates)


def _overlap(one: DateSpan, other: DateSpan) -> bool:
    if one.earliest is None or other.earliest is None:
        return one.surface.casefold() == other.surface.casefold()
    return one.earliest <= (other.latest or other.earliest) and other.earliest <= (one.latest or one.earliest)


def _is_told(event: _Event) -> bool:
    """Main events, dated background and steps against named people are told; a bare remark is not."""
    first = event.first
    if event.is_main or event.dates or first.is_listed:
        return True
    if any(act.is_penal and (act.people or act.target) for act in event.acts):
        return True
    if first.scope == "province":
        return any(not act.is_weak and not act.is_inherited for act in event.acts)
    return any(_is_national_act(act) for act in event.acts)


_EARLIER = re.compile(r"此前|早前|之前|\b(?:[Ee]arlier|[Pp]reviously|[Aa]lready|had|since)\b")


def _is_national_act(act: Act) -> bool:
    """An undated act of the state is told when a named body acts, and not as something earlier."""
    is_earlier = _EARLIER.search(act.scene.text, act.scene.start, act.trigger.start)
    return act.scope == "national" and bool(act.scene.national_bodies or act.target) and not act.is_weak and not is_earlier


def _date(event: _Event, article: Article) -> DateSpan | None:
    """The act's own date, else the deadline, else for the main event the day of the report."""
    own = [act.date for act in event.acts if act.date is not None and not act.date.is_future]
    ahead = [act.date for act in event.acts if act.date is not None and act.date.is_future]
    for date in (*own, *ahead):
        if date.value or date.earliest:
            return _as_told(date)
    if own or ahead:
        return (own or ahead)[0]
    return _report_day(event, article)


_PART_OF_MONTH = re.compile(r"^(?:\w+ ){0,2}(?:early|mid|late|beginning|end|middle)\b|[上中下]旬|[初底末]$", re.IGNORECASE)


def _as_told(date: DateSpan) -> DateSpan:
    """Of a period the act is dated by its first day, of a part of a month by the month; the bounds stay."""
    if date.value is None or "/" not in date.value or date.earliest is None:
        return date
    if _PART_OF_MONTH.search(date.surface):
        return replace(date, value=f"{date.earliest:%Y-%m}", precision="month")
    first = date.value.split("/")[0]
    return replace(date, value=first) if first not in ("", "..") else date


def _report_day(event: _Event, article: Article) -> DateSpan | None:
    published = article.published
    if event.first.is_listed or published.value is None or published.precision != "day":
        return None
    return DateSpan(0, 0, "", published.value, published.earliest, published.latest, "day", "publication", "report-day")


def _report(article: Article, event: _Event, told: Sequence[Scene]) -> Report:
    evidence = _evidence(event)
    spans = list(dict.fromkeys((a.scene.start, a.scene.end) for a in event.acts if a.scene is not evidence.scene))
    people = {p.name: p for act in event.acts for p in act.people}
    organisations: dict[str, Organisation] = {o.name: o for act in event.acts for o in act.scene.organisations}
    amounts: list[Amount] = [a for act in event.acts for a in find_amounts(article.text, act.scene.start, act.scene.end)]
    headline = _headline(event)
    return Report(
        report_id=f"{article.article_id}:{evidence.trigger.start}:{headline}", article_id=article.article_id, start=evidence.scene.start,
        end=evidence.scene.end, action=headline, status=evidence.status, scope=event.first.scope, provinces=event.first.provinces,
        court=next((act.court for act in event.acts if act.court), None), actor_class="authority", date=_date(event, article),
        people=tuple(people.values()), organisations=tuple(organisations.values()), amounts=tuple(dict.fromkeys(amounts)),
        rule=_rule(evidence), reason=_reason(article, evidence), is_listed=event.first.is_listed, support=tuple(sorted(spans)),
    )  # fmt: skip


def _evidence(event: _Event) -> Act:
    """The act that shows the event best: a strong word that was done, dated if possible, as early as possible."""
    return min(event.acts, key=lambda a: (a.is_weak, a.status != "done", a.date is None, a.is_inherited, a.scene.index))


def _headline(event: _Event) -> Action:
    strong = [a.action for a in event.acts if not a.is_weak and a.status == "done"] or [a.action for a in event.acts if not a.is_weak]
    if event.first.scope == "national" and "regulation" in strong:
        return "regulation"  # a body of the state acts on places by its notice
    return min(strong or [a.action for a in event.acts], key=ACTIONS_BY_SEVERITY.index)


def _rule(act: Act) -> str:
    return "weak-word" if act.is_weak else "action-word"


def _reason(article: Article, act: Act) -> str:
    word = article.text[act.trigger.start : act.trigger.end]
    return f"“{word}” says {act.action.replace('_', ' ')}; " + "; ".join(act.reasons or ["the text does not say where"]) + "."
