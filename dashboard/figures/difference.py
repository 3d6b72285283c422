"""The change between two windows: a map on a scale with two ends, its classes and its headline.

The classes are fixed integers as those of the map, the same on both sides of zero. Blue and orange stay apart for
every kind of colour blindness; in grey they do not, so each number carries its sign.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import plotly.graph_objects as go

from dashboard.casebook.comparison import Comparison
from dashboard.figures.frame import frame
from dashboard.figures.map import NAMES, PROVINCES, Layers, codes_in, flat, layout, numbers_on
from dashboard.figures.words import counted, filter_words, number, period
from dashboard.labels import joined
from dashboard.language import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import ArrayLike, NDArray

    from dashboard.casebook.comparison import Window
    from dashboard.figures.frame import Unit
    from dashboard.figures.palette import Palette
    from dashboard.language import Lang

# The least change of each class away from zero, and what the legend calls the nine classes.
STEP_STARTS = (1, 2, 3, 6)
STEP_LABELS = ("≤ −6", "−5…−3", "−2", "−1", "0", "+1", "+2", "+3…+5", "≥ +6")
ZERO = len(STEP_STARTS)


def step_of(change: ArrayLike) -> NDArray[np.int64]:
    """The class (0 to 8, 4 for no change) of each change."""
    values = np.asarray(change, dtype=np.int64)
    away: NDArray[np.int64] = np.searchsorted(STEP_STARTS, np.abs(values), side="right").astype(np.int64)
    return np.asarray(ZERO + np.sign(values) * away, dtype=np.int64)


def scale(colours: Palette) -> tuple[str, ...]:
    """The colours of the nine classes, from the greatest loss to the greatest gain."""
    return (*reversed(colours.fewer), *colours.ramp[: ZERO + 1])


def inks(colours: Palette) -> tuple[str, ...]:
    """The colour of text on each class."""
    return (*reversed(colours.on_fewer), *colours.on_ramp[: ZERO + 1])


def signed(n: int) -> str:
    """A change as it is written everywhere: "+2", "−1" with the minus of the language of numbers, "0"."""
    return "0" if n == 0 else f"+{n:,}" if n > 0 else f"\u2212{-n:,}"


def change_frame(found: Comparison) -> tuple[Unit, ...]:
    """The 34 provinces of a comparison, whoever draws them: `n_cases` is the change, `step` its class (0 to 8).

    The state is "cases" where either window has one, and "not_covered" everywhere when the corpus does not know one of
    the windows; nothing is fragile.
    """
    either = (found.first.counts + found.second.counts) > 0
    steps = step_of(found.change.to_numpy()).tolist()
    return tuple(
        replace(
            unit,
            n_cases=int(found.change[unit.code]),
            step=step if found.is_covered else ZERO,
            state="not_covered" if not found.is_covered else "cases" if either[unit.code] else "none",
            is_fragile=False,
        )
        for unit, step in zip(frame(found.second), steps, strict=True)
    )


def difference_figure(found: Comparison, layers: Layers, colours: Palette) -> go.Figure:
    """The map of the change, geometry by address; hatched all over when the corpus does not know one of the windows.

    The traces, from the ground up: neighbours, provinces (the only one with hover, whose `z` is the class of the
    change), hatch, claim lines, the selected outline, numbers with their signs where either window has a case.
    """
    units, ground = change_frame(found), inks(colours)
    marked = [unit for unit in units if unit.state == "cases" and not unit.is_small]
    traces = [
        flat(layers.neighbours, layers.neighbour_ids, colours.neighbours, colours.neighbour_line, 0.6),
        _changes(found, units, layers, colours),
        flat(layers.hatch, codes_in(units, "not_covered"), colours.hatch, colours.hatch, 0.5),
        flat(layers.claims, layers.claim_ids, colours.secondary, colours.secondary, 0.4),
        flat(layers.provinces, found.second.view.provinces, "rgba(0,0,0,0)", colours.blue, 2.4),
    ]
    if marked:
        texts = [signed(unit.n_cases) for unit in marked]
        traces.append(numbers_on(marked, texts, [ground[unit.step] for unit in marked]))
    return go.Figure([trace for trace in traces if trace is not None], layout(colours))


def _changes(found: Comparison, units: Sequence[Unit], layers: Layers, colours: Palette) -> go.Choropleth:
    colour_of, n_steps = scale(colours), len(STEP_LABELS)
    return go.Choropleth(
        name=PROVINCES,
        geojson=layers.provinces,
        featureidkey="id",
        locations=[unit.code for unit in units],
        z=[unit.step for unit in units],
        zmin=0,
        zmax=n_steps,
        colorscale=[[at / n_steps, colour] for step, colour in enumerate(colour_of) for at in (step, step + 1)],
        showscale=False,
        customdata=[change_words(found, unit.code) for unit in units],
        hovertemplate=f"<b>{NAMES[found.second.view.lang]}</b><br>%{{customdata}}<extra></extra>",
        marker={"line": {"color": colours.border, "width": 0.6}, "opacity": 1},
    )


def change_words(found: Comparison, code: str) -> str:
    """What the map says of a province: "1 in A, 3 in B (+2)"."""
    first, second = int(found.first.counts[code]), int(found.second.counts[code])
    lang = found.second.view.lang
    if not found.is_covered:
        return say(lang, "not comparable: a window is not covered")
    if not first + second:
        return say(lang, "no case in either window")
    change = signed(second - first)
    return say(lang, "{first} in A, {second} in B ({change})", first=f"{first:,}", second=f"{second:,}", change=change)


def change_headline(found: Comparison) -> str:
    """The change as one sentence: "Six provinces with more cases, two with fewer in 2022 than in 2021"."""
    lang, n_more, n_fewer = found.second.view.lang, found.n_more, found.n_fewer
    spans = {"first": _span(lang, found.windows[0]), "second": _span(lang, found.windows[1])}
    more, fewer = counted(lang, n_more, "province"), counted(lang, n_fewer, "province")
    if not found.is_covered:
        gaps = joined(lang, [_span(lang, window) for window in dict.fromkeys(found.uncovered)], "or")
        told = say(lang, "Nothing to compare: the corpus says nothing about {gaps}", gaps=gaps)
    elif n_more and n_fewer:
        told = say(lang, "{more} with more cases, {fewer} with fewer in {second} than in {first}",
                   more=more, fewer=number(lang, n_fewer), **spans)  # fmt: skip
    elif n_more:
        told = say(lang, "{more} with more cases, none with fewer in {second} than in {first}", more=more, **spans)
    elif n_fewer:
        told = say(lang, "{fewer} with fewer cases, none with more in {second} than in {first}", fewer=fewer, **spans)
    else:
        told = say(lang, "No province with more or fewer cases in {second} than in {first}", **spans)
    return told[:1].upper() + told[1:] + filter_words(found.second.view)


def _span(lang: Lang, window: Window) -> str:
    return period(lang, *window)
