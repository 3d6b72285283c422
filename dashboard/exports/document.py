"""Word documents in the house's type: headings, quotations, tables, a header and a footer with edition and page."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from docx import Document as new_document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from dashboard.exports.citation import PRODUCT
from dashboard.exports.office import HAN_FONT, LATIN_FONT, describe, plain, settled
from dashboard.figures.palette import LIGHT
from dashboard.language import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docx.document import Document
    from docx.shared import Length
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run

    from dashboard.exports.citation import Citation

# The longest paragraph; BibTeX and the long citation are the longest we write.
_TEXT_LENGTH = 4000
_PAGE = (Cm(21), Cm(29.7))
_MARGIN = Cm(2)
_BODY_CM = 17.0
_SIZES = {"Normal": 10.5, "Title": 22, "Heading 1": 16, "Heading 2": 13, "Heading 3": 11, "Quote": 10.5, "Caption": 8.5}
_ALL_FONTS = ("ascii", "hAnsi", "cs")


def document(citation: Citation, kind: str) -> Document:
    """An empty A4 document with our styles, its header (topic and `kind`) and footer (state and page number)."""
    made = new_document()
    for key, relationship in list(made.part.package.rels.items()):
        if relationship.reltype == RT.THUMBNAIL:
            made.part.package.rels.pop(key)
    for name, size in _SIZES.items():
        _set_style(made, name, size)
    section = made.sections[0]
    section.page_width, section.page_height = _PAGE
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = _MARGIN
    head = section.header.paragraphs[0]
    _run(head, f"{PRODUCT} · {citation.topic} · {kind}", 8.5, LIGHT.secondary)
    foot = section.footer.paragraphs[0]
    _run(foot, f"{citation.state} · {say(citation.lang, 'page')} ", 8.5, LIGHT.secondary)
    _page_number(foot)
    describe(made.core_properties, citation)
    return made


def saved(made: Document) -> bytes:
    """The document as the bytes of a file."""
    buffer = io.BytesIO()
    made.save(buffer)
    return settled(buffer.getvalue())


def _set_style(made: Document, name: str, size: float) -> None:
    style = made.styles[name]
    style.font.size = Pt(size)
    style.font.color.rgb = _colour(LIGHT.secondary if name == "Caption" else LIGHT.text)
    style.font.italic = False
    style.font.bold = name.startswith("Heading")
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for key in list(fonts.attrib):
        del fonts.attrib[key]
    for key in _ALL_FONTS:
        fonts.set(qn(f"w:{key}"), LATIN_FONT)
    fonts.set(qn("w:eastAsia"), HAN_FONT)


def add_heading(made: Document, text: str, level: int) -> None:
    """A heading; level 0 is the title of the document."""
    made.add_heading(plain(text), level)


def add_text(made: Document, text: str, *, style: str = "Normal", is_bold: bool = False) -> None:
    """A paragraph."""
    made.add_paragraph(style=style).add_run(plain(text, _TEXT_LENGTH)).bold = is_bold


def add_note(made: Document, text: str) -> None:
    """A small paragraph in grey: sources, states, remarks."""
    made.add_paragraph(plain(text, _TEXT_LENGTH), style="Caption")


def add_quote(made: Document, text: str, source: str) -> None:
    """A quotation with its source under it, kept on one page."""
    quote = made.add_paragraph(plain(text, _TEXT_LENGTH), style="Quote")
    quote.paragraph_format.left_indent = Cm(0.6)
    quote.paragraph_format.space_after = Pt(0)
    quote.paragraph_format.keep_with_next = True
    under = made.add_paragraph(plain(source, _TEXT_LENGTH), style="Caption")
    under.paragraph_format.left_indent = Cm(0.6)


def add_picture(made: Document, data: io.BytesIO, width: Length, alt: str) -> None:
    """A picture with a description for who cannot see it."""
    shape = made.add_picture(data, width=width)
    shape._inline.docPr.set("descr", plain(alt, _TEXT_LENGTH))
    shape._inline.docPr.set("title", plain(alt, 80))
    made.paragraphs[-1].alignment = WD_ALIGN_PARAGRAPH.CENTER


def add_table(made: Document, heads: Sequence[str], rows: Sequence[Sequence[str]], shares: Sequence[float]) -> None:
    """A table with a head that comes again on every page, when there are `heads`; `shares` of the width by column."""
    listed = [*([heads] if heads else []), *rows]
    if not listed or not shares:
        return
    table = made.add_table(rows=len(listed), cols=len(shares), style="Table Grid")
    table.autofit = False
    for at, share in enumerate(shares):
        table.columns[at].width = Cm(_BODY_CM * share)
    for at, cells in enumerate(listed):
        row = table.rows[at]
        for column, (text, share) in enumerate(zip(cells, shares, strict=True)):
            cell = row.cells[column]
            cell.width = Cm(_BODY_CM * share)
            is_head = (bool(heads) and at == 0) or (not heads and column == 0)
            paragraph = cell.paragraphs[0]
            paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(2)
            run = paragraph.add_run(plain(text, _TEXT_LENGTH))
            run.font.size, run.bold = Pt(9.5), is_head
        if heads and at == 0:
            row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    made.add_paragraph(style="Caption")


def add_link(made: Document, link: str) -> None:
    """An address that opens; the only thing in the document that leads out of it."""
    paragraph = made.add_paragraph(style="Caption")
    element = OxmlElement("w:hyperlink")
    element.set(qn("r:id"), made.part.relate_to(link, RT.HYPERLINK, is_external=True))
    run = _run(paragraph, link, 8.5, LIGHT.blue)
    element.append(run._r)
    paragraph._p.append(element)


def _run(paragraph: Paragraph, text: str, size: float, colour: str) -> Run:
    run = paragraph.add_run(plain(text, _TEXT_LENGTH))
    run.font.size, run.font.color.rgb = Pt(size), _colour(colour)
    return run


def _page_number(paragraph: Paragraph) -> None:
    """A field that Word fills with the number of the page."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    field.append(_run(paragraph, "1", 8.5, LIGHT.secondary)._r)
    paragraph._p.append(field)


def _colour(text: str) -> RGBColor:
    return RGBColor(*bytes.fromhex(text.lstrip("#")))
