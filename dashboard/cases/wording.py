"""The words for steps, and the headline of a case: people and their steps, the article's title, or a clean clause."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.cases.offices import find_offices
from dashboard.codes import provinces

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dashboard.model import Action, Article, Report

_DONE: dict[Action, str] = {
    "sentence": "sentenced", "charge": "charged", "arrest": "arrested", "expulsion": "removed",
    "investigation": "investigated", "seizure": "goods seized", "fine": "fined", "shutdown": "sites shut down",
    "power_cut": "power cut off", "inspection": "inspected", "regulation": "new rules", "warning": "warned",
    "support": "supported", "other": "reported",
}  # fmt: skip
STEP_ORDER: tuple[Action, ...] = (
    "support", "warning", "regulation", "inspection", "power_cut", "shutdown", "seizure", "investigation", "fine",
    "expulsion", "arrest", "charge", "sentence", "other",
)  # fmt: skip
LONGEST = 120
_MOST_NAMED = 3
_OPENER = re.compile(
    r"^(?:[Mm]eanwhile|[Ii]n another case|[Ii]n a separate case|[Ss]eparately|[Mm]oreover|[Hh]owever|[Aa]dditionally|"
    r"[Ii]n addition|"
    r"(?:[Oo]n|[Ii]n) (?:the )?(?:\w+ )?(?:January|February|March|April|May|June|July|August|September|October|"
    r"November|December|"
    r"Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?: \d{1,2})?(?:, \d{4})?(?: of (?:this|last) year)?|"
    r"As of (?:\w+ ){0,2}\w+|(?:After|As(?! of )|When|While|Since) (?:[^,]|,(?=\d)){5,90}|"
    r"另外|此外|同时|据悉|据了解|\d{1,2}月\d{1,2}日|近日|日前)"
    r"(?:,(?!\d)|，) ?"
)
_BREAK = re.compile(
    r", | - | – | — |; |: | (?=(?:after|who|which|because|although|while|whereas|so that|as well as)\b)|[，；：]"
)
_HARD_BREAK = re.compile(r"(?:, (?:and|but)|;| - | – | — |；)\s*")
_LEAST_CLAUSE = 25
_LIST_INTRO = re.compile(
    r"(?:, which includ(?:e|es|ed)|,? including|,? such as|,? namely|, like|:|,? among them|，?包括|：) ?$"
)
_IN_PLACES = re.compile(
    r" (?:in|across|from) (?:a number of|several|many|some|various|other|\w+)(?: other)? (?:provinces|regions|places|"
    r"areas)\b"
)
_AUXILIARY = re.compile(
    r"^(?:[一二三四五六七八九十两\d]+(?:省区市|省份|省区|省|地|市)|"
    r"(?:(?:provinces?|regions?|municipalit(?:y|ies)|cities) )?(?:all )?(?:(?:have|has|had)(?: also)? )?)"
)
# A clause that ends so, or begins so, is no clause without the list.
_DANGLING = re.compile(
    r" (?:to|of|from|by|with|for|between|through|into|onto|against|the|and|or|including)$|"
    r"(?:向|从|由|对|到|至|赴|把|被|与|和|跟)$"
)
_OF_THEM = re.compile(r"^(?:['’]s?\b|的)")
_AT_THEM = re.compile(r" (?:in|across|at|around)$|[在于]$")
_TERM = re.compile(r" (?:until|till|since|when|before|after|in (?:19|20)\d\d)\b.*$", re.DOTALL)
_TITLE_TAIL = re.compile(r" \| .*$| [-–—] [A-Z][\w .&']{2,40}$", re.DOTALL)


def done(action: Action) -> str:
    """The past participle of a step, for titles and conflicts: "removed", "sites shut down"."""
    return _DONE[action]


def headline(reports: Sequence[Report], lead: Report, articles: Mapping[str, Article], leading: frozenset[str]) -> str:
    """The headline of the case that these reports tell, at most 120 characters.

    People and their steps; else the title of the article that opens with it (its report is in `leading`); else the
    clause of the lead report, for a list without the list.
    """
    people = list(dict.fromkeys(p.name for r in reports for p in r.people))
    if people:
        return _of_people(reports, people, articles)
    article = articles[lead.article_id]
    if lead.is_listed:
        return _of_list(article.text, lead)
    titled = next((r for r in reports if r.report_id in leading and articles[r.article_id].title), None)
    if titled is not None:
        return clipped(_TITLE_TAIL.sub("", " ".join(articles[titled.article_id].title.split())))
    return _clause(article.text, lead)


def _of_people(reports: Sequence[Report], people: Sequence[str], articles: Mapping[str, Article]) -> str:
    actions = sorted({r.action for r in reports}, key=STEP_ORDER.index)
    steps = _join([_DONE[a] for a in actions if a != "other"] or [_DONE["other"]])
    named = ", ".join(people[:_MOST_NAMED]) + (" and others" if len(people) > _MOST_NAMED else "")
    if len(people) == 1:
        told = tuple(dict.fromkeys(r.article_id for r in reports))
        offices = [o for key in told for o in find_offices(key, articles[key].text, people[0])]
        for office in (*(_bare(o.surface) for o in offices), *(o.head for o in offices)):
            words = f"{named}, {' '.join(office.split())}: {steps}"
            if len(words) <= LONGEST:
                return words
    return clipped(f"{named}: {steps}")


def _bare(office: str) -> str:
    """An office without its term ("until Tuesday"), and without what Chinese says of it before the last 的."""
    return _TERM.sub("", office).rpartition("的")[2]


def _join(words: Sequence[str]) -> str:
    return words[0] if len(words) == 1 else ", ".join(words[:-1]) + " and " + words[-1]


def _of_list(text: str, lead: Report) -> str:
    """The sentence without its list of provinces: what is said of them, before the list or behind it."""
    sentence = text[lead.start : lead.end]
    names = [n for c in lead.provinces for n in (provinces()[c].name, provinces()[c].name_zh) if n in sentence]
    if not names:
        return _clause(text, lead)
    first = min(sentence.index(n) for n in names)
    last = max(sentence.index(n) + len(n) for n in names)
    before = _IN_PLACES.sub("", _LIST_INTRO.sub("", sentence[:first])).strip(" ,，、")
    behind = sentence[last:].lstrip(" ,，、等省区市").rstrip(" .。")
    told = _AT_THEM.sub("", before) if len(before) >= len(behind) else _AUXILIARY.sub("", behind)
    if _DANGLING.search(told) or (told != before and _OF_THEM.match(behind)):
        return clipped(tidy(sentence))
    return clipped(tidy(told))


def _clause(text: str, lead: Report) -> str:
    """The clause of the evidence sentence in which the act is told; the whole sentence if that is a fragment."""
    sentence = text[lead.start : lead.end]
    position = int(lead.report_id.rsplit(":", 2)[1]) - lead.start
    edges = [0, *(m.end() for m in _HARD_BREAK.finditer(sentence)), len(sentence)]
    start = max(e for e in edges if e <= max(position, 0))
    end = min((m.start() for m in _HARD_BREAK.finditer(sentence) if m.start() > position), default=len(sentence))
    clause = sentence[start:end]
    is_whole = len(clause) >= _LEAST_CLAUSE and " " in clause[:position].strip()
    return clipped(tidy(clause if is_whole else sentence))


def tidy(words: str) -> str:
    """One line without its opener ("Meanwhile, ", "On September 24, ") and full stop, beginning with a capital."""
    line = " ".join(words.split())
    bare = _OPENER.sub("", line).strip(" .。;；,，")
    line = bare if len(bare) >= _LEAST_CLAUSE else line.strip(" .。;；,，")
    return line[:1].upper() + line[1:]


def clipped(line: str) -> str:
    """At most 120 characters: cut where a clause ends, else between two words with an ellipsis."""
    if len(line) <= LONGEST:
        return line
    breaks = [m.start() for m in _BREAK.finditer(line, _LEAST_CLAUSE * 2, LONGEST)]
    if breaks:
        return line[: breaks[-1]].rstrip(" ,;:，")
    cut = line[: LONGEST - 2]
    return (cut.rsplit(" ", 1)[0] if " " in cut else cut).rstrip(" ,;:，") + " …"
