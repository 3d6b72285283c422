"""What every slide carries: footnotes with their dates, the notes of a speaker, the footer."""

from __future__ import annotations

from dataclasses import replace

from pptx.util import Inches

from dashboard.exports.citation import Source
from dashboard.exports.slides.canvas import presentation, title_top
from dashboard.exports.slides.parts import (
    BODY,
    MOST_NOTES,
    begin,
    case_notes,
    conflict_words,
    finish,
    middle,
    source_notes,
)
from dashboard.exports.told import tell_province
from tests.exports.slides.opened import cited, notes, texts


def page(n_sources: int, named: tuple[int, ...] = (), *, has_others: bool = True) -> str:
    _, citation = cited()
    sources = tuple(
        Source(n, f"a{n}", "The Long Named Courier of Everything", "t" * 300, f"2021-01-{n:02}", "")
        for n in range(1, n_sources + 1)
    )
    citation = replace(citation, sources=sources)
    slide = begin(presentation(citation), citation, "Title", "second line")
    finish(slide, citation, named, ["one", "two"], has_others=has_others)
    return texts(slide)


def test_the_topic_stands_over_every_title_but_its_own() -> None:
    _, citation = cited()
    deck = presentation(citation)
    for title in ("Kites fell", "Kites fell in the spring of a year that nobody forgot, " * 2):
        slide = begin(deck, citation, title, "second line")
        topic = next(shape for shape in slide.shapes if shape.name == "Topic")
        assert topic.text_frame.text == citation.topic
        assert topic.top > 0 and topic.top + topic.height <= Inches(title_top(slide)) + 1
    assert texts(begin(deck, citation, citation.topic, "second line")).count(citation.topic) == 1


def test_footnotes_keep_their_dates_and_count_what_is_left() -> None:
    said = page(20)
    assert [f"{n} Jan 2021" in said for n in range(1, 7)] == [True] * (MOST_NOTES - 1) + [False]
    assert "15 sources more in the speaker notes" in said


def test_sources_that_the_slide_names_go_first() -> None:
    assert "[17] The Long" in page(20, (17,))
    alone = page(20, (17,), has_others=False)
    assert "[17] The Long" in alone
    assert "[1] " not in alone
    assert "more in the speaker notes" not in alone


def test_few_sources_have_whole_lines() -> None:
    assert "t" * 60 in page(2)
    assert "t" * 60 not in page(5)


def test_the_speaker_has_evidence_conflicts_and_all_sources() -> None:
    selection, citation = cited()
    told = tell_province(selection, citation, "CN-JX", 5, 1)
    said = "\n".join(case_notes(citation, told.cases))
    assert "Charge against Chen Lang: detained or arrested (May 2021) → charged (8 June 2021)" in said
    assert "3 sentences more in the casebook" in said
    assert conflict_words(told.cases[0].conflicts[0], "en", 5).endswith("“2,40…” [2] / “2600…” [1]")
    assert sum(line.startswith("[") for line in source_notes(citation)) == 4


def test_notes_are_cut_where_no_speaker_reads_on() -> None:
    _, citation = cited()
    slide = begin(presentation(citation), citation, "Title", "x")
    finish(slide, citation, (), [str(n) for n in range(500)])
    assert notes(slide).splitlines()[-2:] == ["119", "…"]


def test_a_sentence_stands_where_a_list_would() -> None:
    _, citation = cited()
    slide = begin(presentation(citation), citation, "Title", "x")
    middle(slide, BODY, "Nothing here.", 14, "list")
    assert "Nothing here." in texts(slide)
