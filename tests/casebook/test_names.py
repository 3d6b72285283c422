"""Names of people across scripts: whole names, as surnames are read, and why a case was found."""

from __future__ import annotations

import dataclasses
import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.casebook import facets
from dashboard.casebook.arrays import arrays
from dashboard.casebook.facets import facet_of
from dashboard.casebook.names import meant, sought, written_here
from dashboard.casebook.view import View, select
from tests.toy import toy_edition

if TYPE_CHECKING:
    from dashboard.casebook.edition import Edition


def edition_of(**people: list[str]) -> Edition:
    """The toy edition without sentences, in which these people stand in these cases (kite_chen is "kite-chen")."""
    edition = toy_edition()
    named = {case_id.replace("_", "-"): names for case_id, names in people.items()}
    listed = [json.dumps(named.get(case_id, []), ensure_ascii=False) for case_id in edition.cases["case_id"]]
    cases = edition.cases.assign(title="", people=listed, organisations="[]")
    return dataclasses.replace(edition, cases=cases, reports=edition.reports.iloc[:0])


BOTH = edition_of(
    kite_chen=["Xiao Yi"], kite_list=["肖毅"], kite_ban=["Xiao Yimin", "Shan Tianfang"], kite_court=["尉迟恭", "吕布"],
    kite_hebei=["Ouyang Na'na", "Wang Moumou"], kite_hostile=["<b>肖毅</b>", "彭安"],
)  # fmt: skip


def found(query: str) -> set[str]:
    return set(select(BOTH, View(query=query)).cases["case_id"])


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("肖毅", {"kite-chen", "kite-list", "kite-hostile"}),
        ("蕭毅", {"kite-chen"}),
        ("Xiao Yi", {"kite-chen", "kite-list", "kite-ban"}),
        ("yi xiao", {"kite-chen", "kite-list", "kite-ban"}),
        ("xiaoyi", {"kite-list"}),
        ("单田芳", {"kite-ban"}),
        ("Yuchi Gong", {"kite-court"}),
        ("lü bu", {"kite-court"}),
        ("Lyu Bu", {"kite-court"}),
        ("欧阳娜娜", {"kite-hebei"}),
        ("王某某", {"kite-hebei"}),
        ("peng an", {"kite-hostile"}),
        ("pen gan", set()),
        ("肖毅民 云南", set()),
        ("肖", {"kite-list", "kite-hostile"}),
        ("肖毅 江西", {"kite-chen"}),
    ],
)
def test_a_whole_name_is_found_in_the_other_script(query: str, expected: set[str]) -> None:
    assert found(query) == expected


def test_why_a_case_was_found_is_told_where_the_name_is_written_otherwise() -> None:
    (told,) = written_here(BOTH, "肖毅 江西", ["Xiao Yi", "Li Wei"])
    assert (told.asked, told.names) == ("肖毅", ("Xiao Yi",))
    assert written_here(BOTH, "肖毅", ["肖毅", "Xiao Yi"]) == written_here(BOTH, "江西", ["Xiao Yi"]) == ()
    assert written_here(BOTH, "", ["Xiao Yi"]) == ()


def test_what_is_marked_are_the_words_and_the_names_that_they_mean() -> None:
    assert sought(BOTH, "肖毅 mine") == ("肖毅", "mine", "xiao yi")
    assert sought(BOTH, "Mine") == ("mine",)


def test_a_case_that_others_tell_in_both_scripts_is_found_once() -> None:
    assert len(meant(BOTH, "xiao yi 肖毅")) == 2
    assert found("xiao yi 肖毅") == {"kite-chen", "kite-list"}


def test_names_are_read_when_something_is_searched(monkeypatch: pytest.MonkeyPatch) -> None:
    edition, made = dataclasses.replace(BOTH), []
    monkeypatch.setattr(facets, "facet_of", lambda values: made.append(values) or facet_of(values))
    assert select(edition, View(query=" ")).n_cases and not made
    assert select(edition, View(query="xiao")).n_cases and len(made) == 1


@given(st.text(max_size=30))
def test_a_query_with_a_name_finds_no_less_than_its_words(query: str) -> None:
    literal = arrays(BOTH).haystack.matches(query)
    assert not (literal & ~select(BOTH, View(query=query)).in_view).any()
