"""Web pages, PDF, Word and mail: their text and facts, and bad ones refused in one line."""

import re

import pytest

from dashboard.articles.formats import READERS, read_document
from dashboard.errors import ArticleError
from tests.articles.documents import MAIL, PAGE, docx, pdf, zipped


@pytest.mark.parametrize("charset", ["utf-8", "gb18030", "gb2312"])
def test_a_web_page_gives_its_story_and_what_its_head_states(charset: str) -> None:
    found = read_document(PAGE.format(charset=charset).encode(charset.replace("gb2312", "gb18030")), "a.html", ".html")
    assert found.text.startswith("Sichuan shuts 26 mines\n")
    assert "twenty-six mining projects" in found.text
    assert "四川" in found.text
    assert "Ya'an was first." in found.text
    assert not any(word in found.text for word in ("Hunan", "Anhui", "Shanghai", "Gansu", "Home", "Accept"))
    assert (found.title, found.publisher, found.published) == ("Sichuan shuts 26 mines", "Example News", "2021-06-19")
    assert found.url == "https://news.example.com/2021/06/19/sichuan-mines"


def test_the_lines_under_a_headline_stay_in_the_text() -> None:
    page = PAGE.format(charset="utf-8").replace("</h1>", "</h1><div>Energy Ledger, 20 June 2021</div>")
    found = read_document(page.encode(), "a.html", ".html")
    assert found.text.startswith("Sichuan shuts 26 mines\n\nEnergy Ledger, 20 June 2021\n\nSichuan, the second")


@pytest.mark.parametrize(
    ("head", "middle"),
    [
        ('<meta property="article:published_time" content="2024-03-12T10:00:00+08:00">', ""),
        ('<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-03-12T10:00"}</script>', ""),
        ("", '<time datetime="2024-03-12T10:00:00+08:00">on Tuesday</time>'),
        ("", '<meta itemprop="datePublished" content="2024-03-12">'),
    ],
)
def test_a_page_states_its_date_in_metadata(head: str, middle: str) -> None:
    plain = re.sub(r"<(?:meta prop|link)[^>]*>", "", PAGE.format(charset="utf-8"))
    page = plain.replace("</head>", f"{head}</head>").replace("</h1>", f"</h1>{middle}")
    assert read_document(page.encode(), "a.html", ".html").published == "2024-03-12"


def test_a_page_without_metadata_names_its_site_in_its_title() -> None:
    page = re.sub(r"<(?:meta prop|link)[^>]*>", "", PAGE.format(charset="utf-8"))
    found = read_document(page.replace("- News", "| Example News").encode(), "a.html", ".html")
    assert (found.publisher, found.published) == ("Example News", None)


def test_a_page_that_declares_a_wrong_encoding_is_read_by_its_bytes() -> None:
    for declared in ("ascii", "no-such-code"):
        assert "四川" in read_document(PAGE.format(charset=declared).encode("gb18030"), "a.html", ".html").text


def test_a_pdf_gives_its_lines() -> None:
    found = read_document(pdf("Mines closed in Sichuan", "Police came."), "a.pdf", ".pdf")
    assert found.text.split("\n\n") == ["Mines closed in Sichuan", "Police came."]


def test_a_word_file_gives_paragraphs_and_tables() -> None:
    found = read_document(docx("四川关停矿场", "Police came."), "a.docx", ".docx")
    assert found.text == "四川关停矿场\n\nPolice came.\n\n\tin a table"


@pytest.mark.parametrize(
    ("charset", "encoding"), [(b"utf-8", "utf-8"), (b"gb18030", "gb18030"), (b"us-ascii", "gb18030")]
)
def test_a_mail_gives_subject_text_and_date(charset: bytes, encoding: str) -> None:
    body = "甘肃天水警方抓获13人，追回百万余元。".encode(encoding)
    found = read_document(MAIL % (charset, body), "a.eml", ".eml")
    assert found.text.strip() == "四川关停矿场\n\n甘肃天水警方抓获13人，追回百万余元。"
    assert (found.title, found.published) == ("四川关停矿场", "2021-06-19")


@pytest.mark.parametrize(
    ("sender", "outlet"),
    [
        ("=?utf-8?b?546v5aKD5L+h5oGv5ZGo5oql?= <weekly@news.example>", "环境信息周报"),
        ("Asia River Digest <digest@river.example>", "Asia River Digest"),
        ("Li Wei <li@news.example>", None),
        ("weekly@news.example", None),
    ],
)
def test_an_outlet_that_sends_a_mail_is_named(sender: str, outlet: str | None) -> None:
    for kind in ("plain", "html"):
        mail = f"From: {sender}\nSubject: News\nContent-Type: text/{kind}\n\n" + PAGE.format(charset="utf-8")
        assert read_document(mail.encode(), "a.eml", ".eml").sender == outlet


def test_a_mail_that_is_a_page_gives_its_story() -> None:
    mail = b"Subject: News\nContent-Type: text/html; charset=utf-8\n\n" + PAGE.format(charset="utf-8").encode()
    found = read_document(mail, "a.eml", ".eml")
    assert (found.title, found.published) == ("Sichuan shuts 26 mines", "2021-06-19")
    assert "Hunan" not in found.text


@pytest.mark.parametrize(
    ("suffix", "data", "message"),
    [
        (".html", b"", r"f: the file is empty \(zero bytes\)"),
        (".html", b"<html><body></body></html>", "f: no article found in this web page; copy its text"),
        (".html", b"\x89PNG\r\n\x1a\n", "f: is a PNG picture, not text"),
        (".pdf", b"", r"f: the file is empty \(zero bytes\)"),
        (".pdf", b"not a pdf", r"f: not a PDF that can be read; save its text as .txt"),
        (".pdf", pdf("Mines")[:200], r"f: not a PDF that can be read; save its text as .txt"),
        (".pdf", pdf(), r"f: no text in this PDF \(pictures of pages\?\); run text recognition"),
        (".docx", b"not a docx", r"f: not a Word file, or damaged \(File is not a zip file\)"),
        (".docx", zipped(a_txt=b"x"), r"f: not a Word file that can be read \(\w+\); save it as .docx anew"),
        (
            ".docx",
            zipped(a_xml=b"0" * 5_000_000),
            r"f: swells from [\d,]+ to 5,000,000 bytes; such files are not opened",
        ),
        (".eml", b"Subject: x\n\n", "f: no text in this mail; save its attachment"),
    ],
)
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_bad_documents_are_refused_in_one_line(suffix: str, data: bytes, message: str) -> None:
    with pytest.raises(ArticleError, match="^" + message) as error:
        read_document(data, "f", suffix)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize("suffix", sorted(READERS))
def test_hostile_bytes_never_do_more_than_refuse(suffix: str) -> None:
    for data in (
        b"\0" * 5_000,
        b"<" * 50_000,
        b"(" * 50_000,
        b"<a>" * 20_000,
        b"%PDF-1.4\n" + b"obj " * 5_000,
        b"\xff\xfe",
    ):
        try:
            assert read_document(data, "f", suffix).text
        except ArticleError as error:
            assert str(error).startswith("f: ")


def test_a_locked_pdf_is_said_to_be_locked() -> None:
    import io

    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf("Mines closed"))))
    writer.encrypt("secret", algorithm="RC4-128")
    buffer = io.BytesIO()
    writer.write(buffer)
    with pytest.raises(ArticleError, match=r"^f: locked by a password; save it without one"):
        read_document(buffer.getvalue(), "f", ".pdf")
