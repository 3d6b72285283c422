"""Gists on disk: in the order of their ids, with what they are among the others."""

from __future__ import annotations

from dataclasses import replace

from dashboard.cases.gist import gist_of
from dashboard.cases.identity import key_of, key_words
from dashboard.cases.overturn import RULE
from dashboard.cases.pile import Pile, Telling, in_bytes, in_text
from tests.cases.told import day, report

LATE = Telling("two", 9, [gist_of(report("b", 90, "fine", people=["Li Wei"])), gist_of(report("b", 0, "arrest"))])
EARLY = Telling("one", 7, [gist_of(report("a", 40, "charge", date=day("2021-05-18"), figures=[4502]))])
NAME = replace(report("a", 50, "other"), report_id="a:5:other", rule=RULE)


def test_gists_come_back_in_the_order_of_their_ids_and_know_their_article() -> None:
    pile = Pile([LATE, EARLY])
    assert [gist.report_id for gist in pile] == ["a:40:charge", "b:0:arrest", "b:90:fine"] and len(pile) == 3
    assert [pile[at] for at in range(3)] == list(pile)
    assert [(gist.day_published, gist.is_opening) for gist in pile] == [(7, True), (9, True), (9, False)]
    bare = [gist._replace(day_published=0, is_opening=False, key="") for gist in pile]
    assert bare == [EARLY.gists[0], LATE.gists[1], LATE.gists[0]]


def test_an_article_opens_with_the_evidence_that_begins_first() -> None:
    told = [gist_of(report("a", 40, "fine")), gist_of(replace(report("a", 90, "arrest"), support=((0, 30),)))]
    assert [gist.is_opening for gist in Pile([Telling("", 0, told)])] == [False, True]


def test_reports_are_found_by_key_and_by_article() -> None:
    pile = Pile([LATE, EARLY])
    key = key_of(key_words("two", 0, "arrest"), 1)
    assert [pile.at_key(gist.key) for gist in pile] == [0, 1, 2] and pile[1].key == key
    assert pile.at_key("c0") is None
    assert [gist.report_id for gist in pile.of_article("b")] == ["b:0:arrest", "b:90:fine"]
    assert pile.report_id(2) == "b:90:fine"


def test_counted_names_lie_apart_and_have_keys_behind_all_others() -> None:
    counted = [gist_of(NAME), gist_of(report("a", 50, "other"))]
    pile = Pile([Telling("one", 7, counted)])
    assert [gist.report_id for gist in pile] == ["a:50:other"]
    assert [(gist.report_id, gist.is_opening) for gist in pile.names] == [("a:5:other", False)]
    assert pile.names[0].key == key_of(key_words("one", 50, "other"), 2)
    assert pile.at_key(pile.names[0].key) is None
    assert [gist.report_id for gist in pile.of_article("a")] == ["a:50:other"]


def test_an_id_may_hold_anything() -> None:
    odd = "a\ud800"
    (gist,) = Pile([Telling("", 0, [gist_of(report(odd, 0, "fine"))])])
    assert gist.article_id == odd == in_text(in_bytes(odd))
    assert list(Pile([])) == []
