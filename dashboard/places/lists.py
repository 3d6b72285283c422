"""Lists of places: which names stand in one, and what is said of one name that holds for all."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.places.draft import Draft

_LIST_JOINS = frozenset(
    {", ", " and ", ", and ", " or ", ", or ", " / ", "/", "、", "和", "与", "與", "及", "以及", "或", ""}
)
_FORWARD = frozenset(
    {
        "neighbour",
        "origin",
        "exception",
        "movement",
        "seat",
        "not-acted",
        "expected",
        "share",
        "trait",
        "comparison",
        "history",
        "question",
    }
)
_BACKWARD = frozenset({"origin", "seat", "neighbour", "not-acted", "expected", "exception", "question"})
_JOINS = frozenset(
    {
        " and ",
        " or ",
        ", and ",
        ", or ",
        " and in ",
        " and from ",
        " or in ",
        ", in ",
        ", from ",
        " and of ",
        "、",
        "和",
        "与",
        "與",
        "及",
        "以及",
        "或",
        "",
    }
)
# “from Hami via Ningxia to Chongqing”
_ON_THE_WAY = frozenset({"origin", "movement"})
_WAYS = frozenset({" to ", " via ", " through ", ", via ", ", through ", " by way of "})
_WAYS_ZH = frozenset({"到", "至", "再到", "、再到", "，到", "，再到", "到達", "到达"})
_FROM = ("from ", "via ", "through ")
_OXFORD = frozenset({", and ", ", or "})
# “云南与四川接壤”: the word before the neighbour is no “and” between two neighbours.
_WITH = frozenset("和与與跟同")
_WITHIN = frozenset({
    ", ", " in ", ", in ", ", in neighboring ", ", in neighbouring ", ", in nearby ", " of ", "'s ", "’s ", " (",
    "", "省", "市", "的", "省的",
})  # fmt: skip
# What one mention of a province denies or puts off in a sentence, its other mentions there do not assert.
_SENTENCE_WIDE = frozenset({"not-acted", "expected", "exception"})


def mark_lists(drafts: Sequence[Draft]) -> None:
    """Mark names that stand beside another place name with only a comma, a slash or “and” between them."""
    for left, right in pairwise(drafts):
        if left.sentence == right.sentence and left.text[left.hit.end : right.hit.start] in _LIST_JOINS:
            left.in_list = right.in_list = True


def spread_context(drafts: Sequence[Draft]) -> None:
    """“neighbours Guizhou and Guangxi”, “福建、湖南、江西籍”: what is said of one name of a list holds for the list."""
    for left, right in pairwise(drafts):
        is_told = left.role == "context" or left.rule == "neighbour"
        is_next = is_told and right.role == "case" and not right.acts
        if is_next and left.rule in _FORWARD and _is_joined(left, right):
            right.background(left.rule, left.clue)
        elif is_next and left.rule in _ON_THE_WAY and right.how != "institution" and _is_way(left, right):
            right.background("movement", left.clue)
    for index in range(len(drafts) - 1, 0, -1):
        left, right = drafts[index - 1], drafts[index]
        if (
            right.role == "context"
            and left.role == "case"
            and not left.acts
            and right.rule in _BACKWARD
            and _is_joined(left, right)
        ):
            if right.rule == "neighbour" and _is_subject(left, right):
                continue
            left.background(right.rule, right.clue)


def _is_way(left: Draft, right: Draft) -> bool:
    """“from Hami via Ningxia to Chongqing”: what comes from one place goes through others to the last."""
    between = left.text[left.hit.end : right.hit.start]
    return (
        left.sentence == right.sentence
        and ((between in _WAYS and left.before(9).endswith(_FROM)) or (between in _WAYS_ZH and left.rule == "movement"))
        and not right.after(7).startswith((", where", " where"))
    )


def _is_subject(left: Draft, right: Draft) -> bool:
    """“云南与四川、贵州接壤”: Yunnan has the neighbours, it is none; but “与四川和贵州接壤” names two."""
    between = left.text[left.hit.end : right.hit.start]
    return between in _WITH and not left.before(1).endswith(tuple(_WITH))


def spread_in_sentence(drafts: Sequence[Draft]) -> None:
    """“an official in Hohhot says that Inner Mongolia may ...”: both mentions of the province are about what may be."""
    shares = {d.sentence: d for d in drafts if d.role == "context" and d.rule == "share"}
    put_off: dict[tuple[tuple[int, int], tuple[str, ...]], Draft] = {
        (d.sentence, d.codes): d
        for d in drafts
        if d.role == "context" and d.rule in _SENTENCE_WIDE and len(d.codes) == 1
    }
    for draft in drafts:
        other = put_off.get((draft.sentence, draft.codes)) or shares.get(draft.sentence)
        is_open = draft.role == "case" and draft.how == "direct" and not (draft.pending or draft.acts)
        if other and is_open and not _is_part(other, draft):
            draft.background(other.rule, other.clue)


def _is_part(excepted: Draft, draft: Draft) -> bool:
    """“Fujian reopened, save in Ningde”: what a part is spared says nothing of the whole."""
    return excepted.rule == "exception" and excepted.level != "province" and draft.level == "province"


def spread_to_parent(drafts: Sequence[Draft]) -> None:
    """“a native of Putian in Fujian”: what is said of the town holds for the province written beside it, and back."""
    for left, right in pairwise(drafts):
        if (
            left.sentence != right.sentence
            or left.codes != right.codes
            or {left.role, right.role} != {"case", "context"}
        ):
            continue
        if left.text[left.hit.end : right.hit.start] not in _WITHIN:
            continue
        told, silent = (left, right) if left.role == "context" else (right, left)
        if silent.how != "institution" and not silent.acts:
            silent.background(told.rule, told.clue)


def _is_joined(left: Draft, right: Draft) -> bool:
    between = left.text[left.hit.end : right.hit.start]
    if left.sentence != right.sentence or between not in (*_JOINS, ", ", "，"):
        return False
    if between in _OXFORD and not left.before(2).endswith(", "):
        return False  # “meant for Hainan, and Gansu police seized it”: a comma before “and” needs three, or a clause
    if between in _JOINS:
        return True
    # A comma joins a town to its province, and two names of a list that goes on with “and”.
    return (left.codes == right.codes and bool(left.codes)) or right.after(5).startswith((" and ", " or ", ", "))
