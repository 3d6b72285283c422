"""Folders, files and lines in; Articles out. One bad input never stops the others: it becomes one clear line."""

from __future__ import annotations

import dataclasses
import hashlib
import os
import time
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Final

from dashboard.articles.archives import read_entries
from dashboard.articles.facts import make_article
from dashboard.articles.formats import READERS, Document, read_document
from dashboard.articles.listing import Entry, Listed, Listing, Shelf, without_repetitions
from dashboard.articles.published import read_published, read_sent
from dashboard.articles.records import INDEX, Record, ahead, read_records, records_by_file
from dashboard.articles.rows import MAX_BYTES, Remark, Row, articles_in_lines, articles_in_table
from dashboard.config import Topic, load_topic
from dashboard.errors import ArticleError, CasebookError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from dashboard.model import Article, Published

LINES_SUFFIXES: Final = (".jsonl", ".ndjson")
TABLE_SUFFIXES: Final = (".csv", ".tsv")
ARCHIVE_SUFFIXES: Final = (".zip",)
SUFFIXES: Final = (*READERS, *LINES_SUFFIXES, *TABLE_SUFFIXES, *ARCHIVE_SUFFIXES)
# Two writes within a tick of the clock of the disk look like one; no disk in use ticks slower than this.
RACY_NS: Final = 2_000_000_000
MAX_ARCHIVE: Final = 500_000_000
_NO_ARTICLES: Final = ("readme", "verdicts", "license", "licence", "changelog", "provenance")
_TOPIC: Final = "topic.toml"
_ENDINGS: Final = f"{', '.join(SUFFIXES[:-1])} or {SUFFIXES[-1]}"
# The records of articles.csv of one file, by what each names inside it ("" for the file itself).
Wanted = dict[str, Record]


@dataclass(frozen=True, slots=True)
class Loaded:
    """What was read: the articles in input order, one line per failure, the topic, and one line per thing to know."""

    articles: tuple[Article, ...]
    failures: tuple[str, ...] = ()
    topic: Topic | None = None
    notes: tuple[str, ...] = ()


