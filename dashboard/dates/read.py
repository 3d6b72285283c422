"""Read the dates of an article: scan its sentences, join ranges, resolve each expression in reading order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dashboard.dates.chinese import scan_chinese
from dashboard.dates.english import scan_english
from dashboard.dates.expression import Expression, Token
from dashboard.dates.resolve import Resolver, clock_of
from dashboard.dates.tense import Tense, chinese_tense, english_tense
from dashboard.model import Article, DateSpan

_RANGE_LINKS = frozenset(
    ("to", "through", "until", "till", "-", "–", "—", "to the", "until the", "through the",
     "至", "到", "~", "～", "——", "--")
)  # fmt: skip
_WEEKDAY_LINKS = frozenset(("and", "or", "和", "、"))
_APART = frozenset(("", ",", "(", "（", ", on", "，", ", the", "the"))
_RANGE_KINDS = frozenset(("day", "month", "year", "quarter"))
# Monday to Friday, to Saturday, to Sunday, and the weekend.
_WEEKS = frozenset(((1, 5), (1, 6), (1, 7), (6, 7)))
_HOURS = re.compile(r"[\s,，(（]{0,3}(?:from |between |at )?\d{1,2}(?:[:：.]\d\d|[点點时時]| ?[ap]\.?m)")
_CHINESE = re.compile(r"[年月日号號周週期拜拜前时時近今昨明同當当天]")
_BETWEEN = tuple(f"{word} {part}" for word in ("between", "Between") for part in ("", "early ", "late ", "last "))
_SPLIT_AFTER = ("Jan.", "Feb.", "Mar.", "Apr.", "Jun.", "Jul.", "Aug.", "Sept.", "Sep.", "Oct.", "Nov.", "Dec.")
# What may stand before a date at the head of a clause.
_LEADS = ("In", "On", "By", "Since", "From", "During", "in", "on", "自", "从", "在", "早在", "Back in")
# A sentence longer than this is no prose; only its first part is read, which bounds the work per sentence.
MAX_SENTENCE = 4000


def _scan(text: str, start: int, end: int) -> list[Token]:
    english = scan_english(text, start, end)
    if _CHINESE.search(text, start, end) is None:
        return english
    chinese = scan_chinese(text, start, end)
    if not chinese:
        return english
    taken = [(token.start, token.end) for token in chinese]
    kept = [token for token in english if not any(token.start < stop and begin < token.end for begin, stop in taken)]
    return sorted((*kept, *chinese), key=lambda token: token.start)


def _is_exact_day(expression: Expression) -> bool:
    return expression.kind == "day" and expression.month is not None


def _join(text: str, left: Token, right: Token, start: int) -> Token | None:
    """One token for "August 2018 to October 2019", "between July and August", "Tuesday and Wednesday"; else None."""
    link = text[left.end : right.start].strip().lower()
    one, two = left.expression, right.expression
    if one.kind == two.kind == "weekday":
        is_range = link in _WEEKDAY_LINKS and (two.number - one.number) % 7 == 1
    elif one.kind in _RANGE_KINDS and two.kind in _RANGE_KINDS:
        is_range = link in _RANGE_LINKS
    else:
        return None
    is_range = is_range or (link == "and" and text.endswith(_BETWEEN, start, left.start))
    return _range(left, right) if is_range else None


def _range(left: Token, right: Token) -> Token:
    expression = Expression("range", first=left.expression, second=right.expression)
    return Token(left.start, right.end, expression, left.lang)


def _is_run(text: str, left: Token, right: Token) -> bool:
    """True for "Tuesday to Thursday", 周二至周四, which names days or a timetable."""
    both = left.expression.kind == right.expression.kind == "weekday"
    return both and text[left.end : right.start].strip().lower() in _RANGE_LINKS


def _is_timetable(text: str, left: Token, right: Token) -> bool:
    """True for a run of days that is no date: the working week, the weekend, or opening hours behind it."""
    if left.expression.shift is not None:
        return False  # "last Monday to Friday"
    days = (left.expression.number, right.expression.number)
    return days[0] >= days[1] or days in _WEEKS or _HOURS.match(text, right.end) is not None


def merge_tokens(text: str, tokens: Sequence[Token], start: int) -> list[Token]:
    """Join ranges, drop timetables, and let "Friday, June 18" be the one day that it names."""
    merged: list[Token] = []
    for token in tokens:
        if not merged:
            merged.append(token)
            continue
        left = merged[-1]
        joined = _join(text, left, token, start)
        if joined is not None:
            merged[-1] = joined
            continue
        if _is_run(text, left, token):
            merged.pop()
            if not _is_timetable(text, left, token):
                merged.append(_range(left, token))
            continue
        if text[left.end : token.start].strip().lower() in _APART:
            if left.expression.kind == "weekday" and _is_exact_day(token.expression):
                merged[-1] = token
                continue
            if token.expression.kind == "weekday" and _is_exact_day(left.expression):
                continue
        merged.append(token)
    return merged


def scan_sentence(text: str, start: int, end: int) -> list[Token]:
    """The date expressions of text[start:end], ranges joined, not yet set in time."""
    end = min(end, start + MAX_SENTENCE)
    tokens = _scan(text, start, end)
    return merge_tokens(text, tokens, start) if len(tokens) > 1 else tokens


def tense_of(text: str, token: Token, start: int, end: int) -> Tense:
    """Whether the words around a token place it before or after publication."""
    return (chinese_tense if token.lang == "zh" else english_tense)(text, token, start, end)


def _is_initial(text: str, token: Token, start: int) -> bool:
    """True at the head of a sentence or clause, where a date sets the time for what follows."""
    left = text[max(start, token.start - 16) : token.start].rstrip(" “\"'")
    if left[-1:].isspace() or left.endswith(_LEADS):
        left = left.rstrip()
        for word in _LEADS:
            if left.endswith(word):
                left = left.removesuffix(word).rstrip()
    return not left or left[-1] in ".;:。；;：—"


def _whole_sentences(text: str, sentences: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The sentences, with those joined again that were split after an abbreviated month ("HANGZHOU, Feb. 9")."""
    held: tuple[int, int] | None = None
    for start, end in sentences:
        if held is not None:
            is_split = text[start : start + 1].isdecimal() and not text[held[1] : start].strip() and start >= held[1]
            if is_split:
                start = held[0]
            else:
                yield held
        held = None
        if text[start:end].rstrip().endswith(_SPLIT_AFTER):
            held = (start, end)
        else:
            yield start, end
    if held is not None:
        yield held


def _resolved(article: Article, sentences: Sequence[tuple[int, int]]) -> Iterator[DateSpan]:
    text = article.text
    resolver = Resolver(clock_of(article.published))
    paragraph, last = 0, 0
    for number, (start, end) in enumerate(_whole_sentences(text, sentences)):
        paragraph += text.count("\n", last, start) if start >= last else 1
        last = start
        for token in scan_sentence(text, start, end):
            tense = tense_of(text, token, start, end)
            yield resolver.resolve(
                token, text[token.start : token.end], tense, number, paragraph,
                is_initial=_is_initial(text, token, start),
            )  # fmt: skip


def read_dates(article: Article, sentences: Sequence[tuple[int, int]]) -> tuple[DateSpan, ...]:
    """Every date expression inside the given sentence spans [start, end) of `article.text`, in reading order.

    Each is set in time from `article.published`: by its day, or by its bounds when every publication day between them
    gives the same reading; else `value` is None, `earliest`/`latest` cover the candidates (None without bounds),
    and `precision`, `anchor` and `rule` say what the expression is. Durations, ages, amounts and decades are no dates.
    Never raises on any text.
    """
    return tuple(_resolved(article, sentences))
