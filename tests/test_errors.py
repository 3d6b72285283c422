"""The tree of exceptions is the one drawn in its docstring, with the exit codes drawn there."""

from __future__ import annotations

import inspect
import re

from dashboard import errors


def drawn() -> dict[str, tuple[str, int | None]]:
    """Each class in the drawing: its parent, and its exit code where the drawing gives one."""
    found: dict[str, tuple[str, int | None]] = {}
    parents = ["CasebookError"]
    for line in (errors.__doc__ or "").splitlines():
        match = re.match(r"([│ ]*)[├└]── (\w+)(?:.*exit code (\d))?", line)
        if match:
            depth = len(match.group(1)) // 4 + 1
            parents[depth:] = [match.group(2)]
            found[match.group(2)] = (parents[depth - 1], int(match.group(3)) if match.group(3) else None)
    return found


def test_every_error_has_the_parent_and_the_exit_code_that_are_drawn() -> None:
    tree = drawn()
    classes = dict(inspect.getmembers(errors, inspect.isclass))
    assert set(classes) == {"CasebookError", *tree}
    for name, (parent, code) in tree.items():
        assert classes[name].__bases__ == (classes[parent],)
        if code is not None:
            assert classes[name].exit_code == code


def test_a_child_exits_as_its_parent_does() -> None:
    assert errors.ArticleError("x").exit_code == errors.CorpusError("x").exit_code == errors.InputError.exit_code == 1
    assert errors.UsageError("x").exit_code == 2
