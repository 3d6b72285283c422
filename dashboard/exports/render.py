"""A view as one file to show: what `render` writes and what the Save menu of the map offers.

`RENDERERS` is the whole list: a new kind of file is one line there. Loads what draws only when it draws.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast

from dashboard.errors import UsageError
from dashboard.exports.files import File, Format, citation_of

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from dashboard.casebook.edition import Edition
    from dashboard.casebook.view import Selection, View
    from dashboard.exports.citation import Citation
    from dashboard.exports.comparing import Asked
    from dashboard.exports.picture.look import Part, SizeName
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
# What a picture can show of a view, each as a menu calls it.
SHOWN = {"map": "Map", "change": "What changed from A to B", "years": "Year by year"}
# What can stand beside the map of a picture.
PARTS: tuple[Part, ...] = ("histogram", "cases", "sentences")


@dataclass(frozen=True, slots=True)
class Renderer:
    """One kind of file: its format, what it shows (a part of its name), what the menu calls it, and who makes it.

    `label` is an English phrase of the catalogue. A picture has no `make`: it has sizes and parts (see `render`).
    `make` takes the selection and its citation and raises UsageError when there is nothing to show.
    """

    format: Format
    shows: str
    label: str
    make: Callable[[Selection, Citation], bytes] | None = None

    @property
    def is_picture(self) -> bool:
        """Whether it is drawn on a sheet of one of the sizes."""
        return self.make is None


def _slide(selection: Selection, citation: Citation) -> bytes:
    from dashboard.exports.slides import slide

    return slide(selection, citation)


def _deck(selection: Selection, citation: Citation) -> bytes:
    from dashboard.exports.slides import deck

    return deck(selection, citation)


def _dossier(selection: Selection, citation: Citation) -> bytes:
    from dashboard.exports.dossier import dossier

    return dossier(selection, citation)


_PPTX = Format("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation")
_DOCX = Format("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")

RENDERERS: dict[str, Renderer] = {
    "png": Renderer(Format("png", "image/png"), "map", "Picture (PNG)"),
    "svg": Renderer(Format("svg", "image/svg+xml"), "map", "Drawing (SVG)"),
    "pdf": Renderer(Format("pdf", "application/pdf"), "map", "Page (PDF)"),
    "pptx": Renderer(_PPTX, "slide", "Slide (PPTX)", _slide),
    "deck": Renderer(_PPTX, "deck", "Deck of slides (PPTX)", _deck),
    "docx": Renderer(_DOCX, "dossier", "Dossier (Word)", _dossier),
}


def render(
    edition: Edition,
    view: View,
    name: str,
    *,
    what: str = "map",
    size: SizeName = "wide",
    parts: Collection[Part] | None = None,
    second: Asked = (None, None),
    base: str = "",
    headline: str = "",
) -> File:
    """What `view` shows as a file of the kind `name`, a key of `RENDERERS`, with the link that restores it.

    Pictures alone have a `what` (a key of `SHOWN`), a `size` and `parts` beside the map (None for what the size has
    room for). `second` is the other window of a change. `base` is the address of the app, for the link in it;
    `headline` goes before the one proposed from the data. Raises UsageError for something that there is not, or not of
    this kind, and for a view that selects nothing.
    """
    from dashboard.exports.citation import clipped, one_line

    _check(name, what, size, parts)
    own = clipped(one_line(headline), MOST_HEADLINE)
    make = {"map": _map, "change": _change, "years": _years}[what]
    data, n_cases = make(edition, view, name, Drawn(size, parts, second, base, own))
    return File(rendered_name(edition, name, size, what), RENDERERS[name].format.kind, data, n_cases)


@dataclass(frozen=True, slots=True)
class Drawn:
    """The choices of `render` that say how it is drawn."""

    size: SizeName
    parts: Collection[Part] | None
    second: Asked
    base: str
    headline: str

    def titled(self, citation: Citation) -> Citation:
        """The citation under the headline of one's own, when there is one."""
        return replace(citation, headline=self.headline) if self.headline else citation


def _map(edition: Edition, view: View, name: str, how: Drawn) -> tuple[bytes, int]:
    """The bytes and the number of cases in view."""
    from dashboard.casebook.view import select
    from dashboard.exports.citation import one_line
    from dashboard.figures.words import proposed

    selection, citation = select(edition, view), citation_of(edition, view, how.base)
    citation = how.titled(replace(citation, headline=one_line(proposed(selection))))
    n_cases = selection.n_cases + selection.n_off_map
    if make := RENDERERS[name].make:
        return make(selection, citation), n_cases
    from dashboard.exports.picture import picture

    return picture(selection, citation, cast("PictureFormat", name), how.size, how.parts), n_cases


def _change(edition: Edition, view: View, name: str, how: Drawn) -> tuple[bytes, int]:
    """The bytes and the number of cases on the map in either window."""
    from dashboard.exports.comparing import changed
    from dashboard.exports.picture.several import change_picture

    found, citation = changed(edition, view, how.second, how.base)
    data = change_picture(found, how.titled(citation), cast("PictureFormat", name), how.size)
    return data, len(set(found.first.case_ids()) | set(found.second.case_ids()))


def _years(edition: Edition, view: View, name: str, how: Drawn) -> tuple[bytes, int]:
    """The bytes and the number of cases on the map with a date."""
    from dashboard.exports.comparing import by_year
    from dashboard.exports.picture.several import years_picture

    each, citation = by_year(edition, view, how.base)
    data = years_picture(each, how.titled(citation), cast("PictureFormat", name), how.size)
    return data, citation.n_cases


def _check(name: str, what: str, size: str, parts: Collection[str] | None) -> None:
    """Raise UsageError for a choice that there is not, or not for this kind of file."""
    beside = "--beside", tuple(parts or ()), PARTS
    asked = (("--format", (name,), RENDERERS), ("--what", (what,), SHOWN), ("--size", (size,), SIZES), beside)
    for option, given, allowed in asked:
        for one in given:
            if one not in allowed:
                raise UsageError(f"{option} {one}: not available; choose one of {', '.join(allowed)}")
    pictures = ", ".join(key for key, renderer in RENDERERS.items() if renderer.is_picture)
    if what != "map" and not RENDERERS[name].is_picture:
        raise UsageError(f"--what {what}: only as a picture ({pictures}), not as {name}")
    if parts is not None and (what != "map" or not RENDERERS[name].is_picture):
        raise UsageError(f"--beside: only for a picture ({pictures}) of the map")


def rendered_name(edition: Edition, name: str, size: SizeName, what: str = "map") -> str:
    """The name of a rendered file: `topic_map-wide_png_20261122.png`."""
    from dashboard.exports.citation import as_of, file_name

    renderer = RENDERERS[name]
    shows = f"{what}-{size}" if renderer.is_picture else renderer.shows
    return file_name(edition.manifest.topic_name, shows, renderer.format.extension, as_of(edition))