class _Loader:
    """Collects articles, failures and notes over many inputs."""

    def __init__(self, *, curated: bool, shelf: Shelf | None = None) -> None:
        """With a `shelf` articles are laid there and `listed`; without one they are held, in `articles`."""
        self.curated = curated
        self.shelf = shelf
        self.articles: list[Article] = []
        self.listed: list[Listed] = []
        self.failures: list[str] = []
        self.notes: list[str] = []
        self.topic: Topic | None = None
        # The records of articles.csv by the file that they are in, and the lines that an article was found for.
        self.records: dict[str, Wanted] = {}
        self.used: set[tuple[str, int]] = set()

    def paths(self, paths: Iterable[Path]) -> None:
        """Read files, archives and folders."""
        for path in paths:
            if path.is_dir():
                self.folder(path)
            elif path.exists():
                self.file(path, self._records(path.parent, [path.name, INDEX], is_alone=True).get(path.name))
            else:
                self.failures.append(f"{path}: no such file or folder; check the path")

    def folder(self, folder: Path) -> None:
        """Read a folder and the folders in it, in sorted order; hidden ones are passed over."""
        n_before = self._n_found()
        for parent, folders, files in os.walk(folder):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            self._files(Path(parent), sorted(name for name in files if not name.startswith(".")))
        if self._n_found() == n_before:
            self.failures.append(f"{folder}: no articles in this folder; put files there that end in {_ENDINGS}")

    def _files(self, folder: Path, names: list[str]) -> None:
        records = self._records(folder, names)
        self.records |= {str(folder / file): wanted for file, wanted in records.items()}
        for name in names:
            if name == _TOPIC:
                self._topic(folder / name)
            elif _is_article(name):
                self._file_once(folder / name, self.records.get(str(folder / name)))

    def _file_once(self, path: Path, wanted: Wanted | None) -> None:
        """Read one file, or take from the shelf what it held when it was last opened."""
        stamp = None if self.shelf is None else _stamp(path, wanted, curated=self.curated)
        if self.shelf is None or stamp is None:
            self.file(path, wanted)
            return
        found = self.shelf.entry(str(path), stamp)
        if found is None:
            n_listed, n_failures, n_notes = len(self.listed), len(self.failures), len(self.notes)
            self.file(path, wanted)
            entry = Entry(self.listed[n_listed:], self.failures[n_failures:], self.notes[n_notes:])
            self.shelf.note(str(path), stamp, entry)
            return
        self.listed += found.listed
        self.failures += found.failures
        self.notes += found.notes

    def _records(self, folder: Path, names: list[str], *, is_alone: bool = False) -> dict[str, Wanted]:
        """The records of an articles.csv by file; what is wrong with it is named, unless one file is read alone."""
        if INDEX not in names:
            return {}
        try:
            data = (folder / INDEX).read_bytes()
        except OSError as error:
            if not is_alone:
                self.failures.append(f"{folder / INDEX}: cannot be read ({error.strerror}); check its permissions")
            return {}
        records, failures = read_records(data, str(folder / INDEX))
        found, missing = records_by_file(records.values(), lambda file: _is_file(folder, file))
        self.failures += [] if is_alone else [*failures, *missing]
        self.notes += [] if is_alone else ahead(records.values())
        return found

    def _topic(self, path: Path) -> None:
        try:
            topic = load_topic(path)
        except (CasebookError, OSError) as error:
            self.failures.append(str(error))
            return
        self.topic = self.topic or topic

    def file(self, path: Path, wanted: Wanted | None = None) -> None:
        """Read one file by its suffix; `wanted` are the records of articles.csv of what is in it."""
        suffix = path.suffix.lower()
        limit = MAX_ARCHIVE if suffix in (*ARCHIVE_SUFFIXES, *TABLE_SUFFIXES) else MAX_BYTES
        n_failures = len(self.failures)
        try:
            if suffix in LINES_SUFFIXES:
                with path.open("rb") as lines:
                    self.lines(lines, str(path), wanted)
            elif suffix in SUFFIXES and path.stat().st_size > limit:
                raise ArticleError(f"{path}: {path.stat().st_size:,} bytes, at most {limit:,} are read; split the file")
            else:
                self.content(path.read_bytes() if suffix in SUFFIXES else b"", str(path), path.name, wanted)
        except ArticleError as error:
            self.failures.append(str(error))
        except OSError as error:
            self.failures.append(f"{path}: cannot be read ({error.strerror}); check the file and its permissions")
        if len(self.failures) == n_failures:
            self._name_unused(wanted)

    def _name_unused(self, wanted: Wanted | None) -> None:
        """A line for each record of an article that the file does not hold."""
        for inside, record in (wanted or {}).items():
            if (record.index, record.line) not in self.used:
                file = record.file.removesuffix(f"/{inside}")
                what = f"no article '{inside}' in {file}" if inside else f"{file} holds several articles"
                self.failures.append(f"{record.where}: field 'file': {what}; name one by its file, its row or its id")

    def content(self, data: bytes, where: str, name: str, wanted: Wanted | None = None, depth: int = 1) -> None:
        """Read the content of one file: a document, lines, a table or an archive, by the suffix of its name."""
        suffix = PurePosixPath(name).suffix.lower()
        if suffix in READERS:
            self._document(data, where, name, (wanted or {}).get(""))
        elif suffix in LINES_SUFFIXES:
            self.lines(data.splitlines(), where, wanted)
        elif suffix in TABLE_SUFFIXES:
            self._keep_all(articles_in_table(data, where, PurePosixPath(name).stem, wanted), where)
        elif suffix in ARCHIVE_SUFFIXES:
            self._archive(data, where, wanted or {}, depth)
        else:
            raise ArticleError(f"{where}: not a kind of file that is read here; give {', '.join(SUFFIXES)}")

    def _archive(self, data: bytes, where: str, wanted: Wanted, depth: int) -> None:
        entries = dict(read_entries(data, where, depth))
        n_before = self._n_found()
        # The articles.csv beside the archive wins over one inside it.
        inside = [record for path, found in entries.items() for record in self._records_in(path, found, where, entries)]
        by_path = records_by_file(inside, entries.__contains__)[0]
        outside = [dataclasses.replace(record, file=path) for path, record in wanted.items() if path]
        for path, records in records_by_file(outside, entries.__contains__)[0].items():
            by_path[path] = by_path.get(path, {}) | records
        for path, found in entries.items():
            name = path.rpartition("/")[2]
            if not _is_article(name) or name == _TOPIC:
                continue
            try:
                if isinstance(found, ArticleError):
                    raise found
                self.content(found, f"{where}/{path}", name, by_path.get(path), depth + 1)
            except ArticleError as error:
                self.failures.append(str(error))
        if self._n_found() == n_before:
            self.failures.append(f"{where}: no articles in this archive; pack files that end in {_ENDINGS}")

    def _records_in(
        self, path: str, found: bytes | ArticleError, where: str, entries: Mapping[str, object]
    ) -> Iterator[Record]:
        """The records of an articles.csv in an archive, each with its path in the archive."""
        folder, _, name = path.rpartition("/")
        if name != INDEX or isinstance(found, ArticleError):
            return
        records, failures = read_records(found, f"{where}/{path}")
        self.notes += ahead(records.values())
        start = f"{folder}/" if folder else ""
        self.failures += [*failures, *records_by_file(records.values(), lambda file: start + file in entries)[1]]
        yield from (dataclasses.replace(record, file=start + record.file) for record in records.values())

    def _document(self, data: bytes, where: str, name: str, record: Record | None) -> None:
        path = PurePosixPath(name)
        document = read_document(data, where, path.suffix.lower())
        try:
            article = make_article(
                document.text,
                path.stem,
                title=(record and record.title) or document.title,
                url=(record and record.url) or document.url,
                publisher=(record and record.publisher) or document.publisher,
                file=name,
                data=data,
            )
        except ArticleError as error:
            raise ArticleError(f"{where}: {str(error).removeprefix(f'{path.stem}: ')}") from error
        published = self._published(document, where)
        article = dataclasses.replace(article, published=published, publisher=article.publisher or document.sender)
        if not document.is_certain:
            self.notes.append(f"{where}: read as {document.encoding} with low confidence; save it as UTF-8 to be sure")
        self._hold(article if record is None else self._with_record(article, record, where))

    def _hold(self, article: Article) -> None:
        if self.shelf is None:
            self.articles.append(article)
        else:
            self.listed.append(_listed(article, self.shelf.put(article)))

    def _n_found(self) -> int:
        return len(self.articles) + len(self.listed) + len(self.failures)

    def _published(self, document: Document, where: str) -> Published:
        """The date that a document states of itself; one that is none is a note. A mail says only when it was sent."""
        try:
            if document.is_mail:
                return read_sent(document.published, where)
            return read_published(document.published, where, basis="stated", reasons=("the document's own head",))
        except ArticleError as error:
            self.notes.append(f"{error}; the article stays, undated")
            return read_published(None, where)

    def _with_record(self, article: Article, record: Record, where: str) -> Article:
        """The article with the curated date of its record, unless the record is of another text."""
        self.used.add((record.index, record.line))
        if record.sha256 and record.sha256 != article.sha256:
            self.failures.append(
                f"{record.where}: field 'sha256': {PurePosixPath(where).name} has {article.sha256}; the file was "
                "changed, so its curated date is not used: restore the file or correct the line"
            )
            return article
        if not self.curated or record.published.value is None:
            return article
        return dataclasses.replace(article, published=record.published)

    def lines(self, lines: Iterable[str | bytes], source: str, wanted: Wanted | None = None) -> None:
        """Read JSON Lines: one article a line."""
        stem = PurePosixPath(source).stem.strip("-") or "line"
        self._keep_all(articles_in_lines(lines, source, stem, wanted), source)

    def _keep_all(self, rows: Iterable[Row], where: str) -> None:
        is_empty = True
        for found, record in rows:
            is_empty = is_empty and isinstance(found, Remark)
            if isinstance(found, Remark):
                self.notes.append(found)
            elif isinstance(found, ArticleError):
                self.failures.append(str(found))
            else:
                self._hold(found if record is None else self._with_record(found, record, f"{where}/{found.article_id}"))
        if is_empty:
            self.failures.append(f"{where}: no row holds a text; give one article a row, its words in the field 'text'")

    def result(self) -> Loaded:
        """The articles without repetitions, each with an id of its own."""
        pile, notes = without_repetitions([_listed(article, str(at)) for at, article in enumerate(self.articles)])
        articles = tuple(dataclasses.replace(self.articles[int(one.place)], article_id=one.article_id) for one in pile)
        return Loaded(articles, tuple(self.failures), self.topic, (*self.notes, *notes))

    def listing(self, *, distinct: bool) -> Listing:
        """The articles on the shelf; when `distinct`, without repetitions, each with an id of its own."""
        pile, notes = without_repetitions(self.listed) if distinct else (self.listed, [])
        return Listing(tuple(pile), tuple(self.failures), self.topic, (*self.notes, *notes))


