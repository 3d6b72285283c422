"""The rows of a case that is known in part: from its known articles alone, and untouched when all are known."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace

import pandas as pd

from dashboard.casebook.restated import cases_on, facts_on
from tests.toy import toy_edition

EDITION = toy_edition()
JUNE, LATER = dt.date(2021, 6, 30), dt.date(2030, 1, 1)


def test_with_no_day_or_a_late_one_the_rows_are_those_of_the_edition() -> None:
    assert cases_on(EDITION, None, EDITION.cases) is EDITION.cases
    assert facts_on(EDITION, None, EDITION.facts) is EDITION.facts
    assert cases_on(EDITION, LATER, EDITION.cases) is EDITION.cases
    assert facts_on(EDITION, LATER, EDITION.facts) is EDITION.facts


def test_a_case_known_in_part_has_the_evidence_of_its_known_article() -> None:
    case = cases_on(EDITION, JUNE, EDITION.cases).set_index("case_id").loc["kite-chen"]
    assert (case["article_ids"], case["n_articles"], case["n_origins"], case["n_sentences"]) == ("t002", 1, 1, 2)
    assert case["conflicts"] == "[]"
    assert [step["report_id"].split(":")[0] for step in json.loads(case["steps"])] == ["t002"]
    assert case["published_latest"] == pd.Timestamp(JUNE)
    (fact,) = facts_on(EDITION, JUNE, EDITION.facts).query("case_id == 'kite-chen'").to_dict("records")
    assert (fact["n_articles"], fact["n_sentences"], fact["is_fragile"]) == (1, 2, False)


def test_the_edition_itself_is_never_changed() -> None:
    before = EDITION.cases.copy(), EDITION.facts.copy()
    cases_on(EDITION, JUNE, EDITION.cases)
    facts_on(EDITION, JUNE, EDITION.facts)
    pd.testing.assert_frame_equal(EDITION.cases, before[0])
    pd.testing.assert_frame_equal(EDITION.facts, before[1])


def test_a_date_corrected_by_hand_stays() -> None:
    day = pd.Timestamp("2021-04-01")
    cases = EDITION.cases.assign(happened="2021-04-01", happened_earliest=day, happened_latest=day)
    corrected = replace(EDITION, cases=cases)
    case = cases_on(corrected, JUNE, corrected.cases).set_index("case_id").loc["kite-chen"]
    assert (case["happened"], case["happened_earliest"]) == ("2021-04-01", day)
