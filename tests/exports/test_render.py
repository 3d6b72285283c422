"""The list of what a view can be rendered as, for the command line and for the menu."""

from __future__ import annotations

from typing import get_args

import pytest

from dashboard.casebook.view import View
from dashboard.errors import UsageError
from dashboard.exports.picture.look import SIZES as PICTURE_SIZES
from dashboard.exports.picture.look import SizeName
from dashboard.exports.render import RENDERERS, SIZES, render, rendered_name
from dashboard.language import catalogue
from tests.toy import toy_edition

STARTS = {"png": b"\x89PNG", "svg": b"<?xml", "pdf": b"%PDF"}


@pytest.mark.parametrize("name", STARTS)
def test_each_kind_is_what_it_says(name: str) -> None:
    made = render(toy_edition(), View(), name, size="social", base="https://toy.example")
    assert made.data.startswith(STARTS[name])
    assert made.name == f"kites_map-social_{name}_20220401.{name}"
    assert (made.kind, made.n_rows) == (RENDERERS[name].format.kind, 6)


def test_sizes_are_those_of_the_pictures() -> None:
    assert tuple(SIZES) == tuple(PICTURE_SIZES) == get_args(SizeName)


def test_the_menu_has_chinese_for_everything_on_it() -> None:
    phrases = {renderer.label for renderer in RENDERERS.values()} | set(SIZES.values())
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
