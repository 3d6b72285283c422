"""Who has checked a case, in the words of a card and of a table."""

from __future__ import annotations

from dashboard.casebook.review import Review
from dashboard.figures.reviewed import checked_on, checked_words, checker_words

MOVED = Review("move", "Ana Lyst", "2022-04-01T08:00:00+00:00", "the court says so")
REDATED = Review("redate", "Ana Lyst", "2022-04-01T08:00:00+00:00", "yesterday", "2004-08-07")
ACCEPTED = Review("accept", "王分析", "2022-04-02", "已核对")


def test_every_verdict_is_told_with_who_when_what_and_why() -> None:
    assert checked_words("en", [MOVED, ACCEPTED]) == (
        "by Ana Lyst, 1 Apr 2022, moved to another province: the court says so; by 王分析, 2 Apr 2022, accepted: 已核对"
    )
    assert checked_words("en", [REDATED]) == "by Ana Lyst, 1 Apr 2022, dated 7 Aug 2004 instead: yesterday"
    assert checked_words("zh", [REDATED]) == "Ana Lyst于2022年4月1日将日期更正为2004年8月7日：yesterday"
    assert checked_words("zh", [ACCEPTED]) == "王分析于2022年4月2日确认：已核对"
    assert checked_words("en", []) == ""


def test_a_table_names_the_last() -> None:
    assert checker_words("en", [MOVED, ACCEPTED]) == "王分析, 2 Apr 2022"
    assert checker_words("en", []) == ""


def test_what_is_no_instant_stands_as_it_is() -> None:
    assert checked_on("en", "last week") == "last week"
