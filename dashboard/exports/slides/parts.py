"""What every slide carries: its title, the counts, numbered footnotes, the footer with edition and link, the notes."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from pptx.enum.text import MSO_ANCHOR
from pptx.util import Inches

from dashboard.exports.citation import TITLE_LENGTH, address
from dashboard.exports.office import QUOTE_LENGTH, plain, qr_code
from dashboard.exports.slides.canvas import (
    HEIGHT,
    Area,
    Run,
    add_slide,
    fits,
    fitted,
    line_height,
    n_lines,
    name_shape,
    title_top,
    write,
)
from dashboard.exports.told import side_words
from dashboard.figures.palette import LIGHT
from dashboard.language import count, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pptx.presentation import Presentation as Deck
    from pptx.slide import Slide

    from dashboard.exports.citation import Citation, Source
    from dashboard.exports.told import Conflict, ToldCase
    from dashboard.language import Lang

LEFT, WIDTH = 0.45, 12.43
# Between the line of counts and the footnotes.
BODY = Area(LEFT, 1.78, WIDTH, 4.1)
COUNTS_SIZE = TOPIC_SIZE = 12.0
NOTE_SIZE = 11.0
FOOT_SIZE = 8.5
_NOTES = Area(LEFT, 5.95, 11.35, 0.58)
_FOOT = Area(LEFT, 6.6, 11.35, 0.82)
_QR = 0.98
# Lines of footnotes, and how many there is room for in two columns.
_NOTE_LINES = 3
MOST_NOTES = 6
# Speaker notes are read from a small window; beyond this the dossier is the place.
_MOST_NOTE_LINES = 120


def begin(deck: Deck, citation: Citation, title: str, second_line: str) -> Slide:
    """A slide with its title, the line under it, and the topic over it where the title is another."""
    slide = add_slide(deck, plain(title))
    if citation.topic not in ("", title):
        topic = fitted(citation.topic, TOPIC_SIZE, WIDTH, 1)
        above = Area(LEFT, title_top(slide) - line_height(TOPIC_SIZE), WIDTH, line_height(TOPIC_SIZE))
        write(slide.shapes, above, [(Run(topic, TOPIC_SIZE, LIGHT.secondary),)], say(citation.lang, "Topic"))
    width = WIDTH
    size = COUNTS_SIZE if fits(second_line, COUNTS_SIZE, width, 2) else 10.5
    text = fitted(second_line, size, width, 2)
    write(
        slide.shapes, Area(LEFT, 1.28, width, 0.45), [(Run(text, size, LIGHT.secondary),)], say(citation.lang, "Counts")
    )
    return slide


def finish(
    slide: Slide, citation: Citation, cited: Sequence[int], notes: Iterable[str], *, has_others: bool = True
) -> None:
    """What a reader comes to after the slide's body: the footnotes, the footer, the speaker notes.

    `cited` are the numbers of the sources that the slide names; with `has_others` the view's others follow.
    """
    _footnotes(slide, citation, cited, has_others=has_others)
    _footer(slide, citation)
    _speak(slide, notes)


def _footnotes(slide: Slide, citation: Citation, cited: Sequence[int], *, has_others: bool) -> None:
    """The sources that the slide names, then others while there is room; up to three lines, in one column or two."""
    lang, named = citation.lang, set(cited)
    sources = [source for source in citation.sources if has_others or source.number in named]
    ordered = sorted(sources, key=lambda source: (source.number not in named, source.number))
    is_all = len(ordered) <= MOST_NOTES
    shown = sorted(ordered if is_all else ordered[: MOST_NOTES - 1], key=lambda source: source.number)
    n_columns = 1 if len(ordered) <= _NOTE_LINES else 2
    width = _NOTES.width / n_columns
    rows = [_footnote(source, citation, width - 0.2) for source in shown]
    if not is_all:
        rest = count(lang, len(ordered) - len(shown), "source")
        rows.append(say(lang, "{sources} more in the speaker notes", sources=rest))
    for column in range(n_columns):
        part = rows[column * _NOTE_LINES :][:_NOTE_LINES]
        area = Area(_NOTES.left + column * width, _NOTES.top, width - 0.15, _NOTES.height)
        write(slide.shapes, area, [(Run(row, NOTE_SIZE),) for row in part], say(lang, "Sources"))


def _footnote(source: Source, citation: Citation, width: float) -> str:
    """A source on one line, its title cut so that its date stays in sight."""
    line = ""
    for most in range(TITLE_LENGTH, 10, -4):
        line = f"[{source.number}] {source.line(citation.lang, most=most, has_url=False)}"
        if fits(line, NOTE_SIZE, width, 1):
            return line
    return fitted(line, NOTE_SIZE, width, 1)


def _footer(slide: Slide, citation: Citation) -> None:
    lang, foot = citation.lang, citation.link
    lines = [
        (citation.state, 1),
        (citation.boundaries, 1),
        (" ".join((*citation.credits, citation.licence)), 2),
    ]
    paragraphs = [
        (Run(fitted(text, FOOT_SIZE, _FOOT.width, most), FOOT_SIZE, LIGHT.secondary),) for text, most in lines
    ]
    used = sum(n_lines(text, FOOT_SIZE, _FOOT.width) for text, _ in lines)
    most = max(1, round((HEIGHT - 0.06 - _FOOT.top) / line_height(FOOT_SIZE)) - used)
    shown = fitted(foot, FOOT_SIZE, _FOOT.width, most)
    paragraphs.append((Run(shown, FOOT_SIZE, LIGHT.blue, link=address(foot)),))
    write(slide.shapes, _FOOT, paragraphs, say(lang, "About this slide"))
    code = qr_code(foot)
    if code:
        picture = slide.shapes.add_picture(
            io.BytesIO(code),
            Inches(LEFT + WIDTH - _QR),
            Inches(_FOOT.top + _FOOT.height - _QR),
            Inches(_QR),
            Inches(_QR),
        )
        name_shape(picture, say(lang, "QR code"), say(lang, "QR code of the link to this view: {link}", link=foot))


def _speak(slide: Slide, notes: Iterable[str]) -> None:
    lines = list(notes)
    rest = ["…"] if len(lines) > _MOST_NOTE_LINES else []
    frame = slide.notes_slide.notes_text_frame
    if frame is not None:
        frame.text = "\n".join(lines[:_MOST_NOTE_LINES] + rest)


def case_notes(citation: Citation, cases: Iterable[ToldCase]) -> list[str]:
    """The cases for the speaker: each with its sentences, their source and their span, and where sources disagree."""
    lang, lines = citation.lang, []
    for case in cases:
        lines += ["", f"{case.title}: {case.steps}"]
        lines += [f"“{quote.text}” [{quote.source}] ({quote.span})" for quote in case.quotes]
        if case.n_sentences > len(case.quotes):
            rest = count(lang, case.n_sentences - len(case.quotes), "sentence")
            lines.append(say(lang, "{sentences} more in the casebook", sentences=rest))
        lines += [conflict_words(conflict, lang, QUOTE_LENGTH) for conflict in case.conflicts]
    return lines


def conflict_words(conflict: Conflict, lang: Lang, most: int) -> str:
    """Where sources disagree, on one line: at most `most` characters of what each of them says."""
    sides = " / ".join(f"{side_words(side, lang, most)} [{side.source}]" for side in conflict.sides)
    return say(lang, "Sources disagree {about}: {sides}", about=conflict.about, sides=sides)


def source_notes(citation: Citation) -> list[str]:
    """All sources of the view, how to cite it, and the link, for the speaker."""
    listed = [f"[{source.number}] {source.line(citation.lang)}" for source in citation.sources]
    return ["", say(citation.lang, "Sources"), *listed, "", citation.short, citation.link]


def middle(slide: Slide, area: Area, text: str, size: float, name: str) -> None:
    """A sentence in the middle of an area, where a drawing or a list would stand."""
    write(slide.shapes, area, [(Run(text, size, LIGHT.secondary),)], name, anchor=MSO_ANCHOR.MIDDLE)
