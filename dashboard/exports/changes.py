"""What changed since an edition, as plain lines: for a mail, a log, or a job that looks every morning."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from dashboard.casebook import reasons
from dashboard.casebook.lookup import lookup
from dashboard.exports.citation import one_line
from dashboard.figures.words import day, headline
from dashboard.labels import province_name
from dashboard.language import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.casebook.drift import Aspect, Drift
    from dashboard.casebook.view import Selection

ASPECT_NAMES: dict[Aspect, str] = {
    "title": "Title",
    "dates": "Dates",
    "provinces": "Provinces",
    "step": "Gravest step",
}


def change_lines(found: Drift) -> list[str]:
    """The two editions with what each says of the view, then every difference; nothing when there is none."""
    return [] if found.is_empty else [*_editions(found), *_provinces(found), *_cases(found)]


def _editions(found: Drift) -> Iterator[str]:
    lang = found.old.view.lang
    for side in (found.old, found.new):
        manifest = side.edition.manifest
        made = day(lang, dt.datetime.fromisoformat(manifest.created_at).date())
        which = say(lang, "Edition {edition} of {day}", edition=manifest.edition_id, day=made)
        yield say(lang, "{side}: {told}", side=which, told=one_line(headline(side)))


def _provinces(found: Drift) -> Iterator[str]:
    lang = found.old.view.lang
    for one in found.provinces:
        name = province_name(lang, one.code)
        counts = {"before": f"{one.before:,}", "after": f"{one.after:,}"}
        yield say(lang, "{province} {before} to {after}", province=name, **counts)


def _cases(found: Drift) -> Iterator[str]:
    lang = found.old.view.lang
    for case_id in found.added:
        yield say(lang, "New: {case}", case=_case(found.new, case_id))
    for case_id in found.withdrawn:
        case, into = _case(found.old, case_id), found.joined.get(case_id)
        if into is None:
            yield say(lang, "Withdrawn: {case}", case=case)
        else:
            yield say(lang, "Withdrawn: {case}; now part of: {into}", case=case, into=_case(found.new, into))
    for one in found.changed:
        aspects = say(lang, ", ").join(say(lang, ASPECT_NAMES[aspect]) for aspect in one.aspects)
        yield say(lang, "Told otherwise ({aspects}): {case}", aspects=aspects, case=_case(found.new, one.new_id))


def _case(side: Selection, case_id: str) -> str:
    """The title of a case on one line, with its id, under which a link and a verdict find it."""
    row = lookup(side.edition).case_row(case_id)
    title = one_line(reasons.case_title(side.view.lang, str(row["title"]))) if row else ""
    return f"{title} [{case_id}]"
