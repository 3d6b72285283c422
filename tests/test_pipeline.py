"""The flow: each room gets what the room before it gave, in this order."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from dashboard import articles, cases, dates, pipeline, places
from dashboard.casebook import open_edition
from dashboard.config import SEEDS_DIR, load_topic
from dashboard.model import Corpus, Published
from tests.toy import DATES, MENTIONS, REPORTS, toy_corpus, toy_corpus_dir, toy_topic

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from dashboard.model import Article, Reading

READINGS = toy_corpus().readings


@pytest.fixture
def rooms(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Rooms that know the toy world by heart, and note when they are asked."""
    called: list[str] = []
    by_id = {reading.article.article_id: reading for reading in READINGS}

    def split(article: Any) -> Any:
        called.append("split")
        return by_id[article.article_id].sentences

    def find(article: Any) -> Published:
        called.append("find")
        return by_id[article.article_id].article.published if article.article_id == "t001" else Published()

    def read_dates(article: Any, sentences: Any) -> Any:
        called.append("dates")
        assert sentences == by_id[article.article_id].sentences
        return DATES[article.article_id]

    def infer(article: Any, spans: Any) -> Published:
        called.append("infer")
        assert spans == DATES[article.article_id]
        return by_id[article.article_id].article.published

    def read_places(article: Any, sentences: Any) -> Any:
        called.append("places")
        return MENTIONS[article.article_id]

    def read_reports(article: Any, told: Any, topic: Any) -> Any:
        called.append("reports")
        assert article.published == by_id[article.article_id].article.published
        assert [m for scene in told for m in scene.mentions] == list(MENTIONS[article.article_id])
        assert topic == toy_topic()
        return REPORTS[article.article_id]

    def group(readings: Sequence[Reading], topic: Any, verdicts: Any) -> Corpus:
        called.append(f"group {len(readings)} {verdicts}")
        return Corpus(tuple(readings), toy_corpus().cases, ("said by the group",))

    monkeypatch.setattr(articles, "split_sentences", split)
    monkeypatch.setattr(dates, "find_published", find)
    monkeypatch.setattr(dates, "read_dates", read_dates)
    monkeypatch.setattr(dates, "infer_published", infer)
    monkeypatch.setattr(places, "read_places", read_places)
    monkeypatch.setattr(cases, "read_reports", read_reports)
    monkeypatch.setattr(cases, "group", group)
    monkeypatch.setattr(cases, "year_hints", lambda *_: {})
    return called


def undated(reading: Reading) -> Article:
    return replace(reading.article, published=Published())


def test_a_stated_date_of_publication_comes_before_the_dates_of_the_text(rooms: list[str]) -> None:
    assert pipeline.read_article(undated(READINGS[0]), toy_topic()) == READINGS[0]
    assert rooms == ["split", "find", "dates", "places", "reports"]


def test_without_one_it_is_inferred_from_them(rooms: list[str]) -> None:
    assert pipeline.read_article(undated(READINGS[1]), toy_topic()) == READINGS[1]
    assert rooms == ["split", "find", "dates", "infer", "places", "reports"]


def test_a_given_date_of_publication_is_kept(rooms: list[str]) -> None:
    assert pipeline.read_article(READINGS[3].article, toy_topic()) == READINGS[3]
    assert rooms == ["split", "dates", "places", "reports"]


def test_a_corpus_is_read_in_input_order_and_grouped_once(rooms: list[str]) -> None:
    told: list[tuple[int, int]] = []
    given, (verdict,) = [reading.article for reading in READINGS], toy_corpus().verdicts
    corpus = pipeline.read_corpus(given, toy_topic(), [verdict], ["f"], lambda done, total: told.append((done, total)))
    assert corpus == Corpus(READINGS, toy_corpus().cases, ("f", "said by the group"))
    assert rooms[-1] == f"group 4 ({verdict},)" and sum(name.startswith("group") for name in rooms) == 1
    assert told == [(1, 4), (2, 4), (3, 4), (4, 4)]


def test_no_articles_make_an_empty_corpus(rooms: list[str]) -> None:
    assert pipeline.read_corpus([], toy_topic()).readings == ()


def test_an_article_whose_year_another_one_tells_is_read_once_more(
    rooms: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    narrowed = READINGS[0].article.published
    monkeypatch.setattr(cases, "year_hints", lambda *_: {"t001": (2021, "because")})
    asked: list[tuple[str, int, str]] = []

    def narrow(article: Any, spans: Any, year: int, why: str) -> Published:
        asked.append((article.article_id, year, why))
        return narrowed

    monkeypatch.setattr(dates, "narrow_published", narrow)
    corpus = pipeline.read_corpus([reading.article for reading in READINGS[:2]], toy_topic())
    assert corpus.readings == READINGS[:2]
    assert asked == [("t001", 2021, "because")]
    assert (rooms.count("dates"), rooms.count("reports"), rooms.count("places")) == (4, 3, 3)
    assert rooms[-1] == "group 2 ()"


def test_read_once_more_an_article_is_read_as_if_its_date_had_been_known() -> None:
    text = (
        "Xinjiang hub told to stop\nFirms in Changji, Xinjiang, had to be off by 14:00 on June 9. Coal feeds the zone. "
        "Xinjiang out-mines Inner Mongolia, which has its own campaign and whose miners began to move out in March."
    )
    article, topic = articles.make_article(text, "a"), load_topic(SEEDS_DIR / "topic.toml")
    again = pipeline.read_article(article, topic, (2021, "because"))
    known = replace(article, published=again.article.published)
    assert again.article.published.basis == "inferred"
    assert again == pipeline.read_article(known, topic)


def test_build_publishes_what_a_folder_holds(tmp_path: Path) -> None:
    casebook = tmp_path / "book" / "casebook.sqlite"
    assert pipeline.build(toy_corpus_dir(tmp_path), casebook).is_changed
    assert len(open_edition(casebook).articles) == 4


def test_a_load_reads_the_same_as_one_article_after_the_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "_MOST_IN_LOAD", 2)
    texts = (
        "Police in Gansu arrested three people on May 8.",
        "江西警方抓获三人。",
        "-",
        "Hebei fined a firm in Xinjiang.",
    )
    given = [articles.make_article(text, f"a{number}") for number, text in enumerate(texts)]
    topic = load_topic(SEEDS_DIR / "topic.toml")
    one_by_one = [pipeline.read_article(article, topic) for article in given]
    assert pipeline.read_load(given, topic) == one_by_one
    hint = 2021, "because"
    again = [one_by_one[0], pipeline.read_article(given[1], topic, hint), *one_by_one[2:]]
    assert pipeline.read_load(given, topic, {"a1": hint}) == again != one_by_one
    assert pipeline.read_corpus(given, topic).readings == pipeline.cases.group(one_by_one, topic).readings
    assert [len(load) for load in pipeline._loads(given)] == [2, 2]


def test_a_pool_reads_the_same_as_one_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "WORTH_A_POOL", 2)
    monkeypatch.setattr(pipeline, "_LOAD", 1)
    given = [articles.make_article(f"Police in {name} arrested three people.", name) for name in ("Gansu", "Hebei")]
    topic = load_topic(SEEDS_DIR / "topic.toml")
    seen: list[tuple[int, int]] = []
    pooled = pipeline.read_corpus(given, topic, progress=lambda done, total: seen.append((done, total)), jobs=2)
    assert pooled == pipeline.read_corpus(given, topic)
    assert seen == [(1, 2), (2, 2)]
