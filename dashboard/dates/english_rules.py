"""The English grammar: patterns keyed by their first word, each with the builder of what it says.

A rule is tried only where its first word stands, and every pattern is a fixed sequence of bounded parts, so the cost of
reading a sentence is linear in its length.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from dashboard.dates import calendar as cal
from dashboard.dates.expression import Expression, Part, Unit

Match = re.Match[str]
Rule = tuple[re.Pattern[str], Callable[[Match], Expression | None]]

_FULL = "january|february|march|april|may|june|july|august|september|october|november|december"
_ABBREVIATED = "jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec"
_MONTH = rf"(?P<mon>(?:{_FULL})\b|(?:{_ABBREVIATED})\b\.?)"
_YEAR = r"(?P<y>(?:19|20)\d\d)(?![\d%]|s\b|,\d|\.\d)"
_RELATIVE_YEAR = r"(?:of\s+)?(?P<rel>this|last|next|that|the\s+same)\s+year\b"
_ORDERED_YEAR = r"(?:of\s+)?(?P<rel>this|last|next|that|the\s+same|the)\s+year\b"
_YEAR_TAIL = rf"(?:(?:\s*,\s*|\s+of\s+|\s+in\s+|\s+){_YEAR}|\s*,?\s+{_RELATIVE_YEAR})"
_ORDINAL = r"(?:st|nd|rd|th)"
_AFTER_DAY = r"(?![\w%]|:\d|,\d{3}|\.\d)"
_TO = r"\s*(?:-|–|—|to|through|until|and)\s*(?:the\s+)?"
_WEEKDAY = r"(?P<wd>monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b"
_SEASON = r"(?P<season>spring|summer|autumn|fall|winter)\b"
_SHIFTS = {"last": -1, "past": -1, "previous": -1, "this": 0, "the": 0, "that": 0, "next": 1, "coming": 1}
_PARTS: dict[str, Part] = {
    "early": "early", "mid": "mid", "late": "late", "middle": "mid",
    "beginning": "early", "start": "early", "end": "edge",
}  # fmt: skip


def _compile(pattern: str) -> re.Pattern[str]:
    # Gaps are bounded, so that a run of spaces cannot be split between two parts of a pattern in many ways.
    bounded = pattern.replace(r"\s+", r"\s{1,4}").replace(r"\s*", r"\s{0,4}")
    return re.compile(bounded, re.IGNORECASE)


def _month(match: Match) -> int | None:
    """The month's number; None when it is written small ("may", "march") and so is no month."""
    name = match["mon"]
    return cal.MONTHS[name.lower().rstrip(".")] if name[0].isupper() else None


def _year_fields(match: Match) -> tuple[int | None, int | None, bool]:
    groups = match.groupdict()
    if groups.get("y"):
        return int(match["y"]), None, False
    relative = (groups.get("rel") or "").lower()
    if not relative:
        return None, None, False
    if relative in ("this", "last", "next", "the"):
        return None, _SHIFTS[relative], False
    return None, None, True


def _is_day(month: int, day: int) -> bool:
    return cal.make_day(2000, month, day) is not None


def month_day(match: Match) -> Expression | None:
    """As in "May 18", "November 15, 2021", "May 18 this year", "September 10-11", "27 August, 2017"."""
    month, day = _month(match), int(match["d"])
    if month is None or not _is_day(month, day):
        return None
    year, shift, same = _year_fields(match)
    first = Expression("day", year, shift, same, month, day)
    if not match["d2"]:
        return first
    second = int(match["d2"])
    is_list = " and " in match.group().lower()
    if second <= day or not _is_day(month, second) or (is_list and second != day + 1):
        return None
    return Expression("range", first=first, second=Expression("day", year, shift, same, month, second))


def _month_only(match: Match) -> Expression | None:
    month = _month(match)
    if month is None:
        return None
    year, shift, same = _year_fields(match)
    return Expression("month", year, shift, same, month)


