"""Find Chinese date expressions (simplified, traditional, ROC years, Chinese numerals) in a sentence.

Patterns are tried only at characters that can begin a date, and each is a fixed sequence of bounded parts.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from dashboard.cues import words_needed
from dashboard.dates import calendar as cal
from dashboard.dates.expression import Expression, Part, Token, Unit

Match = re.Match[str]
Rule = tuple[re.Pattern[str], Callable[[Match], Expression | None]]

_CN = "〇零○一二三四五六七八九廿卅"
_MONTH_NUMBER = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
_DAY_NUMBER = (
    r"(?:3[01]|[12]\d|0?[1-9]|三十一?|卅一?|廿[一二三四五六七八九]?|二?十[一二三四五六七八九]?|[一二三四五六七八九])"
)
_YEAR_NUMBER = rf"(?P<y>(?:19|20)\d\d|[一二][九〇零○][{_CN}]{{2}})\s?年(?!代|期|级|級|报|報)"
_ROC = rf"(?:民[國国]\s?(?P<roc>\d{{2,3}}|[{_CN}十百]{{1,5}})\s?年|(?P<roc3>1[0-4]\d)\s?年(?=\s?\d{{1,2}}\s?月))"
_RELATIVE_YEARS = {
    "今年": 0, "本年": 0, "去年": -1, "前年": -2, "明年": 1, "来年": 1, "來年": 1, "后年": 2, "後年": 2,
}  # fmt: skip
_SAME_YEARS = ("同年", "当年", "當年", "该年", "該年")
_NEXT_YEARS = ("次年", "翌年")
_YEAR_WORD = rf"(?P<rel>{'|'.join((*_RELATIVE_YEARS, *_SAME_YEARS, *_NEXT_YEARS))})"
_YEAR = rf"(?:{_YEAR_NUMBER}|{_ROC}|{_YEAR_WORD})(?:度)?"
_RELATIVE_MONTHS = {
    "本月": 0, "这个月": 0, "這個月": 0, "上月": -1, "上个月": -1, "上個月": -1, "下月": 1, "下个月": 1, "下個月": 1,
}  # fmt: skip
_SAME_MONTHS = ("同月", "当月", "當月", "该月", "該月")
_MONTH_WORD = rf"(?P<relm>{'|'.join((*_RELATIVE_MONTHS, *_SAME_MONTHS))})"
_MONTH = rf"(?P<m>{_MONTH_NUMBER})\s?月(?!球|饼|餅|光|薪|内|內|之内|以内)份?"
_DAY = rf"(?P<d>{_DAY_NUMBER})\s?(?:日|号|號)(?!线|線|楼|樓|文|令|院|公告|机|機|店)"
_PART = r"(?P<part>上旬|中旬|下旬|初|底|末|中(?=[,，。、;；前]|\Z))"
_YEAR_PART = r"(?P<yp>年?初|年?底|年?末|年中)"
_PARTS: dict[str, Part] = {
    "上旬": "early", "中旬": "mid", "下旬": "late", "初": "early", "中": "mid", "底": "edge", "末": "edge",
}  # fmt: skip
_SEASONS = {"春": 1, "夏": 2, "秋": 3, "冬": 4}
_DAYS_AWAY = {
    "今天": 0, "今日": 0, "今早": 0, "今晨": 0, "今晚": 0, "昨天": -1, "昨日": -1, "昨晚": -1, "昨夜": -1, "前天": -2,
    "前日": -2,
    "明天": 1, "明日": 1, "后天": 2, "後天": 2,
}  # fmt: skip
_VAGUE_WORDS = "近日|日前|近期|最近|不久前|近来|近來|前不久|前些天|连日来|連日來"
_WEEKDAY_NUMBERS = {"一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "日": 7, "天": 7, "末": 6}


def _year_fields(match: Match) -> tuple[int | None, int | None, bool]:
    groups = match.groupdict()
    if groups.get("y"):
        return cal.chinese_number(match["y"]), None, False
    roc = groups.get("roc") or groups.get("roc3")
    if roc:
        number = _roc_number(roc)
        return (number + cal.ROC_OFFSET if number else None), None, False
    word = groups.get("rel")
    if not word:
        return None, None, False
    if word in _RELATIVE_YEARS:
        return None, _RELATIVE_YEARS[word], False
    return None, 1 if word in _NEXT_YEARS else 0, True


def _roc_number(text: str) -> int | None:
    """A ROC year: 110, 一一〇 or 一百一十."""
    hundreds, found, rest = text.partition("百")
    if not found:
        return cal.chinese_number(text)
    tail = cal.chinese_number(rest.lstrip("零〇")) if rest else 0
    return None if tail is None else 100 * (cal.chinese_number(hundreds) or 1) + tail


def _day(match: Match) -> Expression | None:
    month, day = cal.chinese_number(match["m"]), cal.chinese_number(match["d"])
    if month is None or day is None or cal.make_day(2000, month, day) is None:
        return None
    year, shift, same = _year_fields(match)
    return Expression("day", year, shift, same, month, day)


def _month(match: Match) -> Expression | None:
    month = cal.chinese_number(match["m"])
    year, shift, same = _year_fields(match)
    return Expression("month", year, shift, same, month, part=_PARTS.get(match["part"] or "", ""))


def _year(match: Match) -> Expression | None:
    year, shift, same = _year_fields(match)
    if same:
        return Expression("same", unit="year", shift=1 if match["rel"] in _NEXT_YEARS else 0)
    return Expression("year", year, shift) if year or shift is not None else None


def _year_run(match: Match) -> Expression | None:
    first, second = int(match["a"]), int(match["b"])
    if first >= second:
        return None
    return Expression("range", first=Expression("year", first), second=Expression("year", second))


def _month_run(match: Match) -> Expression | None:
    year, shift, same = _year_fields(match)
    first, second = cal.chinese_number(match["a"]), cal.chinese_number(match["b"])
    ends = [Expression("month", year, shift, same, month) for month in (first, second)]
    return Expression("range", first=ends[0], second=ends[1])


def _day_run(match: Match) -> Expression | None:
    first, second = _day(match), cal.chinese_number(match["b"])
    if (
        first is None
        or second is None
        or second <= (first.day or 0)
        or cal.make_day(2000, first.month or 1, second) is None
    ):
        return None
    return Expression("range", first=first, second=first._replace(day=second))


def _three_quarters(match: Match) -> Expression | None:
    year, shift, same = _year_fields(match)
    ends = [Expression("month", year, shift, same, month) for month in (1, 9)]
    return Expression("range", first=ends[0], second=ends[1])


def _year_part(match: Match) -> Expression | None:
    """去年底 is December, 年初 January, 年中 June: the month that the words point at; 年底前 its last day."""
    year, shift, same = _year_fields(match)
    if year is None and shift is None and not same:
        shift = 0
    return Expression("month", year, shift, same, {"初": 1, "底": 12, "末": 12, "中": 6}[match["yp"][-1]], unit="year")


def _quarter(match: Match) -> Expression | None:
    year, shift, same = _year_fields(match)
    return Expression("quarter", year, shift, same, number=cal.chinese_number(match["n"]) or 0)


def _half(match: Match) -> Expression | None:
    year, shift, same = _year_fields(match)
    return Expression("half", year, shift, same, number=1 if match["h"] == "上" else 2)


def _season(match: Match) -> Expression | None:
    year, shift, same = _year_fields(match)
    return Expression("season", year, shift, same, number=_SEASONS[match["s"]])


def _relative_month(match: Match) -> Expression | None:
    word, day = match["relm"], match["d"]
    if word in _SAME_MONTHS:
        if day:
            return Expression("day", day=cal.chinese_number(day))
        return Expression("same", unit="month", shift=0)
    shift = _RELATIVE_MONTHS[word]
    if day:
        return Expression("day", day=cal.chinese_number(day), unit="month", shift=shift)
    return Expression("offset", unit="month", shift=shift, part=_PARTS.get(match["part"] or "", ""))


def _month_edge(match: Match) -> Expression | None:
    return Expression("offset", unit="month", shift=0, part=_PARTS[match["part"]])


_LASTS = re.compile(
    r"(?:拘[留役禁]|羁押|羈押|[关關]押|留置|监禁|監禁|停[产產业業工课課运運牌机機电電水]|(?:停业|停業)?整[顿頓治改]|限期|期限|"
    r"[为為爲]期|封[闭閉控]|隔[离離]|休[市业業]|公示|暂扣|暫扣|延[长長期]|[宽寬]限)(?:期限?|时间|時間)?[了为為共各约約]?$"
)
_LONGEST_LASTS = 8


def _lone_day(match: Match) -> Expression | None:
    before = match.string[max(0, match.start() - _LONGEST_LASTS) : match.start()]
    is_word = match["d"] in _CN and "\u4e00" <= before[-1:] <= "\u9fff" and before[-1] not in "在于於至到"
    if is_word or (_LASTS.search(before) and not match.string.startswith("前", match.end())):
        return None  # 停产一日, 拘留10日: so long, and no day of the month; but 整改15日前完成
    return Expression("day", day=cal.chinese_number(match["d"]))


def _day_word(match: Match) -> Expression | None:
    return Expression("offset", unit="day", shift=_DAYS_AWAY[match.group()])


def _week(match: Match) -> Expression | None:
    return Expression("offset", unit="week", shift={"上": -1, "下": 1}.get(match["w"][0], 0))


def _weekday(match: Match) -> Expression | None:
    name, which = match["n"], match["w"]
    first = Expression("weekday", number=_WEEKDAY_NUMBERS[name])
    if which:
        first = first._replace(unit="week", shift={"上": -1, "下": 1}.get(which[0], 0))
    return Expression("range", first=first, second=first._replace(number=7)) if name == "末" else first


def _ago(match: Match) -> Expression | None:
    number = cal.chinese_number(match["n"])
    units: dict[str, Unit] = {"天": "day", "日": "day", "周": "week", "週": "week", "月": "month", "年": "year"}
    return Expression("offset", unit=units[match["u"][-1]], shift=-number) if number and number < 200 else None


def _same_day(match: Match) -> Expression | None:
    told = match.group()
    shift = -1 if told[0] == "前" else 1 if told[0] in "后後" or told in ("次日", "翌日", "第二天") else 0
    return Expression("same", unit="day", shift=shift)


def _days_later(match: Match) -> Expression | None:
    number = cal.chinese_number(match["n"])
    return Expression("same", unit="day", shift=number) if number and number < 100 else None


def _with_signs(*rules: Rule) -> tuple[tuple[str, *Rule], ...]:
    """The rules, each with a sign without which it cannot match; an empty one where there is no such sign."""
    needed = (frozenset.intersection(*map(frozenset, words_needed(pattern.pattern))) for pattern, _ in rules)
    return tuple((min(signs, default=""), *rule) for signs, rule in zip(needed, rules, strict=True))


_YEAR_OPTIONAL = rf"(?:{_YEAR}\s?的?)?"
_AGO: Rule = (
    re.compile(rf"(?P<n>\d{{1,3}}|[{_CN}十两兩]{{1,3}})\s?(?P<u>天|个月|個月|周|週|年)(?:之前|以前|前)"),
    _ago,
)
_LATER: Rule = (
    re.compile(rf"(?P<n>\d{{1,2}}|[{_CN}十两兩]{{1,3}})\s?[天日](?:之后|之後|以后|以後|后|後)"),
    _days_later,
)
_RUN = r"\s?[-—–~～至到]{1,2}\s?"
_YEAR_RUN: Rule = (re.compile(rf"(?P<a>(?:19|20)\d\d){_RUN}(?P<b>(?:19|20)\d\d)\s?年(?!代)"), _year_run)
_IN_YEAR: tuple[Rule, ...] = (
    (re.compile(rf"{_YEAR_OPTIONAL}\s?{_MONTH}\s?(?P<d>{_DAY_NUMBER}){_RUN}(?P<b>{_DAY_NUMBER})\s?日"), _day_run),
    (re.compile(rf"{_YEAR_OPTIONAL}\s?(?P<a>{_MONTH_NUMBER}){_RUN}(?P<b>{_MONTH_NUMBER})\s?月(?!\d)份?"), _month_run),
    (re.compile(rf"{_YEAR_OPTIONAL}\s?{_MONTH}\s?{_DAY}"), _day),
    (re.compile(rf"{_YEAR_OPTIONAL}\s?{_MONTH}\s?{_PART}?"), _month),
    (re.compile(rf"{_YEAR_OPTIONAL}(?<!前)第?(?P<n>[一二三四1-4])季度?(?!度)"), _quarter),
)
_WITH_YEAR: tuple[Rule, ...] = (
    (re.compile(rf"{_YEAR}前三季度"), _three_quarters),
    (re.compile(rf"{_YEAR}(?P<h>上|下)半年"), _half),
    (re.compile(rf"{_YEAR}的?(?P<s>[春夏秋冬])(?:天|季|节|節)?"), _season),
    (re.compile(rf"{_YEAR}{_YEAR_PART}"), _year_part),
    (re.compile(_YEAR), _year),
)
# "13日" alone: not "within 13 days", "13 days later", "13 days in a row", nor a house number.
_LONE_DAY: Rule = (
    re.compile(
        rf"(?<![\d第近满滿每共期连連续續过過至.:：/路街巷])(?P<d>{_DAY_NUMBER})日(?!内|內|后|後|以|之|均|游|遊|间|間|本|元|起?内|常)"
    ),
    _lone_day,
)
_AFTER_LINK_DAY: Rule = (re.compile(rf"(?P<d>{_DAY_NUMBER})日"), _lone_day)
_NUMERIC = _with_signs(
    _AGO,
    _LATER,
    (re.compile("第二天"), _same_day),
    _YEAR_RUN,
    *_IN_YEAR,
    *_WITH_YEAR,
    _LONE_DAY,
)
_WORDS = _with_signs(
    (re.compile(_VAGUE_WORDS), lambda _match: Expression("vague")),
    (re.compile("|".join(_DAYS_AWAY)), _day_word),
    *_IN_YEAR,
    *_WITH_YEAR,
    (re.compile(rf"{_MONTH_WORD}(?:\s?{_DAY}|{_PART})?"), _relative_month),
    (re.compile(r"年内|年內"), lambda _match: None),
    (re.compile(_YEAR_PART.replace("年?", "年")), _year_part),
    (re.compile(r"(?<![一二三四五六七八九十\d个個本上下这這每按同当當])月(?P<part>初|底|末)"), _month_edge),
    (re.compile(r"(?P<h>上|下)半年"), _half),
    (re.compile("前三季度"), _three_quarters),
    (
        re.compile(
            r"(?P<w>上上?|本|这|這|下)?(?:个|個)?(?:周|週|星期|礼拜|禮拜)(?P<n>[一二三四五六日天末])(?![年月季度期])"
        ),
        _weekday,
    ),
    (re.compile(r"(?P<w>上|本|这|這|下)(?:一)?(?:个|個)?(?:周|週|星期|礼拜|禮拜)(?![年岁歲])"), _week),
    (re.compile(r"同日|当日|當日|当天|當天|同一天|当晚|當晚|次日|翌日|(?<![目之以年月提])[前后後]一[天日]"), _same_day),
    (re.compile(r"当时|當時|彼时|彼時"), lambda _match: Expression("same", unit="time", shift=0)),
)

_NUMERALS = rf"\d{_CN}十两兩"
_OPENERS = "民第今本去前明来來后後同当當该該次翌昨这這上下近日最不连連年月周週星礼禮彼"
# It begins with a plain set of signs, which the engine finds fastest.
_START = re.compile(
    rf"[{_NUMERALS}{_OPENERS}](?:(?<=[{_OPENERS}])|(?=[{_NUMERALS}\s]{{0,6}}[年月日号號个個周週季天至到—–~～-]))"
)
_IS_NUMERAL = re.compile(rf"[{_NUMERALS}民第]")
_EVERY_WEEK = re.compile(r"每个?(?:[周週]|星期)[一二三四五六日][至到]\Z")
# 周一, 周日 as part of a schedule ("每周一") and words that hold a trigger by chance.
_NOT_BEFORE = {
    "周": "每一两兩四环環双雙单單",
    "週": "每一四環雙單",
    "日": "0123456789一二三四五六七八九十",
    "本": "日基根资資成样樣版文",
    "年": "",
    "月": "",
}


_LONGEST = 40  # characters that any of the patterns can match


def _read_at(text: str, position: int, floor: int, end: int) -> Token | None:
    char = text[position]
    before = text[position - 1] if position > floor else ""
    if before and before in _NOT_BEFORE.get(char, ""):
        return None
    if (
        char in "周週星"
        and before
        and before in "至到"
        and _EVERY_WEEK.search(text, max(floor, position - 6), position)
    ):
        return None
    is_numeral = _IS_NUMERAL.match(char) is not None
    if (
        is_numeral
        and before
        and ((before in ".,:/-" and text[position - 2 : position - 1].isdecimal()) or before.isdecimal())
    ):
        return None
    if is_numeral and before == "年":
        return None  # "3年6月" is a term of years and months; a year that is a date has been read with its month
    rest = text[position : position + _LONGEST]
    for sign, pattern, build in _NUMERIC if is_numeral else _WORDS:
        match = pattern.match(text, position, end) if sign in rest else None
        if match is None:
            continue
        expression = build(match)
        if expression is None:
            return None
        return Token(position, match.start() + len(match.group().rstrip()), expression, "zh")
    return None


def scan_chinese(text: str, start: int, end: int) -> list[Token]:
    """Chinese date expressions in text[start:end], in order, not overlapping."""
    tokens: list[Token] = []
    last_end = start
    for found in _START.finditer(text, start, end):
        position = found.start()
        if position < last_end:
            continue
        token = _read_at(text, position, start, end)
        if (
            token is None
            and tokens
            and last_end == tokens[-1].end
            and text[last_end:position] in ("至", "到", "、", "-", "—", "–", "~")
        ):
            match = _AFTER_LINK_DAY[0].match(text, position, end)
            expression = _AFTER_LINK_DAY[1](match) if match else None
            token = Token(position, match.end(), expression, "zh") if match and expression else None
        if token is not None:
            tokens.append(token)
            last_end = token.end
    return tokens
