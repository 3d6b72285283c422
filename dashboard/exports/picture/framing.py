"""What every picture has in common: headline and counts above, the whole citation under it and in its metadata."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.exports.picture.look import SIZES
from dashboard.exports.picture.sheet import Box, PictureFormat, Sheet, drawing
from dashboard.exports.picture.texts import draw_foot, draw_head, foot_height, footer
from dashboard.figures.palette import LIGHT

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dashboard.exports.citation import Citation
    from dashboard.exports.picture.look import Look, SizeName

_MARGIN = 28.0
# Sources in the metadata of a file.
_MOST_SOURCES = 200


def framed(
    citation: Citation,
    kind: PictureFormat,
    size: SizeName,
    look: Look,
    draw: Callable[[Sheet, Box], None],
    cited: Sequence[int] = (),
) -> bytes:
    """The bytes of a picture of this kind and size: `draw` fills the box between head and foot.

    `cited` are the numbers of the sources that it names, in that order; they go before the others into the foot.
    """
    sheet_size = SIZES[size]
    with drawing():
        sheet = Sheet(sheet_size.width, sheet_size.height, sheet_size.dpi, LIGHT.paper)
        margin = look.gap(_MARGIN)
        page = Box(sheet.page.left + margin, margin * 0.8, sheet.page.right - margin, sheet.page.bottom - margin * 0.6)
        top = draw_head(sheet, page, citation, look)
        lines = footer(citation, cited, look, page.width, sheet_size.n_source_lines)
        bottom = page.bottom - foot_height(lines, look)
        draw_foot(sheet, Box(page.left, bottom, page.right, page.bottom), lines, look)
        draw(sheet, Box(page.left, top, page.right, bottom - look.gap(8)))
        return sheet.save(kind, citation.headline, _description(citation))


def _description(citation: Citation) -> str:
    """What the file says about itself to software."""
    listed = [f"[{source.number}] {source.line(citation.lang)}" for source in citation.sources[:_MOST_SOURCES]]
    return "\n".join([citation.long, *listed] + ["…"] * (citation.n_articles > len(listed)))
