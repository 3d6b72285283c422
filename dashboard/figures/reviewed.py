"""What people have checked, in words: who, when, what they decided, and why."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from dashboard.figures.edtf import edtf_words
from dashboard.figures.words import day_short
from dashboard.labels import verdict_label
from dashboard.language import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.casebook.review import Review
    from dashboard.language import Lang


def checked_words(lang: Lang, told: Sequence[Review]) -> str:
    """Every verdict on a case as a line: "by Ana Lyst, 22 Nov 2026, moved: the court says so"; empty without one."""
    return say(lang, "; ").join(_words(lang, review) for review in told)


def _words(lang: Lang, review: Review) -> str:
    return say(
        lang,
        "by {who}, {day}, {decided}: {why}",
        who=review.who,
        day=checked_on(lang, review.at),
        decided=_decided(lang, review),
        why=review.why,
    )


def _decided(lang: Lang, review: Review) -> str:
    """What a verdict decided; of a new date also which."""
    if review.kind == "redate" and review.value:
        return say(lang, "dated {when} instead", when=edtf_words(lang, review.value))
    return verdict_label(lang, review.kind)


def checker_words(lang: Lang, told: Sequence[Review]) -> str:
    """Who checked a case last, and when: "Ana Lyst, 22 Nov 2026"; empty when nobody has."""
    if not told:
        return ""
    return say(lang, "{who}, {day}", who=told[-1].who, day=checked_on(lang, told[-1].at))


def checked_on(lang: Lang, at: str) -> str:
    """The day of an instant in words; what is no ISO 8601 instant, as a file of verdicts may hold, as it stands."""
    try:
        return day_short(lang, dt.datetime.fromisoformat(at).date())
    except ValueError:
        return at
