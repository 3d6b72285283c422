"""Colours of the map, light and dark, and the fixed classes of counts: one legend for all times.

The classes are fixed integers, so that sliding through time never changes what a colour means. Neighbouring steps of
the ramp are at least 16 dE (CIE76) apart, also for deuteranopes, and their lightness falls (or rises, in the dark) all
the way, so that a grey print keeps the order.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Mode = Literal["light", "dark"]

# The first count of each class, and what the legend calls it.
CLASS_STARTS = (0, 1, 2, 3, 6, 11)
CLASS_LABELS = ("0", "1", "2", "3\u20135", "6\u201310", "11+")

FONT = "Inter, 'Noto Sans SC', sans-serif"


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one theme. `ramp` and `on_ramp` (text on it) have one colour for each class.

    `fewer` and `on_fewer` are the blues of a loss, from small to great; what grows takes the ramp's own.
    """

    mode: Mode
    ramp: tuple[str, ...]
    on_ramp: tuple[str, ...]
    paper: str
    text: str
    secondary: str
    line: str
    border: str
    blue: str
    neighbours: str
    neighbour_line: str
    dots: str
    hatch: str
    bar: str
    bar_off: str
    window: str
    fewer: tuple[str, ...]
    on_fewer: tuple[str, ...]


LIGHT = Palette(
    mode="light",
    ramp=("#fbf9f4", "#f9dfb5", "#f3bb72", "#e08a3c", "#b6531f", "#6f2412"),
    on_ramp=("#23211c", "#23211c", "#23211c", "#23211c", "#ffffff", "#ffffff"),
    paper="#fffdf9",
    text="#23211c",
    secondary="#6a6455",
    line="#e7e2d6",
    border="#b9b0a0",
    blue="#14508c",
    neighbours="#eceae4",
    neighbour_line="#dcd8ce",
    dots="#a89f8c",
    hatch="#c9c0ac",
    bar="#cd8840",
    bar_off="#ddd5c5",
    window="rgba(20,80,140,0.08)",
    fewer=("#cbdef2", "#9abfe4", "#5f9bd3", "#1f5c9e"),
    on_fewer=("#23211c", "#23211c", "#23211c", "#ffffff"),
)
DARK = Palette(
    mode="dark",
    ramp=("#2f2e2b", "#552e18", "#82401b", "#b45b25", "#e08a3c", "#f6c984"),
    on_ramp=("#ece8de", "#ece8de", "#ffffff", "#ffffff", "#171613", "#171613"),
    paper="#171613",
    text="#ece8de",
    secondary="#a9a293",
    line="#34312b",
    border="#787061",
    blue="#7fb0e6",
    neighbours="#201e1b",
    neighbour_line="#433f37",
    dots="#b3aa97",
    hatch="#6a6456",
    bar="#c07a35",
    bar_off="#3d3931",
    window="rgba(127,176,230,0.14)",
    fewer=("#1c3550", "#24588a", "#3f86c6", "#8fc1f2"),
    # The third is a shade off, for its place on paper is another: static/paper.css tells inks by their colours.
    on_fewer=("#ece8de", "#ffffff", "#161512", "#171613"),
)


def palette(mode: Mode) -> Palette:
    """The palette of a theme."""
    return DARK if mode == "dark" else LIGHT
