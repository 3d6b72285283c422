"""The histogram of cases by month that stands over the time slider."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

import plotly.graph_objects as go

from dashboard.casebook.view import by_month, extent
from dashboard.figures.palette import FONT, Palette
from dashboard.figures.words import count_of, month, months_around

if TYPE_CHECKING:
    from dashboard.casebook.edition import Edition
    from dashboard.casebook.view import View

# Beyond this many months the bins are years: a bar would be thinner than three pixels.
_MOST_MONTHS = 180


@dataclass(frozen=True, slots=True)
class Bins:
    """The steps of the time slider: the first day of each bin, its last day, and its cases on the map."""

    starts: tuple[dt.date, ...]
    ends: tuple[dt.date, ...]
    counts: tuple[int, ...]
    is_yearly: bool

    def label(self, index: int) -> str:
        """The bin in words: "May 2021", or "2021" when bins are years."""
        return str(self.starts[index].year) if self.is_yearly else month(self.starts[index])

    def around(self, start: dt.date | None, end: dt.date | None) -> tuple[int, int]:
        """The first and last bin that a window touches; open or outlying ends are the outermost bins."""
        last = len(self.starts) - 1
        first_bin = 0 if start is None else sum(day <= start for day in self.starts) - 1
        last_bin = last if end is None else sum(day <= end for day in self.starts) - 1
        return min(max(first_bin, 0), last), min(max(last_bin, 0), last)


def bins(edition: Edition, view: View) -> Bins | None:
    """The bins of an edition on the view's clock, without gaps; None when no case has a date on it."""
    span = extent(edition, view.clock)
    if span is None:
        return None
    first, last = months_around(*span)
    n_months = (last.year - first.year) * 12 + last.month - first.month + 1
    by_first_day = {stamp.date(): int(n) for stamp, n in by_month(edition, view).items()}  # type: ignore[attr-defined]
    if n_months > _MOST_MONTHS:
        years = range(first.year, last.year + 1)
        totals = dict.fromkeys(years, 0)
        for day, n in by_first_day.items():
            totals[day.year] += n
        starts = tuple(dt.date(year, 1, 1) for year in years)
        return Bins(starts, tuple(dt.date(year, 12, 31) for year in years), tuple(totals.values()), True)
    months = [divmod(first.year * 12 + first.month - 1 + step, 12) for step in range(n_months)]
    starts = tuple(dt.date(year, index + 1, 1) for year, index in months)
    return Bins(
        starts,
        tuple(months_around(day, day)[1] for day in starts),
        tuple(by_first_day.get(day, 0) for day in starts),
        False,
    )


def timeline_figure(steps: Bins, first: int, last: int, colours: Palette, height: int = 66) -> go.Figure:
    """Bars of cases by bin; those of the bins `first` to `last` in colour, on a tinted window. One tick for each year."""
    n = len(steps.starts)
    inside = [first <= index <= last for index in range(n)]
    year_starts = [index for index, day in enumerate(steps.starts) if index == 0 or day.month == 1]
    step = max(1, -(-len(year_starts) // 12))
    ticks = year_starts[::step]
    bars = go.Bar(
        x=list(range(n)),
        y=list(steps.counts),
        marker={"color": [colours.bar if is_in else colours.bar_off for is_in in inside], "line": {"width": 0}},
        customdata=[f"{steps.label(index)}: {count_of(count, 'case')}" for index, count in enumerate(steps.counts)],
        hovertemplate="%{customdata}<extra></extra>",
    )
    layout = {
        "height": height,
        "margin": {"l": 0, "r": 0, "t": 4, "b": 17},
        # Never wider than a finger, however few the bins are.
        "bargap": max(0.25, 1 - n / 40),
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
            "tickvals": ticks,
            "ticktext": [str(steps.starts[index].year) for index in ticks],
            "showgrid": False,
            "zeroline": False,
            "linecolor": colours.line,
            "showline": True,
        },
        "yaxis": {"visible": False, "fixedrange": True, "range": [0, max([*steps.counts, 1]) * 1.08]},
        "shapes": [
            {
                "type": "rect", "xref": "x", "yref": "paper", "x0": first - 0.5, "x1": last + 0.5, "y0": 0, "y1": 1,
                "fillcolor": colours.window, "line": {"width": 0}, "layer": "below",
            }
        ],
    }  # fmt: skip
    return go.Figure(bars, layout)
