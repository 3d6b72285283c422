"""A link pinned to an older edition: the calm line that says so, and the words of what changed since."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from dashboard.casebook.drift import Drift, drift
from dashboard.casebook.view import View
from dashboard.figures.words import counted
from dashboard.labels import province_name
from dashboard.language import count, say
from dashboard.ui.case_html import page_link
from dashboard.ui.controls import as_of
from dashboard.ui.data import newest_edition
from dashboard.ui.evidence import escape
from dashboard.ui.state import change, is_brief

if TYPE_CHECKING:
    from dashboard.casebook.drift import ProvinceDrift
    from dashboard.casebook.edition import Edition
    from dashboard.language import Lang

# Provinces that the line names; the page has all of them.
MOST_NAMED = 3


def found_drift(edition: Edition, view: View) -> Drift | None:
    """What changed since the edition of this page; None when the address pins none or pins the newest."""
    if view.edition is None:
        return None
    newest = newest_edition()
    if newest is None or newest.manifest.edition_id == edition.manifest.edition_id:
        return None
    return _drift(edition.manifest.edition_id, newest.manifest.edition_id, view, edition, newest)


@st.cache_resource(max_entries=16, show_spinner=False)
def _drift(old_id: str, new_id: str, view: View, _old: Edition, _new: Edition) -> Drift:
    """Editions never change under their ids, so that ids and view are the whole key."""
    return drift(_old, _new, view)


def drift_line(edition: Edition, view: View, page: str) -> None:
    """Under the menu of every page: which edition a pinned link shows, what is otherwise now, and two ways on."""
    found = found_drift(edition, view)
    if found is None:
        return
    with st.container(key="drift", horizontal=True, vertical_alignment="center"):
        door = "" if page == "drift" else f" {page_link(view, 'drift', say(view.lang, 'What changed'))}"
        st.html(f'<p class="cb-drift" role="status">{escape(drift_words(found))}{door}</p>', width="content")
        if not is_brief():
            show_newest(view.lang)


def show_newest(lang: Lang) -> None:
    """The button that leaves the pinned edition for the newest; window and filters stay."""
    st.button(say(lang, "Show the newest"), key="show_newest", type="tertiary", on_click=change, kwargs={"ed": ""})


def drift_words(found: Drift) -> str:
    """The line: "This link shows edition X of DATE; the newest differs: Hebei 1 to 3, one case withdrawn."."""
    lang, edition = found.old.view.lang, found.old.edition
    shown = {"edition": edition.manifest.edition_id, "day": as_of(lang, edition)}
    if found.is_empty:
        return say(
            lang, "This link shows edition {edition} of {day}; in the newest nothing of this view differs.", **shown
        )
    told = say(lang, ", ").join([*_provinces(lang, found), *_cases(lang, found)])
    return say(lang, "This link shows edition {edition} of {day}; the newest differs: {told}.", **shown, told=told)


def province_words(lang: Lang, one: ProvinceDrift) -> str:
    """A province with its two counts: "Hebei 1 to 3"."""
    name = province_name(lang, one.code)
    return say(lang, "{province} {before} to {after}", province=name, before=f"{one.before:,}", after=f"{one.after:,}")


def _provinces(lang: Lang, found: Drift) -> list[str]:
    named = [province_words(lang, one) for one in found.provinces[:MOST_NAMED]]
    rest = len(found.provinces) - MOST_NAMED
    return [*named, say(lang, "{provinces} more", provinces=count(lang, rest, "province"))] if rest > 0 else named


def _cases(lang: Lang, found: Drift) -> list[str]:
    kinds = (
        (len(found.added), "{cases} new"),
        (len(found.joined), "{cases} joined with others"),
        (len(found.withdrawn) - len(found.joined), "{cases} withdrawn"),
        (len(found.changed), "{cases} changed"),
    )
    return [say(lang, phrase, cases=counted(lang, n, "case")) for n, phrase in kinds if n]


def version_words(found: Drift) -> list[str]:
    """What is otherwise about the making of the two editions, in sentences."""
    lang, old, new = found.old.view.lang, found.old.edition.manifest, found.new.edition.manifest
    told = []
    if found.has_other_rules:
        told.append(say(lang, "The rules of reading changed from {old} to {new}.",
                        old=old.rules_version, new=new.rules_version))  # fmt: skip
    if found.has_other_boundaries:
        told.append(say(lang, "The boundaries changed from {old} to {new}.",
                        old=old.boundary_version, new=new.boundary_version))  # fmt: skip
    return told
