"""A sheet of paper: points from the top left corner, text as plain text, shapes, and the bytes in the end.

Nothing here knows about maps. matplotlib keeps its settings for the whole process, so one picture is drawn at a time.
"""

from __future__ import annotations

import io
import threading
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

import matplotlib
import numpy as np
import shapely
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, FancyBboxPatch, PathPatch
from matplotlib.path import Path
from matplotlib.patheffects import Normal, Stroke

from dashboard.exports.picture.fonts import FAMILIES, drawable, register

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

PictureFormat = Literal["png", "svg", "pdf"]

POINTS = 72.0
_SETTINGS: dict[str, Any] = {
    # Text is drawn as it stands: a $ sign in a title begins no formula.
    "text.parse_math": False,
    "text.usetex": False,
    # Signs as wide as their font says, at every size: lines are measured before they are drawn.
    "text.hinting": "no_hinting",
    # The ids in an SVG are made from this and the drawing, not from chance.
    "svg.hashsalt": "provincial-casebook",
    # Outlines, so that an SVG needs no font where it is opened; a PDF carries the glyphs it uses, and its text copies.
    "svg.fonttype": "path",
    "pdf.fonttype": 42,
    "path.simplify": False,
}
# What the field for a description is called, and the fields that name a moment or a machine.
_DESCRIPTION = {"png": "Description", "svg": "Description", "pdf": "Subject"}
_LEFT_OUT = {"png": ("Software",), "svg": ("Date", "Creator"), "pdf": ("CreationDate", "Creator", "Producer")}
_DRAWING = threading.Lock()


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in points; y grows downwards."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """Right minus left."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Bottom minus top."""
        return self.bottom - self.top

    def touches(self, other: Box) -> bool:
        """Whether the two have an area in common."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def inside(self, other: Box) -> bool:
        """Whether this one lies in the other whole."""
        return (
            self.left >= other.left
            and self.right <= other.right
            and self.top >= other.top
            and self.bottom <= other.bottom
        )


@contextmanager
def drawing() -> Iterator[None]:
    """Settings of our own, whatever a machine or another drawing has set; every `Sheet` is made and saved inside."""
    with _DRAWING, matplotlib.rc_context():
        matplotlib.rcdefaults()
        for name, value in _SETTINGS.items():
            matplotlib.rcParams[name] = value  # type: ignore[index]
        register()
        yield


class Sheet:
    """A figure of `width` x `height` pixels at `dpi`, drawn on in points (1/72 inch)."""

    def __init__(self, width: int, height: int, dpi: int, paper: str) -> None:
        self.dpi = dpi
        self.page = Box(0, 0, width * POINTS / dpi, height * POINTS / dpi)
        self._figure = Figure(figsize=(width / dpi, height / dpi), dpi=dpi, facecolor=paper)
        self._axes = self._figure.add_axes((0, 0, 1, 1))
        self._axes.set_axis_off()
        self._axes.set(xlim=(0, self.page.right), ylim=(self.page.bottom, 0))

    def text(
        self,
        x: float,
        y: float,
        text: str,
        size: float,
        colour: str,
        *,
        weight: int = 400,
        align: Literal["left", "center", "right"] = "left",
        halo: str | None = None,
        name: str | None = None,
    ) -> None:
        """One line of plain text, its baseline at `y`; `halo` is a colour around the signs, `name` its id in an SVG."""
        made = self._axes.text(
            x, y, drawable(text, weight), fontsize=size, color=colour, ha=align, va="baseline",
            fontfamily=list(FAMILIES[weight]), parse_math=False,
        )  # fmt: skip
        made.set_gid(name)
        if halo is not None:
            made.set_path_effects([Stroke(linewidth=size / 4.5, foreground=halo), Normal()])

    def shape(
        self,
        shape: shapely.Geometry,
        fill: str | None,
        line: str | None = None,
        thick: float = 0.0,
        clip: Box | None = None,
        name: str | None = None,
    ) -> None:
        """A polygon or several, in points; `name` is its id in an SVG."""
        rings = [ring for part in shapely.get_parts(shape) for ring in _rings(part)]
        if not rings:
            return
        patch = PathPatch(
            Path.make_compound_path(*(_closed(ring) for ring in rings)),
            facecolor=fill or "none", edgecolor=line or "none", linewidth=thick, joinstyle="round",
        )  # fmt: skip
        patch.set_gid(name)
        self._axes.add_artist(patch)
        if clip is not None:
            patch.set_clip_path(self._clip(clip))

    def line(
        self, points: Sequence[tuple[float, float]] | NDArray[np.float64], colour: str, thick: float,
        *, is_dotted: bool = False, clip: Box | None = None,
    ) -> None:  # fmt: skip
        """A line through points."""
        xy = np.asarray(points)
        style: Any = (0, (0.4, 2.2)) if is_dotted else "-"
        made = Line2D(
            xy[:, 0], xy[:, 1], color=colour, linewidth=thick, linestyle=style, dash_capstyle="round",
            solid_capstyle="butt",
        )  # fmt: skip
        self._axes.add_line(made)
        if clip is not None:
            made.set_clip_path(self._clip(clip))

    def box(self, box: Box, fill: str | None, line: str | None = None, thick: float = 0.6, radius: float = 0.0) -> None:
        """A rectangle, its corners rounded by `radius`."""
        style = f"round,pad=0,rounding_size={radius}" if radius else "square,pad=0"
        self._axes.add_artist(
            FancyBboxPatch(
                (box.left, box.top), box.width, box.height, boxstyle=style,
                facecolor=fill or "none", edgecolor=line or "none", linewidth=thick if line else 0,
            )
        )  # fmt: skip

    def ring(self, x: float, y: float, radius: float, colour: str, thick: float, halo: str | None = None) -> None:
        """A circle; `halo` is a colour drawn around its line and inside it."""
        if halo is not None:
            self._axes.add_artist(Circle((x, y), radius, facecolor=halo, edgecolor=halo, linewidth=3 * thick))
        self._axes.add_artist(Circle((x, y), radius, facecolor="none", edgecolor=colour, linewidth=thick))

    def _clip(self, box: Box) -> PathPatch:
        corners = [(box.left, box.top), (box.right, box.top), (box.right, box.bottom), (box.left, box.bottom)]
        return PathPatch(_closed(np.array([*corners, corners[0]])), transform=self._axes.transData)

    def save(self, kind: PictureFormat, title: str, description: str) -> bytes:
        """The bytes: the same drawing gives the same bytes. What it says about itself goes into the file as well."""
        buffer = io.BytesIO()
        self._figure.savefig(
            buffer, format=kind, dpi=self.dpi, facecolor=self._figure.get_facecolor(),
            metadata={"Title": title, _DESCRIPTION[kind]: description, **dict.fromkeys(_LEFT_OUT[kind])},
        )  # fmt: skip
        return buffer.getvalue()


def _rings(part: shapely.Geometry) -> list[NDArray[np.float64]]:
    if not isinstance(part, shapely.Polygon) or part.is_empty:
        return []
    return [np.asarray(ring.coords)[:, :2] for ring in (part.exterior, *part.interiors)]


def _closed(ring: NDArray[np.float64]) -> Path:
    codes = np.full(len(ring), Path.LINETO, dtype=np.uint8)
    codes[0], codes[-1] = Path.MOVETO, Path.CLOSEPOLY
    return Path(ring, codes)
