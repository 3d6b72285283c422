"""How a picture looks: its sizes in pixels, its type sizes in points, its colours, its language."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from dashboard.figures.difference import ZERO, inks, scale
from dashboard.figures.palette import LIGHT

if TYPE_CHECKING:
    from dashboard.figures.palette import Palette
    from dashboard.language import Lang

# What can stand beside a map: cases by month, the cases in words, each with a sentence that it rests on.
Part = Literal["histogram", "cases", "sentences"]
SizeName = Literal["wide", "social", "square", "a4"]


@dataclass(frozen=True, slots=True)
class Size:
    """Pixels, dots per inch, the factor of every type size, and what there is room for beside the map."""

    width: int
    height: int
    dpi: int
    factor: float
    has_timeline: bool
    has_cases: bool
    n_source_lines: int

    @property
    def parts(self) -> frozenset[Part]:
        """What stands beside the map when nothing else is asked for."""
        parts: tuple[Part, ...] = ("histogram",) * self.has_timeline + ("cases",) * self.has_cases  # type: ignore[assignment]
        return frozenset(parts)


# 1920 x 1080 at 144 dpi is a 16:9 slide of 13.33 x 7.5 inches; a4 lies on its side.
SIZES: dict[SizeName, Size] = {
    "wide": Size(1920, 1080, 144, 1.0, has_timeline=True, has_cases=True, n_source_lines=3),
    "social": Size(1200, 628, 120, 0.8, has_timeline=False, has_cases=False, n_source_lines=2),
    "square": Size(1080, 1080, 120, 0.92, has_timeline=True, has_cases=False, n_source_lines=4),
    "a4": Size(3508, 2480, 300, 0.9, has_timeline=True, has_cases=True, n_source_lines=5),
}

# Type sizes in points on a slide, before the factor of a size.
_TYPE = {
    "topic": 11.5,
    "headline": 25.0,
    "counts": 11.5,
    "number": 13.5,
    "name": 9.5,
    "legend": 9.5,
    "chip": 10.0,
    "title": 13.0,
    "case": 10.5,
    "meta": 9.0,
    "quote": 9.5,
    "foot": 8.0,
}
LEADING = 1.36


@dataclass(frozen=True, slots=True)
class Look:
    """What every part of a picture asks for: the language, the factor of type sizes, the colours of the classes.

    `zero` is the class of nothing, `keys` the looks that the legend explains beside the classes.
    """

    lang: Lang
    factor: float
    colours: Palette = LIGHT
    zero: int = 0
    keys: tuple[str, ...] = ("mentioned", "not_covered", "fragile", "claim")

    def size(self, name: str) -> float:
        """A type size in points."""
        return _TYPE[name] * self.factor

    def gap(self, points: float) -> float:
        """A distance in points that grows with the type."""
        return points * self.factor


def change_look(lang: Lang, factor: float) -> Look:
    """The look of a map of changes: the scale with two ends."""
    colours = replace(LIGHT, ramp=scale(LIGHT), on_ramp=inks(LIGHT))
    return Look(lang, factor, colours, ZERO, ("zero", "not_covered", "claim"))
