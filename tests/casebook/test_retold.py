"""A case told anew by the reports that are left: title, steps and window follow, what a person corrected stays."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from dashboard.casebook.lookup import lookup
from dashboard.casebook.retold import retold
from tests.toy import toy_edition

# An id without "-", which would say that the case is one part of a list.
NAMED = {"case_id": {"kite-chen": "chen"}}
EDITION = replace(toy_edition(), cases=toy_edition().cases.replace(NAMED), reports=toy_edition().reports.replace(NAMED))
ROW = lookup(EDITION).case["chen"]
ARREST = [row for row in lookup(EDITION).case_reports("chen") if row["action"] == "arrest"]


def test_title_step_and_both_windows_are_those_of_what_is_left() -> None:
    cells = retold(EDITION, ROW, ARREST, {"t001": "o1"})
    assert (cells["title"], cells["action"], cells["happened"]) == ("Chen: arrested", "arrest", "2021-05")
    assert (cells["published_earliest"], cells["published_latest"]) == (pd.Timestamp("2021-08-02"),) * 2
    assert cells["article_ids"] == "t001"
    assert not {"case_id", "province_codes", "conflicts", "links"} & set(cells)


def test_a_date_that_a_person_gave_stays_until_it_is_taken_back() -> None:
    redate = EDITION.verdicts.assign(kind="redate", value="2020", case_id="chen", problem="")
    assert "happened" not in retold(replace(EDITION, verdicts=redate), ROW, ARREST, {"t001": "o1"})
    both = pd.concat([redate, redate.assign(kind="accept")], ignore_index=True)
    assert "happened" in retold(replace(EDITION, verdicts=both), ROW, ARREST, {"t001": "o1"})
