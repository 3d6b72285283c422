"""The command line as a whole, in processes of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from dashboard import cli, errors
from dashboard.cli import export
from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path


def start(*argv: object, **variables: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-W", "error", "-m", "dashboard", *map(str, argv)]
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", **variables}
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=False)


def test_help_names_the_commands() -> None:
    done = start("--help")
    assert done.returncode == 0
    assert all(name in done.stdout for name in (b"build", b"extract", b"explain", b"export"))


@pytest.mark.parametrize("argv", [[], ["dance"], ["extract"], ["export", "--link"], ["export", "--what", "kites"]])
def test_wrong_usage_is_code_2_without_a_traceback(argv: list[str]) -> None:
    done = start(*argv)
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"Traceback" not in done.stderr and b"usage: " in done.stderr


def test_an_error_is_one_line(tmp_path: Path) -> None:
    done = start("build", "--corpus", tmp_path / "江西\n", PROVINCIAL_CASEBOOK=str(tmp_path / "c.sqlite"))
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.startswith(b"error: ") and done.stderr.count(b"\n") == 1


def test_every_error_of_ours_keeps_its_code(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for error in (errors.UsageError("x"), errors.CorpusError("x"), errors.StorageError("x")):

        def fail(*_: object, error: errors.CasebookError = error) -> int:
            raise error

        monkeypatch.setattr(export, "run", fail)
        assert cli.main(["export", "--what", "cases"]) == error.exit_code
        assert capsys.readouterr().err == "error: x\n"


def test_an_interrupt_is_one_line(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupt(*_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(export, "run", interrupt)
    assert cli.main(["export", "--what", "cases"]) == 130
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_a_reader_who_leaves_early_causes_no_traceback() -> None:
    read, write = os.pipe()
    os.close(read)
    command = [sys.executable, "-m", "dashboard", "extract", "-"]
    line = b'{"id": "x", "text": "Police in Jiangxi seized 90 kites."}\n'
    done = subprocess.run(
        command, cwd=ROOT, input=line * 50, stdout=write, stderr=subprocess.PIPE, check=False
    )  # fmt: skip
    os.close(write)
    assert (done.returncode, b"Traceback" in done.stderr) == (0, False)


def test_reading_articles_loads_no_data_frames() -> None:
    code = "import sys; from dashboard import cli; cli.parser(); sys.exit('pandas' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0
