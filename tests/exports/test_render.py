"""The list of what a view can be rendered as, for the command line and for the menu."""

from __future__ import annotations

import io
from typing import get_args

import pytest
from pptx import Presentation

from dashboard.casebook.view import View
from dashboard.errors import UsageError
from dashboard.exports.picture.look import SIZES as PICTURE_SIZES
from dashboard.exports.picture.look import Part, SizeName
from dashboard.exports.render import PARTS, RENDERERS, SHOWN, SIZES, render, rendered_name
from dashboard.language import catalogue
from tests.toy import toy_edition

STARTS = {"png": b"\x89PNG", "svg": b"<?xml", "pdf": b"%PDF"}
SHOWS = {"pptx": "slide", "deck": "deck", "docx": "dossier"}


@pytest.mark.parametrize("name", STARTS)
def test_each_kind_is_what_it_says(name: str) -> None:
    made = render(toy_edition(), View(), name, size="social", base="https://toy.example")
    assert made.data.startswith(STARTS[name])
    assert made.name == f"kites_map-social_{name}_20220401.{name}"
    assert (made.kind, made.n_rows) == (RENDERERS[name].format.kind, 6)


@pytest.mark.parametrize("name", SHOWS)
def test_office_files_have_one_size_and_say_what_they_show(name: str) -> None:
    made = render(toy_edition(), View(), name, base="https://toy.example")
    ending = RENDERERS[name].format.extension
    assert made.data.startswith(b"PK")
    assert made.name == f"kites_{SHOWS[name]}_{ending}_20220401.{ending}"
    assert "openxmlformats" in made.kind


def test_a_headline_of_ones_own_goes_first() -> None:
    data = render(toy_edition(), View(), "pptx", headline="  Kites\n fell\u202e  ").data
    (slide,) = Presentation(io.BytesIO(data)).slides
    assert slide.shapes[0].text_frame.text == "Kites fell"


def test_every_renderer_is_tried() -> None:
    assert set(STARTS) | set(SHOWS) == set(RENDERERS)


def test_sizes_are_those_of_the_pictures() -> None:
    assert tuple(SIZES) == tuple(PICTURE_SIZES) == get_args(SizeName)


def test_the_menu_has_chinese_for_everything_on_it() -> None:
    phrases = {renderer.label for renderer in RENDERERS.values()} | set(SIZES.values()) | set(SHOWN.values())
    assert phrases <= set(catalogue())


def test_names_are_those_of_all_exports() -> None:
    assert rendered_name(toy_edition(), "pdf", "a4") == "kites_map-a4_pdf_20220401.pdf"


@pytest.mark.parametrize(("name", "size"), [("gif", "wide"), ("png", "tiny")])
def test_what_there_is_not_is_named_with_what_there_is(name: str, size: str) -> None:
    with pytest.raises(UsageError, match=r"not available; choose one of (png|wide), "):
        render(toy_edition(), View(), name, size=size)  # type: ignore[arg-type]


def test_a_view_that_selects_nothing_is_an_error() -> None:
    with pytest.raises(UsageError, match="selects no case"):
        render(toy_edition(), View(query="nothing like it"), "png")


def test_parts_are_those_of_the_pictures() -> None:
    assert get_args(Part) == PARTS


@pytest.mark.parametrize("what", ["change", "years"])
def test_other_pictures_have_a_name_and_a_headline_of_their_own(what: str) -> None:
    made = render(toy_edition(), View(), "svg", what=what, size="social", headline="Kites fell")
    assert made.name == f"kites_{what}-social_svg_20220401.svg"
    assert b"<title>Kites fell</title>" in made.data
    assert made.n_rows == 3
