"""The card of a case: what it says, in which order, and that nothing of an article escapes from it."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
from types import SimpleNamespace
from urllib.parse import parse_qs, urlsplit

import pandas as pd

from dashboard.casebook.lookup import Lookup, lookup
from dashboard.casebook.telling import Sentence, case_sentences, deciding_mentions
from dashboard.casebook.view import View
from dashboard.ui import case_html
from tests.toy import HOSTILE_SENTENCE, HOSTILE_TITLE, TEXTS, toy_edition
from tests.ui.test_evidence import Seen

VIEW = View(provinces=("CN-JX",), start=dt.date(2021, 1, 1), query="a&b")


def found() -> Lookup:
    return lookup(toy_edition())


def card(case_id: str, code: str | None = None, **changes: object) -> str:
    row = found().case_row(case_id)
    assert row is not None
    return case_html.card_html(found(), {**row, **changes}, VIEW, code=code)


def test_a_card_tells_steps_in_time_people_amounts_and_court() -> None:
    seen = Seen(card("kite-chen", "CN-JX"))
    assert seen.under["pc-steps"] == "detained or arrested May 2021charged 8 Jun 2021"
    facts = seen.under["pc-facts"]
    assert "Court inZhejiang" in facts
    assert "PeopleChen Lang" in facts
    assert "2,400 banned kites; 30 million yuan" in facts
    assert "Province" not in facts
    assert "Status" not in facts


def test_a_card_says_who_has_checked_it_and_quietly_that_nobody_has() -> None:
    told = "Checkedby an analyst, 31 Mar 2022, accepted: read in both languages"
    assert told in Seen(card("kite-chen", "CN-JX")).under["pc-facts"]
    assert Seen(card("kite-hebei")).under["pc-facts"].endswith("Checkednot yet")


def test_a_case_that_lies_only_partly_in_the_window_is_dashed() -> None:
    case = found().case_row("kite-list")
    assert case is not None
    inside, partly = (
        case_html.card_html(found(), case, View(start=dt.date(2021, 7, day), lang="en")) for day in (1, 10)
    )
    assert 'class="pc-card pc-partly"' in partly
    assert "only partly in this window: Jul 2021" in Seen(partly).under["pc-steps"]
    assert "pc-partly" not in inside


def test_evidence_stands_in_quotes_with_source_and_reason() -> None:
    seen = Seen(card("kite-chen", "CN-JX"))
    quotes = seen.under["pc-quote"]
    assert "Prosecutors in Fuzhou, Jiangxi Province charged Chen Lang on June 8, 2021." in quotes
    assert "Toy Times, 2 Aug 2021 · open in article" in seen.under["pc-source"]
    assert "Toy Times, 9–30 Jun 2021, inferred" in seen.under["pc-source"]
    assert seen.under["pc-why"].startswith("Why Jiangxi? “Fuzhou” is read as 抚州市 in Jiangxi: ")
    assert "Rival: Fujian 福建." in seen.under["pc-why"]
    assert "2 more sentences" in seen.text
    assert seen.under["pc-place"].count("江西") == 1


def test_a_source_leads_to_the_passage_and_keeps_the_view() -> None:
    hrefs = [attributes["href"] for tag, attributes in Seen(card("kite-chen", "CN-JX")).tags if tag == "a"]
    assert hrefs
    parts = urlsplit(hrefs[0])
    asked = parse_qs(parts.query)
    start, end = (int(part) for part in asked["at"][0].split("-"))
    assert (parts.scheme, parts.netloc, parts.path) == ("", "", "./article")
    assert (asked["article"], asked["prov"], asked["from"], asked["q"]) == (
        ["t001"],
        ["CN-JX"],
        ["2021-01-01"],
        ["a&b"],
    )
    assert TEXTS["t001"][start:end].startswith("Prosecutors in Fuzhou")
    assert not [name for name, values in parse_qs(parts.query, keep_blank_values=True).items() if values == [""]]
    assert {attributes["target"] for tag, attributes in Seen(card("kite-chen")).tags if tag == "a"} == {"_self"}


def test_sources_that_disagree_stand_side_by_side() -> None:
    seen = Seen(card("kite-chen"))
    assert "Sources disagree about the office" in seen.text
    assert "“2,400 banned kites”" in seen.under["pc-sides"]
    assert "“2600只风筝”" in seen.under["pc-sides"]
    assert "both tell of Chen Lang" in seen.text


def test_each_side_of_a_conflict_about_a_date_gives_its_own() -> None:
    edition = toy_edition()
    told = edition.reports[edition.reports["case_id"] == "kite-chen"].to_dict("records")
    one, other = (
        next(row for row in told if row["article_id"] == key and row["action"] == "charge") for key in ("t001", "t002")
    )
    sides = [[row["article_id"], int(row["start"]), int(row["end"]), "He was charged."] for row in (one, other)]
    case = {
        **dict(edition.cases[edition.cases["case_id"] == "kite-chen"].iloc[0]),
        "conflicts": json.dumps([{"about": "when: charged", "sides": sides}]),
    }
    said = Seen(case_html.conflicts_html(lookup(edition), case, View())).under["pc-sides"]
    assert said.count("8 Jun 2021\n“He was charged.”") == 2


def test_a_step_without_a_date_follows_no_other() -> None:
    steps = [
        {"action": "charge", "status": "done"},
        {
            "action": "arrest",
            "status": "done",
            "value": "2021-03",
            "earliest": "2021-03-21",
            "latest": "2021-03-31",
            "precision": "month",
        },
    ]
    case = {"case_id": "x", "fragile": "", "steps": json.dumps(steps)}
    assert case_html.steps_html("zh", case).count("pc-loose") == 1
    assert '拘捕 2021年3月下旬</span></li><li class="pc-loose"><span>起诉（日期不明）' in case_html.steps_html(
        "zh", case
    )


def test_a_fragile_case_says_so_and_names_its_other_provinces() -> None:
    seen = Seen(card("kite-list", "CN-YN"))
    assert "○ rests on one sentence that lists several provinces" in seen.under["pc-mark"]
    assert "Also inGansu" in seen.under["pc-facts"]
    assert "Why Yunnan?" in seen.under["pc-why"]


def test_what_is_on_no_map_says_why() -> None:
    assert "acts for the whole country" in Seen(card("kite-ban")).under["pc-facts"]
    assert "the text does not say in which province" in Seen(card("kite-court")).under["pc-facts"]
    assert "announced, not yet reported as done" in Seen(card("kite-ban")).under["pc-facts"]
    assert "three years in prison (imposed)" in Seen(card("kite-court")).under["pc-facts"]


def test_an_act_whose_day_lay_ahead_is_to_be_done_by_then() -> None:
    reports = found().case_reports("kite-chen")
    step = {"action": "shutdown", "status": "announced", "precision": "day", "report_id": reports[0]["report_id"]}
    ahead = {**step, "value": "2031-09-30", "latest": "2031-09-30"}
    behind = {**step, "value": "2001-09-30", "latest": "2001-09-30"}
    row = {"case_id": "kite-chen", "steps": json.dumps([ahead, behind]), "fragile": ""}
    seen = Seen(case_html.steps_html("en", row, reports, found()))
    assert seen.under["pc-steps"] == "shutdown announced 30 Sep 2001shutdown announced, by 30 Sep 2031"


def test_a_province_in_a_list_is_not_said_to_have_acted() -> None:
    edition = toy_edition()
    reports = edition.reports.assign(rule="weak-word")
    weak = dataclasses.replace(edition, reports=reports, cases=edition.cases.copy())
    row = lookup(weak).case_row("kite-list") or {}
    assert "shut down" in Seen(card("kite-list")).under["pc-steps"]
    steps = Seen(case_html.card_html(lookup(weak), row, VIEW)).under["pc-steps"]
    assert steps.startswith("named in a list")
    assert "shut down" not in steps


def test_other_people_are_no_amount_of_those_named() -> None:
    amounts = json.dumps([{"surface": "seven other officials", "unit": "people", "kind": "count", "qualifier": ""}])
    assert "seven" not in Seen(card("kite-chen", amounts=amounts)).under["pc-facts"]
    assert "seven other officials" in Seen(card("kite-chen", amounts=amounts, people="[]")).under["pc-facts"]


def test_a_reason_explains_the_sentence_above_it() -> None:
    sentences = case_sentences(found(), found().case_reports("kite-chen"), "CN-JX")
    for sentence in sentences:
        text = sentence.article["text"][sentence.start : sentence.end]
        assert all(row["surface"] in text for row in deciding_mentions(found(), sentence, "CN-JX"))
    text = TEXTS["t001"]
    vowed = Sentence(sentences[0].article, text.index("Beijing vowed"), text.index(" Workshops"))
    bare = dataclasses.replace(vowed, start=0, end=1)
    names_another = Seen(case_html.why_elsewhere_html(found(), VIEW, vowed, "CN-JX"))
    assert "This sentence does not name Jiangxi; the article places it in Jiangxi: “Jiangxi”" in names_another.text
    names_none = Seen(case_html.why_elsewhere_html(found(), VIEW, bare, "CN-JX"))
    assert "This sentence names no place; the article places it in Jiangxi:" in names_none.text
    (link,) = [attributes["href"] for tag, attributes in names_none.tags if tag == "a"]
    start, end = (int(part) for part in parse_qs(urlsplit(link).query)["at"][0].split("-"))
    assert "Jiangxi" in text[start:end]
    assert case_html.why_elsewhere_html(found(), VIEW, bare, "CN-XZ") == ""


def test_a_case_without_a_date_says_so() -> None:
    assert Seen(card("kite-hebei", "CN-HE")).under["pc-steps"] == "assets seized (date unknown)"


def test_the_ids_that_a_verdict_names_stand_on_the_card() -> None:
    under = Seen(card("kite-chen")).under["pc-ids"]
    reports = {row["report_id"] for row in found().case_reports("kite-chen")}
    assert under.startswith("Case id kite-chen")
    assert all(f" {name}" in under for name in reports) and len(reports) > 1
    assert "charged t001:34:charge" in under
    listed = [
        {**row, "report_id": f"{row['report_id']}@c1-{n}"} for n, row in enumerate(found().case_reports("kite-hebei"))
    ]
    (one,) = listed
    page = case_html.ids_html("zh", {"case_id": "<c1>"}, listed)
    assert Seen(page).text.startswith("案件编号 <c1>各处报道的编号")
    assert Seen(page).text.endswith(one["report_id"].partition("@")[0])


def test_a_hostile_case_is_inert() -> None:
    hostile = json.dumps([HOSTILE_SENTENCE])
    amounts = json.dumps([{"surface": HOSTILE_TITLE, "qualifier": "", "kind": "count"}])
    page = card("kite-hostile", "CN-SC", people=hostile, organisations=hostile, amounts=amounts, fragile=HOSTILE_TITLE)
    seen = Seen(page)
    assert f"Seizure: {HOSTILE_TITLE}" in seen.text
    assert HOSTILE_SENTENCE in seen.under["pc-quote"]
    assert "<b>Evil</b> Post" in seen.under["pc-source"]
    assert {tag for tag, _ in seen.tags}.isdisjoint({"script", "img", "b", "iframe", "style"})
    assert {attributes["href"].split("?")[0] for tag, attributes in seen.tags if tag == "a"} == {"./article"}
    assert not [name for _, attributes in seen.tags for name in attributes if name.startswith("on")]


def test_many_sentences_are_counted_not_all_drawn() -> None:
    edition = toy_edition()
    reports = edition.reports[edition.reports["case_id"] == "kite-hebei"]
    frames = [reports.assign(start=at, report_id=f"r{at}") for at in range(60)]
    many = dataclasses.replace(edition, reports=pd.concat(frames), cases=edition.cases.copy())
    seen = Seen(case_html.card_html(lookup(many), lookup(many).case_row("kite-hebei") or {}, VIEW, code="CN-HE"))
    assert "58 more sentences" in seen.text
    assert "and 38 more sentences in the same articles" in seen.text


def test_a_case_whose_sentences_are_gone_still_has_a_card() -> None:
    edition = toy_edition()
    bare = dataclasses.replace(edition, reports=edition.reports.iloc[:0], cases=edition.cases.copy())
    row = lookup(bare).case_row("kite-chen")
    assert row is not None
    assert "No sentence of this case is in this edition." in Seen(case_html.card_html(lookup(bare), row, VIEW)).text


def test_long_lists_and_steps_are_shortened() -> None:
    steps = [{"action": "arrest", "status": "done", "value": f"20{at:02}", "report_id": str(at)} for at in range(12)]
    people = [f"Name {at}" for at in range(12)]
    seen = Seen(card("kite-chen", steps=json.dumps(steps), people=json.dumps(people)))
    assert seen.under["pc-steps"].endswith("arrested 20074 more steps")
    assert "Name 7; and 4 more" in seen.under["pc-facts"]


def test_a_mention_outside_every_sentence_shows_its_line() -> None:
    text = "Menu\nKites in Fujian today\nMore"
    row = {"start": 14, "end": 20, "sentence_start": 14, "sentence_end": 20}
    start, end = case_html.surroundings(text, row)
    assert text[start:end] == "Kites in Fujian today"
    assert case_html.surroundings(text, {**row, "sentence_start": 5, "sentence_end": 26}) == (5, 26)


def test_a_line_that_is_too_long_is_cut_between_words_and_says_so() -> None:
    text = "Menu\n" + "kites " * 20 + "in Fujian on Friday forty-two more " + "kites " * 20 + "\nMore"
    at = text.index("Fujian")
    row = {"start": at, "end": at + 6, "sentence_start": at, "sentence_end": at + 6}
    for reach in range(10, 90):
        start, end = case_html.surroundings(text, row, reach)
        assert not (text[start - 1] + text[start]).isalpha() and not (text[end - 1] + text[end]).isalpha()
        assert at - reach <= start < at and at + 6 < end <= at + 6 + reach
    assert text[slice(*case_html.surroundings(text, row, 11))].strip() == "kites in Fujian on Friday"
    article = {**found().article_row("t001"), "text": text}  # type: ignore[dict-item]
    found_there = SimpleNamespace(article_row=lambda _: article)
    rejected = lookup(toy_edition()).rejected_mentions("CN-BJ", 1)[1][0]
    quote = Seen(case_html.mention_html(found_there, VIEW, {**rejected, **row})).text  # type: ignore[arg-type]
    assert quote.startswith("… ") and quote.count("…") == 2


def test_a_left_out_mention_tells_reason_and_source() -> None:
    row = lookup(toy_edition()).rejected_mentions("CN-BJ", 1)[1][0]
    seen = Seen(case_html.mention_html(found(), VIEW, row))
    assert seen.under["pc-rejected"] == "Beijing"
    assert "Why not Beijing?" in seen.text
    assert "Toy Times, 2 Aug 2021" in seen.text
    assert case_html.mention_html(found(), VIEW, {**row, "article_id": "gone"}) == ""


def test_columns_have_fixed_widths() -> None:
    assert case_html.columns_html((40, 60)).count("<col ") == 2


def test_sentences_with_words_of_the_search_come_first() -> None:
    row = found().case_row("kite-chen")
    assert row is not None
    seen = Seen(case_html.card_html(found(), row, View(query="起诉"), code="CN-JX", n_sentences=1))
    assert seen.under["pc-quote"].startswith("江西检察机关6月8日起诉陈浪。")
    assert seen.under["pc-hit"] == "起诉"
    plain = Seen(case_html.card_html(found(), row, View(), code="CN-JX", n_sentences=1))
    assert plain.under["pc-quote"].startswith("Prosecutors in Fuzhou")
    assert "pc-hit" not in plain.under


def test_a_name_in_the_other_script_is_marked_and_the_card_says_why_it_was_found() -> None:
    row = found().case_row("kite-chen")
    assert row is not None
    seen = Seen(case_html.card_html(found(), row, View(query="陳浪")))
    assert "“陳浪” is written Chen Lang here." in seen.text
    assert "Chen Lang" in seen.under["pc-hit"]
    assert "is written" not in Seen(case_html.card_html(found(), row, View(query="陈浪"))).text
    assert "“陳浪”在此写作 Chen Lang。" in Seen(case_html.card_html(found(), row, View(query="陳浪", lang="zh"))).text
