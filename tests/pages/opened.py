"""Open one page of the app on an edition, with parameters as an address would give them."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from streamlit.testing.v1 import AppTest

from dashboard.ui import data
from tests.conftest import ROOT
from tests.toy import toy_edition

if TYPE_CHECKING:
    import pytest

    from dashboard.casebook.edition import Edition

TABLES = ("articles", "mentions", "dates", "reports", "cases", "facts")


def open_page(monkeypatch: pytest.MonkeyPatch, name: str, edition: Edition | None = None, **parameters: str) -> AppTest:
    """Run dashboard/pages/<name>.py on an edition (the toy one) and fail on any exception it shows."""
    shown = edition or toy_edition()
    monkeypatch.setattr(data, "load_edition", lambda: shown)
    page = AppTest.from_file(str(ROOT / "dashboard" / "pages" / f"{name}.py"), default_timeout=20)
    for key, value in parameters.items():
        page.session_state[key] = value
    return run(page)


def run(page: AppTest) -> AppTest:
    """Run again, with no exception shown."""
    page.run()
    assert [item.value for item in page.exception] == []
    return page


def html_of(page: AppTest) -> str:
    """All HTML that the page put on the screen, in order, the style sheet left out."""
    bodies = [item.proto.body for item in page.get("html")]
    return "".join(body for body in bodies if not body.startswith("<style>"))


def words_of(page: AppTest) -> str:
    """All plain text of the page: titles, texts and notices."""
    groups = (page.title, page.header, page.subheader, page.text, page.info, page.markdown)
    return "\n".join(str(item.value) for group in groups for item in group)


def empty_edition() -> Edition:
    """The toy edition with no row in any table."""
    edition = toy_edition()
    return dataclasses.replace(edition, **{name: getattr(edition, name).iloc[:0] for name in TABLES})
