"""Evidence as HTML: every character stays what it is, every mark stands where its span says."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.casebook.lookup import Record, lookup
from dashboard.ui import evidence
from dashboard.ui.evidence import Span
from tests.toy import HOSTILE_SENTENCE, HOSTILE_TITLE, TEXTS, toy_edition

ALLOWED_TAGS = {"span", "mark", "br", "div", "blockquote", "p", "ul", "li"}


class Seen(HTMLParser):
    """What a browser makes of the HTML: its text, its tags with their attributes, the text under each class."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.under: dict[str, str] = {}
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag == "br":
            self.handle_data("\n")
        else:
            self.open.append((dict(attrs).get("class") or "").split(" ")[0])

    def handle_endtag(self, tag: str) -> None:
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.text += data
        for name in set(self.open):
            self.under[name] = self.under.get(name, "") + data


def rows(article_id: str) -> tuple[list[Record], list[Record], list[Record]]:
    found = lookup(toy_edition())
    return found.mentions(article_id), found.dates(article_id), found.article_reports(article_id)


def article(article_id: str) -> Record:
    row = lookup(toy_edition()).article_row(article_id)
    assert row is not None
    return row


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=60))
def test_escaped_text_reads_as_the_text(text: str) -> None:
    page = evidence.escape(text)
    assert "\n" not in page
    assert "<" not in page.replace("<br>", "")
    assert Seen(page).text == text.replace("\r\n", "\n").replace("\r", "\n")


def test_half_a_surrogate_pair_does_not_stop_a_page() -> None:
    assert evidence.escape("a\ud800b") == "a?b"
    assert evidence.attribute('x"\n\ud800') == "x&quot; ?"


def test_a_sentence_with_its_places_dates_and_people() -> None:
    mentions, dates, _ = rows("t001")
    start = TEXTS["t001"].index("Prosecutors")
    end = TEXTS["t001"].index(" Chen, a friend")
    page = evidence.sentence_html("en", TEXTS["t001"], start, end, mentions, dates, ["Chen Lang"], "en")
    seen = Seen(page)
    assert seen.text == TEXTS["t001"][start:end]
    assert seen.under["pc-place"] == "FuzhouJiangxi"
    assert seen.under["pc-date"] == "June 8, 2021"
    assert seen.under["pc-person"] == "Chen Lang"
    assert seen.tags[0] == ("blockquote", {"class": "pc-quote", "lang": "en"})
    titles = [attributes["title"] for _, attributes in seen.tags if "title" in attributes]
    assert titles[0].startswith("Why Jiangxi? “Fuzhou” is read as 抚州市 in Jiangxi: ")
    assert "8 Jun 2021" in titles


def test_the_words_of_a_search_are_marked_in_titles_sentences_and_texts() -> None:
    text = TEXTS["t001"]
    start, end = text.index("Prosecutors"), text.index(" Chen, a friend")
    seen = Seen(evidence.sentence_html("en", text, start, end, *rows("t001")[:2], sought=["chen", "fuzhou"]))
    assert (seen.text, seen.under["pc-hit"]) == (text[start:end], "FuzhouChen")
    whole = Seen(evidence.article_html("en", article("t001"), *rows("t001"), sought=["kites"]))
    assert (whole.text, set(whole.under["pc-hit"].lower().split("kites"))) == (text, {""})
    assert Seen(evidence.title_html("陈浪：起诉", ["起诉"])).under["pc-hit"] == "起诉"
    assert evidence.title_html("<b>起诉</b>", ["<b>", "b"]).count("<b>") == 0


def test_a_long_sentence_is_cut_around_what_was_searched() -> None:
    text = "x" * 2000 + " needle " + "y" * 2000
    assert "needle" in Seen(evidence.sentence_html("en", text, 0, len(text), sought=["needle"])).text


def test_kinds_of_place_names_are_told_apart() -> None:
    page = evidence.article_html("en", article("t001"), *rows("t001"))
    seen = Seen(page)
    assert seen.text == TEXTS["t001"]
    assert seen.under["pc-place"] == "FuzhouJiangxiYunnanGansu"
    assert seen.under["pc-context"] == "Fujian"
    assert seen.under["pc-rejected"] == "Beijing"
    assert seen.under["pc-boilerplate"] == "Kite official charged in JiangxiSee also: Kites of the world"
    assert "Beijing vowed" not in seen.under["pc-report"]


def test_the_focus_is_an_anchor_only_once() -> None:
    start = TEXTS["t001"].index("Prosecutors")
    page = evidence.article_html("en", article("t001"), *rows("t001"), focus=(start, start + 30))
    seen = Seen(page)
    assert seen.under["pc-focus"] == TEXTS["t001"][start : start + 30]
    assert page.count(f'id="{evidence.ANCHOR}"') == 1
    assert (
        page.count("pc-focus pc-first") == page.count("pc-focus pc-last") + page.count("pc-focus pc-first pc-last") == 1
    )


