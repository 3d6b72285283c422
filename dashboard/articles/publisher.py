"""The publisher that a text states: in a bracketed dateline, a source line, a site name, or its address."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from dashboard.articles.credits import find_credit, outlet_in
from dashboard.articles.datelines import dateline_at
from dashboard.articles.furniture import DATE, SITE
from dashboard.articles.lines import HEAD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.articles.lines import Span
    from dashboard.model import Boilerplate

_BRACKET = re.compile(rf"\[((?:[A-Z][\w.&'’-]{{0,30}} ?){{1,4}}?),? ?{DATE}[^\]]{{0,40}}\]")
_BRACKET_ZH = re.compile(
    r"【([\u4e00-\u9fffA-Za-z]{2,10}?)(?:北京时间|北京時間)?(?:(?:19|20)\d\d年)?\d{1,2}月\d{1,2}日[讯訊电電]"
)
# The publisher in a line that is boilerplate of this kind.
_BY_KIND: Final = {
    "site": re.compile(f"({SITE})"),
    "navigation": re.compile(r"Site icon ([\w.'’ -]{2,60})"),
    "dateline-line": re.compile(rf"date ?:? ?{DATE} ([A-Z][\w.]{{2,30}}(?: [A-Z][\w.]{{1,30}}){{0,2}}) ?[-–—]?"),
    "byline": re.compile(
        r"(?:source|publisher|来源|稿源|信息来源|文章来源|新闻来源|來源) ?[:：] ?"
        r"([^\s:：/|()（）。，,][^\n:：/|()（）。，,]{1,40}?)"
        rf"(?:\s+(?:(?:发布|發布|更新)?(?:时间|時間|日期)|{DATE}|(?:记者|記者|作者|编辑|編輯|责任|責任)).*)?",
        re.IGNORECASE,
    ),
}

# "(Northern Wire) Dozens missing after ...": the outlet that a reprint names before its first words.
_OPENING = re.compile(r"[(（\[【]([^()（）\[\]【】]{2,40})[)）\]】] ?(?=\S)")
# "By staff reporter, Jiangnan Daily": the outlet behind whoever signs; （海島聯合新聞記者程啟峰高雄31日電）: before.
_BY_LINE = re.compile(r"(?:By|From|Text) [^\n.。!?]{2,90}", re.IGNORECASE)
_BY_ZH = re.compile(r"[(（【\[]([\u4e00-\u9fff]{2,14}?)(?:记者|記者)[^()（）【】\[\]\n]{0,30}[)）】\]]")


def find_publisher(text: str, lines: Sequence[Span], boilerplate: Sequence[Boilerplate]) -> str | None:
    """The publisher that the text names, as it writes it, or None.

    `lines` are the trimmed lines of the text and `boilerplate` its marks: a bracketed dateline, a credit line ("Energy
    Ledger, 12 March 2024"), an outlet in brackets before the first words or alone above a date line, a line that is
    only the site's name, a source line or the agency of a dateline names the publisher.
    """
    for start, end in lines[:HEAD]:
        if text[start] in "[【":
            match = _BRACKET.match(text, start, end) or _BRACKET_ZH.match(text, start, end)
            if match is not None:
                return match[1].strip()
    return _credited(text, lines, boilerplate) or _marked(text, boilerplate)


def _credited(text: str, lines: Sequence[Span], boilerplate: Sequence[Boilerplate]) -> str | None:
    """The outlet that the head of the text names: in its credit line, before its first words, alone over a date."""
    credit = find_credit(text)
    if credit is not None and credit.outlet is not None:
        return credit.outlet
    opening = _OPENING.match(text, *lines[0]) if lines else None
    outlet = (opening and outlet_in(opening[1])) or _signed(text, lines)
    if outlet is not None:
        return outlet
    dated = {mark.start for mark in boilerplate if mark.kind in ("dateline-line", "byline")}
    over = (line for line, (after, _) in pairwise(lines[:HEAD]) if after in dated and line[1] - line[0] <= 40)
    return next(filter(None, (outlet_in(text[start:end]) for start, end in over)), None)


def _signed(text: str, lines: Sequence[Span]) -> str | None:
    """The outlet that a line at the head names with whoever signs the story."""
    for start, end in lines[:HEAD]:
        found = _BY_ZH.search(text, start, end)
        outlet = outlet_in(found[1]) if found is not None else None
        if outlet is None and _BY_LINE.fullmatch(text, start, end):
            signer, comma, last = text[start:end].rpartition(",")
            outlet = outlet_in(last.strip()) if comma and signer else None
        if outlet is not None:
            return outlet
    return None


def _marked(text: str, boilerplate: Sequence[Boilerplate]) -> str | None:
    """The publisher that a dateline, a site's own line or a source line names."""
    for mark in boilerplate:
        if mark.kind == "dateline":
            dateline = dateline_at(text, mark.start, min(len(text), mark.end + 60))
            if dateline is not None and dateline.agency:
                return dateline.agency
        elif mark.kind in _BY_KIND:
            match = _BY_KIND[mark.kind].fullmatch(text, mark.start, mark.end)
            if match is not None:
                return match[1].strip()
    return None
