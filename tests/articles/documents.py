"""Small documents of each kind, made in memory."""

import io
import zipfile
import zlib

PAGE = """<!doctype html><html lang="en"><head><meta charset="{charset}"><title>Sichuan shuts 26 mines - News</title>
<meta property="og:title" content="Sichuan shuts 26 mines"><meta property="og:site_name" content="Example News">
<link rel="canonical" href="https://news.example.com/2021/06/19/sichuan-mines">
<meta property="article:published_time" content="2021-06-19T08:00:00+08:00"></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/beijing">Beijing</a></li></ul></nav>
<div class="cookie">We use cookies to improve your experience in Gansu. <button>Accept</button></div>
<main><article><h1>Sichuan shuts 26 mines</h1><p class="byline">By Coco Feng</p>
<p>Sichuan, the second largest bitcoin mining province, has ordered twenty-six mining projects closed by Sunday, a
notice of the provincial Development and Reform Commission said — 四川.</p>
<p>State utilities have been told to stop feeding the mines they find, and Yunnan has given similar orders.</p>
<ul><li>Ya'an was first.</li></ul></article>
<aside><h3>Related Articles</h3><ul><li><a href="/a">Hunan police hold 93 people</a></li></ul></aside>
<section id="comments"><h3>Leave a Comment</h3><form><input name=n><textarea></textarea></form>
<p>Reader: I saw this in Anhui too, what a waste of power it was in our village, and nobody said a word.</p></section>
</main><footer>© 2021 Example News. All rights reserved. Shanghai office</footer></body></html>"""

MAIL = (
    b"From: a@example.com\r\nTo: b@example.com\r\nSubject: =?utf-8?b?5Zub5bed5YWz5YGc55+/5Zy6?=\r\n"
    b"Date: Sat, 19 Jun 2021 08:00:00 +0800\r\nContent-Type: text/plain; charset=%s\r\n"
    b"Content-Transfer-Encoding: 8bit\r\n\r\n%s\r\n"
)


def pdf(*lines: str) -> bytes:
    """A PDF of one page with these lines, one below the other."""
    return pdf_of([(72, 720 - 14 * number, 12, line) for number, line in enumerate(lines)])


def pdf_of(*pages: list[tuple[float, float, float, str]]) -> bytes:
    """A PDF of these pages; a line is the point where it begins, the size of its letters and its words.

    Words are set in Helvetica when they are ASCII, else in a Chinese font that the reader brings along.
    """
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[%s]/Count %d>>"
        % (b" ".join(b"%d 0 R" % (6 + 2 * n) for n in range(len(pages))), len(pages)),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        b"<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[5 0 R]>>",
        b"<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/DW 1000/CIDSystemInfo<</Registry(Adobe)"
        b"/Ordering(GB1)/Supplement 2>>>>",
    ]
    for number, lines in enumerate(pages):
        stream = zlib.compress(b"\n".join(_set_line(*line) for line in lines))
        objects += [
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents %d 0 R" % (7 + 2 * number)
            + b"/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>>>",
            b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(stream), stream),
        ]
    data, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(data))
        data += b"%d 0 obj%s endobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    tail = b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, len(data))
    return data + head + table + tail


def _set_line(left: float, bottom: float, size: float, words: str) -> bytes:
    said = f"({words})".encode() if words.isascii() else b"<%s>" % words.encode("utf-16-be").hex().encode()
    return b"BT /F%d %g Tf %g %g Td %s Tj ET" % (1 if words.isascii() else 2, size, left, bottom, said)


def zipped(**files: bytes) -> bytes:
    """A zip of these files; in a name, `__` stands for a slash and the last `_` for the dot."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(".".join(name.replace("__", "/").rsplit("_", 1)), data)
    return buffer.getvalue()


def docx(*paragraphs: str) -> bytes:
    """A Word file with these paragraphs and one table."""
    from docx import Document

    document = Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    document.add_table(1, 2).rows[0].cells[1].text = "in a table"
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()
