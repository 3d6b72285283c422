from __future__ import annotations

import pytest

from dashboard.places.gazetteer import Candidate, Entry, Gazetteer
from tests.places.toolbox import roles


def gazetteer(*surfaces: str, is_latin: bool = True) -> Gazetteer:
    candidate = Candidate("CN-HE", "130000", "province", "Hebei", "河北")
    return Gazetteer({surface: Entry(surface, (candidate,)) for surface in surfaces}, is_latin=is_latin)


def found(names: Gazetteer, text: str) -> list[str]:
    return [text[hit.start : hit.end] for hit in names.find(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Hebei's rules", ["Hebei"]),
        ("in Hebei-based firms", ["Hebei"]),
        ("Hebeian, aHebei, Hebei2, O'Hebei", []),
        ("Hebei省 and 在Hebei", ["Hebei", "Hebei"]),
        ("", []),
    ],
)
def test_latin_names_stand_as_words(text: str, names: list[str]) -> None:
    assert found(gazetteer("Hebei"), text) == names


def test_of_overlapping_names_the_leftmost_then_the_longest_wins() -> None:
    names = gazetteer("内蒙", "内蒙古", "蒙古国", "河北", is_latin=False)
    assert found(names, "内蒙古国河北") == ["内蒙古", "河北"]


def test_a_lone_surrogate_shifts_nothing() -> None:
    assert [(hit.start, hit.end) for hit in gazetteer("Hebei").find("\ud800 Hebei")] == [(2, 7)]


def test_free_candidates_are_of_the_highest_level_that_may_stand_alone() -> None:
    high = Candidate("CN-HE", "130000", "province", "A", "甲", needs_type=True)
    city = Candidate("CN-JX", "361000", "prefecture", "A", "甲")
    county = Candidate("CN-FJ", "350100", "county", "A", "甲")
    entry = Entry("A", (high, city, county))
    assert entry.free == (city,)
    assert entry.kind == "name"
    assert Entry("A", (high,)).free == ()


def test_a_name_in_lower_case_counts_outside_addresses() -> None:
    assert roles("lads, sichuan has closed ten farms #yunnan") == {"SC": "case", "YN": "case"}
    assert roles("More on www.hebei.com, gov.cn/sichuan and news@hunan.cn.") == {}
