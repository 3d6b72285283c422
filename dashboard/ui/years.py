"""Each year of *Compare* by itself: small maps that no window changes, so that they are kept for the next runs."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from dashboard.casebook.comparison import MOST_YEARS, within, years
from dashboard.figures.map import map_figure
from dashboard.figures.words import headline, period
from dashboard.language import count
from dashboard.ui.geo import layers

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from dashboard.casebook.comparison import Window
    from dashboard.casebook.edition import Edition
    from dashboard.casebook.view import View
    from dashboard.figures.palette import Palette


@dataclass(frozen=True, slots=True, eq=False)
class YearMap:
    """The map of one year, not to be changed: its view, its name with the number of cases, its headline, its figure."""

    view: View
    label: str
    headline: str
    figure: go.Figure


def year_maps(edition: Edition, view: View, colours: Palette) -> list[YearMap]:
    """The maps of `comparison.years` under the filters of a view; its window is set aside."""
    whole = replace(view, start=None, end=None)
    return [_year_map(edition, whole, window, colours) for window in years(edition, view)]


# For a few visitors with filters of their own.
@lru_cache(maxsize=4 * MOST_YEARS)
def _year_map(edition: Edition, view: View, window: Window, colours: Palette) -> YearMap:
    selection = within(edition, view, window)
    label = f"{period(view.lang, *window)} · {count(view.lang, selection.n_cases, 'case')}"
    figure = map_figure(selection, layers(), colours, is_small=True)
    return YearMap(selection.view, label, headline(selection), figure)
