"""The picture of a view: what the screen shows, what DESIGN asks of an export, opened with readers of other makers."""

from __future__ import annotations

import datetime as dt
import io
import os
import subprocess
import sys
from hashlib import sha256
from typing import TYPE_CHECKING, get_args
from xml.etree import ElementTree

import pytest
from PIL import Image
from pypdf import PdfReader

from dashboard.casebook.links import parse_view
from dashboard.casebook.view import View, select
from dashboard.codes import provinces
from dashboard.errors import UsageError
from dashboard.exports.files import citation_of
from dashboard.exports.picture import SIZES, Part, PictureFormat, SizeName, picture
from dashboard.exports.render import render
from dashboard.figures.map import PROVINCES, Layers, map_figure
from dashboard.figures.palette import LIGHT
from dashboard.provinces import BOUNDARY_CONVENTION, BOUNDARY_CONVENTION_ZH
from tests.conftest import ROOT
from tests.exports.picture.drawn import crowded_edition, recorded
from tests.hostile import HOSTILE_TEXTS, hostile_edition
from tests.toy import TOY_EDITION_ID, toy_edition

if TYPE_CHECKING:
    from collections.abc import Callable

    from dashboard.casebook.edition import Edition

BASE = "https://toy.example"
SVG = "{http://www.w3.org/2000/svg}"
ELEMENTS = {"svg", "title", "metadata", "defs", "style", "g", "path", "use", "clipPath", "rect"}
LINKS = (
    {},
    {"prov": "CN-JX", "lang": "zh"},
    {"from": "2021-07-01", "to": "2021-12-31"},
    {"clock": "published", "action": "seizure~charge"},
    {"q": "Li Moumou"},
)


def made(
    kind: PictureFormat, view: View | None = None, size: SizeName = "wide", edition: Edition | None = None
) -> bytes:
    edition, view = edition or toy_edition(), view or View()
    return picture(select(edition, view), citation_of(edition, view, BASE), kind, size)


def page_text(data: bytes) -> str:
    (page,) = PdfReader(io.BytesIO(data)).pages
    return page.extract_text()


def svg_of(data: bytes) -> ElementTree.Element:
    return ElementTree.fromstring(data)  # noqa: S314 - our own bytes


def squeezed(text: str) -> str:
    """Without spaces and line breaks, which a reader of PDF puts where it likes."""
    return "".join(text.split())


@pytest.mark.parametrize("size", get_args(SizeName))
def test_a_png_has_the_pixels_of_its_size_and_carries_its_citation(size: SizeName) -> None:
    image = Image.open(io.BytesIO(made("png", size=size)))
    assert image.size == (SIZES[size].width, SIZES[size].height)
    citation = citation_of(toy_edition(), View(), BASE)
    assert citation.long in image.info["Description"]
    assert image.info["Title"] == citation.headline
    assert "Software" not in image.info


@pytest.mark.parametrize("kind", get_args(PictureFormat))
def test_the_same_view_is_the_same_bytes(kind: PictureFormat) -> None:
    assert made(kind) == made(kind)


OF_ANOTHER_PROCESS = """
import hashlib
from dashboard.casebook.view import View
from dashboard.exports.render import render
from tests.toy import toy_edition
for kind, what in (("png", "map"), ("svg", "years")):
    print(hashlib.sha256(render(toy_edition(), View(lang="zh"), kind, what=what, size="social").data).hexdigest())
"""


def test_another_process_draws_the_same_bytes() -> None:
    environment = {**os.environ, "PYTHONHASHSEED": "7"}
    command = [sys.executable, "-c", OF_ANOTHER_PROCESS]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT, env=environment)
    kinds = (("png", "map"), ("svg", "years"))
    here = [render(toy_edition(), View(lang="zh"), kind, what=what, size="social").data for kind, what in kinds]
    assert done.stdout.split() == [sha256(data).hexdigest() for data in here]


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_pdf_says_everything_that_an_export_must_say(lang: str) -> None:
    view = View(lang=lang)  # type: ignore[arg-type]
    citation = citation_of(toy_edition(), view, BASE)
    said = squeezed(page_text(made("pdf", view)))
    for part in (
        citation.headline,
        citation.measure,
        citation.when,
        citation.state,
        citation.boundaries,
        citation.link,
    ):
        assert squeezed(part) in said
    for part in (*citation.counts.split(" · "), *citation.credits, citation.licence, TOY_EDITION_ID):
        assert squeezed(part) in said
    assert citation.boundaries == (BOUNDARY_CONVENTION_ZH if lang == "zh" else BOUNDARY_CONVENTION)
    for source in citation.sources:
        assert f"[{source.number}]" in said
    assert "江西风筝案" in said


def test_an_svg_is_well_formed_fetches_nothing_and_says_what_it_is() -> None:
    data = made("svg")
    root = svg_of(data)
    assert root.findtext(f"{SVG}title") == citation_of(toy_edition(), View(), BASE).headline
    text = "".join(root.itertext())
    assert BOUNDARY_CONVENTION in text
    assert TOY_EDITION_ID in text
    links = {value for element in root.iter() for key, value in element.attrib.items() if key.endswith("href")}
    assert all(link.startswith("#") for link in links)
    assert {element.tag.removeprefix(SVG) for element in root.iter() if element.tag.startswith(SVG)} <= ELEMENTS


