"""A link as the view of a command."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from dashboard.casebook import latest_id
from dashboard.casebook.links import full_link
from dashboard.casebook.view import View
from dashboard.cli import linked
from dashboard.cli.linked import base_of, open_link, page_of, second_of
from dashboard.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Done

VIEW = View(
    provinces=("CN-YN", "CN-JX"), start=dt.date(2021, 5, 1), end=dt.date(2021, 12, 31), clock="published",
    action=("shutdown",), query="kites & 风筝",
)  # fmt: skip


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The lines that the command says on stderr."""
    lines: list[str] = []
    monkeypatch.setattr(linked, "complain", lines.append)
    return lines


@pytest.mark.parametrize("base", ["", "https://maps.example", "https://maps.example/kites"])
@pytest.mark.parametrize("page", ["map", "cases"])
def test_a_copied_link_gives_its_view(
    built: Callable[..., Done], casebook: Path, said: list[str], base: str, page: str
) -> None:
    link = full_link(VIEW, page, base)
    edition, view = open_link(link, casebook)
    assert (view, edition.manifest.edition_id) == (VIEW, latest_id(casebook))
    assert open_link(link.partition("?")[2], casebook)[1] == VIEW
    assert base_of(link) == base
    assert said == []


def test_no_link_is_everything(built: Callable[..., Done], casebook: Path) -> None:
    assert open_link("", casebook)[1] == View()
    assert base_of("") == ""


def test_a_link_pins_its_edition_and_an_option_goes_before_it(built: Callable[..., Done], casebook: Path) -> None:
    newest = latest_id(casebook)
    assert open_link(f"?ed={newest}", casebook)[1].edition == newest
    assert open_link("?ed=ffffffffff", casebook, newest)[0].manifest.edition_id == newest
    with pytest.raises(UsageError, match="not found"):
        open_link("?ed=ffffffffff", casebook)


def test_what_is_broken_costs_a_line(built: Callable[..., Done], casebook: Path, said: list[str]) -> None:
    _, view = open_link("?prov=CN-XX~CN-JX&from=never&x=1&utm_source=mail", casebook)
    assert view == View(provinces=("CN-JX",))
    assert len(said) == 3


@pytest.mark.parametrize("link", ["Jiangxi", "?CN-JX", "?" + "a=1&" * 200])
def test_what_is_no_link_is_wrong_usage(built: Callable[..., Done], casebook: Path, link: str) -> None:
    with pytest.raises(UsageError, match="copy one from the dashboard"):
        open_link(link, casebook)


def test_a_link_to_compare_brings_its_second_window(said: list[str]) -> None:
    link = full_link(VIEW, "compare", "https://maps.example/kites", from2="2022-01-01", to2="2022-02-28")
    assert second_of(link) == (dt.date(2022, 1, 1), dt.date(2022, 2, 28))
    assert (page_of(link), page_of("?prov=CN-JX"), page_of("https://maps.example/kites/?prov=")) == (
        "compare", "map", "map",
    )  # fmt: skip
    assert said == []
    assert second_of("?from2=never") == (None, None)
    assert len(said) == 1
