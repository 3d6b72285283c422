"""Classes of a measure: where each begins, what the legend calls it, which colour of the ramp it has.

Nothing is a class of its own. The classes above it are fixed by hand, or made by a scheme from the values that the
provinces have over all times under the filters of the view, so that moving the window never changes what a colour
means. Whole numbers have classes of whole numbers; where a class may begin anywhere between two values, it begins at
the roundest number there.
"""

from __future__ import annotations

from bisect import bisect
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import lru_cache
from itertools import pairwise
from math import ceil, floor, isnan, log10
from typing import TYPE_CHECKING

import jenkspy
import numpy as np

from dashboard.casebook.measures import RATES, values_of_all_times
from dashboard.figures.palette import CLASS_LABELS, CLASS_STARTS, LIGHT

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import ArrayLike, NDArray

    from dashboard.casebook.view import Measure, Scheme, Selection

# Where the fixed classes of a rate begin, zero included: whatever is above it belongs to the second class at least.
RATE_STARTS: Mapping[Measure, tuple[float, ...]] = {
    "per_million": (0, 0, 0.05, 0.2, 1, 5),
    "attention": (0, 0, 1, 2, 5, 10),
}
# The colours of so many classes above zero: as far apart on the ramp as they go.
_STEPS = ((), (3,), (2, 4), (1, 3, 5), (1, 2, 4, 5), (1, 2, 3, 4, 5))
MOST = len(_STEPS) - 1
# So many digits tell any two floating-point numbers apart (IEEE 754, binary64).
_ALL_DIGITS = 17


@dataclass(frozen=True, slots=True)
class Classes:
    """Classes from zero upwards. `starts` is the least value of each, except that the second holds all above zero.

    `steps` is the place of each on the ramp of the palette (0 to 5); values of `is_rate` are no whole numbers.
    """

    starts: tuple[float, ...]
    labels: tuple[str, ...]
    steps: tuple[int, ...]
    is_rate: bool = False

    def step_of(self, values: ArrayLike) -> NDArray[np.int64]:
        """The place on the ramp of each value; 0 for one that is missing."""
        given = np.nan_to_num(np.asarray(values, dtype=float))
        at = np.maximum(np.searchsorted(self.starts, given, side="right") - 1, 1)
        return np.asarray(self.steps, dtype=np.int64)[np.where(given > 0, np.minimum(at, len(self.steps) - 1), 0)]

    def shown(self, value: float) -> str:
        """A value as it is written wherever it stands: on a map, in its tooltip, a ranking, a table; a dash for none.

        Whole numbers as they are; of a rate two digits that count and all before the point, and more where these would
        belong to another class. `static/timemap/measure.js` writes them alike.
        """
        if isnan(value):
            return "\u2013"
        if not self.is_rate or value == 0:
            return f"{floor(value + 0.5):,}"
        least, place = max(2, len(str(floor(value)))), bisect(self.starts, value)
        told = (_rounded(value, digits) for digits in range(least, _ALL_DIGITS + 1))
        return next(text for text, near in told if bisect(self.starts, near) == place)


FIXED = Classes(CLASS_STARTS, CLASS_LABELS, tuple(range(len(LIGHT.ramp))))


def classes(selection: Selection) -> Classes:
    """The classes of a view's measure and scheme."""
    view = selection.view
    if view.scheme == "fixed":
        return _fixed(view.measure)
    return made(view.scheme, tuple(values_of_all_times(selection).tolist()), is_rate=view.measure in RATES)


@lru_cache(maxsize=8)
def _fixed(measure: Measure) -> Classes:
    starts = RATE_STARTS.get(measure)
    return FIXED if starts is None else _classes(starts, is_rate=True)


@lru_cache(maxsize=64)
def made(scheme: Scheme, values: tuple[float, ...], *, is_rate: bool) -> Classes:
    """The classes that `quantile`, `jenks` or `log` makes of these values, at most five above zero."""
    positive = sorted(value for value in values if value > 0)
    if not positive:
        return _classes((0,), is_rate=is_rate)
    n_classes = min(MOST, len(set(positive)))
    found = _log(positive) if scheme == "log" else _between(positive, _TOPS[scheme](positive, n_classes))
    least = 0.0 if is_rate else 1.0
    edges = sorted({edge if is_rate else float(ceil(edge)) for edge in found})
    return _classes((0.0, least, *(edge for edge in edges if edge > least)), is_rate=is_rate)


def _quantiles(values: Sequence[float], n_classes: int) -> list[float]:
    """The greatest value of each class, about as many provinces in each; equal values stay together."""
    shares = np.arange(1, n_classes + 1) / n_classes
    tops: list[float] = np.quantile(values, shares, method="inverted_cdf").tolist()
    return tops


def _jenks(values: Sequence[float], n_classes: int) -> list[float]:
    """The greatest value of each class, with the least variance within classes (Fisher 1958, Jenks 1977)."""
    return [float(top) for top in jenkspy.jenks_breaks(values, n_classes=n_classes)[1:]]


_TOPS = {"quantile": _quantiles, "jenks": _jenks}


def _between(values: Sequence[float], tops: Sequence[float]) -> list[float]:
    """Where the classes after the first begin: between the greatest value of one and the least of the next."""
    return [roundest(top, min(value for value in values if value > top)) for top in tops if top < values[-1]]


def _log(values: Sequence[float]) -> list[float]:
    """Where the classes after the first begin, all of them equally wide on a scale of logarithms."""
    if values[0] == values[-1]:
        return []
    exact = np.geomspace(values[0], values[-1], MOST + 1)[1:-1].tolist()
    rounded = [[float(f"{edge:.{digits}g}") for edge in exact] for digits in (1, 2)]
    return rounded[0] if len(set(rounded[0])) == len(exact) else rounded[1]


def roundest(low: float, high: float) -> float:
    """The number with the fewest digits above `low` and at most `high`; of several the one nearest to the middle."""
    for exponent in range(ceil(log10(high)), -20, -1):
        unit = Decimal(1).scaleb(exponent)
        first, last = floor(Decimal(low) / unit) + 1, floor(Decimal(high) / unit)
        if first <= last:
            middle = round((Decimal(low) + Decimal(high)) / 2 / unit)
            return float(min(max(middle, first), last) * unit)
    return high


def _classes(starts: Sequence[float], *, is_rate: bool) -> Classes:
    label = _rate_label if is_rate else _whole_label
    labels = [label(start, after) for start, after in pairwise((*starts[1:], None))] if len(starts) > 1 else []
    return Classes(tuple(starts), ("0", *labels), (0, *_STEPS[len(labels)]), is_rate)


def _whole_label(start: float | None, after: float | None) -> str:
    least = edge(start or 0)
    if after is None:
        return f"{least}+"
    return least if after - (start or 0) == 1 else f"{least}\u2013{edge(after - 1)}"


def _rate_label(start: float | None, after: float | None) -> str:
    if not start:
        return "> 0" if after is None else f"< {edge(after)}"
    return f"{edge(start)}+" if after is None else f"{edge(start)}\u2013{edge(after)}"


def edge(value: float) -> str:
    """Where a class begins, with all its digits, so that no two classes are called alike."""
    return f"{Decimal(str(value)).normalize():,f}"


def _rounded(value: float, digits: int) -> tuple[str, float]:
    """The number of so many digits nearest to a value above zero: as it is written, zeros at its end too; itself."""
    near = Context(prec=digits, rounding=ROUND_HALF_UP).create_decimal_from_float(value)
    return f"{near:,.{max(0, digits - 1 - near.adjusted())}f}", float(near)
