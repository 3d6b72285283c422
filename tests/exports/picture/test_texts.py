"""The words around the map: cut where they have no room, and never without the whole citation."""

from __future__ import annotations

from dataclasses import replace

from dashboard.casebook.view import View, select
from dashboard.exports.citation import Citation, Source, cite
from dashboard.exports.files import citation_of
from dashboard.exports.listing import listing
from dashboard.exports.picture.look import Look
from dashboard.exports.picture.sheet import Box, drawing
from dashboard.exports.picture.texts import draw_cases, draw_foot, draw_head, foot_height, footer
from tests.exports.picture.drawn import Recorder
from tests.toy import toy_edition

LOOK = Look("en", 1.0)
PAGE = Box(20, 20, 900, 500)


def cited(n_sources: int = 4) -> Citation:
    found = citation_of(toy_edition(), View(), "https://toy.example")
    sources = [Source(n, f"a{n}", "Toy Times", f"Kites, part {n}", "2021-08", "") for n in range(1, n_sources + 1)]
    return replace(found, sources=tuple(sources), n_articles=n_sources)


def sheet() -> Recorder:
    return Recorder(1920, 1080, 144, "#ffffff")


def test_a_long_headline_shrinks_then_ends_in_an_ellipsis() -> None:
    with drawing():
        short, long = sheet(), sheet()
        draw_head(short, PAGE, cited(), LOOK)
        end = draw_head(long, PAGE, replace(cited(), headline="kites " * 200), LOOK)
    assert [word.text for word in short.words[:2]] == [cited().topic, cited().headline]
    assert long.words[2].text.endswith("…")
    assert max(word.box.bottom for word in long.words) < end < 160


def test_a_picture_says_what_its_cases_are_about_above_the_headline() -> None:
    with drawing():
        drawn, bare = sheet(), sheet()
        draw_head(drawn, PAGE, replace(cited(), topic="kites " * 200), LOOK)
        draw_head(bare, PAGE, replace(cited(), topic=""), LOOK)
    topic, headline = drawn.words[:2]
    assert topic.text.endswith("…") and topic.box.right <= PAGE.right and topic.box.bottom < headline.box.top
    assert bare.words[0].text == cited().headline


def test_counts_break_between_their_parts() -> None:
    with drawing():
        drawn = sheet()
        draw_head(drawn, Box(20, 20, 420, 500), cited(), LOOK)
    lines = [word.text for word in drawn.words[3:]]
    assert " · ".join(lines) == cited().counts


def test_the_footer_holds_the_whole_citation() -> None:
    lines = footer(cited(), (), LOOK, 880, 3)
    said = " ".join(lines)
    found = cited()
    for part in (found.state, found.measure, found.when, found.boundaries, *found.credits, found.licence, found.link):
        assert part in said
    assert all(f"[{number}]" in said for number in range(1, 5))


def test_sources_that_are_cited_come_first_and_the_rest_is_counted() -> None:
    lines = footer(cited(900), (900,), LOOK, 880, 3)
    said = " ".join(lines)
    assert "[900]" in said
    shown = said.count("Toy Times")
    assert f"and {900 - shown} sources more, listed at the link" in said
    assert said.index("Sources, those cited above first:") < said.index("[1]") < said.index("[900]")
    # What few lines have room for is what is cited first.
    few = " ".join(footer(cited(900), tuple(range(600, 700)), LOOK, 880, 3))
    assert "[600]" in few and "[1]" not in few and "[699]" not in few
    assert footer(replace(cited(0), sources=()), (), LOOK, 880, 3)


def test_the_footer_is_as_high_as_it_says() -> None:
    lines = footer(cited(), (), LOOK, 880, 3)
    box = Box(20, 400, 900, 400 + foot_height(lines, LOOK))
    with drawing():
        drawn = sheet()
        draw_foot(drawn, box, lines, LOOK)
    assert [word.text for word in drawn.words] == lines
    assert max(word.box.bottom for word in drawn.words) <= box.bottom


def test_cases_stand_whole_in_their_box_and_the_rest_is_counted() -> None:
    selection = select(toy_edition(), View())
    found = listing(selection, cited(), 10)
    for high, shown in ((480, 4), (110, 2)):
        with drawing():
            drawn = sheet()
            draw_cases(drawn, Box(600, 20, 900, 20 + high), found, LOOK)
        said = [word.text for word in drawn.words]
        assert said[0] == "Cases on the map, newest first"
        assert sum(" · " in text for text in said) == shown
        assert ("and 2 cases more, listed at the link" in said) == (shown == 2)
        assert all(word.box.inside(Box(600, 20, 900, 20 + high)) for word in drawn.words)


def test_a_selected_province_is_named_over_its_cases() -> None:
    selection = select(toy_edition(), View(provinces=("CN-JX",), lang="zh"))
    with drawing():
        drawn = sheet()
        draw_cases(drawn, PAGE, listing(selection, cite(selection, ""), 10), Look("zh", 1.0))
    assert drawn.words[0].text == "江西的案件（由近及远）"
    assert [word.text for word in drawn.words][2:] == ["江西 · 2021年6月8日 · [1][2]"]
