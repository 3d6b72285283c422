"""Terms of prison told without a verb of sentencing: "was given four years", "gets life" beside a court."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.cases.triggers import Trigger

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.cases.scene import Scene

_NUMBER = (
    r"(?:\d+(?:\.\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    r"sixteen|"
    r"seventeen|eighteen|nineteen|twenty)"
)
_TERM = re.compile(
    r"\b(?:given|gave|gives|got|gets|handed|hands|received|receives|serve|serves|serving|upheld|upholds|imposed|"
    r"imposes|"
    rf"meted out|facing)\b(?:(?: [A-Z]\w+){{1,3}}| them| him| her| each)?"
    rf"(?: (?:between|from|a total of|up to))? (?:{_NUMBER}(?: and a half)?(?: to| and)? ){{1,2}}(?:years?|months?)\b"
)
_PENAL_SETTING = re.compile(
    r"\b(?:[Cc]ourts?|[Jj]udges?|prison|jail|behind bars|trial|appeal|verdict|sentenc\w+|convict\w+)\b"
)


def find_terms(scene: Scene) -> Iterator[Trigger]:
    """A sentence trigger for each term of prison that a court gives in the scene."""
    if _PENAL_SETTING.search(scene.text, scene.start, scene.end):
        for match in _TERM.finditer(scene.text, scene.start, scene.end):
            yield Trigger(match.start(), match.end(), "sentence")
