"""The style sheet: both themes, every mark told apart without colour, text that can be read."""

from __future__ import annotations

import re

from dashboard.ui.evidence import KINDS
from dashboard.ui.sheet import style_html


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def variables() -> dict[str, tuple[str, str]]:
    found = re.findall(r"--pc-(\w+):light-dark\((#\w{6}), (#\w{6})\)", style_html())
    return {name: (light, dark) for name, light, dark in found}


def test_it_is_one_style_element_and_balanced() -> None:
    sheet = style_html()
    assert sheet.startswith("<style>")
    assert sheet.endswith("</style>")
    assert sheet.count("<") == 2
    assert sheet.count("{") == sheet.count("}")


def test_tables_offer_no_download_that_turns_titles_into_formulas() -> None:
    assert '[data-testid=stElementToolbarButton]:has([aria-label^="Download as CSV"]){display:none}' in style_html()


def test_every_variable_in_use_is_set_in_both_themes() -> None:
    used = set(re.findall(r"var\(--pc-(\w+)\)", style_html()))
    assert used == set(variables())


def test_text_can_be_read_on_every_mark_in_both_themes() -> None:
    known = variables()
    for theme in (0, 1):
        for ground in ("place", "date", "quiet", "focus"):
            assert contrast(known["text"][theme], known[ground][theme]) >= 4.5, ground
        for ground in ("quiet", "focus"):
            assert contrast(known["soft"][theme], known[ground][theme]) >= 4.5, ground


def test_marks_differ_without_colour() -> None:
    lines = {
        kind: re.search(r"text-decoration:(\S+(?: \S+)?)", body).group(1)  # type: ignore[union-attr]
        for kind, body in re.findall(r"mark\.pc-(\w+)\{([^}]*)\}", style_html())
    }
    assert set(lines) == {"place", "context", "rejected", "date", "person"}
    assert len(set(lines.values())) == len(lines)
    # The rest are told apart by brackets, an arrow, a frame or slanted type.
    assert [kind for kind in set(KINDS) - set(lines) if f".pc-{kind}" not in style_html()] == []
