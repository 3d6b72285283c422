"""Documents that are not plain text: web pages, PDF, Word, mail. Each becomes text and the facts that it states.

The libraries for them are imported when the first such document comes: a corpus of plain text never pays for them.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import email
import email.policy
import email.utils
import io
import re
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dashboard.articles.credits import outlet_in
from dashboard.articles.encoding import decode
from dashboard.articles.markdown import read_markdown
from dashboard.articles.pdf import pdf_text
from dashboard.articles.webpages import lines_under_headline, site_of
from dashboard.errors import ArticleError

if TYPE_CHECKING:
    from collections.abc import Callable

# A Word file is a zip: what swells more than this is a bomb (text shrinks to a tenth, XML to a fiftieth).
MAX_SWELL: Final = 100
MAX_SWOLLEN: Final = 100_000_000
_META_CHARSET = re.compile(rb"<meta[^>]{0,200}charset=[\"']?([\w-]{2,40})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Document:
    """The text of a document with the facts that the document states beside it; `published` is for `read_published`.

    `is_certain` is False when the encoding was a guess, named by `encoding`; `is_mail` when the date is only that of
    the mail that brought the text; `sender` is the outlet that sent it.
    """

    text: str
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    published: str | None = None
    encoding: str = "utf-8"
    is_certain: bool = True
    is_mail: bool = False
    sender: str | None = None


def read_document(data: bytes, name: str, suffix: str) -> Document:
    """The document in `data` by its file suffix (a key of READERS); `name` stands in messages.

    Raises ArticleError when it is empty, damaged, encrypted, too long or holds no text.
    """
    if not data:
        raise ArticleError(f"{name}: the file is empty (zero bytes); put the article's text in it or remove it")
    document = READERS[suffix](data, name)
    if not document.text.strip():
        raise ArticleError(f"{name}: the text is empty; give the article's words")
    return document


def _plain(data: bytes, name: str) -> Document:
    decoded = decode(data, name)
    return Document(decoded.text, encoding=decoded.encoding, is_certain=decoded.is_certain)


def _markdown(data: bytes, name: str) -> Document:
    """A Markdown text without its markup, and what its front matter states."""
    decoded = decode(data, name)
    facts, text = read_markdown(decoded.text)
    if facts.title and facts.title not in text[: len(facts.title) + 200]:
        text = f"{facts.title}\n\n{text}"
    return Document(
        text, facts.title, facts.url, facts.publisher, facts.published, decoded.encoding, decoded.is_certain
    )


def _html(data: bytes, name: str) -> Document:
    """A web page: its main text without menus, asides and comments, and what its head states."""
    from trafilatura import bare_extraction
    from trafilatura.utils import load_html

    source, encoding, is_certain = _page_source(data, name)
    try:
        tree = load_html(source)
        found = bare_extraction(
            tree if tree is not None else source,
            include_comments=False,
            favor_precision=True,
            with_metadata=True,
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
        text = (getattr(found, "text", None) or "").strip()
        title = getattr(found, "title", None) or ""
        text = _with_head(text, title, lines_under_headline(tree, title, text) if text else [])
        publisher = getattr(found, "sitename", None) or (site_of(tree, title) if text else None)
    except Exception as error:  # the parsers below it raise what they like on hostile pages
        raise ArticleError(
            f"{name}: not a web page that can be read ({type(error).__name__}); save it as .txt"
        ) from error
    if not text:
        raise ArticleError(f"{name}: no article found in this web page; copy its text into a .txt file")
    return Document(
        text, title or None, getattr(found, "url", None), publisher, getattr(found, "date", None), encoding, is_certain
    )


def _with_head(text: str, title: str, lines: list[str]) -> str:
    """The text of a story below its title and the lines that stand under the title."""
    if not text or not (title or lines):
        return text
    if title and text.startswith(title):
        first, rest = text[: len(title)], text[len(title) :].lstrip("\n")
        return f"{first}\n\n" + "\n".join(lines) + f"\n\n{rest}" if lines else text
    return "\n\n".join(filter(None, (title, "\n".join(lines), text)))


def _page_source(data: bytes, name: str) -> tuple[str, str, bool]:
    """The source of a page by the encoding that it declares, when that fits, else by its bytes."""
    declared = _META_CHARSET.search(data[:4_096])
    if declared is not None and not data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        charset = {"gb2312": "gb18030", "gbk": "gb18030", "iso-8859-1": "cp1252"}.get(
            declared[1].decode("ascii").lower(), declared[1].decode("ascii").lower()
        )
        try:
            return data.decode(charset), charset, True
        except (LookupError, UnicodeDecodeError):
            pass
    decoded = decode(data, name)
    return decoded.text, decoded.encoding, decoded.is_certain


def _pdf(data: bytes, name: str) -> Document:
    """The paragraphs of a PDF, and the address that a browser printed on its pages."""
    text, url = pdf_text(data, name)
    return Document(text, url=url)


def _docx(data: bytes, name: str) -> Document:
    """The paragraphs of a Word file, in order, those in tables included."""
    from docx import Document as open_docx
    from docx.table import Table

    _refuse_swelling(data, name)
    try:
        blocks: list[str] = []
        for item in open_docx(io.BytesIO(data)).iter_inner_content():
            if isinstance(item, Table):
                blocks += ["\t".join(cell.text for cell in row.cells) for row in item.rows]
            else:
                blocks.append(item.text)
    except Exception as error:  # a damaged file makes the reader raise what it likes
        raise ArticleError(
            f"{name}: not a Word file that can be read ({type(error).__name__}); save it as .docx anew or as .txt"
        ) from error
    text = "\n\n".join(block for block in blocks if block.strip())
    if not text:
        raise ArticleError(f"{name}: no text in this Word file; put the article's words in it")
    return Document(text)


def _refuse_swelling(data: bytes, name: str) -> None:
    """Refuse a zip whose entries, by their own declaration, swell beyond measure when unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            n_bytes = sum(entry.file_size for entry in archive.infolist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise ArticleError(f"{name}: not a Word file, or damaged ({error}); save it as .docx anew") from error
    if n_bytes > MAX_SWOLLEN or n_bytes > MAX_SWELL * len(data) + 1_000_000:
        raise ArticleError(f"{name}: swells from {len(data):,} to {n_bytes:,} bytes; such files are not opened")


def _eml(data: bytes, name: str) -> Document:
    """A mail: its subject, its text, or its page when it has no text."""
    try:
        message = email.message_from_bytes(data, policy=email.policy.default)
        body = message.get_body(preferencelist=("plain", "html"))
        payload = body.get_payload(decode=True) if body is not None else None
        subject = str(message["subject"] or "").strip() or None
        stated = str(message["date"] or "")
        sender = outlet_in(email.utils.parseaddr(str(message["from"] or ""))[0].strip())
    except Exception as error:  # mail headers from the wild break the parser in many ways
        raise ArticleError(f"{name}: not a mail that can be read ({type(error).__name__}); save it as .txt") from error
    if body is None or not isinstance(payload, bytes) or not payload.strip():
        raise ArticleError(f"{name}: no text in this mail; save its attachment as a file of its own")
    published = _mail_date(stated)
    if body.get_content_type() == "text/html":
        page = _html(payload, name)
        return dataclasses.replace(
            page,
            title=page.title or subject,
            published=page.published or published,
            is_mail=page.published is None,
            sender=sender,
        )
    text, encoding, is_certain = _mail_text(payload, body.get_content_charset(), name)
    if subject and not text.lstrip().startswith(subject):
        text = f"{subject}\n\n{text}"
    return Document(
        text, subject, published=published, encoding=encoding, is_certain=is_certain, is_mail=True, sender=sender
    )


def _mail_text(payload: bytes, charset: str | None, name: str) -> tuple[str, str, bool]:
    try:
        if charset and charset != "us-ascii":
            return payload.decode(charset), charset, True
    except (LookupError, UnicodeDecodeError):
        pass
    decoded = decode(payload, name)
    return decoded.text, decoded.encoding, decoded.is_certain


def _mail_date(stated: str) -> str | None:
    try:
        sent: dt.datetime = email.utils.parsedate_to_datetime(stated)
    except (ValueError, TypeError, IndexError):
        return None
    return sent.date().isoformat()


READERS: Final[dict[str, Callable[[bytes, str], Document]]] = {
    ".txt": _plain,
    ".text": _plain,
    ".md": _markdown,
    ".markdown": _markdown,
    ".html": _html,
    ".htm": _html,
    ".xhtml": _html,
    ".pdf": _pdf,
    ".docx": _docx,
    ".eml": _eml,
}
