"""Words under a picture: a place where the picture was taken is mentioned there, a credit names none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.places.capital import is_capital
from dashboard.places.script import simplified

if TYPE_CHECKING:
    from dashboard.places.draft import Draft

_SHOWN = re.compile(
    r"\b(?:in|at|near|outside|inside|around|across|of|from|over)(?: the)?(?: [a-z][\w’'-]*){0,3}"
    r"(?: [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?(?: (?:county|city|prefecture|district|town|village))?,)? $"
)
_CREDIT = re.compile(
    r"\b(?:by|via|credits?|courtesy|source|copyright|(?:photos?|images?|"
    r"pictures?) from):? (?:of )?(?:the )?$",
    re.IGNORECASE,
)
_SHOWN_ZH = re.compile(r"(?:在|位于|图为|[：:]|拍到|一处|，)$")
_CREDIT_ZH = re.compile(r"(?:来源|图源|供图|摄影)[：:]$")


def shows_place(draft: Draft) -> bool:
    """True when the words of a caption place the picture at the name; never for the capital, which may be the state."""
    if is_capital(draft) or draft.surface in ("北京", "北京市"):
        return False
    if draft.surface[0] > "\u2e80":
        left = simplified(draft.before(8))
        return bool(_SHOWN_ZH.search(left)) and not _CREDIT_ZH.search(left)
    left = draft.before(60)
    return bool(_SHOWN.search(left)) and not _CREDIT.search(left)
