"""The frame of every picture: head and foot with the citation, and the rest of the sheet for whoever draws."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from dashboard.casebook.view import View
from dashboard.exports.files import citation_of
from dashboard.exports.picture.framing import framed
from dashboard.exports.picture.look import SIZES, Look
from dashboard.exports.picture.sheet import Box, Sheet
from tests.toy import toy_edition


@pytest.mark.parametrize("size", SIZES)
def test_the_body_lies_between_head_and_foot(size: str) -> None:
    bodies: list[tuple[Sheet, Box]] = []
    citation = citation_of(toy_edition(), View(), "https://toy.example")
    look = Look("en", SIZES[size].factor)  # type: ignore[index]
    data = framed(citation, "png", size, look, lambda sheet, body: bodies.append((sheet, body)))  # type: ignore[arg-type]
    ((sheet, body),) = bodies
    assert body.inside(sheet.page)
    assert body.height > sheet.page.height * 0.5
    image = Image.open(io.BytesIO(data))
    assert image.info["Title"] == citation.headline
    assert all(f"[{source.number}] " in image.info["Description"] for source in citation.sources)
