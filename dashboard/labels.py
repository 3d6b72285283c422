"""What codes are called: provinces, actions, statuses and the other words of the tables, in English and Chinese.

Everything here returns plain text; whoever puts it into HTML escapes it. A code that is not known, such as one of a
newer edition, is shown with its underscores as spaces.
"""

from __future__ import annotations

import csv
from functools import lru_cache
from typing import TYPE_CHECKING

from dashboard.codes import provinces
from dashboard.config import GEODATA_DIR
from dashboard.language import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dashboard.language import Lang

# action -> (what was done, the same as a noun). Each name holds for all that the action covers (seeds/topic.toml): who
# was detained is not always arrested, who was removed from a post not always expelled, a penalty not always a fine.
ACTIONS: Mapping[str, tuple[str, str]] = {
    "sentence": ("sentenced", "sentence"),
    "charge": ("charged", "charge"),
    "arrest": ("detained or arrested", "detention or arrest"),
    "expulsion": ("removed or expelled", "removal or expulsion"),
    "investigation": ("investigated", "investigation"),
    "seizure": ("assets seized", "seizure"),
    "fine": ("fined or penalised", "fine or penalty"),
    "shutdown": ("shut down", "shutdown"),
    "power_cut": ("power cut off", "power cut"),
    "inspection": ("inspected", "inspection"),
    "regulation": ("rule or order issued", "rule or order"),
    "warning": ("warned", "warning"),
    "support": ("supported", "support"),
    "other": ("reported", "other step"),
}
STATUSES = {
    "done": "done",
    "announced": "announced, not yet reported as done",
    "possible": "possible, not imposed",
    "alleged": "alleged",
}
SCOPES = {
    "province": "In a province",
    "national": "National",
    "abroad": "Abroad",
    "unknown": "Province unknown",
}
OFF_MAP = {
    "national": "acts for the whole country, so no single province is coloured",
    "abroad": "happened outside the 34 provinces",
    "unknown": "the text does not say in which province",
}
# Bodies of the state that reading knows under one name in both languages (cases/bodies.py).
STATE_BODIES = {
    "National Development and Reform Commission": "National Development and Reform Commission",
    "People's Bank of China": "People's Bank of China",
    "Central Commission for Discipline Inspection": "Central Commission for Discipline Inspection",
    "Cyberspace Administration of China": "Cyberspace Administration of China",
    "China Securities Regulatory Commission": "China Securities Regulatory Commission",
    "State Council": "State Council",
    "Ministry of Public Security": "Ministry of Public Security",
    "Chinese Communist Party": "Chinese Communist Party",
}
HOWS = {
    "direct": "names the province",
    "city": "names a place inside the province",
    "institution": "stands inside the name of an institution of the province",
    "demonym": "says where somebody or something comes from",
    "metonym": "stands for the central government, not for a place",
    "embedded": "is part of another name",
    "anaphor": "stands for the province named before",
}
ROLES = {"case": "counted", "context": "only mentioned", "none": "not counted"}
BASES = {
    "stated": "stated in the text",
    "inferred": "inferred from the text",
    "curated": "looked up by the editors of the corpus",
    "given": "given with the article",
    "unknown": "not known",
}
PRECISIONS = {
    "day": "to the day",
    "week": "to the week",
    "month": "to the month",
    "quarter": "to the quarter",
    "season": "to the season",
    "year": "to the year",
    "interval": "an interval",
    "vague": "no day told",
    "unknown": "not known",
}
# Kinds of text that is not the story (dashboard/articles).
BOILERPLATE = {
    "title": "title",
    "byline": "byline",
    "dateline": "dateline",
    "dateline-line": "dateline",
    "caption": "caption",
    "see-also": "see also",
    "related": "related articles",
    "comments": "comments",
    "cookies": "cookie notice",
    "share": "share buttons",
    "newsletter": "newsletter",
    "navigation": "navigation",
    "legal": "legal notice",
    "site": "name of the site",
    "tags": "tags",
    "url-line": "address of the page",
}
LANGUAGES = {"en": "English", "zh": "Chinese"}
# What narrows a view (dashboard/casebook/facets.py).
FACETS = {
    "action": "Gravest step",
    "status": "Status",
    "person": "People",
    "organisation": "Organisations",
    "outlet": "Publisher",
    "precision": "Date known",
    "rests": "Rests on",
    "lang": "Language of the articles",
    "review": "Checked",
}
CHECKED = {"checked": "checked by a person", "unchecked": "not yet checked"}
VERDICTS = {
    "accept": "accepted",
    "reject": "rejected",
    "move": "moved to another province",
    "redate": "dated otherwise",
    "restep": "another step",
    "merge": "joined with another case",
    "split": "parted",
}
RESTS = {
    "one_list_sentence": "one sentence of a list",
    "one_article": "one article",
    "one_origin": "copies of one article",
    "several": "several independent articles",
}
# Why a case is fragile, as reading says it -> what it rests on.
FRAGILE = {
    "rests on one sentence": "one sentence",
    "rests on one sentence that lists several provinces": "one list",
    "rests on lists of provinces only": "lists of provinces",
    "rests on one article": "one article",
    "rests on copies of one article": "copies of one article",
}


def action_label(lang: Lang, action: str, status: str = "done") -> str:
    """What was done in a word or two: "charged", or "possible charge" when it is only possible."""
    step = action_noun(lang, action)
    if status == "announced":
        return say(lang, "{step} announced", step=step)
    if status == "possible":
        return say(lang, "possible {step}", step=step)
    if status == "alleged":
        return say(lang, "alleged {step}", step=step)
    return say(lang, ACTIONS[action][0]) if action in ACTIONS else step


