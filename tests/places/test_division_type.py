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


def test_a_type_word_in_the_plural_holds_for_each_name_of_its_list() -> None:
    found = read("Inspectors went to Suixi, Lingbi and Sixian counties in Anhui.")
    assert {m.province for m in found} == {"CN-AH"}
    assert [m.rule for m in read("It went out in the West, North and Dali districts.")] == ["brand"]
    assert read("Henan counties went without power.")[0].adcode == "410000"
