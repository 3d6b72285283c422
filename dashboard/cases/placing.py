"""Where: the province written beside an act, spoken of, or inherited from the sentences before; else the state."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from dashboard.cues import Cue
from dashboard.language import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.cases.scene import Scene
    from dashboard.cases.triggers import Trigger
    from dashboard.model import Mention, Organisation, Scope

_LIST_REACH = 60  # characters between the first place of a list and the one beside the verb
_BEIJING = "CN-BJ"
_NEXT_WORDS = 20  # characters
_SPREAD = 3  # places in a row: no force sits in all of them
_OTHER_WORD = re.compile(r"\b(?:other|others|more|further|another)\b")
_BRANCH_OF = re.compile(r"\b(?:office|branch|arm|unit|bureau|department|head) of (?:the )?$")
_CAPITAL = re.compile(r"\b[Ii]n the capital\b(?! (?:of|city))")  # in a sentence that goes on about Beijing
# 配合海关总署“雷电”行动: with whom, or after whose word, somebody else acts.
_RESTED_ON = re.compile(r"(?:配合|响应|響應|协助|協助)[\u4e00-\u9fff]{0,4}$")
_CLAUSE_AFTER = re.compile(r";|；|。|:|, (?:and|but|while|as|which(?! include)|though|although)\b|，|,(?! )")
_THERE = re.compile(r"\b\w+s there\b")
_OPERATION = re.compile(
    r"(?:\b(?:in|from|to|at|into|across|as far as) (?:neighbou?ring |the )?|[在到赴至于往])[\w’' ]{0,12}$"
)
_POLICE_IN = re.compile(
    r"\b(?:police|officers|detectives|courts?|judges?|prosecutors|authorities|officials|inspectors) (?:in|of|from) "
    r"(?:the )?$"
)
# “The ministry said that forces in Beijing, Hebei and 20 other regions had ...”: all over the country.
_AND_MORE = re.compile(
    r",? and (?:\d+|[a-z]+(?:-[a-z]+)?) (?:other|more|further) (?:[a-z-]+ )?(?:provinc\w+|regions|cities|areas|"
    r"places)\b"
)
# "Four regions at least have brought in penalties", 已有多地出手: others than the one spoken of, too.
_OTHERS_ACT = re.compile(
    r"\W*(?:(?:So far|By now|In all),? )?(?:(?:At least|Some|More than) )?(?:\d+|(?i:two|three|four|five|six|seven|"
    r"eight|nine|ten|several|many|other|various|most|a dozen|a number of))"
    r"(?: (?:other|more|further|Chinese|mainland))* (?:provinces|regions|cities|municipalities|places)\b|"
    r"\W*(?:目前|此前|截至目前|迄今)?[，,]?(?:已有|至少|全国)?(?:多个?|数个?|各|[两二三四五六七八九十]+个?|\d+个?)"
    r"(?:省份?|省区市?|地区?|城市|市)(?![公局区县人])"
)
# “The scandal is the latest since two men were caught in 2015”
_SINCE = Cue(
    r"\b(?:[Ll]atest|[Ff]irst|[Ww]orst|[Bb]iggest|[Gg]ravest|[Ll]argest|[Dd]eadliest)(?: [\w-]+){0,4}? since\b"
    r"[^.;]{2,}$|"
    r"是(?:自|继|繼)[^，。；]{2,}$"
)
_OF_PERSON = re.compile(r"\b(?:he|she|him|his|her)\b|[他她其]")
_LIST_GAP = re.compile(
    r"(?:[省市州县縣区區]|自治区|Province|province)?(?:,? and |, | & |[、和及与與]|,)?(?:in |the |far )?$"
)
_STATE_WORDS = (
    r"planners?|regulators?|authorities|government|bank|watchdogs?|ministr(?:y|ies)|police|courts?|cabinet|leaders?|"
    r"lawmakers|legislature|prosecutors|procuratorate|commission"
)
_CHINA_ACTS = re.compile(
    rf"\b(?:[Mm]ainland )?China(?:['’]s (?:\w+ ){{0,3}}?(?:{_STATE_WORDS}))?(?: \([^)]{{1,20}}\))?(?: \w+ly)?"
    r"(?: has| had| have| will| also| to)* (?:\w+ )?$|(?:中国|我国|国家|全国)[\u4e00-\u9fff]{0,8}$"
)
# What is told of places beside the story (places/beside.py), and where a sentence turns back to it.
_BESIDE = frozenset({"also-sent", "praised", "nothing-found", "explained"})
_TURN = re.compile(
    r"[;；]|[，,](?:随后|隨後|但|而|并|並|同时|同時|对此|對此)|, (?:and|but|while|so|then)\b|\b(?:before|after|but)\b"
)
_OF_COURT = frozenset({"sentence", "charge", "fine", "seizure", "other"})
_STATE_AT_LARGE = re.compile(r"\b(?:[Aa]uthorities|[Rr]egulators|[Pp]olicymakers|[Tt]he government)\b[^,;]{0,40}$")


class Place(NamedTuple):
    """Where an act belongs, and why, in words. `is_inherited` when its own sentence does not name the province."""

    scope: Scope = "unknown"
    provinces: tuple[str, ...] = ()
    court: str | None = None
    is_inherited: bool = False
    reason: str = ""

    @property
    def is_listed(self) -> bool:
        """True when the act stands for several provinces at once."""
        return len(self.provinces) > 1


NOWHERE = Place()
_COURT_REASON = "the sentence goes on about the court named before"
_ANAPHOR_REASON = "the sentence says “the province” or “the city” and means the one named before"


def find_place(scene: Scene, trigger: Trigger, target: str, *, has_people: bool, is_penal: bool) -> Place:
    """Where the act of this verb belongs.

    `target` is the group of unnamed people it is done to ("seven other officials"), `has_people` says that named people
    are, `is_penal` that the act is a step against persons.
    """
    near = _own_clause(scene, trigger, scene.acting) if scene.acting else []
    if near and scene.focus and near[0].start > trigger.end and _THERE.search(scene.text, scene.start, trigger.start):
        near = []  # "mines there were told to dig more after power cuts in Jilin"
    if near and not _is_state_act(scene, trigger, near):
        return _written(scene, trigger, near)
    if counts_places(scene):
        return Place("national", reason="several places act, others than the one spoken of")
    if target and _OTHER_WORD.search(target):
        told_apart = "“{target}” are told apart from the people named; their province is not stated"
        return Place(reason=say("en", told_apart, target=target))
    return _unwritten(scene, trigger, target, is_person_act=is_penal and (has_people or target not in ("", "people")))


def _own_clause(scene: Scene, trigger: Trigger, placed: Sequence[Mention]) -> list[Mention]:
    """The mentions before the verb, and those behind it in its own clause; all of them when nothing else is near."""
    clause = _CLAUSE_AFTER.search(scene.text, trigger.end, scene.end)
    end = clause.end() if clause else scene.end
    own = [m for m in placed if m.start < end]
    return own if own or scene.focus or scene.national_bodies else list(placed)


def _unwritten(scene: Scene, trigger: Trigger, target: str, *, is_person_act: bool) -> Place:
    if (place := _of_body(scene, trigger)) is not None:
        return place
    speaks_of_nation = scene.speaks_of_nation(trigger.start, trigger.end)
    is_of_person = not speaks_of_nation or bool(_OF_PERSON.search(scene.sentence))
    if scene.focus and trigger.action == "expulsion" and is_of_person:
        reason = "the sentence goes on about the province named before"
        return Place("province", (scene.focus,), is_inherited=True, reason=reason)
    if scene.national_bodies or scene.has_metonym:
        return Place("national", reason="a body of the central state acts")
    if scene.focus and not scene.is_elsewhere and not speaks_of_nation:
        reason = "the sentence goes on about the province named before"
        return Place("province", (scene.focus,), is_inherited=True, reason=reason)
    if scene.is_abroad and not speaks_of_nation:
        return Place("abroad")
    if not is_person_act and is_act_of_state(scene, trigger):
        return Place("national", reason="the authorities act, and no province is spoken of")
    if is_person_act:
        return Place(reason="it is done to persons whose province the text does not state")
    if speaks_of_nation or target:
        return Place("national", reason="the sentence speaks of the country")
    return NOWHERE


def _of_body(scene: Scene, trigger: Trigger) -> Place | None:
    """The place by a body that is known by its name or was told of just now; none at all beside the story."""
    if scene.home:
        return Place("province", (scene.home,), is_inherited=True, reason="a body of that place alone acts")
    if is_compared(scene, trigger):
        return Place(reason="the sentence tells it beside the story")
    if meant := _anaphor(scene, trigger):
        return Place("province", (meant,), is_inherited=True, reason=_ANAPHOR_REASON)
    if scene.court and trigger.action == "sentence" and not (scene.is_elsewhere or scene.names_court):
        return Place("province", (scene.court,), is_inherited=True, reason=_COURT_REASON)
    return None


def is_compared(scene: Scene, trigger: Trigger) -> bool:
    """ "The scandal is the latest since two men were caught in 2015": another matter, told for comparison."""
    return _SINCE.search(scene.cues, scene.text, scene.start, trigger.start) is not None


def is_struck_out(scene: Scene, trigger: Trigger) -> bool:
    """True when all places of the sentence stand beside the story: a headline, praise, where teams were also sent."""
    if any(m.rule == "headline" for m in scene.mentions) and all(m.province is None for m in scene.mentions):
        return True
    beside = [m for m in scene.mentions if m.rule in _BESIDE]
    return bool(beside) and not scene.placed and _TURN.search(scene.text, beside[-1].end, trigger.start) is None


def _anaphor(scene: Scene, trigger: Trigger) -> str | None:
    """The province that "the city" or 该省 means in a sentence that names none where it happened."""
    is_capital = _CAPITAL.search(scene.text, scene.start, trigger.start) is not None
    if is_capital and any(m.province == _BEIJING for m in scene.mentions):
        return _BEIJING
    if not scene.focus:
        return scene.before_anaphor(trigger.start)
    return scene.focus if scene.has_anaphor and not _is_state_nearer(scene, trigger) else None


def _is_state_nearer(scene: Scene, trigger: Trigger) -> bool:
    """True when a body of the state stands before the verb and "the province" does not come between."""
    bodies = [o for o in scene.national_bodies if o.end <= trigger.start]
    return (
        bool(bodies)
        and not scene.names_anaphor(bodies[-1].end, trigger.start)
        and not scene.names_anaphor(scene.start, bodies[-1].start)
    )


def counts_places(scene: Scene) -> bool:
    """True when the subject of the sentence is a number of places that it does not name."""
    return not scene.placed and _OTHERS_ACT.match(scene.sentence) is not None


def is_act_of_state(scene: Scene, trigger: Trigger) -> bool:
    """True when the country or its unnamed authorities are the subject of the verb: "China banned ..."."""
    before = scene.text[max(scene.start, trigger.start - 80) : trigger.start]
    return bool(_CHINA_ACTS.search(before) or _STATE_AT_LARGE.search(before))


def _is_state_act(scene: Scene, trigger: Trigger, placed: Sequence[Mention]) -> bool:
    """True when a body of the state stands nearer before the verb than any province, and is no local branch of it."""
    state = [m for m in scene.mentions if m.how == "metonym"]  # "Beijing's prohibition"
    bodies: list[Organisation | Mention] = [*scene.national_bodies, *state]
    bodies = [o for o in bodies if o.start <= trigger.start]
    bodies = [o for o in bodies if not _RESTED_ON.search(scene.text, max(scene.start, o.start - 8), o.start)]
    bodies = [o for o in bodies if not _BRANCH_OF.search(scene.text[max(scene.start, o.start - 30) : o.start])]
    if not bodies:
        return False
    between = [m for m in placed if bodies[-1].end <= m.start < trigger.start]
    if between and _AND_MORE.match(scene.text, between[-1].end):
        return True
    after = [m for m in placed if m.start >= trigger.end and m.start - trigger.end < 40]
    is_list = len({m.province for m in after}) > 1
    return not between and (not after or is_list or after[0].start - trigger.end > 12)


def _written(scene: Scene, trigger: Trigger, placed: list[Mention]) -> Place:
    group = _group_of(scene, trigger, placed)
    codes = tuple(dict.fromkeys(m.province for m in group if m.province))
    force = _force(scene, placed, group)
    if force and (len(codes) > 1 or force != codes[0]) and _is_operation(scene, group, trigger):
        reason = "the force of the province named before acts in other places; the case stays with it"
        return Place("province", (force,), reason=reason)
    court = None
    if scene.names_court and trigger.action in _OF_COURT and len(codes) == 1:
        court = next((m.province for m in placed if m.how == "institution"), None)
    return Place("province", codes, court, reason="the province is written in the sentence")


def _force(scene: Scene, placed: Sequence[Mention], group: Sequence[Mention]) -> str | None:
    """The province whose people act in this sentence: an institution named before, else the one spoken of."""
    bodies = [m for m in placed if m.how == "institution" and m.end <= group[0].start]
    if bodies:
        return bodies[-1].province
    is_ours = scene.goes_on or len({m.province for m in group}) > 1
    return scene.focus if is_ours and not scene.is_elsewhere else None


def _is_operation(scene: Scene, group: Sequence[Mention], trigger: Trigger) -> bool:
    """“Closed the net in Hainan, Guangdong and Fujian”, 赶到陕西: a force at work away from home."""
    nearby = [m for m in scene.mentions if group[0].start - m.end < _LIST_REACH and m.end <= group[0].start]
    first = next((m for m in nearby if m.province == group[0].province), group[0])
    is_raid = trigger.action in ("arrest", "seizure") or "raid" in scene.text[trigger.start : trigger.end].lower()
    is_spread = scene.goes_on and len({m.province for m in scene.placed}) > 1
    told = scene.placed if is_spread and len(group) < _SPREAD else group
    if is_raid and (is_spread or len(group) >= _SPREAD) and all(m.how != "institution" for m in told):
        return True
    before = scene.text[max(scene.start, first.start - 30) : first.start]
    is_its_own = _POLICE_IN.search(before) and not any(m.how == "institution" and m.end <= first.start for m in nearby)
    if is_its_own:
        return False
    return trigger.action in ("arrest", "seizure", "investigation", "inspection") and bool(_OPERATION.search(before))


def _group_of(scene: Scene, trigger: Trigger, placed: list[Mention]) -> list[Mention]:
    """The mention that belongs to the verb, with its list: the last one before the verb, else the first behind it."""
    start = _clause_start(scene, trigger, placed)
    before = [m for m in placed if start <= m.start and m.end <= trigger.start]
    bodies = [m for m in before if m.how == "institution"]
    beside = next((m for m in placed if 0 <= m.start - trigger.end < 2), None) if scene.names_court else None
    # 公开宣判江西省政协原副主席…案: whom the court tried says where it happened.
    nearest = beside or (bodies[-1] if bodies else before[-1] if before else placed[0])
    first = last = placed.index(nearest)
    text = scene.text
    while first > 0 and _LIST_GAP.match(text[placed[first - 1].end : placed[first].start]):
        first -= 1
    while last + 1 < len(placed) and _LIST_GAP.match(text[placed[last].end : placed[last + 1].start]):
        last += 1
    return _leave_chain(placed[first : last + 1], nearest)


def _clause_start(scene: Scene, trigger: Trigger, placed: Sequence[Mention]) -> int:
    """Where the sentence begins; of "Beijing police held 63; Guangdong rounded up 230" where its second half does."""
    for place in reversed(placed) if len(placed) > 1 else ():
        if 0 < trigger.start - place.end <= _NEXT_WORDS and scene.text.endswith("; ", scene.start, place.start):
            return place.start
    return scene.start


def _leave_chain(group: list[Mention], nearest: Mention) -> list[Mention]:
    """“Yan'an, Shaanxi” is one place and its province, not a list of two."""
    return [nearest] if len({m.province for m in group}) == 1 else group
