"""The type of a picture: fonts that travel with the code, how wide a text is, and how it breaks into lines.

The four files in static/fonts are read by name and by nothing else, so that a picture looks the same on every machine
and no Chinese turns into boxes on one without such fonts.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from matplotlib import font_manager
from matplotlib.ft2font import FT2Font, LoadFlags

from dashboard.config import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = ROOT / "static" / "fonts"
# Weights there are, and for each the families in which a sign is looked for, in this order.
FAMILIES: dict[int, tuple[str, ...]] = {
    400: ("Casebook Latin 400", "Casebook Han 400"),
    600: ("Casebook Latin 600", "Casebook Han 600", "Casebook Han 400"),
}
FILES = {
    "Casebook Latin 400": "picture-latin-400.ttf",
    "Casebook Latin 600": "picture-latin-600.ttf",
    "Casebook Han 400": "picture-han-400.ttf",
    "Casebook Han 600": "picture-han-600.ttf",
}
# What stands for a sign that no font has.
UNKNOWN = "□"

_HAN = r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]"
_CLOSING = r"[，。、；：？！）》」』”’…·,.;:?!)\]]"
# What is not broken: spaces; after opening marks one Chinese sign with its closing marks, or a word.
_OPENING = r"[《（「『“‘(\[]"
_PIECE = re.compile(rf"\s+|{_OPENING}*+(?:(?!{_OPENING}){_HAN}{_CLOSING}*|(?:(?!{_HAN}|{_OPENING})\S)++{_CLOSING}*)?+")


@lru_cache(maxsize=1)
def register() -> None:
    """Make the fonts known to matplotlib, once per process."""
    for file in FILES.values():
        font_manager.fontManager.addfont(FOLDER / file)


@lru_cache(maxsize=4)
def _face(family: str) -> tuple[FT2Font, frozenset[int]]:
    face = FT2Font(str(FOLDER / FILES[family]))
    return face, frozenset(face.get_charmap())


@lru_cache(maxsize=20_000)
def _advance(char: str, weight: int) -> float | None:
    """The width of a sign at size 1; None when no font has it."""
    for family in FAMILIES[weight]:
        face, known = _face(family)
        if ord(char) in known:
            return float(face.load_char(ord(char), LoadFlags.NO_SCALE).horiAdvance / face.units_per_EM)
    return None


def drawable(text: str, weight: int = 400) -> str:
    """The text with `UNKNOWN` for every sign that no font has."""
    return "".join(char if _advance(char, weight) is not None else UNKNOWN for char in text)


def width(text: str, size: float, weight: int = 400) -> float:
    """How wide a text is, in the unit of `size`."""
    return size * sum(_advance(char, weight) or 1.0 for char in text)


def wrapped(text: str, size: float, room: float, most: int, weight: int = 400) -> list[str]:
    """The text in at most `most` lines, none wider than `room`; an ellipsis ends the last one when it is cut."""
    lines: list[str] = []
    line, used = "", 0.0
    for piece in _pieces(text, size, room, weight):
        needed = width(piece, size, weight)
        if line and used + width(piece.rstrip(), size, weight) > room:
            lines.append(line.rstrip())
            if len(lines) == most:
                lines[-1] = _cut(lines[-1], size, room, weight)
                return lines
            line, used = "", 0.0
            if piece.isspace():
                continue
        line, used = line + piece, used + needed
    return [*lines, line.rstrip()] if line.strip() else lines


def _pieces(text: str, size: float, room: float, weight: int) -> Iterator[str]:
    """The text in pieces that are not broken further; a word wider than a line comes in parts that fit."""
    for piece in filter(None, _PIECE.findall(text)):
        if width(piece, size, weight) <= room:
            yield piece
            continue
        part, used = "", 0.0
        for char in piece:
            step = width(char, size, weight)
            if part and used + step > room:
                yield part
                part, used = "", 0.0
            part, used = part + char, used + step
        yield part


def _cut(line: str, size: float, room: float, weight: int) -> str:
    """A line that ends in an ellipsis and still fits."""
    while line and width(f"{line}…", size, weight) > room:
        line = line[:-1].rstrip()
    return f"{line}…"
