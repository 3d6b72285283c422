"""Readings kept between builds: given back equal, found only when nothing that they depend on has changed."""

from __future__ import annotations

import ast
import sqlite3
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from dashboard import config, pipeline
from dashboard.articles import read_paths
from dashboard.casebook import readings
from dashboard.casebook.readings import Readings, pack, unpack
from tests.toy import toy_corpus, toy_topic

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from dashboard.model import Article, Corpus, Reading

TOPIC = config.load_topic(config.SEEDS_DIR / "topic.toml")
SEEDS = read_paths([config.SEEDS_DIR]).articles
READ = [pipeline.read_article(article, TOPIC) for article in SEEDS]


@pytest.fixture
def casebook(tmp_path: Path) -> Path:
    return tmp_path / "book" / "casebook.sqlite"


def keep(casebook: Path) -> None:
    with Readings(casebook, TOPIC) as kept:
        for article, reading in zip(SEEDS, READ, strict=True):
            kept.add(kept.key(article), reading)


def found(casebook: Path, article: Article = SEEDS[0]) -> Reading | None:
    with Readings(casebook, TOPIC) as kept:
        return kept.find(kept.key(article), article)


@pytest.mark.parametrize("reading", [*READ, *toy_corpus().readings], ids=lambda reading: reading.article.article_id)
def test_a_reading_is_given_back_equal(reading: Reading) -> None:
    again = unpack(pack(reading), reading.article)
    assert again == reading
    assert repr(again) == repr(reading)


def test_what_was_kept_is_found_by_another_build(casebook: Path) -> None:
    assert found(casebook) is None
    keep(casebook)
    assert found(casebook) == READ[0]


@pytest.mark.parametrize("change", [{"text": "Other."}, {"title": "Other"}, {"lang": "zh"}, {"article_id": "other"}])
def test_a_changed_article_is_not_found(casebook: Path, change: dict[str, str]) -> None:
    keep(casebook)
    assert found(casebook, replace(SEEDS[0], **change)) is None  # type: ignore[arg-type]


def test_another_topic_or_rule_finds_nothing(casebook: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep(casebook)
    with Readings(casebook, toy_topic()) as kept:
        assert kept.find(kept.key(SEEDS[0]), SEEDS[0]) is None
    monkeypatch.setattr(readings, "rules_id", lambda: b"other rules")
    assert found(casebook) is None


def test_the_rules_are_known_by_version_code_and_data() -> None:
    files = [config.ROOT / "dashboard" / name for name in readings.RULES]
    assert all(path.exists() for path in files)
    assert (config.GEODATA_DIR / "gazetteer").is_dir()
    assert readings.rules_id() == readings.rules_id.__wrapped__()


def test_the_rules_are_all_that_reading_is_made_of() -> None:
    code = config.ROOT / "dashboard"
    files = [path for name in readings.RULES for path in [code / name, *(code / name).glob("*.py")] if path.is_file()]
    used = {
        name.split(".")[1]
        for path in files
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and node.module
        for name in [f"{node.module}.{alias.name}" for alias in node.names]
        if name.startswith("dashboard.")
    }
    # The words of a topic, from `config`, are in each key by themselves; no reading is made of the others.
    known = {name.removesuffix(".py") for name in readings.RULES}
    assert used - known == {"casebook", "config", "errors", "language", "lazy"}


def test_what_is_not_asked_for_is_forgotten(casebook: Path) -> None:
    keep(casebook)
    with Readings(casebook, TOPIC) as kept:
        kept.find(kept.key(SEEDS[1]), SEEDS[1])
        kept.forget_others()
    assert [found(casebook, article) is None for article in SEEDS] == [True, False, True, True, True]


@pytest.mark.parametrize("damage", [b"rubbish " * 999, b""])
def test_a_damaged_store_counts_as_empty_and_is_made_anew(casebook: Path, damage: bytes) -> None:
    keep(casebook)
    (store,) = casebook.parent.glob("*.readings.sqlite")
    store.write_bytes(damage)
    assert found(casebook) is None
    keep(casebook)
    assert found(casebook) == READ[0]


def test_a_damaged_reading_is_not_found(casebook: Path) -> None:
    keep(casebook)
    connection = sqlite3.connect(casebook.with_name("casebook.sqlite.readings.sqlite"))
    connection.execute("UPDATE readings SET reading = substr(reading, 1, 40)")
    connection.commit()
    connection.close()
    assert found(casebook) is None


def test_a_store_in_use_or_out_of_reach_costs_time_alone(
    casebook: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(readings, "LOCK_SECONDS", 0.05)
    keep(casebook)
    other = sqlite3.connect(casebook.with_name("casebook.sqlite.readings.sqlite"), isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    keep(casebook)
    other.close()
    assert found(casebook) == READ[0]
    (tmp_path / "file").write_text("in the way")
    keep(tmp_path / "file" / "casebook.sqlite")


def test_the_second_build_reads_only_what_is_new(casebook: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = corpus_of(casebook, SEEDS[:4])
    read: list[str] = []
    monkeypatch.setattr(pipeline, "read_load", spy(read, pipeline.read_load))
    assert corpus_of(casebook, SEEDS[:4]) == first
    assert read == []
    assert corpus_of(casebook, SEEDS) == pipeline.read_corpus(SEEDS, TOPIC)
    assert read[0] == SEEDS[4].article_id


def test_an_interrupted_build_goes_on_where_it_stopped(casebook: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(done: int, total: int) -> None:
        if done == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt), Readings(casebook, TOPIC) as kept:
        pipeline.read_corpus(SEEDS, TOPIC, progress=interrupt, kept=kept)
    read: list[str] = []
    monkeypatch.setattr(pipeline, "read_load", spy(read, pipeline.read_load))
    corpus_of(casebook, SEEDS)
    assert read == [article.article_id for article in SEEDS[3:]]


def corpus_of(casebook: Path, given: tuple[Article, ...]) -> Corpus:
    with Readings(casebook, TOPIC) as kept:
        return pipeline.read_corpus(given, TOPIC, kept=kept)


def spy(read: list[str], original: Callable[..., Any]) -> Callable[..., Any]:
    """The function with a list of the articles that it is given, one or several."""

    def call(given: Article | Sequence[Article], *rest: object, **named: object) -> object:
        read.extend(one.article_id for one in ([given] if not isinstance(given, list) else given))
        return original(given, *rest, **named)

    return call
