"""Who acts: public bodies and firms named in a sentence, and whether a body acts for the whole state."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.cues import ANY, Cue, bits_of
from dashboard.model import Organisation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dashboard.model import Mention

# Bodies of the central state. Source: the State Council's list of its departments, and the party's central organs.
_NATIONAL = Cue(
    r"\b(?=[A-Zcnmibp])(?:State Council|"
    r"National Development and Reform Commission(?: of (?:the )?[A-Z]\w+(?: [A-Z]\w+)*(?: of China)?)?|NDRC|"
    r"People['’]s Bank of China(?!['’]s \w+ (?:branch|office))|PB[oO]?C|"
    r"[Cc]entral [Bb]ank(?!['’]s (?:[\w-]+ ){1,3}(?:sub-?)?(?:branch|office))(?: of the Communist Party of China)?|"
    r"Central Commission for Discipline Inspection(?: of (?:the )?[A-Z]\w+(?: [A-Z]\w+)*(?: of China)?)?|CCDI|"
    r"Supreme People['’]s (?:Court|Procuratorate)|Ministry of [A-Z]\w+(?:(?:,| and|,? and)? [A-Z]\w+)*|[Mm]inistries|"
    r"China Central Political and Legal (?:Affairs )?(?:Committee|Commission)|"
    r"Central Political and Legal Affairs Commission|National (?:Energy|Data|Financial|Health|Internet|"
    r"Audit|Mine|Immigration|Supervisory|Medical|Railway|Food|Forestry|Cultural|Radio|Intellectual|Bureau of)\w* "
    r"[A-Z]\w+(?: [A-Z]\w+)*|National People['’]s Congress|General Administration of [A-Z]\w+(?: [A-Z]\w+)*|"
    r"State Taxation Administration|Cyberspace Administration of China|CAC|"
    r"China (?:Banking|Securities|Insurance)\w*(?: and Insurance)? Regulatory Commission|CBIRC|CSRC|"
    r"[Nn]ational (?:(?:foreign exchange|security) agency|(?:drugs?|food safety|food and drug|quality|market|health|"
    r"medicines?|work safety|environment\w*) (?:regulator|watchdog|administration|authority|agency|bureau|office))|"
    r"(?:State|China) (?!Security)(?:[A-Z]\w+ (?:and )?){1,4}(?:Administration|Office)|CFDA|SFDA|NMPA|AQSIQ|SAMR|"
    r"State Administration of [A-Z]\w+(?: [A-Z]\w+)*|SAFE|"
    r"Financial Stability and Development Committee|(?:[Nn]ational |[Cc]entral )?Leading Group|"
    r"China['’]s (?:government|cabinet|central bank|top (?:court|economic planner|planner|regulators?)|regulators|"
    r"authorities|parliament)|(?<=[Ss]tate )planner|"
    r"(?<=wo |ee |ur |al )industry (?:bodies|associations|groups)|[Cc]entral (?:government|authorities)|"
    r"Chinese (?:government|authorities|regulators|"
    r"Communist Party(?: \(CCP\))?)|Communist Party(?: of China)?|CCP|Liu He|"
    r"(?:[Ii]nternet Finance|[Bb]anking|Public Payment and Clearing|Payment (?:and|&) Clearing|"
    r"National Internet Finance) Association(?: of (?:the )?[A-Z]\w+(?: [A-Z]\w+)*(?: of China)?)?)"
)
_NATIONAL_ZH = Cue(
    r"国务院|國務院|(?:国家|中国)发(?:展和?改革|改)委(?:员会)?|(?:國家|中國)發(?:展和?改革|改)委(?:員會)?|发展改革委等|"
    r"(?:中国)?人民银行(?![\u4e00-\u9fff]{0,6}(?:支行|分行|中心支行))|人民銀行|央行|"
    r"中央[\u4e00-\u9fff]{0,6}督察组|最高人民(?:法院|检察院|檢察院)|最高[法检]|中央纪委|中纪委|中紀委|中央政法委|中央[网網]信[办辦]|"
    r"公安部|国安部|国家安全部|工信部|工业和信息化部|科技部|民政部|司法部|财政部|人社部|人力资源和?社会保障部|自然资源部|"
    r"生态环境部|住建部|住房和?城乡建设部|交通运输部|水利部|农业农村部|商务部|商務部|文旅部|文化和旅游部|应急管理部|教育部|"
    r"国家卫健委|国家卫生健康委|国务院国资委|审计署|海关总署|海關總署|国家税务总局|(?:国家)?市场监管总局|"
    r"国家市场监督管理总局|(?:国家)?金融监管总局|国家金融监督管理总局|银保监会|证监会|外汇局|外汇管理局|体育总局|"
    r"广电总局|国家(?:能源|统计|数据|药监|医保|林草|铁路|邮政|文物|疾控|移民管理|矿山安全监察|外汇管理)局|民航局|國務院國資委|財政部|"
    r"國家(?:能源|統計|數據|藥監|醫保|鐵路|郵政|移民管理|礦山安全監察|外匯管理)局|應急管理部|生態環境部|國家稅務總局|國家市場監督管理總局|"
    r"(?:国家)?(?:质检|安监|工商(?:行政管理)?|食品药品(?:监督管理|监管)|食药监?|环保)总局|國家(?:質檢|工商)總局|質檢總局|"
    r"国家(?:食品药品监督管理|药品监督管理|食药监|食品药品监管|药监|质监|林业|旅游|海洋|安监)局|國家食品藥品監督管理(?:總)?局|"
    r"(?:卫生|农业|铁道|环保|环境保护|建设|国土资源|信息产业|衛生|鐵道)部(?![门門队隊])|国家卫计委|国家卫生计生委|"
    r"(?:国务院|全国)食(?:品)?安(?:全)?(?:整顿|委)?办(?:公室)?|"
    r"国家[网網]信[办辦]|中国互联网金融协会|金融委|全国人大(?:常委会)?|"
    r"(?<![省市县縣区區州盟旗集同\d])[一二两三四五六七八九十\d]{1,3}(?:个|個)?部[门門]|"
    r"(?<![省市县縣区區州盟旗\d])[一二三四五六七八九十\d]{1,3}部委|"
    r"(?<![省市县縣区區州盟旗集同])多(?:个|個)?部[门門委](?=[^，。；]{0,8}(?:发|發|印|联合|聯合|出台|通知))"
)
_NATIONAL_NAMES = {
    "ndrc": "National Development and Reform Commission", "pboc": "People's Bank of China",
    "pbc": "People's Bank of China", "central bank": "People's Bank of China",
    "planner": "National Development and Reform Commission",
    "ccdi": "Central Commission for Discipline Inspection", "cac": "Cyberspace Administration of China",
    "csrc": "China Securities Regulatory Commission",
    **dict.fromkeys(
        ("国家发改委", "中国发改委", "国家发展改革委", "国家发展和改革委员会", "國家發改委", "中國發改委",
         "國家發展改革委", "國家發展和改革委員會"),
        "National Development and Reform Commission",
    ),
    "发展改革委等": "National Development and Reform Commission", "人民银行": "People's Bank of China",
    "人民銀行": "People's Bank of China", "中国人民银行": "People's Bank of China", "央行": "People's Bank of China",
    "国务院": "State Council", "國務院": "State Council",
    "中央纪委": "Central Commission for Discipline Inspection", "公安部": "Ministry of Public Security",
    "liu he": "State Council", "china's cabinet": "State Council", "cabinet": "State Council",
    "chinese communist party": "Chinese Communist Party", "ccp": "Chinese Communist Party",
    "communist party": "Chinese Communist Party",
}  # fmt: skip
_OF_PARTY = re.compile(r" of (?:the )?(?:Chinese Communist Party|Communist Party of China)$| \(CCP\)$")
# "expelled from the Communist Party": of whom somebody is a member, not who acts.
_PARTY = frozenset({"chinese communist party", "communist party", "communist party of china", "ccp"})
_OF_PLACE = re.compile(r"\b(?!China|National|Chinese|The)[A-Z][a-z’']+(?: (?:City|Municipal|Provincial|Province))? $")
# 美国司法部, 韩国财政部: bodies of other states have the same names.
_FOREIGN_ZH = re.compile(
    r"(?:[美英韩韓俄泰]|[美英法德韩韓泰]国|[美英法德韓泰]國|日本|印度|俄罗斯|俄羅斯|新加坡|柬埔寨|缅甸|緬甸|越南|菲律宾|菲律賓|"
    r"马来西亚|馬來西亞|加拿大|澳大利亚|澳洲|哈萨克斯坦|欧盟|歐盟)(?:的|联邦|聯邦)?$"
)
_MEMBERSHIP = re.compile(r"\b(?:from|out of|joined|join|left|quit|members? of|in) (?:the )?(?:ruling )?$")
# Bodies that exist in one place alone, so that news do not name it. Sources: www.gov.hk, www.gov.mo, www.gov.tw.
_AT_HOME: tuple[tuple[str, Cue], ...] = (
    ("CN-HK", Cue(r"\bSecurities and Futures Commission\b|\bCommercial Crime Bureau\b|\bIndependent Commission Against "
                  r"Corruption\b|商業罪案調查科|廉政公署|警務處|香港海關|區域法院|裁判法院")),
    ("CN-MO", Cue(r"\bJudiciary Police\b|\bMonetary Authority of Maca[ou]\b|司法警察局|司警")),
    ("CN-TW", Cue(r"\bCriminal Investigation Bureau\b|\bTaipower\b|\bFinancial Supervisory Commission\b|刑事警察局|"
                  r"刑事局|"
                  r"警政署|地檢署|調查局|金管會|行政院|立法院|監察院|衛福部|衛生福利部|食藥署|食藥局|"
                  r"(?<!國)(?:法務部|經濟部|內政部)")),
)  # fmt: skip
# Names that its bodies share with those of other places: they are its own where the article is of that place.
_AT_HOME_THERE: dict[str, Cue] = {
    "CN-HK": Cue(r"(?<![國陸地])(?:終審法院|高等法院|衛生署|環保署|食安中心)"),
    "CN-TW": Cue(r"(?<![國陸地])(?:最高法院|高等法院|衛生署|環保署|教育部|財政部|交通部|農業部|勞動部)"),
}
# 【記者王明／台北報導】, 中央社: an article that is written in Taiwan.
_WRITTEN_IN_TAIWAN = Cue(
    r"中央社|(?:[台臺][北中南東]|高雄|基隆|桃園|新竹|苗栗|彰化|嘉義|屏東|宜蘭|花蓮|南投|雲林|澎湖|金門)[縣市]?"
    r"(?:\d{1,2}月?\d{0,2}日?)?(?:綜合)?(?:報導|电|電|訊)(?![\u4e00-\u9fff])"
)
_TRADITIONAL = re.compile("[國灣會與報員對為]")
_HEAD = 400  # characters in which an article says where it was written
HOMES = bits_of(*(cue for _, cue in _AT_HOME))
_HEADS = (
    r"Commission|Bureau|Department|Court|Procuratorate|Committee|Administration|Office|Government|Branch|"
    r"Association|Company|Co|Corp|Group|Ltd|Foundation|Exchange|Technology|Technologies|Prosecutors['’]? Office|"
    r"Police|Zone|Park|Station"
)
_LATIN = Cue(
    rf"\b(?:[A-Z][\w’'-]{{0,30}})(?: (?:[A-Z][\w’'-]{{0,30}}|and|of|for|the|"
    rf"&)){{0,9}}? (?:{_HEADS})\b(?:\.?,? Ltd\.?)?(?: of [A-Z]\w+(?: [A-Z]\w+)*)?"
)
_LOCAL_ZH = Cue(
    r"[\u4e00-\u9fff]{2,12}?(?:公安局|公安厅|公安分局|人民法院|中级法院|检察院|人民政府|发展改革委|发改委|通信管理局|"
    r"网信办|金融监管局|金融办|委员会|能源局|工信厅|税务局|海关|纪委监委)"
)
# 记者从市公安局, 月被市法院: words that run into a name, where no place says where it begins.
_LEADING_ZH = re.compile(
    r"[年月日]?(?:近日|日前|昨[日天]|今[日天]|本[周週月]|目前|随后|隨後)?(?:记者|記者|案件|[该該此]案|[他她其并並也已])?"
    r"(?:从|從|据|據|由|经由?|經由?|被|向|与|與|和|在|获|獲|移送至?|报请|報請|提请|提請)(?=[市省县縣区區州本该該当當])"
)
_NAMED = _NATIONAL.bit | _NATIONAL_ZH.bit | _LATIN.bit | _LOCAL_ZH.bit
_COUNTED = re.compile(r"[一二两三四五六七八九十\d]{1,3}(?:个|個)?部[门門委]")
_LEADING = re.compile(r"^(?:The|On|In|At|After|Moreover|According to(?: the)?|Under|A|An) ")


def is_count(name: str) -> bool:
    """True for bodies that are only counted: 12部门, 七部委."""
    return _COUNTED.fullmatch(name) is not None


def home_of(text: str, start: int, end: int, cues: int = ANY, spoken_of: str | None = None) -> str | None:
    """The province of a body that exists there alone and is named in text[start:end]; None for none or several.

    `spoken_of` is the province that the article is written in or tells of first: 最高法院 is its own in Taiwan.
    """
    found = {code for code, cue in _AT_HOME if cue.search(cues, text, start, end)} if cues & HOMES else set()
    shared = _AT_HOME_THERE.get(spoken_of or "")
    if shared is not None and spoken_of and shared.search(cues, text, start, end):
        found.add(spoken_of)
    return found.pop() if len(found) == 1 else None


def find_home(text: str, start: int, end: int, code: str) -> re.Match[str] | None:
    """The first body in text[start:end] that exists in this province alone, for whoever must show its words."""
    found = (cue.search(ANY, text, start, end) for home, cue in _AT_HOME if home == code)
    return next((match for match in found if match), None)


def written_in(text: str) -> str | None:
    """The province in which the head of an article says that it was written, where its bodies bear shared names.

    An empty string for an article in simplified characters or without Chinese ones: no shared name is a local one.
    """
    if _WRITTEN_IN_TAIWAN.search(ANY, text, 0, _HEAD):
        return "CN-TW"
    return None if _TRADITIONAL.search(text, 0, _HEAD) else ""


def find_organisations(
    text: str, start: int, end: int, cues: int = ANY, places: Sequence[Mention] = ()
) -> tuple[Organisation, ...]:
    """Organisations in the sentence text[start:end], in order, without overlaps; national ones are marked.

    `cues` are the bits of the cues that can match in the sentence; a Chinese body is called after the first of the
    `places` named in it (记者从河北省高级人民法院获悉).
    """
    if not cues & _NAMED:
        return ()
    sentence = text[start:end]
    found: list[Organisation] = []
    begins = [place.start - start for place in places]
    for organisation in (*_national(sentence, cues, start), *_local(sentence, cues, start, begins)):
        if all(organisation.end <= other.start or organisation.start >= other.end for other in found):
            found.append(organisation)
    return tuple(sorted(found, key=lambda o: o.start))


def _national(sentence: str, cues: int, offset: int) -> Iterator[Organisation]:
    for cue in (_NATIONAL, _NATIONAL_ZH):
        for match in cue.finditer(cues, sentence):
            surface = match.group()
            if _FOREIGN_ZH.search(sentence, max(0, match.start() - 8), match.start()):
                continue
            bare = _OF_PARTY.sub("", surface).replace("’", "'")
            name = _NATIONAL_NAMES.get(bare.lower(), bare)
            if bare.endswith("Association") and _OF_PLACE.search(sentence, max(0, match.start() - 30), match.start()):
                continue  # the Beijing Internet Finance Association
            if bare.lower() in _PARTY and _MEMBERSHIP.search(sentence, max(0, match.start() - 24), match.start()):
                continue
            yield Organisation(offset + match.start(), offset + match.end(), surface, name, is_national=True)


def _local(sentence: str, cues: int, offset: int, places: Sequence[int]) -> Iterator[Organisation]:
    for match in _LATIN.finditer(cues, sentence):
        lead = _LEADING.match(match.group())
        start = match.start() + (lead.end() if lead else 0)
        surface = sentence[start : match.end()]
        if " " in surface:
            yield Organisation(offset + start, offset + match.end(), surface, surface.replace("’", "'"))
    for match in _LOCAL_ZH.finditer(cues, sentence):
        lead = _LEADING_ZH.match(match.group())
        begun = next((at for at in places if match.start() <= at < match.end()), None)
        begun = begun if begun is not None else match.start() + (lead.end() if lead else 0)
        surface = sentence[begun : match.end()]
        yield Organisation(offset + begun, offset + match.end(), surface, surface)
