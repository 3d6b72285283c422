"""`export`: write a table of the casebook, everything in a zip, or a page that stands alone.

What is written is what a view leaves: that of a link (`--link`), narrowed or changed by the other options.
"""

from __future__ import annotations

import datetime as dt
import os
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dashboard import codes, config
from dashboard.cli.build import add_casebook
from dashboard.cli.console import complain
from dashboard.cli.linked import base_of, list_of, open_link, page_of
from dashboard.errors import UsageError
from dashboard.exports.files import FORMATS, TABLE_FORMATS, WHOLE_FORMATS, n_all, table_file, whole_file
from dashboard.exports.tabular import WHAT
from dashboard.language import LANGS

if TYPE_CHECKING:
    import argparse

    from dashboard.casebook.edition import Edition
    from dashboard.casebook.view import View
    from dashboard.exports.files import File
    from dashboard.exports.tabular import What

EVERYTHING = "all"


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser("export", help="write what a view shows as a file", description=__doc__)
    parser.add_argument(
        "--what",
        choices=(*WHAT, EVERYTHING),
        help="rows to write (default: cases); all of them go into a zip or a page",
    )
    parser.add_argument(
        "--format", help=f"one of {', '.join(FORMATS)} (default: as the output is named, else csv, and zip for all)"
    )
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="file to write (default: standard output)")
    parser.add_argument(
        "--link", default="", metavar="LINK",
        help="link whose view or list of cases is written (default: everything); the links in the file get its host, "
        f"or that of ${config.ADDRESS_VARIABLE}",
    )  # fmt: skip
    parser.add_argument("--province", nargs="+", action="extend", default=[], metavar="CN-JX", help="ISO 3166-2 codes")
    parser.add_argument("--from", dest="start", metavar="DATE", help="first day, YYYY-MM-DD")
    parser.add_argument("--to", dest="end", metavar="DATE", help="last day, YYYY-MM-DD")
    parser.add_argument("--clock", choices=("happened", "published"), help="which dates of cases count")
    parser.add_argument("--known", metavar="DATE", help="as known on this day: leave out what was published later")
    parser.add_argument("--lang", choices=LANGS, help="language of the words around the data")
    parser.add_argument("--bom", action="store_true", help="begin CSV with a byte order mark, which Excel needs")
    parser.add_argument("--edition", metavar="ID", help="edition to read (default: that of the link, else the newest)")
    add_casebook(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Export; one line on stderr says how many rows of how many.

    Raises UsageError for an unknown format, province, date or edition and for a view that selects nothing,
    StorageError as `open_edition`.
    """
    name, what = _format(args)
    changes = _changes(args)
    edition, view = open_link(args.link, args.casebook or config.casebook_path(), args.edition)
    is_list = what == "cases" and name in TABLE_FORMATS and page_of(args.link) == "cases"
    show = list_of(args.link) if is_list else ""
    # A list of Cases holds those of all provinces.
    view = replace(view, **{"provinces": () if is_list else view.provinces, **changes})
    if view.start and view.end and view.start > view.end:
        raise UsageError(f"--from {view.start}: lies after --to {view.end}")
    made = _made(edition, view, args, name, what, show)
    if args.output is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(made.data)
        sys.stdout.buffer.flush()
    else:
        write_whole(args.output, made.data)
    complain(f"{what}: {made.n_rows:,} of {n_all(edition, what):,} rows; edition {edition.manifest.edition_id}")
    return 0


def _made(edition: Edition, view: View, args: argparse.Namespace, name: str, what: What, show: str) -> File:
    base = base_of(args.link)
    if name in WHOLE_FORMATS:
        return whole_file(edition, view, name, base=base)
    return table_file(edition, view, what, name, show=show, base=base, has_mark=args.bom)


def _format(args: argparse.Namespace) -> tuple[str, What]:
    """The format and the rows: what is asked for, else as the output's name ends, else csv, zip for everything; cases.

    Raises UsageError when there is no such format, or when it does not go with `--what`.
    """
    ending = args.output.suffix.lower().lstrip(".") if args.output else ""
    is_everything = args.what == EVERYTHING
    name: str = args.format or ending or ("zip" if is_everything else "csv")
    if name not in FORMATS:
        raise UsageError(f"--format {name}: not available; choose one of {', '.join(FORMATS)}")
    if name in TABLE_FORMATS and is_everything:
        raise UsageError(f"--format {name}: holds one table; name it with --what ({', '.join(WHAT)})")
    if name in WHOLE_FORMATS and args.what in WHAT:
        raise UsageError(f"--format {name}: holds the whole view; leave out --what {args.what}")
    return name, "cases" if is_everything else args.what or "cases"


def _changes(args: argparse.Namespace) -> dict[str, Any]:
    """What the options change in the view of the link."""
    known = codes.provinces()
    for code in args.province:
        if code not in known:
            raise UsageError(f"--province {code}: no such province; codes look like CN-JX (ISO 3166-2)")
    given = {
        "provinces": tuple(dict.fromkeys(args.province)),
        "start": _day("--from", args.start),
        "end": _day("--to", args.end),
        "clock": args.clock,
        "lang": args.lang,
        "known_on": _day("--known", args.known),
    }
    return {name: value for name, value in given.items() if value}


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
