"""English: what a sentence says of a place when nothing of the story happens there.

A neighbour, an origin, a seat, a share, a comparison, an exception, something expected or not done, a route: context.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.places.context_after import find_noun, find_verb
from dashboard.places.context_aside import find_aside
from dashboard.places.context_before import find_before
from dashboard.places.context_share import find_share

if TYPE_CHECKING:
    from dashboard.places.draft import Draft


def find_context(draft: Draft, before: str, after: str) -> bool:
    """Mark a name as context when a cue before, after or around it says so. True when one did."""
    if not draft.has_body and find_noun(draft, after):
        return True
    if find_aside(draft, before, after):
        return True
    return find_before(draft, before, after) or find_verb(draft, before, after) or find_share(draft, before, after)
