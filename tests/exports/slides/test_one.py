"""The slide of a view: what its numbers, list and notes say is what the selection counts."""

from __future__ import annotations

import pytest

from dashboard.casebook.view import View
from dashboard.exports.slides import one
from tests.exports.slides.opened import cited, drawn, notes, opened, texts


def test_the_list_counts_as_the_selection() -> None:
    selection, _ = cited()
    (made,) = opened(drawn(View())).slides
    said = texts(made)
    for name, code in (("Hebei 河北", "CN-HE"), ("Jiangxi 江西", "CN-JX"), ("Gansu 甘肃", "CN-GS")):
        assert f"{name} · {selection.counts[code]} case" in said
    assert "Charge against Chen Lang [1][2]" in said
    assert "Workshops shut down ○ [2]" in said


def test_a_selected_province_is_told_alone() -> None:
    (made,) = opened(drawn(View(provinces=("CN-JX",)))).slides
    assert "Jiangxi 江西 · 1 case" in texts(made)
    assert "Hebei 河北 · 1 case" not in texts(made)


def test_a_selected_province_without_a_case_is_named_too() -> None:
    (made,) = opened(drawn(View(provinces=("CN-JX", "CN-FJ", "CN-BJ")))).slides
    assert "Also: Fujian 0 and Beijing 0" in texts(made)


def test_notes_tell_the_provinces_in_the_order_of_the_list() -> None:
    (made,) = opened(drawn(View())).slides
    said = notes(made)
    assert 0 < said.index("\nHebei 河北 · 1 case\n") < said.index("\nGansu 甘肃 · 1 case\n")


def test_provinces_beyond_the_list_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(one, "MOST_TOLD", 2)
    from dashboard.exports.slides import slide

    (made,) = opened(slide(*cited())).slides
    assert "Also: Sichuan 1, Yunnan 1 and Gansu 1" in texts(made)
