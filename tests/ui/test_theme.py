"""The style sheet: by address, in the colours of the theme, and nothing in it reaches another host."""

from __future__ import annotations

import re
import tomllib

import pytest
from streamlit import config, net_util
from streamlit.web import bootstrap

from dashboard.figures.palette import DARK, LIGHT, Palette
from dashboard.ui.theme import style_sheet
from tests.conftest import ROOT
from tests.docs.paper import SHEET as SHEET_FILE
from tests.docs.paper import inks, sheet

SHEET = (ROOT / "static" / "casebook.css").read_text(encoding="utf-8")
CONFIG = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))


def test_the_server_asks_no_host_for_its_own_address(monkeypatch: pytest.MonkeyPatch) -> None:
    def asked() -> str:
        raise AssertionError("a host of the web was asked")

    monkeypatch.setattr(net_util, "get_external_ip", asked)
    monkeypatch.chdir(ROOT)
    assert config.get_option("server.headless"), "the settings of .streamlit/config.toml are in force"
    bootstrap._print_url(False)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_the_colours_are_those_of_the_theme(colours: Palette) -> None:
    css = style_sheet(colours)
    assert f"--cb-paper:{colours.paper};" in css
    assert all(colour in css for colour in colours.ramp)
    assert CONFIG["theme"][colours.mode]["backgroundColor"] == colours.paper
    assert CONFIG["theme"][colours.mode]["primaryColor"] == colours.blue


def test_a_dark_screen_prints_in_the_colours_of_paper() -> None:
    printed = style_sheet(DARK).partition("@media print")[2]
    assert f"--cb-text:{LIGHT.text};" in printed
    assert all(f":{colour};" in printed for colour in LIGHT.ramp)


def test_drawings_of_a_dark_screen_have_their_sheet_for_paper() -> None:
    assert SHEET_FILE.read_text(encoding="utf-8") == sheet()
    assert "/app/static/paper.css?v=" in style_sheet(DARK)
    assert "paper.css" not in style_sheet(LIGHT)


def test_an_ink_of_several_places_is_one_colour_on_paper() -> None:
    printed = dict(re.findall(r"--cb-([a-z0-9-]+):([^;]+);", style_sheet(LIGHT)))
    on_paper: dict[str, set[str]] = {}
    for ink, variable in inks():
        on_paper.setdefault(ink, set()).add(printed[variable])
    assert [ink for ink, colours in on_paper.items() if len(colours) > 1] == []


def test_every_variable_of_the_sheet_is_set() -> None:
    used = set(re.findall(r"var\(--cb-([a-z]+)\)", SHEET))
    assert used
    assert all(f"--cb-{name}:" in style_sheet(LIGHT) for name in used)


def test_nothing_is_fetched_from_another_host() -> None:
    fonts = [face["url"] for face in CONFIG["theme"]["fontFaces"]]
    assert all((ROOT / "static" / url.removeprefix("app/static/")).is_file() for url in fonts)
    assert re.findall(r"https?:", SHEET + style_sheet(LIGHT) + "".join(fonts)) == []


def test_visitors_are_not_counted_and_see_no_inside() -> None:
    assert CONFIG["browser"]["gatherUsageStats"] is False
    assert CONFIG["client"]["showErrorDetails"] == "none"
    assert CONFIG["server"]["enableAgentApi"] is False
    assert CONFIG["server"]["maxUploadSize"] <= 1


def test_the_briefing_view_adds_its_sheet_and_asks_no_other_host() -> None:
    assert "brief.css" not in style_sheet(LIGHT)
    assert "/app/static/brief.css?v=" in style_sheet(LIGHT, with_brief=True)
    assert "url(" not in (ROOT / "static" / "brief.css").read_text(encoding="utf-8")
