"""docs/extract.md: what `extract` writes, its example read anew by `make docs`; a test compares the two."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from dashboard.articles import make_article
from dashboard.cli.extract import to_object
from dashboard.columns import TABLES
from dashboard.config import SEEDS_DIR, load_topic
from dashboard.pipeline import read_corpus
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

PAGE = ROOT / "docs" / "extract.md"
LINE = {
    "id": "a",
    "published": "2021-06-21",
    "text": "Police in Jinan, Shandong, fined Li Ming 50,000 yuan on June 18, 2021. Beijing vowed to act.",
}
HEAD = """# What extract writes

Written by `make docs` from `tests/docs/extract.py`, the example by reading it anew. `python -m dashboard extract
PATH...` writes one JSON object a line and article, in the order of the input, UTF-8. Nothing is published and no
casebook is touched.

It reads files, folders and JSON Lines (`id`, `text`, `title`, `url`, `publisher`, `published`, `lang`; only `text` is
required; `-` is standard input). `start` and `end` count Python characters of the text as given, and
`text[start:end]` is `surface`. A field of which nothing is known is `null` or an empty list. A program should leave
alone the fields that it does not know: more may come, and none of these goes without a word in the
[changes](../CHANGELOG.md).

A province belongs to the cases of an article when one of its mentions has the role `case`. `case_id` is shared by all
reports of one matter, in all articles of the call.
"""
# Fields that no column has, or that hold something else than the column of their name.
OWN = {
    "id": ("text", "Id that was given, else the stem of the file"),
    "published.value": ("text", "When it was published, EDTF"),
    "published.precision": ("text", "Precision of that date: day, month, year, interval, unknown"),
    "published.basis": ("text", "Where that date comes from: stated, inferred, curated, given, unknown"),
    "reports[].date": ("text", "When it happened, EDTF"),
    "reports[].people": ("list of text", "People it is done to"),
    "reports[].organisations": ("list of text", "Organisations"),
    "reports[].amounts[].value": ("number", "How much; null for a penalty that is no sum"),
    "reports[].amounts[].unit": ("text", "Of what: CNY, USD, BTC, machines, people, penalty ..."),
    "reports[].amounts[].qualifier": (
        "text",
        "The word beside it (about, 超过); of a penalty imposed, possible, statutory",
    ),
    "reports[].amounts[].kind": ("text", "money, count, share, energy, penalty"),
    "reports[].evidence.start": ("int", "Evidence sentence, first character"),
    "reports[].evidence.end": ("int", "Evidence sentence, one past the last character"),
}
# The column that tells of a field, where their names differ.
COLUMNS = {"province": "province_code", "provinces": "province_codes", "court": "court_code"}
TYPES = {"json": "list", "code": "text (ISO 3166-2)", "list": "list of text", "date": "text (ISO day)"}


def example() -> dict[str, object]:
    """The object of `LINE`, as `extract` writes it."""
    article = make_article(LINE["text"], LINE["id"], published=LINE["published"])
    (reading,) = read_corpus([article], load_topic(SEEDS_DIR / "topic.toml")).readings
    return to_object(reading, LINE["id"])


def paths(value: object, path: str = "") -> Iterator[str]:
    """Every field that a JSON value has, such as "reports[].evidence.start", in order."""
    if isinstance(value, dict):
        for key, held in value.items():
            yield from paths(held, f"{path}.{key}".lstrip("."))
    elif isinstance(value, list) and value and isinstance(value[0], dict):
        yield from dict.fromkeys(name for each in value for name in paths(each, f"{path}[]"))
    else:
        yield path


def row(path: str) -> str:
    """The line of a field: its type and what it means, from its own words or from those of its column."""
    if path in OWN:
        kind, meaning = OWN[path]
    else:
        table, _, name = path.rpartition("[].")
        columns = {column.name: column for column in TABLES[table or "articles"]}
        column = columns[COLUMNS.get(name, name)]
        kind = TYPES.get(column.type, column.type)
        meaning = f"{column.meaning}: {column.allowed}" if column.allowed and kind != "int" else column.meaning
    return f"| `{path}` | {kind} | {meaning} |"


def pretty(found: Mapping[str, Any]) -> str:
    """The object with a line for each mention, date and report."""
    parts = []
    for key, value in found.items():
        lines = [json.dumps(each, ensure_ascii=False) for each in value] if isinstance(value, list) else []
        told = "[\n    " + ",\n    ".join(lines) + "]" if lines else json.dumps(value, ensure_ascii=False)
        parts.append(f'  "{key}": {told}')
    return "{\n" + ",\n".join(parts) + "\n}"


def render() -> str:
    """The whole page as Markdown."""
    made = example()
    named = list(paths(made))
    fields = [path for path in named if not any(other.startswith(f"{path}[]") for other in named)]
    table = ["## Fields", "", "| field | type | meaning |", "| --- | --- | --- |", *map(row, fields), ""]
    line = json.dumps(LINE, ensure_ascii=False)
    command = ["```", f"echo '{line}' \\", "    | python -m dashboard extract -", "```"]
    shown = ["## An example", "", *command, "", "writes, on one line,", "", "```json", pretty(made), "```", ""]
    return "\n".join((HEAD, *table, *shown))
