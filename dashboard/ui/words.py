"""Plain words for dates, amounts and lists on a page.

Everything here returns plain text. Whoever puts it into HTML escapes it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.config import RULES_VERSION
from dashboard.figures.edtf import (
    Day,
    as_day,
    by_words,
    edtf_parts,
    edtf_words,
    inferred,
    is_ahead,
    month_part,
    range_words,
    unknown,
)
from dashboard.figures.words import day_short
from dashboard.language import say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.language import Lang

__all__ = [
    "LISTED",
    "PENALTIES",
    "Day",
    "amount_words",
    "as_day",
    "by_words",
    "clipped",
    "date_words",
    "edtf_words",
    "inferred",
    "is_ahead",
    "published_words",
    "range_words",
    "rules_words",
    "unknown",
]

# A case of which the sources only say that its province is among those concerned.
LISTED = "named in a list"

# How a penalty stands, which is never the same as that it was imposed.
PENALTIES = ("imposed", "possible", "statutory")


def clipped(text: str, most: int = 80) -> str:
    """The text on one line, at most `most` characters, cut at a word with an ellipsis."""
    line = " ".join(text[: most * 4].split())
    if len(line) < most or (len(line) == most and len(text) <= most * 4):
        return line
    head = line[: most - 1]
    cut = head.rfind(" ") if line[most - 1] != " " else -1
    return (head[:cut] if cut > most // 2 else head).rstrip(" ,;:") + "…"


def published_words(lang: Lang, article: Mapping[str, Any], *, note: bool = True) -> str:
    """When a row of `articles` was published; `note` adds how that is known when the text does not say it itself."""
    when, _ = _dated(lang, *(article[f"published{part}"] for part in ("", "_earliest", "_latest", "_precision")))
    if not note or when == unknown(lang):
        return when
    basis, precision = article["published_basis"], article["published_precision"]
    if basis == "curated" and precision != "day":
        return say(lang, "{when}, looked up", when=when)
    return inferred(lang, when) if basis == "inferred" else when


def date_words(lang: Lang, value: str | None, earliest: Day = None, latest: Day = None, precision: str = "") -> str:
    """A date of a table row in words, from its EDTF value, else its bounds; says "inferred" for reasoned intervals.

    `earliest` and `latest` are dates, timestamps, ISO days or missing; `precision` is the row's precision.
    """
    words, is_inferred = _dated(lang, value, earliest, latest, precision)
    return inferred(lang, words) if is_inferred else words


def _dated(lang: Lang, value: str | None, earliest: Day, latest: Day, precision: str) -> tuple[str, bool]:
    """A date in words, and whether it was inferred."""
    first, last = as_day(earliest), as_day(latest)
    if precision == "vague" and last:
        return say(lang, "no later than {day}", day=day_short(lang, last)), False
    is_inferred = precision in ("interval", "vague")
    if first and last and precision == "month" and (part := month_part(lang, first, last)):
        return part, False
    if value:
        words, has_mark = edtf_parts(lang, value)
        return words, has_mark or (is_inferred and words != unknown(lang))
    if precision == "unknown" or not (first or last):
        return unknown(lang), False
    if first and last:
        return range_words(lang, first, last), is_inferred
    if first:
        return say(lang, "since {day}", day=day_short(lang, first)), is_inferred
    return say(lang, "no later than {day}", day=day_short(lang, last)) if last else unknown(lang), is_inferred


def amount_words(lang: Lang, amount: Mapping[str, Any]) -> str:
    """One amount of a case as the text writes it, with what a penalty's standing is: "life imprisonment (possible)"."""
    surface = str(amount.get("surface") or "").strip()
    qualifier = str(amount.get("qualifier") or "")
    if not surface:
        return ""
    if amount.get("kind") == "penalty" and qualifier:
        standing = say(lang, qualifier) if qualifier in PENALTIES else qualifier
        return say(lang, "{penalty} ({standing})", penalty=surface, standing=standing)
    return surface if not qualifier or qualifier.lower() in surface.lower() else f"{qualifier} {surface}"


def rules_words(lang: Lang, version: str) -> str:
    """The version of the rules that read an edition, and whether the program has others by now."""
    if version == RULES_VERSION:
        return version
    return say(lang, "{rules} ({newer} not applied yet)", rules=version, newer=RULES_VERSION)
