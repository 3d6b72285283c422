"""A link as the view of a command."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

import pytest

from dashboard.casebook import latest_id
from dashboard.casebook.links import NOTICES, full_link
from dashboard.casebook.view import View
from dashboard.cli import linked
from dashboard.cli.linked import base_of, list_of, open_link, page_of, second_of
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


def test_a_link_without_a_host_gets_the_one_that_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PROVINCIAL_ADDRESS", "https://maps.example/kites/")
    assert base_of("?prov=CN-JX") == base_of("") == "https://maps.example/kites"
    assert base_of("https://other.example/?prov=CN-JX") == "https://other.example"


def test_a_link_pins_its_edition_and_an_option_goes_before_it(built: Callable[..., Done], casebook: Path) -> None:
    newest = latest_id(casebook)
    assert open_link(f"?ed={newest}", casebook)[1].edition == newest
    assert open_link("?ed=ffffffffff", casebook, newest)[0].manifest.edition_id == newest
    with pytest.raises(UsageError, match="not found"):
        open_link("?ed=ffffffffff", casebook)


@pytest.mark.parametrize(
    ("link", "named"),
    [
        ("?prov=CN-ZZ~CN-JX", "prov=CN-ZZ~CN-JX (The link names a province that does not exist)"),
        ("?from=never&x=1&utm_source=mail", "from=never (The link's first day is not a date); x=1 (The link has a"),
        (
            "?from=2022-01-01&to=2021-01-01",
            "from=2022-01-01, to=2021-01-01 (The link's last day stands before its first)",
        ),
        ("?measure=million", "measure=million (The link names a measure"),
        ("?f=publisher.none", "f=publisher.none (The link filters by something that this edition does not have)"),
        ("?q=" + "z" * 500, f"q={'z' * 60} (The link's search text is too long)"),
    ],
)
def test_what_is_broken_is_wrong_usage_and_named(
    built: Callable[..., Done], casebook: Path, link: str, named: str
) -> None:
    with pytest.raises(UsageError, match=re.escape(named)):
        open_link(link, casebook)


def test_marks_of_other_software_and_a_window_beside_the_cases_are_no_fault(
    built: Callable[..., Done], casebook: Path, said: list[str]
) -> None:
    _, view = open_link("?prov=CN-JX&from=1999-01-01&to=1999-12-31&utm_source=mail&embed=true", casebook)
    assert view.provinces == ("CN-JX",)
    assert said == [NOTICES["outside"]]


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
    for link, named in (
        ("?from2=never", "from2=never ("),
        ("?from2=2022-02-01&to2=2022-01-01", "from2=2022-02-01, to2="),
    ):
        with pytest.raises(UsageError, match=re.escape(named)):
            second_of(link)


def test_a_link_to_cases_brings_its_list() -> None:
    assert list_of(full_link(VIEW, "cases", "https://maps.example/kites", show="undated")) == "undated"
    assert list_of(full_link(VIEW, "cases")) == list_of("?show=undated") == ""
    with pytest.raises(UsageError, match=re.escape("show=all (no list of Cases); choose one of map, off_map")):
        list_of("https://maps.example/cases?show=all")
