from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.dates import narrow_published, parse_edtf, read_dates
from dashboard.dates.published import find_published
from dashboard.dates.read import merge_tokens, scan_sentence
from dashboard.model import Article, DateSpan
from tests.dates.toolbox import published, read, sentences, values

GOLD = Path(__file__).resolve().parent.parent / "gold"
SEEDS = Path(__file__).resolve().parents[2] / "seeds"
SENTENCES = [json.loads(line) for line in (GOLD / "dates.jsonl").read_text(encoding="utf-8").splitlines()]
LABELS = json.loads((GOLD / "seeds.json").read_text(encoding="utf-8"))["seeds"]
# Pieces of dates, glued at random: nearer to the grammar's edges than random characters.
PIECES = st.lists(
    st.sampled_from(
        "May|June 18|2021|2,000|,| |the|end of|month|from|to|-|on Tuesday|last|week|will|by|\n|.|"
        "年|月|日|2021年|6月|18日|至|"
        "前|上|周|二|三十一|民國|99|31|13|/|Feb.|30|early|ago|two|days|Q9|同|当|本|季度|9999|0|①|१|\x00".split("|")
    ),
    max_size=30,
).map("".join)


def is_right(case: dict[str, object]) -> bool:
    """True when every expected date is found once with its value, and nothing else is found."""
    text = str(case["text"])
    spans = list(read(text, case["published"]))  # type: ignore[arg-type]
    for expected in case["expected"]:  # type: ignore[attr-defined]
        start = text.index(expected["surface"])
        end = start + len(expected["surface"])
        hits = [span for span in spans if span.start < end and start < span.end]
        if len(hits) != 1 or hits[0].value != expected["value"]:
            return False
        spans.remove(hits[0])
    return not spans


@pytest.mark.parametrize("split", ["train", "held"])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_date_sentences_are_read_right(split: str, lang: str) -> None:
    cases = [case for case in SENTENCES if case["split"] == split and case["lang"] == lang]
    wrong = [case["text"] for case in cases if not is_right(case)]
    assert len(cases) >= 30
    assert 1 - len(wrong) / len(cases) >= 0.95, wrong


def test_the_date_sentences_are_many_and_a_third_is_held_back() -> None:
    held = sum(case["split"] == "held" for case in SENTENCES)
    assert len(SENTENCES) >= 200
    assert held * 3 >= len(SENTENCES) - 30


def seed(name: str, year: int | None = None) -> tuple[Article, tuple[DateSpan, ...]]:
    """A seed with the dates read from it, alone or with the year that another article fixes."""
    text = (SEEDS / LABELS[name]["file"]).read_bytes().decode("utf-8")
    article = Article(name, text)
    article = Article(name, text, published=find_published(article))
    spans = read_dates(article, sentences(text))
    if year is not None:
        article = Article(name, text, published=narrow_published(article, spans, year, "seed 001 tells the same"))
        spans = read_dates(article, sentences(text))
    return article, spans


def labelled(name: str) -> list[dict[str, object]]:
    return [date for date in LABELS[name]["dates"] if date["type"] != "DURATION" and date["precision"] != "duration"]


@pytest.mark.parametrize(("name", "year"), [("001", None), ("002", None), ("000", 2021), ("004", 2021)])
def test_seed_dates_are_those_of_a_careful_reader(name: str, year: int | None) -> None:
    _, spans = seed(name, year)
    wrong = []
    for date in labelled(name):
        hits = [span for span in spans if span.start < date["end"] and date["start"] < span.end]  # type: ignore[operator]
        if [span.value for span in hits] != [date["value"]]:
            wrong.append((date["surface"], date["value"], hits))
    assert wrong == []
    assert len(spans) == len(labelled(name))


@pytest.mark.parametrize("name", ["000", "003", "004"])
def test_a_seed_without_a_year_invents_none(name: str) -> None:
    _, spans = seed(name)
    by_anchor = {(span.anchor, span.value is None) for span in spans}
    assert by_anchor <= {("publication", True), ("absolute", False), ("name", False)}


def test_seed_003_keeps_its_treaty_year_apart() -> None:
    _, spans = seed("003")
    assert [(span.surface, span.value, span.anchor) for span in spans if span.value] == [
        ("1999", "1999", "name"),
        ("2012", "2012", "absolute"),
    ]


