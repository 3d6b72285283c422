"""Stories that are set abroad."""

from __future__ import annotations

import pytest

from tests.places.toolbox import roles


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Three Fujian fishermen were freed off Somalia.", {"FJ": "context"}),
        ("The envoy praised Hainan's beaches at a fair in Lyon.", {"HI": "context"}),
        ("Fujian fishermen were rescued near Xiamen and praised in Lyon.", {"FJ": "case"}),
        ("Wuhu police said he was caught in Bangkok.", {"AH": "case"}),
        ("柏林电影节上，贵州的短片获了奖。", {"GZ": "context"}),
        ("柏林来的商人在合肥被抓，贵州的工厂被查封。", {"AH": "case", "GZ": "case"}),
    ],
)
def test_an_attribute_is_context_where_the_story_is_abroad(text: str, found: dict[str, str]) -> None:
    assert roles(text) == found
