"""Find English date expressions in a sentence, and refuse the numbers and words that only look like dates."""

from __future__ import annotations

import re
import string
from bisect import bisect_left
from functools import lru_cache

import ahocorasick_rs

from dashboard.cues import seen_as
from dashboard.dates import calendar as cal
from dashboard.dates.english_rules import (
    BARE_MONTH,
    BARE_ORDINAL,
    BARE_YEAR,
    MONTH_DAY,
    MONTH_DAY_ALONE,
    RULES,
    Match,
    Rule,
)
from dashboard.dates.expression import Expression, Token

# No digit but those of ASCII stands before U+0660; a plain set of signs is what the engine finds fastest.
_NUMBER = re.compile(r"[0-9\u0660-\U0010ffff](?<=\d)\d*")
# "two days ago" begins with a number word, but only "ago" makes it a date.
_TRIGGERS = frozenset(RULES) - cal.NUMBER_WORDS.keys() | {"ago"}
# Before these a number word begins a date ("a week ago"): "a" alone stands in every line.
_UNITS = frozenset({"day", "week", "month", "year"})
_COUNT = re.compile(r"([a-z]{1,6})\s{1,4}\Z")
_COUNT_REACH = 10  # the longest number word and the space behind it
# Every word that can begin a date, found in one pass.
_WORDS = sorted(word for word in _TRIGGERS | _UNITS if not word.startswith("#"))
_LETTERS = frozenset(string.ascii_letters)
_AUTOMATON = ahocorasick_rs.AhoCorasick(_WORDS)
_PREVIOUS_WORD = re.compile(r"([A-Za-z]+|['’]s)[\s]*[\"“”‘(]?\Z")
_NEXT_WORD = re.compile(r"[\s]*([A-Za-z]+)")

# A year on its own needs one of these before it: without them a four-digit number may be a model, a count, a room.
_BEFORE_YEAR = frozenset(
    "in since of by from until till during before after through year fiscal fy between late early mid the a an its his "
    "her their our spring summer autumn winter fall day eve festival throughout around circa 's ’s late-".split()
)
_COUNTED = frozenset(
    "servers machines rigs people persons yuan rmb dollars euros pounds won bitcoins bitcoin coins tokens units miners "
    "mw megawatts kw kilowatts kwh km kilometers kilometres square hours days weeks months minutes meters metres tons "
    "tonnes users investors victims suspects cases officers police companies firms enterprises accounts times points "
    "percent addresses devices computers cards phones wallets residents households workers employees members btc eth "
    "usdt usd cny villages farms sites mines participants officials others individuals".split()
)
_OPENING_YEAR = frozenset(("in", "since", "during", "until", "by"))
# These months are also words or names: alone they need a function word before them.
_AMBIGUOUS_MONTHS = frozenset(("march", "april", "may", "june", "august"))
_BEFORE_MONTH = frozenset(
    "in since of by from until till during before after through between late early mid the a an its this last next to "
    "and or for around throughout as that every each 's ’s".split()
)
_TIME_PREPOSITIONS = frozenset("in since from by until till during before after through between last this next".split())
_RUN_OF_MONTHS = re.compile(r"\s?[-–]\s?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)")
_COMPANY = frozenset(
    "group fund capital holding holdings technology technologies foundation co inc ltd corp company street road avenue "
    "day fourth movement bank labs ventures partners securities".split()
)
_REPEATED = re.compile(r"\b(?:black|every|each)\s\Z", re.IGNORECASE)
_MEDIA = frozenset("times post mail telegraph independent express mirror herald".split())
_BEFORE_ORDINAL = re.compile(r"\b(?:on|by|until|till|from|before|since|to|through|and)\s+the\s+\Z", re.IGNORECASE)
_AFTER_ORDINAL = re.compile(
    r"\s*(?:\Z|[.,;:!?)\]—–]|(?:and|or|to|by|in|from|after|until|when|while|as|with|at|it|he|she|they|the|a|an|that|"
    r"which|was|were|is|are|will|said)\b)",
    re.IGNORECASE,
)
_NAME_TAIL = re.compile(
    r"\s+(?:[A-Z][\w’'-]*\s+){0,6}(?:Treaty|Agreement|Convention|Law|Act|Protocol|Accord|Constitution|Olympics|Games|"
    r"Declaration|Regulations|Cup|Expo)\b"
)
_BACK_TO = re.compile(r"\bback\s+to\s+\Z", re.IGNORECASE)
_YEAR_LINKS = frozenset(("to", "and", "or", "-", "–", "—", ",", "through", "until", "till", "/", "to the", "and in"))
_AFTER_LEADING_YEAR = frozenset(("saw", "was", "brought", "marked", "has"))
_BAD_BEFORE_NUMBER = frozenset("$€£¥#.:/_")
_LOOK_BACK = 24


