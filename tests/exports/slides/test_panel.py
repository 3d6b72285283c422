"""The list beside the map: no line too many, sources in sight, the rest named."""

from __future__ import annotations

import pytest

from dashboard.exports.slides.canvas import Area, add_slide, n_lines, presentation
from dashboard.exports.slides.panel import draw_panel, heading, more_cases
from dashboard.exports.told import ToldCase, ToldProvince
from tests.exports.slides.opened import cited

AREA = Area(8, 1.8, 4.8, 4.1)


def case(number: int, title: str = "A case") -> ToldCase:
    return ToldCase(f"c{number}", title, "", (), (), 1, (), (number,), fragile="", has_ring=number == 1)


def province(n_cases: int, n_told: int, title: str = "A case") -> ToldProvince:
    cases = tuple(case(number, title) for number in range(1, n_told + 1))
    return ToldProvince("CN-JX", "Jiangxi", "Jiangxi 江西", n_cases, 1, 1, cases)


def drawn(told: list[ToldProvince], rest: str = "") -> tuple[list[str], list[int], float]:
    slide = add_slide(presentation(cited()[1]), "t")
    first = len(slide.shapes)
    numbers = draw_panel(slide, AREA, told, rest, "en")
    made = list(slide.shapes)[first:]
    bottom = max((shape.top + shape.height) / 914_400 for shape in made)
    return [shape.text_frame.text for shape in made if shape.has_text_frame], numbers, bottom


def test_each_province_has_its_number_its_cases_and_their_sources() -> None:
    said, numbers, _ = drawn([province(2, 2), province(1, 1)])
    assert said == ["Jiangxi 江西 · 2 cases\nA case ○ [1]\nA case [2]", "Jiangxi 江西 · 1 case\nA case ○ [1]"]
    assert numbers == [1, 2]


@pytest.mark.parametrize("n", [1, 4, 8])
def test_it_ends_with_its_area_however_long_the_titles(n: int) -> None:
    said, _, bottom = drawn([province(40, 6, "a long title of a case " * 9)] * n, "Gansu 1 and Yunnan 1")
    assert bottom <= AREA.top + AREA.height + 0.05
    assert said[-1] == "Also: Gansu 1 and Yunnan 1"
    assert all("[1]" in text for text in said[:-1])


def test_what_is_left_is_counted() -> None:
    said, _, _ = drawn([province(40, 3)])
    assert said[0].endswith("37 cases more in the casebook")
    assert more_cases("zh", 37) == "案件库中另有37起案件"
    assert heading(province(1, 1), "zh") == "Jiangxi 江西 · 1起案件"
    assert n_lines(said[0], 12, 4.4) <= 6
