"""Rows that each hold an article: lines of JSON, and tables with a column of texts."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any, Final

from dashboard.articles.encoding import decode
from dashboard.articles.facts import MAX_CHARACTERS, make_article
from dashboard.errors import ArticleError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dashboard.model import Article

# A character takes at most four bytes in every encoding read here.
MAX_BYTES: Final = 4 * MAX_CHARACTERS
_FIELDS: Final = ("title", "url", "publisher", "published", "lang")
# What the column of texts, and those of the facts, are called in tables from the wild; the first that is there counts.
_NAMES: Final = {
    "text": ("text", "body", "content", "article", "full_text", "fulltext", "正文", "内容", "内文", "內文", "文本"),
    "id": ("id", "article_id", "doc_id", "编号", "編號"),
    "title": ("title", "headline", "标题", "標題"),
    "url": ("url", "link", "address", "链接", "網址", "网址"),
    "publisher": ("publisher", "source", "outlet", "media", "来源", "來源", "媒体"),
    "published": ("published", "date", "published_at", "publication_date", "pub_date", "日期", "发布日期", "發布日期"),
    "lang": ("lang", "language", "语言"),
}


def articles_in_lines(lines: Iterable[str | bytes], source: str, stem: str) -> Iterator[Article | ArticleError]:
    """One article, or why there is none, for each line of JSON that is not blank.

    `source` names the lines in messages; a line without an id gets `stem`-<its number>.
    """
    for number, line in enumerate(lines, 1):
        where = f"{source}: line {number}"
        if line.strip():
            yield _attempt(line, where, f"{stem}-{number}")


def articles_in_table(data: bytes, source: str, stem: str) -> Iterator[Article | ArticleError]:
    """One article, or why there is none, for each row of a CSV table (comma, semicolon or tab) with a column of texts.

    Raises ArticleError when no column holds texts, or when this is no table.
    """
    text = decode(data, source).text
    head = text.split("\n", 1)[0]
    separator = max(",;\t", key=head.count)
    csv.field_size_limit(MAX_CHARACTERS + 1)
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        columns = {(name or "").strip().lower(): name for name in reversed(rows.fieldnames or [])}
        chosen = {field: next((columns[n] for n in names if n in columns), None) for field, names in _NAMES.items()}
        if chosen["text"] is None:
            raise ArticleError(
                f"{source}: no column holds the texts; name it 'text' (columns: {', '.join(columns)[:200]})"
            )
        for number, row in enumerate(rows, 1):
            where = f"{source}: line {rows.line_num}"
            fields = {field: (row.get(name) or None) for field, name in chosen.items() if name is not None}
            if fields["text"] is not None:
                yield _attempt(fields, where, f"{stem}-{number}")
    except csv.Error as error:
        raise ArticleError(f"{source}: not a table that can be read ({error}); save it as CSV in UTF-8") from error


def _attempt(row: str | bytes | dict[str, str | None], where: str, default_id: str) -> Article | ArticleError:
    try:
        return _article(row if isinstance(row, dict) else _object(row, where), where, default_id)
    except ArticleError as error:
        reason = str(error)
        return error if reason.startswith(where) else ArticleError(f"{where}: {reason}")


def _object(line: str | bytes, where: str) -> dict[str, Any]:
    """The JSON object on a line."""
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
    return value


def _article(row: dict[str, Any], where: str, default_id: str) -> Article:
    """One article from the fields of a row; raises ArticleError naming line and field."""
    text = _field(row, "text", where)
    if text is None:
        raise ArticleError(f"{where}: the field 'text' is missing; put the article's words there")
    given = row.get("id")
    if given is not None and (isinstance(given, bool) or not isinstance(given, str | int)):
        raise ArticleError(f"{where}: field 'id' is {type(given).__name__}, not text; write a string")
    facts = {name: _field(row, name, where) for name in _FIELDS}
    return make_article(
        text,
        str(given) if given not in (None, "") else default_id,
        title=facts["title"],
        url=facts["url"],
        publisher=facts["publisher"],
        published=facts["published"],
        lang=facts["lang"],
    )


def _field(row: dict[str, Any], name: str, where: str) -> str | None:
    found = row.get(name)
    if found is not None and not isinstance(found, str):
        raise ArticleError(f"{where}: field '{name}' is {type(found).__name__}, not text; write a string or no field")
    return found
