"""Building: seconds from nothing to a published edition, again without a change, with ten articles more; opening it."""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from dashboard.casebook import open_edition
from dashboard.config import SEEDS_DIR
from tests.benchmarks import synthetic

ROOT = Path(__file__).resolve().parent.parent.parent
N_CASES = 100_000
N_ARTICLES = 2_000


def seconds_to_build(casebook: Path) -> float:
    """Wall seconds of `python -m dashboard build` on the seeds, interpreter started anew."""
    start = time.perf_counter()
    command = [sys.executable, "-m", "dashboard", "build", "--casebook", str(casebook)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return time.perf_counter() - start


def cpu_to_build(corpus: Path, casebook: Path) -> float:
    """CPU seconds of `python -m dashboard build` on a folder, all its processes together."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "dashboard", "build", "--corpus", str(corpus), "--casebook", str(casebook)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def write_copies(corpus: Path, numbers: range) -> None:
    """The seed articles in turn, each with a last line of its own, one file for each number."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(SEEDS_DIR.glob("*.txt"))]
    corpus.mkdir(exist_ok=True)
    (corpus / "topic.toml").write_bytes((SEEDS_DIR / "topic.toml").read_bytes())
    for number in numbers:
        (corpus / f"n{number:06}.txt").write_text(f"{texts[number % len(texts)]}\nNumber {number}.\n", encoding="utf-8")


def adding() -> list[tuple[str, str]]:
    """Rows on a corpus that grows by ten articles."""
    with tempfile.TemporaryDirectory() as folder:
        corpus, casebook = Path(folder) / "corpus", Path(folder) / "casebook.sqlite"
        write_copies(corpus, range(N_ARTICLES))
        first = cpu_to_build(corpus, casebook)
        write_copies(corpus, range(N_ARTICLES, N_ARTICLES + 10))
        again = cpu_to_build(corpus, casebook)
    return [
        (f"`build` on {N_ARTICLES:,} articles, nothing there before", f"{first:.1f} s CPU"),
        ("`build` on the same and ten more", f"{again:.1f} s CPU"),
    ]


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
        *adding(),
        ("`build` on the seeds, nothing there before", f"{first:.1f} s"),
        ("`build` on the seeds once more, nothing changed", f"{again:.1f} s"),
        (f"make up and publish {N_CASES:,} cases", f"{published:.1f} s CPU"),
        (f"open an edition of {N_CASES:,} cases", f"{opened:.2f} s CPU"),
        (f"size of an edition of {N_CASES:,} cases", f"{edition_mb:.1f} MB"),
    ]
