"""What commands say: results on stdout, everything else on stderr, and nothing that could steer a terminal."""

from __future__ import annotations

import sys


def plain(text: str) -> str:
    """Text on one line without control characters: article text and file names must not steer a terminal."""
    spaced = " ".join(text.split())
    return "".join(sign if sign.isprintable() else f"\\x{ord(sign):02x}" for sign in spaced)


def complain(line: str) -> None:
    """One line on stderr."""
    print(plain(line), file=sys.stderr, flush=True)


def say(data: str | bytes) -> None:
    """Text on stdout as UTF-8 whatever the locale; a lone surrogate becomes its JSON escape."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data if isinstance(data, bytes) else data.encode("utf-8", "backslashreplace"))
    sys.stdout.buffer.flush()


def progress(done: int, total: int) -> None:
    """A counter on stderr for a person at a terminal; silent in a pipe."""
    is_worth_a_line = done == total or 1000 * done // total != 1000 * (done - 1) // total
    if is_worth_a_line and sys.stderr.isatty():
        end = "\n" if done == total else ""
        print(f"\rreading articles {done}/{total}", end=end, file=sys.stderr, flush=True)
