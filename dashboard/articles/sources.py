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
from dashboard.articles.formats import READERS, read_document
from dashboard.articles.listing import Entry, Listed, Listing, Shelf, without_repetitions
from dashboard.articles.published import read_published
from dashboard.articles.records import INDEX, Record, read_records
from dashboard.articles.rows import MAX_BYTES, articles_in_lines, articles_in_table
from dashboard.config import Topic, load_topic
from dashboard.errors import ArticleError, CasebookError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dashboard.model import Article

LINES_SUFFIXES: Final = (".jsonl", ".ndjson")
TABLE_SUFFIXES: Final = (".csv", ".tsv")
ARCHIVE_SUFFIXES: Final = (".zip",)
SUFFIXES: Final = (*READERS, *LINES_SUFFIXES, *TABLE_SUFFIXES, *ARCHIVE_SUFFIXES)
# Two writes within a tick of the clock of the disk look like one; no disk in use ticks slower than this.
RACY_NS: Final = 2_000_000_000
MAX_ARCHIVE: Final = 500_000_000
_NO_ARTICLES: Final = ("readme", "verdicts", "license", "licence", "changelog", "provenance")
_TOPIC: Final = "topic.toml"


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

    def paths(self, paths: Iterable[Path]) -> None:
        """Read files, archives and folders."""
        for path in paths:
            if path.is_dir():
                self.folder(path)
            elif path.exists():
                self.file(path, _record_beside(path))
            else:
                self.failures.append(f"{path}: no such file or folder; check the path")

    def folder(self, folder: Path) -> None:
        """Read a folder and the folders in it, in sorted order; hidden ones are passed over."""
        n_before = self._n_found()
        for parent, folders, files in os.walk(folder):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            self._files(Path(parent), sorted(name for name in files if not name.startswith(".")))
        if self._n_found() == n_before:
            self.failures.append(f"{folder}: no articles in this folder; put .txt, .html, .pdf or .jsonl files there")

    def _files(self, folder: Path, names: list[str]) -> None:
        records = self._records(folder, names)
        for name in names:
            if name == _TOPIC:
                self._topic(folder / name)
            elif _is_article(name):
                self._file_once(folder / name, records.get(name))

    def _file_once(self, path: Path, record: Record | None) -> None:
        """Read one file, or take from the shelf what it held when it was last opened."""
        stamp = None if self.shelf is None else _stamp(path, record, curated=self.curated)
        if self.shelf is None or stamp is None:
            self.file(path, record)
            return
        found = self.shelf.entry(str(path), stamp)
        if found is None:
            n_listed, n_failures, n_notes = len(self.listed), len(self.failures), len(self.notes)
            self.file(path, record)
            entry = Entry(self.listed[n_listed:], self.failures[n_failures:], self.notes[n_notes:])
            self.shelf.note(str(path), stamp, entry)
            return
        self.listed += found.listed
        self.failures += found.failures
        self.notes += found.notes

    def _records(self, folder: Path, names: list[str]) -> dict[str, Record]:
        if INDEX not in names:
            return {}
        try:
            data = (folder / INDEX).read_bytes()
        except OSError as error:
            self.failures.append(f"{folder / INDEX}: cannot be read ({error.strerror}); check its permissions")
            return {}
        return self._checked(*read_records(data, str(folder / INDEX)), str(folder / INDEX), set(names))

    def _checked(
        self, records: dict[str, Record], failures: list[str], index: str, names: set[str]
    ) -> dict[str, Record]:
        """Note what is wrong with an articles.csv, and with records of files that are not there."""
        self.failures += failures
        self.failures += [
            f"{index}: line {record.line}: field 'file': no file '{record.file}' in this folder; "
            "correct the name or remove the line"
            for record in records.values()
            if record.file not in names
        ]
        return records

    def _topic(self, path: Path) -> None:
        try:
            topic = load_topic(path)
        except (CasebookError, OSError) as error:
            self.failures.append(str(error))
            return
        self.topic = self.topic or topic

    def file(self, path: Path, record: Record | None = None) -> None:
        """Read one file by its suffix."""
        suffix = path.suffix.lower()
        limit = MAX_ARCHIVE if suffix in (*ARCHIVE_SUFFIXES, *TABLE_SUFFIXES) else MAX_BYTES
        try:
            if suffix in LINES_SUFFIXES:
                with path.open("rb") as lines:
                    self.lines(lines, str(path))
                return
            if suffix in SUFFIXES and path.stat().st_size > limit:
                raise ArticleError(f"{path}: {path.stat().st_size:,} bytes, at most {limit:,} are read; split the file")
            self.content(path.read_bytes() if suffix in SUFFIXES else b"", str(path), path.name, record)
        except ArticleError as error:
            self.failures.append(str(error))
        except OSError as error:
            self.failures.append(f"{path}: cannot be read ({error.strerror}); check the file and its permissions")

    def content(self, data: bytes, where: str, name: str, record: Record | None = None, depth: int = 1) -> None:
        """Read the content of one file: a document, lines, a table or an archive, by the suffix of its name."""
        suffix = PurePosixPath(name).suffix.lower()
        if suffix in READERS:
            self._document(data, where, name, record)
        elif suffix in LINES_SUFFIXES:
            self.lines(data.splitlines(), where)
        elif suffix in TABLE_SUFFIXES:
            self._keep_all(articles_in_table(data, where, PurePosixPath(name).stem), where)
        elif suffix in ARCHIVE_SUFFIXES:
            self._archive(data, where, depth)
        else:
            raise ArticleError(f"{where}: not a kind of file that is read here; give {', '.join(SUFFIXES)}")

    def _archive(self, data: bytes, where: str, depth: int) -> None:
        entries = dict(read_entries(data, where, depth))
        n_before = self._n_found()
        indexes: dict[str, dict[str, Record]] = {}
        for path, found in entries.items():
            folder, _, name = path.rpartition("/")
            if name == INDEX and isinstance(found, bytes):
                names = {other.rpartition("/")[2] for other in entries if other.rpartition("/")[0] == folder}
                indexes[folder] = self._checked(*read_records(found, f"{where}/{path}"), f"{where}/{path}", names)
        for path, found in entries.items():
            folder, _, name = path.rpartition("/")
            if not _is_article(name) or name == _TOPIC:
                continue
            try:
                if isinstance(found, ArticleError):
                    raise found
                self.content(found, f"{where}/{path}", name, indexes.get(folder, {}).get(name), depth + 1)
            except ArticleError as error:
                self.failures.append(str(error))
        if self._n_found() == n_before:
            self.failures.append(f"{where}: no articles in this archive; pack .txt, .html, .pdf or .jsonl files")

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
        if document.published is not None:
            published = read_published(document.published, where, basis="stated", reasons=("the document's own head",))
            article = dataclasses.replace(article, published=published)
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

    def _with_record(self, article: Article, record: Record, where: str) -> Article:
        """The article with the curated date of its record, unless the record is of another text."""
        if record.sha256 and record.sha256 != article.sha256:
            index = where.removesuffix(article.file or "") + INDEX
            self.failures.append(
                f"{index}: line {record.line}: field 'sha256': {article.file} has {article.sha256}; the file was "
                "changed, so its curated date is not used: restore the file or correct the line"
            )
            return article
        if not self.curated or record.published.value is None:
            return article
        return dataclasses.replace(article, published=record.published)

    def lines(self, lines: Iterable[str | bytes], source: str) -> None:
        """Read JSON Lines: one article a line."""
        self._keep_all(articles_in_lines(lines, source, PurePosixPath(source).stem.strip("-") or "line"), source)

    def _keep_all(self, rows: Iterable[Article | ArticleError], where: str) -> None:
        is_empty = True
        for found in rows:
            is_empty = False
            if isinstance(found, ArticleError):
                self.failures.append(str(found))
            else:
                self._hold(found)
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


def _record_beside(path: Path) -> Record | None:
    """The record of a single file in the articles.csv beside it; what is wrong with other lines is not its affair."""
    try:
        return read_records((path.parent / INDEX).read_bytes(), INDEX)[0].get(path.name)
    except OSError:
        return None


def _listed(article: Article, place: str) -> Listed:
    return Listed(article.article_id, article.file, article.sha256, _content_key(article), place)


def _stamp(path: Path, record: Record | None, *, curated: bool) -> str | None:
    """What a file is known again by; None for one that was written a moment ago and may be written again unseen."""
    try:
        found = path.stat()
    except OSError:
        return None
    if time.time_ns() - max(found.st_mtime_ns, found.st_ctime_ns) < RACY_NS:
        return None
    return f"{found.st_size} {found.st_mtime_ns} {found.st_ctime_ns} {found.st_ino} {record} {curated}"


def _content_key(article: Article) -> str:
    """What makes two articles the same: their text."""
    return hashlib.sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest()
