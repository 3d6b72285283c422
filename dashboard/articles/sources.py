"""Folders, files and JSON Lines in; Articles out. One bad input never stops the others: it becomes one clear line."""

from __future__ import annotations

import dataclasses
import json
import os
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from dashboard.articles.encoding import decode
from dashboard.articles.facts import MAX_CHARACTERS, make_article
from dashboard.articles.records import INDEX, Record, read_records
from dashboard.config import Topic, load_topic
from dashboard.errors import ArticleError, CasebookError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dashboard.model import Article

TEXT_SUFFIXES: Final = (".txt", ".text", ".md", ".markdown")
LINES_SUFFIXES: Final = (".jsonl", ".ndjson")
# A character takes at most four bytes in every encoding read here.
MAX_BYTES: Final = 4 * MAX_CHARACTERS
_NO_ARTICLES: Final = ("readme", "verdicts", "license", "licence", "changelog", "provenance")
_TOPIC: Final = "topic.toml"


@dataclass(frozen=True, slots=True)
class Loaded:
    """What was read: the articles in input order, one line per failure, one per thing worth knowing, and the topic."""

    articles: tuple[Article, ...]
    failures: tuple[str, ...] = ()
    topic: Topic | None = None
    notes: tuple[str, ...] = ()


class _Loader:
    """Collects articles and failures over many inputs."""

    def __init__(self, *, curated: bool) -> None:
        self.curated = curated
        self.articles: list[Article] = []
        self.failures: list[str] = []
        self.notes: list[str] = []
        self.topic: Topic | None = None

    def folder(self, folder: Path) -> None:
        """Read a folder and the folders in it, in sorted order; hidden ones are passed over."""
        n_before = len(self.articles) + len(self.failures)
        for parent, folders, files in os.walk(folder):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            self._files(Path(parent), sorted(name for name in files if not name.startswith(".")))
        if len(self.articles) + len(self.failures) == n_before:
            self.failures.append(f"{folder}: no articles in this folder; put .txt, .md or .jsonl files there")

    def _files(self, folder: Path, names: list[str]) -> None:
        records, failures = read_records(folder)
        self.failures += failures
        unknown = [record for record in records.values() if not (folder / record.file).is_file()]
        for record in unknown:
            self.failures.append(
                f"{folder / INDEX}: line {record.line}: field 'file': no file '{record.file}' in this folder; "
                "correct the name or remove the line"
            )
        for name in names:
            if name == _TOPIC:
                self._topic(folder / name)
            elif name != INDEX and not name.lower().startswith(_NO_ARTICLES):
                self.file(folder / name, records.get(name))

    def _topic(self, path: Path) -> None:
        try:
            topic = load_topic(path)
        except CasebookError as error:
            self.failures.append(str(error))
            return
        self.topic = self.topic or topic

    def file(self, path: Path, record: Record | None = None) -> None:
        """Read one file by its suffix."""
        suffix = path.suffix.lower()
        try:
            if suffix in LINES_SUFFIXES:
                with path.open("rb") as lines:
                    self.lines(lines, str(path))
            elif suffix in TEXT_SUFFIXES:
                self._text(path, record)
            else:
                raise ArticleError(f"{path}: not a kind of file that is read here; give .txt, .md or .jsonl")
        except (ArticleError, OSError) as error:
            reason = str(error) if isinstance(error, ArticleError) else f"{path}: cannot be read ({error.strerror})"
            self.failures.append(reason)

    def _text(self, path: Path, record: Record | None) -> None:
        if path.stat().st_size > MAX_BYTES:
            raise ArticleError(f"{path}: {path.stat().st_size:,} bytes, at most {MAX_BYTES:,} are read; split the file")
        data = path.read_bytes()
        decoded = decode(data, str(path))
        try:
            article = make_article(
                decoded.text,
                path.stem,
                title=(record.title or None) if record else None,
                url=(record.url or None) if record else None,
                publisher=(record.publisher or None) if record else None,
                file=path.name,
                data=data,
            )
        except ArticleError as error:
            raise ArticleError(f"{path}: {str(error).removeprefix(f'{path.stem}: ')}") from error
        if not decoded.is_certain:
            self.notes.append(f"{path}: read as {decoded.encoding} with low confidence; save it as UTF-8 to be sure")
        if record is not None:
            article = self._with_record(article, record, path)
        self.articles.append(article)

    def _with_record(self, article: Article, record: Record, path: Path) -> Article:
        """The article with the curated date of its record, unless the record is of another text."""
        if record.sha256 and record.sha256 != article.sha256:
            self.failures.append(
                f"{path.parent / INDEX}: line {record.line}: field 'sha256': {path.name} has {article.sha256}; the "
                "file was changed, so its curated date is not used: restore the file or correct the line"
            )
            return article
        return dataclasses.replace(article, published=record.published) if self.curated else article

    def lines(self, lines: Iterable[str | bytes], source: str) -> None:
        """Read JSON Lines: one article a line."""
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            where = f"{source}: line {number}"
            try:
                self.articles.append(_from_line(line, f"{Path(source).stem.strip('-') or 'line'}-{number}", where))
            except ArticleError as error:
                reason = str(error)
                self.failures.append(reason if reason.startswith(where) else f"{where}: {reason}")

    def result(self, *, distinct: bool) -> Loaded:
        """The articles; when `distinct` without repetitions, each with an id of its own."""
        if not distinct:
            return Loaded(tuple(self.articles), tuple(self.failures), self.topic, tuple(self.notes))
        first: dict[str, Article] = {}
        for article in self.articles:
            kept = first.setdefault(article.sha256, article)
            if kept is not article:
                self.notes.append(
                    f"{article.file or article.article_id}: the same text as {kept.file or kept.article_id}; read once"
                )
        n_of = Counter(article.article_id for article in first.values())
        articles = tuple(
            dataclasses.replace(article, article_id=f"{article.article_id}-{article.sha256[:8]}")
            if n_of[article.article_id] > 1
            else article
            for article in first.values()
        )
        return Loaded(articles, tuple(self.failures), self.topic, tuple(self.notes))


