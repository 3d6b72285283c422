"""The Save menu: closed at first, a file for each kind, made when it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.casebook.view import View
from dashboard.exports.render import RENDERERS
from dashboard.language import LANGS, catalogue, say
from dashboard.ui import save
from tests.pages.opened import run
from tests.toy import toy_edition

if TYPE_CHECKING:
    from collections.abc import Callable

SCRIPT = """
from dashboard.casebook.view import View
from dashboard.ui.save import save
from tests.toy import toy_edition
save(View(query={query!r}, lang={lang!r}, provinces={provinces!r}), toy_edition(), {second!r}, {show!r})
"""


def opened(
    monkeypatch: pytest.MonkeyPatch,
    query: str = "",
    lang: str = "en",
    *,
    is_open: bool = True,
    second: tuple[None, None] | None = None,
    provinces: tuple[str, ...] = (),
    show: str | None = None,
) -> AppTest:
    real: Callable[..., object] = save.st.popover

    def popover(*args: object, **kwargs: object) -> object:
        menu = real(*args, **kwargs)
        menu.open = is_open  # type: ignore[attr-defined]
        return menu

    monkeypatch.setattr(save.st, "popover", popover)
    script = SCRIPT.format(query=query, lang=lang, second=second, provinces=provinces, show=show)
    return run(AppTest.from_string(script, default_timeout=20))


def labels(page: AppTest) -> list[str]:
    """The buttons of the pictures; those of the data have tests of their own."""
    ours = {say(lang, renderer.label) for renderer in RENDERERS.values() for lang in LANGS}
    return [button.proto.label for button in page.get("download_button") if button.proto.label in ours]


def test_each_kind_of_file_has_its_button(monkeypatch: pytest.MonkeyPatch) -> None:
    page = opened(monkeypatch)
    assert labels(page) == [renderer.label for renderer in RENDERERS.values()]
    assert page.selectbox(key="save_size").options[0] == "Wide, 1920 × 1080"


def test_the_headline_is_proposed_and_can_be_changed(monkeypatch: pytest.MonkeyPatch) -> None:
    box = opened(monkeypatch).text_input(key="save_headline")
    assert box.proto.placeholder.startswith("Four cases in five provinces")
    made = save.maker(toy_edition(), View(), "svg", "social", "Kites fell in spring")
    monkeypatch.setattr(save, "app_address", lambda: "")
    assert b"Kites fell in spring" in made()


def test_what_stands_beside_the_map_is_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    page = opened(monkeypatch)
    assert page.selectbox(key="save_beside").value == "What there is room for"
    assert set(save.BESIDE) <= set(catalogue())
    monkeypatch.setattr(save, "app_address", lambda: "")
    bare, full = (save.maker(toy_edition(), View(), "svg", "wide", parts=parts)() for parts in ((), None))
    assert len(bare) < len(full)


def test_on_compare_it_offers_what_changed_and_the_years(monkeypatch: pytest.MonkeyPatch) -> None:
    page = opened(monkeypatch, second=(None, None))
    assert labels(page) == [one.label for one in RENDERERS.values() if one.is_picture]
    assert page.selectbox(key="save_what").options == ["What changed from A to B", "Year by year"]
    assert "with fewer in 2022" in page.text_input(key="save_headline").proto.placeholder
    nothing = opened(monkeypatch, query="nothing like it", second=(None, None))
    assert labels(nothing) == [] and "nothing to draw" in nothing.caption[0].value


def test_on_cases_it_offers_the_list_first_with_all_its_provinces(monkeypatch: pytest.MonkeyPatch) -> None:
    page = opened(monkeypatch, provinces=("CN-JX",), show="map")
    every = [button.proto.label for button in page.get("download_button")]
    assert every[:2] == ["Data: this list (4 rows)", "Data: everything (6 rows)"]
    assert labels(page) == [renderer.label for renderer in RENDERERS.values()]


def test_on_a_province_the_tables_hold_its_cases(monkeypatch: pytest.MonkeyPatch) -> None:
    page = opened(monkeypatch, provinces=("CN-JX",))
    assert "Data: what I see (1 row)" in [button.proto.label for button in page.get("download_button")]
    assert "Dossier (Word)" in labels(page)


def test_it_speaks_chinese(monkeypatch: pytest.MonkeyPatch) -> None:
    page = opened(monkeypatch, lang="zh")
    assert labels(page)[0] == "图片（PNG）"
    assert page.selectbox(key="save_size").label == "尺寸"


def test_closed_it_makes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(save, "select", lambda *_: pytest.fail("a closed menu counts nothing"))
    assert labels(opened(monkeypatch, is_open=False)) == []


def test_where_nothing_is_in_view_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    page = opened(monkeypatch, query="nothing like it")
    assert labels(page) == []
    assert "nothing to draw" in page.caption[0].value


def test_a_click_makes_the_file_of_this_view(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(save, "app_address", lambda: "https://toy.example")
    make = save.maker(toy_edition(), View(), "svg", "social")
    assert b"https://toy.example/?prov=" in make()
