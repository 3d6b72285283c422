"""Words of an act where nobody acts: what a storm cut off, a cause looked into, leads handed on, a draft's penalty."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.cases.plain import names_authority
from dashboard.cues import Cue

if TYPE_CHECKING:
    from dashboard.cases.scene import Scene
    from dashboard.cases.triggers import Trigger

# “The typhoon cut power to 30,000 homes”, 暴雨致四个村断电断网
_BY_NATURE = Cue(
    r"\b(?:[Tt]yphoons?|[Ss]torms?|[Rr]ainstorms?|[Ff]loods?|[Ff]looding|[Ee]arthquakes?|[Qq]uakes?|[Ll]andslides?|"
    r"[Mm]udslides?|[Bb]lizzards?|[Tt]ornado\w*|[Hh]eavy (?:rain|snow)|[Tt]orrential)\b|"
    r"暴雨|台风|颱風|山洪|洪水|洪涝|洪澇|地震|泥石流|滑坡|暴雪|冰雹|龙卷风|龍捲風"
)
# “Why the gas built up is still being looked into”: every accident has its cause, and no step is told.
_CAUSE = re.compile(r"\b(?:[Cc]auses?|[Ww]hy|[Hh]ow)\b[^.;:]{0,60} (?:is|are|was|were) (?:still |now )?(?:being )?$")
_LEAD_ZH = re.compile(r"(?:线索|線索|案件|证据|證據|材料|问题|問題)[^，。；,;]{0,8}$")
_DRAFT = Cue(r"\b[Dd]raft (?:rules?|law|measures|plan|regulations?|bill|circular|notice)\b|意见稿|意見稿|草案")


def is_of_no_body(scene: Scene, trigger: Trigger, before: str) -> bool:
    """True for what a storm cut off, why it happened (still being looked into), and leads that were handed on.

    `before` are the characters of the sentence before the word.
    """
    match trigger.action:
        case "power_cut":
            return scene.says(_BY_NATURE) and not names_authority(before)
        case "investigation":
            return _CAUSE.search(before) is not None
        case "arrest":
            is_handed_on = scene.text.startswith("移交", trigger.start)
            return is_handed_on and _LEAD_ZH.search(before) is not None
    return False


def is_in_draft(scene: Scene, trigger: Trigger) -> bool:
    """ "Under the draft rules cafes lose their licence": the penalty of a paper that is no law yet is a rule."""
    return _DRAFT.search(scene.cues, scene.text, scene.start, trigger.start) is not None
