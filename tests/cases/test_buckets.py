"""Entries by rule and key, in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from dashboard.cases.buckets import Buckets, Entry, Filed

if TYPE_CHECKING:
    from collections.abc import Sequence


def entry(at: int, note: str = "") -> Entry:
    return Entry(at, at * 10, at * 10 + 5, None, 700_000, True, note)


def held(buckets: Buckets, rule: str) -> list[tuple[list[object], list[Entry]]]:
    return [(key, list(entries)) for key, entries in buckets.of(rule)]


def test_a_rule_finds_its_own_entries_as_they_were_given() -> None:
    given_ = [Filed("one", ("张", 2.5, True), 0, entry(0, "号")), Filed("two", ("张",), 0, entry(1))]
    buckets = Buckets(given_)
    assert held(buckets, "one") == [(["张", 2.5, True], [entry(0, "号")])]
    assert held(buckets, "two") == [(["张"], [entry(1)])]
    assert held(buckets, "three") == []


@given(st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 3))))
def test_keys_come_as_they_were_first_given_and_entries_by_place(rows: Sequence[tuple[str, int]]) -> None:
    filed = [Filed("rule", (key,), place, entry(at)) for at, (key, place) in enumerate(rows)]
    expected = [
        ([key], [one.entry for one in sorted(filed, key=lambda one: one.place) if one.key == (key,)])
        for key in dict.fromkeys(key for key, _ in rows)
    ]
    assert held(Buckets(filed), "rule") == expected


def test_entries_that_nobody_takes_are_passed_over() -> None:
    buckets = Buckets([Filed("rule", (key,), b"x", entry(at)) for at, key in enumerate("aab")])
    assert [key for key, _ in buckets.of("rule")] == [["a"], ["b"]]
