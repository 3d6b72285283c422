"""Reasons in plain words: why a name is read so, what a date is counted from, what sources disagree about.

Reading keeps its reasons in English; `retold` says them in the language of the page. Everything here returns plain
text. Whoever puts it into HTML escapes it.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from dashboard.cases.wording import STEP_ORDER, done
from dashboard.codes import provinces
from dashboard.labels import (
    action_noun,
    boilerplate_label,
    division_name,
    joined,
    province_both,
    province_name,
    split,
    status_label,
)
from dashboard.language import retell, say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.language import Lang

# What a date is counted from -> the same in words.
ANCHORS = {
    "absolute": "written out in the text",
    "name": "part of a name",
    "publication": "counted from the publication",
    "previous": "counted from the date before it",
    "carried": "its year is that of the date before it",
}
# How the rule that read a date ends -> which of several days it takes.
CHOICES = {
    "-nearest-past": "the nearest one before",
    "-nearest-future": "the nearest one after",
    "-vague": "no more exact than that",
}


def retold(lang: Lang, reason: str) -> str:
    """A reason that reading gave, in `lang`."""
    return retell(lang, reason, lambda name, text: _field(lang, name, text))


def act_reason(lang: Lang, reason: str) -> str:
    """The reason of a report in `lang`: what its words say, and why it belongs where it does, one after the other."""
    if lang == "en":
        return reason
    parts, told, start = reason.removesuffix(".").split("; "), [], 0
    while start < len(parts):
        # One of the reasons has a semicolon of its own.
        ends = [end for end in (start + 1, start + 2) if end <= len(parts)]
        tries = [(end, "; ".join(parts[start:end])) for end in ends]
        end, part = next((one for one in tries if retold(lang, one[1]) != one[1]), tries[0])
        told.append(retold(lang, part))
        start = end
    return "；".join(told) + "。"


def _field(lang: Lang, name: str, text: str) -> str:
    """What stands in a field of a reason, in `lang`: provinces, actions, other reasons; words of a text as they are."""
    if name == "reason":
        return retold(lang, text)
    if name in ("province", "place"):
        return province_name(lang, _codes().get(text, text))
    if name == "action":
        return say(lang, "measures") if text == "measures" else action_noun(lang, text.replace(" ", "_"))
    if name == "step":
        return step_noun(lang, text)
    if name == "status":
        return status_label(lang, text)
    if name == "clue":
        return boilerplate_label(lang, text)
    if name == "options":
        return joined(lang, [_option(lang, option) for option in text.split(" or ")], "or")
    return text


def _option(lang: Lang, option: str) -> str:
    """“抚州市 (Jiangxi)” with the province in `lang`."""
    place, _, province = option.removesuffix(")").rpartition(" (")
    return say(lang, "{place} ({province})", place=place, province=_field(lang, "province", province))


@lru_cache(maxsize=1)
def _codes() -> Mapping[str, str]:
    """English names of provinces to their codes."""
    return {province.name: code for code, province in provinces().items()}


def step_noun(lang: Lang, step: str) -> str:
    """A step as titles of cases write it ("sites shut down") as a noun in `lang`; in English as it stands."""
    code = step_code(step)
    return action_noun(lang, code) if code and lang != "en" else step


def step_code(step: str) -> str | None:
    """The action that a title or a conflict writes as this step; None for other words."""
    return _steps().get(step)


@lru_cache(maxsize=1)
def _steps() -> Mapping[str, str]:
    """Steps as titles write them, and as those of older editions wrote them."""
    return {"expelled": "expulsion", **{done(action): action for action in STEP_ORDER}}


def case_title(lang: Lang, title: str) -> str:
    """The headline of a case: what reading added to the words of the texts (steps, provinces) is said in `lang`."""
    head, colon, tail = title.rpartition(": ")
    if lang == "en" or not colon:
        return title
    steps = tail.replace(" and ", ", ").split(", ")
    if all(step in _steps() for step in steps):
        named = head.removesuffix(" and others")
        others = say(lang, "{names} and others", names=named) if named != head else head
        return f"{others}：{'、'.join(step_noun(lang, step) for step in steps)}"
    head, _, tail = title.partition(": ")
    return f"{province_name(lang, _codes()[head])}：{tail}" if head in _codes() else title


def why(lang: Lang, mention: Mapping[str, Any]) -> tuple[str, str]:
    """Why a mention is read as it is: the question and the answer, from a row of the table `mentions`.

    ("Why Jiangxi?", "“Fuzhou” is read as Jiangxi 江西: … Rival: Fujian 福建.")
    """
    code, surface = mention.get("province_code"), mention["surface"]
    reason = sentence(lang, retold(lang, mention.get("reason") or ""))
    codes = split(mention.get("rivals") or "")
    rivals = [_both(lang, rival) for rival in codes]
    if not code:
        question = say(lang, "Why no province?")
        answer = [say(lang, "“{surface}” is read as no province.", surface=surface)] * (surface not in reason)
        if len(codes) == 1:
            question, rivals = say(lang, "Why not {province}?", province=province_name(lang, codes[0])), []
    elif mention.get("is_rejected") or mention.get("role") == "none":
        question = say(lang, "Why not {province}?", province=province_name(lang, code))
        answer = [say(lang, "“{surface}” is not counted.", surface=surface)] * (surface not in reason)
    else:
        name = province_name(lang, code)
        question = say(lang, "Why {province}?", province=name)
        place = _place(lang, code, division_name(mention.get("adcode")))
        says_it = reason.startswith(f"“{surface}”") and name in reason
        answer = [say(lang, "“{surface}” is read as {place}.", surface=surface, place=place)] * (not says_it)
    answer.append(reason)
    if code and mention.get("role") == "context" and not mention.get("is_rejected"):
        answer.append(say(lang, "Only mentioned: it is not counted as a case."))
    if rivals:
        phrase = "Rival: {rivals}." if len(rivals) == 1 else "Rivals: {rivals}."
        answer.append(say(lang, phrase, rivals=joined(lang, rivals)))
    return question, ("" if lang == "zh" else " ").join(part for part in answer if part)


def _both(lang: Lang, code: str) -> str:
    """A province in a sentence: beside the English name the Chinese one, in which its homonyms differ."""
    return province_name(lang, code) if lang == "zh" else province_both(lang, code)


def _place(lang: Lang, code: str, division: str) -> str:
    """What a name is read as: a division with its province, or a province by both its names."""
    if not division:
        return _both(lang, code)
    return say(lang, "{division}, {province}", division=division, province=province_name(lang, code))


def date_reason(lang: Lang, anchor: str | None, rule: str | None) -> str:
    """Why a date is read so, from the columns of `dates`: "counted from the publication; the nearest one before".

    An anchor that is none of the known ones is the words or the day it is counted from, and is shown as it stands.
    """
    counted = ""
    if anchor:
        known = ANCHORS.get(anchor)
        counted = say(lang, known) if known else say(lang, "counted from {anchor}", anchor=anchor)
    choice = next((say(lang, said) for end, said in CHOICES.items() if (rule or "").endswith(end)), "")
    return say(lang, "; ").join(part for part in (counted, choice) if part)


def disagree_about(lang: Lang, about: str) -> str:
    """What the sources of a case disagree about: "when: removed" is "about the date: removed"."""
    subject, colon, step = about.partition(": ")
    if subject == "when" and colon:
        return say(lang, "about the date: {step}", step=step_noun(lang, step))
    return say(lang, "about the {subject}", subject=retold(lang, about))


def sentence(lang: Lang, text: str) -> str:
    """The words as a sentence: a capital first, a full stop last."""
    text = text.strip()
    if not text:
        return ""
    head = text if text[0] in "“\"'" else text[0].upper() + text[1:]
    return head if head[-1] in ".!?。！？”" else head + ("。" if lang == "zh" else ".")


# What the rules of the ledger are called on a page; a rule that is not here is shown by its id in words.
RULE_TITLES = {
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
    "work": "Titles of works",
    "headline": "Headlines and notices after the story",
    "food": "Food, in an article about it",
    "needs-type": "County names without a type word",
    "ambiguous": "Names that the text leaves open",
}


def rule_title(lang: Lang, rule: str) -> str:
    """The heading for a rule id: "clock" is "A clock"."""
    if rule in RULE_TITLES:
        return say(lang, RULE_TITLES[rule])
    return rule.replace("-", " ").replace("_", " ").replace(".", ": ").capitalize()
