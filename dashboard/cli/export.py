"""`export`: write cases, mentions, articles, provinces or the ledger of rejected mentions as a file."""

from __future__ import annotations

import datetime as dt
import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard import codes, config
from dashboard.casebook import open_edition
from dashboard.cli.build import add_casebook
from dashboard.errors import UsageError
from dashboard.exports.tabular import FORMATS, WHAT, encode

if TYPE_CHECKING:
    import argparse

    from dashboard.casebook.view import View


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser("export", help="write tables of the casebook as a file", description=__doc__)
    parser.add_argument("--what", required=True, choices=WHAT)
    parser.add_argument("--format", default="csv", help=f"one of {', '.join(FORMATS)} (default: csv)")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="file to write (default: standard output)")
    parser.add_argument("--province", nargs="+", action="extend", default=[], metavar="CN-JX", help="ISO 3166-2 codes")
    parser.add_argument("--from", dest="start", metavar="DATE", help="first day, YYYY-MM-DD")
    parser.add_argument("--to", dest="end", metavar="DATE", help="last day, YYYY-MM-DD")
    parser.add_argument(
        "--clock", choices=("happened", "published"), default="happened", help="which dates of cases count"
    )
    parser.add_argument("--edition", metavar="ID", help="edition to read (default: the newest)")
    add_casebook(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Export. Raises UsageError for an unknown format, province, date or edition, StorageError as `open_edition`."""
    if args.format not in FORMATS:
        raise UsageError(f"--format {args.format}: not available; choose one of {', '.join(FORMATS)}")
    from dashboard.exports.records import records  # loads pandas, which the other commands do without

    view = _view(args)
    edition = open_edition(args.casebook or config.casebook_path(), args.edition)
    data = encode(records(edition, args.what, view), args.format)
    if args.output is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    else:
        write_whole(args.output, data)
    return 0


def _view(args: argparse.Namespace) -> View:
    from dashboard.casebook.view import View

    known = codes.provinces()
    for code in args.province:
        if code not in known:
            raise UsageError(f"--province {code}: no such province; codes look like CN-JX (ISO 3166-2)")
    start, end = _day("--from", args.start), _day("--to", args.end)
    if start and end and start > end:
        raise UsageError(f"--from {start}: lies after --to {end}")
    return View(provinces=tuple(dict.fromkeys(args.province)), start=start, end=end, clock=args.clock)


def _day(option: str, text: str | None) -> dt.date | None:
    if text is None:
        return None
    try:
        return dt.date.fromisoformat(text)
    except ValueError as error:
        raise UsageError(f"{option} {text}: not a day; write it as 2021-09-24") from error


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that it is there whole or not at all. Raises UsageError when that place cannot be written."""
    aside: str | None = None
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(data)  # a device or a pipe, such as /dev/stdout, has no place to move a file to
            return
        handle, aside = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(aside).chmod(0o644)
        Path(aside).replace(path)
    except OSError as error:
        if aside is not None:
            Path(aside).unlink(missing_ok=True)
        raise UsageError(f"{path}: cannot be written ({error.strerror or error})") from error
