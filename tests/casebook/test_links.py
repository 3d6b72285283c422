"""Links: every parameter written, codes and not labels; read softly: what is valid, what is broken and says so."""

from __future__ import annotations

import datetime as dt
from urllib.parse import parse_qsl, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.casebook.links import (
    ACTIONS,
    NOTICES,
    PAGES,
    PARAMETERS,
    full_link,
    is_unknown,
    link_parameters,
    page_path,
    parse_second,
    parse_view,
    pin,
    told_parameters,
)
from dashboard.casebook.view import CLOCKS, MEASURES, SCHEMES, View
from dashboard.codes import provinces
from tests.toy import TOY_EDITION_ID, toy_edition

MAY, DECEMBER = dt.date(2021, 5, 1), dt.date(2021, 12, 31)
VIEW = View(("CN-JX", "CN-HE"), MAY, DECEMBER, "published", ("arrest",), "肖毅 & Co", "ab12", known_on=DECEMBER,
            measure="per_million")  # fmt: skip


def test_a_link_writes_every_parameter_also_the_defaults() -> None:
    assert full_link(View(), "map", "https://example.org/casebook/") == (
        "https://example.org/casebook/?prov=&from=&to=&clock=happened&known=&action=&f=&q=&wi="
        "&measure=cases&scheme=fixed&ed=&lang=en"
    )


def test_a_link_reads_back() -> None:
    link = urlsplit(full_link(VIEW, "cases", "https://example.org", show="undated"))
    assert link.path == "/cases"
    found = dict(parse_qsl(link.query, keep_blank_values=True))
    assert found == {
        "prov": "CN-JX~CN-HE", "from": "2021-05-01", "to": "2021-12-31", "clock": "published", "action": "arrest",
        "known": "2021-12-31", "f": "", "q": "肖毅 & Co", "wi": "", "measure": "per_million",
        "scheme": "fixed", "ed": "ab12", "lang": "en", "show": "undated",
    }  # fmt: skip


def test_lists_use_no_character_that_addresses_change() -> None:
    assert "prov=CN-JX~CN-HE" in full_link(VIEW, "map")
    assert "+" not in full_link(VIEW, "map")


@pytest.mark.parametrize("page", PAGES)
def test_each_page_has_a_path(page: str) -> None:
    assert urlsplit(full_link(View(), page)).path == f"/{page_path(page)}"


def test_a_page_that_does_not_exist_has_no_link() -> None:
    with pytest.raises(KeyError):
        full_link(View(), "elsewhere")


def test_the_page_s_own_parameters_stand_last() -> None:
    assert list(link_parameters(View(), article="t001"))[-1] == "article"


def test_a_link_inside_the_app_leaves_out_what_is_so_by_default() -> None:
    assert told_parameters(View(), show="") == {"lang": "en"}
    view = View(clock="published", provinces=("CN-JX",))
    assert told_parameters(view, show="undated") == {
        "prov": "CN-JX",
        "clock": "published",
        "lang": "en",
        "show": "undated",
    }
    assert told_parameters(view, prov="") == {"clock": "published", "lang": "en"}


EDITION = toy_edition()
days = st.none() | st.dates(dt.date(1000, 1, 1), dt.date(9999, 12, 31))


@st.composite
def views(draw: st.DrawFn) -> View:
    start, end = draw(days), draw(days)
    if start and end and start > end:
        start, end = end, start
    words = st.text(st.characters(exclude_categories=("C", "Z")), max_size=30)
    return View(
        provinces=tuple(draw(st.lists(st.sampled_from(sorted(provinces())), unique=True, max_size=5))),
        start=start,
        end=end,
        clock=draw(st.sampled_from(CLOCKS)),
        action=tuple(draw(st.lists(st.sampled_from(ACTIONS), unique=True, max_size=5))),
        query=" ".join(draw(st.lists(words, max_size=3))).strip(),
        edition=draw(st.sampled_from([None, TOY_EDITION_ID])),
        known_on=draw(days),
        measure=draw(st.sampled_from(MEASURES)),
        scheme=draw(st.sampled_from(SCHEMES)),
    )


@given(views())
def test_a_view_survives_its_link(view: View) -> None:
    found, notices = parse_view(link_parameters(view), EDITION)
    assert found == view
    # Sound, but it shows nothing.
    assert set(notices) <= {"outside"}