@pytest.mark.parametrize("parameters", LINKS)
def test_the_picture_of_a_link_is_the_screen_of_that_link(
    monkeypatch: pytest.MonkeyPatch, parameters: dict[str, str]
) -> None:
    edition = toy_edition()
    view, _ = parse_view(parameters, edition)
    selection = select(edition, view)
    traces = map_figure(selection, Layers("/p", "/d", "/h", "/n", "/c"), LIGHT).to_plotly_json()["data"]
    screen = next(trace for trace in traces if trace.get("name") == PROVINCES)
    textures = {
        f"{code}-{state}"
        for one in traces
        for layer, state in (("/d", "mentioned"), ("/h", "not_covered"))
        if one.get("geojson") == layer
        for code in one["locations"]
    }
    sheet = recorded(monkeypatch, edition, view)
    fills = {code: fill for code, (_, fill) in sheet.shapes.items() if code in provinces()}
    assert fills == {code: LIGHT.ramp[step] for code, step in zip(screen["locations"], screen["z"], strict=True)}
    assert {name for name in sheet.shapes if name not in fills} == textures
    numbers = {word.name: word.text.split()[-1] for word in sheet.words if word.name}
    small = {code for code, province in provinces().items() if province.is_small}
    shown = {code: n for code, n in selection.counts.items() if n or code in small}
    assert numbers == {f"{code}-cases": str(n) for code, n in shown.items()}


@pytest.mark.parametrize("size", get_args(SizeName))
@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("edition", [toy_edition, crowded_edition, hostile_edition])
def test_no_two_texts_collide_and_none_leaves_the_page(
    monkeypatch: pytest.MonkeyPatch, size: SizeName, lang: str, edition: Callable[[], Edition]
) -> None:
    view = View(lang=lang)  # type: ignore[arg-type]
    sheet = recorded(monkeypatch, edition(), view, size)
    assert [word.text for word in sheet.words if not word.box.inside(sheet.page)] == []
    pairs = [(one, other) for index, one in enumerate(sheet.words) for other in sheet.words[:index]]
    assert [(one.text, other.text) for one, other in pairs if one.box.touches(other.box)] == []


def test_every_ring_stands_beside_its_number(monkeypatch: pytest.MonkeyPatch) -> None:
    edition = crowded_edition()
    sheet = recorded(monkeypatch, edition, View())
    numbers = [word.box for word in sheet.words if word.name and not word.text[0].isalpha()]
    beside = [
        (x, y) for x, y in sheet.rings if any(0 < x - box.right < 12 and box.top < y < box.bottom for box in numbers)
    ]
    fragile = select(edition, View()).fragile
    assert len(beside) == sum(fragile[code] for code, province in provinces().items() if not province.is_small)


@pytest.mark.parametrize("size", ["wide", "social"])
@pytest.mark.parametrize(
    ("parts", "is_said"),
    [((), (False, False, False)), (("histogram",), (True, False, False)), (("cases",), (False, True, False)),
     (("sentences",), (False, True, True)), (("histogram", "cases", "sentences"), (True, True, True))],
)  # fmt: skip
def test_what_stands_beside_the_map_is_what_was_asked_for(
    monkeypatch: pytest.MonkeyPatch, size: SizeName, parts: tuple[Part, ...], is_said: tuple[bool, ...]
) -> None:
    sheet = recorded(monkeypatch, toy_edition(), View(), size, parts)
    said = " ".join(word.text for word in sheet.words)
    found = ("Cases by month" in said, "Cases on the map" in said, "[2] “Workshops in Yunnan and Gansu" in said)
    assert found == is_said
    pairs = [(one, other) for index, one in enumerate(sheet.words) for other in sheet.words[:index]]
    assert [(one.text, other.text) for one, other in pairs if one.box.touches(other.box)] == []
    assert [word.text for word in sheet.words if not word.box.inside(sheet.page)] == []


def test_hostile_texts_are_text_in_a_drawing() -> None:
    root = svg_of(made("svg", edition=hostile_edition()))
    assert {element.tag.removeprefix(SVG) for element in root.iter() if element.tag.startswith(SVG)} <= ELEMENTS
    assert "</script><script>alert('x')</script>" in "".join(root.itertext())


def test_hostile_texts_are_text_on_a_page() -> None:
    reader = PdfReader(io.BytesIO(made("pdf", size="a4", edition=hostile_edition())))
    said, told = squeezed(reader.pages[0].extract_text()), str(reader.metadata["/Subject"] if reader.metadata else "")
    assert "+cmd|'/Ccalc'!A0" in said
    assert '=HYPERLINK("http://evil.example/x","click")' in said
    assert all(f"[{number}] " in told for number in range(1, len(HOSTILE_TEXTS) + 1))
    assert "\u202e" not in said + told
    assert [name for name in ("/OpenAction", "/AA", "/Names", "/AcroForm") if name in reader.root_object] == []


def test_hostile_texts_are_text_in_a_picture() -> None:
    image = Image.open(io.BytesIO(made("png", size="social", edition=hostile_edition())))
    assert image.size == (1200, 628)
    assert "\u202e" not in image.info["Description"]


def test_a_search_text_with_dollars_stays_as_it_was_typed(monkeypatch: pytest.MonkeyPatch) -> None:
    edition = hostile_edition()
    sheet = recorded(monkeypatch, edition, View(query="$\\frac{1}{2}$"))
    assert any("matching “$\\frac{1}{2}$”" in word.text for word in sheet.words)


@pytest.mark.parametrize(
    "view", [View(query="nothing like it"), View(start=dt.date(1990, 1, 1), end=dt.date(1990, 2, 1))]
)
def test_a_view_that_selects_nothing_is_an_error_and_no_picture(view: View) -> None:
    with pytest.raises(UsageError, match="selects no case"):
        made("png", view)


def test_cases_that_lie_on_no_map_are_still_told(monkeypatch: pytest.MonkeyPatch) -> None:
    sheet = recorded(monkeypatch, toy_edition(), View(query="central bank"))
    said = " ".join(word.text for word in sheet.words)
    assert "1 case on no map (1 national)" in said
    assert not [word for word in sheet.words if word.name == "CN-JX-cases"]
