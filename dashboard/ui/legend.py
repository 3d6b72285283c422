"""The legends of maps, in HTML of our own: a colour bar would invent values between integers."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from dashboard.figures.difference import ZERO, change_legend
from dashboard.figures.palette import LIGHT
from dashboard.language import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.casebook.comparison import Comparison
    from dashboard.casebook.view import View
    from dashboard.figures.measured import Legend
    from dashboard.figures.timeline import Bins
    from dashboard.language import Lang


# The variables of the theme for the scale of a change, from the greatest loss to the greatest gain.
_CHANGE = (*(f"fewer-{step}" for step in reversed(range(ZERO))), *(f"ramp-{step}" for step in range(ZERO + 1)))
_RAMP = tuple(f"ramp-{step}" for step in range(len(LIGHT.ramp)))


def legend_html(told: Legend, lang: Lang) -> str:
    """Measure, unit and scheme, their classes, and the other looks of a province."""
    looks = (
        f'<i class="cb-dots"></i>{say(lang, "only mentioned")}',
        f'<i class="cb-hatch"></i>{told.hatch}',
        f"○ {say(lang, 'rests on one sentence')}",
    )
    return _html(told, lang, "cb-legend", _RAMP, looks)


def timeline_legend_html(steps: Bins, view: View) -> str:
    """What a bar of the histogram is, and what its colours say, of those that it has."""
    lang, (first, last) = view.lang, steps.window(view)
    bars = range(len(steps.starts))
    inside = [at for at in bars if first <= at <= last]
    looks = (
        ("bar", "on the map", any(steps.on_map[at] for at in inside)),
        ("hatch", "on no map", any(steps.off_map[at] for at in inside)),
        ("bar-off", "outside the window", len(inside) < len(bars)),
    )
    keys = "".join(
        f'<span><i style="background:var(--cb-{colour})"></i>{say(lang, words)}</span>'
        for colour, words, is_there in looks
        if is_there
    )
    told = say(lang, "Cases by year") if steps.is_yearly else say(lang, "Cases by month")
    return f'<div class="cb-note cb-keys"><span>{told}</span>{keys}</div>'


def change_legend_html(found: Comparison) -> str:
    """The classes of a change, from the greatest loss to the greatest gain."""
    lang, told = found.second.view.lang, change_legend(found)
    name = "cb-legend cb-change cb-tight" if told.classes.is_rate else "cb-legend cb-change"
    looks = (say(lang, "0: as many in both; no number: no case in either"),)
    return _html(told, lang, name, _CHANGE, looks)


def _html(told: Legend, lang: Lang, name: str, colours: Sequence[str], looks: Sequence[str]) -> str:
    """Classes in the `colours` of the theme, told by their variables, over the other looks."""
    pairs = zip(told.classes.steps, told.classes.labels, strict=True)
    ramp = "".join(
        f'<span><i style="background:var(--cb-{colours[step]})"></i>{escape(label)}</span>' for step, label in pairs
    )
    keys = "".join(f"<span>{look}</span>" for look in looks)
    return (
        f'<div class="{name}" role="img" aria-label="{say(lang, "Legend")}">{told.title} · '
        f'<span class="cb-scheme">{told.scheme}</span><div class="cb-ramp">{ramp}</div>'
        f'<div class="cb-keys">{keys}</div></div>'
    )
