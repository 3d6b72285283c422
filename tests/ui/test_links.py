"""Links: every parameter written, codes and not labels, and they read back as what they were made from."""

from __future__ import annotations

import datetime as dt
from urllib.parse import parse_qsl, urlsplit

import pytest

from dashboard.casebook.view import View
from dashboard.ui.links import PAGES, full_link, link_parameters

MAY, DECEMBER = dt.date(2021, 5, 1), dt.date(2021, 12, 31)
VIEW = View(("CN-JX", "CN-HE"), MAY, DECEMBER, "published", ("arrest",), "肖毅 & Co", "ab12")


def test_a_link_writes_every_parameter_also_the_defaults() -> None:
    assert full_link(View(), "map", "https://example.org/casebook/") == (
        "https://example.org/casebook/?prov=&from=&to=&clock=happened&action=&q=&ed=&lang=en"
    )


def test_a_link_reads_back() -> None:
    link = urlsplit(full_link(VIEW, "cases", "https://example.org", show="undated"))
    assert link.path == "/cases"
    found = dict(parse_qsl(link.query, keep_blank_values=True))
    assert found == {
        "prov": "CN-JX~CN-HE", "from": "2021-05-01", "to": "2021-12-31", "clock": "published", "action": "arrest",
        "q": "肖毅 & Co", "ed": "ab12", "lang": "en", "show": "undated",
    }  # fmt: skip


def test_lists_use_no_character_that_addresses_change() -> None:
    assert "prov=CN-JX~CN-HE" in full_link(VIEW, "map")
    assert "+" not in full_link(VIEW, "map")


@pytest.mark.parametrize("page", PAGES)
def test_each_page_has_a_path(page: str) -> None:
    assert urlsplit(full_link(View(), page)).path == f"/{PAGES[page]}"


def test_a_page_that_does_not_exist_has_no_link() -> None:
    with pytest.raises(KeyError):
        full_link(View(), "elsewhere")


def test_the_page_s_own_parameters_stand_last() -> None:
    assert list(link_parameters(View(), article="t001"))[-1] == "article"
