"""Slides as native, editable shapes: a 16:9 presentation, boxes of text that fit, freeform outlines, alt texts."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.util import Emu, Inches, Pt

from dashboard.exports.office import HAN_FONT, LATIN_FONT, describe, settled
from dashboard.exports.picture.fonts import wrapped
from dashboard.figures.palette import LIGHT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pptx.presentation import Presentation as Deck
    from pptx.shapes.autoshape import Shape
    from pptx.shapes.base import BaseShape
    from pptx.shapes.shapetree import _BaseGroupShapes
    from pptx.slide import Slide
    from pptx.text.text import TextFrame
    from pptx.util import Length

    from dashboard.exports.citation import Citation

# Where a theme names its fonts for Latin, for all East Asian and for simplified Chinese text.
_LATIN = re.compile(r'(<a:latin typeface=)"[^"]*"')
_EAST_ASIAN = re.compile(r'(<a:ea typeface=)"[^"]*"')
_SIMPLIFIED = re.compile(r'(<a:font script="Hans" typeface=)"[^"]*"')

# Between a Chinese sign and a digit or a letter.
_HAN = r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]"
_BESIDE_HAN = re.compile(rf"(?<={_HAN})(?=[0-9A-Za-z])|(?<=[0-9A-Za-z])(?={_HAN})")

WIDTH, HEIGHT = 13.333, 7.5
LEADING = 1.2
_POINTS = 72.0
_TITLE_ONLY = "Title Only"


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle on a slide, in inches."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one look; `size` in points, `colour` as #rrggbb, `link` an address to open."""

    text: str
    size: float
    colour: str = LIGHT.text
    is_bold: bool = False
    link: str = ""


Paragraph = tuple[Run, ...]


