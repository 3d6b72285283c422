"""Terms of prison told without a verb of sentencing: "was given four years", "gets life" beside a court."""

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
_WITH_FINE = Cue(
    rf"\b{_NUMBER}(?: and a half)? (?:years?|months?)(?: and \w+ months?)?,? (?:and|plus|with) a fine\b", re.IGNORECASE
)
_PENAL_SETTING = Cue(
    r"\b(?:[Cc]ourts?|[Jj]udges?|prison|jail|behind bars|trial|appeal|verdict|sentenc\w+|convict\w+)\b"
)


def find_terms(scene: Scene) -> Iterator[Trigger]:
    """A sentence trigger for each term of prison that a court gives in the scene."""
    where = scene.cues, scene.text, scene.start, scene.end
    if scene.cues & _TERM.bit and _PENAL_SETTING.search(*where):
        for match in _TERM.finditer(*where):
            yield Trigger(match.start(), match.end(), "sentence")
    for match in _WITH_FINE.finditer(*where):
        yield Trigger(match.start(), match.end(), "sentence")
