"""Word documents: styles with a font for Chinese, tables with a head, pictures with a description, one link."""

from __future__ import annotations

import io
from typing import Any

from docx import Document
from docx.oxml.ns import qn
from docx.shared import Cm

from dashboard.casebook.view import View, select
from dashboard.exports.citation import cite
from dashboard.exports.document import (
    add_heading,
    add_link,
    add_note,
    add_picture,
    add_quote,
    add_table,
    add_text,
    document,
    saved,
)
from dashboard.exports.office import qr_code
from tests.toy import toy_edition


def empty() -> Any:
    return document(cite(select(toy_edition(), View()), ""), "Dossier")


def again(made: Any) -> Any:
    return Document(io.BytesIO(saved(made)))


def test_header_and_footer_say_what_it_is_and_count_pages() -> None:
    section = again(empty()).sections[0]
    assert section.header.paragraphs[0].text == "Provincial Casebook · The kite crackdown · Dossier"
    assert "edition 70f0000001" in section.footer.paragraphs[0].text
    assert 'w:instr="PAGE"' in section.footer._element.xml
    assert abs(section.page_width - Cm(21)) < Cm(0.1)


def test_every_style_names_a_font_for_chinese() -> None:
    styles = again(empty()).styles
    for name in ("Normal", "Title", "Heading 1", "Quote", "Caption"):
        assert styles[name].element.rPr.rFonts.get(qn("w:eastAsia")) == "Microsoft YaHei"


def test_parts_come_back_as_written() -> None:
    made = empty()
    add_heading(made, "Jiangxi 江西", 1)
    add_text(made, "a line", is_bold=True)
    add_quote(made, "“sentence”", "[1] source")
    add_note(made, "a note\x07")
    told = [(paragraph.style.name, paragraph.text) for paragraph in again(made).paragraphs]
    assert told == [
        ("Heading 1", "Jiangxi 江西"), ("Normal", "a line"), ("Quote", "“sentence”"), ("Caption", "[1] source"),
        ("Caption", "a note"),
    ]  # fmt: skip


def test_a_table_repeats_its_head_and_a_table_of_nothing_is_none() -> None:
    made = empty()
    add_table(made, ("a", "b"), [("1", "=2+3")], (0.3, 0.7))
    add_table(made, (), (), (0.3, 0.7))
    add_table(made, ("a",), [], ())
    (table,) = again(made).tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [["a", "b"], ["1", "=2+3"]]
    assert "w:tblHeader" in table.rows[0]._tr.xml
    assert abs(table.columns[1].width - Cm(11.9)) < Cm(0.1)


def test_a_picture_is_described() -> None:
    made, code = empty(), qr_code("https://casebook.example/")
    assert code is not None
    add_picture(made, io.BytesIO(code), Cm(3), "A code")
    (shape,) = again(made).inline_shapes
    assert shape._inline.docPr.get("descr") == "A code"


def test_a_link_opens() -> None:
    made = empty()
    add_link(made, "https://casebook.example/?a=1&b=2")
    (link,) = again(made).paragraphs[-1].hyperlinks
    assert (link.address, link.text) == ("https://casebook.example/?a=1&b=2",) * 2
