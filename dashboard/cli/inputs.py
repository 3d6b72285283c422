"""What commands read: corpus folders, files, JSON Lines, and the topic that goes with them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dashboard import articles, config, pipeline
from dashboard.articles import Listing
from dashboard.casebook.held import corpus_folder
from dashboard.cli.console import complain, plain
from dashboard.errors import CorpusError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from dashboard.articles import Shelf
    from dashboard.config import Topic
    from dashboard.model import Article, Verdict


@dataclass(frozen=True, slots=True)
class Inputs:
    """Articles in input order, one line for each input that failed and each thing worth knowing, and their topic."""

    articles: tuple[Article, ...]
    failures: tuple[str, ...]
    notes: tuple[str, ...]
    topic: Topic


def read_inputs(paths: Sequence[Path], curated: bool) -> Inputs:
    """Read files and folders; the same text twice is one article, and each has an id of its own.

    The topic is the one of a given folder, else that of seeds/topic.toml. Raises CorpusError when no topic can be read.
    """
    loaded = articles.read_paths(paths, curated=curated)
    return Inputs(loaded.articles, loaded.failures, loaded.notes, loaded.topic or default_topic())


def list_inputs(
    paths: Sequence[Path], curated: bool, shelf: Shelf, lines: Iterable[str | bytes] | None = None
) -> Listing:
    """Files, folders, and JSON Lines from `lines` (standard input) after them, laid on a shelf.

    Every input stays, under the id it was given. The topic is the one of a given folder, None without one.
    """
    found = [articles.list_paths(paths, shelf, curated=curated, distinct=False)] if paths else []
    if lines is not None:
        found.append(articles.list_jsonl(lines, "-", shelf))
    return Listing(
        tuple(one for listing in found for one in listing.listed),
        tuple(line for listing in found for line in listing.failures),
        next((listing.topic for listing in found if listing.topic), None),
        tuple(line for listing in found for line in listing.notes),
    )


def default_topic() -> Topic:
    """The topic of seeds/topic.toml. Raises CorpusError when it cannot be read."""
    return config.load_topic(config.SEEDS_DIR / "topic.toml")


def corpus_topic(folder: Path) -> tuple[Topic, str]:
    """The topic of a corpus folder, and a line when it has no topic.toml: its own name, the words of seeds/topic.toml.

    Raises CorpusError when the file cannot be used: read with the words of another topic, the map would say the wrong
    thing under the wrong title.
    """
    path = folder / "topic.toml"
    if path.is_file():
        return config.load_topic(path), ""
    name = plain(folder.resolve().name) or "corpus"
    note = (
        f"{folder}: has no topic.toml, so that it is titled '{name}' and read with the words of seeds/topic.toml; "
        "two lines there, name and title, give it its own"
    )
    return replace(default_topic(), name=name, title=name, title_zh=name), note


def name_failures(given: Inputs | Listing) -> int:
    """Name on stderr what is worth knowing and each failed input; returns the exit code: 1 when one failed, else 0."""
    for note in given.notes:
        complain(f"note: {note}")
    return _name(given.failures)


def read_verdicts(paths: Iterable[Path], curated: bool) -> tuple[tuple[Verdict, ...], int]:
    """The verdicts in given folders, none unless `curated`, and the exit code; names each bad line on stderr.

    Raises CorpusError when a file is no table of verdicts.
    """
    wrong: list[str] = []
    found = tuple(one for path in paths if curated for one in pipeline.verdicts_on(path, wrong.append))
    return found, _name(wrong)


def _name(failures: Sequence[str]) -> int:
    for failure in failures:
        complain(f"failed: {failure}")
    return 1 if failures else 0


def distinct_ids(given: Iterable[str]) -> list[str]:
    """The ids with a `#2`, `#3` ... after one that came before, so that reports stay apart."""
    seen: set[str] = set()
    made = []
    for article_id in given:
        unique, number = article_id, 1
        while unique in seen:
            number += 1
            unique = f"{article_id}#{number}"
        seen.add(unique)
        made.append(unique)
    return made


def corpus_in_force(given: Path | None, casebook: Path) -> Path:
    """The folder of the corpus: the one given, else the one that the casebook was built from (see `corpus_folder`).

    Raises UsageError when that one is not there any more, CorpusError when the one given is missing or no folder,
    StorageError when the casebook cannot be read.
    """
    folder = given or corpus_folder(casebook)
    if given is None and not folder.is_dir():
        raise UsageError(
            f"{folder}: the casebook {casebook} was built from this folder, which is not there any more; "
            "name where it is now with --corpus DIR"
        )
    check_folder(folder)
    return folder


def check_folder(folder: Path) -> None:
    """Raise CorpusError when the corpus folder is missing or no folder."""
    if not folder.exists():
        raise CorpusError(f"{folder}: no such folder; name the folder with the articles: build --corpus DIR")
    if not folder.is_dir():
        raise CorpusError(f"{folder}: this is a file; name the folder that holds it: build --corpus DIR")
