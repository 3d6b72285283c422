"""The forms of English verbs, so that a list of topic words names each verb once: "detain~" for detained, detaining ...

Regular verbs follow the rules of spelling (Quirk et al., A Comprehensive Grammar of the English Language, 1985, chapter
3); the irregular ones that news of authorities uses are listed.
"""

from __future__ import annotations

import re
from itertools import product

MARK = "~"
EITHER = "|"

# base: past, participle (when it differs)
_IRREGULAR = {
    "arise": "arose arisen", "be": "was been", "become": "became become", "begin": "began begun", "bind": "bound",
    "blow": "blew blown", "break": "broke broken", "bring": "brought", "build": "built", "buy": "bought",
    "catch": "caught", "come": "came come", "cut": "cut", "deal": "dealt", "dig": "dug", "do": "did done",
    "draw": "drew drawn", "drive": "drove driven", "fall": "fell fallen", "feed": "fed", "find": "found",
    "fling": "flung", "fly": "flew flown", "forbid": "forbade forbidden", "freeze": "froze frozen", "get": "got gotten",
    "give": "gave given", "go": "went gone", "hand": "handed", "have": "had", "hear": "heard", "hit": "hit",
    "hold": "held", "keep": "kept", "lay": "laid", "lead": "led", "leave": "left", "let": "let", "lose": "lost",
    "make": "made", "meet": "met", "overthrow": "overthrew overthrown", "pay": "paid", "put": "put", "rid": "rid",
    "ring": "rang rung", "rise": "rose risen", "run": "ran run", "say": "said", "see": "saw seen", "seek": "sought",
    "sell": "sold", "send": "sent", "set": "set", "shut": "shut", "sit": "sat", "speak": "spoke spoken",
    "stand": "stood", "steal": "stole stolen", "stick": "stuck", "strike": "struck", "sweep": "swept",
    "take": "took taken", "teach": "taught", "tell": "told", "throw": "threw thrown", "withdraw": "withdrew withdrawn",
    "wind": "wound", "write": "wrote written",
}  # fmt: skip
# Pasts of verbs that no list of topic words needs.
_OTHER_PASTS = "chose fled grew hid knew lent sank shook spent split spread swore".split()
# As alternatives of a pattern: the irregular pasts by themselves, and any past.
PASTS = "|".join(sorted({*(past.split()[0] for past in _IRREGULAR.values()), *_OTHER_PASTS}))
PAST = rf"{PASTS}|\w{{2,}}ed"
# A past, a perfect or a passive: something happened. Without it the general present is left.
HAPPENED = re.compile(rf"\b(?:were|has|been|{PAST})\b")
# Verbs of more than one syllable that double their last letter all the same, being stressed on it.
_DOUBLED = frozenset(
    "unplug admit commit permit submit occur refer transfer prefer defer compel expel dispel control".split()
)
_SHORT = re.compile(r"[^aeiou]*[aeiou][bdgklmnprt]")


def forms(verb: str) -> tuple[str, ...]:
    """A verb in all its forms, the base first: ("take", "takes", "taking", "took", "taken")."""
    past = _IRREGULAR[verb].split() if verb in _IRREGULAR else [_past(verb)]
    return tuple(dict.fromkeys((verb, _third_person(verb), _participle(verb), *past)))


def expand(phrase: str) -> tuple[str, ...]:
    """The phrases that a notation stands for: "word~" is a verb in all its forms, "one|other" either of the words."""
    parts = [
        tuple(form for word in part.split(EITHER) for form in (forms(word[:-1]) if word.endswith(MARK) else (word,)))
        for part in phrase.split(" ")
    ]
    return tuple(" ".join(words) for words in product(*parts))


def _third_person(verb: str) -> str:
    if verb in ("do", "go") or verb.endswith(("s", "x", "z", "ch", "sh")):
        return verb + "es"
    return verb[:-1] + "ies" if _ends_in_consonant_y(verb) else {"have": "has", "be": "is"}.get(verb, verb + "s")


def _past(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    return verb[:-1] + "ied" if _ends_in_consonant_y(verb) else _doubled(verb) + "ed"


def _participle(verb: str) -> str:
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) and verb != "be":
        return verb[:-1] + "ing"
    return _doubled(verb) + "ing"


def _doubled(verb: str) -> str:
    return verb + verb[-1] if verb in _DOUBLED or _SHORT.fullmatch(verb) else verb


def _ends_in_consonant_y(verb: str) -> bool:
    return verb.endswith("y") and verb[-2:-1] not in "aeiou"
