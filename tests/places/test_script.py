from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dashboard.places.script import SIMPLIFIED, TRADITIONAL, encodable, is_traditional, simplified


def test_the_table_is_one_for_one_and_settled() -> None:
    assert len(TRADITIONAL) == len(SIMPLIFIED) == len(set(TRADITIONAL))
    assert set(TRADITIONAL).isdisjoint(SIMPLIFIED)


@given(st.text())
def test_reading_as_simplified_keeps_every_offset(text: str) -> None:
    assert len(simplified(text)) == len(text)
    assert simplified(simplified(text)) == simplified(text)


def test_scripts_are_told_apart() -> None:
    assert simplified("臺灣檢警") == "台湾检警"
    assert is_traditional("證監會")
    assert not is_traditional("证监会 SFC")


def test_lone_surrogates_are_replaced_one_for_one() -> None:
    assert encodable("a\ud800b") == "a\ufffdb"
    assert encodable("四川") == "四川"
