"""The legends of maps, in HTML of our own: a colour bar would invent values between integers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.figures.difference import STEP_LABELS, ZERO
from dashboard.figures.palette import CLASS_LABELS
from dashboard.language import say

if TYPE_CHECKING:
    from dashboard.language import Lang


def legend_html(lang: Lang) -> str:
    """The classes of cases and the other looks of a province."""
    ramp = "".join(f'<span><i class="cb-step-{i}"></i>{label}</span>' for i, label in enumerate(CLASS_LABELS))
    return (
        f'<div class="cb-legend" role="img" aria-label="{say(lang, "Legend")}">'
        f'{say(lang, "Cases found in this corpus")}<div class="cb-ramp">{ramp}</div><div class="cb-keys">'
        f'<span><i class="cb-dots"></i>{say(lang, "only mentioned")}</span>'
        f'<span><i class="cb-hatch"></i>{say(lang, "not covered")}</span>'
        f"<span>○ {say(lang, 'rests on one sentence')}</span></div></div>"
    )


def change_legend_html(lang: Lang) -> str:
    """The classes of a change, from the greatest loss to the greatest gain, in the variables of the theme."""
    names = (*(f"fewer-{step}" for step in reversed(range(ZERO))), *(f"ramp-{step}" for step in range(ZERO + 1)))
    pairs = zip(names, STEP_LABELS, strict=True)
    ramp = "".join(f'<span><i style="background:var(--cb-{name})"></i>{label}</span>' for name, label in pairs)
    title, hint = (
        say(lang, "Change in cases, B less A"),
        say(lang, "0: as many cases in both; no number: none in either"),
    )
    return (
        f'<div class="cb-legend cb-change" role="img" aria-label="{say(lang, "Legend")}">{title}'
        f'<div class="cb-ramp">{ramp}</div><div class="cb-keys"><span>{hint}</span></div></div>'
    )
