"""The command line: `python -m dashboard build|extract|explain|export|render|drift|verdict`.

Exit codes: 0 done; 1 some inputs failed (each named on stderr, the rest done) or nothing could be done; 2 wrong usage.
An error is one line on stderr.
"""

from __future__ import annotations

import argparse
import os
import sys
from typing import TYPE_CHECKING

from dashboard import __version__
from dashboard.cli import build, drift, explain, export, extract, render, verdict
from dashboard.cli.console import complain
from dashboard.errors import CasebookError

if TYPE_CHECKING:
    from collections.abc import Sequence

COMMANDS = (build, extract, explain, export, render, drift, verdict)
INTERRUPTED = 130  # 128 + SIGINT, as shells report it


def parser() -> argparse.ArgumentParser:
    """The parser of the whole command line; each command adds its own part."""
    made = argparse.ArgumentParser(
        prog="python -m dashboard",
        description="Provincial Casebook: news articles in, a map of China's provinces out, with the sentence behind "
        "every colour.",
        epilog="Exit codes: 0 done, 1 some inputs failed (each named on stderr, the rest done), 2 wrong usage.",
    )
    made.add_argument("--version", action="version", version=f"Provincial Casebook {__version__}")
    commands = made.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for command in COMMANDS:
        command.add_to(commands)
    return made


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code. Wrong usage that argparse finds leaves through SystemExit(2)."""
    args = parser().parse_args(argv)
    try:
        code: int = args.run(args)
        sys.stdout.flush()
    except CasebookError as error:
        complain(f"error: {error}")
        return error.exit_code
    except BrokenPipeError:
        # The reader has seen enough. Python would complain once more when it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        complain("interrupted; what stood before still stands")
        return INTERRUPTED
    return code
