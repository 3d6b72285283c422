"""Chinese: what a sentence tells beside its story: a comparison, a forecast, a plan to build, a life, a sale, history.

All patterns are simplified; they read windows made simplified character by character (`script.simplified`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.cues import Cue, Table
from dashboard.places.script import simplified

if TYPE_CHECKING:
    from dashboard.places.draft import Draft

_H = "[\u4e00-\u9fff]"
_TYPE = r"(?:特别行政区|自治区|省|市|区|县|州)?"
# “与陕甘宁相比，内蒙的电价优势更为明显”; “与去年相比” compares no places.
_COMPARED = Cue(
    r"[与和同跟较][^，。；]{1,14}(?<![年月季期前往去届次日周])相比(?:之下)?[，,]$|(?:相较于?|比起|"
    r"对比)[^，。；]{1,10}[，,]$"
)
_MORE = re.compile(
    r"[^。；]{0,20}?(?:更|还|优势|略|较|[高低大小多少强弱快慢冷热贵]得?[一些于得]|不[及如]|落后|领先|逊色|胜)"
)
_MORE_THAN = Cue(
    rf"{_TYPE}的?{_H}{{1,8}}?(?<![对占分])比(?!特|赛|例|较|率|重|去年|上年|上月|上周|上季|上届|同期|往年|往常|前年|"
    rf"以往|此前|之前|原|预期|平时|昨|一年前|年初)"
    rf"{_H}{{1,10}}?(?:更|还要?|要)?(?:多|少|高|低|冷|热|大|小|便宜|贵|严|快|慢|早|晚|强|弱|好|差|长|短|重|轻|深|"
    rf"厉害|寒冷|干燥|陡|辣|甜)"
)
# “分析师预料，新疆明年将成为”
_FORESEEN = Cue(
    r"(?:预料|预计|预期|估计|预测|预言|料想|推测|推断|预判|预估|料|有望|可望|或可|看好|期望|盼望|希望|展望|"
    r"设想)[，,：:]?$"
)
_FUTURE = re.compile(
    r"[^，。；]{0,10}?(?:将|会(?!议|长|计|展|见|同|员|商|场)|可(?![以查疑])|能|明年|后年|未来|今后|"
    r"有(?:[大中小暴雷阵强特]{0,2})[雪雨风沙霾])"
)
# “該集團擬於2027年在洋浦經濟開發區興建煉化廠”
_PLANNED = Cue(
    r"(?:拟|计划|打算|准备|筹划|考虑|有意|将|有望|可望|力争|争取|正考虑|商讨|洽谈|酝酿)[^，。；]{0,12}?(?:在|于|到|"
    r"赴|落户)$"
)
# “气象台预计，台风今晚登陆海南”
_FORECAST = Cue(
    r"(?:预计|预料|预报|预测|料|将|或将|可能|明天|明日|后天|今晚)[，,]?[^，。；]{0,10}(?:登陆|袭击|波及|掠过|抵达|"
    r"进入|移向|靠近)$"
)
_BUILT = re.compile(
    r"[^，。；]{0,16}?(?:兴建|建设|建造|新建|投建|扩建|设立|设厂|建厂|办厂|投资|开设|开店|开业|上市|落户|增设|投产|"
    r"建成|动工|设点|建立|"
    r"开唱|演出|巡演|举办|参展|定居|养老|创业)"
)
_OFFICIAL = re.compile(r"警|公安|法院|检察|当局|政府|海关|消防|监管|法庭")
# “早年在澳门做叠码仔”, “在吉林市读完中学”
_ONCE = Cue(
    r"(?:早年|年轻时|年少时|少年时|曾经?|自幼|从小|幼时|儿时|大学时|学生时代|起初|原先|原本|当年|一度|上世纪|退役后|"
    r"毕业后|婚后|先后|"
    r"[一二三四五六七八九十\d]{1,3}岁(?:时|那年|起|前|后)?|\d{4}年前?后?)[^，。；]{0,6}?在$"
)
_LIVED = re.compile(
    r"[^，。；]{0,6}?(?:做(?!案|出|局)|当(?!地|局|天|场|庭|晚|街)|任职|任教|担任|干活|干过|跑(?!路)|经营|经商|教书|"
    r"卖|学(?!校|院)|"
    r"读|念(?!珠)|打工|打拼|打(?:鱼|铁)|混(?!合)|住|居|工作|谋生|"
    r"发展|闯荡|实习|执教|执业|效力|踢球|创办|开(?:过|了|设|办|餐|饭|酒|茶|车|店|厂|出租|网|理发|一[家间])|种(?!种)|拍戏|拍片|"
    r"唱|演出|行医|学艺|学徒|摆摊|插队|下乡|服役|当兵|代课|采访|留学)"
)
_SCHOOLED = re.compile(
    r"[^，。；]{0,4}?(?:读完|念完|读过|念过|上完|修完|读到|上(?:了?[小中大高]学|高中|初中)|读(?:了?[小中大高初]|书)|"
    r"求学|长大|毕业|当过|做过|教过|住过|待过|生活了?|打过工|出道)"
)
# “向台湾出售飞机零件”
_TO = Cue(r"(?:向|对|往|给|援助|支援)$")
_SOLD = re.compile(
    rf"{_TYPE}(?:方面|地区|市场)?(?:等地)?(?:出售|军售|出口|供应(?!商)|输出|捐赠|捐款|销售|供货|发货|赠送|转让|"
    rf"提供(?!线索|证据|情报|信息|证明)|"
    r"增兵|投资|示好|施压|开放|征税|转移|输送|供电|售电|送电)"
)
# “由安徽一家工厂生产”, “生产了全球一半的假发”
_BY = Cue(r"(?:由|系|是)$")
_MADE = re.compile(rf"{_TYPE}[^，。；]{{0,10}}?(?:生产|制造|出品|承建|设计|代工|研制|供货|酿造)")
_HALF = Cue(
    rf"{_TYPE}(?:目前|每年|如今)?(?:生产|出产|贡献|供应|制造|提供|占据|拥有|包揽|种植|加工|出口)了?(?:全球|全国|"
    rf"世界|全世界|国内|中国|我国)[^，。；]{{0,4}}?"
    r"(?:一半|半数|近半|过半|[一二三四五六七八九]成|[\d.]+[%％]|百分之|分之|多数|绝大|大部分|大多)"
)
# “未在湖南发现”, “没有波及贵州”
_NOT_IN = Cue(
    r"(?:未|没有?|并未|尚未|从未|不曾|无人|不)(?:曾|有)?(?:在|于|向|对|波及|影响到?|涉及|传入|蔓延[至到]|扩散[至到]|进入|"
    r"覆盖|殃及|包括|提及|提到|列入|"
    r"抵达|登陆|推广[至到])$"
)
_NONE = Cue(
    rf"{_TYPE}(?:[、和及与或]{_H}{{2,4}}){{0,3}}(?:等地)?(?:目前|至今|迄今|暂时|仍|也|均|都|尚|并|暂){{0,3}}(?:无|"
    rf"没有)"
    r"[^，。；]{0,8}?(?:报告|病例|案例|感染|通报|发现|记录|个案|计划|规定|先例|影响|消息|动静|反应|疫情)"
)
# “自汶川地震以来最”
_SINCE = Cue(r"(?:自从?|继)[^，。；自继]{0,14}$")
_SINCE_END = re.compile(r"[^，。；]{0,14}?(?:以来|之后|以后|后)(?:的)?(?:又一|[^，。；]{0,8}?(?:最|首[次起宗个]|历来))")
# “1967年生，河北新乐人”, “生于1967年，河北新乐”
_BORN = Cue(r"(?:(?:19|20)\d\d年(?:\d{1,2}月)?(?:\d{1,2}日)?出?生|生于(?:19|20)\d\d年(?:\d{1,2}月)?)[，,]?(?:于|在)?$")
# “1976年唐山”, “唐山大地震四十周年”, “割让台湾”
_OLD_YEAR = Cue(
    r"(?:公元)?1(?:[0-8]\d\d|9[0-8]\d)年(?:\d{1,2}月)?(?:\d{1,2}日)?[^，。；]{0,4}$|(?:割让|光复|攻占|攻陷|占领|"
    r"侵占|殖民)$"
)
_BYGONE = Cue(
    r"(?:大?(?:地震|洪水|洪灾|爆炸|矿难|火灾|空难|海难|惨案|大火))[^，。；]{0,6}?(?:[周週]年|纪念|遗址|亲历|幸存|"
    r"博物馆|遗孤|记忆|往事)"
)
# “网传“西安封城”系谣言”, “否认与河北的案件有关”
_RUMOUR = Cue(r"[^，。；]{0,14}?(?:系|是|为|属|乃|均为|纯属)(?:谣言|假消息|不实|误传|虚假|谣传|假新闻)")
_DENIED = Cue(r"(?:否认|撇清|澄清)[^，。；]{0,6}[与和跟同](?:在)?$")
# “移居海口”, “嫁到湖南”, “调往新疆任职”
_MOVED = Cue(
    r"(?:移居|迁居|旅居|侨居|客居|寓居|隐居|嫁[到至往]|远嫁|入赘|搬家到|移民(?:到|至)?|落脚|回流|返回?老家|"
    r"衣锦还乡回?)$"
)
_AROUND = Table(
    (_COMPARED, (_MORE, "comparison")), (_FORESEEN, (_FUTURE, "expected")), (_ONCE, (_LIVED, "origin")),
    (_TO, (_SOLD, "movement")), (_BY, (_MADE, "origin")), (_SINCE, (_SINCE_END, "comparison")),
)  # fmt: skip
_LEFT = Table(
    (_BORN, "origin"), (_NOT_IN, "not-acted"), (_DENIED, "not-acted"), (_OLD_YEAR, "history"), (_MOVED, "movement"),
    (_FORECAST, "expected"),
)  # fmt: skip
_RIGHT = Table(
    (_MORE_THAN, "comparison"), (_NONE, "not-acted"), (_BYGONE, "history"), (_RUMOUR, "not-acted"), (_HALF, "share")
)


def find_aside(draft: Draft, before: str, after: str) -> tuple[str, int, int] | None:
    """The rule by which the words on both sides make a name context, with how far they reach after and before it."""
    for left, (right, rule) in _AROUND.standing(draft.cues):
        opened = left.search(before)
        closed = right.match(after) if opened else None
        if opened and closed:
            return rule, closed.end(), len(before) - opened.start()
    planned = _PLANNED.search(draft.cues, before)
    built = _BUILT.match(after) if planned else None
    if planned and built and not _OFFICIAL.search(before + built.group()):
        return "expected", built.end(), len(before) - planned.start()
    for pattern, rule in _LEFT.standing(draft.cues):
        opened = pattern.search(before)
        if opened:
            return rule, 0, len(before) - opened.start()
    for pattern, rule in _RIGHT.standing(draft.cues):
        found = pattern.match(after)
        if found:
            return rule, found.end(), 0
    schooled = _SCHOOLED.match(after) if before.endswith("在") else None
    if schooled and not _OFFICIAL.search(simplified(draft.opening(40))):
        return "origin", schooled.end(), 1
    return None