def _part_of(match: Match) -> Expression | None:
    """As in "early September", "mid-2021", "the end of the month", "late last year"."""
    part = _PARTS[match["part"].lower()]
    if match["mon"]:
        whole = _month_only(match)
        return whole and Expression("month", whole.year, whole.year_shift, whole.same_year, whole.month, part=part)
    if match["y2"]:
        return Expression("year", int(match["y2"]), part=part)
    unit: Unit = match["unit"].lower()  # type: ignore[assignment]
    shift = _SHIFTS[match["which"].lower()]
    if unit == "month" and match["which"].lower() == "that":
        return Expression("same", unit=unit, shift=0, part=part)
    if unit == "year":
        return Expression("year", year_shift=shift, part=part)
    return Expression("offset", unit=unit, shift=shift, part=part)


def _ordered(match: Match) -> Expression | None:
    """As in "the third quarter of 2021", "the first half of this year"."""
    number = cal.ORDINAL_WORDS[match["nth"].lower()]
    year, shift, same = _year_fields(match)
    if match["what"].lower() == "quarter":
        return Expression("quarter", year, shift, same, number=number)
    if number > 2 or (year is None and shift is None and not same):
        return None
    return Expression("half", year, shift, same, number=number)


def _week_of(match: Match) -> Expression | None:
    whole = _month_only(match)
    nth = match["nth"].lower()
    part: Part = "last-week" if nth == "last" else f"week{cal.ORDINAL_WORDS[nth]}"  # type: ignore[assignment]
    return whole and Expression("month", whole.year, whole.year_shift, whole.same_year, whole.month, part=part)


def _q(match: Match) -> Expression | None:
    return Expression("quarter", int(match["y"]) if match["y"] else None, number=int(match["n"]))


def _iso(match: Match) -> Expression | None:
    year, month, day = int(match["y"]), int(match["m"]), int(match["d"])
    return Expression("day", year, month=month, day=day) if cal.make_day(year, month, day) else None


def _slashed(match: Match) -> Expression | None:
    """As in "11/22/2019"; when both numbers can be the month, both readings are kept."""
    year, one, two = int(match["y"]), int(match["a"]), int(match["b"])
    readings = [
        Expression("day", year, month=month, day=day)
        for month, day in ((one, two), (two, one))
        if cal.make_day(year, month, day)
    ]
    if len(readings) == 2 and one != two:
        return Expression("unclear", first=readings[0], second=readings[1])
    return readings[0] if readings else None


def _year(match: Match) -> Expression | None:
    return Expression("year", int(match["y"]))


def _ordinal_day(match: Match) -> Expression | None:
    day = int(match["d"])
    if not 1 <= day <= 31:
        return None
    which = (match["which"] or "").lower()
    return Expression("day", day=day, unit="month", shift=_SHIFTS[which] if which in ("this", "last", "next") else None)


def _ago(match: Match) -> Expression | None:
    word = match["n"].lower()
    number = cal.NUMBER_WORDS.get(word) or (int(word) if word.isdecimal() else 0)
    unit: Unit = match["unit"].lower()  # type: ignore[assignment]
    return Expression("offset", unit=unit, shift=-number) if 0 < number < 200 else None


def _counted(match: Match) -> Expression | None:
    """ "Two days later", "a month earlier", "the day before": so far from the date before."""
    word = match["n"].lower() or "one"
    number = cal.NUMBER_WORDS.get(word) or (int(word) if word.isdecimal() else 0)
    sign = -1 if (match["way"] or match["side"]).lower() in ("earlier", "before") else 1
    unit = match["unit"].lower() or "day"
    if not 0 < number < 100:
        return None
    if unit == "month":
        return Expression("same", unit="month", shift=sign * number)
    return Expression("same", unit="day", shift=sign * number * (7 if unit == "week" else 1))


def _counted_back(match: Match) -> Expression | None:
    word = match["n"].lower()
    number = cal.NUMBER_WORDS.get(word) or (int(word) if word.isdecimal() else 0)
    days = number * (7 if match["unit"].lower() == "week" else 1)
    sign = -1 if match["beyond"].lower() == "after" else 1
    return Expression("same", unit="day", shift=sign * days) if 0 < number < 100 else None


def _weekday(match: Match) -> Expression | None:
    if not match["wd"][0].isupper():
        return None
    number, which = cal.WEEKDAYS[match["wd"].lower()], (match["which"] or match["which_of_pair"] or "").lower()
    return Expression("weekday", number=number, unit="week" if which else "", shift=_SHIFTS[which] if which else None)


