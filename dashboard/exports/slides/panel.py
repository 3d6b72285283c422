"""What the numbers on a slide's map count: each province with its first cases, as much as there is room for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dashboard.exports.slides.canvas import Area, Run, fitted, line_height, n_lines, write
from dashboard.exports.told import cited
from dashboard.figures.palette import LIGHT
from dashboard.language import count, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pptx.slide import Slide

    from dashboard.exports.slides.canvas import Paragraph
    from dashboard.exports.told import ToldCase, ToldProvince
    from dashboard.language import Lang

_GAP = 0.05
# Programs set spaces of their own between Chinese and digits.
_SAFE = 0.92
_CASE_LINES = 2
_MOST_SOURCES = 4


@dataclass(frozen=True, slots=True)
class _Type:
    """Type sizes of a province and of its cases, in points, and the width of a line in inches."""

    name: float
    case: float
    width: float


# Up to so many provinces are set in the larger type.
_ROOMY = 6
_LARGE, _SMALL = (14.0, 12.0), (13.0, 11.5)


def heading(province: ToldProvince, lang: Lang) -> str:
    """A province with its number of cases, and the value of another measure: "Jiangxi 江西 · 2 cases"."""
    return " · ".join(filter(None, (province.both_names, count(lang, province.n_cases, "case"), province.value)))


def more_cases(lang: Lang, n: int) -> str:
    """What stands for cases that are not told: "3 cases more in the casebook"."""
    return say(lang, "{cases} more in the casebook", cases=count(lang, n, "case"))


def draw_panel(slide: Slide, area: Area, told: Sequence[ToldProvince], rest: str, lang: Lang) -> list[int]:
    """One entry for each province; `rest` names those without one.

    Returns the numbers of the sources that the entries name.
    """
    type_ = _Type(*(_LARGE if len(told) <= _ROOMY else _SMALL), area.width)
    foot = 2 * line_height(type_.case) if rest else 0.0
    shares = _shares(told, type_, area.height - foot)
    numbers: set[int] = set()
    top = area.top
    for province, most_lines in zip(told, shares, strict=True):
        paragraphs, used, named = _entry(province, type_, most_lines, lang)
        high = line_height(type_.name) + used * line_height(type_.case)
        write(slide.shapes, Area(area.left, top, type_.width, high), paragraphs, province.both_names)
        numbers |= named
        top += high + _GAP
    if rest:
        text = fitted(say(lang, "Also: {provinces}", provinces=rest), type_.case, _SAFE * area.width, 2)
        below = Area(area.left, top, area.width, foot)
        write(slide.shapes, below, [(Run(text, type_.case, LIGHT.secondary),)], say(lang, "Further provinces"))
    return sorted(numbers)


def _shares(told: Sequence[ToldProvince], type_: _Type, height: float) -> list[int]:
    """How many lines each province has for its cases: one at least, the others to who needs them, in turn."""
    free = int((height - len(told) * (line_height(type_.name) + _GAP)) / line_height(type_.case)) - len(told)
    needed = [_needed(province, type_) for province in told]
    shares = [1] * len(told)
    while free > 0 and any(share < need for share, need in zip(shares, needed, strict=True)):
        for at, need in enumerate(needed):
            if free > 0 and shares[at] < need:
                shares[at] += 1
                free -= 1
    return shares


def _needed(province: ToldProvince, type_: _Type) -> int:
    """The lines that all cases of a province would take, and the line that counts those not told."""
    lines = sum(min(_CASE_LINES, n_lines(_whole(case), type_.case, type_.width)) for case in province.cases)
    return lines + bool(province.n_left)


def _entry(province: ToldProvince, type_: _Type, most_lines: int, lang: Lang) -> tuple[list[Paragraph], int, set[int]]:
    """A province and its first cases: what to write, the lines used (at most `most_lines`), the sources named."""
    paragraphs: list[Paragraph] = [(Run(heading(province, lang), type_.name, is_bold=True),)]
    used, shown = 0, 0
    for case in province.cases:
        is_last = shown + 1 == province.n_cases
        free = most_lines - used - (0 if is_last or used == 0 else 1)
        if free < 1:
            break
        text = _case_line(case, type_, min(_CASE_LINES, free))
        paragraphs.append((Run(text, type_.case),))
        used += n_lines(text, type_.case, type_.width)
        shown += 1
    if shown < province.n_cases and used < most_lines:
        paragraphs.append((Run(more_cases(lang, province.n_cases - shown), type_.case, LIGHT.secondary),))
        used += 1
    return paragraphs, used, set(cited(province.cases[:shown]))


def _tail(case: ToldCase) -> str:
    """The ring of a case that rests on one sentence and the numbers of its sources."""
    named = "".join(f"[{number}]" for number in case.sources[:_MOST_SOURCES])
    return ("○ " if case.has_ring else "") + named + ("…" if len(case.sources) > _MOST_SOURCES else "")


def _whole(case: ToldCase) -> str:
    return f"{case.title} {_tail(case)}"


def _case_line(case: ToldCase, type_: _Type, most_lines: int) -> str:
    """The title of a case, cut so that what follows it stays in sight."""
    text = _whole(case)
    for length in range(len(case.title) - 1, 8, -3):
        if n_lines(text, type_.case, type_.width) <= most_lines:
            break
        text = f"{case.title[:length].rstrip()}… {_tail(case)}"
    return text
