from __future__ import annotations

import pytest

from tests.places.toolbox import read


@pytest.mark.parametrize(
    ("text", "adcode"),
    [
        ("Police in Suixi County, Anhui, caught nine.", "340621"),
        ("Jilin City police caught seventeen.", "220200"),
        ("The city of Jilin was flooded.", "220200"),
        ("Jilin Province was flooded.", "220000"),
        ("Hainan prefecture in Qinghai closed nine farms.", "632500"),
        ("Zhenjiang Province closed nine farms.", "330000"),
        ("Zhenjiang closed nine farms.", "321100"),
        ("Chaoyang, a city in the west of Liaoning, lost power.", "211300"),
    ],
)
def test_the_type_word_chooses_the_division(text: str, adcode: str) -> None:
    assert read(text)[0].adcode == adcode


def test_a_county_without_its_type_word_is_no_place() -> None:
    assert [m.rule for m in read("The dean was a Guide of the school.")] == ["needs-type"]
