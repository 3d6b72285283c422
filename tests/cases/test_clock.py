"""What one article's date of publication says of another's."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from dashboard.cases import year_hints
from dashboard.model import Published, Reading
from tests.cases.told import bound, report

DAY = dt.date(2021, 11, 15)
STATED = Published("2021-11-15", DAY, DAY, "day", "stated")


def dated(reading: Reading, published: Published) -> Reading:
    return replace(reading, article=replace(reading.article, published=published))


def readings(*published: Published | None) -> list[Reading]:
    """One article per date, all of them about Xiao Yi; None for unknown."""
    told = bound(*(report(f"a{n}", 0, "arrest", people=["Xiao Yi"]) for n in range(len(published))))
    return [dated(r, p) if p else r for r, p in zip(told, published, strict=True)]


def test_an_undated_article_takes_the_year_of_the_same_persons_case() -> None:
    hints = year_hints(readings(STATED, None))
    assert list(hints) == ["a1"]
    year, why = hints["a1"]
    assert year == 2021
    assert "Xiao Yi" in why
    assert "2021-11-15" in why


def test_two_years_give_no_hint() -> None:
    other = Published("2023-08-22", dt.date(2023, 8, 22), dt.date(2023, 8, 22), "day", "stated")
    assert year_hints(readings(STATED, other, None)) == {}


def test_other_links_give_no_hint() -> None:
    told = bound(report("a", 0, "arrest"), report("b", 0, "arrest"))
    assert year_hints([dated(told[0], STATED), told[1]]) == {}
