"""`build`: read a corpus folder into the casebook and publish an edition."""

from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard import articles, config, pipeline
from dashboard.casebook.held import corpus_folder, held, unstated
from dashboard.casebook.readings import Readings
from dashboard.cli import inputs
from dashboard.cli.console import complain, progress, say
from dashboard.errors import CorpusError, UsageError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping, Sequence

    from dashboard.articles import Listing
    from dashboard.casebook import Manifest
    from dashboard.config import Topic

_NAMED = 10  # articles that a note names


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "build", help="read a corpus into the casebook and publish an edition", description=__doc__
    )
    add_corpus(parser)
    add_casebook(parser)
    parser.add_argument(
        "--replace", action="store_true", help="let the corpus take the place of another one in this casebook"
    )
    add_no_curated(parser)
    add_jobs(parser)
    parser.set_defaults(run=run)


def add_corpus(parser: argparse.ArgumentParser) -> None:
    """The option --corpus, shared by the commands that read a corpus anew or write into it."""
    parser.add_argument(
        "--corpus",
        type=Path,
        metavar="DIR",
        help="folder with the articles (default: the one that the casebook was built from, else seeds/)",
    )


def add_casebook(parser: argparse.ArgumentParser) -> None:
    """The option --casebook, shared by all commands that open one."""
    parser.add_argument(
        "--casebook",
        type=Path,
        metavar="FILE",
        help=f"casebook file (default: ${config.CASEBOOK_VARIABLE} or .casebook/)",
    )


def add_no_curated(parser: argparse.ArgumentParser) -> None:
    """The option --no-curated, shared by all commands that read articles."""
    parser.add_argument(
        "--no-curated",
        dest="curated",
        action="store_false",
        help="read as if articles.csv gave no publication dates and there were no verdicts",
    )


def add_jobs(parser: argparse.ArgumentParser) -> None:
    """The option --jobs, shared by all commands that read many articles."""
    parser.add_argument(
        "--jobs",
        type=_at_least_one,
        default=os.cpu_count() or 1,
        metavar="N",
        help="processes that read a large pile (default: one per core); the result does not depend on it",
    )


def _at_least_one(text: str) -> int:
    number = int(text)
    if number < 1:
        raise ValueError(text)
    return number


def run(args: argparse.Namespace) -> int:
    """Build; prints one line. Returns 1 when some articles failed or verdicts cannot be read, after the rest is done.

    Raises CorpusError when the folder holds nothing to read or a broken topic.toml, UsageError when the casebook holds
    another corpus (the old casebook stays in both), StorageError as `publish`.
    """
    casebook = args.casebook or config.casebook_path()
    folder = inputs.corpus_in_force(args.corpus, casebook)
    topic, note = inputs.corpus_topic(folder)
    with Readings(casebook) as kept:
        given = articles.list_paths([folder], kept, curated=args.curated)
        if not given.listed and len(given.failures) == 1:
            raise CorpusError(given.failures[0])
        failed = inputs.name_failures(given)
        if not given.listed:
            raise CorpusError(f"{folder}: no article could be read; nothing was built, the casebook is as it was")
        if note and given.topic is None:
            complain(f"note: {note}")
        topic = given.topic or topic
        if not args.replace:
            _check_same(casebook, folder, given, topic)
        verdicts, code = inputs.read_verdicts([folder], args.curated)
        publication, unfit, anew = pipeline.grow(
            given, topic, verdicts, casebook, kept, progress, args.jobs, folder=folder
        )
    if anew:
        complain(f"note: the casebook was made anew from the corpus: {anew}")
    for line in unfit:
        complain(f"note: {line}")
    if silent := _silent(unstated(casebook)):
        complain(f"note: {silent}")
    state = "new" if publication.is_changed else "unchanged"
    say(f"{_summary(publication.manifest)}; edition {publication.manifest.edition_id} ({state})\n")
    return max(code, failed)


def _check_same(casebook: Path, folder: Path, given: Listing, topic: Topic) -> None:
    """Raise UsageError when the casebook holds another corpus; the articles that came with the program give way.

    Notes that the same one is built from another folder from now on.
    """
    before, now = held(casebook), {one.sha256 for one in given.listed}
    if before is None or not before.articles:
        return
    if not before.is_other(topic.name, now):
        _name_moved(casebook, folder, len(now & before.articles), len(before.articles))
        return
    told = f"{casebook}: holds another corpus, '{before.topic_title}' ({len(before.articles):,} articles)"
    if before.articles <= {sha256(path.read_bytes()).hexdigest() for path in config.SEEDS_DIR.glob("*.txt")}:
        complain(f"note: {told}, that of seeds/; this one takes its place")
        return
    raise UsageError(
        f"{told}; give {folder} a casebook of its own with --casebook FILE or ${config.CASEBOOK_VARIABLE}, "
        "or let it take that place with --replace"
    )


def _name_moved(casebook: Path, folder: Path, n_shared: int, n_before: int) -> None:
    """A note when the casebook is built from another folder from now on, though the one before is still there."""
    kept = corpus_folder(casebook)
    if kept.resolve() in (folder.resolve(), config.SEEDS_DIR.resolve()) or not kept.is_dir():
        return
    complain(
        f"note: {casebook} was built from {kept}; it is built from {folder} now, which shares "
        f"{n_shared:,} of its {n_before:,} articles; to keep both, "
        f"give {folder} a casebook of its own with --casebook FILE"
    )


def _silent(unstated: Mapping[str, Sequence[str]]) -> str:
    """What articles do not say: "2 articles have no date of publication (a, b)", the first of many by name."""
    parts = []
    for what, ids in unstated.items():
        n_more = len(ids) - _NAMED
        named = ", ".join(ids[:_NAMED]) + (f" and {n_more:,} more" if n_more > 0 else "")
        who = "1 article has" if len(ids) == 1 else f"{len(ids):,} articles have"
        parts += [f"{who} no {what} ({named})"] if ids else []
    return "; ".join([*parts, "articles.csv can give it"]) if parts else ""


def _summary(manifest: Manifest) -> str:
    counts = ((manifest.n_rows[f"{word}s"], word) for word in ("article", "mention", "case"))
    return ", ".join(f"{n:,} {word}{'' if n == 1 else 's'}" for n, word in counts)
