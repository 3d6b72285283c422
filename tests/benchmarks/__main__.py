"""`python -m tests.benchmarks [reading] [grouping] [building] [visits] [moving] [drawing]`: print tables; else all."""

from __future__ import annotations

import datetime as dt
import os
import platform
import sys

from tests.benchmarks import building, drawing, grouping, moving, reading, visits

PARTS = {
    "reading": reading.measure,
    "grouping": grouping.measure,
    "building": building.measure,
    "visits": visits.measure,
    "moving": moving.measure,
    "drawing": drawing.measure,
}


def main(wanted: list[str]) -> int:
    """Print the machine, then one table per part. Returns 2 for a part that does not exist."""
    unknown = [part for part in wanted if part not in PARTS]
    if unknown:
        print(f"no benchmark '{unknown[0]}'; there are: {', '.join(PARTS)}", file=sys.stderr)
        return 2
    print(f"{dt.date.today()}, Python {platform.python_version()}, {platform.machine()}, {os.cpu_count()} cores")
    for part in wanted or PARTS:
        rows = PARTS[part]()
        print(f"\n## {part}\n\n| what | figure |\n| --- | --- |")
        for what, figure in rows:
            print(f"| {what} | {figure} |", flush=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
