"""Reading: megabytes of text per second of CPU, from files in memory to cases, and whether the cost is linear."""

from __future__ import annotations

import statistics
import time
from dataclasses import replace

from dashboard import articles, config, pipeline
from dashboard.model import Article

COPIES = (20, 80)
REPEATS = 3


def seed_articles() -> tuple[tuple[Article, ...], config.Topic]:
    """The seed articles and their topic, read once."""
    loaded = articles.read_paths([config.SEEDS_DIR])
    return tuple(loaded.articles), loaded.topic or config.load_topic(config.SEEDS_DIR / "topic.toml")


def copies_of(given: tuple[Article, ...], n_copies: int) -> list[Article]:
    """The articles `n_copies` times, with ids of their own."""
    return [replace(one, article_id=f"{one.article_id}-{copy}") for copy in range(n_copies) for one in given]


def n_bytes(given: list[Article]) -> int:
    """The size of the texts in UTF-8."""
    return sum(len(one.text.encode()) for one in given)


def cpu_seconds(given: list[Article], topic: config.Topic) -> tuple[float, float]:
    """CPU seconds to read each article, and to read them and group them into cases; medians of a few runs."""
    alone, together = [], []
    for _ in range(REPEATS):
        start = time.process_time()
        for one in given:
            pipeline.read_article(one, topic)
        alone.append(time.process_time() - start)
        start = time.process_time()
        pipeline.read_corpus(given, topic)
        together.append(time.process_time() - start)
    return statistics.median(alone), statistics.median(together)


def measure() -> list[tuple[str, str]]:
    """Rows of the table: what, figure."""
    seeds, topic = seed_articles()
    start = time.process_time()
    pipeline.read_corpus(copies_of(seeds, 1), topic)
    rows = [("first reading of the seeds, gazetteer loaded with it", f"{time.process_time() - start:.2f} s CPU")]
    per_megabyte = []
    for n_copies in COPIES:
        given = copies_of(seeds, n_copies)
        megabytes = n_bytes(given) / 1e6
        alone, together = cpu_seconds(given, topic)
        per_megabyte.append(together / megabytes)
        size = f"{len(given)} articles, {megabytes:.2f} MB"
        rows.append((f"read each article ({size})", f"{megabytes / alone:.2f} MB per CPU second"))
        rows.append((f"read and group into cases ({size})", f"{megabytes / together:.2f} MB per CPU second"))
    growth = per_megabyte[-1] / per_megabyte[0]
    rows.append((f"cost per MB at {COPIES[-1]} copies against {COPIES[0]} (1.0 is linear)", f"{growth:.2f}"))
    return rows
