"""Every format that there is, made of sixteen hostile texts: each opens, does nothing, leads nowhere else."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from functools import lru_cache
from html.parser import HTMLParser
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pandas as pd
import pyogrio
import pytest
from openpyxl import load_workbook
from PIL import Image
from pypdf import PdfReader

from dashboard.casebook.view import View
from dashboard.exports.files import FORMATS, TABLE_FORMATS, File, table_file, whole_file
from dashboard.exports.render import RENDERERS, SHOWN, render
from dashboard.exports.tabular import WHAT
from tests.hostile import HOSTILE_TEXTS, hostile_edition

if TYPE_CHECKING:
    from collections.abc import Callable

BASE = "https://toy.example"
NAME = re.compile(r"[a-z0-9-]+_[a-z0-9-]+_[a-z]+_\d{8}\.[a-z]+")
# Marks that turn the direction of writing; nobody may see a text in another order than it has.
TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
ALLOWED = re.compile(r"https://toy\.example/[^<>\s]*")
ACTIVE = {"script", "foreignObject", "iframe", "object", "embed", "image", "animate", "set", "handler", "f"}
GEOGRAPHIC = {"gpkg": ("provinces",), "geoparquet": ("provinces",), "geojson": ("cases", "mentions", "provinces")}


@lru_cache(maxsize=64)
def made(name: str, what: str) -> File:
    """A file of a format: of a table, of the whole view, or rendered; hostile from the topic to the evidence."""
    edition, view = hostile_edition(), View(lang="zh")
    if name in TABLE_FORMATS:
        return table_file(edition, view, what, name, base=BASE)  # type: ignore[arg-type]
    if name in FORMATS:
        return whole_file(edition, view, name, base=BASE)
    parts = ("histogram", "sentences") if what == "map" and RENDERERS[name].is_picture else None
    return render(edition, view, name, what=what, size="wide", parts=parts, base=BASE)  # type: ignore[arg-type]


def kinds() -> list[tuple[str, str]]:
    """Every format with every table or picture that it can hold."""
    tables = [(name, what) for name in TABLE_FORMATS for what in GEOGRAPHIC.get(name, WHAT) if what != "rejected"]
    shown = [(name, what) for name, one in RENDERERS.items() for what in (SHOWN if one.is_picture else ("map",))]
    return [*tables, *((name, "all") for name in FORMATS if name not in TABLE_FORMATS), *shown]


def check_xml(data: bytes) -> None:
    """Well-formed, no active element or attribute, and no way out but to our own link or an article."""
    for element in ElementTree.fromstring(data).iter():  # noqa: S314 - our own bytes
        tag = element.tag.rpartition("}")[2]
        assert tag not in ACTIVE or (tag == "f" and "drawingml" in element.tag), tag
        for key, value in element.attrib.items():
            name = key.rpartition("}")[2].lower()
            assert not name.startswith("on")
            if name in ("href", "src") or (element.attrib.get("TargetMode") == "External" and name == "target"):
                assert value.startswith("#") or ALLOWED.fullmatch(value), value
        assert not TURNING.search("".join(element.itertext())) or "spreadsheetml" in element.tag


def check_office(data: bytes) -> None:
    """Every part of an office file is sound XML or a picture; no macro, no formula, nothing fetched when it opens."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            assert ".." not in name and not name.startswith("/")
            assert not name.endswith((".bin", ".vba")) and "embeddings" not in name and "externalLinks" not in name
            if name.endswith((".xml", ".rels")):
                check_xml(archive.read(name))
                # Only a hyperlink may lead outside: a picture or a template there would be fetched.
                outside = re.findall(r'<Relationship [^>]*TargetMode="External"[^>]*>', archive.read(name).decode())
                assert all("/hyperlink" in one for one in outside)


def check_csv(data: bytes) -> None:
    """No cell begins as a formula does; every row has as many cells as the head."""
    head, *rows = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    assert rows
    assert {len(row) for row in rows} == {len(head)}
    assert not [cell for row in rows for cell in row if cell[:1] in ("=", "+", "-", "@", "\t", "\r") and len(cell) > 1]


