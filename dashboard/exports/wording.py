"""Sentences that exports share: how cases are counted, what that cannot show, a map in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.casebook.measures import values
from dashboard.figures.measured import texts
from dashboard.labels import province_name
from dashboard.language import count, say

if TYPE_CHECKING:
    from dashboard.casebook.view import Selection
    from dashboard.exports.citation import Citation

METHOD = (
    "A case is one real-world matter, told by one or more articles. A province is coloured by the cases read as "
    "having happened there, not by how often it is named.",
    "Every case rests on at least one sentence, quoted with its source and its place in the untouched text.",
    "A name counts for a province only when one reading remains; otherwise it stays unresolved, with the reason.",
    "Names that stand for the state, origins, neighbours, names inside other names and bylines colour nothing.",
    "No day is invented: a case without a date is counted as undated.",
)
LIMITS = (
    "Reading is done by rules, not by people; rules can miss or misread a sentence, so the sentence is always shown.",
    "The corpus is not the world: no case found does not mean that nothing happened.",
    "A ring marks what rests on one sentence; sources that disagree are shown side by side.",
    "Dates counted from an inferred day of publication share its uncertainty.",
    "Outlines are simplified and serve for drawing only; boundaries show de facto control and take no position.",
)


def map_words(selection: Selection, citation: Citation) -> str:
    """The map of a view in words, for who cannot see it: what it counts, where, and how much."""
    lang = citation.lang
    ranked = values(selection)[selection.counts > 0].sort_values(ascending=False, kind="stable")
    written = dict(zip(selection.counts.index, texts(selection), strict=True))
    listed = say(lang, "; ").join(f"{province_name(lang, str(code))} {written[code]}" for code in ranked.index)
    said = say(lang, "Map of China's provinces. {measure}, {when}.", measure=citation.measure, when=citation.when)
    return f"{said} {listed}".strip()


def nothing_words(selection: Selection, code: str) -> str:
    """Why a province has no case in a view."""
    lang = selection.view.lang
    name, hidden = province_name(lang, code), int(selection.hidden[code])
    if hidden:
        cases = count(lang, hidden, "case")
        return say(
            lang, "{cases} in {province}, none in this window or with these filters.", cases=cases, province=name
        )
    if selection.state[code] == "mentioned":
        phrase = "{province} is only mentioned in these articles: no story in them is read as happening there."
        return say(lang, phrase, province=name)
    phrase = "These articles tell no case in {province}. That is not the same as nothing having happened there."
    return say(lang, phrase, province=name)
