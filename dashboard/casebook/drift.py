"""What changed between two editions, as far as one view shows it.

A case is the same case when it keeps its id. One whose id is gone is followed by its reports: the case that now holds
most of them is the same one if it is new, and the one it was joined to if it is not. What was struck out of the corpus
and what no longer reads as a case both count as withdrawn.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Literal

from dashboard.casebook.view import Selection, View, select

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dashboard.casebook.edition import Edition

Aspect = Literal["title", "dates", "provinces", "step"]
# The columns of a case that a reader would call by each name.
ASPECTS: Mapping[Aspect, tuple[str, ...]] = {
    "title": ("title",),
    "dates": ("happened", "published_earliest", "published_latest"),
    "provinces": ("scope", "province_codes"),
    "step": ("action", "status"),
}


@dataclass(frozen=True, slots=True)
class ProvinceDrift:
    """A province whose count of cases is another now."""

    code: str
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class CaseDrift:
    """A case that is told otherwise now; `old_id` and `new_id` are the same unless its id changed."""

    old_id: str
    new_id: str
    aspects: tuple[Aspect, ...]


@dataclass(frozen=True)
class Drift:
    """What differs in a view between an edition and a newer one.

    `provinces` are those with another count, the greatest change first. `added` are ids of the newer edition,
    `withdrawn` ids of the older one, `changed` the cases in both; `joined` tells the case of the newer edition that a
    withdrawn one is part of now, where there is one.
    """

    old: Selection
    new: Selection
    provinces: tuple[ProvinceDrift, ...]
    added: tuple[str, ...]
    withdrawn: tuple[str, ...]
    changed: tuple[CaseDrift, ...]
    joined: Mapping[str, str]

    @property
    def is_empty(self) -> bool:
        """Whether a reader of this view would see no difference, the versions apart."""
        return not (self.provinces or self.added or self.withdrawn or self.changed)

    @property
    def has_other_rules(self) -> bool:
        """Whether the rules of reading are other ones now."""
        return self.old.edition.manifest.rules_version != self.new.edition.manifest.rules_version

    @property
    def has_other_boundaries(self) -> bool:
        """Whether the boundaries are other ones now."""
        return self.old.edition.manifest.boundary_version != self.new.edition.manifest.boundary_version


def drift(old: Edition, new: Edition, view: View) -> Drift:
    """What differs between two editions at the window and under the filters of `view`; its edition is set aside.

    A case counts when either edition shows it in this view; it is new or withdrawn only when the other edition has it
    nowhere, so that one which a new date moved out of the window is told as changed.
    """
    before, after = select(old, replace(view, edition=None)), select(new, replace(view, edition=None))
    old_ids, new_ids = set(old.cases["case_id"]), set(new.cases["case_id"])
    followed = _follow(old, new, old_ids - new_ids, new_ids)
    renamed = _renamed(followed, new_ids - old_ids)
    back = {now: was for was, now in renamed.items()}
    seen_before, seen_after = set(before.cases["case_id"]), set(after.cases["case_id"])
    withdrawn = [case_id for case_id in before.cases["case_id"] if case_id not in new_ids and case_id not in renamed]
    added = [case_id for case_id in after.cases["case_id"] if case_id not in old_ids and case_id not in back]
    pairs = {case_id: renamed.get(case_id, case_id) for case_id in seen_before - set(withdrawn)}
    pairs |= {back.get(case_id, case_id): case_id for case_id in seen_after - set(added)}
    return Drift(
        old=before,
        new=after,
        provinces=_provinces(before, after),
        added=tuple(added),
        withdrawn=tuple(withdrawn),
        changed=_changed(old, new, pairs),
        joined={case_id: followed[case_id] for case_id in withdrawn if case_id in followed},
    )


def _provinces(before: Selection, after: Selection) -> tuple[ProvinceDrift, ...]:
    found = [
        ProvinceDrift(str(code), int(was), int(now))
        for code, was, now in zip(before.counts.index, before.counts, after.counts, strict=True)
        if was != now
    ]
    return tuple(sorted(found, key=lambda one: (-abs(one.after - one.before), one.code)))


def _follow(old: Edition, new: Edition, gone: set[str], there: set[str]) -> dict[str, str]:
    """For each case whose id is gone the case that is there now and holds most of its reports, if one does."""
    if not gone:
        return {}
    now_in = dict(zip(new.reports["report_id"], new.reports["case_id"], strict=True))
    found: dict[str, Counter[str]] = {}
    for report_id, case_id in zip(old.reports["report_id"], old.reports["case_id"], strict=True):
        if case_id in gone and now_in.get(report_id) in there:
            found.setdefault(case_id, Counter())[now_in[report_id]] += 1
    return {case_id: min(counts, key=lambda one: (-counts[one], one)) for case_id, counts in found.items()}


def _renamed(followed: Mapping[str, str], new_ids: Iterable[str]) -> dict[str, str]:
    """Of the cases that were followed those that came to a new one, the first for each."""
    fresh, renamed = set(new_ids), {}
    for case_id in sorted(followed):
        if followed[case_id] in fresh:
            renamed[case_id] = followed[case_id]
            fresh.remove(followed[case_id])
    return renamed


def _changed(old: Edition, new: Edition, pairs: Mapping[str, str]) -> tuple[CaseDrift, ...]:
    """Those of these cases (old id: new id) that differ in an aspect, in the order of the newer edition."""
    was, now = _told(old, pairs), _told(new, pairs.values())
    back = {new_id: old_id for old_id, new_id in pairs.items()}
    found = []
    for new_id, facts in now.items():
        before = was[back[new_id]]
        aspects = tuple(aspect for aspect in ASPECTS if facts[aspect] != before[aspect])
        if aspects:
            found.append(CaseDrift(back[new_id], new_id, aspects))
    return tuple(found)


def _told(edition: Edition, case_ids: Iterable[str]) -> dict[str, dict[Aspect, tuple[Any, ...]]]:
    """The aspects of cases by id, with None for whatever is empty, so that two of them can be compared."""
    cases = edition.cases[edition.cases["case_id"].isin(set(case_ids))]
    columns = {
        aspect: list(zip(*(_comparable(cases[name]) for name in names), strict=True))
        for aspect, names in ASPECTS.items()
    }
    return {case_id: {aspect: columns[aspect][at] for aspect in ASPECTS} for at, case_id in enumerate(cases["case_id"])}


def _comparable(column: Any) -> list[Any]:  # noqa: ANN401
    return list(column.astype("object").where(column.notna(), None))
