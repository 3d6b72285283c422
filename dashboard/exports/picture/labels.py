"""Where the number and the name of a province stand, so that no two collide: pure geometry in points."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import shapely

from dashboard.exports.picture.fonts import width
from dashboard.exports.picture.sheet import Box
from dashboard.labels import province_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dashboard.exports.picture.look import Look
    from dashboard.figures.frame import Unit

# How much of a label must lie in its province, tried in this order: a number without its name (in smaller type where
# there is no room, as for the long ones of a rate), one on a small map, one with its name.
_NUMBER_SHARES = {1.0: (0.97, 0.6), 0.78: (0.97, 0.6), 0.62: (0.97, 0.6, 0.0)}
_SMALL_SHARES = {1.0: (0.97, 0.6, 0.3)}
_NAME_SHARES = (0.97, 0.55)
# Around a label, for a number of size 1: no halo reaches into another label.
_PADDING = 0.1
_STEPS = (0, -1, 1, -2, 2, -3, 3, -4, 4)
# Radius of the ring and the distance of its middle from the end of the number, for a number of size 1: small and
# apart, so that nobody reads it as a nought.
RING_RADIUS, RING_GAP = 0.19, 0.42


@dataclass(frozen=True, slots=True)
class Tag:
    """The label of a province: the middle of its number's baseline, its number and the type size of that, the name
    under it (empty when there is no room), the middle of the ring beside it, and the box of all.
    """

    unit: Unit
    x: float
    y: float
    ring_x: float
    number: str
    size: float
    name: str
    box: Box


def tags(
    units: Sequence[Unit],
    outlines: Mapping[str, shapely.Geometry],
    anchors: Mapping[str, Sequence[tuple[float, float]]],
    look: Look,
    taken: Sequence[Box] = (),
    *,
    has_names: bool = True,
) -> list[Tag]:
    """Labels for the provinces that have one on the map.

    First every number finds a place, the smallest provinces before the others, since they have the fewest; then names
    are added where they collide with nothing, those of the provinces with most cases first.
    Without `has_names`, on one of several small maps, no name stands, nor a number where there is no room.

    `outlines` and `anchors` (where a label may stand, the best first) are in points, by code; `taken` are boxes that no
    label may touch.
    """
    placed: dict[str, Tag] = {}
    shares = _NUMBER_SHARES if has_names else _SMALL_SHARES
    shown = [unit for unit in units if unit.is_labelled]
    for unit in sorted(shown, key=lambda unit: float(shapely.area(outlines[unit.code]))):
        at, tried = anchors[unit.code], ((_tag(unit, look, size), least) for size, least in shares.items())
        placings = (_placed(tag, outlines[unit.code], at, (placed, taken), least) for tag, least in tried)
        found = next(filter(None, placings), None)
        if found or has_names:
            placed[unit.code] = found or _moved(_tag(unit, look, min(shares)), *at[0])
    named = shown if has_names else []
    for unit in sorted(named, key=lambda unit: (-abs(unit.n_cases), unit.code)):
        alone = placed.pop(unit.code)
        near = [*anchors[unit.code], (alone.x, alone.y)]
        whole = _tag(unit, look, has_name=True)
        placed[unit.code] = _placed(whole, outlines[unit.code], near, (placed, taken), _NAME_SHARES) or alone
    return list(placed.values())


def _placed(
    label: Tag,
    outline: shapely.Geometry,
    anchors: Sequence[tuple[float, float]],
    others: tuple[Mapping[str, Tag], Sequence[Box]],
    shares: tuple[float, ...],
) -> Tag | None:
    """The label of one province where it touches nothing, the more inside the better; None when there is no room."""
    blocked = [*(tag.box for tag in others[0].values()), *others[1]]
    shapely.prepare(outline)
    tried = (_moved(label, x, y) for x, y in _around(anchors, label.size * 0.45))
    best, *lesser = shares
    free: list[tuple[Tag, float]] = []
    for tag in tried:
        if any(tag.box.touches(box) for box in blocked):
            continue
        share = _inside(tag.box, outline)
        if share >= best:
            return tag
        free.append((tag, share))
    return next((tag for least in lesser for tag, share in free if share >= least), None)


def _moved(tag: Tag, x: float, y: float) -> Tag:
    """A label that stands at the origin, moved to (x, y)."""
    box = Box(tag.box.left + x, tag.box.top + y, tag.box.right + x, tag.box.bottom + y)
    return replace(tag, x=x, y=y, ring_x=tag.ring_x + x, box=box)


def _around(anchors: Sequence[tuple[float, float]], step: float) -> Iterator[tuple[float, float]]:
    """The anchors, then places around them, the nearest first."""
    offsets = sorted(((dx * step, dy * step) for dx in _STEPS for dy in _STEPS), key=lambda at: at[0] ** 2 + at[1] ** 2)
    for dx, dy in offsets:
        for x, y in anchors:
            yield x + dx, y + dy


def _tag(unit: Unit, look: Look, share: float = 1.0, *, has_name: bool = False) -> Tag:
    """A label that stands at the origin, its number in a share of the usual type size."""
    name = province_name(look.lang, unit.code) if has_name else ""
    size, below = look.size("number") * share, look.size("name")
    half, half_name = width(unit.text, size, 600) / 2, width(name, below) / 2
    ring_x = half + size * RING_GAP
    right = ring_x + size * RING_RADIUS if unit.is_fragile else half
    bottom = below * 1.35 if name else size * 0.1
    pad = size * _PADDING
    box = Box(-max(half, half_name) - pad, -size * 0.8 - pad, max(right, half_name) + pad, bottom + pad)
    return Tag(unit, 0.0, 0.0, ring_x, unit.text, size, name, box)


def _inside(box: Box, outline: shapely.Geometry) -> float:
    """The share of a box that lies in an outline."""
    area = shapely.box(box.left, box.top, box.right, box.bottom)
    if shapely.contains(outline, area):
        return 1.0
    seen = shapely.clip_by_rect(outline, box.left, box.top, box.right, box.bottom)
    return float(shapely.area(seen) / shapely.area(area))
