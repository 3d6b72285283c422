"""What commands say cannot steer a terminal, and is UTF-8 whatever the locale."""

from __future__ import annotations

import sys

import pytest

from dashboard.cli import console


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("a\nb\tc", "a b c"),
        ("\x1b[31mred\x07", "\\x1b[31mred\\x07"),
        ("江西", "江西"),
        ("\u202eright to left", "\\x202eright to left"),
    ],
)
def test_plain_is_one_line_without_control_characters(said: str, shown: str) -> None:
    assert console.plain(said) == shown


def test_say_writes_utf_8(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    console.say("江西 \ud800\n")
    assert capfdbinary.readouterr().out == "江西 ".encode() + b"\\ud800\n"


def test_progress_is_silent_in_a_pipe_and_counts_at_a_terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    console.progress(1, 2)
    assert capsys.readouterr().err == ""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    console.progress(1, 2)
    console.progress(2, 2)
    assert capsys.readouterr().err == "\rreading articles 1/2\rreading articles 2/2\n"


def test_complaints_go_to_stderr(capsys: pytest.CaptureFixture[str]) -> None:
    console.complain("error: no\nsuch file")
    said = capsys.readouterr()
    assert (said.out, said.err) == ("", "error: no such file\n")
