"""Sizes: whole pixels, type that can be read."""

from __future__ import annotations

from dashboard.exports.picture.look import SIZES, Look, change_look
from dashboard.figures.palette import LIGHT


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


def test_sizes_say_what_they_have_room_for() -> None:
    assert SIZES["wide"].parts == SIZES["a4"].parts == {"histogram", "cases"}
    assert (SIZES["social"].parts, SIZES["square"].parts) == (set(), {"histogram"})


def test_the_look_of_a_change_has_two_ends_and_nothing_in_the_middle() -> None:
    look = change_look("en", 1.0)
    assert len(look.colours.ramp) == len(look.colours.on_ramp) == 2 * look.zero + 1
    assert look.colours.ramp[look.zero] == LIGHT.ramp[0]
