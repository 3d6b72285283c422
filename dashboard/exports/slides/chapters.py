"""The slides around the map of a view: title, provinces with their evidence, what is on no map, the method."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.exports.citation import PRODUCT
from dashboard.exports.off_map import off_map_rows
from dashboard.exports.slides.canvas import Area, Run, fitted, line_height, n_lines, write
from dashboard.exports.slides.country import draw_locator, placing
from dashboard.exports.slides.panel import heading, more_cases
from dashboard.exports.slides.parts import BODY, begin, case_notes, conflict_words, finish, middle, source_notes
from dashboard.exports.slides.table import draw_table
from dashboard.exports.told import cited, tell_province
from dashboard.exports.wording import LIMITS, METHOD, nothing_words
from dashboard.figures.palette import LIGHT
from dashboard.labels import joined, province_name
from dashboard.language import count, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pptx.presentation import Presentation as Deck
    from pptx.slide import Slide

    from dashboard.casebook.view import Selection
    from dashboard.exports.citation import Citation
    from dashboard.exports.slides.canvas import Paragraph
    from dashboard.exports.told import ToldCase, ToldProvince
    from dashboard.language import Lang

# Cases of a province that its slide tries to tell, and sentences of each in the notes.
_MOST_CASES = 8
_QUOTES = 3
_LOCATOR = Area(BODY.left, BODY.top + 0.1, 4.3, 3.6)
_CASES = Area(5.1, BODY.top, 7.78, BODY.height)
_TITLE_SIZE, _STEP_SIZE, _QUOTE_SIZE = 16.0, 12.0, 13.0
_QUOTE_LINES = 4
_GAP = 0.14
# Type grows while everything fits.
_SCALES = (1.4, 1.2, 1.0)
# Of each side of a conflict, on a slide; the notes have all of it.
_SIDE_LENGTH = 110
_TEXT_SIZE = 14.0


def add_title(deck: Deck, selection: Selection, citation: Citation, left: Sequence[str]) -> Slide:
    """The title slide: topic, headline, window, and which provinces have no slide of their own (`left`)."""
    lang = citation.lang
    slide = begin(deck, citation, citation.topic, PRODUCT)
    lines = [
        (citation.headline, 24.0, LIGHT.text),
        (f"{citation.measure}: {citation.when}", 18.0, LIGHT.secondary),
        (citation.counts, _TEXT_SIZE, LIGHT.secondary),
    ]
    if left:
        rest = joined(lang, [f"{province_name(lang, code)} {selection.counts[code]:,}" for code in left])
        words = say(lang, "Without a slide of their own: {provinces}", provinces=rest)
        lines.append((words, _TEXT_SIZE, LIGHT.secondary))
    paragraphs = [(Run(fitted(text, size, BODY.width, 3), size, ink),) for text, size, ink in lines]
    area = Area(BODY.left, BODY.top + 0.3, BODY.width, BODY.height - 0.3)
    write(slide.shapes, area, paragraphs, say(lang, "Summary"), gap=14)
    finish(slide, citation, (), [citation.headline, *source_notes(citation)])
    return slide


def add_province(deck: Deck, selection: Selection, citation: Citation, code: str) -> Slide:
    """The slide of a province: where it is, its first cases with a sentence each, all of it in the notes."""
    lang = citation.lang
    told = tell_province(selection, citation, code, _MOST_CASES, _QUOTES)
    second = [count(lang, told.n_articles, "article"), count(lang, told.n_sentences, "sentence"), citation.when]
    slide = begin(deck, citation, heading(told, lang), " · ".join(second))
    draw_locator(slide, selection, placing(_LOCATOR, 0.5), code)
    if not told.cases:
        middle(slide, _CASES, nothing_words(selection, code), _TEXT_SIZE, told.both_names)
        finish(slide, citation, (), [nothing_words(selection, code), *source_notes(citation)])
        return slide
    n_shown = _draw_cases(slide, told, lang)
    notes = [heading(told, lang), *case_notes(citation, told.cases)]
    if told.n_left:
        notes.append(more_cases(lang, told.n_left))
    finish(slide, citation, cited(told.cases[:n_shown]), [*notes, *source_notes(citation)], has_others=False)
    return slide


def _draw_cases(slide: Slide, told: ToldProvince, lang: Lang) -> int:
    """As many cases as there is room for, in the largest type that takes all; returns how many are shown."""
    for scale in _SCALES:
        blocks = _blocks(told, lang, scale)
        if len(blocks) == told.n_cases:
            break
    top = _CASES.top
    for case, (paragraphs, high) in zip(told.cases, blocks, strict=False):
        write(slide.shapes, Area(_CASES.left, top, _CASES.width, high), paragraphs, case.title, gap=2)
        top += high + _GAP
    if len(blocks) < told.n_cases:
        words = say(lang, "{cases} more, told in the notes", cases=count(lang, told.n_cases - len(blocks), "case"))
        area = Area(_CASES.left, top, _CASES.width, line_height(_STEP_SIZE))
        write(slide.shapes, area, [(Run(words, _STEP_SIZE, LIGHT.secondary),)], words)
    return len(blocks)


def _blocks(told: ToldProvince, lang: Lang, scale: float) -> list[tuple[list[Paragraph], float]]:
    """The first cases that fit, each as paragraphs and their height in inches; one at least."""
    blocks: list[tuple[list[Paragraph], float]] = []
    used = 0.0
    for case in told.cases:
        is_last = len(blocks) + 1 == told.n_cases
        room = _CASES.height - used - (0 if is_last else line_height(_STEP_SIZE) + _GAP)
        paragraphs, high = _case(case, lang, scale, has_all=told.n_cases == 1)
        if high > room and (blocks or scale > _SCALES[-1]):
            break
        blocks.append((paragraphs, min(high, room)))
        used += high + _GAP
    return blocks


def _case(case: ToldCase, lang: Lang, scale: float, *, has_all: bool) -> tuple[list[Paragraph], float]:
    """A case as paragraphs and their height: title, steps, one sentence (all with `has_all`), the first conflict."""
    title = f"{case.title} ○" if case.has_ring else case.title
    rows = [(title, _TITLE_SIZE, LIGHT.text, True, 2), (case.steps, _STEP_SIZE, LIGHT.secondary, False, 2)]
    quotes = case.quotes if has_all else case.quotes[:1]
    rows += [(f"“{quote.text}” [{quote.source}]", _QUOTE_SIZE, LIGHT.text, False, _QUOTE_LINES) for quote in quotes]
    for conflict in case.conflicts[:1]:
        words = conflict_words(conflict, lang, _SIDE_LENGTH)
        rows.append((words, _STEP_SIZE, LIGHT.blue, False, 3))
    paragraphs: list[Paragraph] = []
    high = 0.0
    for text, base, ink, is_bold, most in rows:
        size = base * scale
        shown = _cut_before_number(text, size, most, is_bold=is_bold)
        paragraphs.append((Run(shown, size, ink, is_bold=is_bold),))
        high += n_lines(shown, size, _CASES.width, is_bold=is_bold) * line_height(size) + 0.03
    return paragraphs, high


def _cut_before_number(text: str, size: float, most: int, *, is_bold: bool) -> str:
    """The text in at most `most` lines; the number of a source at its end stays in sight."""
    head, mark, number = text.rpartition("” [")
    if not mark:
        return fitted(text, size, _CASES.width, most, is_bold=is_bold)
    tail = f"{mark}{number}"
    if n_lines(text, size, _CASES.width, is_bold=is_bold) <= most:
        return text
    # The tail takes the room of its own signs at the end of the last line.
    cut = fitted(head, size, _CASES.width, most, is_bold=is_bold)
    while n_lines(cut + tail, size, _CASES.width, is_bold=is_bold) > most and len(cut) > 10:
        cut = f"{cut[:-4].rstrip()}…"
    return cut + tail


def add_off_map(deck: Deck, selection: Selection, citation: Citation) -> Slide:
    """What is on no map, and why: each reason with its number and first examples."""
    lang = citation.lang
    slide = begin(deck, citation, say(lang, "What is not on the map, and why"), f"{citation.when} · {citation.counts}")
    rows = off_map_rows(selection, citation)
    if rows:
        heads = (say(lang, "Reason"), say(lang, "How many"), say(lang, "For example"))
        cells = [(row.reason, f"{row.n:,}", "; ".join(row.examples)) for row in rows]
        draw_table(slide, BODY, heads, cells, (0.36, 0.09, 0.55), say(lang, "What is not on the map, and why"))
    else:
        middle(slide, BODY, say(lang, "Every case of this view is on the map, and has a date."), 18, "off-map")
    notes = [f"{row.reason}: {row.n:,}. {'; '.join(row.examples)}" for row in rows]
    numbers = sorted({number for row in rows for number in row.sources})
    finish(slide, citation, numbers, [*notes, *source_notes(citation)], has_others=not numbers)
    return slide


def add_method(deck: Deck, citation: Citation) -> Slide:
    """How cases are counted, what that cannot show, and how to cite the deck."""
    lang = citation.lang
    slide = begin(deck, citation, say(lang, "Method and limits"), citation.state)
    half = (BODY.width - 0.4) / 2
    columns = ((say(lang, "What is counted"), METHOD), (say(lang, "Known limits"), LIMITS))
    for column, (title, texts) in enumerate(columns):
        paragraphs: list[Paragraph] = [(Run(title, 18.0, is_bold=True),)]
        paragraphs += [(Run(say(lang, text), _TEXT_SIZE),) for text in texts]
        area = Area(BODY.left + column * (half + 0.4), BODY.top, half, BODY.height - 0.5)
        write(slide.shapes, area, paragraphs, title, gap=6)
    words = fitted(say(lang, "Cite as: {citation}", citation=citation.short), 12.0, BODY.width, 2)
    area = Area(BODY.left, BODY.top + BODY.height - 0.42, BODY.width, 0.42)
    write(slide.shapes, area, [(Run(words, 12.0, LIGHT.secondary),)], say(lang, "How to cite"))
    finish(slide, citation, (), [citation.long, citation.bibtex])
    return slide
