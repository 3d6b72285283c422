"""What is told beside the story of a place where nothing happened: teams that were also sent there, praise, nothing
found, how things stand and why, weather, where a scheme was tried first.

Such a clause has verbs and often names the very authorities of the story, so no want of an act gives it away. It makes
a place context only where another province is a place of the story. Chinese patterns read simplified windows.
"""

from __future__ import annotations

import re
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Final

from dashboard.cues import Cue
from dashboard.places.script import simplified
from dashboard.places.words import ACT, ACT_ZH

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dashboard.places.draft import Draft

_JOIN: Final = 5  # characters of the longest word between two names of a list
_REACH: Final = 120  # characters on either side of a list of names
# Behind a list in Chinese: “等省”, “三地”, “等六省市的”.
_ETC = r"(?:等?[两一二三四五六七八九十\d]{0,3}个?(?:省份|省区市|省区|省市|省|市|自治区|区|地|县)?)"
_WELL = r"(?:good|high|top|full|fine|excellent|glowing|rave|perfect)"
_PRAISE = rf"(?:praise|plaudits|applause|accolades|kudos|compliments|{_WELL} (?:marks|scores?|grades|reviews))"
_RICH = r"(?:rich\w*|wealth\w*|poor\w*|afford\w*|money|cash|funds|means|budgets?|revenues?|capital)"
_AIR = r"(?:smog|haze|fog|smoke|dust|sand|sandstorms?|mist|clouds?|rain|snow|storms?|pollution)"
_FOUND = r"(?:found|finds?|showed|shows?|turn(?:s|ed) up|reveal(?:s|ed)|detect(?:s|ed)|picked up|uncovered|yielded)"
_TEAMS = r"(?:[Tt]eams?|[Ii]nspectors|[Ii]nspections?|batch|round|campaign|squads?|groups)"
_TESTS = (
    r"\b(?:[Tt]ests?|[Ss]amples?|[Cc]hecks?|[Mm]onitoring|[Rr]eadings?|[Ii]nspections?|[Ss]urveys?|[Dd]ata|[Ss]tations|"
    r"[Ss]ensors|[Aa]nalys[ei]s|[Ii]nspectors)\b[^.;]{0,80}$"
)
_THEN_NAMES = r"(?:[A-Z][\w’'-]+(?:,| and|, and) ){1,4}"
# (rule, the words before the names, those behind them): one of the two may be left out.
_Frame = tuple[str, Cue | None, Cue | re.Pattern[str] | None]
_ENGLISH: Final[tuple[_Frame, ...]] = (
    # “Other teams are stationed in”, “The round also covers”, “Inspectors are working in ... as well”
    ("also-sent", Cue(
        r"\b(?:[Oo]ther|[Ff]urther|[Mm]ore|[Ss]imilar|[Ss]ister|[Ss]eparate|[Rr]emaining) (?:\w+ ){0,2}"
        r"(?:teams?|inspectors|squads?|groups)\b[^.;,]{0,40}\b(?:are|were|been|went|gone|sent|stationed|posted|"
        r"dispatched|based|working)\b[^.;,]{0,24} (?:in|to|into)$"), None),
    ("also-sent", Cue(
        rf"\b{_TEAMS}\b[^.;,]{{0,40}} also(?: \w+)? (?:covers?|covered|covering|tak(?:es|ing) in|took in|includes?|"
        r"included|(?:sent|gone|went) (?:in)?to|in)$"), None),
    ("also-sent", Cue(rf"\b{_TEAMS} (?:are|were|have been) (?:\w+ )?(?:at work|working|stationed|based|posted) in$"),
        Cue(r",? (?:as well|too|also)\b")),
    # “gave Lhasa good marks”, “are ahead of the rest”, “won praise”
    ("praised", Cue(
        r"\b(?:praise|marks|scores|grades|words|reviews|applause) (?:for|to|on|went to|go to)$|"
        r"\b(?:praised|praises|praising|commended|commends|lauded|lauds|applauded|complimented)(?: both)?$"), None),
    ("praised", Cue(r"\b(?:g[ai]v(?:e|es|en|ing)|award(?:s|ed)|grant(?:s|ed))$"),
        Cue(rf" (?:\w+ ){{0,2}}{_PRAISE}\b")),
    ("praised", Cue(r"\b(?:singled out|holds? up|held up)$"),
        Cue(r" (?:for (?:special )?praise|as (?:an? |the )?\w+)")),
    ("praised", None, Cue(
        r"(?:['’]s [\w -]{2,30})? (?:(?:is|are|was|were) (?:far |well |way |much )?ahead of (?:the |all |most |other)|"
        r"(?:led|leads?) the (?:way|field|pack|country|nation)\b|sets? (?:an|the) example\b|"
        r"(?:is|are|was|were|has been|have been) (?:\w+ )?(?:praised|commended|lauded|applauded|held up as)\b|"
        rf"(?:w[oi]ns?|earn(?:s|ed)?|drew|got|gets?|receive[sd]?) (?:[\w-]+ ){{0,2}}{_PRAISE}\b)[^;\d]*\Z")),
    # “Tests in Anhui showed nothing unusual”
    ("nothing-found", Cue(_TESTS), Cue(
        rf"[^.;\d]{{0,40}}? (?:{_FOUND} (?:nothing|no (?!fewer|less)\w+)|"
        r"(?:came|come) (?:back|up|out) (?:clean|normal|clear|negative|empty-handed)|"
        rf"{_FOUND} [^.;\d]{{0,40}}?(?:within (?:\w+ ){{0,3}}(?:limits?|norms?|standards?|range)|normal|unaffected))"
        r"\b")),
    # “cleaned up because they grew rich”, “can still learn of a visit”, “the air in ... has been getting better”
    ("explained", None, Cue(
        r"[^.;\d]{0,80} (?:because|since|for|as(?= (?:they|it|its|their|people|the)\b)) (?:of )?"
        rf"(?:(?:they|it|people|its|their|the\w*)\b[^.;\d]{{0,30}} )?{_RICH}\b|"
        rf"[^.;\d]{{0,80}} because they could\b")),
    ("explained", None, Cue(
        r"[^.;\d]{0,40}? (?:(?:can|could|may|might) (?:still|often|always|even|usually)|tends? to|"
        r"(?:usually|often|always|seldom|rarely|routinely) (?!\w+ed\b)[a-z]+)\b[^;\d]*\Z")),
    ("trait", Cue(
        r"\b(?:PM ?2\.5|[Aa]ir|[Ss]mog|[Hh]aze|[Pp]ollution|[Ww]aters?|[Ss]kies|[Ee]missions|[Ll]evels|[Rr]eadings|"
        r"[Qq]uality|[Cc]oncentrations)(?: \w+){0,3} (?:in|of|over|across|around)$"),
        Cue(r" (?:has|have|had|is|are) (?:\w+ )?(?:fallen|risen|improv\w+|dropped|declined|halved|doubled|cleared|"
            r"worsen\w+|eased|getting|got|become)\b")),
    ("trait", Cue(
        rf"\b(?:as|while|when|with|amid|under)(?: \w+){{0,3}} {_AIR}(?: \w+)? (?:hung|hanging|lay|lying|settl\w+|"
        r"drift\w+|shroud\w+|blanket\w+|chok\w+|cover\w+|envelop\w+|engulf\w+|smother\w+|linger\w+|swept|sweeping|blew|"
        rf"blowing)(?: (?:over|across|in|on|through|above|around))?(?: {_THEN_NAMES}(?:much|parts|most|all) of)?$"),
        None),
    # “grew out of a trial in Henan”, “was pioneered by Zhejiang”
    ("history", Cue(
        r"\b(?:grew (?:up )?out of|beg[au]n (?:as|with|in)|started (?:out )?(?:as|with|in)|born (?:out )?of|"
        r"emerged from|evolved from|goes back to|modelled on)\b[^.;,\d]{0,40}"
        r"\b(?:pilots?|trials?|experiments?|tests?|projects?)\b"
        r"[^.;,\d]{0,20} (?:in|of|by)$|\b(?:pioneered|invented|conceived|devised|first (?:tried|tested)) (?:\w+ )?"
        r"(?:by|in)$"), None),
    # “Steel mills in Hebei bought most of the coal”
    ("movement", Cue(
        r"\b(?:mills|plants|smelters|factories|firms|companies|refineries|foundries|utilities|stations|buyers|kilns) "
        r"in$"),
        Cue(r" (?:bought|buy|used|use|took|take|burn(?:ed|t)?|imported) (?:most|much|half|all|some|the bulk)\b")),
)  # fmt: skip
_CHINESE: Final[tuple[_Frame, ...]] = (
    # 这批督察还进驻了四川、广东等省; 同期接受督察的另有
    ("also-sent", Cue(r"(?:还|也|另|同时|亦)(?:已|将|分别|先后)*(?:进驻|入驻|派驻)(?:了|到|至|于)?$"),
        re.compile(rf"{_ETC}(?:开展[^，。；]{{0,8}})?[，。；]?\Z")),
    ("also-sent", Cue(
        r"(?:另外|另有|其余|其他|其它)[^，。；]{0,6}(?:督察|督查|巡视|检查|核查|工作)组[^，。；]{0,8}(?:在|赴|进驻|入驻)$|"
        r"(?:督察|督查|巡视|检查|进驻|核查)的?(?:对象|范围|省份|地区)[^，。；]{0,4}(?:还|也|另)(?:有|包括|涉及|涵盖)$"),
        None),
    ("also-sent", Cue(
        r"(?:同期|同批|同步|同轮|一同|一道|一并)[^，。；]{0,14}的[^，。；]{0,4}(?:还|另|尚|也|亦)?(?:有|包括|是)$"),
        None),
    # 走在全国前列, 对贵阳的治理给予肯定
    ("praised", None, Cue(
        rf"{_ETC}[^，。；未没不无\d]{{0,24}}?(?:走在[^，。；]{{0,6}}前[列面头]|(?:居|位列|名列|跻身)[^，。；]{{0,6}}(?:前[列茅]|第一(?:梯队|方阵)|榜首)|"
        r"(?:全国|国内|同类|各省)(?:遥遥)?领先|(?:做|干|抓|管|治|搞)[^，。；未没不无]{0,4}得[^，。；未没不无]{0,3}"
        r"(?:好|扎实|出色|到位)|(?:成效|成绩|效果)(?:显著|明显|突出|斐然)|可圈可点|值得(?:肯定|学习|推广|借鉴|称道)|"
        r"(?:获|受)[得到]?[^，。；]{0,8}(?:好评|肯定|表扬|点赞|称赞|赞扬)|堪称[^，。；]{0,4}(?:典范|样板|标杆))"
        r"[^，。；\d]{0,16}[，。；]?\Z")),
    ("praised", Cue(r"(?:点赞|表扬|称赞|赞扬|夸奖|褒奖)了?$"), None),
    ("praised", Cue(r"对$"), Cue(
        r"[^，。；]{0,24}?(?:给予|予以|表示|作出)[^，。；未不]{0,4}(?:肯定|好评|表扬|赞赏|认可)")),
    # 监测结果未见异常, 检查没有发现同类问题
    ("nothing-found", None, Cue(
        rf"{_ETC}[^，。；\d]{{0,24}}?(?:未见|未发现|没有发现|没发现|未检出|未测出)[^，。；]{{0,6}}?"
        r"(?:异常|超标|污染|问题|隐患|违[规法]|偏差)")),
    ("nothing-found", None, Cue(
        rf"{_ETC}[^，。；\d未不]{{0,24}}?(?:结果|水质|指标|数据|读数|浓度)[^，。；未不]{{0,4}}(?:正常|达标|合格|符合)")),
    # 之所以治得好, 至今仍能提前得知
    ("explained", None, Cue(rf"{_ETC}[^，。；\d]{{0,4}}之所以")),
    ("explained", None, Cue(
        r"[^，。；\d]{0,8}?(?:至今|如今|现在|往往|常常|总是|依旧|依然)(?:还|仍|都)?(?:能|会(?!议)|可以)(?!见)")),
    ("trait", Cue(
        r"(?:雾霾|阴霾|重霾|灰霾|沙尘暴?|浓雾|大雾|浓烟|重污染(?:天气)?)[^，。；]{0,6}(?:笼罩|弥漫|覆盖|盘踞|席卷|锁住)"
        r"(?:着|了|在|于)?$"), None),
    ("trait", None, Cue(r"[^。；，\d]{0,70}?留[下有]了?[^，。；]{0,16}(?:足[迹跡]|身影|脚印|印记|痕迹)")),
    # 由河北试点起步, 最早发源于浙江
    ("history", Cue(r"(?:从|由|自)$"), Cue(
        rf"{_ETC}[^，。；\d]{{0,4}}?(?:试点|试行|试水|起步|发端)")),
    ("history", Cue(r"(?:发源|起源|发端|诞生|起步|脱胎)(?:于|自)$"), None),
    # 从吉林、辽宁和北京调来
    ("movement", Cue(r"(?:从|由|自)$"), Cue(
        rf"{_ETC}(?:紧急|连夜|火速)?(?:调来|调运|调拨|调集|运来|请来|借来|借调|抽调|购进)")),
)  # fmt: skip
_BITS: Final = {
    frames: [reduce(or_, (cue.bit for cue in sides if isinstance(cue, Cue))) for _, *sides in frames]
    for frames in (_ENGLISH, _CHINESE)
}
_ACTS: Final = re.compile(f"{ACT.pattern}|{ACT_ZH.pattern}")
# With a day of its own it is a step of the story.
_UNDATED: Final = frozenset({"also-sent", "nothing-found", "explained", "history"})
_DATED: Final = re.compile(
    r"\d{1,2} ?[月日号]|\d{4} ?年|[昨今前]天|[昨今]日|\b(?:19|20)\d\d\b|"
    r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.? \d|\b\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|"
    r"Jul|Aug|Sep|Oct|Nov|Dec)|\bon (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\byesterday\b"
)