def presentation(citation: Citation) -> Deck:
    """An empty 16:9 presentation with one layout, in our fonts and colours, that says what it is."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Inches(WIDTH), Inches(HEIGHT)
    for layout in list(deck.slide_layouts):
        if layout.name != _TITLE_ONLY:
            deck.slide_layouts.remove(layout)
    _drop(deck)
    for holder in (deck.slide_master, deck.slide_layouts[0]):
        for shape in list(holder.placeholders):
            if shape.placeholder_format.type.name == "TITLE":
                _place(shape, TITLE)
            else:
                shape._element.getparent().remove(shape._element)
    deck.slide_master.background.fill.solid()
    deck.slide_master.background.fill.fore_color.rgb = colour(LIGHT.paper)
    describe(deck.core_properties, citation)
    return deck


def _drop(deck: Deck) -> None:
    """Leave out what the template brings along and no slide needs: a preview and settings of a printer."""
    for part, unwanted in ((deck.part.package, RT.THUMBNAIL), (deck.part, RT.PRINTER_SETTINGS)):
        for key, relationship in list(part._rels.items()):
            if relationship.reltype == unwanted:
                part._rels.pop(key)


def saved(deck: Deck) -> bytes:
    """The presentation as the bytes of a file, in the fonts of `office`."""
    buffer = io.BytesIO()
    deck.save(buffer)
    return settled(buffer.getvalue(), _with_fonts)


def _with_fonts(name: str, content: bytes) -> bytes:
    """A theme with our fonts; any other part as it stands."""
    if not name.startswith("ppt/theme/"):
        return content
    text = content.decode("utf-8")
    for pattern, font in ((_LATIN, LATIN_FONT), (_EAST_ASIAN, HAN_FONT), (_SIMPLIFIED, HAN_FONT)):
        text = pattern.sub(rf'\g<1>"{font}"', text)
    return text.encode()


TITLE = Area(0.45, 0.28, 12.43, 0.95)
TITLE_SIZE = 28.0
_TITLE_SHARES = (1.0, 0.86, 0.75)


def add_slide(deck: Deck, title: str) -> Slide:
    """A slide with its title in at most two lines, 28 points where it fits."""
    slide: Slide = deck.slides.add_slide(deck.slide_layouts[0])
    count_on(slide)
    holder = slide.placeholders[0]
    _place(holder, TITLE)
    size = TITLE_SIZE
    for share in _TITLE_SHARES:
        size = TITLE_SIZE * share
        if fits(title, size, TITLE.width, 2, is_bold=True):
            break
    text = fitted(title, size, TITLE.width, 2, is_bold=True)
    _fill(holder.text_frame, [(Run(text, size, is_bold=True),)], PP_ALIGN.LEFT, MSO_ANCHOR.BOTTOM)
    return slide


def title_top(slide: Slide) -> float:
    """Where the title of `add_slide` begins, in inches: its lines stand at the foot of their place."""
    (run,) = slide.placeholders[0].text_frame.paragraphs[0].runs
    size = run.font.size.pt
    return TITLE.top + TITLE.height - n_lines(run.text, size, TITLE.width, is_bold=True) * line_height(size)


def count_on(slide: Slide) -> None:
    """Number further shapes by counting on from here; else every new one is preceded by a search through the slide.

    To be called again after a group, which the library numbers without counting it.
    """
    slide.shapes.turbo_add_enabled = True


def write(
    shapes: _BaseGroupShapes,
    area: Area,
    paragraphs: Sequence[Paragraph],
    name: str,
    *,
    align: PP_ALIGN = PP_ALIGN.LEFT,
    anchor: MSO_ANCHOR = MSO_ANCHOR.TOP,
    gap: float = 0.0,
) -> Shape:
    """A box of text without margins, `gap` points between its paragraphs; its name stands in the selection pane."""
    box = shapes.add_textbox(*_emu(area))
    box.name = name
    _fill(box.text_frame, paragraphs, align, anchor, gap)
    return box


def _fill(
    frame: TextFrame, paragraphs: Sequence[Paragraph], align: PP_ALIGN, anchor: MSO_ANCHOR, gap: float = 0.0
) -> None:
    frame.word_wrap = True
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = Emu(0)
    frame.vertical_anchor = anchor
    for at, runs in enumerate(paragraphs):
        paragraph = frame.paragraphs[0] if at == 0 else frame.add_paragraph()  # type: ignore[no-untyped-call]
        paragraph.alignment = align
        if at:
            paragraph.space_before = Pt(gap)
        for run in runs:
            made = paragraph.add_run()
            made.text = run.text
            # The link first: its colour is the theme's until the run has one of its own.
            if run.link:
                made.hyperlink.address = run.link
            made.font.size, made.font.bold = Pt(round(run.size, 1)), run.is_bold
            made.font.color.rgb = colour(run.colour)


def fitted(text: str, size: float, width: float, most_lines: int, *, is_bold: bool = False) -> str:
    """The text, cut with an ellipsis when it needs more than `most_lines` lines of `width` inches."""
    lines = wrapped(_spaced(text), size, width * _POINTS, most_lines, 600 if is_bold else 400)
    kept = sum(len("".join(line.split())) for line in lines)
    if kept >= len("".join(text.split())) and not (lines and lines[-1].endswith("…") and not text.endswith("…")):
        return text
    left = kept - 1  # the ellipsis
    for at, char in enumerate(text):
        left -= not char.isspace()
        if left < 0:
            return f"{text[:at].rstrip()}…"
    return text


def fits(text: str, size: float, width: float, most_lines: int, *, is_bold: bool = False) -> bool:
    """Whether a text needs no more than `most_lines` lines of `width` inches."""
    return fitted(text, size, width, most_lines, is_bold=is_bold) == text


def n_lines(text: str, size: float, width: float, *, is_bold: bool = False) -> int:
    """How many lines of `width` inches a text takes."""
    return len(wrapped(_spaced(text), size, width * _POINTS, 10_000, 600 if is_bold else 400))


def _spaced(text: str) -> str:
    """The text as wide as it becomes: programs set Chinese apart from digits and letters beside it."""
    return _BESIDE_HAN.sub(" ", text)


def line_height(size: float) -> float:
    """The height of a line of this type size, in inches."""
    return size * LEADING / _POINTS


def colour(text: str) -> RGBColor:
    """#rrggbb as python-pptx has it."""
    red, green, blue = bytes.fromhex(text.lstrip("#"))
    return RGBColor(red, green, blue)  # type: ignore[no-untyped-call]


def name_shape(shape: BaseShape, name: str, alt: str = "") -> None:
    """A name for the selection pane and, for pictures and drawings, a description for who cannot see them."""
    shape.name = name
    if alt:
        shape._element.xpath(".//p:cNvPr")[0].set("descr", alt)


def grouped(slide: Slide, first: int, name: str, alt: str) -> None:
    """Put everything on the slide from the `first` shape on into one group with a name and a description.

    A group that grows shape by shape measures all of them again for each; this one is measured once.
    """
    name_shape(slide.shapes.add_group_shape(list(slide.shapes)[first:]), name, alt)
    count_on(slide)


def outline(shape: Shape, line: str, points: float) -> None:
    """The line around a shape, which loses the shadow and the colours of the theme."""
    for style in shape._element.xpath("./p:style"):
        shape._element.remove(style)
    shape.line.color.rgb = colour(line)
    shape.line.width = Pt(points)


def _emu(area: Area) -> tuple[Length, Length, Length, Length]:
    return Inches(area.left), Inches(area.top), Inches(area.width), Inches(area.height)


def _place(shape: BaseShape, area: Area) -> None:
    shape.left, shape.top, shape.width, shape.height = _emu(area)
