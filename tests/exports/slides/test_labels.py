"""The numbers on a slide's map: those of the selection, with the rings that the legend explains."""

from __future__ import annotations

from dashboard.casebook.view import View
from dashboard.figures.frame import frame
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
