"""Articles and lines in which a place name is no place of a story: sport, food, and what stands after the end of the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.places.draft import Draft

_READ = 20_000
# Words that hardly stand outside a report of a match count double.
_STRONG_SPORT = re.compile(
    r"\b(?i:midfielders?|strikers?|goalkeepers?|referees?|playoffs?|semi-?finals?|quarter-?finals?|super league|title race|kick-?off|"
    r"penalty shoot-?out|late penalty|sent off|points behind|points clear|basketball|football(?:ers?)?|soccer|volleyball|badminton|table tennis|"
    r"snooker|cba|csl|afc|fifa|hat-?tricks?|at home to|lost at home|scoring|relegat\w+|half-?time|full-?time|injury time|stoppage time|"
    r"free kick|first half|second half|rebounds?|layup|three-pointers?|tip-?off|overtime|the hosts|the visitors|away win|home win|"
    r"defending champions?|title holders?|gold medal\w*|marathon|triathlon|freestyle|breaststroke|relay team|shot put|esports|play-?offs?|"
    r"standings|league leaders|top scorer|own goal|equali[sz]er|matchday|round \d+|\d+(?:st|nd|rd|th) round|unbeaten)\b|"
    r"主场|客场|主場|客場|球队|球隊|进球|進球|联赛|聯賽|中超|中甲|比分|主教练|主教練|主帅|主帥|球员|球員|球迷|足球|篮球|籃球|排球|乒乓|羽毛球|门将|門將|夺冠|奪冠|"
    r"积分榜|積分榜|常规赛|常規賽|季后赛|季後賽|总决赛|總決賽|半决赛|準決賽|男篮|女篮|男籃|女籃|女排|男排|篮板|籃板|助攻|点球|點球|任意球|角球|加时赛|加時賽|"
    r"上半场|下半场|上半場|下半場|裁判|保级|保級|升级战|首发|首發|替补|替補|射手|绝杀|絕殺|扳平|德比|金牌榜|全运会|全運會"
)
_WEAK_SPORT = re.compile(
    r"\b(?i:beat|beaten|match(?:es)?|goals?|league|coach|scored|draw|drew|stadium|defenders?|champions(?:hip)?|win over|won|lost to|trophy|"
    r"fc|cup|season|fixtures?|points|squad|derby|teams?|players?|tied|quarter|bench|header|pitch|crowd|fans|opener|"
    r"wins?|defeat(?:ed|s)?|edged|thrashed|round|lead|game|games|tournament|athletes?|medals?|sprint|record time)\b|"
    r"第\d+[轮輪节節局]|射门|射門|告负|告負|握手言和|[战戰][胜勝平]|[击擊][败敗]|大[胜勝]|惜[败敗]|得分|[赛賽]季|[赛賽]后|[赛賽]後|[对對][阵陣]|冠[军軍]|[联聯]赛|球[场場]|[队隊][员員]"
)
_SCORE = re.compile(r"(?<![\d-])\d{1,3}[-:–]\d{1,3}(?![\d:-])|\d比\d")
_SPORT = 7
_FOOD = re.compile(
    r"\b(?i:cuisines?|dish(?:es)?|recipes?|chefs?|cooks?|cooked|cooking|wok|simmer\w*|stir-?fr\w+|steam(?:ed|ing)|fried|braised|roast(?:ed)?|"
    r"tablespoons?|teaspoons?|minced|chopped|garlic|ginger|scallions?|chil(?:i|li|e|ies|ies)s?|chillies|spic(?:y|es?)|umami|flavou?rs?|savou?ry|tast(?:e|es|y|ing)|"
    r"delicious|noodles?|dumplings?|broth|soup|sauce|vinegar|soy|peppercorns?|pork|duck|chicken|beef|lamb|tofu|rice|tea|wine|menu|diners?|"
    r"restaurants?|eat(?:s|ing)?|appetite|palate|kitchen|serves?|portion|stars|booth|bowl|plates?|snacks?|street food|hot ?pot|buns?)\b|"
    r"菜系|食谱|食譜|厨师|廚師|烹饪|烹飪|红烧|紅燒|清蒸|爆炒|麻辣|鲜美|鮮美|口感|味道|食材|葱|姜|蒜|酱油|醬油|花椒|辣椒|小吃|火锅|火鍋|面条|麵條|汤底|湯底|好吃|餐厅|餐廳|美食|点心|點心"
)
_FOODS = 8
_LAW = re.compile(
    r"\b(?i:police|courts?|arrest\w*|sentenc\w+|prosecut\w+|detain\w*|fined|inspect\w+|regulators?|poison\w*|recall\w*|killed|died|government)\b|"
    r"警方|公安|法院|判处|判處|刑拘|罚款|罰款|查处|查處|检察|檢察|死亡|中毒|监管|監管|政府"
)
_LAWS = 3
_PROSE_END = re.compile(r"[.!?。！？…][”\"’')）」』]?\s*$")
_PROSE = 60
_PROSE_ZH = 25
_WIDE = "\u2e80"


def reject_sport(drafts: Sequence[Draft], text: str) -> None:
    """In an article about sport a bare place name is a team, in one about food a style of cooking; institutions stay."""
    if not drafts:
        return
    read = text[:_READ]
    rule = "sport" if _is_sport(read) else "food" if _is_food(read) else ""
    if not rule:
        return
    for draft in drafts:
        if not draft.is_rejected and (draft.how != "institution" or draft.pending):
            draft.reject(rule, draft.surface)


def _is_sport(text: str) -> bool:
    strong = len({word.lower() for word in _STRONG_SPORT.findall(text)})
    if not strong:
        return False
    weak = len({word.lower() for word in _WEAK_SPORT.findall(text)})
    laws = len({word.lower() for word in _LAW.findall(text)})
    return 3 * min(strong, 3) + weak + 2 * min(len(_SCORE.findall(text)), 2) - 2 * laws >= _SPORT


def _is_food(text: str) -> bool:
    words = len({word.lower() for word in _FOOD.findall(text)})
    return words >= _FOODS and len({word.lower() for word in _LAW.findall(text)}) < _LAWS


def reject_tail(drafts: Sequence[Draft], text: str) -> None:
    """Lines after the last sentence of the story (headlines of other stories, addresses, menus) tell nothing of it.

    A name there counts only where the story itself names its province.
    """
    end = _end_of_prose(text)
    if end is None:
        return
    told = {code for d in drafts if d.hit.start < end and not d.is_rejected and not d.needs_type for code in d.codes}
    for draft in drafts:
        if draft.hit.start >= end and not draft.is_rejected and not told.intersection(draft.codes):
            start = text.rfind("\n", 0, draft.hit.start) + 1
            draft.reject("headline", text[start : draft.hit.end][-80:])


def _end_of_prose(text: str) -> int | None:
    """Where the last line of prose ends: a long line closed by a full stop. None when there is none."""
    right = len(text)
    while right > 0:
        left = text.rfind("\n", 0, right) + 1
        line = text[left:right].rstrip()
        if line:
            long_enough = len(line) >= (_PROSE_ZH if line[len(line) // 2] >= _WIDE else _PROSE)
            if long_enough and _PROSE_END.search(line[-4:]):
                return right
        right = left - 1
    return None
