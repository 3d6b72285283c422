from __future__ import annotations

import pytest

from dashboard.dates.expression import Expression


@pytest.mark.parametrize(
    ("expression", "lacks"),
    [
        (Expression("month", month=5), True),
        (Expression("day", month=5, day=18), True),
        (Expression("month", 2021, month=5), False),
        (Expression("month", year_shift=0, month=5), False),
        (Expression("month", same_year=True, month=5), False),
        (Expression("day", day=25, unit="month", shift=0), False),
        (Expression("weekday", number=2), False),
        (Expression("year", 2021), False),
    ],
)
def test_only_a_bare_month_day_or_season_lacks_its_year(expression: Expression, lacks: bool) -> None:
    assert expression.lacks_year is lacks
