"""Articles in which a bare place name is no place of a story: reports of matches, and texts about food."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

import ahocorasick_rs

from dashboard.cues import Cue, cues_in
from dashboard.places.script import encodable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.places.draft import Draft

_READ = 20_000
# Words that hardly stand outside a report of a match count double.
_STRONG_SPORT = (
    "midfielder, midfielders, striker, strikers, goalkeeper, goalkeepers, referee, referees, playoff, "
    "playoffs, play-off, play-offs, "
    "semi-final, semi-finals, semifinal, semifinals, quarter-final, quarter-finals, quarterfinal, "
    "quarterfinals, super league, title race, "
    "kick-off, kickoff, penalty shootout, late penalty, sent off, points behind, points clear, basketball, "
    "football, footballer, soccer, "
    "volleyball, badminton, table tennis, snooker, cba, csl, afc, fifa, hat-trick, at home to, lost at home, "
    "scoring, relegation, relegated, "
    "half-time, full-time, injury time, stoppage time, free kick, first half, second half, rebounds, "
    "three-pointer, three-pointers, tip-off, "
    "overtime, the hosts, the visitors, away win, home win, title holders, gold medal, gold medals, marathon, "
    "triathlon, freestyle, "
    "breaststroke, shot put, esports, standings, top scorer, own goal, equaliser, equalizer, matchday, unbeaten, "
    "主场, 客场, 主場, 客場, 球队, 球隊, 进球, 進球, 联赛, 聯賽, 中超, 中甲, 比分, 主教练, 主教練, 主帅, 主帥, "
    "球员, 球員, 球迷, 足球, 篮球, 籃球, 排球, 乒乓, 羽毛球, 门将, 門將, 夺冠, "
    "奪冠, 积分榜, 積分榜, 常规赛, 常規賽, 季后赛, 季後賽, 总决赛, 總決賽, 半决赛, 男篮, 女篮, 男籃, 女籃, "
    "女排, 男排, 篮板, 籃板, 助攻, 点球, 點球, 任意球, 角球, 加时赛, 加時賽, 上半场, "
    "下半场, 上半場, 下半場, 裁判, 保级, 保級, 替补, 替補, 射手, 绝杀, 絕殺, 扳平, 德比, 金牌榜, 全运会, 全運會"
)
_WEAK_SPORT = (
    "beat, beaten, match, matches, goal, goals, league, coach, scored, draw, drew, stadium, defender, "
    "champions, championship, win over, won, "
    "lost to, trophy, fc, cup, season, fixture, fixtures, points, squad, derby, team, teams, player, players, "
    "tied, quarter, bench, header, "
    "pitch, crowd, fans, opener, win, wins, defeat, defeated, edged, thrashed, round, lead, game, games, "
    "tournament, athlete, athletes, medal, "
    "medals, sprint, 轮, 輪, 射门, 射門, 告负, 告負, 握手言和, 战胜, 戰勝, 战平, 戰平, 击败, 擊敗, 大胜, 大勝, "
    "惜败, 惜敗, 得分, 赛季, 賽季, 赛后, 賽後, 对阵, 對陣, 冠军, 冠軍, 球场, 球場, 队员, 隊員"
)
_FOOD = (
    "cuisine, cuisines, dish, dishes, recipe, recipes, chef, chefs, cook, cooks, cooked, cooking, wok, simmer, "
    "stir-fry, steamed, fried, braised, "
    "roast, roasted, tablespoon, tablespoons, teaspoon, minced, chopped, garlic, ginger, scallion, scallions, "
    "chili, chilli, chilies, chillies, "
    "spicy, spice, spices, umami, flavour, flavours, flavor, flavors, savoury, taste, tastes, tasty, "
    "delicious, noodle, noodles, dumplings, broth, "
    "soup, sauce, vinegar, soy, peppercorn, peppercorns, pork, duck, chicken, beef, lamb, tofu, rice, tea, "
    "wine, menu, diners, restaurant, "
    "restaurants, eat, eating, appetite, palate, kitchen, serve, serves, portion, stars, booth, bowl, plate, "
    "plates, snacks, street food, buns, "
    "菜系, 食谱, 食譜, 厨师, 廚師, 烹饪, 烹飪, 红烧, 紅燒, 清蒸, 爆炒, 麻辣, 鲜美, 鮮美, 口感, 味道, 食材, 葱, "
    "蒜, 酱油, 醬油, 花椒, 辣椒, 小吃, 火锅, 火鍋, 面条, 麵條, 汤底, 湯底, 好吃, 餐厅, 餐廳, "
    "美食, 点心, 點心"
)
_LAW = (
    "police, court, courts, arrest, arrested, sentence, sentenced, prosecutor, prosecutors, detained, fined, "
    "inspectors, regulator, regulators, "
    "poisoning, killed, died, government, 警方, 公安, 法院, 判处, 判處, 刑拘, 罚款, 罰款, 查处, 查處, 检察, "
    "檢察, 死亡, 中毒, 监管, 監管, 政府"
)
_KINDS = {"strong": _STRONG_SPORT, "weak": _WEAK_SPORT, "food": _FOOD, "law": _LAW}
_SCORE = re.compile(r"(?<![\d-])\d{1,3}[-:–]\d{1,3}(?![\d:-])|\d比\d")
_SPORT, _FOODS, _LAWS = 7, 8, 3
# Without one of these an article is of no such genre, and is spared the count. Of words for food it takes eight: a few
# that stand in other words too (threat) can be left out.
_OFTEN = frozenset("eat cook bowl duck dish 葱 蒜".split())
_HINTS = [word for word in f"{_STRONG_SPORT}, {_FOOD}".split(", ") if word not in _OFTEN]
_HINT = Cue("|".join(map(re.escape, _HINTS)), re.IGNORECASE)


def reject_genre(drafts: Sequence[Draft], text: str) -> None:
    """In an article about sport a bare name is a team, in one about food a style of cooking; institutions stay."""
    if not drafts or not cues_in(text).anywhere & _HINT.bit:
        return
    rule = _genre(text[:_READ])
    for draft in drafts if rule else ():
        if not draft.is_rejected and (draft.how != "institution" or draft.pending):
            draft.reject(rule, draft.surface)


def _genre(text: str) -> str:
    """The rule of the genre, or an empty string: sport and food outweigh what speaks of the law."""
    found = _count(text)
    strong, laws = found["strong"], found["law"]
    if strong:
        scores = min(len(_SCORE.findall(text)), 2)
        if 3 * min(strong, 3) + found["weak"] + 2 * scores - 2 * laws >= _SPORT:
            return "sport"
    return "food" if found["food"] >= _FOODS and laws < _LAWS else ""


def _count(text: str) -> dict[str, int]:
    """How many different cues of each kind the text holds, Latin ones as whole words."""
    cues, automaton = _cues()
    lowered = encodable(text).lower()
    seen: set[int] = set()
    for index, start, end in automaton.find_matches_as_indexes(lowered, overlapping=True):
        if index not in seen and (not cues[index][0].isascii() or _is_word(lowered, start, end)):
            seen.add(index)
    counts = dict.fromkeys(_KINDS, 0)
    for index in seen:
        counts[cues[index][1]] += 1
    return counts


def _is_word(text: str, start: int, end: int) -> bool:
    return not text[start - 1 : start].isalnum() and not text[end : end + 1].isalnum()


@lru_cache(maxsize=1)
def _cues() -> tuple[list[tuple[str, str]], ahocorasick_rs.AhoCorasick]:
    cues = [(cue, kind) for kind, words in _KINDS.items() for cue in words.split(", ")]
    return cues, ahocorasick_rs.AhoCorasick([cue for cue, _ in cues])
