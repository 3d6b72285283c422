"""Slides and dossiers as LibreOffice prints them: every document of these tests in one run of it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

from dashboard.casebook.view import View, select
from dashboard.exports.files import citation_of
from dashboard.exports.render import RENDERERS, render
from tests import libreoffice
from tests.hostile import hostile_edition
from tests.toy import toy_edition

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from dashboard.casebook.edition import Edition
    from dashboard.casebook.view import Selection
    from dashboard.exports.citation import Citation

BASE = "https://toy.example"
KINDS = ("pptx", "deck", "docx")


@dataclass(frozen=True)
class Printed:
    """A document and what LibreOffice made of it: the file that was given to it, and the pages that came out."""

    selection: Selection
    citation: Citation
    file: Path
    pdf: PdfReader

    @cached_property
    def text(self) -> str:
        """All that is written on the pages, without spaces and breaks, which a reader of PDF puts where it likes."""
        return squeezed("".join(page.extract_text() for page in self.pdf.pages))

    @property
    def addresses(self) -> set[str]:
        """Every address that a click on a page leads to."""
        notes = [note.get_object() for page in self.pdf.pages for note in page.get("/Annots", ())]
        return {str(note["/A"]["/URI"]) for note in notes if "/A" in note and "/URI" in note["/A"]}


def squeezed(text: str) -> str:
    """A text without white space."""
    return "".join(text.split())


def documents() -> dict[str, tuple[Edition, View, str]]:
    """What is printed: each kind in both languages, and each kind of the hostile texts."""
    toy = {f"{kind}-{lang}": (toy_edition(), View(lang=lang), kind) for kind in KINDS for lang in ("en", "zh")}  # type: ignore[arg-type]
    return {**toy, **{f"{kind}-hostile": (hostile_edition(), View(), kind) for kind in KINDS}}


@pytest.fixture(scope="session")
def printed(soffice: Path, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Printed]:
    """The documents by kind and language (or "hostile"), such as "deck-zh"."""
    folder, files = tmp_path_factory.mktemp("office"), {}
    for name, (edition, view, kind) in documents().items():
        files[name] = folder / f"{name}.{RENDERERS[kind].format.extension}"
        files[name].write_bytes(render(edition, view, kind, base=BASE).data)
    libreoffice.to_pdf(soffice, list(files.values()), folder)
    return {
        name: Printed(
            select(edition, view), citation_of(edition, view, BASE), files[name], PdfReader(folder / f"{name}.pdf")
        )
        for name, (edition, view, _) in documents().items()
    }
