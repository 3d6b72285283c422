"""The flow: an article is split, placed and dated, then reported; all readings together make cases."""

from __future__ import annotations

from collections import deque
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from hashlib import sha256
from itertools import chain, islice
from multiprocessing import get_context
from types import MappingProxyType
from typing import TYPE_CHECKING

from dashboard import articles, cases, dates, places
from dashboard.casebook import growing
from dashboard.casebook.held import remembered
from dashboard.casebook.joining import CaseIds, Joining, ToldAside, told_of
from dashboard.casebook.readings import Readings
from dashboard.config import load_topic
from dashboard.cues import cues_in
from dashboard.model import Reading

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from dashboard.articles import Listed, Listing
    from dashboard.casebook.edition import Publication
    from dashboard.casebook.growing import Grown
    from dashboard.cases import Hint, Word
    from dashboard.cases.scene import Scene
    from dashboard.config import Topic
    from dashboard.model import Article, Corpus, DateSpan, Mention, Report, Verdict

# Corrections by hand that lie beside the articles of a corpus.
VERDICTS = "verdicts.csv"
# The characters from which on a pool pays for its start, how many of them or of articles are read at a time, and how
# many such loads may be on their way for each process: a bound on what is held.
WORTH_A_POOL = 2_000_000
_LOAD = 200_000
_MOST_IN_LOAD = 64
_LOADS_AHEAD = 3
_NO_HINTS: Mapping[str, Hint] = MappingProxyType({})

_Dated = tuple["Article", tuple[tuple[int, int], ...], tuple["DateSpan", ...]]


def read_article(article: Article, topic: Topic, hint: Hint | None = None) -> Reading:
    """Everything that one article says by itself, or with the year that another one tells (`hint`).

    Its reports have no `case_id` yet.
    """
    return read_load([article], topic, {} if hint is None else {article.article_id: hint})[0]


def read_load(load: Sequence[Article], topic: Topic, hints: Mapping[str, Hint] = _NO_HINTS) -> list[Reading]:
    """What each of some articles says, in their order; `hints` are years that others tell, by ids. Fit for a pool.

    One room reads all of them before the next one begins: its patterns and words are then at hand in the processor's
    cache, which takes an eighth less time than one article after the other.
    """
    return _told([_dated(article, hints.get(article.article_id)) for article in load], topic)


def _dated(article: Article, hint: Hint | None = None) -> _Dated:
    """The article with its date of publication as far as it or the hint tells it, its sentences and its dates."""
    sentences = articles.split_sentences(article)
    if article.published.basis in ("unknown", "inferred"):
        # What a text states of itself wins over when a mail brought it.
        stated = dates.find_published(article)
        is_better = stated.value is not None or article.published.basis == "unknown"
        published = stated if is_better else articles.as_sent(article.published, article.title)
        article = replace(article, published=published)
    spans = dates.read_dates(article, sentences)
    if hint is not None:
        article = replace(article, published=dates.narrow_published(article, spans, *hint))
        spans = dates.read_dates(article, sentences)
    elif article.published.basis == "unknown":
        article = replace(article, published=dates.infer_published(article, spans))
    return article, sentences, spans


def _told(load: Sequence[_Dated], topic: Topic) -> list[Reading]:
    """The readings of articles whose dates are read: their places, their reports, what these say of places."""
    named = [places.read_places(article, sentences) for article, sentences, _ in load]
    played = [cases.scenes(*one[:2], mentions, one[2]) for one, mentions in zip(load, named, strict=True)]
    told = [cases.read_reports(one[0], scenes, topic) for one, scenes in zip(load, played, strict=True)]
    readings = [_settled(*parts) for parts in zip(load, named, played, told, strict=True)]
    cues_in.cache_clear()
    return readings


def _settled(
    dated: _Dated, mentions: tuple[Mention, ...], scenes: Sequence[Scene], reports: tuple[Report, ...]
) -> Reading:
    """The reading of one article: its reports settle the roles of its places, and its anaphors are read."""
    article, sentences, spans = dated
    settled = cases.settle_roles(article.text, sentences, mentions, reports)
    anaphors = cases.read_anaphors(scenes, reports)
    mentions = tuple(sorted((*settled, *anaphors), key=lambda mention: mention.start)) if anaphors else settled
    return Reading(article, sentences, mentions, spans, reports)


