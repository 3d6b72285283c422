"""A view as slides (PPTX, 16:9) of native shapes that can be edited: one slide of the view, or a deck."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.exports.slides.canvas import presentation, saved
from dashboard.exports.slides.chapters import add_method, add_off_map, add_province, add_title
from dashboard.exports.slides.one import add_view
from dashboard.exports.told import check_some, shown_codes

if TYPE_CHECKING:
    from dashboard.casebook.view import Selection
    from dashboard.exports.citation import Citation

__all__ = ["MOST_PROVINCES", "deck", "slide"]

# Provinces that have a slide of their own; the title slide names the others.
MOST_PROVINCES = 12


def slide(selection: Selection, citation: Citation) -> bytes:
    """The slide of a view: headline, map with its numbers, legend, counts, footnotes, evidence in the notes.

    `citation` is that of the selection: its language and headline are the slide's; a whole link is drawn as a QR code
    too. Raises UsageError when nothing is in view, neither on the map nor off it.
    """
    check_some(selection)
    made = presentation(citation)
    add_view(made, selection, citation)
    return saved(made)


def deck(selection: Selection, citation: Citation) -> bytes:
    """A deck of a view: title, map, a slide for each province, what is not on the map and why, method and limits.

    The provinces are those selected, without any those with cases; at most `MOST_PROVINCES`. `citation` and errors as
    for `slide`.
    """
    check_some(selection)
    codes = shown_codes(selection)
    made = presentation(citation)
    add_title(made, selection, citation, codes[MOST_PROVINCES:])
    add_view(made, selection, citation)
    for code in codes[:MOST_PROVINCES]:
        add_province(made, selection, citation, code)
    add_off_map(made, selection, citation)
    add_method(made, citation)
    return saved(made)
