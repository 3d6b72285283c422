"""A drawing (SVG) opened in a browser as anybody opens one: it shows itself whole, asks for nothing, does nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dashboard.casebook.view import View
from dashboard.exports.render import SHOWN, render
from tests.hostile import hostile_edition
from tests.toy import toy_edition

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import BrowserContext

INK = """() => {
  const shown = document.documentElement.getBoundingClientRect();
  const inside = [...document.querySelectorAll('use, path')].map((one) => one.getBoundingClientRect())
    .filter((box) => box.width && box.right > 0 && box.left < shown.right && box.bottom > 0 && box.top < shown.bottom);
  return [Math.round(100 * shown.width / shown.height), inside.length, document.scripts.length];
}"""


@pytest.mark.parametrize("what", SHOWN)
@pytest.mark.parametrize("is_hostile", [False, True])
def test_a_drawing_shows_itself_and_asks_for_nothing(
    context: BrowserContext, tmp_path: Path, what: str, is_hostile: bool
) -> None:
    edition = hostile_edition() if is_hostile else toy_edition()
    path = tmp_path / "drawing.svg"
    path.write_bytes(render(edition, View(lang="zh"), "svg", what=what, base="https://toy.example").data)
    page, asked, said = context.new_page(), [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))
    page.goto(path.as_uri())
    shape, n_drawn, n_scripts = page.evaluate(INK)
    assert (shape, n_scripts) == (178, 0)
    assert n_drawn > 300
    assert (asked, said) == ([path.as_uri()], [])
    if not is_hostile and what == "map":
        box = page.locator("#CN-JX").bounding_box()
        assert box and box["width"] > 20
