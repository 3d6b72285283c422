"""How long a file for a briefing takes: every kind and size, of a casebook with a number on every province."""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING

from dashboard.casebook.edition import Edition, Manifest
from dashboard.casebook.tables import corpus_rows, frames
from dashboard.casebook.view import View
from dashboard.exports.files import WHOLE_FORMATS, whole_file
from dashboard.exports.render import RENDERERS, SHOWN, SIZES, render
from tests.benchmarks.synthetic import corpus

if TYPE_CHECKING:
    from collections.abc import Callable

    from dashboard.exports.files import File

N_CASES = 600


def measure() -> list[tuple[str, str]]:
    """Rows of the table: seconds and kilobytes of each file, the least of three runs in one warm process."""
    rows = corpus_rows(corpus(N_CASES))
    counts = {name: len(table) for name, table in rows.items()}
    manifest = Manifest("c0ffee0001", "made", "Made up", "虚构", "0.0", "toy", "2022-04-01T00:00:00+00:00", counts)
    edition = Edition(manifest, **frames(rows))
    found = []
    for name, renderer in RENDERERS.items():
        for what in SHOWN if renderer.is_picture else ("map",):
            for size in SIZES if name == "png" else ("wide",):
                label = f"{name}, {what}, {size}" if renderer.is_picture else f"{name} ({renderer.shows})"
                found.append(_row(label, partial(render, edition, View(), name, what=what, size=size)))
    return found + [_row(name, partial(whole_file, edition, View(), name)) for name in WHOLE_FORMATS]


def _row(label: str, make: Callable[[], File]) -> tuple[str, str]:
    times = []
    for _ in range(3):
        started = time.process_time()
        made = make()
        times.append(time.process_time() - started)
    return label, f"{min(times):.2f} s CPU, {len(made.data) / 1000:,.0f} kB"
