"""The filter popover: counts beside values, codes in the address, a way to take each filter off."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.ui import filters

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SCRIPT = """
from dashboard.ui.filters import filters
from dashboard.ui.state import bind_parameters, current_view
from tests.toy import toy_edition
bind_parameters("map")
filters(current_view(toy_edition()), toy_edition())
"""


def opened(monkeypatch: pytest.MonkeyPatch, *, is_open: bool = True, **parameters: str) -> AppTest:
    real: Callable[..., object] = filters.st.popover

    def popover(*args: object, **kwargs: object) -> object:
        menu = real(*args, **kwargs)
        menu.open = is_open  # type: ignore[attr-defined]
        return menu

    monkeypatch.setattr(filters.st, "popover", popover)
    page = AppTest.from_string(SCRIPT, default_timeout=20)
    for name, value in parameters.items():
        page.session_state[name] = value
    return page.run()


def blocks(block: Any) -> Iterator[Any]:
    for child in block.children.values():
        if hasattr(child, "children"):
            yield child
            yield from blocks(child)


def parameter(page: AppTest, name: str) -> str:
    assert not page.exception
    return str(page.session_state[name])


def test_search_and_facets_write_codes_and_names(monkeypatch: pytest.MonkeyPatch) -> None:
    page = opened(monkeypatch)
    page.text_input(key="pick_query").input(" chen ").run()
    assert parameter(page, "q") == "chen"
    page.button(key="clear_query").click().run()
    page.multiselect(key="pick_facet_action").select("seizure").run()
    page.multiselect(key="pick_facet_action").select("charge").run()
    assert (parameter(page, "q"), parameter(page, "action")) == ("", "seizure~charge")
    page.multiselect(key="pick_facet_action").set_value([]).run()
    page.multiselect(key="pick_facet_person").select("Chen Lang").run()
    page.multiselect(key="pick_facet_lang").select("zh").run()
    assert parameter(page, "f") == "person.Chen Lang~lang.zh"
    page.multiselect(key="pick_facet_person").unselect("Chen Lang").run()
    assert parameter(page, "f") == "lang.zh"
    page.button(key="clear_filters").click().run()
    assert [parameter(page, name) for name in ("q", "action", "f")] == ["", "", ""]


def test_values_stand_with_their_counts_in_both_languages(monkeypatch: pytest.MonkeyPatch) -> None:
    page = opened(monkeypatch)
    assert "English · 6" in page.multiselect(key="pick_facet_lang").options
    page = opened(monkeypatch, lang="zh", action="charge")
    assert page.multiselect(key="pick_facet_lang").options == ["英文 · 1", "中文 · 1"]
    assert page.multiselect(key="pick_facet_lang").label == "文章语言"
    assert page.multiselect(key="pick_facet_action").value == ["charge"]


def test_a_facet_in_which_all_cases_are_the_same_is_not_offered(monkeypatch: pytest.MonkeyPatch) -> None:
    page = opened(monkeypatch, q="gansu")
    assert "pick_facet_lang" not in [box.key for box in page.multiselect]


def test_closed_it_says_how_many_are_on_and_draws_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    page = opened(monkeypatch, is_open=False, q="chen", f="lang.zh~lang.en", action="charge")
    assert "Filter · 4 on" in [block.proto.popover.label for block in blocks(page._tree) if block.proto]
    assert not page.multiselect
