"""A view as one file to show: what `render` writes and what the Save menu of the map offers.

`RENDERERS` is the whole list: a new kind of file is one line there. Loads what draws only when it draws.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dashboard.errors import UsageError
from dashboard.exports.files import File, Format, citation_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from dashboard.casebook.edition import Edition
    from dashboard.casebook.view import Selection, View
    from dashboard.exports.citation import Citation
    from dashboard.exports.picture.look import SizeName
    from dashboard.exports.picture.sheet import PictureFormat

# Characters of a headline of one's own.
MOST_HEADLINE = 200
# Names of sizes in the order of a menu, each with what it is (an English phrase of the catalogue).
SIZES: dict[SizeName, str] = {
    "wide": "Wide, 1920 × 1080",
    "social": "Social, 1200 × 628",
    "square": "Square, 1080 × 1080",
    "a4": "A4, 300 dpi",
}


@dataclass(frozen=True, slots=True)
class Renderer:
    """One kind of file: its format, what it shows (a part of its name), what the menu calls it, and who makes it.

    `label` is an English phrase of the catalogue. `make` takes the selection, its citation and a size (ignored where
    `has_sizes` is false) and raises UsageError when there is nothing to show.
    """

    format: Format
    shows: str
    label: str
    has_sizes: bool
    make: Callable[[Selection, Citation, SizeName], bytes]


def _picture(kind: PictureFormat) -> Callable[[Selection, Citation, SizeName], bytes]:
    def make(selection: Selection, citation: Citation, size: SizeName) -> bytes:
        """Draw the picture; loads what draws only now."""
        from dashboard.exports.picture import picture

        return picture(selection, citation, kind, size)

    return make


def _slide(selection: Selection, citation: Citation, _: SizeName) -> bytes:
    from dashboard.exports.slides import slide

    return slide(selection, citation)


def _deck(selection: Selection, citation: Citation, _: SizeName) -> bytes:
    from dashboard.exports.slides import deck

    return deck(selection, citation)


def _dossier(selection: Selection, citation: Citation, _: SizeName) -> bytes:
    from dashboard.exports.dossier import dossier

    return dossier(selection, citation)


_PPTX = Format("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation")
_DOCX = Format("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")

RENDERERS: dict[str, Renderer] = {
    "png": Renderer(Format("png", "image/png"), "map", "Picture (PNG)", has_sizes=True, make=_picture("png")),
    "svg": Renderer(Format("svg", "image/svg+xml"), "map", "Drawing (SVG)", has_sizes=True, make=_picture("svg")),
    "pdf": Renderer(Format("pdf", "application/pdf"), "map", "Page (PDF)", has_sizes=True, make=_picture("pdf")),
    "pptx": Renderer(_PPTX, "slide", "Slide (PPTX)", has_sizes=False, make=_slide),
    "deck": Renderer(_PPTX, "deck", "Deck of slides (PPTX)", has_sizes=False, make=_deck),
    "docx": Renderer(_DOCX, "dossier", "Dossier (Word)", has_sizes=False, make=_dossier),
}


def render(
    edition: Edition, view: View, name: str, *, size: SizeName = "wide", base: str = "", headline: str = ""
) -> File:
    """What `view` shows as a file of the kind `name`, a key of `RENDERERS`, with the link that restores it.

    `base` is the address of the app, for the link in it; `headline` goes before the one proposed from the data.
    Raises UsageError for another kind or size, and for a view that selects nothing.
    """
    from dashboard.casebook.view import select
    from dashboard.exports.citation import clipped, one_line

    if name not in RENDERERS:
        raise UsageError(f"--format {name}: not available; choose one of {', '.join(RENDERERS)}")
    if size not in SIZES:
        raise UsageError(f"--size {size}: not available; choose one of {', '.join(SIZES)}")
    selection, citation = select(edition, view), citation_of(edition, view, base)
    if own := clipped(one_line(headline), MOST_HEADLINE):
        citation = replace(citation, headline=own)
    data = RENDERERS[name].make(selection, citation, size)
    n_cases = selection.n_cases + selection.n_off_map
    return File(rendered_name(edition, name, size), RENDERERS[name].format.kind, data, n_cases)


def rendered_name(edition: Edition, name: str, size: SizeName) -> str:
    """The name of a rendered file: `topic_map-wide_png_20261122.png`."""
    from dashboard.exports.citation import as_of, file_name

    renderer = RENDERERS[name]
    shows = f"{renderer.shows}-{size}" if renderer.has_sizes else renderer.shows
    return file_name(edition.manifest.topic_name, shows, renderer.format.extension, as_of(edition))
