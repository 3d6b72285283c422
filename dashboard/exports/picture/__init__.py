"""A view as a picture that can be shown as it is: PNG, SVG or PDF, drawn without a browser.

The classes, the looks and the numbers are those of the screen (`figures.frame`); the citation stands under the map and
in the file's own metadata. The same edition, link and size give the same bytes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dashboard.errors import UsageError
from dashboard.exports.listing import Listing, listing
from dashboard.exports.picture.country import draw_country, fit
from dashboard.exports.picture.framing import framed
from dashboard.exports.picture.legend import chips_size, draw_chips, draw_legend, legend_size
from dashboard.exports.picture.look import SIZES, Look, Part, SizeName
from dashboard.exports.picture.sheet import Box, PictureFormat, Sheet
from dashboard.exports.picture.strip import draw_strip, strip_height
from dashboard.exports.picture.texts import draw_cases
from dashboard.figures.frame import frame
from dashboard.figures.measured import legend

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from dashboard.casebook.view import Selection
    from dashboard.exports.citation import Citation
    from dashboard.figures.frame import Unit
    from dashboard.figures.measured import Legend

__all__ = ["SIZES", "Part", "PictureFormat", "SizeName", "draw_map", "picture"]

_GAP = 18.0
# Share of the width that the cases take beside the map, and how many of them are tried.
_CASES_SHARE = 0.33
_MOST_CASES = 14
# The small units stand in one of these numbers of columns, whichever leaves the map larger.
_CHIP_COLUMNS = (1, 2)


@dataclass(frozen=True, slots=True)
class _Plan:
    """Everything that stands between head and foot."""

    selection: Selection
    citation: Citation
    cases: Listing
    has_histogram: bool
    look: Look


def picture(
    selection: Selection,
    citation: Citation,
    kind: PictureFormat,
    size: SizeName = "wide",
    parts: Collection[Part] | None = None,
) -> bytes:
    """The map of a view with legend, counts and the whole citation, as the bytes of a file.

    Args:
        selection: what to draw; the language is that of its view.
        citation: what stands under it, made from the same selection.
        kind: png, svg or pdf.
        size: a key of `SIZES`.
        parts: what stands beside the map (sentences bring their cases along); None for what the size has room for.

    Raises:
        UsageError: nothing is in view, neither on the map nor off it. A view whose cases all lie on no map is drawn:
            its counts say where they are.
    """
    if selection.n_cases + selection.n_off_map == 0:
        raise UsageError(
            "the link selects no case, so there is nothing to draw; widen its window (from, to) or take off its "
            "filters (action, q)"
        )
    shown = SIZES[size].parts if parts is None else frozenset(parts)
    has_quotes = "sentences" in shown
    cases = listing(selection, citation, _MOST_CASES if has_quotes or "cases" in shown else 0, has_quotes=has_quotes)
    plan = _Plan(selection, citation, cases, "histogram" in shown, Look(citation.lang, SIZES[size].factor))
    cited = tuple(dict.fromkeys(number for line in cases.lines for number in line.sources))
    return framed(citation, kind, size, plan.look, lambda sheet, body: _compose(sheet, body, plan), cited)


def _compose(sheet: Sheet, body: Box, plan: _Plan) -> None:
    """Lay the parts out from the outside in: cases, histogram; the map takes the rest."""
    look = plan.look
    if plan.cases.lines:
        split = body.right - body.width * _CASES_SHARE
        draw_cases(sheet, Box(split, body.top, body.right, body.bottom), plan.cases, look)
        body = Box(body.left, body.top, split - look.gap(_GAP), body.bottom)
    if plan.has_histogram:
        split = body.bottom - strip_height(look)
        draw_strip(sheet, Box(body.left, split, body.right, body.bottom), plan.selection, look)
        body = Box(body.left, body.top, body.right, split - look.gap(6))
    draw_map(sheet, body, frame(plan.selection), look, legend(plan.selection))


def draw_map(sheet: Sheet, panel: Box, units: Sequence[Unit], look: Look, told: Legend) -> None:
    """The map with its legend at the lower left and the chips of the small units at the lower right."""
    small = [unit for unit in units if unit.is_small]
    wide, high = legend_size(look, told)
    key = Box(panel.left, panel.bottom - high, panel.left + wide, panel.bottom)
    choices = []
    for columns in _CHIP_COLUMNS:
        wide, high = chips_size(small, look, columns)
        chips = Box(panel.right - wide, panel.bottom - high, panel.right, panel.bottom)
        choices.append((fit(panel, (key, chips)), chips, columns))
    placing, chips, columns = max(choices, key=lambda choice: choice[0].scale)
    draw_country(sheet, panel, placing, units, look, (key, chips))
    draw_legend(sheet, key, look, told)
    draw_chips(sheet, chips, small, look, columns)
