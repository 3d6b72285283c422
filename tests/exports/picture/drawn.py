"""A sheet that remembers what was drawn on it, so that tests can ask for words, places and colours."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from dashboard.casebook.edition import Edition, Manifest
from dashboard.casebook.tables import corpus_rows, frames
from dashboard.casebook.view import View, select
from dashboard.exports.files import citation_of
from dashboard.exports.picture import framing as room
from dashboard.exports.picture import picture
from dashboard.exports.picture.fonts import width
from dashboard.exports.picture.sheet import Box, Sheet
from tests.benchmarks.synthetic import corpus

if TYPE_CHECKING:
    from collections.abc import Collection

    import pytest
    import shapely

    from dashboard.exports.picture.look import Part, SizeName


@dataclass(frozen=True)
class Word:
    """A text with the box around it (its descent left out) and its colour."""

    text: str
    box: Box
    colour: str
    name: str | None


@dataclass
class Recorder(Sheet):
    """A real sheet that keeps a list of its texts and of its named shapes."""

    width: int
    height: int
    dpi: int
    paper: str
    words: list[Word] = field(default_factory=list)
    shapes: dict[str, tuple[shapely.Geometry, str | None]] = field(default_factory=dict)
    rings: list[tuple[float, float]] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(self.width, self.height, self.dpi, self.paper)

    def save(self, *args: Any) -> bytes:
        """Nothing: it is the drawing that is asked for."""
        return b""

    def text(self, x: float, y: float, text: str, size: float, colour: str, **more: Any) -> None:
        wide = width(text, size, more.get("weight", 400))
        left = x - wide * {"left": 0.0, "center": 0.5, "right": 1.0}[more.get("align", "left")]
        self.words.append(Word(text, Box(left, y - size * 0.72, left + wide, y), colour, more.get("name")))
        super().text(x, y, text, size, colour, **more)

    def shape(self, shape: shapely.Geometry, fill: str | None, *args: Any, **more: Any) -> None:
        if more.get("name"):
            self.shapes[more["name"]] = (shape, fill)
        super().shape(shape, fill, *args, **more)

    def ring(self, x: float, y: float, *args: Any, **more: Any) -> None:
        self.rings.append((x, y))
        super().ring(x, y, *args, **more)


def recording(monkeypatch: pytest.MonkeyPatch) -> list[Recorder]:
    """The sheets that are drawn from now on, in a list that grows."""
    made: list[Recorder] = []

    def record(*args: Any) -> Recorder:
        made.append(Recorder(*args))
        return made[-1]

    monkeypatch.setattr(room, "Sheet", record)
    return made


def recorded(
    monkeypatch: pytest.MonkeyPatch,
    edition: Edition,
    view: View,
    size: SizeName = "wide",
    parts: Collection[Part] | None = None,
) -> Recorder:
    """What the picture of a view shows."""
    made = recording(monkeypatch)
    picture(select(edition, view), citation_of(edition, view, "https://toy.example"), "svg", size, parts)
    return made[0]


@lru_cache(maxsize=1)
def crowded_edition() -> Edition:
    """Six hundred made-up cases over all provinces: a number on every one of them."""
    rows = corpus_rows(corpus(600))
    counts = {name: len(table) for name, table in rows.items()}
    manifest = Manifest("c0ffee0001", "made", "Made up", "虚构", "0.0", "toy", "2022-04-01T00:00:00+00:00", counts)
    return Edition(manifest, **frames(rows))
