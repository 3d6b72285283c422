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
from dashboard.exports.picture.legend import chips_size, draw_chips, draw_legend, legend_size
from dashboard.exports.picture.look import SIZES, Look, SizeName
from dashboard.exports.picture.sheet import Box, PictureFormat, Sheet, drawing
from dashboard.exports.picture.strip import draw_strip, strip_height
from dashboard.exports.picture.texts import draw_cases, draw_foot, draw_head, foot_height, footer
from dashboard.figures.frame import frame
from dashboard.figures.palette import LIGHT

if TYPE_CHECKING:
    from dashboard.casebook.view import Selection
    from dashboard.exports.citation import Citation

__all__ = ["SIZES", "PictureFormat", "SizeName", "picture"]

_MARGIN = 28.0
_GAP = 18.0
# Share of the width that the cases take beside the map, and how many of them are tried.
_CASES_SHARE = 0.33
_MOST_CASES = 14
# Sources in the metadata of a file.
_MOST_SOURCES = 200
# The small units stand in one of these numbers of columns, whichever leaves the map larger.
_CHIP_COLUMNS = (1, 2)


@dataclass(frozen=True, slots=True)
class _Plan:
    """Everything that a sheet shows."""

    selection: Selection
    citation: Citation
    cases: Listing
    look: Look


def picture(selection: Selection, citation: Citation, kind: PictureFormat, size: SizeName = "wide") -> bytes:
    """The map of a view with legend, counts, histogram, cases and the whole citation, as the bytes of a file.

    Args:
        selection: what to draw; the language is that of its view.
        citation: what stands under it, made from the same selection.
        kind: png, svg or pdf.
        size: a key of `SIZES`.

    Raises:
        UsageError: nothing is in view, neither on the map nor off it. A view whose cases all lie on no map is drawn:
            its counts say where they are.
    """
    if selection.n_cases + selection.n_off_map == 0:
        raise UsageError(
            "the link selects no case, so there is nothing to draw; widen its window (from, to) or take off its "
            "filters (action, q)"
        )
    sheet_size = SIZES[size]
    cases = listing(selection, citation, _MOST_CASES if sheet_size.has_cases else 0)
    plan = _Plan(selection, citation, cases, Look(citation.lang, sheet_size.factor))
    with drawing():
        sheet = Sheet(sheet_size.width, sheet_size.height, sheet_size.dpi, LIGHT.paper)
        _compose(sheet, plan, size)
        return sheet.save(kind, citation.headline, _description(citation))


def _compose(sheet: Sheet, plan: _Plan, size: SizeName) -> None:
    """Lay the parts out from the outside in: head, footer, histogram, cases; the map takes the rest."""
    look, sheet_size = plan.look, SIZES[size]
    margin = look.gap(_MARGIN)
    page = Box(sheet.page.left + margin, margin * 0.8, sheet.page.right - margin, sheet.page.bottom - margin * 0.6)
    top = draw_head(sheet, page, plan.citation, look)
    cited = frozenset(number for line in plan.cases.lines for number in line.sources)
    lines = footer(plan.citation, cited, look, page.width, sheet_size.n_source_lines)
    bottom = page.bottom - foot_height(lines, look)
    draw_foot(sheet, Box(page.left, bottom, page.right, page.bottom), lines, look)
    body = Box(page.left, top, page.right, bottom - look.gap(8))
    if plan.cases.lines:
        split = body.right - body.width * _CASES_SHARE
        draw_cases(sheet, Box(split, body.top, body.right, body.bottom), plan.cases, look)
        body = Box(body.left, body.top, split - look.gap(_GAP), body.bottom)
    if sheet_size.has_timeline:
        split = body.bottom - strip_height(look)
        draw_strip(sheet, Box(body.left, split, body.right, body.bottom), plan.selection, look)
        body = Box(body.left, body.top, body.right, split - look.gap(6))
    _draw_map(sheet, body, plan)


def _draw_map(sheet: Sheet, panel: Box, plan: _Plan) -> None:
    """The map with its legend at the lower left and the chips of the small units at the lower right."""
    look, units = plan.look, frame(plan.selection)
    small = [unit for unit in units if unit.is_small]
    wide, high = legend_size(look, plan.citation.measure)
    legend = Box(panel.left, panel.bottom - high, panel.left + wide, panel.bottom)
    choices = []
    for columns in _CHIP_COLUMNS:
        wide, high = chips_size(small, look, columns)
        chips = Box(panel.right - wide, panel.bottom - high, panel.right, panel.bottom)
        choices.append((fit(panel, (legend, chips)), chips, columns))
    placing, chips, columns = max(choices, key=lambda choice: choice[0].scale)
    draw_country(sheet, panel, placing, units, look, (legend, chips))
    draw_legend(sheet, legend, look, plan.citation.measure)
    draw_chips(sheet, chips, small, look, columns)


def _description(citation: Citation) -> str:
    """What the file says about itself to software."""
    listed = [f"[{source.number}] {source.line(citation.lang)}" for source in citation.sources[:_MOST_SOURCES]]
    return "\n".join([citation.long, *listed] + ["…"] * (citation.n_articles > len(listed)))
