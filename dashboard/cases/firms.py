"""What is done to a firm, or to people told apart by a number, is not done to the person of another clause."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.cues import Cue

if TYPE_CHECKING:
    from dashboard.cases.scene import Scene
    from dashboard.cases.triggers import Trigger

_FIRM_ZH = (
    "(?:公司|集[团團]|企[业業]|[工钢鋼纸紙药藥化电電酒糖水焦]?[厂廠]|"
    "银行|銀行|合作社|经营部|經營部|[单單]位|机构|機構|平台|[商店]家)"
)
# "公司被罚款", "诺仕达集团被责令缴纳罚款": the firm is the subject of the clause.
_FIRM_IS = Cue(
    rf"{_FIRM_ZH}(?:[（(][^）)]{{0,20}}[）)])?(?:此前|随后|隨後|同时|同時|先后|先後|分别|分別|[也亦均都已曾还還则則又另各共])*"
    r"(?:因[^，,。；;]{1,24})?(?:被|遭|受到|收到|领到|領到|缴纳|繳納|[犯获獲])"
)
# 对该公司罚款, 判处山西公司罚金: it is the object; not 对公司负责人.
_TO_FIRM = Cue(
    rf"(?:[对對给給向将將]|判[处處]|[处處][罚罰]|[责責]令)[^，,。；;]{{0,24}}?{_FIRM_ZH}"
    r"(?![及和与與、的原前总總]|[负負][责責]|法定|法人|董事|经理|經理|老[板闆]|股[东東]|[员員]工|高管|[职職]工|[实實][际際]|主要|"
    r"相[关關]|有[关關]|人[员員])"
)
# 总经理等7人被采取强制措施: whoever is named in another clause is none of them.
_AND_OTHERS = Cue(r"等(?:\d+|[一二两兩三四五六七八九十百]{1,4})(?:余|餘|多)?[人名位]")
_CUT = re.compile("[，,；;。：:]")
_FIRM_EN = (
    r"(?:[Cc]ompan(?:y|ies)|[Ff]irms?|[Pp]lants?|[Ff]actor(?:y|ies)|[Mm]ills?|[Ee]nterprises?|[Cc]orporations?|[Gg]roup|"
    r"[Bb]usiness(?:es)?|[Bb]anks?|Ltd\.?|Inc\.?|Corp\.?)"
)
_FIRM_WAS = Cue(
    rf"\b{_FIRM_EN} (?:(?:was|were|has|have|had|been|is|are|also|later|then|each|both|\w+ly) ){{0,4}}"
    r"(?:(?:ordered to pay|handed|given|hit with|issued)(?: an?)? )?$"
)
_FIRM_AFTER = Cue(
    rf"(?: \w+)?(?: (?:the|an?|its|his|her|their|both|each|two|three|four))(?: [\w-]+){{0,3}}? {_FIRM_EN}\b"
    r"(?!['’]s?\b| (?:owner|boss|manager|chief|executive|head|director|chairm|founder|president|official|employee))"
)
_BEFORE = 80  # characters
_WITH_WHOM = re.compile(r"[^,;.]{0,20}\b(?:and|with) [^,;.]{0,20}$")
_PERSONS = frozenset({"arrest", "expulsion"})


def is_of_others(scene: Scene, trigger: Trigger) -> bool:
    """True when the clause of a word has a firm, or people told by their number alone, to whom it is done."""
    return _in_chinese(scene, trigger) if scene.is_chinese else _in_english(scene, trigger)


def _in_chinese(scene: Scene, trigger: Trigger) -> bool:
    is_of_firm = trigger.action not in _PERSONS
    wanted = _AND_OTHERS.bit | (_FIRM_IS.bit | _TO_FIRM.bit if is_of_firm else 0)
    if not scene.cues & wanted:
        return False
    start = max((cut.end() for cut in _CUT.finditer(scene.text, scene.start, trigger.start)), default=scene.start)
    if any(start <= person.start < trigger.end for person in scene.people):
        return False
    if is_of_firm:
        cut = _CUT.search(scene.text, trigger.end, scene.end)
        end = cut.start() if cut else scene.end
        if _TO_FIRM.search(scene.cues, scene.text, start, end) or _FIRM_IS.search(
            scene.cues, scene.text, start, trigger.end
        ):
            return True
    return _AND_OTHERS.search(scene.cues, scene.text, start, trigger.start) is not None


def _in_english(scene: Scene, trigger: Trigger) -> bool:
    if trigger.action in _PERSONS or not scene.cues & (_FIRM_WAS.bit | _FIRM_AFTER.bit):
        return False
    if _FIRM_AFTER.match(scene.cues, scene.text[trigger.end : min(scene.end, trigger.end + _BEFORE)]):
        return True
    low = max(scene.start, trigger.start - _BEFORE)
    found = _FIRM_WAS.search(scene.cues, scene.text, low, trigger.start)
    if found is None:
        return False
    # "Wang and his company were fined"
    return not any(
        _WITH_WHOM.fullmatch(scene.text, p.end, found.start()) for p in scene.people if p.end <= found.start()
    )
