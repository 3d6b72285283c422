"""The change between two windows: a map on a scale with two ends, its classes and its headline.

The classes are those of the map, the same on both sides of zero, at most four on each. Blue and orange stay apart for
every kind of colour blindness; in grey they do not, so each number carries its sign.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from math import isnan
from typing import TYPE_CHECKING

import numpy as np
import plotly.graph_objects as go

from dashboard.casebook.comparison import Comparison
from dashboard.casebook.measures import bases, values
from dashboard.figures.classes import FIXED, Classes, classes, edge
from dashboard.figures.frame import frame
from dashboard.figures.map import NAMES, PROVINCES, Layers, codes_in, flat, layout, numbers_on
from dashboard.figures.measured import SCHEME_NAMES, TITLES, Legend, hatch_words
from dashboard.figures.words import counted, filter_words, number, period
from dashboard.labels import joined
from dashboard.language import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd
    from numpy.typing import ArrayLike, NDArray

    from dashboard.casebook.comparison import Window
    from dashboard.casebook.view import State, View
    from dashboard.figures.frame import Unit
    from dashboard.figures.palette import Palette
    from dashboard.language import Lang

# Classes away from zero, on either side, for which there are colours.
ZERO = 4
_ROOM = 5


class ChangeClasses(Classes):
    """The classes of a change, from the greatest loss to the greatest gain.

    `starts` is the least change of each away from zero, but that the first holds all of it; `steps` is the place of
    each on the scale of nine colours (4 is no change).
    """

    __slots__ = ()

    def step_of(self, values: ArrayLike) -> NDArray[np.int64]:
        """The place on the scale (0 to 8) of each change; that of no change for one that is missing."""
        change = np.nan_to_num(np.asarray(values, dtype=float))
        away = np.maximum(np.searchsorted(self.starts, np.abs(change), side="right"), 1)
        return np.asarray(ZERO + np.sign(change).astype(np.int64) * away, dtype=np.int64)


def change_classes(found: Comparison) -> ChangeClasses:
    """The classes of the change of the measure that is compared: those of its map from the second on."""
    on = classes(found.second)
    starts, is_rate = on.starts[1 : ZERO + 1] or (1,), on.is_rate
    gains = [_label(start, after, is_rate) for start, after in pairwise((*starts, None))]
    losses = [_label(start, after, is_rate, is_loss=True) for start, after in pairwise((*starts, None))]
    steps = range(ZERO - len(starts), ZERO + len(starts) + 1)
    return ChangeClasses(starts, (*reversed(losses), "0", *gains), tuple(steps), is_rate)


def change_title(view: View) -> str:
    """What the colours of a change stand for, as it stands over its legend."""
    if view.measure == "cases":
        return say(view.lang, "Change in cases, B less A")
    return say(view.lang, "{title}: change, B less A", title=say(view.lang, TITLES[view.measure]))


def change_legend(found: Comparison) -> Legend:
    """The legend of a change, in the language of its view."""
    view = found.second.view
    scheme = say(view.lang, SCHEME_NAMES[view.scheme])
    return Legend(change_title(view), scheme, change_classes(found), hatch_words(view.lang, view.measure))


def _label(start: float | None, after: float | None, is_rate: bool, *, is_loss: bool = False) -> str:
    sign = "\u2212" if is_loss else "+"
    least = f"{sign}{edge(start or 0)}"
    if after is None:
        return f"{'≤' if is_loss else '≥'} {least}" if start else f"{sign}"
    most = f"{sign}{edge(after if is_rate else after - 1)}"
    if most == least:
        return least
    if not start:
        return f"{'>' if is_loss else '<'} {most}"
    # Nine classes have room for two short numbers each; for longer ones that of the class's own beginning.
    least, most = (least, most) if len(least + most) <= _ROOM else (least, "")
    return f"{most}…{least}" if is_loss else f"{least}…{most}"


def scale(colours: Palette) -> tuple[str, ...]:
    """The colours of the nine classes, from the greatest loss to the greatest gain."""
    return (*reversed(colours.fewer), *colours.ramp[: ZERO + 1])


def inks(colours: Palette) -> tuple[str, ...]:
    """The colour of text on each class."""
    return (*reversed(colours.on_fewer), *colours.on_ramp[: ZERO + 1])


def signed(change: float, on: Classes = FIXED) -> str:
    """A change as it is written everywhere: "+2", "−1" with the minus of the language of numbers, "0".

    `on` are its classes.
    """
    sign = "" if change == 0 or isnan(change) else "+" if change > 0 else "\u2212"
    return sign + on.shown(abs(change))


def measured_change(found: Comparison) -> pd.Series[float]:
    """The change of the measure of a comparison, indexed by the 34 codes; NaN where a window has cases and no value."""
    base = bases(found.second)
    if base is None:
        return values(found.second) - values(found.first)
    # Not from the two rates, the difference of which is rounded and may miss where a class begins.
    return (found.change / base).where(found.first.counts + found.second.counts > 0, 0.0)


def change_frame(found: Comparison) -> tuple[Unit, ...]:
    """The 34 provinces of a comparison, whoever draws them.

    `text` is the change of the measure with its sign where either window has a case, else empty, and a dash on a chip;
    `step` is its class (0 to 8), `n_cases` the change in cases. The state is "not_covered" where there is no change to
    speak of: a window has cases and no value, or, for all, the corpus does not know one of the windows. Nothing is
    fragile.
    """
    is_told = ((found.first.counts + found.second.counts) > 0) & found.is_covered
    change, on = measured_change(found).where(is_told, 0.0), change_classes(found)
    steps = on.step_of(change).tolist()
    units = []
    for unit, step in zip(frame(found.second), steps, strict=True):
        code = unit.code
        text = signed(change[code], on) if is_told[code] else ""
        is_known = found.is_covered and not isnan(change[code])
        state: State = "not_covered" if not is_known else "cases" if text else "none"
        told = {"n_cases": int(found.change[code]), "text": text, "chip": text or "\u2013", "step": step}
        units.append(replace(unit, **told, state=state, is_fragile=False))
    return tuple(units)


def difference_figure(found: Comparison, layers: Layers, colours: Palette) -> go.Figure:
    """The map of the change, geometry by address; hatched all over when the corpus does not know one of the windows.

    The traces, from the ground up: neighbours, provinces (the only one with hover, whose `z` is the class of the
    change), hatch, claim lines, the selected outline, numbers with their signs where either window has a case.
    """
    units, looks = change_frame(found), list(zip(inks(colours), scale(colours), strict=True))
    marked = [unit for unit in units if unit.is_labelled]
    traces = [
        flat(layers.neighbours, layers.neighbour_ids, colours.neighbours, colours.neighbour_line, 0.6),
        _changes(found, units, layers, colours),
        flat(layers.hatch, codes_in(units, "not_covered"), colours.hatch, colours.hatch, 0.5),
        flat(layers.claims, layers.claim_ids, colours.secondary, colours.secondary, 0.4),
        flat(layers.provinces, found.second.view.provinces, "rgba(0,0,0,0)", colours.blue, 2.4),
    ]
    if marked:
        traces.append(numbers_on(marked, [unit.text for unit in marked], [looks[unit.step] for unit in marked]))
    return go.Figure([trace for trace in traces if trace is not None], layout(colours))


def _changes(found: Comparison, units: Sequence[Unit], layers: Layers, colours: Palette) -> go.Choropleth:
    colour_of = scale(colours)
    n_steps = len(colour_of)
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
    """What the map says of a province: "1 in A, 3 in B (+2)", and the same of another measure than cases."""
    first, second = int(found.first.counts[code]), int(found.second.counts[code])
    lang = found.second.view.lang
    if not found.is_covered:
        return say(lang, "not comparable: a window is not covered")
    if not first + second:
        return say(lang, "no case in either window")
    change = signed(second - first)
    phrase = "{first} in A, {second} in B ({change})"
    told = say(lang, phrase, first=f"{first:,}", second=f"{second:,}", change=change)
    measure = found.second.view.measure
    if measure == "cases":
        return told
    sides = [classes(side).shown(float(values(side)[code])) for side in (found.first, found.second)]
    more = signed(float(measured_change(found)[code]), change_classes(found))
    named = say(lang, "{title}: {told}", title=say(lang, TITLES[measure]),
                told=say(lang, phrase, first=sides[0], second=sides[1], change=more))  # fmt: skip
    return f"{told}<br>{named}"


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
