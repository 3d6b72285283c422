"""Lines beside the story: headlines of other stories, menus, addresses, whatever stands after the last sentence."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import groupby
from typing import TYPE_CHECKING

from dashboard.articles.furniture import PICTURE_CREDIT
from dashboard.places.present import line_under

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.places.draft import Draft

_PROSE_END = re.compile(r"[.!?。！？…][”\"’')）」』]?\Z")
# “... on Sept 13. [Photo/Xinhua]”: what stands in brackets behind the full stop.
_CREDIT = re.compile(r"(?<=[.!?。！？])[”\"’'」』]?\s*[(（\[【][^()（）\[\]【】]{2,60}[)）\]】]\Z")
_CLOSING = tuple(")）]】")
# What announces other stories; the lines under it are theirs until prose begins again.
_OTHER_STORIES = re.compile(
    r"\W{0,4}(?i:also (?:in|on|today|read|of interest)|more (?:from|on|news|stories|for you|headlines)|"
    r"elsewhere on|trending|"
    r"in other news|other (?:news|headlines|stories)|in brief|most (?:read|viewed|popular|shared)|top stories|"
    r"latest (?:news|stories|headlines)|don['’]t miss|headlines|up next|read (?:next|also|more|on)|related|recommended|"
    r"you (?:may|might) also|see also|next:|previous:|popular|editor['’]s picks?|what else|from the archive|"
    r"around the (?:country|regions|provinces))"
    r"|\W{0,4}(?:相关|相關|延伸|推荐|推薦|热门|熱門|更多|其他新闻|其他新聞|要闻|要聞|上一篇|下一篇|猜你喜欢|"
    r"往期|点击排行|頭條|头条|今日)"
    r"(?:阅读|閱讀|新闻|新聞|报道|報道|报导|報導|文章|链接|連結|推荐|导读|導讀|回顾|回顧|推薦|要闻|要聞|头条)?[:：】\s]"
)
_ROW = re.compile(
    r"\W{0,6}(?:\d{1,2}[.)] )?[^\d%]{2,40}?[\s:：|,，.–—-]{0,6}[(（]?[<>~]?\d[\d.,]*\s?(?:%|％|per ?cent)?[)）]?\W{0,4}"
)
# "+ Qinghai: all projects to close, order of June 9": an item; of a list of days most have one.
_BULLET = re.compile(r"\s*(?:[-–—+*•·●▪►▶◆■]|\d{1,2}[.)、])\s*\S")
_DAY = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}\b|"
    r"\b\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\b|\d{1,2}月\d{1,2}[日号]"
)
_FACT = re.compile(r"\W{0,4}(?:[A-Z]\w+|[\u4e00-\u9fff]{2,4})(?: [a-z]+){0,2}[:：] ?\S")  # "- Where: ...", "案情: ..."
# "21:30 Sichuan pulls the plug": a mark of time in the notes to a show, a post of a live report.
_CLOCK = re.compile(r"\W{0,3}\d{1,3}[:：]\d\d(?:[:：]\d\d)?\)?\]?[ \t:–—-]{1,4}\S")
_LEAST_ITEMS = 3
# "... on Friday, Aug. 11, 2017. Qilai Shen/Getty Images": behind the full stop of a sentence stands a credit.
_WITHIN = re.compile(r"[a-z\d)][.!?][”\"’')]? (?=[A-Z])|[。！？]")
_PROSE, _PROSE_ZH = 60, 25
_TOO_LONG_FOR_A_HEADLINE = 3
_QUOTE = 60
_CREDIT_REACH = 90  # characters
_WIDE = "\u2e80"


def reject_headlines(drafts: Sequence[Draft], text: str, title: tuple[int, int]) -> None:
    """Take out the names in lines that are no part of the story, unless the story itself names their province.

    `title` is the span of the title, which belongs to the story; an article without a line of prose has no such lines.
    """
    lines = _Lines(text) if drafts else None
    if lines is None or not lines.has_prose:
        return
    heads = _heads(drafts)
    outside = [
        d
        for d in drafts
        if not title[0] <= d.hit.start < title[1]
        and not d.is_rejected
        and d.rule != "caption"
        and d not in heads
        and not _is_row(d)
        and lines.is_outside(d.hit.start)
    ]
    if not outside:
        return
    beside = {id(d) for d in outside}
    told = {code for d in drafts if id(d) not in beside and not d.is_rejected and not d.needs_type for code in d.codes}
    for draft in outside:
        if not told.intersection(draft.codes):
            line = text[max(0, draft.hit.start - _QUOTE) : draft.hit.end].rpartition("\n")[2]
            draft.reject("headline", line)


def _heads(drafts: Sequence[Draft]) -> list[Draft]:
    """The names that stand alone in their lines over prose, of two provinces or more: heads of the items of a list."""
    heads = [
        d
        for d in drafts
        if d.level == "province" and not d.is_rejected and line_under(d.text, (d.hit.start, d.hit.end))
    ]
    return heads if len({d.codes for d in heads}) > 1 else []


def _is_row(draft: Draft) -> bool:
    """True for a share in a line of its own, “Sichuan 9.7%”: a row of a table, and no headline."""
    start, end = draft.text.rfind("\n", 0, draft.hit.start) + 1, draft.text.find("\n", draft.hit.end)
    line = draft.text[start : end if end >= 0 else len(draft.text)]
    return draft.rule == "share" and len(line) <= _PROSE and bool(_ROW.fullmatch(line))


class _Lines:
    """Which lines of a text are no prose, and whether it has prose at all."""

    def __init__(self, text: str) -> None:
        self._starts: list[int] = []
        self._outside: list[bool] = []
        self.has_prose = False
        start, is_listing = 0, False
        lines = text.split("\n")
        items = _items(lines)
        for line, is_item in zip(lines, items, strict=True):
            self._starts.append(start)
            start += len(line) + 1
            is_prose, is_sentence = _judge_line(line)
            is_listing = not is_prose and (is_listing or bool(line and _OTHER_STORIES.match(line)))
            self._outside.append(is_listing or not (is_sentence or is_item))
            self.has_prose = self.has_prose or is_prose

    def is_outside(self, position: int) -> bool:
        """True for a line that is short and without a full stop, or that stands under the header of other stories."""
        return self._outside[bisect_right(self._starts, position) - 1]


def _items(lines: Sequence[str]) -> list[bool]:
    """Which are items of a list of days, times or facts: three or more in a row, of which at least half tell one."""
    if not any(_BULLET.match(line) or _CLOCK.match(line) for line in lines):
        return [False] * len(lines)
    items: list[bool] = []
    for is_marked, run in groupby(lines, lambda line: (_BULLET.match(line) or _CLOCK.match(line)) is not None):
        told = [bool(is_marked and (_DAY.search(line) or _FACT.match(line) or _CLOCK.match(line))) for line in run]
        items += [is_marked and len(told) >= _LEAST_ITEMS and sum(told) * 2 >= len(told)] * len(told)
    return items


def _judge_line(line: str) -> tuple[bool, bool]:
    """Whether a line is prose (long and closed by a full stop), and whether it could be a sentence at all."""
    stripped = line.rstrip()
    if stripped.endswith(_CLOSING):
        stripped = _CREDIT.sub("", stripped)
    elif not _PROSE_END.search(stripped[-2:]):
        credit = PICTURE_CREDIT.search(stripped, max(0, len(stripped) - _CREDIT_REACH))
        stripped = stripped[: credit.start()].rstrip() if credit else stripped
    if not stripped:
        return False, True
    least = _PROSE_ZH if stripped[len(stripped) // 2] >= _WIDE else _PROSE
    is_closed = bool(_PROSE_END.search(stripped[-2:]))
    is_long = len(stripped) >= least * _TOO_LONG_FOR_A_HEADLINE
    return is_closed and len(stripped) >= least, is_closed or is_long or bool(_WITHIN.search(stripped, least))
