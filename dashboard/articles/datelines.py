"""Datelines: the place, day and agency that a news agency prints before the first sentence of a story.

"SHANGHAI / HONG KONG, June 19 (Reuters) - ", "BEIJING — ", "[ChainDD report] June 10 (ChainDD) ",
"中国甘肃网5月11日讯 ", "【大纪元2021年11月15日讯】". The place is where the reporter sat, not where the story happened.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from dashboard.articles.furniture import DATE


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline that opens a line: it ends before `end`; `agency` is the news agency or site it names."""

    end: int
    agency: str | None


_CITY = r"[A-Z][\w.'’-]{1,20}(?: [A-Z][\w.'’-]{1,20}){0,2}"
_CITIES = rf"{_CITY}(?:(?: ?/ ?|, ?| and ){_CITY}){{0,3}}"
_CAPITALS = r"[A-Z][A-Z.'’]{1,20}(?: [A-Z][A-Z.'’]{1,20}){0,2}"
_DASH = r"(?: ?(?:--|[-–—]) ?)"
# Agencies that sign with a bracket after the place (their own style guides).
_AGENCIES = (
    r"(?:Thomson )?Reuters(?: Breakingviews)?|AP|Associated Press|AFP|Xinhua|Bloomberg(?: News)?|CNN|CNN Business|UPI|"
    r"ANI|PTI|IANS|Kyodo|Yonhap|TASS|dpa|EFE|CNA|ECNS|CNS|China News Service|VOA|RFA|BBC|Nikkei|Dow Jones|ANSA|"
    r"MarketWatch|People's Daily Online|China Daily|Global Times|SCMP"
)
_ENGLISH = (
    # [Agency report] June 10 (Agency)
    re.compile(
        rf"\[(?P<agency>[A-Z][\w.&'’ -]{{1,40}}?)(?: (?:reports?|news report))?[,:]?(?: ?{DATE})?\]"
        rf"(?: ?{DATE},?)?(?: ?\((?P=agency)\))?{_DASH}? ?"
    ),
    # CITY, June 19 (Agency) - ; a bracketed name after a day is an agency, whatever its name
    re.compile(rf"(?:{_CITIES},? )?{DATE},? ?\((?P<agency>[A-Z][\w.&'’/ -]{{1,40}})\)(?:{_DASH}|[:：] ?| )"),
    # CITY (Agency) -
    re.compile(rf"(?:{_CITIES},? )?\((?P<agency>{_AGENCIES})\)(?:{_DASH}|[:：] ?)"),
    # CITY (Agency)The ; without a dash a capital must follow
    re.compile(rf"{_CITIES},? \((?P<agency>{_AGENCIES})\) ?(?=[A-Z“\"])"),
    # CITY, June 19 -
    re.compile(rf"{_CITIES},? {DATE}{_DASH}(?P<agency>)"),
    # CITY — The
    re.compile(
        rf"(?:(?=[A-Z]{{5}}|[A-Z]+['’][A-Z]|[A-Z]{{2,}} [A-Z]{{2,}}){_CAPITALS})(?:(?: ?/ ?|, ){_CITY}){{0,2}}"
        r" ?(?:--|—|–| - ) ?(?P<agency>)(?=[A-Z\"“])"
    ),
    # a label that an export put before the text: date 2025-09-14, Published: ... original title:
    re.compile(
        rf"(?:date ?:?|(?:published|updated|posted) ?:) ?{DATE}(?: original title ?:)?[ ,]*(?P<agency>)", re.IGNORECASE
    ),
)  # fmt: skip
_MEDIUM = (
    "[\u4e00-\u9fffA-Za-z]{0,8}?"
    "(?:社|网|網|报|報|台|臺|新闻|新聞|在线|財經|财经|客户端|[早晚晨快电通资][讯訊]|電訊|資訊|时报|時報|纪元|紀元|央视|新唐人|融媒)"
)
_CHINESE = re.compile(
    rf"[【\[(（]?(?:(?P<agency>(?!据|據){_MEDIUM})(?:[·:： ]?[\u4e00-\u9fff]{{0,6}}?{DATE}[\u4e00-\u9fff]{{0,2}}"
    r"(?:电|電|讯|訊|消息|报道|報導)|(?:消息|讯|訊)(?=[:：】]))|本[报報网網台](?:讯|訊))"
    r"(?: ?[(（][^()（）]{0,40}[)）])?[】\])）]?[ \u3000，,:：]*"
    r"|[(（][^()（）]{0,6}(?:记者|記者)[^()（）]{0,30}[)）][ \u3000]*"
)
# What a line must open with, and hold near its start, to be tried at all. Where each alternative begins with one sign,
# the engine passes over everything else quickly.
_SIGNS = re.compile(r"\(|（|\[|【|–|—|日|讯|訊|电|電|--| - |Date|date|ed ?: ?")
_OPENERS = re.compile("[A-Zdpu\\[(（【\u4e00-\u9fff\\d]")


def dateline_at(text: str, start: int, end: int) -> Dateline | None:
    """The dateline that opens the line [start, end) of `text`, or None.

    A bracket that says more than agency and day ("[NTD News November 15, 2021 Beijing time]") is none: what else it
    says is to be read.
    """
    if end - start < 30 or not _OPENERS.match(text, start) or not _SIGNS.search(text, start, min(end, start + 100)):
        return None
    limit = min(end, start + 160)
    if "\u4e00" <= text[start] <= "\u9fff" or text[start] in "【（" or "\u4e00" <= text[start + 1] <= "\u9fff":
        return _chinese(text, start, limit)
    for pattern in _ENGLISH:
        match = pattern.match(text, start, limit)
        if match is not None and match.end() < end:
            return Dateline(match.end(), match["agency"] or None)
    return None


def _chinese(text: str, start: int, limit: int) -> Dateline | None:
    match = _CHINESE.match(text, start, limit)
    if match is None or "时间" in match[0] or "時間" in match[0] or match.end() == limit:
        return None
    return Dateline(match.end(), match["agency"] or None)
