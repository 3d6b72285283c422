"""The flow, in ten lines: an article is split, placed and dated, then reported; all readings together make cases."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dashboard import articles, cases, dates, places
from dashboard.casebook import publish, store
from dashboard.config import load_topic
from dashboard.model import Reading

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from dashboard.casebook.edition import Publication
    from dashboard.config import Topic
    from dashboard.model import Article, Corpus, Verdict

# Corrections by hand that lie beside the articles of a corpus.
VERDICTS = "verdicts.csv"


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
    return Reading(article, sentences, mentions, spans, reports)


def _reread(reading: Reading, year: int, why: str, topic: Topic) -> Reading:
    """The same article once more, now that another one has told its year."""
    published = dates.narrow_published(reading.article, reading.dates, year, why)
    article = replace(reading.article, published=published)
    spans = dates.read_dates(article, reading.sentences)
    reports = cases.read_reports(article, reading.sentences, reading.mentions, spans, topic)
    return replace(reading, article=article, dates=spans, reports=reports)


def read_corpus(
    given: Sequence[Article],
    topic: Topic,
    verdicts: Iterable[Verdict] = (),
    failures: Iterable[str] = (),
    progress: Callable[[int, int], None] | None = None,
) -> Corpus:
    """Read a pile of articles together: readings in input order, the cases they tell, verdicts applied.

    `failures` are the inputs that could not be read, one sentence each; `progress` is called with (done, total).
    """
    readings = []
    for done, article in enumerate(given, start=1):
        readings.append(read_article(article, topic))
        if progress is not None:
            progress(done, len(given))
    corpus = cases.group(readings, topic, tuple(verdicts))
    hints = cases.year_hints(corpus)
    if hints:
        again = [
            _reread(r, *hints[r.article.article_id], topic) if r.article.article_id in hints else r for r in readings
        ]
        corpus = cases.group(again, topic, tuple(verdicts))
    return replace(corpus, failures=(*failures, *corpus.failures))


def build(folder: Path, casebook: Path) -> Publication:
    """Read a corpus folder as it stands, its verdicts with it, and publish it.

    Raises CorpusError for its topic or verdicts, StorageError as `publish`.
    """
    given = articles.read_paths([folder])
    topic = given.topic or load_topic(folder / "topic.toml")
    corpus = read_corpus(given.articles, topic, verdicts_on(folder, casebook), given.failures)
    return publish(corpus, topic, casebook)


def verdicts_on(folder: Path, casebook: Path | None = None) -> tuple[Verdict, ...]:
    """The verdicts that lie in a corpus folder, then those kept in the casebook. Raises CorpusError, StorageError."""
    listed = folder / VERDICTS
    kept = store.read_verdicts(casebook) if casebook is not None else ()
    return (*(cases.read_verdicts(listed) if listed.is_file() else ()), *kept)