def _weekend(match: Match) -> Expression | None:
    is_this = (match.groupdict().get("which") or "").lower() == "this"
    ends = [Expression("weekday", number=number, unit="week" if is_this else "", shift=0 if is_this else None)
            for number in (6, 7)]  # fmt: skip
    return Expression("range", first=ends[0], second=ends[1])


def _which_weekday(match: Match) -> Expression | None:
    which, number = match["which"].lower(), cal.WEEKDAYS[match["wd"].lower()]
    if not match["wd"][0].isupper():
        return None
    return Expression("weekday", number=number, unit="week" if which == "this" else "day", shift=_SHIFTS[which])


def _which_month(match: Match) -> Expression | None:
    """Of "last May", the nearest May behind, "this September" the one of the publication year."""
    month, which = _month(match), match["which"].lower()
    if month is None:
        return None
    if which == "this":
        return Expression("month", year_shift=0, month=month)
    return Expression("month", month=month, unit="month", number=_SHIFTS[which])


def _which_season(match: Match) -> Expression | None:
    return Expression("season", year_shift=_SHIFTS[match["which"].lower()], number=cal.SEASONS[match["season"].lower()])


def _which_period(match: Match) -> Expression | None:
    unit: Unit = match["unit"].lower()  # type: ignore[assignment]
    shift = _SHIFTS[match["which"].lower()]
    part: Part = "sofar" if match["so"] and match["so"].lower() == "earlier" else ""
    if unit == "year":
        return Expression("year", year_shift=shift, part=part)
    return Expression("offset", unit=unit, shift=shift, part=part)


def _season(match: Match) -> Expression | None:
    year, shift, same = _year_fields(match)
    return Expression("season", year, shift, same, number=cal.SEASONS[match["season"].lower()])


def _fixed(**fields: object) -> Callable[[Match], Expression | None]:
    expression = Expression(**fields)  # type: ignore[arg-type]
    return lambda _match: expression


def _same(match: Match) -> Expression | None:
    unit: Unit = match["unit"].lower()  # type: ignore[assignment]
    step = (match.groupdict().get("step") or "").lower()
    return Expression("same", unit=unit, shift={"previous": -1, "next": 1, "following": 1}.get(step, 0))


_D = rf"(?P<d>\d{{1,2}}){_ORDINAL}?{_AFTER_DAY}"
_D2 = rf"(?:{_TO}(?P<d2>\d{{1,2}}){_ORDINAL}?{_AFTER_DAY}(?!\s+{_MONTH.replace('mon', 'skip')}))?"
_ANY_PERIOD = r"(?P<which>this|last|next|the|that)\s+(?P<unit>month|year|week|quarter)\b"
_WHOLE = rf"(?:{_MONTH}{_YEAR_TAIL}?|{_YEAR.replace('<y>', '<y2>')}|{_ANY_PERIOD})"

