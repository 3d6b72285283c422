"""The map and its time as data for the browser, which draws them and moves through time without asking the server.

The browser gets what lasts (counts of every province and step, `casebook.steps`, and the words) and what the view at
rest shows, in two parts, so that a run sends the first only once. Geometry is a static file (`figures.paths`), colours
are variables of the style sheet; classes come from `figures.classes` as for every other figure.
"""

from __future__ import annotations

import base64
import zlib
from functools import lru_cache
from math import isnan, nan
from string import Formatter
from typing import TYPE_CHECKING, Any

import numpy as np

from dashboard.casebook.measures import bases, values
from dashboard.casebook.partly import partly_in_window
from dashboard.codes import provinces
from dashboard.figures.frame import frame
from dashboard.figures.measured import VALUES, legend, value_words
from dashboard.figures.words import spanning_words
from dashboard.language import Lang, count, say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    from dashboard.casebook.runs import Runs
    from dashboard.casebook.steps import Steps, Tally
    from dashboard.casebook.view import Selection

# How the window is moved: both ends free; the start fixed at the first step; the width fixed.
MODES = ("range", "cumulative", "moving")


def lasting(selection: Selection, on: Steps | None, tallied: Tally | None, ran: Runs | None = None) -> dict[str, Any]:
    """The part of the data that moving the window or selecting a province leaves as it is, as JSON.

    `on` and `tallied` are None without any dated case; `ran` is needed where articles or origins are measured. `time`
    lets the browser count any range of steps.
    """
    return {
        "codes": list(provinces()),
        "measure": _measure(selection),
        "time": None if on is None or tallied is None else _time(on, tallied, selection.only_mentioned, ran),
        "words": words(selection.view.lang),
    }


def _measure(selection: Selection) -> dict[str, Any]:
    """What the colours stand for: words and classes of the legend, what cases are divided by (null for too little)."""
    view, told, base = selection.view, legend(selection), bases(selection)
    return {
        "code": view.measure,
        "title": told.title,
        "scheme": told.scheme,
        "hatch": told.hatch,
        "starts": list(told.classes.starts),
        "labels": list(told.classes.labels),
        "steps": list(told.classes.steps),
        "bases": None if base is None else _plain(base.tolist()),
        "words": _value_words(selection),
    }


def _plain(numbers: list[float]) -> list[float | None]:
    """Numbers for JSON, which knows no NaN."""
    return [None if isnan(number) else number for number in numbers]


def _value_words(selection: Selection) -> dict[str, str]:
    """A value in words, with `{n}` left open: one, many, and none; empty where cases and articles say it already."""
    lang, measure = selection.view.lang, selection.view.measure
    if measure == "origins":
        one, many = (count(lang, n, "independent origin").replace(str(n), "{n}") for n in (1, 2))
        return {"one": one, "many": many, "none": ""}
    if measure not in VALUES:
        return {"one": "", "many": "", "none": ""}
    words = _open(lang, VALUES[measure])
    return {"one": words, "many": words, "none": value_words(selection, nan)}


def resting(selection: Selection, mode: str = "range") -> dict[str, Any]:
    """The view as it stands, exact to the day, as JSON; lists run over the 34 codes, places are counted in them."""
    view, units = selection.view, frame(selection)
    return {
        "lang": view.lang,
        "clock": view.clock,
        "mode": mode if mode in MODES else MODES[0],
        "selected": list(view.provinces),
        "rest": {
            "from": view.start.isoformat() if view.start else "",
            "to": view.end.isoformat() if view.end else "",
            "known": view.known_on.isoformat() if view.known_on else "",
            "n": selection.n_cases,
            "spanning": spanning_words(selection),
            "n_later": selection.n_later + selection.n_perhaps_later,
            "counts": [unit.n_cases for unit in units],
            "values": None if view.measure == "cases" else _plain(values(selection).tolist()),
            "articles": selection.articles_by_code.tolist(),
            "hidden": selection.hidden.tolist(),
            "partly": partly_in_window(selection).tolist(),
            "fragile": [place for place, unit in enumerate(units) if unit.is_fragile],
            "mentioned": [place for place, unit in enumerate(units) if unit.state == "mentioned"],
            "not_covered": bool((selection.state == "not_covered").any()),
        },
    }


def _time(on: Steps, tallied: Tally, only_mentioned: NDArray[np.bool_], ran: Runs | None) -> dict[str, Any]:
    return {
        "unit": on.unit,
        "units": list(on.units),
        "first": on.days(0, 0)[0].isoformat(),
        "n": on.n,
        "whole": list(tallied.whole),
        "covered": list(tallied.covered),
        "mentioned": np.flatnonzero(only_mentioned).tolist(),
        "tally": packed(tallied),
        "runs": None if ran is None else packed_runs(ran),
    }


