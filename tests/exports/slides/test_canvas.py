"""Slides that fit: text is cut where it would run over, titles shrink before they are cut."""

from __future__ import annotations

import pytest
from pptx.util import Pt

from dashboard.exports.picture.fonts import width
from dashboard.exports.slides.canvas import (
    TITLE_SIZE,
    Area,
    Run,
    add_slide,
    colour,
    fits,
    fitted,
    line_height,
    n_lines,
    presentation,
    saved,
    write,
)
from tests.exports.slides.opened import cited, opened


@pytest.mark.parametrize("text", ["kites over the river " * 40, "风筝整治行动" * 60, "x" * 900])
def test_text_is_cut_to_its_lines(text: str) -> None:
    cut = fitted(text, 12, 3.0, 2)
    assert cut.endswith("…")
    assert text.startswith(cut[:-1])
    assert n_lines(cut, 12, 3.0) <= 2
    assert n_lines(text, 12, 3.0) > 2


def test_text_that_fits_is_left_alone() -> None:
    assert fitted("Kites", 12, 3.0, 1) == "Kites"
    assert fitted("Kites…", 12, 3.0, 1) == "Kites…"
    assert fitted("", 12, 3.0, 1) == ""
    assert fits("Kites", 12, 3.0, 1)


def test_a_bold_line_is_wider() -> None:
    text = "the same line of words in two weights " * 6
    assert n_lines(text, 12, 5.0, is_bold=True) >= n_lines(text, 12, 5.0)


def test_a_title_shrinks_before_it_is_cut() -> None:
    made = presentation(cited()[1])
    sizes = []
    for n in (3, 16, 90):
        title = add_slide(made, "kites fell " * n).shapes.title
        assert title is not None
        sizes.append(title.text_frame.paragraphs[0].runs[0].font.size)
        assert ("…" in title.text) == (n == 90)
    assert sizes[0] == Pt(TITLE_SIZE) >= sizes[1] >= sizes[2]


def test_an_empty_presentation_has_one_layout_and_says_what_it_is() -> None:
    _, citation = cited()
    made = opened(saved(presentation(citation)))
    assert [layout.name for layout in made.slide_layouts] == ["Title Only"]
    assert made.core_properties.title == citation.headline
    assert made.core_properties.author == "Provincial Casebook"


def test_runs_keep_size_weight_colour_and_link() -> None:
    made = presentation(cited()[1])
    runs = [(Run("a", 12, "#14508c", is_bold=True), Run("b", 9, link="https://casebook.example/"))]
    box = write(add_slide(made, "t").shapes, Area(1, 1, 2, 1), runs, "box")
    first, second = box.text_frame.paragraphs[0].runs
    assert (first.font.size, first.font.bold, first.font.color.rgb) == (Pt(12), True, colour("#14508c"))
    assert second.hyperlink.address == "https://casebook.example/"
    assert box.name == "box"


def test_line_height_is_in_inches() -> None:
    assert line_height(60) == pytest.approx(1.0)


def test_chinese_beside_digits_is_measured_as_wide_as_programs_set_it() -> None:
    text = "2021年5月" * 4
    room = width(text, 12) / 72
    assert not fits(text, 12, room * 1.05, 1)
    assert fits(text, 12, room * 1.4, 1)
