"""What changed between two editions of the toy world, at a view: provinces, new, withdrawn, told otherwise, joined."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import TYPE_CHECKING

import pandas as pd
import pytest

from dashboard.casebook.drift import CaseDrift, ProvinceDrift, drift
from dashboard.casebook.view import View
from tests.toy import toy_edition

if TYPE_CHECKING:
    from dashboard.casebook.edition import Edition

OLD = toy_edition()
TABLES = ("cases", "facts", "reports")


def newer(edition: Edition = OLD, **frames: pd.DataFrame) -> Edition:
    manifest = dataclasses.replace(edition.manifest, edition_id="70f0000002", rules_version="0.9")
    return dataclasses.replace(edition, manifest=manifest, **frames)


def without(case_id: str, edition: Edition = OLD) -> Edition:
    """The edition without a case; its reports tell none."""
    frames = {name: getattr(edition, name)[getattr(edition, name)["case_id"] != case_id] for name in TABLES}
    return newer(edition, **frames)


def told(case_id: str, edition: Edition = OLD, **values: object) -> Edition:
    """The edition with other values in a case and in its facts."""
    made = {}
    for name in ("cases", "facts"):
        frame = getattr(edition, name).copy()
        for column in values.keys() & set(frame.columns):
            frame.loc[frame["case_id"] == case_id, column] = values[column]
        made[name] = frame
    return newer(edition, **made)


def renamed(case_id: str, new_id: str, edition: Edition = OLD) -> Edition:
    frames = {name: getattr(edition, name).replace({"case_id": {case_id: new_id}}) for name in TABLES}
    return newer(edition, **frames)


def test_the_same_content_has_no_drift_and_says_that_the_rules_changed() -> None:
    found = drift(OLD, newer(), View())
    assert found.is_empty
    assert (found.has_other_rules, found.has_other_boundaries) == (True, False)


def test_a_case_that_is_gone_is_withdrawn_and_one_that_came_is_new() -> None:
    found = drift(OLD, without("kite-list"), View())
    assert (found.withdrawn, found.added, found.changed) == (("kite-list",), (), ())
    assert found.provinces == (ProvinceDrift("CN-GS", 1, 0), ProvinceDrift("CN-YN", 1, 0))
    back = drift(without("kite-list"), newer(), View())
    assert (back.withdrawn, back.added) == ((), ("kite-list",))
    assert back.provinces[0] == ProvinceDrift("CN-GS", 0, 1)


@pytest.mark.parametrize(
    ("values", "aspects"),
    [
        ({"title": "Another title"}, ("title",)),
        ({"happened": "2021-08"}, ("dates",)),
        ({"published_latest": pd.Timestamp("2021-09-01")}, ("dates",)),
        ({"action": "arrest", "title": "x"}, ("title", "step")),
        ({"scope": "national", "province_codes": ""}, ("provinces",)),
    ],
)
def test_a_case_that_is_told_otherwise_names_what_changed(values: dict[str, object], aspects: tuple[str, ...]) -> None:
    found = drift(OLD, told("kite-chen", **values), View())
    assert found.changed == (CaseDrift("kite-chen", "kite-chen", aspects),)
    assert (found.added, found.withdrawn) == ((), ())


def test_only_what_the_view_shows_is_compared() -> None:
    summer = View(start=dt.date(2021, 6, 1), end=dt.date(2021, 6, 30))
    assert drift(OLD, without("kite-hostile"), summer).is_empty
    assert drift(OLD, without("kite-hostile"), View(action=("charge",))).is_empty
    assert not drift(OLD, without("kite-hostile"), View(action=("seizure",))).is_empty


def test_a_case_that_a_new_date_moves_out_of_the_window_is_changed_and_not_withdrawn() -> None:
    later = pd.Timestamp("2021-12-01")
    new = told("kite-list", happened="2021-12-01", happened_earliest=later, happened_latest=later)
    found = drift(OLD, new, View(start=dt.date(2021, 6, 1), end=dt.date(2021, 8, 31)))
    assert (found.withdrawn, found.changed) == ((), (CaseDrift("kite-list", "kite-list", ("dates",)),))
    assert {one.code for one in found.provinces} == {"CN-YN", "CN-GS"}


def test_a_case_under_another_id_is_followed_by_its_reports() -> None:
    found = drift(OLD, renamed("kite-chen", "kite-new"), View())
    assert found.is_empty
    found = drift(OLD, told("kite-new", renamed("kite-chen", "kite-new"), title="Another"), View())
    assert found.changed == (CaseDrift("kite-chen", "kite-new", ("title",)),)


def test_a_case_that_was_joined_to_another_is_withdrawn_and_leads_there() -> None:
    reports = OLD.reports.replace({"case_id": {"kite-hebei": "kite-court"}})
    new = newer(without("kite-hebei"), reports=reports)
    found = drift(OLD, new, View())
    assert (found.withdrawn, found.joined) == (("kite-hebei",), {"kite-hebei": "kite-court"})


def test_a_case_that_was_struck_out_leads_nowhere_although_its_reports_still_name_it() -> None:
    found = drift(OLD, newer(without("kite-hebei"), reports=OLD.reports), View())
    assert (found.withdrawn, found.joined) == (("kite-hebei",), {})


def test_the_greatest_change_stands_first() -> None:
    few = without("kite-list", without("kite-hebei"))
    found = drift(few, OLD, View())
    assert [abs(one.after - one.before) for one in found.provinces] == [1, 1, 1]
    assert [one.code for one in found.provinces] == ["CN-GS", "CN-HE", "CN-YN"]
