"""The words of a picture: headline and counts above the map, the cases beside it, the whole citation under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.exports.picture.fonts import width, wrapped
from dashboard.exports.picture.look import LEADING
from dashboard.exports.picture.sheet import Box
from dashboard.labels import province_name, province_names
from dashboard.language import count, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.exports.citation import Citation, Source
    from dashboard.exports.listing import Line, Listing
    from dashboard.exports.picture.look import Look
    from dashboard.exports.picture.sheet import Sheet

_TITLE_LENGTH = 80
_DOT = " · "
_MOST_NAMES = 3
_MOST_QUOTE_LINES = 4
# A long headline is set smaller before it is cut.
_HEADLINE_SHARES = (1.0, 0.88, 0.76, 0.66)
# The counts are set a little smaller before they take a second line.
_LEAST_SHARE = 0.86


def draw_head(sheet: Sheet, box: Box, citation: Citation, look: Look) -> float:
    """The topic, the headline in at most two lines, what is counted under it; returns where they end."""
    colours, above = look.colours, look.size("topic")
    for line in wrapped(citation.topic, above, box.width, 1):
        sheet.text(box.left, box.top + above, line, above, colours.secondary)
    y = top = box.top + above * LEADING
    for share in _HEADLINE_SHARES:
        size = look.size("headline") * share
        lines = wrapped(citation.headline, size, box.width, 2, 600)
        if not lines[-1].endswith("…"):
            break
    for line in lines:
        y += size * (1.0 if y == top else 1.18)
        sheet.text(box.left, y, line, size, colours.text, weight=600)
    small = look.size("counts") * min(1.0, max(_LEAST_SHARE, box.width / width(citation.counts, look.size("counts"))))
    y += look.gap(5)
    for line in filled(citation.counts.split(_DOT), small, box.width):
        y += small * LEADING
        sheet.text(box.left, y, line, small, colours.secondary)
    return y + look.gap(8)


def filled(parts: Sequence[str], size: float, room: float) -> list[str]:
    """Parts joined by dots in as few lines as they need; a line breaks between parts, or in one wider than a line."""
    lines: list[str] = []
    for part in parts:
        if lines and width(f"{lines[-1]}{_DOT}{part}", size) <= room:
            lines[-1] += f"{_DOT}{part}"
        else:
            lines += wrapped(part, size, room, 2)
    return lines


def footer(citation: Citation, cited: Sequence[int], look: Look, room: float, most_source_lines: int) -> list[str]:
    """The lines under the rule: state, measure, sources, boundaries, credits, licence, link.

    Sources go into it in the order in which the listed cases cite them, then the others: as many as fit into
    `most_source_lines`, by their numbers, and how many are left.
    """
    size = look.size("foot")
    told = [
        (f"{citation.state} · {citation.measure}{say(look.lang, ', ')}{citation.when}", 2),
        (citation.boundaries, 2),
        (" ".join((*citation.credits, citation.licence)), 3),
        (citation.link, 3),
    ]
    blocks = [wrapped(text, size, room, most) for text, most in told]
    blocks.insert(1, _sources(citation, cited, look, room, most_source_lines))
    return [line for block in blocks for line in block]


def _sources(citation: Citation, cited: Sequence[int], look: Look, room: float, most: int) -> list[str]:
    size, lang = look.size("foot"), look.lang
    place = {number: at for at, number in enumerate(cited)}
    ordered = sorted(citation.sources, key=lambda source: (place.get(source.number, len(place)), source.number))
    fitting: list[str] = []
    # No more than these can fit on any sheet.
    for n in range(1, min(len(ordered), 40) + 1):
        left = len(ordered) - n
        rest = say(lang, " and {sources} more, listed at the link", sources=count(lang, left, "source")) if left else ""
        told = " ".join(_source(source, look) for source in sorted(ordered[:n], key=lambda source: source.number))
        phrase = "Sources, those cited above first: {list}" if left and cited else "Sources: {list}"
        lines = wrapped(say(lang, phrase, list=told) + rest, size, room, most)
        if lines[-1].endswith("…") and n > 1:
            break
        fitting = lines
    return fitting


def _source(source: Source, look: Look) -> str:
    return f"[{source.number}] {source.line(look.lang, most=_TITLE_LENGTH, has_url=False)}"


def foot_height(lines: Sequence[str], look: Look) -> float:
    """Height of the footer in points, the rule above it included."""
    return len(lines) * look.size("foot") * LEADING + look.gap(8)


def draw_foot(sheet: Sheet, box: Box, lines: Sequence[str], look: Look) -> None:
    """A rule and the lines under it."""
    size = look.size("foot")
    sheet.line([(box.left, box.top), (box.right, box.top)], look.colours.line, 0.8)
    y = box.top + look.gap(4)
    for line in lines:
        y += size * LEADING
        sheet.text(box.left, y, line, size, look.colours.secondary)


def draw_cases(sheet: Sheet, box: Box, found: Listing, look: Look) -> None:
    """The cases in `box`, as many as fit whole, each with its provinces, its date and the numbers of its sources."""
    colours, y = look.colours, box.top + look.size("title")
    heading = say(look.lang, "Cases on the map, newest first")
    if found.codes:
        heading = say(look.lang, "Cases in {provinces}, newest first", provinces=province_names(look.lang, found.codes))
    heading = wrapped(heading, look.size("title"), box.width, 1, 600)[0]
    sheet.text(box.left, y, heading, look.size("title"), colours.text, weight=600)
    y += look.gap(4)
    last = box.bottom - look.size("meta") * LEADING - look.gap(6)
    for index, line in enumerate(found.lines):
        block = _case(line, look, box.width)
        high = _height(block, look)
        if y + high > (box.bottom if index + 1 == found.n_all else last):
            break
        for text, name, weight in block:
            y += look.size(name) * LEADING
            ink = colours.secondary if name == "meta" else colours.text
            sheet.text(box.left, y, text, look.size(name), ink, weight=weight)
        y += look.gap(6)
    else:
        index = len(found.lines)
    if index < found.n_all:
        more = say(
            look.lang, "and {cases} more, listed at the link", cases=count(look.lang, found.n_all - index, "case")
        )
        sheet.text(box.left, y + look.size("meta") * LEADING, more, look.size("meta"), colours.secondary)


def _case(line: Line, look: Look, room: float) -> list[tuple[str, str, int]]:
    """The lines of one case: text, type size, weight."""
    names = [province_name(look.lang, code) for code in line.codes]
    where = say(look.lang, ", ").join(names[:_MOST_NAMES]) + (
        f" +{len(names) - _MOST_NAMES}" if names[_MOST_NAMES:] else ""
    )
    numbers = "".join(f"[{number}]" for number in line.sources[:6]) + ("…" if line.sources[6:] else "")
    meta = _DOT.join(filter(None, [where, line.date, numbers]))
    titles = wrapped(line.title, look.size("case"), room, 2, 600)
    quote = wrapped(line.quote, look.size("quote"), room, _MOST_QUOTE_LINES) if line.quote else []
    return [
        *((title, "case", 600) for title in titles),
        (wrapped(meta, look.size("meta"), room, 1)[0], "meta", 400),
        *((words, "quote", 400) for words in quote),
    ]


def _height(block: Sequence[tuple[str, str, int]], look: Look) -> float:
    return sum(look.size(name) * LEADING for _, name, _ in block)
