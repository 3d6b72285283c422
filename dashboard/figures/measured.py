"""A measure in words: what the legend calls it, its unit, a value of it; pages and exports share them."""

from __future__ import annotations

from dataclasses import dataclass
from math import isnan
from typing import TYPE_CHECKING

from dashboard.casebook.measures import LEAST_ARTICLES, values
from dashboard.figures.classes import Classes, classes
from dashboard.language import count, say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.casebook.view import Measure, Scheme, Selection, View
    from dashboard.language import Lang

# With its unit, as it stands over the legend.
TITLES: Mapping[Measure, str] = {
    "cases": "Cases found in this corpus",
    "articles": "Articles that tell cases in this corpus",
    "origins": "Independent origins that tell cases in this corpus",
    "per_million": "Cases per million people, census of 2020",
    "attention": "Cases per ten articles that mention the province",
}
SCHEME_NAMES: Mapping[Scheme, str] = {
    "fixed": "fixed classes",
    "quantile": "quantiles",
    "jenks": "natural breaks (Fisher-Jenks)",
    "log": "logarithmic classes",
}
# A value beside the number of cases.
VALUES: Mapping[Measure, str] = {
    "per_million": "{n} per million people",
    "attention": "{n} per ten articles that mention it",
}
NO_VALUE = "fewer than {n} articles mention it: no value"


@dataclass(frozen=True, slots=True)
class Legend:
    """What a legend says of the colours: measure with its unit, scheme, classes, and what hatching stands for."""

    title: str
    scheme: str
    classes: Classes
    hatch: str


def legend(selection: Selection) -> Legend:
    """The legend of a view, in its language."""
    lang, view = selection.view.lang, selection.view
    return Legend(say(lang, TITLES[view.measure]), say(lang, SCHEME_NAMES[view.scheme]), classes(selection),
                  hatch_words(lang, view.measure))  # fmt: skip


def measure_words(view: View, title: str = "") -> str:
    """Measure (or the `title` of what is made of it), unit and scheme: "Cases found in this corpus, fixed classes"."""
    lang = view.lang
    return say(lang, ", ").join((title or say(lang, TITLES[view.measure]), say(lang, SCHEME_NAMES[view.scheme])))


def hatch_words(lang: Lang, measure: Measure) -> str:
    """What hatching stands for."""
    return say(lang, "not covered, or too few articles" if measure == "attention" else "not covered")


def value_words(selection: Selection, value: float) -> str:
    """A value with its unit, beside a number of cases that stands there already: "0.040 per million people"."""
    lang, measure = selection.view.lang, selection.view.measure
    if measure == "origins":
        return count(lang, int(value), "independent origin")
    if measure not in VALUES:
        return ""
    if isnan(value):
        return say(lang, NO_VALUE, n=LEAST_ARTICLES)
    return say(lang, VALUES[measure], n=classes(selection).shown(value))


def told_value(selection: Selection, code: str) -> str:
    """The value of a province in words; empty where the cases and articles of a view say it already."""
    measure = selection.view.measure
    if measure not in (*VALUES, "origins") or not selection.counts[code]:
        return ""
    return value_words(selection, float(values(selection)[code]))


def texts(selection: Selection) -> list[str]:
    """What is written on each of the 34 provinces: its value, a dash for cases without one; empty without a case."""
    on, pairs = classes(selection), zip(selection.counts, values(selection), strict=True)
    return [on.shown(value) if n_cases else "" for n_cases, value in pairs]