MONTH_DAY: Rule = (_compile(rf"{_MONTH}\s+(?:the\s+)?{_D}{_D2}{_YEAR_TAIL}?"), month_day)
MONTH_DAY_ALONE: Rule = (_compile(rf"{_MONTH}\s+(?:the\s+)?{_D}(?P<d2>(?!)x)?{_YEAR_TAIL}?"), month_day)
_MONTH_YEAR: Rule = (_compile(rf"{_MONTH}{_YEAR_TAIL}"), _month_only)
BARE_MONTH: Rule = (_compile(_MONTH), _month_only)
# "27 were caught that June": in the year of the date before.
_THAT_MONTH: Rule = (_compile(rf"(?P<rel>that)\s+(?:same\s+)?{_MONTH}(?=\s*(?:[,.;:)]|$))"), _month_only)
BARE_YEAR: Rule = (_compile(_YEAR), _year)
BARE_ORDINAL: Rule = (
    _compile(rf"(?P<d>\d{{1,2}}){_ORDINAL}\b(?:\s+of\s+(?P<which>this|last|next|the|that)\s+month\b)?"),
    _ordinal_day,
)
_AGO: Rule = (_compile(r"(?P<n>[a-z]{1,6}|\d{1,3})\s+(?P<unit>day|week|month|year)s?\s+ago\b"), _ago)
# "two days later", "a week earlier": counted from the date before. With "before" and "after" nothing may follow, or it
# is counted from that ("two days after the raid").
_COUNTED: Rule = (
    _compile(
        r"(?P<n>[a-z]{1,6}|\d{1,2})\s+(?P<unit>day|week|month)s?\s+"
        r"(?:(?P<way>later|earlier)\b(?!\s+(?:than|this|that|in)\b)|(?P<side>before|after|afterwards)(?=\s*[,.;:]))"
    ),
    _counted,
)
# "on May 8, five days after the bureau warned of it": the day of what follows, counted back from the date before.
_COUNTED_BACK: Rule = (
    _compile(
        r"(?:(?<=[a-z.] \d, )|(?<=[a-z.] \d\d, )|(?<=day, )|(?<=(?:19|20)\d\d, ))"
        r"(?P<n>[a-z]{1,6}|\d{1,2})\s+(?P<unit>day|week)s?\s+(?P<beyond>before|after)(?=\s+(?!that\b|which\b)\w)"
    ),
    _counted_back,
)
_DAY_BESIDE: Rule = (
    _compile(r"(?P<n>)day\s+(?P<unit>)(?P<side>before|after)(?=\s*[,.;:])(?P<way>)"),
    _counted,
)
_ISO: Rule = (
    _compile(r"(?<![\d.])(?<!\d[-/])(?P<y>(?:19|20)\d\d)(?P<sep>[-/.])(?P<m>\d{1,2})(?P=sep)(?P<d>\d{1,2})(?!\d)"),
    _iso,
)
# By the length of the number with which they begin: of a longer one no date begins.
_DIGITS: dict[str, tuple[Rule, ...]] = {
    "####": (_ISO, BARE_YEAR),
    "###": (_AGO,),
    "##": (
        (_compile(r"(?<![\d./-])(?P<a>\d{1,2})/(?P<b>\d{1,2})/(?P<y>(?:19|20)\d\d)(?![\d/])"), _slashed),
        (
            _compile(
                rf"(?P<d>\d{{1,2}}){_ORDINAL}?(?:{_TO}(?P<d2>\d{{1,2}}){_ORDINAL}?)?(?:\s+of|\s+day\s+of)?\s+{_MONTH}(?!\s+\d{{1,2}}\b){_YEAR_TAIL}?"
            ),
            month_day,
        ),
        _AGO,
        _COUNTED,
        _COUNTED_BACK,
        BARE_ORDINAL,
    ),
}
_PART_OF: tuple[Rule, ...] = ((_compile(rf"(?P<part>early|mid|late)(?:\s*-\s*|\s+)(?:in\s+)?{_WHOLE}"), _part_of),)
_EDGE_OF: tuple[Rule, ...] = ((_compile(rf"(?P<part>end|beginning|start|middle)\s+of\s+{_WHOLE}"), _part_of),)
_NTH: tuple[Rule, ...] = (
    (
        _compile(
            rf"(?P<nth>first|second|third|fourth)\s+(?P<what>quarter|half)\b(?:\s+(?:of\s+)?{_YEAR}|\s+{_ORDERED_YEAR})?"
        ),
        _ordered,
    ),
    (_compile(rf"(?P<nth>first|second|third|fourth|last)\s+week\s+of\s+{_MONTH}{_YEAR_TAIL}?"), _week_of),
)
_UNIT = r"(?P<unit>week|month|year|quarter)\b"
_PERIOD: tuple[Rule, ...] = (
    (
        _compile(rf"(?P<which>last|this|next|coming)\s+{_WEEKDAY}(?:\s+(?:morning|afternoon|evening|night)\b)?"),
        _which_weekday,
    ),
    (_compile(rf"(?P<which>last|this|next)\s+{_SEASON}"), _which_season),
    (_compile(r"(?P<which>last|this)\s+weekend\b"), _weekend),
    (_compile(rf"(?P<which>last|this|next)\s+{_MONTH}(?!\s+\d)"), _which_month),
    (_compile(rf"(?P<so>earlier\s+)?(?P<which>last|this|next)\s+{_UNIT}"), _which_period),
    (_compile(r"last\s+night\b"), _fixed(kind="offset", unit="day", shift=-1)),
    (_compile(r"this\s+(?:morning|afternoon|evening)\b"), _fixed(kind="offset", unit="day", shift=0)),
)
_SOFAR: tuple[Rule, ...] = ((_compile(rf"(?P<so>earlier|later)\s+(?P<which>this|last|next)\s+{_UNIT}"), _which_period),)
_VAGUE = _fixed(kind="vague")


