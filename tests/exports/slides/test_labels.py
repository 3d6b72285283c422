"""The numbers on a slide's map: those of the selection, with the rings that the legend explains."""

from __future__ import annotations

import shapely

from dashboard.casebook.view import View
from dashboard.exports.picture.sheet import Box
from dashboard.exports.slides.labels import _is_lost
from dashboard.figures.frame import frame
from dashboard.figures.palette import LIGHT
from tests.exports.slides.opened import cited, drawn, group, opened


def test_every_province_with_cases_has_its_number_and_its_ring() -> None:
    selection, _ = cited()
    (made,) = opened(drawn(View())).slides
    shown = list(group(made, "Numbers").shapes)
    units = [unit for unit in frame(selection) if unit.is_labelled]
    said = {(shape.name, shape.text_frame.text) for shape in shown if shape.text_frame.text.isdigit()}
    assert {text for _, text in said} == {unit.text for unit in units}
    assert len(said) == len(units) > 3
    assert sum(shape.name.endswith("○") for shape in shown) == sum(unit.is_fragile for unit in units) > 0


def test_words_that_leave_a_dark_province_stand_on_a_plate_in_its_colour() -> None:
    area = {LIGHT.text: shapely.box(20, 0, 30, 10), "#ffffff": shapely.box(0, 0, 20, 10)}
    inside, out, other = Box(1, 1, 5, 5), Box(-1, 1, 5, 5), Box(18, 1, 22, 5)
    assert [_is_lost(box, "#ffffff", area) for box in (inside, out, other)] == [False, True, True]
    assert [_is_lost(box, LIGHT.text, area) for box in (inside, out, other)] == [True, True, True]
    assert not _is_lost(Box(21, 1, 40, 5), LIGHT.text, area)  # paper and sea are light


def test_a_plate_lies_under_its_words() -> None:
    # A rate has long numbers, which leave their provinces.
    (made,) = opened(drawn(View(measure="per_million", scheme="jenks"))).slides
    shown = list(group(made, "Numbers").shapes)
    plates = [at for at, shape in enumerate(shown) if shape.name.endswith("▭")]
    assert plates
    for at in plates:
        name, plate = shown[at].name.removesuffix(" ▭"), shown[at]
        texts = [shape for shape in shown[at:] if shape.name == name and shape.has_text_frame]
        assert any(abs(text.top + text.height / 2 - plate.top - plate.height / 2) < 50_000 for text in texts)


def test_no_number_stands_on_the_legend_or_the_chips() -> None:
    (made,) = opened(drawn(View())).slides
    numbers = [
        shape for shape in group(made, "Numbers").shapes if shape.has_text_frame and shape.text_frame.text.isdigit()
    ]
    for name in ("Legend", "Small units"):
        box = group(made, name)
        for shape in numbers:
            x, y = shape.left + shape.width / 2, shape.top + shape.height / 2
            assert not (box.left < x < box.left + box.width and box.top < y < box.top + box.height)


def test_a_view_without_a_case_on_the_map_has_no_numbers() -> None:
    (made,) = opened(drawn(View(query="central bank"))).slides
    assert "Numbers" not in [shape.name for shape in made.shapes]
