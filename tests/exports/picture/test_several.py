"""What changed and the years one by one as pictures: the screen's classes and numbers, in every size and language."""

from __future__ import annotations

import datetime as dt
import io
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

from dashboard.casebook.view import View
from dashboard.exports.comparing import by_year, changed
from dashboard.exports.picture.several import change_picture, years_picture
from dashboard.figures.difference import (
    change_classes,
    change_legend,
    difference_figure,
    measured_change,
    scale,
    signed,
)
from dashboard.figures.frame import frame
from dashboard.figures.map import PROVINCES, Layers
from dashboard.figures.measured import legend
from dashboard.figures.palette import LIGHT
from tests.exports.picture.drawn import Recorder, crowded_edition, recording
from tests.hostile import hostile_edition
from tests.toy import toy_edition

if TYPE_CHECKING:
    from collections.abc import Callable

    from dashboard.casebook.edition import Edition
    from dashboard.exports.picture import SizeName

BASE = "https://toy.example"
LAYERS = Layers("/p", "/d", "/h", "/n", "/c")
Y2021 = (dt.date(2021, 1, 1), dt.date(2021, 12, 31))
Y1990 = (dt.date(1990, 1, 1), dt.date(1990, 12, 31))
MEASURED = (View(), View(measure="per_million"), View(measure="attention", scheme="log"), View(measure="origins"))


def change_sheet(monkeypatch: pytest.MonkeyPatch, edition: Edition, view: View, size: SizeName = "square") -> Recorder:
    made = recording(monkeypatch)
    change_picture(*changed(edition, view, base=BASE), "svg", size)
    return made[0]


def years_sheet(monkeypatch: pytest.MonkeyPatch, edition: Edition, view: View, size: SizeName = "wide") -> Recorder:
    made = recording(monkeypatch)
    years_picture(*by_year(edition, view, base=BASE), "svg", size)
    return made[0]


@pytest.mark.parametrize("edition", [toy_edition, crowded_edition])
@pytest.mark.parametrize("view", MEASURED, ids=lambda view: view.measure)
def test_the_change_has_the_classes_and_the_signs_of_the_screen(
    monkeypatch: pytest.MonkeyPatch, edition: Callable[[], Edition], view: View
) -> None:
    found, _ = changed(edition(), view)
    traces = difference_figure(found, LAYERS, LIGHT).to_plotly_json()["data"]
    screen = next(trace for trace in traces if trace.get("name") == PROVINCES)
    sheet = change_sheet(monkeypatch, edition(), view)
    fills = {code: sheet.shapes[code][1] for code in screen["locations"]}
    assert fills == {code: scale(LIGHT)[step] for code, step in zip(screen["locations"], screen["z"], strict=True)}
    numbers = {word.text for word in sheet.words if word.name and not word.text[0].isalpha()}
    assert numbers == {text for trace in traces if trace["type"] == "scattergeo" for text in trace["text"]}
    chips = {word.name: word.text.split()[-1] for word in sheet.words if word.name and word.text[0].isalpha()}
    either = found.first.counts + found.second.counts
    value = signed(measured_change(found)["CN-SH"], change_classes(found))
    assert chips["CN-SH-cases"] == (value if either["CN-SH"] else "–")
    told = change_legend(found)
    assert {told.title, told.scheme, *told.classes.labels} <= {word.text for word in sheet.words}


def test_windows_that_the_corpus_does_not_know_are_hatched(monkeypatch: pytest.MonkeyPatch) -> None:
    made = recording(monkeypatch)
    change_picture(*changed(toy_edition(), View(start=Y1990[0], end=Y1990[1]), Y2021), "svg", "social")
    (sheet,) = made
    assert len([name for name in sheet.shapes if name.endswith("not_covered")]) == 34
    assert not [word for word in sheet.words if word.text in {"+1", "−1"} and word.name]


@pytest.mark.parametrize("view", MEASURED, ids=lambda view: view.measure)
def test_each_year_stands_with_its_own_values(monkeypatch: pytest.MonkeyPatch, view: View) -> None:
    each, _ = by_year(crowded_edition(), view)
    sheet = years_sheet(monkeypatch, crowded_edition(), view)
    said = [word.text for word in sheet.words]
    for (start, _), selection in each:
        assert f"{start.year} · {selection.n_cases} cases" in said
    last = each[-1][1]
    units = {unit.code: unit for unit in frame(last)}
    assert {code: sheet.shapes[code][1] for code in units} == {
        code: LIGHT.ramp[unit.step] for code, unit in units.items()
    }
    small = [word for word in said if word.startswith(("Beijing", "Tianjin", "Shanghai", "Hong Kong", "Macao"))]
    assert any(f"Beijing {units['CN-BJ'].text}" in words for words in small)
    told = legend(last)
    assert {told.title, told.scheme, *told.classes.labels} <= set(said)


@pytest.mark.parametrize(("size", "view"), [
    ("wide", View()), ("social", View(lang="zh")), ("square", View(lang="zh")), ("a4", View(measure="attention")),
    ("wide", View(measure="attention", lang="zh")), ("social", View(measure="per_million", scheme="jenks")),
    ("square", View(measure="per_million")),
], ids=str)  # fmt: skip
@pytest.mark.parametrize("draw", [change_sheet, years_sheet])
@pytest.mark.parametrize("edition", [crowded_edition, hostile_edition])
def test_no_two_texts_collide_and_none_leaves_the_page(
    monkeypatch: pytest.MonkeyPatch,
    size: SizeName,
    view: View,
    draw: Callable[..., Recorder],
    edition: Callable[[], Edition],
) -> None:
    sheet = draw(monkeypatch, edition(), view, size)
    assert [word.text for word in sheet.words if not word.box.inside(sheet.page)] == []
    pairs = [(one, other) for index, one in enumerate(sheet.words) for other in sheet.words[:index]]
    assert [(one.text, other.text) for one, other in pairs if one.box.touches(other.box)] == []


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_page_carries_the_whole_citation(lang: str) -> None:
    view = View(lang=lang)  # type: ignore[arg-type]
    for draw, (shown, citation) in ((change_picture, changed(toy_edition(), view, base=BASE)),
                                    (years_picture, by_year(toy_edition(), view, base=BASE))):  # fmt: skip
        reader = PdfReader(io.BytesIO(draw(shown, citation, "pdf", "wide")))  # type: ignore[operator]
        said = "".join(reader.pages[0].extract_text().split())
        for part in (citation.headline, *citation.counts.split(" · "), citation.when, citation.state, citation.link):
            assert "".join(part.split()) in said
        assert all(f"[{source.number}]" in said for source in citation.sources)


@pytest.mark.parametrize("kind", ["png", "svg"])
def test_the_same_link_gives_the_same_bytes(kind: str) -> None:
    for draw, make in ((change_picture, changed), (years_picture, by_year)):
        first, second = (draw(*make(toy_edition(), View()), kind, "social") for _ in range(2))  # type: ignore[operator]
        assert first == second
