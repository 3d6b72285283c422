"""The ledger: every rejected mention with its reason, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.pages.opened import empty_edition, html_of, open_page, run, words_of
from tests.toy import TEXTS, toy_edition
from tests.ui.test_evidence import Seen

BEIJING = f"t001:{TEXTS['t001'].index('Beijing')}"

if TYPE_CHECKING:
    from pytest import MonkeyPatch


def test_every_rejected_mention_stands_under_its_rule(monkeypatch: MonkeyPatch) -> None:
    page = open_page(monkeypatch, "left_out")
    seen = Seen(html_of(page))
    rejected = toy_edition().mentions["is_rejected"].sum()
    assert f"{rejected} mentions of place names seen" in words_of(page)
    assert seen.under["pc-rejected"] == "BeijingTaizhou"
    assert "The capital, meaning the state 1 mention" in seen.text
    assert "the capital stands for the central government" in seen.text
    assert "Why no province? “Taizhou” can be 泰州市 (Jiangsu)" in seen.text


def test_one_rule_alone(monkeypatch: MonkeyPatch) -> None:
    page = open_page(monkeypatch, "left_out", show="ambiguous")
    assert Seen(html_of(page)).under["pc-rejected"] == "Taizhou"
    page.selectbox(key="pick_rule").select("metonym-state")
    assert Seen(html_of(run(page))).under["pc-rejected"] == "Beijing"


def test_a_window_hides_nothing(monkeypatch: MonkeyPatch) -> None:
    page = open_page(monkeypatch, "left_out", **{"from": "2030-01-01", "q": "nothing"})
    assert Seen(html_of(page)).under["pc-rejected"] == "BeijingTaizhou"


def test_an_unknown_rule_costs_a_notice(monkeypatch: MonkeyPatch) -> None:
    page = open_page(monkeypatch, "left_out", show="<script>")
    assert page.info[0].value == "The link asks for a rule that left nothing out here; all rules are shown."
    assert "<script>" not in html_of(page) + words_of(page)


def test_an_empty_ledger_says_so(monkeypatch: MonkeyPatch) -> None:
    assert "Nothing was left out." in words_of(open_page(monkeypatch, "left_out", empty_edition()))


def test_a_name_can_be_counted_after_all_and_leaves_the_ledger(monkeypatch: MonkeyPatch) -> None:
    before = open_page(monkeypatch, "left_out")
    assert "Count it as Jiangsu · Count it as Zhejiang" in Seen(html_of(before)).text
    page = open_page(monkeypatch, "left_out", wi=f"{BEIJING}.CN-BJ")
    assert Seen(html_of(page)).under["pc-rejected"] == "Taizhou"
    assert "1 mention of place names seen" in words_of(page)