def mark_beside(drafts: Sequence[Draft], title: tuple[int, int]) -> None:
    """Make a place context that only such clauses name, where another province is a place of the story.

    A headline [start, end) that tells no act ("Guizhou diesel, Tibet visit") only announces what the body tells.
    """
    open_ = [d for d in drafts if d.role == "case" and not (d.pending or d.acts)]
    if len({d.codes for d in open_}) < 2:
        return
    # “Tibet: the team gave Lhasa good marks”: what is said of a town holds for the province that heads the sentence.
    away = {(d.sentence, d.codes): found for group in _groups(open_) if (found := _find(group)) for d in group}
    if not away:
        return
    start, end = (0, 0) if _ACTS.search(open_[0].text, *title) else title
    headed = {codes: found for (_, codes), found in away.items()}
    told: set[str] = set()
    found_of: list[tuple[Draft, tuple[str, str]]] = []
    for draft in open_:
        found = away.get((draft.sentence, draft.codes))
        if found is None and start <= draft.hit.start < end:
            found = headed.get(draft.codes)
        if found is None:
            told.update(draft.codes)
        else:
            found_of.append((draft, found))
    for draft, found in found_of if told else ():
        if not told.intersection(draft.codes):
            draft.background(*found)


def _groups(drafts: Sequence[Draft]) -> Iterator[list[Draft]]:
    """The names in their lists: “四川、广东、山东” is told of as one."""
    group: list[Draft] = []
    for draft in drafts:
        is_next = bool(group) and draft.in_list and draft.sentence == group[-1].sentence
        if group and not (is_next and draft.hit.start - group[-1].hit.end <= _JOIN):
            yield group
            group = []
        group.append(draft)
    if group:
        yield group


def _find(group: Sequence[Draft]) -> tuple[str, str] | None:
    """The rule of the clause in which the names stand, with its words; None when it is none of these."""
    first, last = group[0], group[-1]
    is_latin = first.surface.isascii()
    frames = _ENGLISH if is_latin else _CHINESE
    near = [frame for frame, bits in zip(frames, _BITS[frames], strict=True) if first.cues & bits == bits]
    if near and _DATED.search(first.opening()):
        near = [frame for frame in near if frame[0] not in _UNDATED]
    before, after = first.before(_REACH), last.after(_REACH)
    if not is_latin:
        before, after = simplified(before), simplified(after)
    for rule, left, right in near:
        opened = left.pattern.search(before.rstrip(" ")) if left else None
        pattern = right.pattern if isinstance(right, Cue) else right
        closed = pattern.match(after) if pattern else None
        if (left is None or opened) and (right is None or closed):
            start = first.hit.start - (len(before) - opened.start() if opened else 0)
            return rule, first.text[start : last.hit.end + (closed.end() if closed else 0)]
    return None
