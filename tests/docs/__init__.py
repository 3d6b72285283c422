"""The files that `make docs` writes from the code; `tests/test_docs.py` compares each with what it would be now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.docs import accuracy, columns, commands, extract, links, paper

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

WRITTEN: dict[Path, Callable[[], str]] = {
    accuracy.PAGE: accuracy.render,
    columns.PAGE: columns.render,
    commands.PAGE: commands.render,
    extract.PAGE: extract.render,
    links.PAGE: links.render,
    paper.SHEET: paper.sheet,
}
