"""“Sichuan set the same rate on April 15; Shandong did in February”: places that acted on days of their own.

A place that is the subject of a past, or stands bare beside a day in a row of places, acted on that day whatever the
verb is; what it did is what the article tells of the others (`inherit_actions`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.cases.timing import STEPS, days_beside, heads_item, is_report
from dashboard.inflection import PAST

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dashboard.cases.acts import Act
    from dashboard.cases.scene import Scene
    from dashboard.model import DateSpan, Mention

_BREAK = re.compile(r"[;:]|\.\s")
# "Yunnan and Sichuan": the last of a row has no day of its own.
_IN_ROW = re.compile(r"[A-Z][\w’'-]+(?:,|,? and|,? or|,? &) $")
_IN_ROW_ZH = re.compile(r"[\u4e00-\u9fff]{2,8}[、和及与與]$")
_DAYS = frozenset({"day", "week", "month"})
_REACH = 90  # characters from a place to its day
# What may stand before a subject: the start of a clause, a conjunction, a hint at where in the row it stands.
_BEFORE = re.compile(
    r"(?:^|[.;:,(\u2013\u2014\-]|\b(?:and|but|while|as|after|before|when|where|than|so (?:did|does|do|has|have)|then))"
    r"\s?(?:[Tt]he (?:[A-Z]\w+ ){0,2}(?:city|province|region|county|prefecture|town|district) of )?$"
)
_LOCATIVE = re.compile(r"(?:^|[.;:,(]|\b(?:and|but|while))\s?[Ii]n $")
_PRONOUN = re.compile(r",? (?:it|the same|that|they|this|such|so) ")
_PAST = re.compile(
    r"(?:,(?: [^,;.]{2,60},)?)?(?: (?:which|had|has|have|also|then|soon|later|already|first|itself|\w+ly))*"
    rf" (?:{PAST})\b"
)
# "June 18 - Sichuan names 26 projects", "June 9: Qinghai, everything off": an item of a calendar, in the present.
_DASHES = frozenset({"-", "–", "—", ":"})
_DOES = re.compile(
    r"(?: \w+ly)? (?!(?:is|has|was|remains|keeps|stays|waits)\b)[a-z]{2,}s (?!not\b)|, (?!(?:the|an?|home|where|which|"
    r"also)\b)[a-z]"
)
# "Hainan on Dec 3", "Hebei, a week later", "Anhui did so in May": nothing but a place and a day.
_BARE = re.compile(
    r",?(?: (?:did|had|has|so|too|likewise|itself|also|first|again|the same|it))*"
    r"(?: (?:on|in|at|since|from|late|early|around|back in|earlier|already))*,? ?"
)
_SAME = re.compile(r"\b(?:did|followed|joined|likewise|too|also|(?:the )?same)\b|同样|同樣|[也亦]|跟进|跟進|效仿")
# "Gansu first reported babies with stones", 甘肃省首先报告多名婴幼儿患结石: what befell people there.
_ILL = re.compile(
    r"\b(?:reported|recorded|logged|confirmed|saw|had)\b[^.;]{0,60}\b(?:cases?|patients?|deaths?|babies|infants|"
    r"children|"
    r"infections?|victims|sick|ill)\b|\b(?:fell|fallen|taken|were) (?:ill|sick)\b|"
    r"(?:报告|報告|出现|出現|发现|發現)[^，。；;]{0,24}(?:病例|患|症|结石|結石|死亡)|患(?:上|有|病)|染病|病倒"
)
_BESIDE_ZH = re.compile(r"[\u4e00-\u9fff]{0,6}[,，]?(?:于|在)?")
# "the Beijing Internet Finance Association followed": a body does again what was told before.
_FOLLOWED = re.compile(
    r"(?:['’]s)?(?: [\w’'-]+){0,6}? (?:(?:also|then|soon) )?"
    r"(?:followed(?! (?:the|a|an|by|up|him|her|them|its|his)\b)|did (?:so|the same|likewise)|joined in)\b"
)
_START_ZH = re.compile(r"(?:^|[。；;，,：:、])\s?(?:而|其中)?$")
_NO_SUBJECT_ZH = re.compile(
    r"[\u4e00-\u9fff]{0,14}(?:公司|集团|集團|企业|企業|工厂|工廠|平台)|的|籍|人|居民|男子|女子|市民|某|一名|警方|公安"
)


def find_parallels(scene: Scene, acts: Sequence[Act]) -> Iterator[tuple[Mention, DateSpan]]:
    """The places of a scene that acted on a day which dates none of its `acts`, each with that day."""
    if not (scene.placed and scene.dates):
        return
    taken = {id(act.date) for act in acts if act.date is not None}
    told = {code for act in acts for code in act.provinces if act.date is not None}
    if _ILL.search(scene.text, scene.placed[0].end, scene.end):
        return
    for place in scene.placed:
        if place.province in told or (
            place.how == "institution" and not _FOLLOWED.match(scene.text, place.end, scene.end)
        ):
            continue
        date = _day_of(scene, place)
        if date is not None and id(date) not in taken:
            taken.add(id(date))
            told.add(place.province or "")
            yield place, date


def _day_of(scene: Scene, place: Mention) -> DateSpan | None:
    """The day on which the place did something, as the subject of its clause."""
    near = days_beside(scene, place, _DAYS, _REACH)
    near = [d for d in near if not (d.precision == "day" and is_report(scene, d))]
    acted = _acted_zh if scene.text[place.start] > "\u2e80" else _acted
    return next((d for d in near if acted(scene, place, d)), None)


def _acted(scene: Scene, place: Mention, date: DateSpan) -> bool:
    text, before = scene.text, scene.text[max(scene.start, place.start - 40) : place.start]
    if date.end <= place.start:
        gap = text[date.end : place.start].strip()
        acted = _FOLLOWED if place.how == "institution" else _PAST
        if gap in _DASHES and heads_item(scene, date):
            return any(told.match(text, place.end, scene.end) for told in (acted, _DOES))
        return gap in ("", ",", "the", ", the") and acted.match(text, place.end, scene.end) is not None
    between = text[place.end : date.start]
    if any(place.end <= m.start < date.start and m.province != place.province for m in scene.mentions):
        return False
    if _BREAK.search(between) or _IN_ROW.search(before):
        return False
    if _LOCATIVE.search(before):
        return _PRONOUN.match(between) is not None
    return _BEFORE.search(before) is not None and bool(_BARE.fullmatch(between) or _PAST.match(between))


def _acted_zh(scene: Scene, place: Mention, date: DateSpan) -> bool:
    text = scene.text
    if _NO_SUBJECT_ZH.match(text, place.end):
        return False
    if date.end <= place.start:
        return text[date.end : place.start].strip("，, ") == ""
    if _IN_ROW_ZH.search(text[max(scene.start, place.start - 9) : place.start]):
        return False
    is_start = _START_ZH.search(text[max(scene.start, place.start - 6) : place.start]) is not None
    return is_start and _BESIDE_ZH.fullmatch(text[place.end : date.start]) is not None


def inherit_actions(acts: Sequence[Act]) -> None:
    """Give the acts of `find_parallels` the action told before them in their sentence, else the first; in place.

    A step against persons told elsewhere in the article is passed on only by words that say the same was done.
    """
    told = [act for act in acts if not act.is_plain]
    if not told:
        return
    for act in acts:
        if act.is_parallel:
            beside = [other for other in told if other.scene is act.scene and other.trigger.start < act.trigger.start]
            if beside or told[0].action not in STEPS or _says_same(act):
                act.action = (beside or told)[-1 if beside else 0].action


def _says_same(act: Act) -> bool:
    """True for "Hebei did so in May", "Hebei followed", "Hebei, a week later", 河北也…."""
    behind = act.scene.text[act.trigger.end : act.scene.end]
    bare = _BARE.match(behind)
    rest = behind[bare.end() :] if bare else behind
    return _SAME.search(behind) is not None or act.date is None or rest.startswith(act.date.surface)