def read_paths(paths: Iterable[Path], *, curated: bool = True) -> Loaded:
    """Read files, archives and folders, in the order given and sorted within a folder.

    A folder's articles.csv gives title, publisher and address, and publication dates when `curated`; its topic.toml the
    topic (the first one wins). README, verdicts and hidden files are no articles. The same text twice is one article;
    one id over different texts becomes id-<first 8 digits of SHA-256>. Raises nothing: what fails is a line in
    `failures`.
    """
    loader = _Loader(curated=curated)
    loader.paths(paths)
    return loader.result()


def list_paths(paths: Iterable[Path], shelf: Shelf, *, curated: bool = True, distinct: bool = True) -> Listing:
    """The same as `read_paths`, but every article is laid on the shelf when it was read, and only listed here.

    A file of a folder that is as it was when it was last opened is not opened again. With `distinct=False` every input
    stays, under the id it has.
    """
    loader = _Loader(curated=curated, shelf=shelf)
    loader.paths(paths)
    return loader.listing(distinct=distinct)


def list_jsonl(lines: Iterable[str | bytes], source: str, shelf: Shelf) -> Listing:
    """Read JSON Lines `{"id", "text", "title"?, "url"?, "published"?, "lang"?}`; only `text` is required.

    Every article is laid on the shelf, under the id it has. `source` names the lines in messages ("-" for standard
    input). A line without an id gets one from its number.
    """
    loader = _Loader(curated=False, shelf=shelf)
    loader.lines(lines, source)
    return loader.listing(distinct=False)


def _is_article(name: str) -> bool:
    return name != INDEX and name.lower().partition(".")[0] not in _NO_ARTICLES


def _is_file(folder: Path, file: str) -> bool:
    """Whether a path from a folder is one of a file in it or in its folders."""
    return bool(file) and ".." not in file.split("/") and not file.startswith("/") and (folder / file).is_file()


def _listed(article: Article, place: str) -> Listed:
    content = _content_key(article)
    # One string for both, where the text is all there was.
    content = article.sha256 if content == article.sha256 else content
    return Listed(article.article_id, article.file, article.sha256, content, place)


def _stamp(path: Path, wanted: Wanted | None, *, curated: bool) -> str | None:
    """What a file is known again by; None for one that was written a moment ago and may be written again unseen."""
    try:
        found = path.stat()
    except OSError:
        return None
    if time.time_ns() - max(found.st_mtime_ns, found.st_ctime_ns) < RACY_NS:
        return None
    return f"{found.st_size} {found.st_mtime_ns} {found.st_ctime_ns} {found.st_ino} {wanted} {curated}"


def _content_key(article: Article) -> str:
    """What makes two articles the same: their text."""
    return hashlib.sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest()
