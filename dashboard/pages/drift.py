"""What changed since the edition that a link pins: provinces, cases new, withdrawn and changed, rules."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import streamlit as st

from dashboard.casebook import editions, reasons
from dashboard.casebook.drift import Aspect, CaseDrift, Drift
from dashboard.casebook.lookup import Lookup, Record, lookup
from dashboard.config import casebook_path
from dashboard.exports.changes import ASPECT_NAMES
from dashboard.figures.difference import signed
from dashboard.figures.words import headline
from dashboard.labels import action_label, province_name, province_names, scope_label, split
from dashboard.language import count, say
from dashboard.ui import cards, words
from dashboard.ui.case_html import columns_html, page_link
from dashboard.ui.controls import as_of, instant_day
from dashboard.ui.data import load_edition
from dashboard.ui.drift import found_drift, version_words
from dashboard.ui.evidence import escape
from dashboard.ui.state import current_view

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.casebook.edition import Edition
    from dashboard.casebook.view import Selection, View
    from dashboard.language import Lang

MOST_CASES = 100
MOST_EDITIONS = 50


def both(found: Drift) -> None:
    """The two editions with what each says of the view."""
    lang = found.old.view.lang
    rows = "".join(
        f'<p><span class="pc-soft">{escape(_edition(lang, side.edition))}</span><br>{escape(headline(side))}</p>'
        for side in (found.old, found.new)
    )
    rules = "".join(f"<p>{escape(line)}</p>" for line in version_words(found))
    st.html(f'<div class="pc-panel">{rows}{rules}</div>')


def _edition(lang: Lang, edition: Edition) -> str:
    return say(lang, "Edition {edition} of {day}", edition=edition.manifest.edition_id, day=as_of(lang, edition))


def provinces(found: Drift, old: View, new: View) -> str:
    """The table of provinces with another count, each count a door to the cases behind it."""
    lang = old.lang
    heads = (say(lang, "Province"), say(lang, "Then"), say(lang, "Now"), say(lang, "Change"))
    rows = "".join(
        f'<tr><th scope="row">{escape(province_name(lang, one.code))}</th>'
        f"<td>{page_link(old, 'province', f'{one.before:,}', prov=one.code)}</td>"
        f"<td>{page_link(new, 'province', f'{one.after:,}', prov=one.code)}</td>"
        f"<td><b>{signed(one.after - one.before)}</b></td></tr>"
        for one in found.provinces
    )
    head = "".join(f'<th scope="col">{escape(one)}</th>' for one in heads)
    table = f'<table class="pc-table cb-change-table">{columns_html((40, 20, 20, 20))}<tr>{head}</tr>{rows}</table>'
    return f"<h2>{escape(say(lang, 'Provinces with another count'))}</h2>{table}" if rows else ""


def listed(lang: Lang, title: str, items: Sequence[str]) -> str:
    """A list of cases (HTML) under its title with their number; nothing for none."""
    if not items:
        return ""
    some = cards.some_shown(lang, MOST_CASES, len(items)) if len(items) > MOST_CASES else ""
    body = "".join(f"<li>{item}</li>" for item in items[:MOST_CASES])
    return f'<h2>{escape(title)} <span>{len(items):,}</span></h2><ul class="pc-list">{body}</ul>{some}'


def title_link(selection: Selection, view: View, case_id: str) -> str:
    """The title of a case, as a link to its card in its own edition."""
    case = lookup(selection.edition).case_row(case_id)
    title = reasons.case_title(view.lang, str(case["title"])) if case else case_id
    return page_link(view, "cases", title, case=case_id)


def changes(found: Drift, new: View, one: CaseDrift) -> str:
    """A case that is told otherwise now: its title, and for each aspect what it was and what it is."""
    lang = new.lang
    was, now = (
        _row(lookup(side.edition), case_id) for side, case_id in ((found.old, one.old_id), (found.new, one.new_id))
    )
    told = []
    for aspect in one.aspects:
        before, after = _aspect(lang, was, aspect), _aspect(lang, now, aspect)
        if before == after:
            before, after = _published(lang, was), _published(lang, now)
        told.append(
            say(
                lang, "{aspect}: {before} → {after}", aspect=say(lang, ASPECT_NAMES[aspect]), before=before, after=after
            )
        )
    return f"{title_link(found.new, new, one.new_id)}<br>{'<br>'.join(escape(line) for line in told)}"


def _row(found: Lookup, case_id: str) -> Record:
    row = found.case_row(case_id)
    return row if row is not None else {}


def _aspect(lang: Lang, case: Record, aspect: Aspect) -> str:
    if aspect == "title":
        return reasons.case_title(lang, str(case["title"]))
    if aspect == "dates":
        return words.edtf_words(lang, case["happened"])
    if aspect == "provinces":
        codes = split(case["province_codes"] or "")
        return province_names(lang, codes) if codes else scope_label(lang, case["scope"])
    return action_label(lang, case["action"], case["status"])


def _published(lang: Lang, case: Record) -> str:
    """When a case was first told, for one whose own date is the same as before."""
    first, last = case["published_earliest"], case["published_latest"]
    if not first or not last:
        return say(lang, "publication date unknown")
    told = f"{first:%Y-%m-%d}" if first == last else f"{first:%Y-%m-%d}/{last:%Y-%m-%d}"
    return say(lang, "published {when}", when=words.edtf_words(lang, told))


def withdrawn(found: Drift, old: View, new: View, case_id: str) -> str:
    """A case of the older edition that the newer one does not have, and the one it is part of now, if it is."""
    line = title_link(found.old, old, case_id)
    if case_id not in found.joined:
        return line
    into = title_link(found.new, new, found.joined[case_id])
    return f"{line}<br>{say(old.lang, 'now part of: {case}', case=into)}"


def report(found: Drift, view: View) -> None:
    """Everything that differs, the provinces first."""
    new, lang = replace(view, edition=None), view.lang
    both(found)
    gone = [(case_id, withdrawn(found, view, new, case_id)) for case_id in found.withdrawn]
    body = (
        provinces(found, view, new)
        + listed(lang, say(lang, "New cases"), [title_link(found.new, new, case_id) for case_id in found.added])
        + listed(
            lang, say(lang, "Cases joined with others"), [line for case_id, line in gone if case_id in found.joined]
        )
        + listed(lang, say(lang, "Withdrawn cases"), [line for case_id, line in gone if case_id not in found.joined])
        + listed(lang, say(lang, "Cases told otherwise"), [changes(found, new, one) for one in found.changed])
    )
    with st.container(width=860):
        nothing = f"<p>{escape(say(lang, 'Nothing in this window and under these filters differs.'))}</p>"
        st.html(f'<section class="pc-panel">{body or nothing}</section>')


def kept(edition: Edition, view: View) -> None:
    """The editions that are kept beside the newest, each as a link that opens the report on it."""
    lang, newest = view.lang, edition.manifest.edition_id
    st.text(
        say(lang, "This page shows the newest edition. A link that is pinned to an older one tells here what changed.")
    )
    older = [one for one in reversed(editions(casebook_path())) if one.edition_id != newest]
    items = [
        page_link(
            replace(view, edition=one.edition_id),
            "drift",
            say(lang, "Edition {edition} of {day}", edition=one.edition_id, day=instant_day(lang, one.created_at)),
        )
        + f" · {count(lang, one.n_rows.get('cases', 0), 'case')} · "
        + escape(say(lang, "rules {rules}", rules=one.rules_version))
        for one in older[:MOST_EDITIONS]
    ]
    if items:
        st.html(f'<section class="pc-panel">{listed(lang, say(lang, "Older editions"), items)}</section>')


def main() -> None:
    """Settings, data, show."""
    edition = load_edition()
    view = current_view(edition)
    cards.use_style()
    st.title(say(view.lang, "What changed"), anchor=False)
    found = found_drift(edition, view)
    if found is None:
        kept(edition, view)
    else:
        report(found, view)


main()
