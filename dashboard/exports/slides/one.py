"""The slide of a view: its headline, the map with its numbers, and beside it the cases that they count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.exports.slides.canvas import Area
from dashboard.exports.slides.country import draw_chips, draw_legend, draw_map, placing
from dashboard.exports.slides.labels import draw_labels
from dashboard.exports.slides.panel import draw_panel, heading, more_cases
from dashboard.exports.slides.parts import BODY, begin, case_notes, finish, middle, source_notes
from dashboard.exports.told import shown_codes, tell_province
from dashboard.exports.wording import map_words
from dashboard.labels import joined, province_name
from dashboard.language import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pptx.presentation import Presentation as Deck
    from pptx.slide import Slide

    from dashboard.casebook.view import Selection
    from dashboard.exports.citation import Citation
    from dashboard.exports.told import ToldProvince

MOST_TOLD = 8
_MAP = Area(BODY.left, BODY.top, 7.35, BODY.height)
_LIST = Area(8.2, BODY.top, 4.68, BODY.height)
_CHIPS_RIGHT = 8.05
_QUOTES = 2
# Cases of one province that are told in the notes of the slide.
_MOST_CASES = 6


def add_view(deck: Deck, selection: Selection, citation: Citation) -> Slide:
    """The slide of a view."""
    codes = [code for code in shown_codes(selection) if selection.counts[code]]
    told = [tell_province(selection, citation, code, _MOST_CASES, _QUOTES) for code in codes[:MOST_TOLD]]
    slide = begin(deck, citation, citation.headline, f"{citation.when} · {citation.counts}")
    at = placing(_MAP)
    draw_map(slide, selection, _MAP, at, map_words(selection, citation))
    draw_legend(slide, selection, _MAP.left, _MAP.top + _MAP.height)
    draw_chips(slide, selection, _CHIPS_RIGHT, _MAP.top + _MAP.height)
    draw_labels(slide, selection, at, list(slide.shapes)[-2:])
    if told:
        beyond = [code for code in shown_codes(selection) if code not in [province.code for province in told]]
        rest = [f"{province_name(citation.lang, code)} {selection.counts[code]:,}" for code in beyond]
        numbers = draw_panel(slide, _LIST, told, joined(citation.lang, rest), citation.lang)
    else:
        middle(slide, _LIST, say(citation.lang, "No case of this view is on the map."), 14, "list")
        numbers = []
    finish(
        slide, citation, numbers, [citation.headline, citation.counts, *_notes(citation, told), *source_notes(citation)]
    )
    return slide


def _notes(citation: Citation, told: Iterable[ToldProvince]) -> Iterator[str]:
    for province in told:
        yield ""
        yield heading(province, citation.lang)
        yield from case_notes(citation, province.cases)
        if province.n_left:
            yield more_cases(citation.lang, province.n_left)
