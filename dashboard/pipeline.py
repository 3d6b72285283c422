"""The flow, in ten lines: an article is split, placed and dated, then reported; all readings together make cases."""

from __future__ import annotations

from collections import deque
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from itertools import islice
from multiprocessing import get_context
from typing import TYPE_CHECKING

from dashboard import articles, cases, dates, places
from dashboard.casebook import publish
from dashboard.config import load_topic
from dashboard.model import Reading

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from dashboard.casebook.edition import Publication
    from dashboard.casebook.readings import Readings
    from dashboard.config import Topic
    from dashboard.model import Article, Corpus, Verdict

# Corrections by hand that lie beside the articles of a corpus.
VERDICTS = "verdicts.csv"
# The characters from which on a pool pays for its start, how many a process takes at a time, and how many such loads
# may be on their way for each process: a bound on what is held.
WORTH_A_POOL = 2_000_000
_LOAD = 200_000
_LOADS_AHEAD = 3


def read_article(article: Article, topic: Topic) -> Reading:
    """Everything that one article says by itself; its reports have no `case_id` yet. Pure, so fit for a pool."""
    sentences = articles.split_sentences(article)
    if article.published.basis == "unknown":
        article = replace(article, published=dates.find_published(article))
    spans = dates.read_dates(article, sentences)
    if article.published.basis == "unknown":
        article = replace(article, published=dates.infer_published(article, spans))
    mentions = places.read_places(article, sentences)
    reports = cases.read_reports(article, sentences, mentions, spans, topic)
    mentions = cases.settle_roles(article.text, sentences, mentions, reports)
    return Reading(article, sentences, mentions, spans, reports)


def _reread(article: Article, year: int, why: str, topic: Topic) -> Reading:
    """An article once more, now that another one has told its year."""
    reading = read_article(article, topic)
    published = dates.narrow_published(article, reading.dates, year, why)
    article = replace(article, published=published)
    spans = dates.read_dates(article, reading.sentences)
    reports = cases.read_reports(article, reading.sentences, reading.mentions, spans, topic)
    return replace(reading, article=article, dates=spans, reports=reports)


def read_corpus(
    given: Sequence[Article],
    topic: Topic,
    verdicts: Iterable[Verdict] = (),
    failures: Iterable[str] = (),
    progress: Callable[[int, int], None] | None = None,
    jobs: int = 1,
    kept: Readings | None = None,
    set_aside: Callable[[Reading], Reading] = lambda reading: reading,
) -> Corpus:
    """Read a pile of articles together: readings in input order, the cases they tell, verdicts applied.

    `failures` are the inputs that could not be read, one sentence each; `progress` is called with (done, total).
    With `jobs` above one a large pile is read by that many processes; with `kept` an article that was read before is
    not read again. The result is the same. What `set_aside` makes of a reading is held until the end, so it can put
    aside all but article and reports; it is called again for one that is read once more.
    """
    readings, verdicts = [], tuple(verdicts)
    for reading in _read_all(given, topic, jobs, kept):
        readings.append(set_aside(cases.count_names(reading, verdicts)))
        if progress is not None:
            progress(len(readings), len(given))
    hints = cases.year_hints(readings, verdicts)
    for number, reading in enumerate(readings):
        hint = hints.get(reading.article.article_id)
        if hint is not None:
            again = _read_hinted(reading.article, *hint, topic, kept)
            readings[number] = set_aside(cases.count_names(again, verdicts))
    corpus = cases.group(readings, topic, verdicts)
    return replace(corpus, failures=(*failures, *corpus.failures))


def _read_all(given: Sequence[Article], topic: Topic, jobs: int, kept: Readings | None) -> Iterator[Reading]:
    """The readings in input order: those kept from before, the others read and kept."""
    if kept is None:
        yield from _read_new(given, topic, jobs)
        return
    keys = [kept.key(article) for article in given]
    found = [kept.find(key, article) for key, article in zip(keys, given, strict=True)]
    new = _read_new([a for a, reading in zip(given, found, strict=True) if reading is None], topic, jobs)
    for key, known in zip(keys, found, strict=True):
        if known is None:
            known = next(new)
            kept.add(key, known)
        yield known


def _read_hinted(article: Article, year: int, why: str, topic: Topic, kept: Readings | None) -> Reading:
    """`_reread`, or what was kept of it from before."""
    if kept is None:
        return _reread(article, year, why, topic)
    key = kept.key(article, f"{year} {why}")
    again = kept.find(key, article)
    if again is None:
        again = _reread(article, year, why, topic)
        kept.add(key, again)
    return again


def _read_new(given: Sequence[Article], topic: Topic, jobs: int) -> Iterator[Reading]:
    """The readings in input order, by a pool of processes where starting one is worth it."""
    if jobs < 2 or len(given) < 2 or sum(len(article.text) for article in given) < WORTH_A_POOL:
        yield from (read_article(article, topic) for article in given)
        return
    loads = _loads(given)
    # Started afresh, not forked: a fork of a process with threads can hang.
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        ahead = deque((load, pool.submit(_read_load, load, topic)) for load in islice(loads, jobs * _LOADS_AHEAD))
        while ahead:
            load, future = ahead.popleft()
            for article, reading in zip(load, future.result(), strict=True):
                # The text as it is here, not a second copy of it from the other process.
                yield replace(reading, article=replace(article, published=reading.article.published))
            ahead += ((load, pool.submit(_read_load, load, topic)) for load in islice(loads, 1))


def _loads(given: Iterable[Article]) -> Iterator[list[Article]]:
    """The articles in loads of about `_LOAD` characters."""
    load: list[Article] = []
    size = 0
    for article in given:
        load.append(article)
        size += len(article.text)
        if size >= _LOAD:
            yield load
            load, size = [], 0
    if load:
        yield load


def _read_load(load: Sequence[Article], topic: Topic) -> list[Reading]:
    return [read_article(article, topic) for article in load]


def build(folder: Path, casebook: Path) -> Publication:
    """Read a corpus folder as it stands, its verdicts with it, and publish it.

    Raises CorpusError for its topic or verdicts, StorageError as `publish`.
    """
    given = articles.read_paths([folder])
    topic = given.topic or load_topic(folder / "topic.toml")
    corpus = read_corpus(given.articles, topic, verdicts_on(folder), given.failures)
    return publish(corpus, topic, casebook)


def verdicts_on(folder: Path) -> tuple[Verdict, ...]:
    """The verdicts that lie in a corpus folder, oldest first; none when it has no such file. Raises CorpusError."""
    listed = folder / VERDICTS
    return cases.read_verdicts(listed) if listed.is_file() else ()
