"""A province named once, beside the places of the story, in a sentence that tells no act: mentioned in passing."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from dashboard.inflection import PASTS
from dashboard.places.rules import REASONS
from dashboard.places.words import ACT, ACT_ZH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.model import Mention
    from dashboard.places.draft import Draft

# "The others are Hainan and Zhejiang": they did what the news did.
_LIKEWISE = re.compile(r"\b[Tt]he (?:others?|rest|first|second|latest)\b[^.;]{0,30} (?:is|are|include)\b")
# A past, a perfect or a passive tells something that happened; only the general present is left.
_PAST = re.compile(rf"\b(?:was|were|did|has been|have been|grew|{'|'.join(sorted(PASTS))}|\w{{2,}}ed)\b")


def mark_passing(drafts: Sequence[Draft]) -> None:
    """Turn a province's only mentions into context where their one sentence tells no act, and others have one."""
    by_code: dict[str, list[Draft]] = defaultdict(list)
    for draft in drafts:
        if not draft.is_rejected and draft.role == "case" and len(draft.codes) == 1:
            by_code[draft.codes[0]].append(draft)
    first = min((d.sentence for d in drafts), default=(0, 0))
    carriers = [code for code, found in by_code.items() if _carries(found, first)]
    for code, found in by_code.items():
        if code in carriers or not carriers:
            continue
        if not _tells_act(found[0].opening()):
            for draft in found:
                draft.background("passing", draft.surface)


def untold(mention: Mention) -> Mention:
    """The mention as context: the article names the place, and tells nothing that happened there."""
    reason = REASONS["untold"].format(surface=mention.surface)
    return replace(mention, role="context", rule="untold", reason=reason)


def _carries(found: Sequence[Draft], first: tuple[int, int]) -> bool:
    return _spread(found) or any(d.how == "institution" or d.sentence == first for d in found)


def _spread(found: Sequence[Draft]) -> bool:
    """True when the province stands in more than one sentence."""
    return len({d.sentence for d in found}) > 1


def _tells_act(sentence: str) -> bool:
    return bool(
        _PAST.search(sentence)
        or ACT.search(sentence)
        or _LIKEWISE.search(sentence)
        or (not sentence.isascii() and ACT_ZH.search(sentence))
    )
