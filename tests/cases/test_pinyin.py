"""Names across scripts: as surnames are read, and with each reading that a name can have."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.cases.pinyin import han_keys, is_han_name, keys_of


@pytest.mark.parametrize(
    ("name", "read"),
    [
        ("单仁", "shan ren"), ("仇和", "qiu he"), ("解振华", "xie zhenhua"), ("查良镛", "zha liangyong"),
        ("曾庆红", "zeng qinghong"), ("区伯", "ou bo"), ("万俟卨", "moqi xie"), ("尉遲恭", "yuchi gong"),
    ],
)  # fmt: skip
def test_surnames_are_read_as_surnames(name: str, read: str) -> None:
    assert read in han_keys(name)


def test_two_readings_are_both_tried() -> None:
    assert han_keys("覃乐") == {"qin le", "qin yue", "tan le", "tan yue"}


@pytest.mark.parametrize(
    ("han", "latin"),
    [
        ("吕布", "Lü Bu"),
        ("欧阳娜娜", "Ouyang Na'na"),
        ("高俊芳", "Gao Junfang"),
        ("肖毅", "XIAO YI"),
        ("单田芳", "Shan Tian-fang"),
    ],
)
def test_a_name_is_read_alike_in_both_scripts(han: str, latin: str) -> None:
    assert is_han_name(han) and not is_han_name(latin)
    assert keys_of(han) & keys_of(latin)


@given(st.text(max_size=12))
def test_every_text_has_keys_of_plain_letters(name: str) -> None:
    assert all(key.replace(" ", "").isascii() for key in keys_of(name))
