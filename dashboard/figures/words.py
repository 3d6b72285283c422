"""Sentences made from a view: the headline, the window, counts with their nouns. Pages and exports share them."""

from __future__ import annotations

import calendar
from typing import TYPE_CHECKING

from dashboard.casebook.view import extent, months_around

if TYPE_CHECKING:
    import datetime as dt

    from dashboard.casebook.view import Selection, View

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
# What a headline has room for: names of actions, characters of a search text.
_MOST_STEPS = 3
_MOST_QUERY = 40
_PLURALS = {"province": "provinces", "case": "cases", "article": "articles", "sentence": "sentences"}


def number(n: int) -> str:
    """A count in a sentence: a word up to twelve, digits with thin groups after that."""
    return _NUMBERS[n] if 0 <= n < len(_NUMBERS) else f"{n:,}"


def noun(n: int, word: str) -> str:
    """The noun in the number that `n` asks for."""
    return word if n == 1 else _PLURALS.get(word, word + "s")


def count_of(n: int, word: str) -> str:
    """A count in a line of figures: "1 case", "2,400 cases"."""
    return f"{n:,} {noun(n, word)}"


def day(date: dt.date) -> str:
    """A day: "13 November 2021"."""
    return f"{date.day} {calendar.month_name[date.month]} {date.year}"


def month(date: dt.date) -> str:
    """A month, short: "Nov 2021"."""
    return f"{calendar.month_abbr[date.month]} {date.year}"


def period(start: dt.date, end: dt.date) -> str:
    """A window in words, as short as it is exact: whole years, whole months, else days."""
    is_whole = start.day == 1 and end.day == calendar.monthrange(end.year, end.month)[1]
    if not is_whole:
        return day(start) if start == end else f"{day(start)} to {day(end)}"
    if (start.month, end.month) == (1, 12):
        return str(start.year) if start.year == end.year else f"{start.year} to {end.year}"
    last = f"{calendar.month_name[end.month]} {end.year}"
    if start.year != end.year:
        return f"{calendar.month_name[start.month]} {start.year} to {last}"
    return last if start.month == end.month else f"{calendar.month_name[start.month]} to {last}"


def window(selection: Selection) -> tuple[dt.date, dt.date] | None:
    """The window in view as two days; open ends are the months of the first and last case. None without any date."""
    span = extent(selection.edition, selection.view.clock)
    start, end = selection.view.start, selection.view.end
    if span is None:
        return (start, end) if start and end else None
    first, last = months_around(*span)
    return start or min(first, end or first), end or max(last, start or last)


def headline(selection: Selection) -> str:
    """What the map shows as one sentence: "Ten cases in nine provinces, May to December 2021".

    A window that leaves nothing out is told by the months of the cases on the map, and by how many of those have no
    date; a narrower one by itself. Filters stand at the end. The search text in it is a visitor's: plain text, to be
    escaped like any other.
    """
    n = selection.n_cases
    cases = f"{number(n)} {noun(n, 'case')}".capitalize()
    told = " reported" if selection.view.clock == "published" else ""
    where = f" in {number(selection.n_provinces)} {noun(selection.n_provinces, 'province')}" if n else " on the map"
    span, undated = window(selection), ""
    if n and selection.is_full:
        shown = selection.span
        span = months_around(*shown) if shown else None
        left = selection.n_undated_on_map
        undated = f", {number(left) if left < n else 'all'} undated" if left else ""
    return f"{cases}{told}{where}" + (f", {period(*span)}" if span else "") + undated + _filters(selection.view)


def _filters(view: View) -> str:
    """The filters of a view in parentheses: " (gravest step: arrest or charge; matching “chen”)"; empty without any."""
    steps = [action.replace("_", " ") for action in view.action]
    some = " or ".join(steps) if len(steps) <= _MOST_STEPS else f"one of {number(len(steps))} kinds"
    query = " ".join(view.query.split())
    clipped = query if len(query) <= _MOST_QUERY else query[: _MOST_QUERY - 1] + "…"
    told = [f"gravest step: {some}"] * bool(steps) + [f"matching “{clipped}”"] * bool(query)
    return f" ({'; '.join(told)})" if told else ""
