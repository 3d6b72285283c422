"""Sentences made from a view: the headline, the window, counts with their nouns. Pages and exports share them."""

from __future__ import annotations

import calendar
from typing import TYPE_CHECKING

from dashboard.casebook.facets import IN_LINKS
from dashboard.casebook.view import extent, months_around
from dashboard.labels import action_noun, facet_title, facet_value, joined, province_names, split
from dashboard.language import count, say

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from dashboard.casebook.view import OffMap, Selection, View
    from dashboard.language import Lang

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_OFF_MAP: Mapping[OffMap, str] = {
    "national": "{n} national",
    "unknown": "{n} province unknown",
    "abroad": "{n} abroad",
}
# What a headline has room for: names of actions, characters of a search text.
_MOST_STEPS = 3
_MOST_QUERY = 40


def number(lang: Lang, n: int) -> str:
    """A count in a sentence: in English a word up to twelve; in Chinese, and after that, digits with groups."""
    return _NUMBERS[n] if lang == "en" and 0 <= n < len(_NUMBERS) else f"{n:,}"


def counted(lang: Lang, n: int, noun: str) -> str:
    """A count with its noun in a sentence: "ten cases", "10起案件"."""
    return count(lang, n, noun).replace(f"{n:,}", number(lang, n), 1)


def day(lang: Lang, date: dt.date) -> str:
    """A day: "13 November 2021", "2021年11月13日"."""
    return _date(lang, date, f"{date.day} {calendar.month_name[date.month]} {date.year}", 3)


def day_short(lang: Lang, date: dt.date) -> str:
    """A day, short: "18 May 2021", "2021年5月18日"."""
    return _date(lang, date, f"{date.day} {calendar.month_abbr[date.month]} {date.year}", 3)


def month(lang: Lang, date: dt.date) -> str:
    """A month, short: "Nov 2021", "2021年11月"."""
    return _date(lang, date, f"{calendar.month_abbr[date.month]} {date.year}", 2)


def year(lang: Lang, date: dt.date) -> str:
    """A year: "2021", "2021年"."""
    return _date(lang, date, str(date.year), 1)


def _date(lang: Lang, date: dt.date, english: str, n_parts: int) -> str:
    return english if lang == "en" else "".join((f"{date.year}年", f"{date.month}月", f"{date.day}日")[:n_parts])


def period(lang: Lang, start: dt.date, end: dt.date) -> str:
    """A window in words, as short as it is exact: whole years, whole months, else days."""
    is_whole = start.day == 1 and end.day == calendar.monthrange(end.year, end.month)[1]
    n_parts = 3 if not is_whole else 1 if (start.month, end.month) == (1, 12) else 2
    if lang == "zh":
        return _period_zh(start, end, n_parts)
    if n_parts == 3:
        return day(lang, start) if start == end else f"{day(lang, start)} to {day(lang, end)}"
    if n_parts == 1:
        return str(start.year) if start.year == end.year else f"{start.year} to {end.year}"
    last = f"{calendar.month_name[end.month]} {end.year}"
    if start.year != end.year:
        return f"{calendar.month_name[start.month]} {start.year} to {last}"
    return last if start.month == end.month else f"{calendar.month_name[start.month]} to {last}"


