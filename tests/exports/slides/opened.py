"""Slides as an independent reader sees them: what stands in a file, by python-pptx and zipfile."""

from __future__ import annotations

import io
import re
import zipfile
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from pptx import Presentation

from dashboard.casebook.view import View, select
from dashboard.exports.citation import cite
from dashboard.exports.slides import deck, slide
from tests.toy import toy_edition

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.casebook.edition import Edition
    from dashboard.casebook.view import Selection
    from dashboard.exports.citation import Citation

LINK = "https://casebook.example/?prov=&from=2021-05-01&ed=70f0000001&lang=en"


def cited(view: View | None = None, edition: Edition | None = None, link: str = LINK) -> tuple[Selection, Citation]:
    """A selection of the toy edition and its citation."""
    selection = select(edition or toy_edition(), view or View())
    return selection, cite(selection, link)


@lru_cache(maxsize=16)
def drawn(view: View, *, is_deck: bool = False) -> bytes:
    """A slide, or a deck, of a view of the toy edition; nobody changes it."""
    return (deck if is_deck else slide)(*cited(view))


def opened(data: bytes) -> Any:
    """The presentation in a file."""
    return Presentation(io.BytesIO(data))


def shapes(holder: Any) -> Iterator[Any]:
    """Every shape of a slide, those inside groups too."""
    for shape in holder.shapes:
        yield shape
        if hasattr(shape, "shapes"):
            yield from shapes(shape)


def texts(slide: Any) -> str:
    """Everything written on a slide, tables too."""
    lines = []
    for shape in shapes(slide):
        if getattr(shape, "has_table", False):
            lines += [cell.text for row in shape.table.rows for cell in row.cells]
        elif shape.has_text_frame:
            lines.append(shape.text_frame.text)
    return "\n".join(lines)


def notes(slide: Any) -> str:
    """The speaker notes of a slide."""
    return str(slide.notes_slide.notes_text_frame.text)


def alt(shape: Any) -> str:
    """The description of a shape."""
    return str(shape._element.xpath(".//p:cNvPr")[0].get("descr") or "")


def group(slide: Any, name: str) -> Any:
    """The group of this name."""
    return next(shape for shape in slide.shapes if shape.name == name)


def outside(data: bytes) -> set[str]:
    """Every address that a file leads to."""
    found: set[str] = set()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if name.endswith(".rels"):
                part = archive.read(name).decode()
                for element in re.findall(r"<Relationship [^>]*>", part):
                    if 'TargetMode="External"' in element:
                        found.update(re.findall(r'Target="([^"]*)"', element))
    return {address.replace("&amp;", "&") for address in found}
