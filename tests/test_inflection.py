"""Forms of verbs: regular spelling, doubled letters, irregular pasts; phrases with a mark."""

from __future__ import annotations

import pytest

from dashboard.inflection import HAPPENED, expand, forms


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        ("detain", "detain detains detaining detained"),
        ("seize", "seize seizes seizing seized"),
        ("nab", "nab nabs nabbing nabbed"),
        ("expel", "expel expels expelling expelled"),
        ("order", "order orders ordering ordered"),
        ("carry", "carry carries carrying carried"),
        ("raid", "raid raids raiding raided"),
        ("fix", "fix fixes fixing fixed"),
        ("smash", "smash smashes smashing smashed"),
        ("free", "free frees freeing freed"),
        ("take", "take takes taking took taken"),
        ("shut", "shut shuts shutting"),
        ("catch", "catch catches catching caught"),
        ("go", "go goes going went gone"),
        ("deploy", "deploy deploys deploying deployed"),
    ],
)
def test_a_verb_has_its_forms(verb: str, expected: str) -> None:
    assert forms(verb) == tuple(expected.split())


def test_a_phrase_is_given_in_every_form_it_stands_for() -> None:
    assert expand("take~ into custody")[:2] == ("take into custody", "takes into custody")
    assert expand("tell~ * to shut down") == (
        "tell * to shut down", "tells * to shut down", "telling * to shut down", "told * to shut down",
    )  # fmt: skip
    assert expand("dismantle * gang|ring") == ("dismantle * gang", "dismantle * ring")
    assert expand("behind bars") == ("behind bars",)


def test_a_past_a_perfect_or_a_passive_tells_that_something_happened() -> None:
    told = ("it shut ten", "they were held", "it has none", "they have been held", "it halted work")
    assert all(HAPPENED.search(text) for text in told)
    assert not any(HAPPENED.search(text) for text in ("it shuts ten", "they run at night", "a shutter"))
