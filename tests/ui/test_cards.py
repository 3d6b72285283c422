"""The province panel: the same counts as the map, the best evidence first, few cards at a time."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from dashboard.casebook.lookup import lookup
from dashboard.casebook.view import View, select
from dashboard.ui import cards
from tests.pages.opened import html_of
from tests.toy import toy_edition
from tests.ui.test_evidence import Seen


def crowded(n: int) -> object:
    """The toy edition with n copies of the case of Jiangxi."""
    edition = toy_edition()
    facts = edition.facts[edition.facts["case_id"] == "kite-chen"]
    cases = edition.cases[edition.cases["case_id"] == "kite-chen"]
    names = [f"copy-{at:05}" for at in range(n)]
    return dataclasses.replace(
        edition,
        facts=pd.concat([facts] * n).assign(case_id=names).reset_index(drop=True),
        cases=pd.concat([cases] * n).assign(case_id=names, title=names).reset_index(drop=True),
    )


def panel(edition: object, code: str, compact: bool, view: View | None = None) -> AppTest:
    # The body runs as a script of its own, so that it imports what it needs and names no type of this module.
    def draw(edition: object, view: object, code: str, compact: bool) -> None:
        from dashboard.casebook.view import select
        from dashboard.ui.cards import province_panel

        province_panel(edition, view, select(edition, view), code, compact=compact)  # type: ignore[arg-type]

    given = {"edition": edition, "view": view or View(), "code": code, "compact": compact}
    page = AppTest.from_function(draw, kwargs=given, default_timeout=20).run()
    assert [item.value for item in page.exception] == []
    return page


def test_the_head_counts_as_the_map_does() -> None:
    selection = select(toy_edition(), View())
    seen = Seen(html_of(panel(toy_edition(), "CN-JX", compact=True)))
    n, articles = selection.counts["CN-JX"], selection.articles_by_code["CN-JX"]
    assert seen.text.startswith(f"Jiangxi 江西{n} case from {articles} articles, ")
    assert next(tag for tag, _ in seen.tags if tag in ("h1", "h2")) == "h2"


def test_the_style_comes_along() -> None:
    page = panel(toy_edition(), "CN-JX", compact=True)
    assert [item.proto.body.startswith("<style>") for item in page.get("html")].count(True) == 1


def test_compact_shows_a_few_and_the_way_to_all() -> None:
    seen = Seen(html_of(panel(crowded(12), "CN-JX", compact=True)))
    assert [tag for tag, _ in seen.tags].count("article") == cards.COMPACT_CARDS
    assert "All 12 cases of Jiangxi" in seen.text


def test_a_crowded_province_comes_in_pages() -> None:
    page = panel(crowded(25), "CN-JX", compact=False)
    assert [tag for tag, _ in Seen(html_of(page)).tags].count("article") == cards.CARDS_A_PAGE
    assert "copy-00000" in html_of(page)
    page.get("pagination")[0].set_value(3)
    page.run()
    assert [tag for tag, _ in Seen(html_of(page)).tags].count("article") == 5
    assert "copy-00024" in html_of(page)


@pytest.mark.parametrize(
    ("view", "code", "said"),
    [
        (View(), "CN-FJ", "only mentioned"),
        (View(), "CN-NX", "no case in Ningxia"),
        (View(end=dt.date(2001, 1, 1)), "CN-JX", "The corpus says nothing about this window"),
        (View(query="nothing has this"), "CN-JX", "look at the whole corpus"),
    ],
)
def test_nothing_is_explained(view: View, code: str, said: str) -> None:
    assert said in cards.nothing_html(view, select(toy_edition(), view), code)


def test_what_is_left_out_has_its_reasons() -> None:
    found = lookup(toy_edition())
    seen = Seen(cards.left_out_html(found, View(), "CN-FJ", [], 5))
    assert "Fujian only mentioned" in seen.text
    assert "“Fujian” says where somebody or something comes from, not where the case is." in seen.text
    assert "Rejected, though it could mean Beijing" in Seen(cards.left_out_html(found, View(), "CN-BJ", [], 5)).text
    assert "Nothing was left out here." in cards.left_out_html(found, View(), "CN-XZ", [], 5)


def test_the_rest_of_a_long_list_is_counted() -> None:
    edition = toy_edition()
    rows = edition.mentions[edition.mentions["surface"] == "Fujian"]
    many = dataclasses.replace(edition, mentions=pd.concat([rows] * 7, ignore_index=True), cases=edition.cases.copy())
    assert "(the first 3 of 7)" in cards.left_out_html(lookup(many), View(), "CN-FJ", [], 3)


def test_an_unknown_case_draws_a_line() -> None:
    def draw(edition: object) -> None:
        from dashboard.ui.cards import case_card

        case_card(edition, "<script>")  # type: ignore[arg-type]

    page = AppTest.from_function(draw, kwargs={"edition": toy_edition()}).run()
    assert html_of(page) == '<p class="pc-note pc-soft">This case is not in this edition.</p>'


def test_a_title_fits_its_column_in_both_scripts() -> None:
    assert cards.table_title("a" * 92) == "a" * 92
    assert cards.table_title("word " * 40) == "word " * 17 + "word…"
    assert cards.table_title("案" * 46) == "案" * 46
    assert cards.table_title("案" * 47) == "案" * 45 + "…"