def words_of_topic(article: Article, topic: Topic) -> list[Word]:
    """The words of the topic in the sentences of an article, each with the reason why it tells no act, if it does not.

    For whoever asks why a sentence gave no report; reading itself keeps no more than what it found.
    """
    article, sentences, spans = _dated(article)
    mentions = places.read_places(article, sentences)
    return cases.words_of_topic(article.text, cases.scenes(article, sentences, mentions, spans), topic)


def read_corpus(
    given: Sequence[Article],
    topic: Topic,
    verdicts: Iterable[Verdict] = (),
    failures: Iterable[str] = (),
    progress: Callable[[int, int], None] | None = None,
    jobs: int = 1,
    kept: Readings | None = None,
) -> Corpus:
    """Read a pile of articles together: readings in input order, the cases they tell, verdicts applied.

    `failures` are the inputs that could not be read, one sentence each; `progress` is called with (done, total).
    With `jobs` above one a large pile is read by that many processes; with `kept` an article that was read before is
    not read again. The result is the same.
    """
    readings, verdicts = [], tuple(verdicts)
    accepted = cases.accepted_names(verdicts)
    for reading in _read_all(given, topic, jobs, kept):
        readings.append(cases.count_names(reading, accepted))
        if progress is not None:
            progress(len(readings), len(given))
    hints = cases.year_hints(readings, verdicts)
    for number, reading in enumerate(readings):
        hint = hints.get(reading.article.article_id)
        if hint is not None:
            again = _read_hinted(reading.article, hint, topic, kept)
            readings[number] = cases.count_names(again, accepted)
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


def _read_hinted(article: Article, hint: Hint, topic: Topic, kept: Readings | None) -> Reading:
    """The article once more, now that another one has told its year, or what was kept of that from before."""
    if kept is None:
        return read_article(article, topic, hint)
    key = kept.key(article, f"{hint[0]} {hint[1]}")
    again = kept.find(key, article)
    if again is None:
        again = read_article(article, topic, hint)
        kept.add(key, again)
    return again


def _read_new(given: Iterable[Article], topic: Topic, jobs: int) -> Iterator[Reading]:
    """The readings in input order, by a pool of processes where starting one is worth it."""
    rest, size = iter(given), 0
    first: deque[Article] = deque()
    while jobs > 1 and size < WORTH_A_POOL and (article := next(rest, None)) is not None:
        first.append(article)
        size += len(article.text)
    if size < WORTH_A_POOL:
        for load in _loads(chain(_emptied(first), rest)):
            yield from read_load(load, topic)
        return
    loads = _loads(chain(_emptied(first), rest))
    # Started afresh, not forked: a fork of a process with threads can hang.
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        ahead = deque((load, pool.submit(read_load, load, topic)) for load in islice(loads, jobs * _LOADS_AHEAD))
        while ahead:
            load, future = ahead.popleft()
            for article, reading in zip(load, future.result(), strict=True):
                # The text as it is here, not a second copy of it from the other process.
                yield replace(reading, article=replace(article, published=reading.article.published))
            ahead += ((load, pool.submit(read_load, load, topic)) for load in islice(loads, 1))


def _emptied(held: deque[Article]) -> Iterator[Article]:
    while held:
        yield held.popleft()


def _loads(given: Iterable[Article]) -> Iterator[list[Article]]:
    """The articles in loads of about `_LOAD` characters, and no more than `_MOST_IN_LOAD`."""
    load: list[Article] = []
    size = 0
    for article in given:
        load.append(article)
        size += len(article.text)
        if size >= _LOAD or len(load) == _MOST_IN_LOAD:
            yield load
            load, size = [], 0
    if load:
        yield load


