"""What the picture of a comparison says of itself: both windows, one numbering of sources, the link to it."""

from __future__ import annotations

import datetime as dt

import pytest

from dashboard.casebook.comparison import years
from dashboard.casebook.view import View
from dashboard.errors import UsageError
from dashboard.exports.comparing import by_year, changed
from dashboard.figures.difference import change_headline
from tests.toy import toy_edition

BASE = "https://toy.example"
EARLY = View(start=dt.date(2021, 5, 1), end=dt.date(2021, 6, 30))
LATER = (dt.date(2021, 7, 1), dt.date(2021, 9, 30))


def test_a_change_tells_both_windows_and_its_headline() -> None:
    found, citation = changed(toy_edition(), EARLY, LATER, BASE)
    assert citation.headline == change_headline(found)
    assert citation.counts == (
        "A: 1 case on the map · B: 1 case on the map, 1 case on no map · 1 undated, in neither window"
    )
    assert citation.when == "A: May to June 2021; B: July to September 2021, by when it happened"
    assert citation.measure == "Change in cases, B less A, fixed classes"
    assert citation.counts in citation.long


def test_the_change_of_another_measure_is_named() -> None:
    _, citation = changed(toy_edition(), View(measure="articles", scheme="jenks", lang="zh"))
    assert citation.measure == "本语料中报道案件的文章数：变化（B减A），自然间断点分级（Fisher-Jenks）"


def test_the_years_are_those_of_the_page_each_with_its_cases() -> None:
    each, citation = by_year(toy_edition(), View(), base=BASE)
    assert tuple(window for window, _ in each) == years(toy_edition(), View())
    assert [selection.n_cases for _, selection in each] == [2, 1]
    assert citation.headline == "Year by year: three cases in four provinces, 2021 to 2022"


def test_cases_of_years_that_are_not_drawn_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dashboard.casebook.comparison.MOST_YEARS", 1)
    _, citation = by_year(toy_edition(), View(lang="zh"))
    assert citation.counts.endswith("2022年以前的2起案件未绘出")
    monkeypatch.undo()
    assert "not drawn" not in by_year(toy_edition(), View())[1].counts


@pytest.mark.parametrize("view", [View(), EARLY])
def test_the_link_of_the_years_is_theirs_and_not_that_of_two_windows(view: View) -> None:
    _, citation = by_year(toy_edition(), view, BASE)
    assert citation.link.startswith("https://toy.example/compare?prov=&from=2021-01-01&to=2022-12-31&")
    assert "from2" not in citation.link
    assert citation.when == "2021 to 2022, by when it happened"


@pytest.mark.parametrize("make", [changed, by_year])
def test_filters_that_leave_nothing_are_an_error(make: object) -> None:
    assert callable(make)
    with pytest.raises(UsageError, match="selects no case"):
        make(toy_edition(), View(query="nothing like it"))


def test_a_what_if_and_a_day_of_knowledge_are_told() -> None:
    _, citation = changed(toy_edition(), View(known_on=dt.date(2021, 9, 1)))
    assert citation.counts.endswith("4 cases told only later")
    assert citation.when.endswith("as known on 1 September 2021")
