"""A sheet: boxes, plain text, settings that stay its own, the same bytes for the same drawing."""

from __future__ import annotations

import io

import matplotlib
import pytest
import shapely
from PIL import Image

from dashboard.exports.picture.sheet import Box, PictureFormat, Sheet, drawing


def drawn(kind: PictureFormat, text: str = "$x^2$ \\frac{1}{2} <b>&amp;") -> bytes:
    with drawing():
        sheet = Sheet(200, 100, 100, "#ffffff")
        sheet.box(Box(10, 10, 40, 30), "#ff0000", "#000000", radius=3)
        sheet.shape(shapely.box(60, 10, 90, 40).difference(shapely.box(70, 20, 80, 30)), "#0000ff", name="square")
        sheet.line([(0, 60), (144, 60)], "#00ff00", 2, is_dotted=True, clip=Box(0, 0, 72, 72))
        sheet.ring(100, 20, 5, "#000000", 1, halo="#ffffff")
        sheet.text(10, 50, text, 9, "#000000", halo="#ffffff")
        return sheet.save(kind, "kites", "made up")


def test_boxes_know_what_they_touch_and_hold() -> None:
    box = Box(0, 0, 10, 10)
    assert (box.width, box.height) == (10, 10)
    assert box.touches(Box(9, 9, 20, 20))
    assert not box.touches(Box(10, 0, 20, 10))
    assert Box(1, 1, 9, 9).inside(box)
    assert not Box(1, 1, 11, 9).inside(box)


def test_a_picture_has_its_pixels_and_its_colours() -> None:
    image = Image.open(io.BytesIO(drawn("png"))).convert("RGB")
    assert image.size == (200, 100)
    assert image.getpixel((35, 28)) == (255, 0, 0)
    assert image.getpixel((87, 20)) == (0, 0, 255)
    assert image.getpixel((104, 35)) == (255, 255, 255)  # the hole


@pytest.mark.parametrize("kind", ["png", "svg", "pdf"])
def test_the_same_drawing_is_the_same_bytes(kind: PictureFormat) -> None:
    assert drawn(kind) == drawn(kind)
    assert drawn(kind) != drawn(kind, "kites")


def test_text_begins_no_formula() -> None:
    text = "$x^2$_^{}\\frac"
    with drawing():
        sheet = Sheet(200, 100, 100, "#ffffff")
        sheet.text(10, 50, text, 9, "#000000")
        data = sheet.save("svg", "kites", "made up")
    # One outline for each sign; a formula would draw fewer and others.
    assert data.count(b"<use ") == len(text)


def test_settings_of_the_process_are_neither_used_nor_changed() -> None:
    plain = drawn("svg")
    before = matplotlib.rcParams["svg.hashsalt"], matplotlib.rcParams["lines.linewidth"]
    with matplotlib.rc_context({"lines.linewidth": 99, "svg.fonttype": "none", "path.snap": False}):
        assert drawn("svg") == plain
    assert (matplotlib.rcParams["svg.hashsalt"], matplotlib.rcParams["lines.linewidth"]) == before
