"""Building: seconds from nothing to a published edition, again without a change, with ten articles more; opening it."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from dashboard.casebook import open_edition
from dashboard.config import SEEDS_DIR
from tests.benchmarks import synthetic
from tests.benchmarks.texts import short_texts

ROOT = Path(__file__).resolve().parent.parent.parent
N_CASES = 100_000
N_ARTICLES = (10_000, 100_000)


def seconds_to_build(casebook: Path) -> float:
    """Wall seconds of `python -m dashboard build` on the seeds, interpreter started anew."""
    start = time.perf_counter()
    command = [sys.executable, "-m", "dashboard", "build", "--casebook", str(casebook)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return time.perf_counter() - start


def spent(command: list[str]) -> tuple[float, float]:
    """CPU seconds of a command, all its processes together, and the most memory that one of them held, in MB."""
    measured = (
        "import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL); "
        "used = resource.getrusage(resource.RUSAGE_CHILDREN); "
        "print(used.ru_utime + used.ru_stime, used.ru_maxrss)"
    )
    done = subprocess.run([sys.executable, "-c", measured, *command], cwd=ROOT, check=True, capture_output=True)
    seconds, held = map(float, done.stdout.split())
    return seconds, held * (1 if sys.platform == "darwin" else 1024) / 1e6


def to_build(corpus: Path, casebook: Path) -> tuple[float, float]:
    """`spent` of `python -m dashboard build` on a folder, by one process."""
    command = [sys.executable, "-m", "dashboard", "build", "--corpus", str(corpus), "--casebook", str(casebook)]
    return spent([*command, "--jobs", "1"])


def write_short(corpus: Path, n: int, seed: int = 7) -> None:
    """`n` short articles (`texts.short_texts`), a file each, for the topic of the seeds."""
    corpus.mkdir(exist_ok=True)
    (corpus / "topic.toml").write_bytes((SEEDS_DIR / "topic.toml").read_bytes())
    for number, text in enumerate(short_texts(n, seed)):
        (corpus / f"n{seed}-{number:06}.txt").write_text(text, encoding="utf-8")


def adding(n_articles: int) -> list[tuple[str, str]]:
    """Rows on a corpus that grows by ten articles."""
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        corpus, casebook = Path(folder) / "corpus", Path(folder) / "casebook.sqlite"
        write_short(corpus, n_articles)
        # A file written a moment ago is opened again by the next build.
        time.sleep(3)
        for what, n_more in (("nothing there before", 0), ("ten more", 10), ("nothing changed", 0)):
            if n_more:
                write_short(corpus, n_more, seed=8)
                time.sleep(3)
            seconds, held = to_build(corpus, casebook)
            rows.append((f"`build` on {n_articles:,} articles, {what}", f"{seconds:.1f} s CPU, {held:.0f} MB"))
    return rows


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
        *(row for n_articles in N_ARTICLES for row in adding(n_articles)),
        ("`build` on the seeds, nothing there before", f"{first:.1f} s"),
        ("`build` on the seeds once more, nothing changed", f"{again:.1f} s"),
        (f"make up and publish {N_CASES:,} cases", f"{published:.1f} s CPU"),
        (f"open an edition of {N_CASES:,} cases", f"{opened:.2f} s CPU"),
        (f"size of an edition of {N_CASES:,} cases", f"{edition_mb:.1f} MB"),
    ]
