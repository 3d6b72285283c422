"""What slides and Word files share: plain text, a QR code only for a whole link, bytes that do not move."""

from __future__ import annotations

import datetime as dt
import io
import zipfile

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st

from dashboard.casebook.view import View, select
from dashboard.exports.citation import cite
from dashboard.exports.office import describe, plain, qr_code, settled
from tests.toy import TOY_EDITION_ID, toy_edition


@given(st.text())
def test_plain_text_is_one_line_that_xml_can_hold(text: str) -> None:
    made = plain(text, 50)
    assert len(made) <= 50
    assert made.isprintable()
    paragraph = Document().add_paragraph(made)
    assert paragraph.text == made


def test_marks_that_turn_the_direction_and_control_characters_are_gone() -> None:
    assert plain("a\u202eb\x07c\ud800d\ufffee\nf") == "abcde f"
    assert plain("风筝" * 5_000, 700) == "风筝" * 349 + "风…"


def test_a_code_is_drawn_only_for_a_link_that_leads_somewhere() -> None:
    code = qr_code("https://casebook.example/?prov=CN-JX")
    assert code is not None
    assert code.startswith(b"\x89PNG")
    assert code == qr_code("https://casebook.example/?prov=CN-JX")
    for link in ("", "/?prov=CN-JX", "javascript:alert(1)", f"https://casebook.example/{'x' * 700}"):
        assert qr_code(link) is None


def test_properties_say_what_it_is_and_when_the_edition_was_made() -> None:
    document = Document()
    citation = cite(select(toy_edition(), View(lang="zh")), "")
    describe(document.core_properties, citation)
    properties = document.core_properties
    assert (properties.title, properties.author) == (citation.headline, "Provincial Casebook")
    assert (properties.keywords, properties.language) == (TOY_EDITION_ID, "zh-CN")
    assert properties.created.replace(tzinfo=None) == dt.datetime(2022, 4, 1)


def test_a_settled_file_forgets_when_it_was_written() -> None:
    def archive(day: int) -> bytes:
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w") as made:
            made.writestr(zipfile.ZipInfo("a.xml", (2026, 1, day, 0, 0, 0)), b"<a/>")
        return buffer.getvalue()

    assert archive(1) != archive(2)
    assert settled(archive(1)) == settled(archive(2))
    edited = settled(archive(1), lambda name, content: content + name.encode())
    with zipfile.ZipFile(io.BytesIO(edited)) as made:
        assert made.read("a.xml") == b"<a/>a.xml"


@pytest.mark.parametrize("most", [1, 2, 10])
def test_a_cut_is_seen(most: int) -> None:
    assert plain("kites over the river", most).endswith("…")
