"""The cases beside a map: newest first, with the numbers of their sources."""

from __future__ import annotations

import dataclasses

from dashboard.casebook.view import View, select
from dashboard.exports.citation import cite
from dashboard.exports.listing import Listing, listing
from tests.toy import HOSTILE_TITLE, toy_edition


def listed(view: View | None = None, most: int = 10) -> Listing:
    selection = select(toy_edition(), view or View())
    return listing(selection, cite(selection, ""), most)


def test_the_newest_comes_first_and_the_undated_last() -> None:
    found = listed()
    assert [line.case_id for line in found.lines] == ["kite-hostile", "kite-list", "kite-chen", "kite-hebei"]
    assert [line.date for line in found.lines] == ["Feb 2022", "Jul 2021", "8 Jun 2021", "date unknown"]
    assert found.n_all == 4


def test_each_case_names_its_provinces_and_the_numbers_of_its_sources() -> None:
    lines = {line.case_id: line for line in listed().lines}
    assert lines["kite-list"].codes == ("CN-YN", "CN-GS")
    assert lines["kite-list"].is_fragile
    # Sources are numbered by date: t002, t001, t004, t003.
    assert {key: line.sources for key, line in lines.items()} == {
        "kite-hostile": (3,), "kite-list": (2,), "kite-chen": (1, 2), "kite-hebei": (4,),
    }  # fmt: skip
    assert lines["kite-hostile"].title == f"Seizure: {HOSTILE_TITLE}"


def test_with_provinces_selected_only_their_cases_are_listed() -> None:
    found = listed(View(provinces=("CN-GS", "CN-HE")))
    assert [line.case_id for line in found.lines] == ["kite-list", "kite-hebei"]
    assert found.codes == ("CN-GS", "CN-HE")


def test_what_there_is_no_room_for_is_counted() -> None:
    found = listed(most=1)
    assert (len(found.lines), found.n_all) == (1, 4)
    assert listed(View(query="nothing like it")).n_all == 0


def test_the_clock_decides_what_is_new() -> None:
    found = listed(View(clock="published"))
    assert [line.case_id for line in found.lines][:2] == ["kite-hostile", "kite-list"]


def test_in_chinese_the_steps_in_a_title_are_chinese() -> None:
    edition = toy_edition()
    cases = edition.cases.assign(title="Chen Lang: arrested and charged")
    selection = select(dataclasses.replace(edition, cases=cases), View(lang="zh"))
    assert listing(selection, cite(selection, ""), 1).lines[0].title == "Chen Lang：拘捕、起诉"


def test_each_case_brings_its_sentence_when_asked() -> None:
    selection = select(toy_edition(), View())
    citation = cite(selection, "")
    quotes = {line.case_id: line.quote for line in listing(selection, citation, 9, has_quotes=True).lines}
    assert quotes["kite-hebei"] == "[4] “Police in Hebei seized 90 kites.”"
    assert all(quotes.values())
    assert not any(line.quote for line in listing(selection, citation, 9).lines)
