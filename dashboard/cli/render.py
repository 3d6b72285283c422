"""`render`: what a link shows as a file for a briefing: picture, slide, deck, dossier, each with its citation.

A link to *Compare* gives the picture of what changed between its windows; `--what years` the years one by one.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard import config
from dashboard.cli.build import add_casebook
from dashboard.cli.export import write_whole
from dashboard.cli.linked import base_of, open_link, page_of, second_of
from dashboard.errors import UsageError
from dashboard.exports.render import PARTS, RENDERERS, SHOWN, SIZES, render

if TYPE_CHECKING:
    import argparse


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser("render", help="draw what a link shows, for a briefing", description=__doc__)
    parser.add_argument("--format", help=f"one of {', '.join(RENDERERS)} (default: as the output is named, else png)")
    parser.add_argument(
        "--link", default="", metavar="LINK",
        help=f"link whose view is drawn (default: everything); the links in the file get its host, or that of "
        f"${config.ADDRESS_VARIABLE}",
    )  # fmt: skip
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="file to write (default: standard output)")
    parser.add_argument(
        "--what", help=f"one of {', '.join(SHOWN)} (default: change for a link to Compare as a picture, else map)"
    )
    parser.add_argument(
        "--beside", nargs="*", metavar="PART",
        help=f"beside the map of a picture: {', '.join(PARTS)}, or nothing (default: what the size has room for)",
    )  # fmt: skip
    parser.add_argument("--size", default="wide", help=f"one of {', '.join(SIZES)} (default: wide)")
    parser.add_argument("--headline", default="", help="headline of your own (default: one made from the data)")
    add_casebook(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Render. What is broken in the link costs a line on stderr.

    Raises UsageError for an unknown format, size, part or edition and for a view that selects nothing, StorageError as
    `open_edition`.
    """
    name = _format(args.format, args.output)
    edition, view = open_link(args.link, args.casebook or config.casebook_path())
    is_change = page_of(args.link) == "compare" and args.beside is None and RENDERERS[name].is_picture
    made = render(
        edition, view, name, what=args.what or ("change" if is_change else "map"), size=args.size, parts=args.beside,
        second=second_of(args.link), base=base_of(args.link), headline=args.headline,
    )  # fmt: skip
    if args.output is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(made.data)
        sys.stdout.buffer.flush()
    else:
        write_whole(args.output, made.data)
    return 0


def _format(asked: str | None, output: Path | None) -> str:
    """The format that is asked for, else the one that the output's name ends with, else png."""
    name = asked or (output.suffix.removeprefix(".").lower() if output else "") or "png"
    if name not in RENDERERS:
        raise UsageError(f"--format {name}: not available; choose one of {', '.join(RENDERERS)}")
    return name