def read_paths(paths: Iterable[Path], *, curated: bool = True, distinct: bool = True) -> Loaded:
    """Read files and folders, in the order given and sorted within a folder.

    A folder's articles.csv gives title, publisher and address, and publication dates when `curated`; its topic.toml the
    topic (the first one wins). README, verdicts and hidden files are no articles. The same bytes twice are one article;
    one id over different texts becomes id-<first 8 digits of SHA-256>. Without `distinct`
    every input is an article under the id it was given. Raises nothing: what fails is a line in `failures`.
    """
    loader = _Loader(curated=curated)
    for path in paths:
        if path.is_dir():
            loader.folder(path)
        elif path.exists():
            records, _ = read_records(path.parent)
            loader.file(path, records.get(path.name))
        else:
            loader.failures.append(f"{path}: no such file or folder; check the path")
    return loader.result(distinct=distinct)


def read_jsonl(lines: Iterable[str | bytes], source: str, *, distinct: bool = True) -> Loaded:
    """Read JSON Lines `{"id", "text", "title"?, "url"?, "published"?, "lang"?}`; only `text` is required.

    `source` names them in messages ("-" for standard input). A line without an id gets one from its number.
    `distinct` as for `read_paths`.
    """
    loader = _Loader(curated=False)
    loader.lines(lines, source)
    return loader.result(distinct=distinct)


def _from_line(line: str | bytes, default_id: str, where: str) -> Article:
    """One article from one line of JSON; raises ArticleError naming line and field."""
    if len(line) > MAX_BYTES + 100_000:
        raise ArticleError(f"{where}: {len(line):,} bytes, at most {MAX_BYTES:,} are read; split the text")
    try:
        value: Any = json.loads(line.decode("utf-8-sig") if isinstance(line, bytes) else line.removeprefix("\ufeff"))
    except UnicodeDecodeError as error:
        raise ArticleError(f"{where}: not UTF-8 at byte {error.start}; JSON Lines are written in UTF-8") from error
    except (ValueError, RecursionError) as error:
        what = "nested too deeply" if isinstance(error, RecursionError) else str(error)
        raise ArticleError(f"{where}: not JSON ({what}); write one object a line") from error
    if not isinstance(value, dict):
        raise ArticleError(f'{where}: {type(value).__name__}, not an object; write {{"id": ..., "text": ...}}')
    text = _field(value, "text", where)
    if text is None:
        raise ArticleError(f"{where}: the field 'text' is missing; put the article's words there")
    given = value.get("id")
    if given is not None and (isinstance(given, bool) or not isinstance(given, str | int)):
        raise ArticleError(f"{where}: field 'id' is {type(given).__name__}, not text; write a string")
    return make_article(
        text,
        str(given) if given not in (None, "") else default_id,
        title=_field(value, "title", where),
        url=_field(value, "url", where),
        publisher=_field(value, "publisher", where),
        published=_field(value, "published", where),
        lang=_field(value, "lang", where),
    )


def _field(value: dict[str, Any], name: str, where: str) -> str | None:
    found = value.get(name)
    if found is not None and not isinstance(found, str):
        raise ArticleError(f"{where}: field '{name}' is {type(found).__name__}, not text; write a string or no field")
    return found
