"""Reading: megabytes of text per second of CPU, where the time goes, whether the cost is linear, and what is held."""

from __future__ import annotations

import json
import math
import random
import sys
import tempfile
import time
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dashboard import articles, cases, config, dates, pipeline, places
from dashboard.model import Article
from tests.benchmarks.building import spent
from tests.benchmarks.texts import fresh_articles, fresh_text, paragraphs, varied_seeds

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

COPIES = 40
REPEATS = 3
# Three decades of text, and the sizes of one article and of one paragraph without a full stop.
SIZES = (10_000, 100_000, 1_000_000, 10_000_000)
LONG_ARTICLE, LONG_SENTENCE = 1_000_000, 100_000
EXTRACTED = (1_000_000, 10_000_000)
Row = tuple[str, str]


def seed_articles() -> tuple[tuple[Article, ...], config.Topic]:
    """The seed articles and their topic, read once."""
    loaded = articles.read_paths([config.SEEDS_DIR])
    return tuple(loaded.articles), loaded.topic or config.load_topic(config.SEEDS_DIR / "topic.toml")


def copies_of(given: tuple[Article, ...], n_copies: int) -> list[Article]:
    """The articles `n_copies` times, with ids of their own."""
    return [replace(one, article_id=f"{one.article_id}-{copy}") for copy in range(n_copies) for one in given]


def megabytes(given: Sequence[Article]) -> float:
    """The size of the texts in UTF-8."""
    return sum(len(one.text.encode()) for one in given) / 1e6


def cpu_seconds(given: Sequence[Article], topic: config.Topic) -> float:
    """CPU seconds to read the articles and group them into cases; the least of a few runs, of a large pile of one."""
    n_runs = REPEATS if megabytes(given) < 2 else 1
    return min(_timed(lambda: pipeline.read_corpus(given, topic)) for _ in range(n_runs))


def _timed(run: Callable[[], object]) -> float:
    start = time.process_time()
    run()
    return time.process_time() - start


def seconds_by_room(given: Sequence[Article], topic: config.Topic) -> Counter[str]:
    """CPU seconds that each room takes for the articles; of a few runs the least for each room."""
    runs = [_by_room(given, topic) for _ in range(REPEATS)]
    return Counter({room: min(run[room] for run in runs) for room in runs[0]})


def _by_room(given: Sequence[Article], topic: config.Topic) -> Counter[str]:
    spent: Counter[str] = Counter()

    def timed(room: str, read: Callable[..., Any], *given: object) -> Any:
        start = time.process_time()
        found = read(*given)
        spent[room] += time.process_time() - start
        return found

    for article in given:
        sentences = timed("sentences", articles.split_sentences, article)
        published = timed("dates", dates.find_published, article)
        article = replace(article, published=published) if article.published.basis == "unknown" else article
        spans = timed("dates", dates.read_dates, article, sentences)
        mentions = timed("places", places.read_places, article, sentences)
        told = timed("cases", cases.scenes, article, sentences, mentions, spans)
        reports = timed("cases", cases.read_reports, article, told, topic)
        timed("cases", cases.settle_roles, article.text, sentences, mentions, reports)
        timed("cases", cases.read_anaphors, told, reports)
    return spent


def to_extract(n_bytes: int) -> tuple[float, float]:
    """`spent` of `extract` on JSON Lines of so many bytes of news like the seeds, by one process."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "texts.jsonl"
        with path.open("w", encoding="utf-8") as file:
            for article in varied_seeds(n_bytes):
                file.write(json.dumps({"id": article.article_id, "text": article.text}) + "\n")
        return spent([sys.executable, "-m", "dashboard", "extract", str(path), "--jobs", "1"])


def _speeds(topic: config.Topic, seeds: tuple[Article, ...]) -> Iterator[Row]:
    for name, given in (("seeds", copies_of(seeds, COPIES)), ("fresh", list(fresh_articles(SIZES[2])))):
        size, by_room = megabytes(given), seconds_by_room(given, topic)
        whole = cpu_seconds(given, topic)
        by_room["grouping"] = max(whole - sum(by_room.values()), 0.0)
        what = f"{name}: {len(given)} articles, {size:.2f} MB"
        yield f"read and group into cases ({what})", f"{size / whole:.2f} MB per CPU second"
        yield f"find the places alone ({what})", f"{size / by_room['places']:.2f} MB per CPU second"
        yield f"all against places alone ({name})", f"{whole / by_room['places']:.1f} times the CPU"
        shares = ", ".join(f"{room} {100 * spent / whole:.0f} %" for room, spent in by_room.most_common())
        yield f"where the time goes ({name})", shares


def _growth(topic: config.Topic) -> Iterator[Row]:
    per_size = {size: cpu_seconds(list(fresh_articles(size)), topic) for size in SIZES}
    exponent = math.log(per_size[SIZES[-1]] / per_size[SIZES[0]]) / math.log(SIZES[-1] / SIZES[0])
    yield f"exponent of the cost from {SIZES[0] / 1e6:g} to {SIZES[-1] / 1e6:g} MB (1.0 is linear)", f"{exponent:.2f}"
    usual, pool, chance = per_size[SIZES[2]] / SIZES[2], paragraphs()["en"], random.Random(7)
    for what, size, link in (
        ("one article", LONG_ARTICLE, "\n"),
        ("one paragraph without a full stop", LONG_SENTENCE, " "),
    ):
        text = fresh_text(chance, pool, size, link)
        text = text if link == "\n" else "".join(" " if sign in ".!?\n" else sign for sign in text)
        cost = cpu_seconds([Article("long", text)], topic) / len(text.encode())
        yield f"cost per byte of {what} of {size / 1e6:g} MB against usual articles", f"{cost / usual:.2f}"


def _extracts() -> Iterator[Row]:
    start, held = to_extract(1)
    yield "`extract` on one article", f"{start:.2f} s CPU, {held:.0f} MB"
    for size in EXTRACTED:
        seconds, held = to_extract(size)
        speed = f"{size / 1e6 / (seconds - start):.2f} MB per CPU second beyond those of one article"
        yield f"`extract` on {size / 1e6:g} MB", f"{seconds:.1f} s CPU, {held:.0f} MB; {speed}"


def measure() -> list[Row]:
    """Rows of the table: what, figure."""
    seeds, topic = seed_articles()
    first = _timed(lambda: pipeline.read_corpus(seeds, topic))
    return [
        ("first reading of the seeds, gazetteer loaded with it", f"{first:.2f} s CPU"),
        *_speeds(topic, seeds),
        *_growth(topic),
        *_extracts(),
    ]
