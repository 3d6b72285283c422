"""What slides and Word documents share: text that XML can hold, the QR code of a link, settled bytes.

Every text in such a file passes through `plain`: XML forbids control characters, and marks that turn the direction of
writing would turn a whole slide.
"""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from functools import lru_cache
from typing import TYPE_CHECKING, Protocol

import segno

from dashboard.exports.citation import PRODUCT, address, clipped, one_line

if TYPE_CHECKING:
    from collections.abc import Callable

    from dashboard.exports.citation import Citation

# Fonts that stand on every machine with PowerPoint or Word; the second one for Chinese.
LATIN_FONT = "Arial"
HAN_FONT = "Microsoft YaHei"

# The longest quotation of one sentence; as much as a page shows of it.
QUOTE_LENGTH = 700
# Office's own limit for a property of a document.
_PROPERTY_LENGTH = 255
# More does not fit into a QR code that a phone reads from a screen.
_QR_LENGTH = 600
_ZIP_MOMENT = (1980, 1, 1, 0, 0, 0)


class Properties(Protocol):
    """The core properties of a document, as python-pptx and python-docx have them alike."""

    author: str
    title: str
    subject: str
    keywords: str
    comments: str
    category: str
    language: str
    last_modified_by: str
    revision: int
    created: dt.datetime
    modified: dt.datetime


def plain(text: str, most: int = QUOTE_LENGTH) -> str:
    """Text on one line of at most `most` characters that every office program can open."""
    return clipped(one_line(text), most)


def describe(properties: Properties, citation: Citation) -> None:
    """Say in the properties of a document what it is; its dates are those of the edition, not of the export."""
    moment = dt.datetime.combine(citation.as_of, dt.time())
    properties.author = properties.last_modified_by = PRODUCT
    properties.title = plain(citation.headline, _PROPERTY_LENGTH)
    properties.subject = plain(citation.topic, _PROPERTY_LENGTH)
    properties.keywords = plain(citation.edition_id, _PROPERTY_LENGTH)
    properties.comments = plain(citation.state, _PROPERTY_LENGTH)
    properties.category = ""
    properties.language = "zh-CN" if citation.lang == "zh" else "en-GB"
    properties.revision = 1
    properties.created = properties.modified = moment


@lru_cache(maxsize=64)
def qr_code(link: str) -> bytes | None:
    """A link as a QR code (PNG, black on white); None for one without a host, or too long for a phone."""
    if not address(link) or len(link) > _QR_LENGTH:
        return None
    buffer = io.BytesIO()
    segno.make_qr(link, error="m").save(buffer, kind="png", scale=6, border=2)
    return buffer.getvalue()


def settled(data: bytes, edit: Callable[[str, bytes], bytes] = lambda _, content: content) -> bytes:
    """An office file with one fixed moment for every part inside, so that the same content gives the same bytes.

    `edit` takes the name and the content of each part and gives what is to stand there.
    """
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as given, zipfile.ZipFile(buffer, "w") as made:
        for name in given.namelist():
            entry = zipfile.ZipInfo(name, _ZIP_MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            made.writestr(entry, edit(name, given.read(name)))
    return buffer.getvalue()
