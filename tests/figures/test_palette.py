"""Colours: classes never move, the ramp keeps its order in grey, text stays readable."""

from __future__ import annotations

from itertools import pairwise

import pytest

from dashboard.figures.classes import FIXED
from dashboard.figures.palette import CLASS_LABELS, CLASS_STARTS, DARK, LIGHT, Palette, palette


def channels(colour: str) -> list[float]:
    values = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    return [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in values]


def luminance(colour: str) -> float:
    red, green, blue = channels(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def lab(colour: str) -> tuple[float, float, float]:
    red, green, blue = channels(colour)
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047
    y = luminance(colour)
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883
    fx, fy, fz = (value ** (1 / 3) if value > 0.008856 else 7.787 * value + 16 / 116 for value in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


# Machado, Oliveira and Fernandes 2009, full deuteranopia, protanopia and tritanopia, on linear light.
BLINDNESS = {
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.01182, 0.04294, 0.968881)),
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.3039)),
}


def seen_as(colour: str, kind: str) -> str:
    """The colour as somebody with this colour blindness sees it."""
    light = channels(colour)
    mixed = [min(1.0, max(0.0, sum(a * b for a, b in zip(row, light, strict=True)))) for row in BLINDNESS[kind]]
    encoded = [12.92 * value if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055 for value in mixed]
    return "#" + "".join(f"{round(255 * value):02x}" for value in encoded)


@pytest.mark.parametrize(
    ("count", "label"),
    [(0, "0"), (1, "1"), (2, "2"), (3, "3–5"), (5, "3–5"), (6, "6–10"), (10, "6–10"), (11, "11+"), (90_000, "11+")],
)
def test_classes_are_fixed_integers(count: int, label: str) -> None:
    assert FIXED.labels[int(FIXED.step_of(count))] == label


def test_there_is_a_colour_a_label_and_an_ink_for_each_class() -> None:
    assert len(CLASS_STARTS) == len(CLASS_LABELS) == len(LIGHT.ramp) == len(DARK.ramp) == len(DARK.on_ramp)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_the_ramp_keeps_its_order_in_grey_and_its_steps_apart(colours: Palette) -> None:
    lightness = [lab(colour)[0] for colour in colours.ramp]
    assert lightness == sorted(lightness, reverse=colours.mode == "light")
    for one, other in pairwise(colours.ramp):
        assert sum((a - b) ** 2 for a, b in zip(lab(one), lab(other), strict=True)) ** 0.5 >= 16


@pytest.mark.parametrize("kind", BLINDNESS)
@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_colour_blind_eyes_see_the_same_order_and_steps_apart(colours: Palette, kind: str) -> None:
    seen = [lab(seen_as(colour, kind)) for colour in colours.ramp]
    lightness = [colour[0] for colour in seen]
    assert lightness == sorted(lightness, reverse=colours.mode == "light")
    for one, other in pairwise(seen):
        assert sum((a - b) ** 2 for a, b in zip(one, other, strict=True)) ** 0.5 >= 15


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_text_reaches_aa_everywhere_it_stands(colours: Palette) -> None:
    for ink in (colours.text, colours.secondary, colours.blue):
        assert contrast(ink, colours.paper) >= 4.5
    inks, grounds = (*colours.on_ramp, *colours.on_fewer), (*colours.ramp, *colours.fewer)
    for ink, ground in zip(inks, grounds, strict=True):
        assert contrast(ink, ground) >= 4.5


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_dots_and_hatching_can_be_told_from_zero_in_grey(colours: Palette) -> None:
    assert contrast(colours.dots, colours.ramp[0]) >= 2
    assert contrast(colours.hatch, colours.ramp[0]) >= 1.6


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_zero_neighbours_and_ground_are_three_things(colours: Palette) -> None:
    assert contrast(colours.ramp[0], colours.neighbours) >= 1.12
    assert contrast(colours.neighbours, colours.paper) >= 1.08
    assert contrast(colours.border, colours.ramp[0]) >= 2
    assert contrast(colours.border, colours.neighbours) >= 1.75


def test_palette_by_mode() -> None:
    assert palette("light") is LIGHT
    assert palette("dark") is DARK