def _period_zh(start: dt.date, end: dt.date, n_parts: int) -> str:
    """The window of `period` in Chinese; of the last day only what differs from the first: "2021年5月至12月"."""
    first = (f"{start.year}年", f"{start.month}月", f"{start.day}日")[:n_parts]
    last = (f"{end.year}年", f"{end.month}月", f"{end.day}日")[:n_parts]
    if first == last:
        return "".join(first)
    same = 0 if first[0] != last[0] else 1 if first[1] != last[1] else 2
    return f"{''.join(first)}至{''.join(last[same:])}"


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
    date; a narrower one by itself, and by how many of the cases have no step in it (`n_spanning`). Filters stand at the
    end. The search text in it is a visitor's: plain text, to be escaped like any other.
    """
    n, lang = selection.n_cases, selection.view.lang
    told = _found(selection)
    span, left = window(selection), 0
    if n and selection.is_full:
        shown = selection.span
        span = months_around(*shown) if shown else None
        left = selection.n_undated_on_map
    if span:
        told = say(lang, "{found}, {period}", found=told, period=period(lang, *span))
    if left:
        told += say(lang, ", {n} undated", n=number(lang, left)) if left < n else say(lang, ", all undated")
    if spanning := selection.n_spanning:
        some = say(lang, ", {n} of them only spanning it", n=number(lang, spanning))
        told += some if spanning < n else say(lang, ", only spanning it")
    return told[:1].upper() + told[1:] + filter_words(selection.view)


def proposed(selection: Selection) -> str:
    """What an export of a view is headed by: the selected provinces by their cases, without any the `headline`.

    "Five cases in Qinghai, from six articles"; a window that leaves something out stands behind it.
    """
    view, lang, facts = selection.view, selection.view.lang, selection.facts
    told = facts.loc[facts["province_code"].isin(view.provinces), "case_id"].unique()
    if not len(told):
        return headline(selection)
    articles = selection.cases.loc[selection.cases["case_id"].isin(told), "article_ids"]
    n_articles = len({article_id for listed in articles for article_id in split(listed)})
    found = say(
        lang, "{cases} in {provinces}, from {articles}",
        cases=counted(lang, len(told), "case"), provinces=province_names(lang, view.provinces),
        articles=counted(lang, n_articles, "article"),
    )  # fmt: skip
    span = None if selection.is_full else window(selection)
    found = say(lang, "{found}, {period}", found=found, period=period(lang, *span)) if span else found
    return found[:1].upper() + found[1:] + filter_words(view)


def _found(selection: Selection) -> str:
    """How many cases stand where, without when: "ten cases in nine provinces"."""
    lang, n = selection.view.lang, selection.n_cases
    is_reported = selection.view.clock == "published"
    if not n:
        return say(lang, "no cases reported on the map" if is_reported else "no cases on the map")
    cases = counted(lang, n, "case")
    where = counted(lang, selection.n_provinces, "province")
    phrase = "{cases} reported in {provinces}" if is_reported else "{cases} in {provinces}"
    return say(lang, phrase, cases=cases, provinces=where)


def spanning_words(selection: Selection) -> str:
    """How many cases on the map have no step in the window: "1 only spanning the window"; empty without any."""
    n = selection.n_spanning
    return say(selection.view.lang, "{n} only spanning the window", n=f"{n:,}") if n else ""


def off_map_words(selection: Selection) -> str:
    """Why cases in view are on no map: "2 national, 1 province unknown"; empty when all are on it."""
    lang, off = selection.view.lang, selection.off_map
    told = (say(lang, phrase, n=f"{off[scope]:,}") for scope, phrase in _OFF_MAP.items() if off[scope])
    return say(lang, ", ").join(told)


def facet_words(view: View) -> list[str]:
    """The choices of a view in facets, a phrase for each facet: "people: Chen Lang or Li Na". Plain text."""
    lang, told = view.lang, []
    for name in IN_LINKS:
        values = [_clipped(facet_value(lang, name, value)) for value in view.chosen(name)]
        if len(values) > _MOST_STEPS:
            values = [say(lang, "one of {n} kinds", n=number(lang, len(values)))]
        title = facet_title(lang, name)
        if values:
            phrase = "{facet}: {values}"
            told.append(say(lang, phrase, facet=title[:1].lower() + title[1:], values=joined(lang, values, "or")))
    return told


def _clipped(words: str) -> str:
    return words if len(words) <= _MOST_QUERY else words[: _MOST_QUERY - 1] + "…"


def filter_words(view: View) -> str:
    """The filters of a view in parentheses: " (gravest step: arrest or charge; matching “chen”)"; empty without any."""
    lang = view.lang
    steps = [action_noun(lang, action) for action in view.action]
    some = joined(lang, steps, "or")
    if len(steps) > _MOST_STEPS:
        some = say(lang, "one of {n} kinds", n=number(lang, len(steps)))
    query = " ".join(view.query.split())
    told = [say(lang, "gravest step: {steps}", steps=some)] * bool(steps)
    told += [say(lang, "matching “{query}”", query=_clipped(query))] * bool(query)
    told += facet_words(view)
    return say(lang, " ({filters})", filters=say(lang, "; ").join(told)) if told else ""
