"""Visits: bytes and server CPU of a rerun of the map page, with the seeds and with 100,000 made-up cases."""

from __future__ import annotations

import contextlib
import json
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks import building, synthetic
from tests.benchmarks.visitor import Visitor

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent.parent
APP = ROOT / "streamlit_app.py"
# What Streamlit itself costs on this machine: the least page that has a slider with two ends.
LEAST = "import streamlit as st\nst.slider('time', 0, 100, (0, 100))\n"
N_RERUNS = 20
START_SECONDS = 60


def free_port() -> int:
    """A port of this machine on which nothing listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextlib.contextmanager
def served(casebook: Path, script: Path = APP) -> Iterator[tuple[int, int]]:
    """Serve the app (or another script) on this casebook; gives (port, process id), and ends the server after."""
    port = free_port()
    options = ("--server.headless=true", "--server.address=127.0.0.1", f"--server.port={port}")
    command = [sys.executable, "-m", "streamlit", "run", str(script), *options, "--server.fileWatcherType=none"]
    environment = {**os.environ, "PROVINCIAL_CASEBOOK": str(casebook)}
    server = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait_until_healthy(port, server)
        yield port, server.pid
    finally:
        server.terminate()
        server.wait(20)


def _wait_until_healthy(port: int, server: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end and server.poll() is None:
        with contextlib.suppress(OSError), urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health") as answer:
            if answer.status == 200:
                return
        time.sleep(0.2)
    raise RuntimeError("the server did not start")


def cpu_seconds(pid: int) -> float:
    """CPU seconds that a process has used so far, all threads (Linux: /proc)."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def move_time(visitor: Visitor, step: int) -> None:
    """Move the start of the window in by a month a step: that of the map's component, else of the first slider."""
    from streamlit.proto.WidgetStates_pb2 import WidgetState

    if visitor.components:
        component = visitor.components[-1]
        visitor.widgets[component] = WidgetState(id=component, json_value="{}")
        asked = {"number": step + 1, "from": f"{2017 + step // 12}-{1 + step % 12:02}-01", "to": ""}
        events = f"$$STREAMLIT_INTERNAL_KEY_{component}__events"
        payload = json.dumps([{"event": "asked", "value": asked}])
        visitor.widgets[events] = WidgetState(id=events, json_trigger_value=payload)
        return
    slider_id, (low, high) = next((name, ends) for name, (ends, _) in visitor.sliders.items() if len(ends) == 2)
    state = WidgetState(id=slider_id)
    state.double_array_value.data.extend([low + step + 1, high])
    visitor.widgets[slider_id] = state


def rerun(casebook: Path, script: Path = APP) -> dict[str, float]:
    """Bytes of the first run, and median bytes and mean CPU milliseconds of a rerun after the time was moved."""
    with served(casebook, script) as (port, pid), Visitor(f"ws://127.0.0.1:{port}/_stcore/stream") as visitor:
        first = visitor.run()
        move_time(visitor, 0)
        visitor.run()  # what is made once per process and window size is made here
        start, sent, plain = cpu_seconds(pid), [], []
        for step in range(1, N_RERUNS + 1):
            move_time(visitor, step)
            last = visitor.run()
            sent.append(last.n_wire)
            plain.append(last.n_bytes)
        used = cpu_seconds(pid) - start
    for size, kind in last.largest:
        print(f"  {size:>9,} bytes {kind}", file=sys.stderr)
    return {
        "first": first.n_wire,
        "bytes": statistics.median(sent),
        "plain": statistics.median(plain),
        "cpu_ms": 1000 * used / N_RERUNS,
    }


def measure() -> list[tuple[str, str]]:
    """Rows of the table: what, figure."""
    with tempfile.TemporaryDirectory() as folder:
        seeds, many = Path(folder) / "seeds" / "seeds.sqlite", Path(folder) / "many" / "many.sqlite"
        building.seconds_to_build(seeds)
        synthetic.write_casebook(many, building.N_CASES)
        least = Path(folder) / "least.py"
        least.write_text(LEAST, encoding="utf-8")
        few, lots, floor = rerun(seeds), rerun(many), rerun(seeds, least)
    rows = [("server CPU of a rerun, a page with one slider and nothing else", f"{floor['cpu_ms']:.0f} ms")]
    for name, figures in (("5 articles", few), (f"{building.N_CASES:,} cases", lots)):
        rows.append((f"first run of the map page, {name}", f"{figures['first'] / 1000:.1f} kB"))
        rows.append((f"rerun after the time was moved, {name}", f"{figures['bytes'] / 1000:.1f} kB"))
        rows.append((f"the same before compression, {name}", f"{figures['plain'] / 1000:.1f} kB"))
        rows.append((f"server CPU of such a rerun, {name}", f"{figures['cpu_ms']:.0f} ms"))
    rows.append(("bytes of a rerun, many against few", f"{lots['bytes'] / few['bytes']:.2f}"))
    rows.append(("CPU of a rerun, many against few", f"{lots['cpu_ms'] / few['cpu_ms']:.2f}"))
    return rows
