"""What changed, as lines of text: the editions, the provinces, the cases with their ids."""

from __future__ import annotations

from dataclasses import replace

from dashboard.casebook.drift import drift
from dashboard.casebook.view import View
from dashboard.exports.changes import change_lines
from tests.casebook.test_drift import OLD, newer, told, without


def test_every_difference_is_a_line() -> None:
    lines = change_lines(drift(OLD, without("kite-list", told("kite-hebei", title="Kites\nseized")), View()))
    assert lines[0].startswith("Edition 70f0000001 of 1 April 2022: ")
    assert lines[1].startswith("Edition 70f0000002 of 1 April 2022: ")
    assert lines[2:] == [
        "Gansu 1 to 0",
        "Yunnan 1 to 0",
        "Withdrawn: Workshops shut down [kite-list]",
        "Told otherwise (Title): Kites seized [kite-hebei]",
    ]


def test_a_new_case_is_named_and_the_lines_are_in_the_language_of_the_view() -> None:
    lines = change_lines(drift(without("kite-list"), newer(), replace(View(), lang="zh")))
    assert "云南由0起变为1起" in lines
    assert "新增：Workshops shut down [kite-list]" in lines


def test_a_case_that_was_joined_to_another_says_to_which() -> None:
    reports = OLD.reports.replace({"case_id": {"kite-hebei": "kite-court"}})
    found = drift(OLD, newer(without("kite-hebei"), reports=reports), View())
    line = next(line for line in change_lines(found) if line.startswith("Withdrawn: "))
    assert line.endswith(" [kite-hebei]; now part of: Li Moumou sentenced [kite-court]")
    old = replace(found.old, view=replace(View(), lang="zh"))
    assert any(" [kite-hebei]；现并入：" in line for line in change_lines(replace(found, old=old)))


def test_no_difference_is_no_line() -> None:
    assert change_lines(drift(OLD, newer(), View())) == []