@given(st.dictionaries(st.sampled_from(PARAMETERS), st.text(max_size=600)))
def test_any_address_gives_a_view_and_notices_of_our_own_words(params: dict[str, str]) -> None:
    view, notices = parse_view(params, EDITION)
    assert set(notices) <= set(NOTICES)
    assert set(view.provinces) <= set(provinces())
    assert set(view.action) <= set(ACTIONS)
    assert len(view.query) <= 120
    assert view.start is None or view.end is None or view.start <= view.end


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("prov", "CN-ZZ"),
        ("prov", "Jiangxi"),
        ("prov", "CN-JX~" * 200),
        ("from", "2021-13-01"),
        ("from", "2021-02-30"),
        ("from", "20210501"),
        ("to", "![x](http://evil.example/a.png)"),
        ("clock", "Happened"),
        ("known", "yesterday"),
        ("action", "<script>alert(1)</script>"),
        ("q", "a" * 121),
        ("ed", "../../etc/passwd"),
        ("ed", "0000000000"),
        ("lang", "tlh"),
        ("measure", "Cases"),
        ("measure", "<b>"),
        ("scheme", "rainbow"),
    ],
)
def test_a_broken_parameter_costs_a_notice_alone(name: str, value: str) -> None:
    view, notices = parse_view({"clock": "published", "prov": "CN-JX", name: value}, EDITION)
    assert notices == (name,)
    if name not in {"prov", "clock"}:
        assert (view.provinces, view.clock) == (("CN-JX",), "published")


@pytest.mark.parametrize(
    ("params", "window", "notices"),
    [
        ({}, (None, None), ()),
        ({"from2": "2021-05-01", "to2": "2021-12-31"}, (MAY, DECEMBER), ()),
        ({"from2": "2021-12-31", "to2": "2021-05-01"}, (MAY, DECEMBER), ("order2",)),
        ({"from2": "2021-02-30", "to2": "<b>"}, (None, None), ("from2", "to2")),
    ],
)
def test_the_second_window_is_read_as_softly_as_the_first(
    params: dict[str, str], window: object, notices: tuple[str, ...]
) -> None:
    assert parse_second(params) == (window, notices)


def test_good_items_of_a_broken_list_are_kept() -> None:
    view, notices = parse_view({"prov": "CN-JX~CN-ZZ~CN-HE~CN-JX"}, EDITION)
    assert view.provinces == ("CN-JX", "CN-HE")
    assert notices == ("prov",)


def test_a_window_that_runs_backwards_is_turned_round() -> None:
    view, notices = parse_view({"from": "2022-01-01", "to": "2021-01-01"}, EDITION)
    assert (view.start, view.end) == (dt.date(2021, 1, 1), dt.date(2022, 1, 1))
    assert notices == ("order",)


@pytest.mark.parametrize(
    ("params", "is_outside"),
    [
        ({"from": "1990-01-01", "to": "1990-12-31"}, True),
        ({"to": "2021-05-31"}, True),
        ({"from": "2022-04-01"}, True),
        ({"from": "1990-01-01"}, False),
        ({"from": "2022-03-31", "to": "2090-01-01"}, False),
        ({}, False),
    ],
)
def test_a_window_that_no_case_can_be_in_is_kept_and_said(params: dict[str, str], is_outside: bool) -> None:
    view, notices = parse_view(params, EDITION)
    assert notices == (("outside",) if is_outside else ())
    assert (view.start is not None, view.end is not None) == ("from" in params, "to" in params)


@pytest.mark.parametrize(
    ("name", "unknown"),
    [("prov", False), ("show", False), ("embed", False), ("embed_options", False), ("utm_source", False),
     ("foo", True), ("PROV", True), ("province", True)],
)  # fmt: skip
def test_names_that_are_nobody_s(name: str, unknown: bool) -> None:
    assert is_unknown(name) == unknown


def test_parameters_of_other_software_are_left_alone() -> None:
    assert parse_view({"utm_source": "mail", "embed": "true"}, EDITION) == (View(), ())


def test_a_control_character_never_reaches_the_query() -> None:
    assert parse_view({"q": "a\x00b\nc"}, EDITION)[0].query == "abc"


def test_pinning_keeps_what_was_chosen() -> None:
    view = View(start=dt.date(2021, 7, 4), clock="published")
    found = pin(view, toy_edition())
    assert (found.start, found.end, found.edition) == (dt.date(2021, 7, 4), dt.date(2022, 3, 31), TOY_EDITION_ID)


def test_facets_read_back_and_what_the_edition_does_not_have_is_left_out() -> None:
    view = View(facets=("person.Chen Lang", "lang.zh"))
    asked = dict(parse_qsl(urlsplit(full_link(view, "map")).query))
    assert parse_view(asked, toy_edition()) == (view, ())
    for broken in ("status.gone", "nothing", "action.fine", "person.Chen Lang~x.y", "person." + "x" * 2000):
        found, notices = parse_view({"f": broken}, toy_edition())
        assert notices == ("f",)
        assert found.facets in ((), ("person.Chen Lang",))