class _Shelved:
    """The readings of articles that lie on a shelf: those kept from before, the others read (a `joining.Source`).

    Readings are kept as they were read; names that verdicts count are counted when a reading is asked for.
    """

    def __init__(self, listed: Iterable[Listed], topic: Topic, kept: Readings, verdicts: Sequence[Verdict]) -> None:
        self._places = {one.article_id: one.place for one in listed}
        self._topic = topic
        self._kept = kept
        self.accepted = cases.accepted_names(verdicts)

    def key(self, article_id: str, hint: Hint | None = None) -> bytes:
        """What the reading is kept under, and the verdicts that count names of the article."""
        key, counted = self._key(article_id, hint), self.accepted.get(article_id)
        return sha256(key + repr(counted).encode("utf-8", "surrogatepass")).digest()[:20] if counted else key

    def _key(self, article_id: str, hint: Hint | None = None) -> bytes:
        return self._kept.key_at(self._places[article_id], article_id, "" if hint is None else f"{hint[0]} {hint[1]}")

    def article(self, article_id: str) -> Article:
        """The article from the shelf."""
        return self._kept.article(self._places[article_id], article_id)

    def reading(self, article_id: str, hint: Hint | None = None) -> Reading:
        """The reading of an article, with the year that another one tells when there is a hint."""
        article, key = self.article(article_id), self._key(article_id, hint)
        reading = self._kept.find(key, article)
        if reading is None:
            reading = read_article(article, self._topic, hint)
            self._kept.add(key, reading)
        return cases.count_names(reading, self.accepted)

    def read(self, jobs: int, progress: Callable[[int, int], None] | None) -> None:
        """Read what is not kept yet, one after the other or in a pool; nothing is held but the ids."""
        new = [key for key in self._places if not self._kept.has(self._key(key))]
        done = len(self._places) - len(new)
        for key, reading in zip(new, _read_new(map(self.article, new), self._topic, jobs), strict=True):
            self._kept.add(self._key(key), reading)
            done += 1
            if progress is not None:
                progress(done, len(self._places))


def grow(
    listing: Listing,
    topic: Topic,
    verdicts: Sequence[Verdict],
    casebook: Path,
    kept: Readings,
    progress: Callable[[int, int], None] | None = None,
    jobs: int = 1,
    *,
    folder: Path | None = None,
) -> Grown:
    """Make a casebook hold the articles of a listing, which lie on the shelf of `kept`, and publish it.

    What has not changed is neither read nor written again; the casebook is that of a build from nothing. It remembers
    the `folder` of the corpus. Raises StorageError as `publish`.
    """
    kept.read_for(topic)
    source = _Shelved(listing.listed, topic, kept, verdicts)
    source.read(jobs, progress)
    ids = [one.article_id for one in listing.listed]
    made = growing.grow(ids, source, topic, verdicts, casebook, remembered(folder))
    kept.forget_others()
    return made


def read_aside(
    listed: Sequence[Listed],
    topic: Topic,
    verdicts: Sequence[Verdict],
    kept: Readings,
    set_aside: Callable[[Reading], None],
    progress: Callable[[int, int], None] | None = None,
    jobs: int = 1,
) -> CaseIds:
    """Read the articles of a listing, which lie on the shelf of `kept`, one by one; the case of each report by its id.

    `set_aside` is called with every reading, in input order, and again with one that is read once more; none is held. A
    report whose case was rejected has an empty case; one that is dropped has none.
    """
    kept.read_for(topic)
    source = _Shelved(listed, topic, kept, verdicts)
    joining, told = Joining(source), ToldAside()

    def lay(read: Reading) -> None:
        """Set a reading aside, and what it tells; in place of that of the same article before."""
        reading = cases.count_names(read, source.accepted)
        set_aside(reading)
        told.put(reading.article.article_id, told_of(reading))

    new = _read_new((source.article(one.article_id) for one in listed), topic, jobs)
    for done, read in enumerate(new, 1):
        lay(read)
        if progress is not None:
            progress(done, len(listed))

    def last() -> ToldAside:
        """What the articles tell in the end; those that were told their years are read once more."""
        for load in _loads(map(source.article, joining.hints)):
            for read in read_load(load, topic, joining.hints):
                lay(read)
        return told

    return CaseIds(joining.case_ids(joining.settle(told, last, verdicts)))


def build(folder: Path, casebook: Path) -> Publication:
    """Read a corpus folder as it stands, its verdicts with it, and publish it.

    Raises CorpusError for its topic or verdicts, StorageError as `publish`.
    """
    with Readings(casebook) as kept:
        listing = articles.list_paths([folder], kept)
        topic = listing.topic or load_topic(folder / "topic.toml")
        return grow(listing, topic, verdicts_on(folder), casebook, kept, folder=folder).publication


def verdicts_on(folder: Path, on_problem: Callable[[str], object] = lambda line: None) -> tuple[Verdict, ...]:
    """The verdicts that lie in a corpus folder, oldest first; none when it has no such file.

    `on_problem` is called with a line for each that is wrong. Raises CorpusError when the file is no table of verdicts.
    """
    listed = folder / VERDICTS
    return cases.read_verdicts(listed, on_problem) if listed.is_file() else ()
