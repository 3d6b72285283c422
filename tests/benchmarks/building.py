"""Building: seconds from an empty folder to a published edition, again without a change, and opening an edition."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from dashboard.casebook import open_edition
from tests.benchmarks import synthetic

ROOT = Path(__file__).resolve().parent.parent.parent
N_CASES = 100_000


def seconds_to_build(casebook: Path) -> float:
    """Wall seconds of `python -m dashboard build` on the seeds, interpreter started anew."""
    start = time.perf_counter()
    command = [sys.executable, "-m", "dashboard", "build", "--casebook", str(casebook)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return time.perf_counter() - start


def cpu_of(what: str, casebook: Path) -> tuple[str, float]:
    """CPU seconds to publish the synthetic corpus (`publish`) or to open the edition in force (`open`)."""
    start = time.process_time()
    if what == "publish":
        synthetic.write_casebook(casebook, N_CASES)
    else:
        open_edition(casebook)
    return what, time.process_time() - start


def measure() -> list[tuple[str, str]]:
    """Rows of the table: what, figure."""
    with tempfile.TemporaryDirectory() as folder:
        seeds, many = Path(folder) / "seeds.sqlite", Path(folder) / "many" / "many.sqlite"
        first, again = seconds_to_build(seeds), seconds_to_build(seeds)
        published, opened = cpu_of("publish", many)[1], cpu_of("open", many)[1]
        edition_mb = sum(path.stat().st_size for path in many.parent.rglob("*.parquet")) / 1e6
    return [
        ("`build` on the seeds, nothing there before", f"{first:.1f} s"),
        ("`build` on the seeds once more, nothing changed", f"{again:.1f} s"),
        (f"make up and publish {N_CASES:,} cases", f"{published:.1f} s CPU"),
        (f"open an edition of {N_CASES:,} cases", f"{opened:.2f} s CPU"),
        (f"size of an edition of {N_CASES:,} cases", f"{edition_mb:.1f} MB"),
    ]
