"""static/paper.css, written from the palettes by `make docs`; a test compares the two.

Plotly writes the colours of a dark screen into its drawing. On paper each of them becomes what the light palette has in
its place; the light ones stand in the style sheet as variables.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.figures.palette import DARK
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

SHEET = ROOT / "static" / "paper.css"
HEAD = "/* Drawings of a dark screen on paper: written by tests/docs/paper.py from dashboard/figures/palette.py. */\n"
# The halo of a number has the colour of its ground on the screen.
NO_HALO = " .js-plotly-plot text{text-shadow:none!important}"
# The colours that figures draw with, by their variables; `paper` is no ink, and lies under nothing on a page.
SINGLE = (
    "text",
    "secondary",
    "line",
    "border",
    "blue",
    "neighbours",
    "neighbour_line",
    "dots",
    "hatch",
    "bar",
    "bar_off",
)
LISTS = {"ramp": "ramp", "on_ramp": "on", "fewer": "fewer", "on_fewer": "on-fewer"}


def inks() -> Iterator[tuple[str, str]]:
    """Each dark colour (as a browser writes it) with the variable of the one that stands for it on paper."""
    for name in SINGLE:
        yield rgb(getattr(DARK, name)), name.replace("_", "-")
    for name, variable in LISTS.items():
        for at, colour in enumerate(getattr(DARK, name)):
            yield rgb(colour), f"{variable}-{at}"


def rgb(colour: str) -> str:
    """A colour as the style of an element gives it back: "rgb(47, 46, 43)"."""
    return f"rgb({', '.join(str(int(colour[at : at + 2], 16)) for at in (1, 3, 5))})"


def sheet() -> str:
    """The whole sheet; of a colour with several places the first is kept."""
    rules = []
    for ink, variable in dict(reversed(list(inks()))).items():
        paper = f"var(--cb-{variable})!important"
        rules.append(f' .js-plotly-plot :is([fill="{ink}"],[style*="fill: {ink}"]){{fill:{paper}}}')
        rules.append(f' .js-plotly-plot [style*="stroke: {ink}"]{{stroke:{paper}}}')
    return HEAD + "@media print{\n" + "\n".join([NO_HALO, *rules]) + "\n}\n"
