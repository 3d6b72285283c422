"""Who: people named in a text, in pinyin and in Chinese, with anonymised names and bylines told apart.

Method: the commonest surnames and the legal pinyin syllables; once a full name is known, the bare surname in the same
article is the same person.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING, Literal

from dashboard.cues import ANY, Cue
from dashboard.model import Person

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dashboard.cues import Cues
    from dashboard.model import Article, Mention

_Role = Literal["subject", "byline", "official"]

_SURNAMES = frozenset(
    "Wang Li Zhang Liu Chen Yang Zhao Huang Zhou Wu Xu Sun Hu Zhu Gao Lin He Guo Ma Luo Liang Song Zheng Xie Han Tang "
    "Feng Yu Dong Xiao Cheng Cao "
    "Yuan Deng Fu Shen Zeng Peng Lu Su Jiang Cai Jia Ding Wei Xue Ye Yan Pan Du Dai Xia Zhong Tian Ren Fan Fang Shi "
    "Yao Tan Liao Zou Xiong Jin "
    "Hao Kong Bai Cui Kang Mao Qiu Qin Gu Hou Shao Meng Long Wan Duan Lei Qian Yin Yi Chang Qiao Lai Gong Wen Pang "
    "Lan Tao Niu Hong Weng Zhan "
    "Ouyang Sima Zhuge Situ Bao Nie Zu Xi Ai Ji Mei Ruan Geng Guan Miao Qi Ning Rao Xing Zhai Mo Zhuang Zuo "
    "Bian Bi Chu Dou Ge Huo".split()
)
_INITIALS = "(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)"
_FINALS = "(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|ui|uo|ue|a|e|i|o|u)"
_GIVEN = re.compile(f"(?:{_INITIALS}?{_FINALS}(?:['’]?{_INITIALS}?{_FINALS})?)$")
# It begins with a plain set of signs, which the engine finds fastest.
_LATIN = re.compile(
    r"([A-Z](?<=\b[A-Z])[a-z]{1,6}) ([A-Z][a-z]{1,11}(?:-[A-Za-z][a-z]{1,6})?|[A-Z][a-z]{1,5} [A-Z][a-z]{1,5})\b"
)
_ANONYMOUS = Cue(
    r"\b([A-Z][a-z]{1,6}) (Mou(?:mou)?|X{1,3}|so-and-so)\b|\b(?:[Ss]urnamed|[Oo]ne|[Nn]amed|[Ss]uspect|[Mm]r\.?|"
    r"[Mm]s\.?|[Mm]rs\.?) ([A-Z][a-z]{1,6})\b(?! [A-Z])"
)
_BARE = re.compile(r"\b[A-Z][a-z]{1,6}\b(?!['’]?[a-z]| [A-Z][a-z]+)")
_BYLINE = Cue(
    r"(?:\bBy|[Rr]eporters?|[Ee]ditors?:?|[Cc]orrespondent|[Jj]ournalist|[Pp]hoto(?: by)?:?|[Ww]riting by|"
    r"[Tt]ranslated by|known as)[ :]+$"
)
_OFFICIAL = Cue(
    r"(?:President|Premier|Vice Premier|Chairman|spokes(?:man|woman|person)|Minister|Director|analyst|lawyer|"
    r"Professor|Judge|of the \w+ bureau)[ ,]+$"
)
_NOT_GIVEN = frozenset(
    "Kong Dai Bang Am City County Province District Municipal Provincial People New Town Road Street".split()
)
_SAID = re.compile(
    r",? (?:said|says|told reporters|wrote|noted|added|promised|threatened|announced|vowed|pledged|warned|explained|"
    r"stressed)\b|"
    r" of the (?:NDRC|PBO?C|CCDI|CAC|[A-Z]\w+ (?:Bureau|Commission|Ministry|Department|Office|bureau))\b|"
    r",? (?:a|the|an) (?:[\w-]+ ){0,3}(?:journalist|analyst|lawyer|professor|spokes\w+|reporter)\b"
)
_SAID_BEFORE = Cue(r"\b(?:said|says|according to|wrote) $")

_ZH_SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟"
    "汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文肖庞兰陶洪翁詹倪严牛温"
    "張劉陳楊趙黃吳孫馬羅鄭謝韓馮鄧許盧賈葉閻餘潘鍾譚鄒陸顧龍萬錢湯賀賴龔龐蘭陶嚴溫"
)
# Rarer ones, and those of them that words begin with, too: with 某 behind them or a title before they are surnames.
_ZH_RARE = "柳鲍岑滕邬卞祁臧阮闵娄骆樊霍虞缪邢裴甄靳栾蔺翟瞿聂闫葛俞鮑閔婁駱蘇蕭栗代"
_ZH_WORDS = (
    "施费殷毕时皮齐伍卜穆狄米成谈茅纪舒屈项祝蓝席季麻路童颜梅盛刁凌支柯管莫房解应宗宣郁单杭包诸左吉荣曲封储焦宁仇甘祖符景"
    "卓屠蒙池党申桑桂燕尚农庄柴连艾古耿匡欧冷辛简饶沙关查荆游权盖涂付兰车楚苗喻柏章云畢費齊紀項藍顏單諸儲關"
)
_ZH_ANONYMOUS = Cue(
    f"([{_ZH_SURNAMES}{_ZH_RARE}{_ZH_WORDS}])(?:某某|某甲|某乙|某(?![地些个個种種市省县區区月日年天次人时時项項])[\u4e00-\u9fff]?)|"
    f"([{_ZH_SURNAMES}])(?:姓|女士|先生|男|女)(?=[男女主嫌,，。、的])"
)
# 于某海、: the last character of the name stands, where what follows it can only follow a name.
_ZH_GIVEN = re.compile(
    r"[^因被等在的和及与與为為是将將向對对于於有到从從说說称稱涉组組伙已曾又也均则仍未不没其他她，,、。]"
    r"(?=[，,、。；;：:（(）)]|等[^到候待]|被|因(?!此)|在|的|和|与|與|及|于|於|涉|名下|为首|為首)"
)
_ZH_TITLE = (
    "(?:犯罪嫌疑人|被告人|嫌疑人|男子|女子|书记|書記|主席|副主席|厅长|厅|局长|局長|董事长|"
    "董事長|总经理|市长|市長|县长|省长|主任|院长|创始人|創辦人|創始人|负责人|負責人|官员|干部|"
    "部长|行长|会长|律师)"
)
_ZH_NAMED = Cue(
    f"{_ZH_TITLE}([{_ZH_SURNAMES}][\u4e00-\u9fff]{{1,2}}?)(?=[,，。、;；:：（(在被因于於涉与與和及等的]|严重|接受|"
    f"受贿|落马|当庭|表示|指出|犯[\u4e00-\u9fff]{1, 12}罪|$)"
)
# A full name beside a verb of court or police: 对田文华予以刑事拘留, 鲁军、李树军等6名被告人, 代文明亦被依法逮捕.
_ZH_STEP = (
    "(?:判|处以|處以|处[罚罰]|刑|逮|捕|拘|抓|免[职職]|撤[职職]|开除|開除|立案|带走|帶走|控制|羁押|羈押|通缉|通緝|"
    "起[诉訴]|提起)"
)
_ZH_PART = (
    "[^被因等在的和及与與是为為将將对對有到从從说說称稱涉组組已曾又也亦均则則仍未不没沒其他她了着过過们"
    "們个個名者市县縣省区區州局厅廳院委会會所司厂廠店村镇鎮乡鄉街路号號亿億万萬年月日时時案罪犯警员員人\\W\\d]"
)
_ZH_FULL = f"([{_ZH_SURNAMES}{_ZH_RARE}]{_ZH_PART}{{2}})"
_ZH_OFFICE = (
    "(?:董事[长長]|[总總]?[经經]理|[负負][责責]人|法定代表人|法人代表|[厂廠][长長]|[老板闆]{2}|"
    "[园園校院所处處科局厅廳县縣市区區镇鎮乡鄉村行庭署省州][长長]|主任|"
    "被告人?|嫌疑人|[书書][记記]|副主席|主席|会计|會計|股[东東]|其[妻夫]|妻子|丈夫)"
)
_ZH_ACTED_ON = Cue(
    f"[对對]{_ZH_FULL}(?=予以|作出|采取|採取|处以|處以|立案|进行|進行|提起|等)|"
    f"(?:[将將]{_ZH_FULL}|{_ZH_OFFICE}([{_ZH_SURNAMES}{_ZH_RARE}{_ZH_WORDS}]{_ZH_PART}{{2}}))"
    f"(?=等|[亦也已均]?(?:被|依法)|{_ZH_STEP}|犯|因|引咎|予以|涉嫌|[获獲領领]刑|及|、|移|[一二三四五六七八九十\\d]+年)|"
    f"[驳駁]回{_ZH_FULL}(?=(?:等[^，。；]{{0,4}})?的?上[诉訴])|"
    f"(?<![\u4e00-\u9fff\\w]){_ZH_FULL}"
    f"(?=(?:分[别別]|[均各])(?:[获獲领領][刑判]|被?判)|[亦也已均]?被(?:[^，。；;]{{0,6}}?){_ZH_STEP}|[因犯][^，。；;]{{1,24}}(?:罪|被)|"
    f"等[一二三四五六七八九十\\d]+余?[名人])"
)
# Words that begin like a surname and are none.
_ZH_NO_NAME = frozenset(
    "钱庄 錢莊 高官 白领 白領 高度 高级 高級 高管 高速 高新 高中 高校 高层 高層 高利 高额 高額 方面 方式 方案 "
    "方法 金融 金额 金額 金属 马上 馬上 于是 于今 于去 于本 常务 常務 常委 常见 安全 石油 石化 江苏 江蘇 江西 "
    "江南 江北 田间 严重 严厉 严格 严肃 嚴重 嚴厲 温州 溫州 武汉 武漢 武警 武装 夏季 夏天 钱款 錢款 白酒 白天 "
    "黄金 黃金 唐山 史上 文件 文化 段时 雷电 牛奶 牛肉 洪水 余人 余名 許多 许多 许可 許可 任何 任务 任務 任命 "
    "任职 陆续 陸續 曾经 曾經 曾被 曾因 罗湖 常州 贺州 徐州 郑州 鄭州 苏州 蘇州 郑重 程序 程度 韩国 韓國 董事 "
    "董監 杜绝 范围 龙头 龙江 龙岩 黎明 兰州 蘭州 温泉 林业 林業 林区 何时 何人 何种 马来 马鞍 张家 张贴 陈述 "
    "陈列 周边 周邊 周围 周圍 周期 周一 周二 周三 周四 周五 周六 周日 周末 康复 陶瓷 毛利 谢绝 易制 易燃 易爆 "
    "贾汪 万元 段落 汪清 孟加 陆军 陆上 余下 余款 余额 江湖 严禁 嚴禁 高危 高风 高价 高息 方可 黄牛 黄色 黄石 "
    "龙华 江门 秦皇 梁山 石家 马甲 武侯 汤原 洪泽 潘家 沈阳 瀋陽 彭州 孔雀 白银 戴上 万余 萬餘 "
    "代理 代表 代购 代購 代工 代驾 代孕 代办 代辦 代销 代銷 葛洲".split()
)
_ZH_BYLINE = re.compile(r"(?:记者|記者|编辑|編輯|责编|通讯员|通訊員|摄影|实习生)[：: ]*$")


def find_people(
    article: Article,
    sentences: Sequence[tuple[int, int]],
    mentions: Sequence[Mention],
    marks: Cues | None = None,
) -> tuple[Person, ...]:
    """People named in the sentences, in order of position; a name never overlaps a resolved place.

    Anonymised people (Moumou, 某, "surnamed Hu") have `is_anonymised`; reporters and commentators have role byline or
    official. Later bare surnames carry the full name. `marks` are the cues of the text, if known.
    """
    places = [(m.start, m.end) for m in mentions if m.province is not None]
    find = _find_zh if article.lang == "zh" else _find_latin
    found = [
        person
        for sentence in sentences
        for person in find(article.text, sentence, marks.within(*sentence) if marks else ANY)
        if not _overlaps(places, person.start, person.end)
    ]
    if article.lang != "zh":
        found = _settle_surnames(found)
        found += _bare_surnames(article.text, sentences, found)
    return tuple(sorted(found, key=lambda p: p.start))


def _settle_surnames(found: Sequence[Person]) -> list[Person]:
    """“Mr. Xiao” is Xiao Yi, when he is the only Xiao with a full name."""
    full: dict[str, Person] = {}
    many = set()
    for person in sorted(found, key=lambda p: p.start):
        if " " in person.surface:
            surname = person.surface.split(" ")[0]
            if full.setdefault(surname, person).name != person.name:
                many.add(surname)
    settled = []
    for person in found:
        bearer = full.get(person.surface)
        if bearer is not None and person.surface not in many and bearer.start < person.start:
            person = replace(person, name=bearer.name, is_anonymised=bearer.is_anonymised, role=bearer.role)
        settled.append(person)
    return settled


def _overlaps(places: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    index = bisect_right(places, (end, -1)) - 1
    return index >= 0 and places[index][1] > start


def _find_latin(text: str, sentence: tuple[int, int], cues: int) -> Iterator[Person]:
    start, end = sentence
    taken: set[int] = set()
    for match in _ANONYMOUS.finditer(cues, text, start, end):
        group = 1 if match.group(1) else 3
        if match.group(group) in _SURNAMES:
            taken.add(match.start(group))
            stop = match.end() if group == 1 else match.end(3)
            yield Person(
                match.start(group),
                stop,
                text[match.start(group) : stop],
                text[match.start(group) : stop],
                is_anonymised=True,
            )
    position = start
    while name := _LATIN.search(text, position, end):
        is_person = name.start() not in taken and _is_name(name.group(1), name.group(2))
        if is_person:
            role = _latin_role(text, sentence, name, cues)
            yield Person(name.start(), name.end(), name.group(), name.group(), role=role)
        # "By Zhang Lan": when the first word is no surname, the second may be one.
        position = name.end() if is_person else name.end(1)


def _is_name(surname: str, given: str) -> bool:
    if given in _NOT_GIVEN or given.split(" ")[0] in _NOT_GIVEN:
        return False
    if "-" in given:
        return surname in _SURNAMES or len(surname) <= 5
    parts = given.lower().split(" ")
    return surname in _SURNAMES and all(_GIVEN.fullmatch(part) for part in parts)


def _latin_role(text: str, sentence: tuple[int, int], match: re.Match[str], cues: int) -> _Role:
    before = text[max(sentence[0], match.start() - 40) : match.start()]
    after = text[match.end() : min(sentence[1], match.end() + 60)]
    if _BYLINE.search(cues, before):
        return "byline"
    if _OFFICIAL.search(cues, before) or _SAID.match(after) or _SAID_BEFORE.search(cues, before):
        return "official"
    return "subject"


def _bare_surnames(text: str, sentences: Sequence[tuple[int, int]], found: Sequence[Person]) -> list[Person]:
    """“Wang” after “Wang Moumou”, “Mr. Xiao” after “Xiao Yi”: the same person when only one bears the surname."""
    by_surname: dict[str, list[Person]] = {}
    for person in sorted(found, key=lambda p: p.start):
        by_surname.setdefault(person.surface.split(" ")[0], []).append(person)
    known = {s: people[0] for s, people in by_surname.items() if len({p.name for p in people}) == 1}
    if not known:
        return []
    taken, starts = {p.start for p in found}, [start for start, _ in sentences]
    bare = []
    for surname, first in known.items():
        position = text.find(surname, first.start + 1)
        while position >= 0:
            index = bisect_right(starts, position) - 1
            match = _BARE.match(text, position, sentences[index][1]) if index >= 0 else None
            if match is not None and match.group() == surname and position not in taken:
                bare.append(Person(position, match.end(), surname, first.name, first.is_anonymised, first.role))
            position = text.find(surname, position + 1)
    return bare


def _find_zh(text: str, sentence: tuple[int, int], cues: int) -> Iterator[Person]:
    start, end = sentence
    for match in _ZH_ANONYMOUS.finditer(cues, text, start, end):
        is_whole = match.group(1) is None or match.group().endswith(("某", "甲", "乙"))
        stop = match.end() if is_whole or _ZH_GIVEN.match(text, match.end() - 1, end) else match.start() + 2
        surface = text[match.start() : stop]
        yield Person(match.start(), stop, surface, surface, is_anonymised=True)
    seen: set[int] = set()
    found = chain(_ZH_ACTED_ON.finditer(cues, text, start, end), _ZH_NAMED.finditer(cues, text, start, end))
    for match in found:
        group = match.lastindex or 1
        name = match.group(group)
        if "某" in name or name[:2] in _ZH_NO_NAME or match.start(group) in seen:
            continue
        seen.add(match.start(group))
        role: _Role = "byline" if _ZH_BYLINE.search(text[max(start, match.start() - 6) : match.start()]) else "subject"
        yield Person(match.start(group), match.end(group), name, name, role=role)
