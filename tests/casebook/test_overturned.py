"""A name of the ledger counted in a what-if: the edition is the one that a verdict on the name would build."""

from __future__ import annotations

from functools import lru_cache

import pytest

from dashboard.casebook.edition import Edition, Manifest
from dashboard.casebook.lookup import lookup, records
from dashboard.casebook.overturned import could_count_for, evidence_of
from dashboard.casebook.tables import corpus_rows, frames
from dashboard.casebook.view import View, select
from dashboard.casebook.what_if import asked, edition_if, parse_items
from dashboard.cases import accepted_names, count_names, group
from dashboard.model import Verdict
from tests.cases.test_overturn import TEXT, THIRD
from tests.cases.told import read, topic
from tests.toy import toy_edition

TEXTS = {
    "a": TEXT,
    "b": "Beijing vowed to ban mining on May 21, 2021. Beijing time is shown on the clock.\n\nSee also: Taizhou today",
    "c": "一家法院5月5日判处王磊三年有期徒刑。\n\n台州一家酒店6月1日开会，讨论此事。",
}
READINGS = [read(text, "2021-08-01", key) for key, text in TEXTS.items()]
TOY = toy_edition()


@lru_cache
def built(*verdicts: Verdict) -> Edition:
    """The texts as an edition, read with these verdicts."""
    accepted = accepted_names(verdicts)
    corpus = group([count_names(reading, accepted) for reading in READINGS], topic(), verdicts)
    manifest = Manifest("0123456789", "t", "T", "T", "0", "0", "2022-01-01T00:00:00+00:00", {})
    return Edition(manifest, **frames(corpus_rows(corpus)))


def ledger() -> list[tuple[str, str]]:
    """Every name of the ledger with each province for which it could count."""
    rows = records(built().mentions)
    return [(row["mention_id"], code) for row in rows for code in could_count_for(built(), row)]


def verdict(mention_id: str, code: str) -> Verdict:
    row = next(row for row in records(built().mentions) if row["mention_id"] == mention_id)
    text = TEXTS[row["article_id"]][slice(*evidence_of(built(), row))]
    return Verdict("v1", "accept", mention_id, code, text, "an analyst", "2026-11-22", "by hand")


def test_the_texts_leave_names_of_several_sorts_out() -> None:
    rules = {row["rule"] for row in records(built().mentions) if row["is_rejected"]}
    assert rules >= {"ambiguous", "metonym-state", "clock", "boilerplate"}
    assert len(ledger()) >= 10


@pytest.mark.parametrize("item", ledger(), ids=".".join)
def test_a_what_if_is_what_the_verdict_builds(item: tuple[str, str]) -> None:
    shown, made = edition_if(built(), (".".join(item),)), built(verdict(*item))
    for table in ("cases", "facts"):
        assert getattr(shown, table).equals(getattr(made, table))
    told = ["report_id", "case_id", "province_codes", "case_key", "date_value", "action"]
    assert shown.reports[told].equals(made.reports[told])
    read_so = ["mention_id", "province_code", "role", "rule", "rivals", "is_rejected"]
    assert shown.mentions[read_so].equals(made.mentions[read_so])
    assert made.verdicts["problem"].tolist() == [""]
    assert made.verdicts["case_id"].iloc[0] in set(shown.cases["case_id"])


def test_the_map_counts_it_and_the_ledger_does_not() -> None:
    before, after = (select(built(), View(what_if=items)) for items in ((), (f"{THIRD}.CN-ZJ",)))
    assert after.counts["CN-ZJ"] == before.counts["CN-ZJ"] + 1
    assert after.n_rejected == before.n_rejected - 1
    assert after.is_narrowed


def test_several_names_and_a_struck_sentence_go_together() -> None:
    items = tuple(f"{name}.{code}" for name, code in ledger()[:3])
    key = built().reports["case_key"].iloc[0]
    made = edition_if(built(), (*items, key))
    assert set(made.facts["case_id"]) <= set(made.cases["case_id"]) == set(made.reports["case_id"])


def test_only_what_the_ledger_holds_can_be_counted() -> None:
    assert parse_items(TOY, ("t001:216.CN-BJ", "t001:216.CN-GD", "t001:87.CN-FJ")) == ("t001:216.CN-BJ",)
    what = asked(TOY, ("t001:216.CN-BJ",))
    assert [(row["surface"], code) for row, code in what.counted] == [("Beijing", "CN-BJ")]
    assert what.read_as == ()
    assert select(TOY, View(what_if=("t001:216.CN-BJ",))).counts["CN-BJ"] == 1


def test_a_name_in_the_sentence_of_a_rejected_case_is_not_offered() -> None:
    rejected = TOY.reports.assign(case_id="", scope="unknown")
    edition = Edition(TOY.manifest, TOY.articles, TOY.mentions, TOY.dates, rejected, TOY.cases[:0], TOY.facts[:0],
                      TOY.verdicts)  # fmt: skip
    taizhou = next(row for row in records(TOY.mentions) if row["surface"] == "Taizhou")
    assert could_count_for(TOY, taizhou) == could_count_for(edition, taizhou) == ("CN-JS", "CN-ZJ")
    inside = {**taizhou, "start": int(rejected["start"].iloc[-2]) + 1, "article_id": rejected["article_id"].iloc[-2]}
    assert could_count_for(edition, inside) == ()


def test_a_name_outside_every_sentence_quotes_its_line() -> None:
    row = next(r for r in records(built().mentions) if r["rule"] == "boilerplate")
    assert TEXTS["b"][slice(*evidence_of(built(), row))] == "See also: Taizhou today"
    assert lookup(built()).article_row("b") is not None
