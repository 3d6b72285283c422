"""The legend and the chips say what the screen's say."""

from __future__ import annotations

import dataclasses

import pytest

from dashboard.casebook.view import View, select
from dashboard.exports.picture.legend import chips_size, draw_chips, draw_legend, keys, legend_size
from dashboard.exports.picture.look import Look
from dashboard.exports.picture.sheet import Box, drawing
from dashboard.figures.frame import frame
from dashboard.figures.measured import legend
from dashboard.figures.palette import LIGHT
from tests.exports.picture.drawn import Recorder
from tests.toy import toy_edition

SMALL = [unit for unit in frame(select(toy_edition(), View(provinces=("CN-SH",)))) if unit.is_small]


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize(("measure", "scheme"), [("cases", "fixed"), ("per_million", "jenks"), ("attention", "log")])
def test_the_legend_names_every_class_and_every_look_inside_its_box(lang: str, measure: str, scheme: str) -> None:
    look = Look(lang, 1.0)  # type: ignore[arg-type]
    told = legend(select(toy_edition(), View(lang=lang, measure=measure, scheme=scheme)))  # type: ignore[arg-type]
    wide, high = legend_size(look, told)
    box = Box(10, 10, 10 + wide, 10 + high)
    with drawing():
        sheet = Recorder(800, 600, 100, "#ffffff")
        draw_legend(sheet, box, look, told)
    assert [word.text for word in sheet.words] == [
        told.title,
        told.scheme,
        *told.classes.labels,
        *(words for _, words in keys(look, told)),
    ]
    assert [word.text for word in sheet.words if not word.box.inside(box)] == []


@pytest.mark.parametrize("columns", [1, 2])
def test_each_small_unit_has_a_chip_with_its_number(columns: int) -> None:
    look = Look("en", 1.0)
    units = [
        dataclasses.replace(unit, n_cases=1200, chip="1,200", step=5, state="cases", is_fragile=True) for unit in SMALL
    ]
    wide, high = chips_size(units, look, columns)
    box = Box(10, 10, 10 + wide, 10 + high)
    with drawing():
        sheet = Recorder(800, 600, 100, LIGHT.paper)
        draw_chips(sheet, box, units, look, columns)
    assert {word.name: word.text for word in sheet.words} == {
        "CN-BJ-cases": "Beijing 1,200", "CN-TJ-cases": "Tianjin 1,200", "CN-SH-cases": "Shanghai 1,200",
        "CN-HK-cases": "Hong Kong 1,200", "CN-MO-cases": "Macao 1,200",
    }  # fmt: skip
    assert [word.text for word in sheet.words if not word.box.inside(box)] == []
