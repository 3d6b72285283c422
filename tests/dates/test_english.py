from __future__ import annotations

import pytest

from dashboard.dates.english import scan_english


def surfaces(text: str) -> list[str]:
    return [text[token.start : token.end] for token in scan_english(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("On November 15, 2021, police", ["November 15, 2021"]),
        ("on 27 August, 2017 four", ["27 August, 2017"]),
        ("on the 2nd of September", ["2nd of September"]),
        ("On May 18 this year, he", ["May 18 this year"]),
        ("in September of this year", ["September of this year"]),
        ("by the end of the month.", ["the end of the month"]),
        ("in the first half of 2021", ["the first half of 2021"]),
        ("since Sept. 3 and in Q2 2021", ["Sept. 3", "Q2 2021"]),
        ("on 2021-06-09 and 2019/11/22", ["2021-06-09", "2019/11/22"]),
        ("on June 18 and 21", ["June 18"]),
        ("on June 18 and 19", ["June 18 and 19"]),
        ("stretches back to 2008", ["2008"]),
        ("in Beijing (2013-2021)", ["2013", "2021"]),
        ("in May 26 projects closed", ["May"]),
        ("at the end of last year", ["the end of last year"]),
    ],
)
def test_expressions_are_found_whole(text: str, found: list[str]) -> None:
    assert surfaces(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Officials may march on.",
        "The August Group and May Capital",
        "April Zhang met June Li",
        "In the 31st round they won",
        "the 14th five-year plan",
        "Industry 4.0 and Web 3.0",
        'the "9.15" gang and the "100 Days Action"',
        "a fine of 2,000 yuan for 2017 servers",
        "Antminer 2020 models, room 2018, No. 2021-1283",
        "for three years and six months",
        "more than 1,000 hours within the next four decades",
        "boomed in the 1990s and the 2010s",
        "over the last month and the past year",
        "every Monday, on Black Friday, in the Sunday Times",
        "February 30 and June 31 do not exist, nor does 2021-02-30",
        "10 percent, 45 years old, at 14:00",
        "",
    ],
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert [found for found in surfaces(text) if found not in ("February", "June")] == []


def test_a_year_inside_a_treaty_is_marked() -> None:
    text = "under the 1999 China-Thailand Extradition Treaty"
    assert [token.expression.is_named for token in scan_english(text, 0, len(text))] == [True]


def test_only_the_span_is_read() -> None:
    text = "In May 2021 it began. In June 2021 it ended."
    assert [text[token.start : token.end] for token in scan_english(text, 22, len(text))] == ["June 2021"]