def _previous_word(text: str, start: int, floor: int) -> str:
    found = _PREVIOUS_WORD.search(text, max(floor, start - _LOOK_BACK), start)
    return found[1] if found else ""


def _next_word(text: str, end: int) -> str:
    found = _NEXT_WORD.match(text, end, end + _LOOK_BACK)
    return found[1] if found else ""


def _accept_year(text: str, match: Match, floor: int, last_end: int) -> bool:
    start, end = match.span()
    following = _next_word(text, end)
    # "In 2016 police closed a mine": at the head of a sentence the year is no count of what follows.
    is_opening = text[floor:start].strip(' "“(-•').lower() in _OPENING_YEAR
    is_count = following.lower() in _COUNTED and not is_opening
    if is_count or (start and text[start - 1] in _BAD_BEFORE_NUMBER):
        return False
    if text[end : end + 1] == "-" and text[end + 1 : end + 2].isalpha():
        return False
    if last_end > floor and text[last_end:start].strip().lower() in _YEAR_LINKS:
        return True
    if start > floor and text[start - 1] == "(":
        return text[end : end + 1] in (")", "-", "–", ",")
    previous = _previous_word(text, start, floor).lower()
    if previous == "to":
        return _BACK_TO.search(text, max(floor, start - 12), start) is not None
    if previous:
        return previous in _BEFORE_YEAR
    return start == floor and (following in _AFTER_LEADING_YEAR or text[end : end + 1] in (":", ","))


def _accept_month(text: str, match: Match, floor: int) -> bool:
    name = match["mon"].lower()
    if match["mon"].isupper():
        return False
    if len(name.rstrip(".")) == 3 and name != "may":
        return _RUN_OF_MONTHS.match(text, match.end(), match.end() + 8) is not None
    following = _next_word(text, match.end())
    if following[:1].isupper() and following.lower() in _COMPANY:
        return False
    if name not in _AMBIGUOUS_MONTHS:
        return True
    previous = _previous_word(text, match.start(), floor)
    if following[:1].isupper() and previous.lower() not in _TIME_PREPOSITIONS:
        return False
    if not previous:
        return text[match.end() : match.end() + 2] in ("'s", "’s") or match.start() > floor
    return previous.lower() in _BEFORE_MONTH or previous.islower()


def _accept_ordinal(text: str, match: Match, floor: int, ceiling: int, last_end: int) -> bool:
    if match["which"]:
        return True
    if _BEFORE_ORDINAL.search(text, max(floor, match.start() - _LOOK_BACK), match.start()) is None:
        return False
    link = text[last_end : match.start()].strip().lower() if last_end > floor else ""
    is_linked = link in ("to the", "until the", "through the")
    return is_linked or _AFTER_ORDINAL.match(text, match.end(), ceiling) is not None


def _is_count_after_month(text: str, match: Match, floor: int) -> bool:
    """True for "in May 26 projects": a day of the month takes "on", so after "in" the number counts something."""
    if match["y"] or match["rel"] or match["d2"] or not match.group()[-1].isdecimal():
        return False
    return _previous_word(text, match.start(), floor).lower() == "in" and _next_word(text, match.end()).islower()


