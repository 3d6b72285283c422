"""Find the publication date that an article states: labels, datelines, date lines, header lines, addresses."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from dashboard.articles.credits import find_credit
from dashboard.articles.lines import HEAD, Span, line_spans
from dashboard.cues import Cue, cues_in
from dashboard.dates import calendar as cal
from dashboard.dates.expression import Expression
from dashboard.dates.read import scan_sentence, tense_of
from dashboard.language import say
from dashboard.model import Article, Published, PublishedPrecision

_TAIL_LINES = 6
_MAX_LINE = 400
_MAX_HEADER = 110
_MAX_HEADER_WORDS = 9
_LABEL = Cue(
    r"(?:\b(?:first\s+)?(?:published|posted|publication date|release date|(?<![a-z] )date)\s*:|"
    r"发布时间|發布時間|發佈時間|发布日期|發布日期|发表时间|發表時間|"
    r"(?<![\u4e00-\u9fff])(?:时间|日期)\s*[:：]|发布于|發布於|发表于|發表於)\s*[:：]?\s*(?:on\s+|at\s+)?",
    re.IGNORECASE,
)
_LABEL_START = re.compile(r"\W{0,3}(?:first\s+)?(?:published|posted|date)(?:\s+(?:on|at))?\s+", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_YEAR_ALONE = re.compile(r"[\s(（\[【]*((?:19|20)\d\d)\s?年?[\s)）\]】.。]*")
# How far a text is read for a line of names and a date, and for days that lie behind it.
_CREDIT_LOOK = 20_000
# An absolute day or month has one of these.
_HAS_YEAR = re.compile(r"\d|年")
_BRACKET = re.compile(r"[\[【(（]([^\[\]【】()（）\n]{6,80})[\]】)）]")
_BRACKET_NEWS = re.compile(
    r"\btime\b|\bnews\b|\breport(?:ed)?\b|\bagency\b|\bpress\b|讯|訊|电|電|时间|時間|报道|報道", re.IGNORECASE
)
_PICTURE = re.compile(r"illustration|photo|picture|image|file|screenshot|图|圖|资料", re.IGNORECASE)
_CLOCK_TAIL = re.compile(
    r"[\s,|·•/T-]*(?:at\s+)?(?:\d{1,2}[:：]\d\d(?:[:：]\d\d)?(?:\.\d+)?\s*)?(?:[ap]\.?m\.?\s*)?"
    r"(?:\(?(?:UTC|GMT|CST|HKT|EST|EDT|ET|PST|PDT|Z|Beijing time|[+-]\d{1,2}(?::?\d\d)?)[\w:+-]{0,6}\)?\s*)?\W*\Z",
    re.IGNORECASE,
)
_WEEKDAY_HEAD = re.compile(
    r"\W*(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|(?:星期|周|週)[一二三四五六日天])?\W*\Z",
    re.IGNORECASE,
)
_HEADER_SIGN = re.compile(
    r"\||^by |^source|^posted|来源|來源|编辑|編輯|作者|记者|記者|\d{1,2}[:：]\d\d|^updated|min read|·|•",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"https?://[^\s<>\"']{4,300}")
_ADDRESS_DATE = re.compile(
    r"(?<!\d)((?:19|20)\d\d)([/_-]?)(0[1-9]|1[0-2])(?:\2|/)(0[1-9]|[12]\d|3[01])(?!\d)|(?<!\d)((?:19|20)\d\d)/(1[0-2]|0[1-9])(?=/)"
)  # fmt: skip
_OWN_ADDRESS = Cue(
    r"url of this article|original link|source url|本文网址|本文網址|原文网址|原文鏈接|原文链接|"
    r"文章来源|本文链接|canonical",
    re.IGNORECASE,
)
_DAY_EN = r"(?=(?:[A-Z][a-z]{2,8}\.?\s\d{1,2}|\d{1,2}\s[A-Z][a-z]{2,8})\b)"
_DATELINE_EN = re.compile(rf"\W{{0,3}}[A-Z][A-Z .'’/-]{{1,40}},\s+{_DAY_EN}")
# "Harbin, 3 August 2021 - ": a city in small letters needs the dash behind its day.
_CITY_DAY_EN = re.compile(rf"\W{{0,3}}[A-Z][\w'’-]{{1,20}}(?: [A-Z][\w'’-]{{1,20}}){{0,2}},\s+{_DAY_EN}")
_AGENCY_EN = re.compile(r"\s*\([A-Z][\w ]{2,24}\)")
_DASH_EN = re.compile(r"\s?(?:--|[-–—])\s")
_DATELINE_ZH = re.compile(r"\s?(?:\d{1,2}[时時点點])?\s?(?:[（(][^()（）\n]{1,24}[)）])?\s?(?:电|電|讯|訊)")


# What a dateline without a city in capitals holds: the agency in brackets, 电, 讯.
_DATELINE_SIGN = re.compile("[(电電讯訊]")


@dataclass(frozen=True, slots=True)
class _Stated:
    expression: Expression
    reason: str


def _first_date(text: str, start: int, end: int, gap: int) -> tuple[Expression, int, int] | None:
    """The first absolute day or month within `gap` characters of `start`, and its span."""
    for token in scan_sentence(text, start, end) if _HAS_YEAR.search(text, start, end) else ():
        if token.start - start > gap:
            return None
        if (
            token.expression.kind in ("day", "month")
            and token.expression.year is not None
            and not token.expression.part
        ):
            return token.expression, token.start, token.end
    return None


@lru_cache(maxsize=1)
def _lines(text: str) -> tuple[list[Span], list[Span]]:
    """The lines at the head and at the foot of a text, without empty ones."""
    spans = line_spans(text)
    return spans[:HEAD], spans[HEAD:][-_TAIL_LINES:]


def _search(cue: Cue, text: str, start: int, stop: int) -> re.Match[str] | None:
    """The first match of a cue that few texts hold."""
    cues = cues_in(text)
    return cue.search(cues.within(start, stop), text, start, stop) if cues.anywhere & cue.bit else None


def _labelled(text: str, start: int, end: int, *, is_head: bool) -> _Stated | None:
    stop = min(end, start + _MAX_LINE)
    label = _search(_LABEL, text, start, stop)
    label = label or (_LABEL_START.match(text, start, stop) if is_head else None)
    found = _first_date(text, label.end(), stop, 24) if label else None
    if label is None or found is None:
        return None
    return _Stated(found[0], say("en", "the text says “{words}”", words=text[label.start() : found[2]].strip()))


def _bracketed(text: str, start: int, end: int) -> _Stated | None:
    for bracket in _BRACKET.finditer(text, start, min(end, start + 200)):
        inside = bracket[1]
        if _PICTURE.search(inside) or not _BRACKET_NEWS.search(inside):
            continue
        found = _first_date(text, bracket.start(1), bracket.end(1), 80)
        if found:
            return _Stated(found[0], say("en", "the bracketed dateline “{words}”", words=inside))
    return None


def _date_line(text: str, start: int, end: int) -> _Stated | None:
    """A line that is only a date, perhaps with its weekday and its hour."""
    if end - start > 80:
        return None
    found = _first_date(text, start, end, 24)
    if found is None or not _WEEKDAY_HEAD.match(text, start, found[1]) or not _CLOCK_TAIL.match(text, found[2], end):
        return None
    return _Stated(found[0], say("en", "the line “{words}” is only a date", words=text[start:end].strip()))


def _header_line(text: str, start: int, end: int) -> _Stated | None:
    """A short line with a date and the signs of a header: a clock time, a source, an author, a bar."""
    if end - start > _MAX_HEADER or text[end - 1] in ".。!！?？" or not _HEADER_SIGN.search(text[start:end]):
        return None
    found = _first_date(text, start, end, _MAX_HEADER)
    if found and len(text[start : found[1]].split()) + len(text[found[2] : end].split()) > _MAX_HEADER_WORDS:
        return None
    if found is None or _PICTURE.search(text, start, end):
        return None
    return _Stated(found[0], say("en", "the header line “{words}”", words=text[start:end].strip()))


def _credit_line(text: str) -> _Stated | None:
    """A line of names and one date ("Energy Ledger, 12 March 2024"), unless the text tells what happened after it."""
    credit = find_credit(text)
    found = _first_date(text, credit.date_start, credit.date_end, 4) if credit else None
    if credit is None or found is None or _is_outlived(text, credit.end, _bounds(found[0])[1]):
        return None
    return _Stated(found[0], say("en", "the line “{words}” is names and a date", words=text[credit.start : credit.end]))


def _is_outlived(text: str, behind: int, day: dt.date) -> bool:
    """Whether the text behind a place tells of a later day, month or year as past: then `day` is not its own."""
    for start, end in line_spans(text[behind:_CREDIT_LOOK], behind):
        if not any(int(year) >= day.year for year in _YEAR.findall(text, start, end)):
            continue
        for token in scan_sentence(text, start, end):
            told = token.expression
            if told.kind in ("day", "month", "year") and told.year is not None and not told.part:
                first = _bounds(told)[0] if told.month else dt.date(told.year, 1, 1)
                if first > day and tense_of(text, token, start, end).direction == "past":
                    return True
    return False


def _from_address(address: str) -> _Stated | None:
    found = _ADDRESS_DATE.search(address)
    if found is None:
        return None
    if found[5]:
        return _Stated(
            Expression("month", int(found[5]), month=int(found[6])),
            say("en", "the address {address} names a month", address=address),
        )
    year, month, day = int(found[1]), int(found[3]), int(found[4])
    if cal.make_day(year, month, day) is None:
        return None
    return _Stated(
        Expression("day", year, month=month, day=day),
        say("en", "the address {address} carries the date", address=address),
    )


def _candidates(article: Article) -> Iterator[_Stated | None]:
    text = article.text
    # A day or a month with its year is told in no other lines.
    head, tail = ([line for line in lines if _HAS_YEAR.search(text, *line)] for lines in _lines(text))
    for start, end in head:
        yield _labelled(text, start, end, is_head=True)
    for start, end in head:
        yield _bracketed(text, start, end)
    for start, end in head:
        yield _date_line(text, start, end)
    for start, end in head:
        yield _header_line(text, start, end)
    yield _credit_line(text)
    dateline = _dateline(text, has_year=True)
    if dateline is not None:
        yield _Stated(dateline[0], say("en", "the dateline says {words}", words=dateline[1]))
    for start, end in tail:
        yield _labelled(text, start, end, is_head=False)
    if article.url:
        yield _from_address(article.url[:300])
    for start, end in (*head, *tail):
        stop = min(end, start + _MAX_LINE)
        if _search(_OWN_ADDRESS, text, start, stop):
            address = _ADDRESS.search(text, start, stop)
            yield _from_address(address.group()) if address else None


def _bounds(expression: Expression) -> tuple[dt.date, dt.date]:
    first, last = cal.month_bounds(expression.year or 1, expression.month or 1)
    if expression.kind == "day":
        first = last = first.replace(day=expression.day or 1)
    return first, last


def dateline_without_year(article: Article) -> tuple[Expression, str] | None:
    """The day of an agency dateline without a year ("SHANGHAI, June 19 (Reuters)", "11月13日电"), with its words."""
    return _dateline(article.text, has_year=False)


@lru_cache(maxsize=1)
def _dateline_lines(text: str) -> list[tuple[Span, bool, bool]]:
    """The lines of the head that can open with a dateline; whether in capitals, whether with a city in small ones."""
    found = []
    for start, end in _lines(text)[0]:
        stop = min(end, start + 80)
        opening = _DATELINE_EN.match(text, start, stop) is not None
        is_city = not opening and _CITY_DAY_EN.match(text, start, stop) is not None
        if opening or is_city or _DATELINE_SIGN.search(text, start, max(end, stop + 30)):
            found.append(((start, end), opening, is_city))
    return found


def _dateline(text: str, *, has_year: bool) -> tuple[Expression, str] | None:
    for (start, end), opening, is_city in _dateline_lines(text):
        for token in scan_sentence(text, start, min(end, start + 80)):
            expression = token.expression
            if expression.kind != "day" or expression.month is None or expression.lacks_year is has_year:
                continue
            is_english = (
                opening
                or (is_city and _DASH_EN.match(text, token.end))
                or re.match(r"\s*\([A-Z][\w ]{2,24}\)", text[token.end : token.end + 30])
            )
            if is_english or _DATELINE_ZH.match(text, token.end, end):
                return expression, text[token.start : token.end]
    return None


def _year_line(text: str) -> int | None:
    """The year that stands alone in a line at the head or the foot; None for none and for several."""
    years = {int(found[1]) for span in chain(*_lines(text)) if (found := _YEAR_ALONE.fullmatch(text, *span))}
    return years.pop() if len(years) == 1 else None


def find_published(article: Article) -> Published:
    """The publication date that the text or the address states; `Published()` when neither does.

    In order of trust: a label ("Published: Sep 14, 2021", 发布时间), a bracketed dateline, a line that is only a date
    among the first eight, a header line with source or hour, a line of nothing but names and a date, a dateline with
    its year, a label at the foot, the article's own address, a dateline with the year in a line of its own. Captions
    ("Illustration dated May 20, 2021") are none. A dateline without any year is given as a reason only.
    """
    found = [stated for stated in _candidates(article) if stated is not None]
    if not found:
        dateline = dateline_without_year(article)
        if dateline is None:
            return Published()
        year = _year_line(article.text)
        day = cal.make_day(year, dateline[0].month or 1, dateline[0].day or 1) if year else None
        if day is not None and not _is_outlived(article.text, 0, day):
            told = "the dateline says {words}, and a line of its own the year {year}"
            reason = say("en", told, words=dateline[1], year=str(year))
            return Published(day.isoformat(), day, day, "day", "stated", (reason,))
        return Published(reasons=(say("en", "the dateline says {words}, without a year", words=dateline[1]),))
    best = found[0]
    earliest, latest = _bounds(best.expression)
    precision: PublishedPrecision = "day" if best.expression.kind == "day" else "month"
    reasons = [best.reason]
    for other in found[1:]:
        other_first, other_last = _bounds(other.expression)
        agrees = other_first <= latest and earliest <= other_last
        reasons.append(
            other.reason if agrees else say("en", "{reason}, which disagrees and ranks lower", reason=other.reason)
        )
    value = earliest.isoformat() if precision == "day" else f"{earliest.year:04}-{earliest.month:02}"
    return Published(value, earliest, latest, precision, "stated", tuple(dict.fromkeys(reasons)))
