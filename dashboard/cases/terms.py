"""Numbers that tell an act: terms of prison ("was given four years", "gets life" beside a court), 抓10人."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.cases.triggers import Trigger
from dashboard.cues import Cue, Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.cases.scene import Scene
    from dashboard.model import Action

_NUMBER = (
    r"(?:\d+(?:\.\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    r"sixteen|"
    r"seventeen|eighteen|nineteen|twenty)"
)
_TERM = Cue(
    r"\b(?:given|gave|gives|got|gets|handed|hands|received|receives|serve|serves|serving|upheld|upholds|imposed|"
    r"imposes|"
    rf"meted out)\b(?:(?: [A-Z]\w+){{1,3}}| them| him| her| each| an? [\w -]{{3,40}}, [^,;.]{{2,30}},)?"
    rf"(?: (?:between|from|a total of|up to))? (?:{_NUMBER}(?: and a half)?(?: to| and)? ){{1,2}}(?:years?|months?)\b"
)
# "the terms of two to eleven years, set on September 22"
_TERMS_SET = Cue(
    r"\b(?:terms?|sentences?)(?: of [\w -]{3,40}?(?:years?|months?))?,? (?:(?:that|which) (?:was|were) )?"
    r"(?:set|imposed|handed down|pronounced|passed) (?:on|in|by)\b"
)
_WITH_FINE = Cue(
    rf"\b{_NUMBER}(?: and a half)? (?:years?|months?)(?: and \w+ months?)?,? (?:and|plus|with) a fine\b", re.IGNORECASE
)
# 定州抓10人, 拘了三名, 拘11男3女: whom a force took, by the number alone.
_TAKEN_ZH = Cue(
    r"(?:抓|逮|拘|(?<![逮拘批抓搜追])捕)了?(?:\d+|[一二三四五六七八九十两兩]{1,3})(?:余|多|餘)?[名人男女漢汉]"
)
# 主犯李某改判四年, 获判有期徒刑三年
_TERM_ZH = Cue(
    r"(?:改判|领刑|領刑|获判|獲判|轻判|輕判|重判)(?:有期徒刑|监禁|監禁)?(?:[一二三四五六七八九十两兩]{1,3}|\d{1,2})(?:年|个月|個月)"
)
# 判决认定其构成掩饰、隐瞒犯罪所得罪
_GUILTY_ZH = Cue(
    r"(?:判决|判決|法院|法庭|[一二终終]审|[一二终終]審)[^，,。；;]{0,12}(?:认定|認定)[^，,。；;]{0,12}(?:构成|構成)[^，,。；;]{1,20}罪"
)
_PENAL_SETTING = Cue(
    r"\b(?:[Cc]ourts?|[Jj]udges?|prison|jail|behind bars|trial|appeal|verdict|sentenc\w+|convict\w+)\b"
)

# 已控制涉案人员14名, 共控制22人: police hold them.
_HELD_ZH = Cue(
    r"控制(?:住|了)?(?:(?:涉案|犯罪|相关|相關|有关|有關|主要|违法|違法)?(?:人员|人員|嫌疑人|嫌犯)|"
    r"[一二两兩三四五六七八九十\d]+(?:余|餘|多)?[名人个個])"
)
_POLICE_ZH = Cue(r"警|公安|专案组|專案組")
# Cues that tell an act anywhere; terms need a court, and who is held the police.
_ALONE: Table[Action] = Table(
    (_TAKEN_ZH, "arrest"), (_WITH_FINE, "sentence"), (_TERM_ZH, "sentence"), (_GUILTY_ZH, "sentence")
)
_TERMS = Table((_TERM, _PENAL_SETTING), (_TERMS_SET, _PENAL_SETTING))
TERMS = _ALONE.bits | _TERMS.bits | _HELD_ZH.bit


def find_terms(scene: Scene) -> Iterator[Trigger]:
    """A trigger for each term of prison that a court gives in the scene, and for each number of people taken."""
    cues, text, start, end = scene.cues, scene.text, scene.start, scene.end
    if not cues & TERMS:
        return
    for pattern, setting in _TERMS.standing(cues):
        if setting.search(cues, text, start, end):
            for match in pattern.finditer(text, start, end):
                yield Trigger(match.start(), match.end(), "sentence")
    for pattern, action in _ALONE.standing(cues):
        for match in pattern.finditer(text, start, end):
            yield Trigger(match.start(), match.end(), action)
    if cues & _HELD_ZH.bit and _POLICE_ZH.search(cues, text, start, end):
        for match in _HELD_ZH.finditer(cues, text, start, end):
            yield Trigger(match.start(), match.end(), "arrest")
