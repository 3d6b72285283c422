"""The line of a pinned link: which edition, what is otherwise now, and the way to the newest."""

from __future__ import annotations

import dataclasses

import pytest

from dashboard.casebook.drift import drift
from dashboard.casebook.view import View
from dashboard.ui.drift import drift_words, found_drift, province_words, version_words
from tests.casebook.test_drift import OLD, newer, told, without


def test_the_line_names_edition_day_and_what_differs() -> None:
    assert drift_words(drift(OLD, without("kite-hebei"), View())) == (
        "This link shows edition 70f0000001 of 1 April 2022; the newest differs: Hebei 1 to 0, one case withdrawn."
    )
    assert drift_words(drift(OLD, without("kite-hebei"), View(lang="zh"))) == (
        "此链接显示2022年4月1日的版本 70f0000001；最新版本有所不同：河北由1起变为0起，撤下1起案件。"
    )


def test_many_provinces_are_counted_and_not_named() -> None:
    few = without("kite-list", without("kite-hebei", without("kite-chen")))
    assert "1 province more, three cases new." in drift_words(drift(few, OLD, View()))


def test_a_link_to_an_edition_that_says_the_same_is_told_so() -> None:
    found = drift(OLD, newer(), View())
    assert "in the newest nothing of this view differs" in drift_words(found)
    assert version_words(found) == ["The rules of reading changed from 0.0 to 0.9."]


def test_boundaries_of_another_version_are_told() -> None:
    manifest = dataclasses.replace(OLD.manifest, edition_id="70f0000002", boundary_version="other")
    found = drift(OLD, dataclasses.replace(OLD, manifest=manifest), View())
    assert version_words(found) == ["The boundaries changed from toy to other."]


def test_a_case_told_otherwise_is_counted() -> None:
    found = drift(OLD, told("kite-chen", title="x"), View())
    assert drift_words(found).endswith("; the newest differs: one case changed.")
    assert [province_words("en", one) for one in found.provinces] == []


def test_a_link_that_pins_nothing_has_no_line() -> None:
    assert found_drift(OLD, View()) is None


@pytest.mark.parametrize("newest", [None, OLD])
def test_a_link_to_the_newest_edition_has_no_line(newest: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dashboard.ui.drift.newest_edition", lambda: newest)
    assert found_drift(OLD, View(edition=OLD.manifest.edition_id)) is None
