"""The gist of a report says what linking needs, and survives a column of JSON."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace

from dashboard.cases.gist import Gist, gist_of
from dashboard.cases.links import find_links
from tests.cases.told import day, report, span


def test_days_are_ordinals_and_the_end_is_never_left_open() -> None:
    gist = gist_of(report("a", 0, "arrest", date=span("2021-05-01", "2021-05-31")))
    assert (gist.day, gist.end_day) == (dt.date(2021, 5, 1).toordinal(), dt.date(2021, 5, 31).toordinal())
    open_ended = replace(day("2021-05-18"), latest=None)
    assert gist_of(report("a", 0, "arrest", date=open_ended)).end_day == dt.date(2021, 5, 18).toordinal()
    assert gist_of(report("a", 0, "arrest")).has_date is False


def test_kept_as_json_it_links_the_same() -> None:
    told = [
        report("a", 0, "arrest", people=["Xiao Yi"], date=day("2021-05-18")),
        report("b", 0, "charge", people=["Xiao Yi"], provinces=[]),
        report("c", 0, "warning", provinces=[], bodies=["NDRC"], date=day("2021-05-18")),
        report("d", 0, "regulation", provinces=[], bodies=["NDRC"], date=day("2021-05-18")),
    ]
    gists = [gist_of(one) for one in told]
    again = [Gist(*json.loads(json.dumps(gist))) for gist in gists]
    assert [sorted((link.one, link.other)) for link in find_links(gists)] == [[0, 1], [2, 3]]
    assert list(find_links(again)) == list(find_links(gists))
