"""`drift`: lines when a view changed, silence when it did not, and an exit code for those who ask for one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dashboard.casebook import latest_id, open_edition
from tests.cli.test_verdict import CHARGE, case_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Done


@pytest.fixture
def editions(run: Callable[..., Done], toy_dir: Path, casebook: Path) -> tuple[str, str]:
    """Two editions of the toy corpus: in the second, Chen Lang is charged in Tianjin."""
    assert run("build", "--corpus", toy_dir).code == 0
    old = latest_id(casebook)
    moved = ("move", case_of(open_edition(casebook), CHARGE), "CN-TJ", "--quote", CHARGE, "--why", "read again")
    assert run("verdict", *moved, "--corpus", toy_dir).code == 0
    assert run("build", "--corpus", toy_dir).code == 0
    return old, latest_id(casebook)


def test_what_changed_in_the_view_of_a_link_is_told(run: Callable[..., Done], editions: tuple[str, str]) -> None:
    done = run("drift", "--link", f"?ed={editions[0]}")
    lines = done.text.splitlines()
    assert done.code == 0
    assert [lines[at].split()[1] for at in (0, 1)] == list(editions)
    assert lines[2].startswith("Jiangxi ")
    assert lines[3] == "Tianjin 0 to 1"
    assert lines[4].startswith("Told otherwise (Provinces): Chen Lang")
    assert len(lines) == 5


def test_nothing_is_said_when_nothing_changed(run: Callable[..., Done], editions: tuple[str, str]) -> None:
    for argv in (
        ["--since", editions[1]],
        ["--since", editions[0], "--link", "?action=shutdown"],
        ["--since", "2100-01-01"],
    ):
        done = run("drift", *argv, "--exit-code")
        assert (done.code, done.text, done.err) == (0, "", [])


def test_the_exit_code_and_the_language_are_those_asked_for(
    run: Callable[..., Done], editions: tuple[str, str]
) -> None:
    done = run("drift", "--since", editions[0], "--exit-code", "--lang", "zh")
    assert done.code == 1
    assert "天津由0起变为1起" in done.text.splitlines()


@pytest.mark.parametrize(
    ("argv", "words"),
    [
        ([], "give an edition or a day"),
        (["--since", "yesterday"], "neither an edition id nor a day"),
        (["--since", "0123456789"], "not found"),
    ],
)
def test_without_an_edition_to_compare_with_it_says_so(
    run: Callable[..., Done], editions: tuple[str, str], argv: list[str], words: str
) -> None:
    done = run("drift", *argv)
    assert done.code == 2
    assert words in done.err[0]


@pytest.mark.parametrize("since", ["2001-01-01", "2001-01-01T08:00:00+08:00"])
def test_before_the_first_edition_there_is_nothing_older_than_it(
    run: Callable[..., Done], editions: tuple[str, str], since: str
) -> None:
    assert run("drift", "--since", since).out == run("drift", "--since", editions[0]).out != b""
