"""Cards of the standalone page: sentences with marks and sources, and nothing of an article that does anything."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.casebook.view import View, select
from dashboard.exports.files import citation_of
from dashboard.exports.page.cards import MOST_SENTENCE, Cards, cards_of, marked, text
from tests.hostile import HOSTILE_TEXTS, hostile_edition
from tests.toy import toy_edition

TAG = re.compile(r"<[^>]*>")


def cards(lang: str = "en", *, is_hostile: bool = False) -> Cards:
    edition = hostile_edition() if is_hostile else toy_edition()
    view = View(lang=lang)  # type: ignore[arg-type]
    return cards_of(select(edition, view), citation_of(edition, view))


def shown(html: str) -> str:
    return unescape(TAG.sub(" ", html))


def test_a_card_tells_steps_in_time_sentences_sources_reasons_and_conflicts() -> None:
    card = cards().card("kite-chen")
    assert card.startswith('<article data-in="CN-JX"><h3>Charge against Chen Lang</h3>')
    assert card.index("detained or arrested · May 2021") < card.index("charged · 8 June 2021")
    assert '<mark class="place">Fuzhou</mark>' in card and '<mark class="date">June 8, 2021</mark>' in card
    assert '<a class="ref" href="#s2">[2]</a>' in card
    assert "“Fuzhou” → Jiangxi 江西: names a place inside the province; could also mean Fujian" in shown(card)
    assert "Sources disagree about the office: “2,400 banned kites” [2] · “2600只风筝” [1]" in shown(card)
    assert "Further evidence: 2 sentences" in card and '<blockquote lang="zh">' in card
    assert "2,400 banned kites; 30 million yuan; 2600只风筝" in shown(card)


def test_what_reading_made_of_a_title_is_said_in_chinese_too() -> None:
    edition = toy_edition()
    edition.cases.loc[edition.cases["case_id"] == "kite-chen", "title"] = "Chen Lang: arrested and charged"
    view = View(lang="zh")
    assert "<h3>Chen Lang：拘捕、起诉</h3>" in cards_of(select(edition, view), citation_of(edition, view)).card(
        "kite-chen"
    )


def test_a_case_in_two_provinces_names_both_and_says_what_it_rests_on() -> None:
    card = cards().card("kite-list")
    assert 'data-in="CN-YN CN-GS"' in card and "Yunnan and Gansu" in card
    assert "rests on one sentence" in card


def test_a_case_on_no_map_says_why() -> None:
    card = cards().card("kite-ban")
    assert 'data-in=""' in card and "acts for the whole country" in card


def test_in_chinese_the_words_around_the_texts_are_chinese() -> None:
    card = shown(cards("zh").card("kite-chen"))
    assert "拘捕 · 2021年5月" in card and "涉及人物" in card and "江西 Jiangxi" in card


@pytest.mark.parametrize("case_id", HOSTILE_TEXTS)
def test_hostile_texts_are_shown_and_add_no_element(case_id: str) -> None:
    card = cards(is_hostile=True).card(case_id)
    kinds = set(re.findall(r"<([a-z0-9]+)", card))
    assert kinds <= {"article", "h3", "p", "ol", "li", "blockquote", "mark", "a", "dl", "dt", "dd"}
    assert set(re.findall(r'<[^>]* ([a-z-]+)="', card)) <= {"data-in", "class", "lang", "href"}
    assert not re.search(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]", card)
    visible = "".join(char for char in " ".join(HOSTILE_TEXTS[case_id].split()) if char.isprintable())
    assert visible[:60].rstrip() in shown(card)


@given(st.text(st.characters(codec=None)))
def test_text_is_only_text(words: str) -> None:
    safe = text(words)
    assert not set(safe) & set("<>\"'\n\r") and all(char.isprintable() for char in safe)


@given(st.text(min_size=1), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40))))
def test_marking_changes_no_word(body: str, spans: list[tuple[int, int]]) -> None:
    kinds = [(min(pair), max(pair), "place") for pair in spans if pair[0] != pair[1] and max(pair) <= len(body)]
    html = marked(body, 0, len(body), kinds)
    spaced = "".join(" " if char.isspace() else char for char in body)
    assert unescape(TAG.sub("", html)) == "".join(char for char in spaced if char.isprintable())


def test_a_long_sentence_is_cut_around_its_first_mark() -> None:
    body = "a" * 5000 + "Sichuan" + "b" * 5000
    html = marked(body, 0, len(body), [(5000, 5007, "place")])
    assert "Sichuan</mark>" in html and html.startswith("… ") and html.endswith(" …")
    assert len(TAG.sub("", html)) == MOST_SENTENCE + 4