def test_only_the_given_sentences_are_read() -> None:
    text = "It began in May 2021. It ended in June 2021."
    spans = read_dates(Article("a", text), [(22, len(text))])
    assert [span.surface for span in spans] == ["June 2021"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("On Friday, July 2, 2021 it closed.", [("July 2, 2021", "2021-07-02")]),
        ("6月18日(周五)通报", [("6月18日", "2021-06-18")]),
        ("Open Monday to Friday.", []),
        ("Caught on Tuesday and Wednesday.", [("Tuesday and Wednesday", "2021-09-07/2021-09-08")]),
        ("Shops were searched from Wednesday to Friday.", [("Wednesday to Friday", "2021-09-08/2021-09-10")]),
        ("Open Wednesday to Friday, 9:30 to 17:00.", []),
        ("警员周三至周五先后拘捕五人", [("周三至周五", "2021-09-08/2021-09-10")]),
        ("上週二至週四搜索十處", [("上週二至週四", "2021-09-07/2021-09-09")]),
        ("周一至周五开放", []),
        ("每周二至周四开放", []),
        ("HANGZHOU, Feb. 9 -- Police", [("Feb. 9", "2021-02-09")]),
    ],
)
def test_neighbours_become_one(text: str, found: list[tuple[str, str | None]]) -> None:
    assert values(text) == found


def test_a_sentence_cut_at_an_abbreviated_month_is_mended() -> None:
    text = "HANGZHOU, Feb. 9 -- Police acted."
    spans = read_dates(Article("a", text, published=published("2021-09-14")), [(0, 15), (15, len(text))])
    assert [(span.surface, span.value) for span in spans] == [("Feb. 9", "2021-02-09")]


def test_merging_keeps_a_lone_token() -> None:
    text = "in May 2021"
    tokens = scan_sentence(text, 0, len(text))
    assert merge_tokens(text, tokens, 0) == tokens


@settings(max_examples=150)
@given(st.one_of(PIECES, st.text(max_size=200)), st.sampled_from(["2021-09-14", "2021-09", "1900", "2099", None]))
def test_spans_slice_back_and_agree_with_their_values(text: str, when: str | None) -> None:
    last = 0
    for span in read(text, when):
        assert text[span.start : span.end] == span.surface
        assert last <= span.start < span.end
        last = span.end
        if span.value is not None:
            earliest, latest, _ = parse_edtf(span.value)
            assert span.earliest == earliest
            assert span.latest is not None
            assert latest is not None
            assert span.latest <= latest
        if span.earliest and span.latest:
            assert span.earliest <= span.latest


@pytest.mark.parametrize(
    "piece",
    ["1", "2021 ", "May ", "二", "2月", "2018 to ", "the end of the ", "Monday and ", "will be done in May ",
     " ", "2021年3月5日至", "by the late early mid ", "to to ", "(", "Feb. 1 "],
)  # fmt: skip
def test_hostile_repetition_is_linear(piece: str) -> None:
    text = "May" + piece * (100_000 // len(piece))
    spans = [(start, min(len(text), start + 4000)) for start in range(0, len(text), 4000)]
    begin = time.process_time()
    read_dates(Article("a", text), spans)
    assert time.process_time() - begin < 3


def test_two_thousand_sentences_a_second() -> None:
    text = "\n".join(str(case["text"]) for case in SENTENCES) * 4
    article, spans = Article("a", text, published=published("2022-02-10")), sentences(text)
    begin = time.process_time()
    read_dates(article, spans)
    assert len(spans) / (time.process_time() - begin) > 2_000


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It was searched between Tuesday and Thursday last week.", ["2021-11-09/2021-11-11"]),
        ("It was searched between last Monday and Wednesday.", ["2021-11-15/2021-11-17"]),
        ("It was searched on Tuesday and Thursday.", ["2021-11-16", "2021-11-18"]),
    ],
)
def test_between_two_days_of_the_week_is_a_range(text: str, found: list[str]) -> None:
    assert [span.value for span in read(text, "2021-11-20")] == found


def test_two_days_of_a_week_share_what_is_said_behind_them() -> None:
    text = "Between Tuesday and Thursday last week nine shops were searched."
    assert values(text, "2020-02-18") == [("Tuesday and Thursday last week", "2020-02-11/2020-02-13")]
    found = values("It sat on Monday and Friday of last week.", "2020-02-18")
    assert [value for _, value in found] == ["2020-02-10", "2020-02-14"]
    assert len(values("It sat on Monday and Friday.", "2020-02-22")) == 2