def _rules_by_word() -> dict[str, tuple[Rule, ...]]:
    rules = {**_DIGITS, "#": _DIGITS["##"]}
    for name in (*_FULL.split("|"), *_ABBREVIATED.split("|")):
        rules[name] = (MONTH_DAY, MONTH_DAY_ALONE, _MONTH_YEAR, BARE_MONTH)
    of_week = r",?\s+(?:of\s+)?(?:the\s+)?(?P<which{n}>last|this|next)\s+week\b"
    pair = rf"(?=(?:{_TO}|\s+or\s+)(?:{'|'.join(cal.WEEKDAYS)}){of_week.format(n='_of_pair')})"
    tail = rf"(?:\s+(?:morning|afternoon|evening|night)\b)?(?:{of_week.format(n='')}|{pair})?"
    rules |= dict.fromkeys(cal.WEEKDAYS, ((_compile(_WEEKDAY + tail), _weekday),))
    for name in ("early", "mid", "late"):
        rules[name] = _PART_OF
    for name in ("end", "beginning", "start", "middle"):
        rules[name] = _EDGE_OF
    for name in ("first", "second", "third", "fourth"):
        rules[name] = _NTH
    for name in ("this", "next", "coming"):
        rules[name] = _PERIOD
    rules["last"] = (*_NTH[1:], *_PERIOD)
    rules["earlier"] = rules["later"] = _SOFAR
    for name in cal.NUMBER_WORDS:
        rules[name] = (_AGO, _COUNTED, _COUNTED_BACK)
    for name in cal.SEASONS:
        tail = rf"(?:\s+of)?\s+(?:{_YEAR}|{_RELATIVE_YEAR})"
        rules[name] = ((_compile(_SEASON + tail), _season),)
    rules["q"] = ((_compile(rf"q(?P<n>[1-4])(?:\s+(?:of\s+)?{_YEAR})?\b"), _q),)
    rules["today"] = rules["tonight"] = ((_compile(r"today|tonight"), _fixed(kind="offset", unit="day", shift=0)),)
    rules["yesterday"] = ((_compile("yesterday"), _fixed(kind="offset", unit="day", shift=-1)),)
    rules["tomorrow"] = ((_compile("tomorrow"), _fixed(kind="offset", unit="day", shift=1)),)
    rules["day"] = ((_compile(r"day\s+before\s+yesterday\b"), _fixed(kind="offset", unit="day", shift=-2)), _DAY_BESIDE)
    rules["recently"] = rules["lately"] = ((_compile("recently|lately"), _VAGUE),)
    rules["recent"] = ((_compile(r"recent(?:\s+(?:days|weeks|months|years))?\b"), _VAGUE),)
    rules["few"] = rules["several"] = ((_compile(r"(?:few|several)\s+(?:days|weeks|months|years)\s+ago\b"), _VAGUE),)
    rules["weekend"] = ((_compile("weekend"), _weekend),)
    rules["at"] = ((_compile(r"at\s+that\s+(?:time|point)\b"), _fixed(kind="same", unit="time")),)
    # "That evening 182 were arrested": of the day told before.
    hours, that_day = r"(?:morning|afternoon|evening|night)\b", _fixed(kind="same", unit="day", shift=0)
    rules["that"] = (
        _THAT_MONTH,
        (_compile(r"that\s+(?P<unit>day|month|year)\b(?!\s+of\b)"), _same),
        (_compile(rf"that\s+(?:same\s+)?{hours}(?!\s+of\b)"), that_day),
    )
    rules["same"] = ((_compile(r"same\s+(?P<unit>day|month|year)\b"), _same), (_compile(rf"same\s+{hours}"), that_day))
    rules["by"] = ((_compile(r"by\s+(?:the\s+evening|evening|nightfall|dusk)\b"), that_day),)
    step = (_compile(r"(?P<step>previous|next|following)\s+(?P<unit>day|month|year)\b"), _same)
    rules["previous"] = rules["following"] = (step,)
    rules["next"] = (*rules["next"], (_compile(r"(?P<step>next)\s+(?P<unit>day)\b"), _same))
    return rules


RULES: Final[dict[str, tuple[Rule, ...]]] = _rules_by_word()
