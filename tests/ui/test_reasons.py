"""Reasons in words: each said once, and never as the id of a rule."""

from __future__ import annotations

import pytest

from dashboard.ui import reasons
from tests.toy import toy_edition


def mention(surface: str) -> dict[str, object]:
    rows = toy_edition().mentions
    return dict(rows[rows["surface"] == surface].iloc[0].where(lambda row: row.notna(), None))


@pytest.mark.parametrize(
    ("surface", "question", "holds"),
    [
        ("Fuzhou", "Why Jiangxi?", ["“Fuzhou” is read as 抚州, Jiangxi.", "Rival: Fujian 福建."]),
        ("Fujian", "Why Fujian?", ["Where a person comes from.", "Only mentioned"]),
        ("Beijing", "Why not Beijing?", ['"Beijing vowed": the central government, not the city.']),
        ("Taizhou", "Why no province?", ["Rivals: Jiangsu 江苏 and Zhejiang 浙江."]),
    ],
)
def test_why_a_mention_is_read_so(surface: str, question: str, holds: list[str]) -> None:
    asked, answer = reasons.why(mention(surface))
    assert asked == question
    assert [part for part in holds if part not in answer] == []


def test_a_rule_has_a_heading_in_words_and_an_unknown_one_its_id() -> None:
    assert reasons.rule_title("clock") == "A clock"
    assert reasons.rule_title("some-new_rule") == "Some new rule"


def test_a_reason_that_says_it_all_is_not_said_twice() -> None:
    row = {**mention("Fuzhou"), "reason": "“Fuzhou” is read as 抚州市 in Jiangxi: the text says so.", "rivals": ""}
    assert reasons.why(row) == ("Why Jiangxi?", row["reason"])
    assert reasons.why({**row, "reason": ""})[1] == "“Fuzhou” is read as 抚州, Jiangxi."
    assert reasons.why({**mention("Beijing"), "reason": ""})[1] == "“Beijing” is read as no province."


@pytest.mark.parametrize(
    ("anchor", "rule", "said"),
    [
        ("publication", "en-month-nearest-past", "counted from the publication; the nearest one before"),
        ("absolute", "en-day", "written out in the text"),
        ("June 8", "zh-offset", "counted from June 8"),
        (None, "", ""),
    ],
)
def test_a_date_tells_what_it_is_counted_from(anchor: str | None, rule: str, said: str) -> None:
    assert reasons.date_reason(anchor, rule) == said


def test_what_sources_disagree_about() -> None:
    assert reasons.disagree_about("office") == "about the office"
    assert reasons.disagree_about("when: expelled") == "about the date: expelled"