@lru_cache(maxsize=16)
def packed(tallied: Tally) -> dict[str, Any]:
    """A tally as text: integers of `bits` each, little endian, deflated (zlib), in base 64.

    In this order: `starts` and `ends - starts` of the 36 rows, their `undated`, the same for the 34 rows of `fragile`.
    Most cases begin and end in one step, so that the differences are nearly all zero and cost nothing.
    """
    tables = ((tallied.starts, tallied.ends, tallied.undated), tallied.fragile)
    return _packed(part for starts, ends, undated in tables for part in (starts, ends - starts, undated))


@lru_cache(maxsize=8)
def packed_runs(ran: Runs) -> dict[str, Any]:
    """Runs as text, as `packed` does it: `starts`, `ends - starts` of the 34 rows, `undated`, the columns of `gaps`."""
    return _packed((ran.starts, ran.ends - ran.starts, ran.undated, ran.gaps.T))


def _packed(parts: Iterable[NDArray[np.int32]]) -> dict[str, Any]:
    numbers = np.concatenate([part.ravel() for part in parts])
    low, high = (int(numbers.min()), int(numbers.max())) if numbers.size else (0, 0)
    bits = next(size for size in (8, 16, 32) if -(2 ** (size - 1)) <= low and high < 2 ** (size - 1))
    raw = numbers.astype(f"<i{bits // 8}").tobytes()
    return {"bits": bits, "data": base64.b64encode(zlib.compress(raw, 6)).decode("ascii")}


def words(lang: Lang) -> dict[str, str]:
    """The phrases of the map and its time by name, with `{n}` and the like left open for the browser to fill."""
    return {**_counted(lang), **_map_words(lang), **_time_words(lang), **_date_words(lang)}


def _open(lang: Lang, phrase: str) -> str:
    """A phrase in `lang` with its fields left as they are."""
    return say(lang, phrase, **{name: f"{{{name}}}" for _, name, _, _ in Formatter().parse(phrase) if name})


def _counted(lang: Lang) -> dict[str, str]:
    """ "{n} case" and "{n} cases" in `lang`, for one and for many."""
    nouns = ("case", "article", "province")
    return {
        f"{noun}{number}": count(lang, number, noun).replace(str(number), "{n}") for noun in nouns for number in (1, 2)
    }


def _map_words(lang: Lang) -> dict[str, str]:
    return {
        "map": _open(lang, "Map of China's provinces"),
        "map_help": _open(
            lang, "Arrow keys move between provinces, Enter selects, with Shift several, Escape releases."
        ),
        "filter_class": _open(lang, "Show only provinces of this class: {n}"),
        "small": _open(lang, "Units too small for the map"),
        "mentioned": _open(lang, "only mentioned, no case found"),
        "none": _open(lang, "no case found"),
        "not_covered": _open(lang, "not covered in this window"),
        "hidden": _open(lang, "{cases} outside this window or filter"),
        "fragile": _open(lang, "rests on one sentence"),
        "partly": _open(lang, "{n} of them only partly in this window"),
        "selected": _open(lang, "selected"),
        "key_mentioned": _open(lang, "only mentioned"),
        "joined": _open(lang, "{cases} in {provinces}"),
        "no_cases": _open(lang, "No case on the map"),
        "trend": _open(lang, "{from} to {to}"),
    }


def _time_words(lang: Lang) -> dict[str, str]:
    return {
        "time": _open(lang, "Time"),
        "play": _open(lang, "Play"),
        "pause": _open(lang, "Pause"),
        "speed": _open(lang, "Speed"),
        "mode": _open(lang, "How the window moves"),
        "range": _open(lang, "Range"),
        "cumulative": _open(lang, "Cumulative"),
        "moving": _open(lang, "Moving"),
        "clock": _open(lang, "Clock"),
        "happened": _open(lang, "Happened"),
        "published": _open(lang, "Published"),
        "unit": _open(lang, "Unit of time"),
        "day": _open(lang, "Day"),
        "month": _open(lang, "Month"),
        "quarter": _open(lang, "Quarter"),
        "year": _open(lang, "Year"),
        "from": _open(lang, "From"),
        "to": _open(lang, "To"),
        "start": _open(lang, "Start of the window"),
        "end": _open(lang, "End of the window"),
        "both": _open(lang, "The whole window"),
        "reset": _open(lang, "All times"),
        "known": _open(lang, "As known on"),
        "known_help": _open(lang, "Leaves out what was published after this day; empty shows all that is known"),
        "later": _open(lang, "{cases} told only later"),
        "histogram": _open(lang, "Cases by {unit}; drag to choose a window"),
        "more_off_map": _open(lang, "{n} more on no map"),
        "no_dates": _open(lang, "No case has a date on this clock"),
    }


def _date_words(lang: Lang) -> dict[str, str]:
    """How a step is called. `{m}` is a number, `{mon}` one of `months`."""
    return {
        "months": _open(lang, "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"),
        "on_day": _open(lang, "{d} {mon} {y}"),
        "on_month": _open(lang, "{mon} {y}"),
        "on_quarter": _open(lang, "Q{q} {y}"),
        "on_year": _open(lang, "{y}"),
        "span": _open(lang, "{from} – {to}"),
    }