def check_xlsx(data: bytes) -> None:
    """Read as somebody else's program does: texts are texts, none is a formula."""
    check_office(data)
    cells = [cell for sheet in load_workbook(io.BytesIO(data)) for row in sheet.iter_rows() for cell in row]
    assert cells
    assert {cell.data_type for cell in cells} <= {"s", "n", "b", "d"}
    assert not [cell for cell in cells if cell.hyperlink]


def check_pdf(data: bytes) -> None:
    """One page without scripts, forms, files or links."""
    reader = PdfReader(io.BytesIO(data))
    assert not [key for key in ("/OpenAction", "/AA", "/AcroForm", "/Names") if key in reader.root_object]
    (page,) = reader.pages
    assert list(page["/Annots"]) == []
    assert not TURNING.search(page.extract_text())


def check_png(data: bytes) -> None:
    """A picture whose words about itself turn nothing round."""
    image = Image.open(io.BytesIO(data))
    image.verify()
    assert not TURNING.search("".join(str(value) for value in image.info.values()))


class Elements(HTMLParser):
    """The elements of a page and where they lead."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def check_html(data: bytes) -> None:
    """Two scripts that are ours, no handler, nothing to fetch, no way out but links to sources and to the view."""
    page = data.decode()
    found = Elements(page).found
    assert [tag for tag, _ in found].count("script") == 2
    assert {tag for tag, _ in found}.isdisjoint({"img", "iframe", "object", "embed", "link", "base", "form"})
    assert not [key for _, attrs in found for key in attrs if key.startswith("on") or key == "src"]
    links = [value or "" for tag, attrs in found for key, value in attrs.items() if key == "href"]
    assert all(link.startswith("#") or ALLOWED.fullmatch(link) for link in links)
    assert "default-src 'none'" in page
    assert not TURNING.search(page)


def check_bibtex(text: str) -> None:
    """One entry whose braces close."""
    plain = text.replace("\\{", "").replace("\\}", "")
    assert plain.count("{") == plain.count("}")
    assert len(re.findall(r"^@", text, re.MULTILINE)) == 1


def check_zip(data: bytes) -> None:
    """Names that stay in their folder, and every file in it as sound as it is by itself."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = archive.namelist()
        assert all(re.fullmatch(r"(data/)?[A-Za-z]+\.[a-z]+", name) for name in names)
        json.loads(archive.read("metadata.json"))
        check_bibtex(archive.read("citation.bib").decode())
        for name in names:
            if name.endswith(".csv") and "rejected" not in name:
                check_csv(archive.read(name))


def check_geographic(data: bytes) -> None:
    """A reader of maps opens it and finds as many features as there are rows."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"file.{'gpkg' if data.startswith(b'SQLite') else 'geojson'}"
        path.write_bytes(data)
        assert len(pyogrio.read_dataframe(path)) in (16, 34)


CHECKS: dict[str, Callable[[bytes], None]] = {
    "csv": check_csv,
    "xlsx": check_xlsx,
    "jsonl": lambda data: [json.loads(line) for line in data.decode().splitlines()] and None,
    "parquet": lambda data: pd.read_parquet(io.BytesIO(data)).info(buf=io.StringIO()),
    "geojson": check_geographic,
    "gpkg": check_geographic,
    "geoparquet": lambda data: pd.read_parquet(io.BytesIO(data)).info(buf=io.StringIO()),
    "zip": check_zip,
    "html": check_html,
    "png": check_png,
    "svg": check_xml,
    "pdf": check_pdf,
    "pptx": check_office,
    "deck": check_office,
    "docx": check_office,
}


@pytest.mark.parametrize(("name", "what"), kinds())
def test_sixteen_hostile_texts_pass_harmlessly(name: str, what: str) -> None:
    found = made(name, what)
    assert found.n_rows >= len(HOSTILE_TEXTS)
    CHECKS[name](found.data)


@pytest.mark.parametrize(("name", "what"), kinds())
def test_a_hostile_topic_leaves_the_name_of_a_file_plain(name: str, what: str) -> None:
    assert NAME.fullmatch(made(name, what).name)


def test_every_format_is_checked() -> None:
    assert set(CHECKS) == set(FORMATS) | set(RENDERERS)
    assert len(HOSTILE_TEXTS) == 16