def action_noun(lang: Lang, action: str) -> str:
    """The action as a noun: "power_cut" is "power cut"."""
    return say(lang, ACTIONS[action][1]) if action in ACTIONS else action.replace("_", " ")


def status_label(lang: Lang, status: str) -> str:
    """How certain an act is, in words."""
    return _label(lang, STATUSES, status)


def fragile_label(lang: Lang, reason: str) -> str:
    """What a fragile case rests on, from the reason that stands with it; empty for none."""
    return _label(lang, FRAGILE, reason)


def scope_label(lang: Lang, scope: str) -> str:
    """Where a case belongs: "In a province", "National", "Abroad", "Province unknown"."""
    return _label(lang, SCOPES, scope)


def off_map_reason(lang: Lang, scope: str) -> str:
    """Why a case of this scope colours no province; empty for scope "province"."""
    return _label(lang, OFF_MAP, scope) if scope in OFF_MAP else ""


def how_label(lang: Lang, how: str) -> str:
    """What kind of name a mention is, as the rest of a sentence: "names the province"."""
    return _label(lang, HOWS, how)


def role_label(lang: Lang, role: str) -> str:
    """Whether the story happens at a mention's place."""
    return _label(lang, ROLES, role)


def basis_label(lang: Lang, basis: str) -> str:
    """Where a publication date comes from."""
    return _label(lang, BASES, basis)


def precision_label(lang: Lang, precision: str) -> str:
    """How exact a date is: "to the day"."""
    return _label(lang, PRECISIONS, precision)


def boilerplate_label(lang: Lang, kind: str) -> str:
    """What sort of text that is not the story: "see-also" is "see also"; anything else comes back as it stands."""
    return say(lang, BOILERPLATE[kind]) if kind in BOILERPLATE else kind


def language_label(lang: Lang, code: str) -> str:
    """The name of an article's language."""
    return _label(lang, LANGUAGES, code)


def facet_title(lang: Lang, facet: str) -> str:
    """What a facet is called."""
    return _label(lang, FACETS, facet)


def facet_value(lang: Lang, facet: str, value: str) -> str:
    """What a value of a facet is called; names of people, publishers and most bodies stand as they are written."""
    if facet == "action":
        return action_noun(lang, value)
    if facet == "organisation":
        return body_names(lang, [value])[0]
    tables = {"status": STATUSES, "precision": PRECISIONS, "rests": RESTS, "lang": LANGUAGES, "review": CHECKED}
    return _label(lang, tables[facet], value) if facet in tables else value


def verdict_label(lang: Lang, kind: str) -> str:
    """What a verdict decided: "move" is "moved to another province"."""
    return _label(lang, VERDICTS, kind)


def _label(lang: Lang, table: Mapping[str, str], code: str) -> str:
    return say(lang, table[code]) if code in table else code.replace("_", " ")


def province_name(lang: Lang, code: str | None) -> str:
    """The short name of a province; "province unknown" for none, the code itself when it is not ours."""
    if not code:
        return say(lang, "province unknown")
    found = provinces().get(code)
    if found is None:
        return code
    return found.name_zh if lang == "zh" else found.name


def province_both(lang: Lang, code: str) -> str:
    """A province by both of its names, the one of the page first: "Jiangxi 江西", "江西 Jiangxi"."""
    return f"{province_name(lang, code)} {other_name(lang, code)}" if code in provinces() else code


def other_name(lang: Lang, code: str) -> str:
    """The name of a province in the other language than the page's."""
    return province_name("en" if lang == "zh" else "zh", code)


def province_names(lang: Lang, codes: Iterable[str]) -> str:
    """Names of several provinces as a list in words."""
    return joined(lang, [province_name(lang, code) for code in codes])


def body_names(lang: Lang, names: Iterable[str]) -> list[str]:
    """Organisations as a reader knows them: the bodies of the state by their Chinese names on a Chinese page."""
    return [say(lang, STATE_BODIES[name]) if name in STATE_BODIES else name for name in names]


def division_name(adcode: str | None) -> str:
    """The short Chinese name of a division below the provinces: "361000" is 抚州; empty for a province or none."""
    return "" if not adcode or adcode.endswith("0000") else _divisions().get(adcode, "")


@lru_cache(maxsize=1)
def _divisions() -> Mapping[str, str]:
    names = {}
    for file in ("divisions.csv", "taiwan_hongkong_macao.csv"):
        with (GEODATA_DIR / "gazetteer" / file).open(encoding="utf-8", newline="") as rows:
            names.update({row["adcode"]: row["name_zh_short"] or row["name_zh"] for row in csv.DictReader(rows)})
    return names


def split(codes: str | Iterable[str]) -> list[str]:
    """The members of a `list` column (joined by `~`, empty string for none) or of any iterable of text."""
    if isinstance(codes, str):
        return [code for code in codes.split("~") if code]
    return list(codes)


def joined(lang: Lang, words: Sequence[str], last: str = "and") -> str:
    """["a", "b", "c"] is "a, b and c" (with `last` "or": "a, b or c"); an empty list is an empty string."""
    if len(words) < 2:
        return "".join(words)
    head = ("、" if lang == "zh" else ", ").join(words[:-1])
    if last == "or":
        return say(lang, "{head} or {last}", head=head, last=words[-1])
    return say(lang, "{head} and {last}", head=head, last=words[-1])
