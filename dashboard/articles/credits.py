"""Credit lines: a short line at the head of a story that is nothing but names (outlet, place, byline) and one date.

"Energy Ledger, 12 March 2024", "By Ann Lee | Northern Wire | Feb. 24, 2023", "燕赵安全网　2024年6月7日",
"【本報訊】2023年9月26日". A sentence, a caption, the heading of a chronicle and the name of an event are none.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from dashboard.articles.furniture import DATE, LABEL, WEEKDAY
from dashboard.articles.lines import HEAD, line_spans


class Credit(NamedTuple):
    """A credit line [start, end) with its date [date_start, date_end) and the outlet that it names."""

    start: int
    end: int
    date_start: int
    date_end: int
    outlet: str | None


_MAX_LINE: Final = 110
# Behind a line as long as this the story has begun.
_PROSE: Final = {True: 60, False: 150}
# A chronicle is looked for this far: it repeats its headings soon.
_LOOK: Final = 20_000
_HAN = re.compile("[\u4e00-\u9fff]")
_YEAR = re.compile(r"(?:19|20)\d\d")
_DATE = re.compile(rf"(?<![\d/.-]){DATE}(?:(?<=日)|(?!\d|[/-]\d))", re.IGNORECASE)
# What stands beside a date and says nothing but when, and what sites print there besides.
_LABEL_END = re.compile(rf"(?:(?<!\w){LABEL}|发布|發布|更新) ?[:：]? ?(?:on |at )?\Z", re.IGNORECASE)
_CLOCK = (
    r"\d{1,2}[:：]\d\d(?:[:：]\d\d)?(?: ?[ap]\.?m\b\.?)?"
    r"(?: ?(?:UTC|GMT|CST|HKT|EST|EDT|ET|PST|PDT|BST|北京时间|北京時間)(?: ?[+-]\d{1,2})?)?|\d{1,2} ?[ap]\.?m\b\.?"
)
_PLAIN = re.compile(
    rf"{_CLOCK}|\d{{1,2}} ?[时時点點](?:\d{{1,2}}分)?|(?<!\w)(?:{WEEKDAY}|at)(?!\w)|\d{{1,3}} ?min(?:ute)?s? read|"
    r"\d{1,3}(?:,\d{3}){0,3} (?:views|reads)|(?:阅读|浏览|点击|閱讀)(?:量|数|次数)? ?[:：]? ?\d{1,9}",
    re.IGNORECASE,
)
_APART = re.compile(r"[|｜,，;；·•/／\t\u3000()（）\[\]【】:：]| [-–—] |\s{2,}|\Z")
_SPACES = re.compile(r"\s+")
_SIGNED = re.compile(
    r"(?:(?:report(?:ed|ing)|written|edited|compiled|filed|posted|story|words) by|by|from|source|via|text)(?: |\Z)|"
    r"(?:来源|來源|稿源|记者|記者|作者|编辑|編輯|"
    r"责任编辑|責任編輯|责编|責編|通讯员|通訊員|见习记者|撰文|文(?![\u4e00-\u9fff]))"
    r"(?=[ :：/]|[\u4e00-\u9fff]{2,4}\Z|\Z)",
    re.IGNORECASE,
)
_OF_OUTLET = re.compile(r"(?:source|来源|來源|稿源)\b", re.IGNORECASE)

_WORD = re.compile(r"[A-Z\u00c0-\u00de][\w.'’&+-]{0,30}|&")
_LINKS: Final = frozenset(("of", "the", "and", "in", "at", "for", "de", "van", "von", "bin", "al", "la", "le", "from"))
_JOBS: Final = frozenset(
    (
        "desk", "data", "staff", "team", "newsroom", "correspondent", "correspondents", "reporter", "reporters",
        "writer", "writers", "editor", "editors", "bureau", "agency", "news", "special", "senior", "chief", "business",
        "markets", "contributor", "columnist", "report", "reports", "service", "online", "print", "edition", "page",
        "bulletin", "newsletter", "digest", "dispatch", "briefing", "magazine", "weekly", "monthly", "quarterly",
    )
)  # fmt: skip
# A capital at the head of a line makes no name of these, nor of a line that holds one of the second row.
_NO_NAME = re.compile(
    r"(?:on|in|at|as|to|the|a|an|since|until|till|from|before|after|during|between|effective|valid|expires|due|dated|"
    r"deadline|part|chapter|section|issue|version|table|figure|file)\Z",
    re.IGNORECASE,
)
_EVENT = re.compile(
    r"\b(?:earthquake|fire|blast|crash|explosion|disaster|massacre|floods?|battle|war|incident|collapse|accident|"
    r"timeline|chronology|anniversary|trial|verdict|sentencing|hearing|meeting|conference|summit|launch|ban|photos?|"
    r"pictures?|images?|illustration|screenshot|video|graphic|map|chart|amended|adopted|effective|deadline|"
    r"updated? to|as of)\b|"
    "地震|火灾|火災|爆炸|车祸|車禍|事故|惨案|战役|事件|洪灾|现场|現場|资料|資料|图|圖|照片|摄|攝|供稿人|截至|截止|"
    "起施行|施行|生效|实施|實施|修订|修訂|通过|通過|公布|开庭|開庭|宣判|判决|判決|审理|審理|召开|召開|大事记|时间线|周年|"
    "[前後后起止发發]\\Z",
    re.IGNORECASE,
)
# The last word of the name of a newspaper, an agency, a channel, a site.
_OUTLET_WORDS = (
    "News|Newswire|Wire|Times|Post|Daily|Herald|Tribune|Journal|Gazette|Chronicle|Ledger|Review|Week|Weekly|Monthly|"
    "Magazine|Observer|Guardian|Telegraph|Globe|Mail|Express|Press|Bulletin|Digest|Report|Reporter|Dispatch|Courier|"
    "Examiner|Inquirer|Sentinel|Monitor|Mirror|Independent|Economist|Today|Insider|Media|Network|Radio|TV|Television|"
    "Broadcasting|Online|Agency|Watch|Outlook|Standard|Argus|Advertiser|Echo|Messenger|Record|Register|Mercury"
)
_AGENCIES = (
    "Reuters|Xinhua|Bloomberg|AP|AFP|UPI|CNN|BBC|CNBC|NPR|ANI|PTI|IANS|Kyodo|Yonhap|TASS|EFE|CNA|ECNS|CGTN|VOA|RFA|"
    "SCMP|Nikkei|Caixin|Forbes|Axios|Politico|Fortune|Wired|NTD"
)
_AGENCY = re.compile(_AGENCIES)
_OUTLET = re.compile(
    rf"(?:[\w.'’&-]+ ){{1,4}}(?:{_OUTLET_WORDS})(?:\Z| (?:of|China|Asia|International|Global|Online)\b)|"
    rf"(?:{_AGENCIES})\b|The [A-Z][\w'’-]+(?: [A-Z][\w'’-]+){{0,2}}\Z|[A-Z]+[a-z]{{1,12}}[A-Z]\w{{2,20}}\Z|"
    r"[A-Z]{1,12}[a-z]{0,12}(?:[Nn]ews|post|times|daily|wire|press|media|telegraph)\Z|"
    r"[\w-]{2,30}\.(?:com|net|org|cn|io|co|news|info|hk|tw|online)\b"
)
_OUTLET_ZH = re.compile(
    "[\u4e00-\u9fffA-Za-z0-9]{0,14}(?:日报|日報|晚报|晚報|早报|早報|晨报|晨報|时报|時報|[报報网網刊]|通讯社|通訊社|新华社|"
    "新華社|中新社|中央社|电视台|電視台|广播|廣播|卫视|新闻|新聞|在线|在線|财经|財經|传媒|媒体|客户端|周末|週刊|"
    "观察|觀察|视点|快讯|资讯|資訊|头条|融媒|法治|频道|頻道|纪元|紀元|杂志|雜誌)\\Z"
)
# The last word of the name of a magazine, an account, a site: with nothing but a date behind it, under a headline.
_NAMED_ZH = re.compile(
    "[\u4e00-\u9fff]{2,8}(?:时事|時事|论坛|論壇|环境|環境|环保|環保|生态|生態|经济|經濟|金融|产经|產經|能源|科技|评论|評論|通讯|通訊|"
    "电讯|電訊|要闻|要聞|动态|動態|纵横|縱橫|聚焦|前沿|瞭望|视界|視界|之声|之聲|之窗|青年|人物|探索|天下|大地|法制|政法|民声|民聲|"
    "焦点|焦點|直击|直擊|导刊|導刊|笔记|筆記|商业|商業|财讯|財訊|[早晨晚夜][讯訊])\\Z"
)
# What else may stand beside a date in Chinese: desks, bodies that publish, "our own report".
_BODY_ZH = re.compile(
    "[\u4e00-\u9fff]{0,20}(?:中心|综合|綜合|报道|報道|報導|编译|編譯|讯|訊|电|電|部|局|厅|廳|院|委|办|署|政府|公安|委员会|"
    "委員會|协会|協會|商会|检察|法院|银行|发布|本报|本報|本网|本網|本刊|组|組|站|台|臺)\\Z"
)
# What an outlet writes behind its name, and how it calls itself.
_TOLD_ZH = re.compile("(?:专|專|综合|綜合|独家|獨家)?(?:讯|訊|消息|报道|報道|報導)\\Z")
_OWN_ZH = re.compile("[本我该該][报報网網刊社台臺]")
_NO_NAME_ZH = re.compile("[的了从從向被把将將是已有在不]")


@lru_cache(maxsize=1)
def find_credit(text: str) -> Credit | None:
    """The credit line among the first lines of `text`, or None.

    A first line must name an outlet or be no longer than a place. Where another line of the same form has another date,
    they are headings of a chronicle, and there is none.
    """
    found: Credit | None = None
    cut = text.find("\n", _LOOK)
    for number, (start, end) in enumerate(line_spans(text if cut < 0 else text[:cut])):
        if found is None and number >= HEAD:
            break
        credit = _credit(text, start, end, is_first=number == 0) if end - start <= _MAX_LINE else None
        if credit is not None and found is not None:
            if text[slice(*credit[2:4])] != text[slice(*found[2:4])]:
                return None
        elif credit is not None:
            found = credit
        elif found is None and number and end - start > _PROSE[_HAN.search(text, start, end) is not None]:
            break
    return found


def outlet_in(words: str) -> str | None:
    """The name of an outlet that `words` are, or None: without its desk ("Energy Ledger data desk"), without 專訊.

    One in capitals comes back as a name is written.
    """
    if _HAN.search(words):
        either = (words, _TOLD_ZH.sub("", words))
        return next((name for name in either if _OUTLET_ZH.fullmatch(name) and not _OWN_ZH.match(name)), None)
    names = (_written(words) if words.isupper() else words).split()
    while names and names[-1] in _JOBS:
        names.pop()
    name = " ".join(names)
    is_named = len(names) <= 5 and all(_WORD.fullmatch(word) or word in _LINKS or "." in word for word in names)
    return name if is_named and _OUTLET.match(name) else None


def _written(capitals: str) -> str:
    """A name in capitals as it is written: "THE BANK OF ASIA NEWS" is "The Bank of Asia News"; BBC stays."""
    return " ".join(
        word if _AGENCY.fullmatch(word) else word.lower() if at and word.lower() in _LINKS else word.capitalize()
        for at, word in enumerate(capitals.split())
    )


def _credit(text: str, start: int, end: int, *, is_first: bool) -> Credit | None:
    """The credit that one line is, or None."""
    if text[end - 1] in ".。!！?？;；" or _YEAR.search(text, start, end) is None:
        return None
    dates = [match.span() for match in _DATE.finditer(text, start, end)]
    if len(dates) != 1 or _YEAR.search(text, *dates[0]) is None or _EVENT.search(text, start, end):
        return None
    before, behind = text[start : dates[0][0]], text[dates[0][1] : end]
    rest = f"{_LABEL_END.sub('', before)}|{behind}"
    parts = _parts(_PLAIN.sub("|", rest))
    if len(parts) == 1 and not is_first and _NAMED_ZH.match(parts[0][0]):
        return Credit(start, end, *dates[0], parts[0][0])
    if not 1 <= len(parts) <= 5 or not all(_is_name(part, is_first=is_first) for part, _ in parts):
        return None
    outlets = sorted((not is_given, name) for part, is_given in parts if (name := outlet_in(part)) is not None)
    return Credit(start, end, *dates[0], outlets[0][1] if outlets else None)


def _parts(rest: str) -> list[tuple[str, bool]]:
    """The names in what a line says beside its date, each with whether a label calls it the source."""
    parts: list[tuple[str, bool]] = []
    is_given, begun = False, 0
    for cut in _APART.finditer(rest):
        piece = rest[begun : cut.start()].strip()
        begun = cut.end()
        names = _SPACES.split(piece) if _HAN.search(piece) else [piece]
        for name in filter(None, names):
            sign = _SIGNED.match(name)
            if sign is not None:
                is_given = _OF_OUTLET.match(name) is not None
                name = name[sign.end() :].strip()
            if name:
                parts.append((name, is_given))
                is_given = False
    return parts


def _is_name(part: str, *, is_first: bool) -> bool:
    """Whether words can be the name of an outlet, a place, a person or a desk, and nothing more."""
    if outlet_in(part) is not None:
        return True
    if _HAN.search(part):
        if _NO_NAME_ZH.search(part):
            return False
        return len(part) <= 3 or (len(part) <= 20 and _BODY_ZH.fullmatch(part) is not None)
    words = part.split()
    capitals = [word for word in words if word not in _LINKS and word not in _JOBS]
    if not capitals or _NO_NAME.match(words[0]) or not all(_WORD.fullmatch(word) for word in capitals):
        return False
    return len(words) <= (2 if is_first else 6) and len(capitals) <= 4
