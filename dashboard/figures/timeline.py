"""The histogram of cases by month that stands over the time slider."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

import plotly.graph_objects as go

from dashboard.casebook.view import by_month, extent, months_around
from dashboard.figures.palette import FONT, Palette
from dashboard.figures.words import month, year
from dashboard.language import count, say

if TYPE_CHECKING:
    from dashboard.casebook.edition import Edition
    from dashboard.casebook.view import View
    from dashboard.language import Lang

# Beyond this many months the bins are years: a bar would be thinner than three pixels.
_MOST_MONTHS = 180
# Share of a phone's axis (about 350 pixels) that the label of a year takes.
_LABEL_SHARE = 0.08


@dataclass(frozen=True, slots=True)
class Bins:
    """The steps of the time slider: first and last day of each bin, and its cases, on the map and on none."""

    starts: tuple[dt.date, ...]
    ends: tuple[dt.date, ...]
    on_map: tuple[int, ...]
    off_map: tuple[int, ...]
    is_yearly: bool

    def label(self, lang: Lang, index: int) -> str:
        """The bin in words: "May 2021", or "2021" when bins are years."""
        return year(lang, self.starts[index]) if self.is_yearly else month(lang, self.starts[index])

    def around(self, start: dt.date | None, end: dt.date | None) -> tuple[int, int]:
        """The first and last bin that a window touches; open or outlying ends are the outermost bins."""
        last = len(self.starts) - 1
        first_bin = 0 if start is None else sum(day <= start for day in self.starts) - 1
        last_bin = last if end is None else sum(day <= end for day in self.starts) - 1
        return min(max(first_bin, 0), last), min(max(last_bin, 0), last)

    def is_outside(self, start: dt.date | None, end: dt.date | None) -> bool:
        """Whether a window lies wholly before the first bin or after the last: it touches none of them."""
        return (end is not None and end < self.starts[0]) or (start is not None and start > self.ends[-1])

    def window(self, view: View) -> tuple[int, int]:
        """The first and last bin that the window of a view touches; (1, 0) when it touches none."""
        is_outside = self.is_outside(view.start, view.end)
        return (1, 0) if is_outside else self.around(view.start, view.end)


def bins(edition: Edition, view: View) -> Bins | None:
    """The bins of an edition on the view's clock, without gaps; None when no case has a date on it."""
    span = extent(edition, view.clock)
    if span is None:
        return None
    first, last = months_around(*span)
    n_months = (last.year - first.year) * 12 + last.month - first.month + 1
    is_yearly = n_months > _MOST_MONTHS
    months = [divmod(first.year * 12 + first.month - 1 + step, 12) for step in range(n_months)]
    starts = [dt.date(year, index + 1, 1) for year, index in months if not (is_yearly and index)]
    if is_yearly and starts[0].year > first.year:
        starts.insert(0, dt.date(first.year, 1, 1))
    at = {day: index for index, day in enumerate(starts)}
    on_map, off_map = [0] * len(starts), [0] * len(starts)
    for stamp, n_on, n_off in by_month(edition, view).itertuples():
        index = at[dt.date(stamp.year, 1 if is_yearly else stamp.month, 1)]
        on_map[index] += n_on
        off_map[index] += n_off
    ends = [dt.date(day.year, 12, 31) if is_yearly else months_around(day, day)[1] for day in starts]
    return Bins(tuple(starts), tuple(ends), tuple(on_map), tuple(off_map), is_yearly)


def timeline_figure(steps: Bins, view: View, colours: Palette, height: int = 66) -> go.Figure:
    """Bars of cases by bin, those on no map in grey on top; the bins that the window of `view` touches are tinted."""
    n = len(steps.starts)
    first, last = steps.window(view)
    inside = [first <= index <= last for index in range(n)]
    ticks = _ticks(steps)
    bars = [
        _bars(view.lang, steps, steps.on_map, [colours.bar if is_in else colours.bar_off for is_in in inside]),
        _bars(view.lang, steps, steps.off_map, [colours.hatch if is_in else colours.bar_off for is_in in inside]),
    ]
    highest = max([on + off for on, off in zip(steps.on_map, steps.off_map, strict=True)] + [1])
    layout = {
        "template": go.layout.Template(),
        "height": height,
        "margin": {"l": 0, "r": 0, "t": 4, "b": 17},
        "barmode": "stack",
        "showlegend": False,
        "dragmode": False,
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": FONT, "size": 11.5, "color": colours.secondary},
        "hoverlabel": {"bgcolor": colours.paper, "bordercolor": colours.border, "font": {"color": colours.text}},
        "xaxis": {
            "range": [-0.5, n - 0.5],
            "fixedrange": True,
            "tickmode": "array",
            "tickvals": list(ticks),
            "ticktext": list(ticks.values()),
            "ticklabeloverflow": "allow",
            "showgrid": False,
            "zeroline": False,
            "linecolor": colours.line,
            "showline": True,
        },
        "yaxis": {"visible": False, "fixedrange": True, "range": [0, highest * 1.08]},
        # At the left end of the axis, where half of a centred label would be cut off on a narrow screen.
        "annotations": [
            {
                "xref": "x", "yref": "paper", "x": -0.5, "y": 0, "xanchor": "left", "yanchor": "top", "yshift": -3,
                "text": str(steps.starts[0].year), "showarrow": False, "borderpad": 0,
            }
        ],
        "shapes": [
            {
                "type": "rect", "xref": "x", "yref": "paper", "x0": first - 0.5, "x1": last + 0.5, "y0": 0, "y1": 1,
                "fillcolor": colours.window, "line": {"width": 0}, "layer": "below",
            }
        ] if first <= last else [],
    }  # fmt: skip
    return go.Figure(bars, layout)


def _ticks(steps: Bins) -> dict[float, str]:
    """Years under the axis by position, but for the first, which stands at its end; about ten at most.

    One too near to the first is left out, and one too near to the right end moved inward as far as its label needs.
    """
    n = len(steps.starts)
    room = _LABEL_SHARE * n
    years = [index for index, day in enumerate(steps.starts) if index == 0 or day.month == 1]
    years = years[:: max(1, -(-len(years) // 10))]
    later = [index for index in years if index > 1.5 * room]
    return {min(float(index), n - 0.5 - room / 2): str(steps.starts[index].year) for index in later}


def _bars(lang: Lang, steps: Bins, counts: tuple[int, ...], fills: list[str]) -> go.Bar:
    """The bins that are not empty: most are, and a figure is sent anew on every run."""
    shown = [index for index, count in enumerate(counts) if count]
    return go.Bar(
        x=shown,
        y=[counts[index] for index in shown],
        width=_bar_width(len(counts)),
        marker={"color": [fills[index] for index in shown], "line": {"width": 0}},
        customdata=[_words(lang, steps, index) for index in shown],
        hovertemplate="%{customdata}<extra></extra>",
    )


def _bar_width(n: int) -> float:
    """Share of a bin that its bar takes: never wider than a finger, however few the bins are."""
    return min(0.75, n / 40)


def _words(lang: Lang, steps: Bins, index: int) -> str:
    on, off = count(lang, steps.on_map[index], "case"), steps.off_map[index]
    if not off:
        return say(lang, "{when}: {cases}", when=steps.label(lang, index), cases=on)
    return say(lang, "{when}: {cases}, {n} more on no map", when=steps.label(lang, index), cases=on, n=f"{off:,}")
