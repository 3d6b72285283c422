"""One article to its reports: the acts of its sentences, merged into events, each resting on one evidence sentence."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from dashboard.cases.acts import read_acts, read_lead
from dashboard.cases.amounts import find_amounts
from dashboard.cases.events import Event, merge
from dashboard.cases.homes import settle_people, settle_places
from dashboard.cases.parallel import inherit_actions
from dashboard.cases.plain import names_authority
from dashboard.cases.remarks import is_in_passing, is_told
from dashboard.cases.timing import is_deadline, is_item, is_report
from dashboard.cases.triggers import lexicon
from dashboard.language import say
from dashboard.model import DateSpan, Organisation, Report

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.cases.acts import Act
    from dashboard.cases.scene import Scene
    from dashboard.config import Topic
    from dashboard.model import Article, Status

_PART_OF_MONTH = re.compile(
    r"^(?:\w+ ){0,2}(?:early|mid|late|beginning|end|middle)\b|[上中下]旬|[初底末]$", re.IGNORECASE
)

_SAME_DAY = re.compile(r"\b(?:same|that) (?:day|evening|morning|afternoon|night)\b|[同当當][日天]", re.IGNORECASE)
# "Thirteen were still missing on Thursday": how it stands, and not when it came about.
_STATE = re.compile(r"\bstill\b|\bmissing\b|\bremain|\btrapped\b|\bunder the\b|失联|失聯|失踪|被困|受困")
_NOTICES = re.compile(r"\b(?:notices|announcements|bulletins|verdicts|rulings)\b|通报|通報|公告")
_FULL_STOP = re.compile(r"[.!?。！？][\"”’』」)]*\s*$")
_AHEAD = 2
_MOST_HEADLINES = 4
_TOLD_DAYS = 7  # before publication
_OPENING = 2  # sentences
_TOO = re.compile(r"[亦也]|\b(?:also|too|as well|likewise)\b")
_LONG_BEFORE = 45  # days
# 此前已刑拘, "was shut earlier": not on the day of the report.
_EARLIER = re.compile(
    r"(?<![连連]同)(?<![加算含]上)(?<!比)(?:此前|早前|先前)(?![两兩二三四五几幾数數\d])|早些时候|早些時候|之前(?=[已曾就被将將，,])|"
    r"\b(?:[Ee]arlier(?! (?:today|on \w+day))|[Pp]reviously)\b"
)
_LONGEST_HEADLINE = 160


def read_reports(article: Article, told: Sequence[Scene], topic: Topic) -> tuple[Report, ...]:
    """What the article says happened, in order of its telling.

    `told` are the scenes of the article, see `scenes`. Each report carries its evidence sentence, the sentences that
    support it, and the argument; `case_id` is filled by `group`.
    """
    triggers = lexicon(topic).find(article.text)
    acts = [act for scene in told for act in read_acts(scene, triggers) if act.scope != "abroad"]
    body = _body(article, told)
    acts = sorted((*acts, *_lead(body, acts)), key=lambda act: act.scene.index)
    inherit_actions(acts)
    settle_people(acts, told)
    settle_places(acts, told)
    for act in acts:
        act.is_title = not body or act.scene.index < body[0].index
    _date_same_days(acts)
    told_on = _told_on(body, article)
    events = [event for event in merge(acts, article.published.latest) if is_told(event)]
    return tuple(_report(article, event, events, told_on) for event in events)


def _told_on(body: Sequence[Scene], article: Article) -> DateSpan | None:
    """The day on which an authority told the news, where a sentence of its own says so: "officers said on Tuesday"."""
    published = article.published.latest
    for scene in body:
        for date in scene.dates:
            day = date.earliest if date.precision == "day" and date.value else None
            is_fresh = day is not None and (published is None or 0 <= (published - day).days <= _TOLD_DAYS)
            if is_fresh and _tells(scene, date, body):
                return date
    return None


def _tells(scene: Scene, date: DateSpan, body: Sequence[Scene]) -> bool:
    """True when an authority says it that day, or in an opening like "It rained notices on Friday"."""
    if is_report(scene, date):
        return names_authority(scene.sentence)
    is_opening = scene is body[0] and not scene.placed and scene.end - scene.start < _LONGEST_HEADLINE
    return is_opening and _NOTICES.search(scene.text, scene.start, scene.end) is not None


def _body(article: Article, told: Sequence[Scene]) -> Sequence[Scene]:
    """The sentences behind the title, and behind the lines above the story that end without a full stop.

    A line under a day of its own is an item of a calendar, and no headline.
    """
    end = article.title_span[1] if article.title_span else 0
    for scene, following in pairwise(told[: _MOST_HEADLINES + 1]):
        is_line = "\n" in article.text[scene.end - 1 : following.start] and not is_item(scene)
        if not is_line or _FULL_STOP.search(scene.sentence) or len(scene.sentence) > _LONGEST_HEADLINE:
            break
        end = max(end, scene.end)
    return [scene for scene in told if scene.start >= end]


def _lead(body: Sequence[Scene], acts: Sequence[Act]) -> list[Act]:
    """The act of the opening, when no word of it says an action: from its first sentence with a place and a day."""
    told = {act.scene.index for act in acts}
    for scene in body[:_OPENING]:
        if scene.index in told:
            break
        found = read_lead(scene, {code for act in acts for code in act.provinces})
        if found:
            return found
    return []


def _date_same_days(acts: Sequence[Act]) -> None:
    """ "On the same day" is the day of the act before, when the expression alone could not be dated."""
    for before, act in pairwise(acts):
        if act.date is not None and act.date.value is None and _SAME_DAY.search(act.date.surface):
            act.date = before.date


def _date(event: Event, events: Sequence[Event], article: Article, told_on: DateSpan | None) -> DateSpan | None:
    """The act's own date, an authority's first, else the day on which it was told, else the deadline, else publication.

    In this order because tests/gold/GUIDE.md has it: the act's own, the notice, the posting, the deadline, the report.
    """
    dated = sorted(
        ((act, act.date) for act in event.acts if act.date is not None),
        key=lambda pair: (_rank(*pair), _vagueness(*pair)),
    )
    is_news = event.is_main or event is events[0]
    if dated and told_on is not None and is_news and _rank(*dated[0]) == _AHEAD:
        return told_on
    for _, date in dated:
        if date.value or date.earliest:
            return _as_told(date)
    if dated:
        return dated[0][1]
    if not event.first.place.is_listed and (by := _by_then(event, events, article, is_news=is_news)):
        return by
    return _report_day(event, article, told_on if is_news else None)


def _by_then(event: Event, events: Sequence[Event], article: Article, *, is_news: bool) -> DateSpan | None:
    """Some day until publication, for what is told without a day as earlier, or as following what is long past."""
    published = article.published.latest
    if published is None or article.published.precision != "day":
        return None
    scene = event.evidence.scene
    is_likewise = _TOO.search(scene.sentence) is not None
    before = scene.before if is_likewise else None
    if any(_EARLIER.search(s.text, s.start, min(s.end, event.evidence.trigger.end)) for s in (scene, before) if s):
        return DateSpan(0, 0, "", f"../{published}", None, published, "interval", "publication", "told-as-earlier")
    beside = [d for e in events for a in e.acts if 0 <= scene.index - a.scene.index <= 1 and (d := a.date)]
    since = max((d.earliest for d in beside if d.earliest and not d.is_future), default=None)
    if is_news or not is_likewise or since is None or (published - since).days <= _LONG_BEFORE:
        return None
    value = f"{since}/{published}"
    return DateSpan(0, 0, "", value, since, published, "interval", "publication", "told-behind")


def _rank(act: Act, date: DateSpan) -> int:
    """0 for a day of the act itself, 1 for the day on which it was told, 2 for one that lies ahead."""
    if date.is_future or is_deadline(act.scene, date):
        return _AHEAD
    is_state = act.action == "other" and _STATE.search(act.scene.text, act.trigger.start, act.trigger.end) is not None
    return int(is_state or is_report(act.scene, date))


def _vagueness(act: Act, date: DateSpan) -> tuple[bool, bool, bool, bool]:
    has_body = bool(act.scene.organisations)
    return (act.is_plain, act.place.is_inherited and not has_body, date.precision not in ("day", "month"), not has_body)


def _as_told(date: DateSpan) -> DateSpan:
    """Of a period the act is dated by its first day, of a part of a month by the month; the bounds stay."""
    if date.value is None or date.earliest is None:
        return date
    if date.precision in ("season", "quarter"):
        return replace(date, value=f"{date.earliest:%Y-%m}", precision="month")
    if "/" not in date.value:
        return date
    if _PART_OF_MONTH.search(date.surface):
        return replace(date, value=f"{date.earliest:%Y-%m}", precision="month")
    first = date.value.split("/")[0]
    return replace(date, value=first) if first not in ("", "..") else date


def _report_day(event: Event, article: Article, told_on: DateSpan | None) -> DateSpan | None:
    """The day of the report, for what the article tells as its news without a date of its own: not later than it."""
    published = article.published
    if event.first.place.is_listed:
        return None
    if told_on is not None:
        return told_on
    if published.value is None or published.precision not in ("day", "month"):
        return None
    bounds = published.earliest, published.latest
    return DateSpan(0, 0, "", published.value, *bounds, "vague", "publication", "report-day")


def _report(article: Article, event: Event, events: Sequence[Event], told_on: DateSpan | None) -> Report:
    evidence, action, place = event.evidence, event.headline, event.first.place
    scenes_told = dict.fromkeys((a.scene.start, a.scene.end) for a in event.acts if a.scene is not evidence.scene)
    people = {p.name: p for act in event.acts for p in act.people}
    organisations: dict[str, Organisation] = {o.name: o for act in event.acts for o in act.scene.organisations}
    scenes_all = dict.fromkeys(act.scene for act in event.acts)
    amounts = [amount for s in scenes_all for amount in find_amounts(article.text, s.start, s.end, s.cues)]
    date = _date(event, events, article, told_on)
    return Report(
        report_id=f"{article.article_id}:{evidence.trigger.start}:{action}",
        article_id=article.article_id,
        start=evidence.scene.start,
        end=evidence.scene.end,
        action=action,
        status=_status(evidence, date),
        scope=place.scope,
        provinces=place.provinces,
        court=next((act.place.court for act in event.acts if act.place.court), None),
        actor_class="authority",
        date=date,
        people=tuple(people.values()),
        organisations=tuple(organisations.values()),
        amounts=tuple(amounts),
        rule=_rule(evidence),
        reason=_reason(article, event.witness, evidence),
        is_listed=place.is_listed,
        is_background=is_in_passing(event, events),
        support=tuple(sorted(scenes_told)),
    )


def _status(evidence: Act, date: DateSpan | None) -> Status:
    """An act known only by a deadline that lies ahead of publication is announced, whatever the tense of its verb."""
    is_ahead = date is not None and date.is_future and evidence.status == "done"
    return "announced" if is_ahead else evidence.status


def _rule(act: Act) -> str:
    return "plain-act" if act.is_plain else "weak-word" if act.is_weak else "action-word"


def _reason(article: Article, act: Act, evidence: Act) -> str:
    """What the word of an act says, and why it belongs where it does; the word may stand in another sentence."""
    word = article.text[act.trigger.start : act.trigger.end]
    if act.scene is not evidence.scene:
        action = act.action.replace("_", " ")
        said = say("en", "in another sentence about it, “{word}” says {action}", word=word, action=action)
    elif act.is_plain:
        said = say("en", "“{word}” acts on a day, in words of no known action", word=word)
    else:
        said = say("en", "“{word}” says {action}", word=word, action=act.action.replace("_", " "))
    return "; ".join([said, *(evidence.reasons or ["the text does not say where"])]) + "."
