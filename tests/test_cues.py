"""Cues: what a pattern needs, and that no match is ever missed by looking only where that stands."""

from __future__ import annotations

import re
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import cues, pipeline  # every room's cues are known once it is loaded
from dashboard.cues import ANY, AnyOf, Cue, Cues, Joined, bits_of, cues_in, encodable, lowered, words_needed
from tests.gold.sets import labelled_sets

if TYPE_CHECKING:
    from collections.abc import Iterator

OPEN_TEXTS = [gold["text"] for one in labelled_sets() if not one.is_held for gold in one.texts.values()]
ALL_WORDS = sorted({word for cue in Cue.known for word in cue.words})


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"\b(?:court|judge)s?\b", {"court", "courts", "judge", "judges"}),
        (r"[Cc]ourt", {"Court", "court"}),
        (r"a(?:b)?c \d+ yuan", {" yuan"}),
        (r"(?:fined?|jailed) (?:\w+ ){0,3}in (?!jail)prison$", {"in prison"}),
        (r"x{2,3}police+", {"polic"}),
        (r"(?>公安|警方)[^局]局(?<=局)", {"公安", "警方"}),
        (r"(?i:police) chief", {" chief"}),
        (r"n\w* (?:a|\w+) in$", {" in"}),
    ],
)
def test_the_rarest_words_that_every_match_holds(pattern: str, words: set[str]) -> None:
    assert words_needed(pattern) == words


@pytest.mark.parametrize("pattern", [r"\w+", r"(?:police)?", r"police|\d+", r"[a-z] $", r"(?i:police)"])
def test_a_pattern_that_can_match_without_a_word_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match="need not hold any word"):
        words_needed(pattern)


@pytest.fixture
def another_parser(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Iterator[None]:
    """A Python whose parser of patterns is another one, with no cue known yet."""
    monkeypatch.setattr(cues, "_parser", request.param)
    monkeypatch.setattr(Cue, "known", [])
    for cached in (cues.is_readable, cues._compiled):
        cached.cache_clear()
    yield
    for cached in (cues.is_readable, cues._compiled):
        cached.cache_clear()


def test_the_parser_of_this_python_is_known() -> None:
    assert cues.is_readable()


@pytest.mark.parametrize(
    "another_parser",
    [None, SimpleNamespace(), SimpleNamespace(parse=lambda pattern: [("whatever", pattern)])],
    indirect=True,
)
@pytest.mark.usefixtures("another_parser")
def test_where_no_parser_tells_the_words_every_pattern_is_tried_everywhere() -> None:
    cue = Cue(r"\b[Cc]ourts? ruled")
    assert not cues.is_readable()
    found = Cues("The court ruled.")
    assert found.anywhere & found.within(0, 16) & found.within(0, 3) & cue.bit
    assert cue.search(found.within(0, 16), "The court ruled.")


def test_patterns_of_every_room_are_known() -> None:
    assert pipeline
    assert len(Cue.known) > 30 and len({cue.bit for cue in Cue.known}) == len(Cue.known)


@pytest.mark.parametrize("cue", Cue.known, ids=lambda cue: cue.source[:30])
def test_no_match_in_an_open_text_is_missed(cue: Cue) -> None:
    for text in OPEN_TEXTS:
        cues = Cues(text)
        for match in cue.pattern.finditer(text):
            assert cues.within(*match.span()) & cue.bit, match.group()


@given(st.lists(st.sampled_from([*ALL_WORDS, " ", ". ", "’s ", "be ", "İ", "\ud800", "K"]), max_size=12))
def test_no_match_in_any_text_is_missed(parts: list[str]) -> None:
    for text in ("".join(parts), " ".join(parts).upper()):
        held = Cues(text).within(0, len(text))
        for cue in Cue.known:
            assert held & cue.bit or not cue.pattern.search(text)


def test_a_search_is_spared_where_the_words_are_missing() -> None:
    cue, text = next((cue, text) for cue in Cue.known for text in OPEN_TEXTS if cue.pattern.search(text))
    assert cue.search(ANY, text) and list(cue.finditer(ANY, text))
    assert cue.search(0, text) is None and not list(cue.finditer(0, text))


def test_the_first_of_joined_cues_wins_where_the_match_begins_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Cue, "known", [])
    late, long, short = (Cue(pattern) for pattern in ("b+$", "ab*", "a"))
    joined = Joined(late, long, short)
    for text in ("abb", "bab", "cab", "bb", "c"):
        alternatives = re.compile("(?:b+$)|(?:ab*)|(?:a)")
        for ours, theirs in ((joined.match, alternatives.match), (joined.search, alternatives.search)):
            found, same = ours(ANY, text), theirs(text)
            assert (found and found.span()) == (same and same.span())
            assert ours(0, text) is None
    assert joined.bits == bits_of(late, long, short)


def test_any_of_several_cues_is_tried_only_where_its_own_words_stand(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Cue, "known", [])
    cat, dog = Cue(r"\bcat$"), Cue(r"\bdog\b")
    either = AnyOf(cat, dog)
    assert either.bits == bits_of(cat, dog)
    assert either.search(ANY, "a dog") and either.search(dog.bit, "a dog")
    assert (
        not either.search(ANY, "a cat and a doge")
        and not either.search(cat.bit, "a dog")
        and not either.search(0, "cat")
    )


def test_a_pattern_is_compiled_when_it_is_first_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Cue, "known", [])
    cue = Cue("(?i:Police) (?:came|went)")
    assert cue.is_loose and "pattern" not in vars(cue)
    assert cue.match(ANY, "POLICE came") and cue.match(0, "POLICE came") is None
    assert "pattern" in vars(cue)


def test_the_cues_of_a_text_are_found_once() -> None:
    text = "Police came to Nanjing."
    assert cues_in(text) is cues_in(text)


def test_only_the_part_asked_for_counts() -> None:
    loose = next(cue for cue in Cue.known if cue.is_loose and "police" in cue.words)
    cues = Cues("POLICE came. Nobody went.")
    assert cues.within(0, 12) & loose.bit and not cues.within(13, 25) & loose.bit
    assert cues.anywhere == cues.within(0, 25) and cues.anywhere & loose.bit
    assert bits_of(loose, loose) == loose.bit


def test_lower_case_keeps_every_offset() -> None:
    text = "İstanbul ı ſ K É \ud800 BEIJING"
    assert len(lowered(text)) == len(text) and lowered(text).endswith("beijing")
    assert encodable("a\ud800b") == "a?b" and encodable("江西") == "江西"
    assert all(re.fullmatch(lowered(sign), sign, re.IGNORECASE) for sign in "İıſK")