def _accept(rule: Rule, text: str, match: Match, bounds: tuple[int, int], last_end: int) -> bool:
    floor, ceiling = bounds
    if rule is BARE_YEAR:
        return _accept_year(text, match, floor, last_end)
    if rule is BARE_MONTH:
        return _accept_month(text, match, floor)
    if rule is BARE_ORDINAL:
        return _accept_ordinal(text, match, floor, ceiling, last_end)
    if rule is MONTH_DAY or rule is MONTH_DAY_ALONE:
        return not _is_count_after_month(text, match, floor)
    return True


def _refused(text: str, expression: Expression, start: int, end: int) -> bool:
    if expression.kind == "weekday":
        return _next_word(text, end).lower() in _MEDIA or _REPEATED.search(text, max(0, start - 8), start) is not None
    if expression.kind == "offset" and expression.unit != "day" and expression.shift == -1 and not expression.part:
        # "over the last month" is a stretch of time, not the calendar month before.
        return text[max(0, start - 4) : start].lower() == "the " and text[start : start + 4].lower() == "last"
    is_stretch = expression.kind == "year" and expression.year_shift == -1 and not expression.part
    return is_stretch and text[max(0, start - 4) : start].lower() == "the "


def _finish(text: str, match: Match, expression: Expression, floor: int) -> Token:
    start, end = match.span()
    takes_article = expression.part in ("edge", "early", "mid", "late") or expression.kind in (
        "quarter",
        "half",
        "same",
    )
    if takes_article and start - 4 >= floor and text[start - 4 : start].lower() == "the ":
        start -= 4
    if expression.kind == "year" and expression.year and _NAME_TAIL.match(text, end, end + 120):
        expression = expression._replace(is_named=True)
    return Token(start, end, expression, "en")


def _read_at(text: str, start: int, rules: tuple[Rule, ...], bounds: tuple[int, int], last_end: int) -> Token | None:
    before = text[start - 1] if start else " "
    if before.isalnum() and before.isascii():
        return None
    for rule in rules:
        match = rule[0].match(text, start, bounds[1])
        if match is None or not _accept(rule, text, match, bounds, last_end):
            continue
        expression = rule[1](match)
        if expression is not None and not _refused(text, expression, *match.span()):
            return _finish(text, match, expression, bounds[0])
    return None


class Openings:
    """Where in one text a date can begin: each number (#, ## ... by its length) and each word that begins one."""

    def __init__(self, text: str) -> None:
        """Find them all in one pass."""
        told = seen_as(text)[1]
        found = [(n.start(), n.end(), "#" * min(n.end() - n.start(), 5)) for n in _NUMBER.finditer(text)]
        for index, first, last in _AUTOMATON.find_matches_as_indexes(told, overlapping=True):
            word = _WORDS[index]
            if word in _TRIGGERS:
                found.append((first, last, word))
            count = _COUNT.search(told, max(0, first - _COUNT_REACH), first) if word in _UNITS else None
            if count and count[1] in cal.NUMBER_WORDS:
                found.append((*count.span(1), count[1]))
        self._text = text
        self._found = sorted(found)

    def within(self, start: int, end: int) -> list[tuple[int, str]]:
        """Those of the sentence text[start:end], in order; none when nothing there can begin a date."""
        text, here = self._text, self._found[bisect_left(self._found, (start,)) : bisect_left(self._found, (end,))]
        return [
            (first, word)
            for first, last, word in here
            if not (last < end and text[last] in _LETTERS and word[0] != "#")
            and not (first > start and text[first - 1] in _LETTERS)
        ]


@lru_cache(maxsize=1)
def openings_in(text: str) -> Openings:
    """The openings of a text, found once for all its lines and sentences."""
    return Openings(text)


def scan_english(text: str, start: int, end: int) -> list[Token]:
    """English and numeric date expressions in text[start:end], in order, not overlapping."""
    tokens: list[Token] = []
    last_end = start
    for position, word in openings_in(text).within(start, end):
        rules = RULES.get(word)
        if rules is None or position < last_end:
            continue
        token = _read_at(text, position, rules, (start, end), last_end)
        if token is not None:
            tokens.append(token)
            last_end = token.end
    return tokens
