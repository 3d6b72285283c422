"""What an article tells, and what it only remarks or lists in passing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.cases.acts import PENAL
from dashboard.cases.events import is_earlier
from dashboard.cases.placing import counts_places
from dashboard.cases.plain import names_authority

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.cases.acts import Act
    from dashboard.cases.events import Event
    from dashboard.model import Action

_SINCE = re.compile(r"\b[Ss]ince (?:the )?$|自$")
_CAUSE = re.compile(
    r"\b(?:after|since|because|when|once|as) (?:China|Beijing|the (?:state|country|capital))(?: \w+)?(?: \w+ly)? $"
)
_ASIDE = re.compile(r",? (?:which|who|whose|where)(?: [\w’'-]+){0,4} $")
_LONG_AGO = 3 * 365  # days
_STAGES: dict[Action, int] = {
    "investigation": 0, "seizure": 1, "arrest": 1, "expulsion": 1, "charge": 2, "fine": 3, "sentence": 3,
}  # fmt: skip


def is_told(event: Event) -> bool:
    """Main events, dated background and steps against named people are told; a bare remark is not."""
    first = event.first
    if _is_old_mishap(event) or (not event.dates and all(counts_places(act.scene) for act in event.acts)):
        return False
    if first.scope == "national" and all(_is_standing(act) for act in event.acts):
        return False
    if first.scope == "unknown" and not any(act.is_penal for act in event.acts):
        return False
    if event.dates or first.place.is_listed or (event.is_main and not _is_remark(event)):
        return True
    if any(act.is_penal and (act.people or act.target) for act in event.acts):
        return True
    if first.scope == "province":
        return any(_is_own_act(act) for act in event.acts)
    return any(_is_national_act(act) for act in event.acts)


def _is_old_mishap(event: Event) -> bool:
    """ "A blast at Hegang killed 108 in 2009": what an accident long before the news is compared with."""
    if event.is_main or event.reported_on is None or not all(a.action == "other" and a.is_weak for a in event.acts):
        return False
    if any(names_authority(act.scene.sentence) for act in event.acts):
        return False
    days = [date.latest for date in event.dates if date.latest is not None]
    return bool(days) and (event.reported_on - max(days)).days > _LONG_AGO


def _is_standing(act: Act) -> bool:
    """ "Beijing has banned trading since 2017", "they left after Beijing banned it": no step of a body with a name."""
    if act.scene.national_bodies:
        return False
    if act.date is None:
        return not act.is_title and _CAUSE.search(act.scene.text, act.scene.start, act.trigger.start) is not None
    if act.date.precision != "year":
        return False
    return bool(_SINCE.search(act.scene.text, max(act.scene.start, act.date.start - 12), act.date.start))


def is_in_passing(event: Event, events: Sequence[Event]) -> bool:
    """ "Qinghai and Yunnan have such rules too": one of a list without a date, behind the news of the article.

    The map counts it, with the mark of what rests on a list; an event that the article tells it is not (tests/gold,
    GUIDE: "undated list mentions are no events").
    """
    is_behind = not event.is_main or all(is_earlier(act) for act in event.acts)
    is_listed = event.first.place.is_listed
    is_aside = is_behind and (is_listed or all(_is_aside(act) for act in event.acts))
    if event.dates:  # "this year Hainan has raised its price and Jiangsu checked its offices"
        is_at_large = all(date.precision == "year" for date in event.dates) or (is_listed and event.is_undated)
        return is_aside and is_at_large
    return is_aside or _is_step_between(event, events)


def _is_step_between(event: Event, events: Sequence[Event]) -> bool:
    """An undated step on the way to a dated one of the same place: "they had been charged", then the sentence."""
    first = event.first
    stage = _STAGES.get(event.headline)
    if stage is None:
        return False
    dated = [e for e in events if e is not event and e.dates and e.first.provinces == first.provinces]
    return any(_STAGES.get(other.headline, -1) >= stage for other in dated)


def _is_aside(act: Act) -> bool:
    """ "Both follow X, which has drafted rules", or one of several provinces whose measures a sentence counts up."""
    if act.is_penal or act.people:
        return False
    before = act.scene.text[max(act.scene.start, act.trigger.start - 40) : act.trigger.start]
    return bool(_ASIDE.search(before)) or len({m.province for m in act.scene.placed}) > 1


def _is_remark(event: Event) -> bool:
    """True for what the lead only touches, as something earlier, without date, place or person of its own."""
    return all(act.place.is_inherited and not act.people and not act.is_penal and is_earlier(act) for act in event.acts)


def _is_own_act(act: Act) -> bool:
    """An undated act of a province is told when its sentence names the place, or when people are held or punished."""
    if act.is_weak or act.status != "done":
        return False
    return not act.place.is_inherited or act.action in PENAL


def _is_national_act(act: Act) -> bool:
    """An undated act of the state is told when a named body acts, and not as something earlier."""
    has_actor = bool(act.scene.national_bodies or act.target)
    return act.scope == "national" and has_actor and not act.is_weak and not is_earlier(act)
