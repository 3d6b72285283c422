"""Places to which a story only goes: where one of the gang was caught, and where a force of another place struck."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dashboard.cases.scene import Scene
    from dashboard.model import Mention

# A place that is only gone to: "in Wuhan, Hubei", "from Yuzhou, Henan", 在河北定州和湖南怀化.
_AWAY = re.compile(
    r"(?:\b(?:in|from|to|at|into|across|via|through|near|all over)(?: (?:[a-z]+ ){1,3}of)?(?: the| neighbou?ring|"
    r" far)?(?: [A-Z][\w’'-]+,?){0,3}(?:,| and)? ?$)|"
    r"[在到赴至于往从从][\u4e00-\u9fff、和及与]{0,10}$"
)
# "Ten were caught in Shanghai and Shenzhen": where people of the story were found.
_CAUGHT = re.compile(
    r"\b(?:was|were|been|got) (?:\w+ly )?(?:caught|arrested|detained|grabbed|nabbed|picked up|seized|captured|held|"
    r"taken|apprehended|rounded up|tracked down|collared)\b[^.;]{0,40}?\b(?:in|across|at) (?:the )?(?:[a-z]+ ){0,2}$"
)
_CAUGHT_ZH = re.compile(r"[^，,。；;]{0,8}(?:落[网網]|被[抓捕擒截]|[归歸]案|就擒)")  # 不久孙某在贵州落网
# "Seven dens were destroyed in Xi'an and Wuhan": where the story's force struck.
_STRUCK = re.compile(
    r"\b(?:dens?|nests?|hide-?outs?|gangs?|rings?|branches|outlets|workshops?|flats?|studios?|addresses) "
    r"(?:was|were|been) (?:\w+ly )?(?:destroyed|smashed|raided|dismantled|busted|broken up|searched|wiped out|"
    r"taken out|uncovered)\b[^.;]{0,40}?\b(?:in|across|at) (?:the )?(?:[a-z]+ ){0,2}$"
)


def is_gone_to(scene: Scene, mention: Mention) -> bool:
    """True for the place of "in Wuhan, Hubei", "from Yuzhou, Henan", 在河北定州."""
    return _AWAY.search(scene.text[max(scene.start, mention.start - 30) : mention.start]) is not None


def is_caught_away(scene: Scene) -> bool:
    """True when people of the story were caught, or its force struck, in the first place that the sentence names."""
    first = scene.placed[0].start
    where = scene.text, max(scene.start, first - 90), first
    is_zh = scene.text[first - 1] == "在" and _CAUGHT_ZH.match(scene.text, scene.placed[0].end, scene.end)
    return not scene.is_elsewhere and bool(is_zh or any(found.search(*where) for found in (_CAUGHT, _STRUCK)))
