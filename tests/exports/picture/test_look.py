"""Sizes: whole pixels, type that can be read."""

from __future__ import annotations

from dashboard.exports.picture.look import SIZES, Look


def test_the_sizes_that_were_asked_for() -> None:
    assert {name: (size.width, size.height) for name, size in SIZES.items()} == {
        "wide": (1920, 1080), "social": (1200, 628), "square": (1080, 1080), "a4": (3508, 2480),
    }  # fmt: skip
    assert round(SIZES["a4"].width / SIZES["a4"].dpi * 25.4) == 297


def test_the_smallest_type_of_a_slide_is_sixteen_pixels_high() -> None:
    for name, least in (("wide", 16), ("social", 10), ("square", 12), ("a4", 30)):
        size = SIZES[name]  # type: ignore[index]
        assert Look("en", size.factor).size("foot") * size.dpi / 72 >= least


def test_distances_grow_with_the_type() -> None:
    assert Look("en", 0.5).gap(10) == 5
    assert Look("zh", 0.5).size("headline") * 2 == Look("zh", 1.0).size("headline")
