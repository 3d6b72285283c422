"""Reasons in plain words: why a name is read so, what a date is counted from, what sources disagree about.

Everything here returns plain text. Whoever puts it into HTML escapes it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.ui import words

if TYPE_CHECKING:
    from collections.abc import Mapping

# What a date is counted from -> the same in words.
_ANCHORS = {
    "absolute": "written out in the text",
    "name": "part of a name",
    "publication": "counted from the publication",
    "previous": "counted from the date before it",
    "carried": "its year is that of the date before it",
}
# How the rule that read a date ends -> which of several days it takes.
_CHOICES = {
    "-nearest-past": "the nearest one before",
    "-nearest-future": "the nearest one after",
    "-vague": "no more exact than that",
}


def why(mention: Mapping[str, Any]) -> tuple[str, str]:
    """Why a mention is read as it is: the question and the answer, from a row of the table `mentions`.

    ("Why Jiangxi?", "“Fuzhou” is read as Jiangxi 江西: … Rival: Fujian 福建.")
    """
    code, surface = mention.get("province_code"), mention["surface"]
    reason = _sentence(mention.get("reason") or "")
    codes = words.split(mention.get("rivals") or "")
    rivals = [f"{words.province_name(rival)} {words.province_name(rival, zh=True)}" for rival in codes]
    if not code:
        question = "Why no province?"
        answer = reason if surface in reason else f"“{surface}” is read as no province. {reason}"
        if len(codes) == 1:
            question, rivals = f"Why not {words.province_name(codes[0])}?", []
    elif mention.get("is_rejected") or mention.get("role") == "none":
        question = f"Why not {words.province_name(code)}?"
        answer = reason if surface in reason else f"“{surface}” is not counted. {reason}"
    else:
        name = words.province_name(code)
        question = f"Why {name}?"
        division = words.division_name(mention.get("adcode"))
        place = f"{division}, {name}" if division else f"{name} {words.province_name(code, zh=True)}"
        says_it = reason.startswith(f"“{surface}”") and name in reason
        answer = reason if says_it else f"“{surface}” is read as {place}. {reason}"
        if mention.get("role") == "context":
            answer = f"{answer.rstrip()} Only mentioned: it is not counted as a case."
    if rivals:
        answer = f"{answer.rstrip()} {'Rival' if len(rivals) == 1 else 'Rivals'}: {words.joined(rivals)}."
    return question, answer.rstrip()


def date_reason(anchor: str | None, rule: str | None) -> str:
    """Why a date is read so, from the columns of `dates`: "counted from the publication; the nearest one before".

    An anchor that is none of the known ones is the words or the day it is counted from, and is shown as it stands.
    """
    counted = _ANCHORS.get(anchor or "") or (f"counted from {anchor}" if anchor else "")
    choice = next((said for end, said in _CHOICES.items() if (rule or "").endswith(end)), "")
    return "; ".join(part for part in (counted, choice) if part)


def disagree_about(about: str) -> str:
    """What the sources of a case disagree about: "when: expelled" is "about the date: expelled"."""
    subject, colon, step = about.partition(": ")
    return f"about the {'date' if subject == 'when' else subject}{colon}{step}"


def _sentence(text: str) -> str:
    """The words as a sentence: a capital first, a full stop last."""
    text = text.strip()
    if not text:
        return ""
    head = text if text[0] in "“\"'" else text[0].upper() + text[1:]
    return head if head[-1] in ".!?。！？”" else f"{head}."


# What the rules of the ledger are called on a page; a rule that is not here is shown by its id in words.
_RULE_TITLES = {
    "metonym-state": "The capital, meaning the state",
    "metonym-leadership": "A residence, meaning the leadership",
    "capital-undecided": "The capital: city or state is not clear",
    "clock": "A clock",
    "currency": "Money",
    "media": "Newspapers and broadcasters",
    "agency": "News agencies",
    "club": "Sports clubs",
    "sport": "Teams in an article about sport",
    "airline": "Airlines",
    "school": "Universities and schools",
    "street": "Streets",
    "bank": "Banks",
    "market": "Exchanges, indexes and events",
    "dish": "Food, language and art",
    "feature": "Straits, rivers and plateaus",
    "person": "People's names",
    "brand": "Other names built on a place",
    "zone-elsewhere": "Names of zones and towns elsewhere",
    "elsewhere": "Places of the same name in other countries",
    "dateline": "Where a report was written",
    "byline": "Who wrote a report, and where",
    "boilerplate": "Menus, related links and other furniture",
    "neighbour": "Neighbours",
    "needs-type": "County names without a type word",
    "ambiguous": "Names that the text leaves open",
}


def rule_title(rule: str) -> str:
    """The heading for a rule id: "clock" is "A clock"."""
    return _RULE_TITLES.get(rule) or rule.replace("-", " ").replace("_", " ").replace(".", ": ").capitalize()