def test_hostile_text_comes_out_as_text() -> None:
    whole = article("t004")
    for page, said in (
        (evidence.article_html("en", whole, *rows("t004")), TEXTS["t004"]),
        (
            evidence.sentence_html("en", HOSTILE_SENTENCE, 0, len(HOSTILE_SENTENCE), people=["<script>"]),
            HOSTILE_SENTENCE,
        ),
        (evidence.sentence_html("en", HOSTILE_TITLE, 0, len(HOSTILE_TITLE)), HOSTILE_TITLE),
    ):
        seen = Seen(page)
        assert seen.text == said
        assert {tag for tag, _ in seen.tags} <= ALLOWED_TAGS
        assert {name for _, attributes in seen.tags for name in attributes} <= {"class", "lang", "title", "id"}


def test_hostile_words_of_a_rule_stay_inside_their_attribute() -> None:
    row = {
        "start": 0, "end": 3, "surface": '"><script>', "province_code": "CN-JX", "role": "case", "is_rejected": False,
        "reason": '" onmouseover="alert(1)', "rivals": "",
    }  # fmt: skip
    seen = Seen(evidence.sentence_html("en", "abc def", 0, 7, [row]))
    assert [set(attributes) for tag, attributes in seen.tags if tag == "mark"] == [{"class", "title"}]


spans = st.lists(st.tuples(st.integers(-3, 45), st.integers(0, 20), st.sampled_from(list(evidence.KINDS))), max_size=12)


@given(spans, st.text(alphabet="ab<&\n", min_size=40, max_size=40))
def test_any_overlap_keeps_the_text_and_marks_exactly_its_spans(drawn: list[tuple[int, int, str]], text: str) -> None:
    made = [Span(start, start + length, kind) for start, length, kind in drawn]
    seen = Seen(evidence.marked(text, 2, 38, made))
    assert seen.text == text[2:38]
    assert seen.open == []
    for kind in evidence.KINDS:
        covered = {at for span in made if span.kind == kind for at in range(span.start, span.end)}
        assert seen.under.get(f"pc-{kind}", "") == "".join(text[at] for at in range(2, 38) if at in covered)


def test_a_mark_inside_a_mark_keeps_both() -> None:
    made = [Span(0, 10, "report"), Span(2, 6, "place"), Span(4, 8, "date")]
    seen = Seen(evidence.marked("0123456789", 0, 10, made))
    assert (seen.under["pc-place"], seen.under["pc-date"]) == ("2345", "4567")


def test_a_long_sentence_is_cut_around_its_marks() -> None:
    text = "x " * 2000 + "Jiangxi" + " y" * 2000
    at = text.index("Jiangxi")
    row = {"start": at, "end": at + 7, "surface": "Jiangxi", "province_code": "CN-JX", "role": "case",
           "is_rejected": False, "reason": "", "rivals": ""}  # fmt: skip
    seen = Seen(evidence.sentence_html("en", text, 0, len(text), [row]))
    assert seen.under["pc-place"] == "Jiangxi"
    assert seen.text.startswith("… ")
    assert seen.text.endswith(" …")
    assert len(seen.text) <= evidence.LONGEST_SENTENCE + 4


def test_a_long_article_is_cut_around_the_focus_and_says_so() -> None:
    text = "0123456789" * 50_000
    row = {"text": text, "boilerplate": json.dumps([[0, 10, "title"]]), "lang": "en"}
    page = evidence.article_html("en", row, focus=(300_000, 300_010))
    seen = Seen(page)
    assert seen.under["pc-focus"] == "0123456789"
    assert "200,000 characters before this part" in seen.text
    assert "100,000 more characters" in seen.text
    assert "more characters" in Seen(evidence.article_html("en", row)).text


@pytest.mark.parametrize("n", [20_000])
def test_marking_stays_linear(n: int) -> None:
    text = "Jiangxi " * n
    made = [Span(8 * at, 8 * at + 7, "place") for at in range(n)]
    began = process_time()
    evidence.marked(text, 0, len(text), made)
    assert process_time() - began < 5


def test_the_legend_names_every_kind_in_its_own_mark() -> None:
    seen = Seen(evidence.legend_html("en"))
    assert seen.text == "".join(evidence.KINDS.values())
    assert {f"pc-{kind}" for kind in evidence.KINDS} <= set(seen.under)


def test_people_are_found_only_inside_the_sentence() -> None:
    found = evidence.person_spans("Li Li Chen Li", 3, 10, ["Li", "Chen", "L"])
    assert sorted((span.start, span.end) for span in found) == [(3, 5), (6, 10)]


def test_a_long_sentence_is_cut_between_words_where_there_are_some() -> None:
    text = "kites forty-two " * 200
    for first in range(40, 60):
        one, other = evidence.whole_words(text, (0, len(text)), first, first + 100)
        assert set(text[one:other].split()) == {"kites", "forty-two"} and other - one > 80
    for run in ("风筝" * 200, "x" * 400):
        assert evidence.whole_words(run, (0, 400), 40, 140) == (40, 140)
    assert evidence.whole_words("kites", (1, 4), 1, 4) == (1, 4)
