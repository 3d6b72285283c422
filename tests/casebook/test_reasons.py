"""Reasons in words: each said once, and never as the id of a rule."""

from __future__ import annotations

import pytest

from dashboard.casebook import reasons
from dashboard.language import catalogue
from tests.toy import toy_edition


def mention(surface: str) -> dict[str, object]:
    rows = toy_edition().mentions
    return dict(rows[rows["surface"] == surface].iloc[0].where(lambda row: row.notna(), None))


@pytest.mark.parametrize(
    ("surface", "question", "holds"),
    [
        (
            "Fuzhou",
            "Why Jiangxi?",
            ["“Fuzhou” is read as 抚州市 in Jiangxi: ", "Rival: Fujian 福建."],
        ),
        ("Fujian", "Why Fujian?", ["says where somebody or something comes from", "Only mentioned"]),
        ("Beijing", "Why not Beijing?", ["“Beijing vowed”: the capital stands for the central government."]),
        ("Taizhou", "Why no province?", ["Rivals: Jiangsu 江苏 and Zhejiang 浙江."]),
    ],
)
def test_why_a_mention_is_read_so(surface: str, question: str, holds: list[str]) -> None:
    asked, answer = reasons.why("en", mention(surface))
    assert asked == question
    assert [part for part in holds if part not in answer] == []


def test_a_rule_has_a_heading_in_words_and_an_unknown_one_its_id() -> None:
    assert reasons.rule_title("en", "clock") == "A clock"
    assert reasons.rule_title("en", "some-new_rule") == "Some new rule"


def test_a_reason_that_says_it_all_is_not_said_twice() -> None:
    row = {**mention("Fuzhou"), "reason": "“Fuzhou” is read as 抚州市 in Jiangxi: the text says so.", "rivals": ""}
    assert reasons.why("en", row) == ("Why Jiangxi?", row["reason"])
    assert reasons.why("en", {**row, "reason": ""})[1] == "“Fuzhou” is read as 抚州, Jiangxi."
    assert reasons.why("en", {**mention("Beijing"), "reason": ""})[1] == "“Beijing” is read as no province."


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
    assert reasons.date_reason("en", anchor, rule) == said


def test_what_sources_disagree_about() -> None:
    assert reasons.disagree_about("en", "office") == "about the office"
    assert reasons.disagree_about("en", "when: removed") == "about the date: removed"


@pytest.mark.parametrize(
    ("surface", "question", "answer"),
    [
        (
            "Fuzhou",
            "为何归入江西？",
            "“Fuzhou”读作江西的抚州市：同一短语中写有“Jiangxi Province”。另一可能：福建。",
        ),
        ("Beijing", "为何不归入北京？", "“Beijing vowed”：以首都代指中央政府。"),
        (
            "Taizhou",
            "为何不归入任何省级行政区？",
            "“Taizhou”可能是泰州市（江苏）或台州市（浙江）；原文未说明是哪一个。其他可能：江苏和浙江。",
        ),
    ],
)
def test_why_in_chinese(surface: str, question: str, answer: str) -> None:
    assert reasons.why("zh", mention(surface)) == (question, answer)


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        ("“detained” says arrest; a body of the central state acts.", "“detained”表示拘捕；由中央机关采取措施。"),
        (
            "“were dismissed” says expulsion; “seven other officials” are told apart from the people named; "
            "their province is not stated.",
            "“were dismissed”表示免职或处分；“seven other officials”与所列人物不是同一批人，其省份未说明。",
        ),
        (
            "“cut” says power cut; the province is written in the sentence; the article places Xiao Yi there.",
            "“cut”表示断电或限电；句中写明了省级行政区；本文表明Xiao Yi在该地。",
        ),
        ("something else; and more.", "something else；and more。"),
    ],
)
def test_why_a_step_is_read_so_in_chinese(reason: str, said: str) -> None:
    assert reasons.act_reason("zh", reason) == said
    assert reasons.act_reason("en", reason) == reason


def test_reasons_name_provinces_steps_and_other_reasons_in_chinese() -> None:
    assert reasons.retold("zh", "both tell of arrest at the same time in CN-JX") == "两处讲到江西同一时间的拘捕"
    assert reasons.retold("zh", "both tell of measures at the same time in the PBOC").endswith("同一时间的措施")
    told = "the line “8 June” is only a date, which disagrees and ranks lower"
    assert reasons.retold("zh", told) == "“8 June”一行只有日期，与前者不一致，且可信度较低"


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Xiao Yi, mayor: investigated, expelled and charged", "Xiao Yi, mayor：调查、免职或处分、起诉"),
        ("A, B, C and others: fined", "A, B, C等人：处罚"),
        ("Anhui: mines were closed", "安徽：mines were closed"),
        ("Crypto: what next", "Crypto: what next"),
        ("China bans trading", "China bans trading"),
    ],
)
def test_titles_of_cases_in_chinese(title: str, said: str) -> None:
    assert reasons.case_title("zh", title) == said
    assert reasons.case_title("en", title) == title


def test_every_word_of_a_reason_has_its_chinese() -> None:
    said = {*reasons.ANCHORS.values(), *reasons.CHOICES.values(), *reasons.RULE_TITLES.values()}
    assert not said - set(catalogue())
