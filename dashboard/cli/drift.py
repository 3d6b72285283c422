"""`drift`: what changed in a view since an edition or a moment, as plain lines; nothing at all when nothing did.

So a job that looks every day mails its owner when, and only when, there is something to read.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from dashboard import config
from dashboard.cli.build import add_casebook
from dashboard.cli.console import plain, say
from dashboard.cli.linked import open_link
from dashboard.errors import UsageError
from dashboard.language import LANGS

if TYPE_CHECKING:
    import argparse
    from pathlib import Path


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser("drift", help="say what changed in a view since an edition", description=__doc__)
    parser.add_argument("--link", default="", metavar="LINK", help="link whose view is compared (default: everything)")
    parser.add_argument(
        "--since",
        metavar="EDITION|TIME",
        help="edition id, or a day or moment (UTC) for the last edition made by then (default: that of the link)",
    )
    parser.add_argument("--lang", choices=LANGS, help="language of the lines (default: that of the link)")
    parser.add_argument(
        "--exit-code", action="store_true", help="end with 1 when something changed, 0 when nothing did"
    )
    add_casebook(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print the differences. Returns 1 when there are some and `--exit-code` is given, else 0.

    Raises UsageError without an edition to compare with, StorageError as `open_edition`.
    """
    from dashboard.casebook import open_edition
    from dashboard.casebook.drift import drift
    from dashboard.exports.changes import change_lines

    casebook = args.casebook or config.casebook_path()
    old, view = open_link(args.link, casebook, edition_since(casebook, args.since) if args.since else None)
    if not (args.since or view.edition):
        raise UsageError("--since: give an edition or a day, or a link that pins an edition")
    view = replace(view, lang=args.lang or view.lang)
    lines = change_lines(drift(old, open_edition(casebook), view))
    for line in lines:
        say(plain(line) + "\n")
    return int(bool(lines) and args.exit_code)


def edition_since(casebook: Path, since: str) -> str:
    """The id of an edition by itself, or of the last one made by a moment or by the end of a day (UTC).

    Where none is as old as that it is the first one, so that a job may start on the day of the first build. Raises
    UsageError for what is none of these, and when there is no edition.
    """
    from dashboard.casebook import editions
    from dashboard.casebook.edition import EDITION_ID

    if EDITION_ID.fullmatch(since):
        return since
    try:
        moment = dt.datetime.fromisoformat(since)
    except ValueError as error:
        raise UsageError(f"--since {since}: neither an edition id nor a day such as 2026-11-22") from error
    if len(since) <= len("2026-11-22"):
        moment = dt.datetime.combine(moment, dt.time.max)
    moment = moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)
    every = editions(casebook)
    if not every:
        raise UsageError(f"--since {since}: there is no edition beside {casebook} yet; run 'python -m dashboard build'")
    made = [one for one in every if dt.datetime.fromisoformat(one.created_at) <= moment]
    return (made[-1] if made else every[0]).edition_id
