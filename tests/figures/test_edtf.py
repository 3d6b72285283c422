"""Dates in words for pages and exports; tests/ui/test_words.py has the others."""

from __future__ import annotations

import pytest

from dashboard.figures.edtf import by_words, edtf_words


@pytest.mark.parametrize(
    ("value", "english", "chinese"),
    [
        ("2021-05/2021-11", "May\u2013Nov 2021", "2021年5月至11月"),
        ("2022-06-14/..", "since 14 Jun 2022", "2022年6月14日起"),
        ("2021-09-14/2021-09-20", "14\u201320 Sep 2021", "2021年9月14日至20日"),
        ("", "date unknown", "日期不明"),
    ],
)
def test_an_interval_is_written_in_words(value: str, english: str, chinese: str) -> None:
    assert (edtf_words("en", value), edtf_words("zh", value)) == (english, chinese)


def test_what_lies_ahead_is_to_be_done_by_its_day() -> None:
    assert by_words("en", edtf_words("en", "2021-09-30")) == "by 30 Sep 2021"
