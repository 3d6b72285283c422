"""The frame: one province after the other with what the map shows of it."""

from __future__ import annotations

from dashboard.casebook.view import View, select
from dashboard.codes import provinces
from dashboard.figures.frame import frame
from dashboard.figures.geometry import labels
from tests.toy import toy_edition


def test_it_says_of_every_province_what_the_selection_says() -> None:
    selection = select(toy_edition(), View(provinces=("CN-JX",)))
    units = {unit.code: unit for unit in frame(selection)}
    assert list(units) == list(provinces())
    jiangxi, yunnan, fujian, beijing = (units[code] for code in ("CN-JX", "CN-YN", "CN-FJ", "CN-BJ"))
    assert (jiangxi.n_cases, jiangxi.step, jiangxi.state, jiangxi.is_fragile) == (1, 1, "cases", False)
    assert (yunnan.n_cases, yunnan.is_fragile, yunnan.is_selected) == (1, True, False)
    assert (fujian.n_cases, fujian.step, fujian.state) == (0, 0, "mentioned")
    assert jiangxi.is_selected
    assert [unit.code for unit in units.values() if unit.is_small] == ["CN-BJ", "CN-TJ", "CN-SH", "CN-HK", "CN-MO"]
    assert (yunnan.chip, jiangxi.chip, beijing.chip) == ("1 ○", "1", "0")
    assert beijing.label == labels()["CN-BJ"]
