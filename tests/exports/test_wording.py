"""Sentences that exports share, in both languages."""

from __future__ import annotations

import datetime as dt

import pytest

from dashboard.casebook.view import View, select
from dashboard.exports.citation import cite
from dashboard.exports.wording import LIMITS, METHOD, map_words, nothing_words
from dashboard.language import say
from tests.toy import toy_edition

EARLY = View(start=dt.date(2021, 5, 1), end=dt.date(2021, 5, 31))


@pytest.mark.parametrize("text", [*METHOD, *LIMITS])
def test_every_sentence_has_its_chinese(text: str) -> None:
    assert say("zh", text) != text
    assert text.endswith(".")


@pytest.mark.parametrize(
    ("view", "code", "words"),
    [
        (View(), "CN-FJ", "Fujian is only mentioned in these articles"),
        (View(), "CN-XZ", "These articles tell no case in Tibet"),
        (EARLY, "CN-YN", "1 case in Yunnan, none in this window"),
    ],
)
def test_why_a_province_has_no_case(view: View, code: str, words: str) -> None:
    assert nothing_words(select(toy_edition(), view), code).startswith(words)


def test_a_map_in_words_names_every_province_with_its_number() -> None:
    selection = select(toy_edition(), View())
    said = map_words(selection, cite(selection, ""))
    assert all(f"{name} 1" in said for name in ("Hebei", "Jiangxi", "Sichuan", "Yunnan", "Gansu"))


def test_the_map_in_words_tells_the_values_of_its_measure_the_highest_first() -> None:
    selection = select(toy_edition(), View(measure="per_million"))
    told = map_words(selection, cite(selection, "https://example.org/"))
    assert "Cases per million people, census of 2020, fixed classes" in told
    assert told.endswith("Gansu 0.040; Jiangxi 0.022; Yunnan 0.021; Hebei 0.013; Sichuan 0.012")
