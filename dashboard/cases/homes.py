"""Whose act: an unnamed step belongs to the person the article is about, a person's step to the person's province."""

from __future__ import annotations

import re
from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

from dashboard.cases.firms import is_of_others
from dashboard.cases.placing import Place, is_compared
from dashboard.language import say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dashboard.cases.acts import Act
    from dashboard.cases.scene import Scene
    from dashboard.model import Person

_CAPTION = re.compile(
    r"\W*(?:Photo|Picture|Pictured|Caption|File photo)\b ?:|\W*(?:图|圖|图为|圖為|资料图|資料圖)[：:]"
)
_LEAST_NAMED = 3
_LONGEST_LIST = 2


def settle_people(acts: Sequence[Act], told: Sequence[Scene]) -> None:
    """Give unnamed penal acts their person and persons' acts their province, in place."""
    if not any(act.is_penal for act in acts):
        return
    homes, main = _homes(told), _main_person(told)
    previous = main
    for act in acts:
        is_open = act.is_penal and not act.people and not act.target and not _is_beside(act)
        if is_open and previous and not (_has_own_place(act) and previous is not main):
            act.people = previous
        elif is_open and _has_own_place(act):
            previous = main  # another matter has come between
        if act.people:
            _send_home(act, homes)
            previous = main or act.people
    _keep_together(acts)


def _keep_together(acts: Sequence[Act]) -> None:
    """长春中院判处河南省原副省长有期徒刑，并处罚金: what a court does in one sentence is one matter, wherever it is."""
    for _, group in groupby(acts, key=lambda act: act.scene.index):
        told = [act for act in group if act.place.court]
        away = {act.provinces for act in told if act.provinces != (act.place.court,)}
        for act in told if len(away) == 1 else ():
            if act.provinces == (act.place.court,):
                act.place = act.place._replace(provinces=next(iter(away)))
                act.reasons.append(say("en", "the court judges a matter of another province in the same sentence"))


def _is_beside(act: Act) -> bool:
    """True for what does not go on about the people told of: elsewhere, by the state, to compare, to a firm."""
    is_at_large = act.action == "seizure" and act.scope == "national"
    is_apart = is_compared(act.scene, act.trigger) or is_of_others(act.scene, act.trigger)
    return is_at_large or act.scene.is_elsewhere or is_apart


def settle_places(acts: Sequence[Act], told: Sequence[Scene]) -> None:
    """Give acts without a place the province of the article, when it tells of one only; in place.

    "Eight people are under arrest, police said ... Regulators watch Hong Kong closely": the place can come later.
    """
    naming = [scene for scene in told if scene.placed and not _CAPTION.match(scene.text, scene.start)]
    codes = {m.province for scene in naming for m in scene.placed}
    # What is told where the province comes in may be another matter than what was told before it.
    if len(codes) != 1 or any(act.scene is naming[0] and _is_of_its_own(act) for act in acts):
        return
    for act in acts:
        scene = act.scene
        is_open = (
            act.scope == "unknown" and "other" not in act.target and not scene.is_elsewhere and not scene.is_abroad
        )
        if is_open and not scene.speaks_of_nation(act.trigger.start, act.trigger.end):
            reason = "it is the only province in which the article places anything"
            act.place = Place("province", tuple(code for code in codes if code), is_inherited=True, reason=reason)
            act.reasons.append(reason)


def _is_of_its_own(act: Act) -> bool:
    """True for an act that need not go on with what was told before; the trial of those who were held does."""
    return not (act.is_plain or act.is_weak or act.action in ("charge", "sentence"))


def _main_person(told: Sequence[Scene]) -> tuple[Person, ...]:
    """The one person most of the article is about: named three times or more, and more than all others together."""
    named = [p for p in told[0].cast.people if p.role == "subject"]
    counts = Counter(p.name for p in named).most_common(1)
    if not counts or counts[0][1] < _LEAST_NAMED or counts[0][1] * 2 <= len(named):
        return ()
    return (next(p for p in named if p.name == counts[0][0]),)


def _has_own_place(act: Act) -> bool:
    return bool(act.provinces) and not act.place.is_inherited


def _homes(told: Sequence[Scene]) -> dict[str, str]:
    """The province in which the article places each person: the one named most often beside the name, courts apart."""
    counts: dict[str, Counter[str]] = {}
    for scene in told:
        courts = {m.province for m in scene.acting if m.how == "institution"} if scene.names_court else set()
        named = [m.province for m in scene.acting if m.province and not (m.how == "institution" and courts)]
        # “a court in Changchun, Jilin, sentenced Li Wei, a former mayor in Hunan”
        codes = [code for code in named if code not in courts] or named
        if 0 < len(set(codes)) <= _LONGEST_LIST:
            for person in scene.people:
                counts.setdefault(person.name, Counter()).update(codes)
    return {name: by.most_common(1)[0][0] for name, by in counts.items() if by}


def _send_home(act: Act, homes: Mapping[str, str]) -> None:
    home = next((homes[p.name] for p in act.people if p.name in homes), None)
    place = act.place
    if home is None:
        if act.scope == "national" or (place.is_inherited and act.scene.is_elsewhere):
            act.place = Place(reason="it is done to persons whose province the text does not state")
        return
    if place.is_inherited or not place.provinces or place.court == place.provinces[0]:
        act.place = place._replace(scope="province", provinces=(home,), is_inherited=True)
        act.reasons.append(say("en", "the article places {name} there", name=act.people[0].name))
