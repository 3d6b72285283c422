"""Numbers that tell an act: terms of prison ("was given four years", "gets life" beside a court), 抓10人."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.cases.triggers import Trigger
from dashboard.cues import Cue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.cases.scene import Scene

_NUMBER = (
    r"(?:\d+(?:\.\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    r"sixteen|"
    r"seventeen|eighteen|nineteen|twenty)"
)
_TERM = Cue(
    r"\b(?:given|gave|gives|got|gets|handed|hands|received|receives|serve|serves|serving|upheld|upholds|imposed|"
    r"imposes|"
    rf"meted out|facing)\b(?:(?: [A-Z]\w+){{1,3}}| them| him| her| each)?"
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
# 定州抓10人, 拘了三名: whom a force took, by the number alone.
_TAKEN_ZH = Cue(r"(?:抓|逮|拘)了?(?:\d+|[一二三四五六七八九十两兩]{1,3})(?:余|多|餘)?(?:名|人)")
_PENAL_SETTING = Cue(
    r"\b(?:[Cc]ourts?|[Jj]udges?|prison|jail|behind bars|trial|appeal|verdict|sentenc\w+|convict\w+)\b"
)


def find_terms(scene: Scene) -> Iterator[Trigger]:
    """A trigger for each term of prison that a court gives in the scene, and for each number of people taken."""
    where = scene.cues, scene.text, scene.start, scene.end
    if scene.cues & (_TERM.bit | _TERMS_SET.bit) and _PENAL_SETTING.search(*where):
        for cue in (_TERM, _TERMS_SET):
            for match in cue.finditer(*where):
                yield Trigger(match.start(), match.end(), "sentence")
    for match in _TAKEN_ZH.finditer(*where):
        yield Trigger(match.start(), match.end(), "arrest")
    for match in _WITH_FINE.finditer(*where):
        yield Trigger(match.start(), match.end(), "sentence")
