"""The ledger's way back: beside a name that was left out, links that count it for a province it could mean."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dashboard.casebook.overturned import could_count_for
from dashboard.labels import province_name
from dashboard.language import say
from dashboard.ui.case_html import page_link

if TYPE_CHECKING:
    from dashboard.casebook.edition import Edition
    from dashboard.casebook.lookup import Record
    from dashboard.casebook.view import View

# A name that could mean more provinces than this says nothing about any.
MOST_OFFERED = 6


def offers_html(edition: Edition, view: View, page: str, mention: Record, code: str | None = None) -> str:
    """Links to `page` that count a mention of the ledger for each province it could mean, or for `code` alone."""
    lang, could = view.lang, could_count_for(edition, mention)
    offered = [one for one in could[:MOST_OFFERED] if code in (None, one)]
    links = []
    for one in offered:
        item = f"{mention['mention_id']}.{one}"
        label = say(lang, "Count it as {province}", province=province_name(lang, one))
        links.append(page_link(replace(view, what_if=tuple(dict.fromkeys((*view.what_if, item)))), page, label))
    return " · ".join(links)
