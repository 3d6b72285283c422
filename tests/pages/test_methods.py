"""The methods page: the figures of the edition in view, the limits that must be named, the credits of the data."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest

from dashboard.config import GEODATA_DIR
from tests.pages.opened import empty_edition, html_of, open_page, words_of
from tests.toy import TOY_EDITION_ID, toy_edition
from tests.ui.test_evidence import Seen

if TYPE_CHECKING:
    from pytest import MonkeyPatch


def test_figures_are_those_of_the_edition(monkeypatch: MonkeyPatch) -> None:
    text = Seen(html_of(open_page(monkeypatch, "methods"))).text
    for said in (
        "Articles4", "Cases on the map4 in 5 provinces", "Cases on no map2: 1 national, 1 province unknown",
        "Cases without a date1", "Place names read10", "Place names counted7", "Place names only mentioned1",
        "Place names left out2", "Cases whose sources disagree1", TOY_EDITION_ID, "Rules0.0",
    ):  # fmt: skip
        assert said in text


@pytest.mark.parametrize(
    "said",
    [
        "de facto control",
        "Aksay",
        "19,200",
        "Paracels",
        "Kinmen",
        "drawing only",
        "curated or inferred",
        "rules",
        "docs/accuracy.md",
    ],
)
def test_known_limits_are_named(monkeypatch: MonkeyPatch, said: str) -> None:
    assert said in words_of(open_page(monkeypatch, "methods"))


def test_five_states_and_six_classes(monkeypatch: MonkeyPatch) -> None:
    seen = Seen(html_of(open_page(monkeypatch, "methods")))
    for name in ("Cases", "Only mentioned", "Covered, none found", "Not covered", "Outside"):
        assert name in seen.text
    assert "0123–56–1011+" in seen.text


def test_every_data_set_is_credited(monkeypatch: MonkeyPatch) -> None:
    seen = Seen(html_of(open_page(monkeypatch, "methods")))
    n_sets = len(list(GEODATA_DIR.rglob("*.provenance.toml")))
    assert n_sets > 5
    assert [tag for tag, _ in seen.tags].count("tr") >= n_sets
    assert "Made with Natural Earth" in seen.text
    assert "GeoNames" in seen.text


def test_a_topic_of_a_corpus_is_text(monkeypatch: MonkeyPatch) -> None:
    edition = toy_edition()
    hostile = dataclasses.replace(edition, manifest=dataclasses.replace(edition.manifest, topic_title="<img src=x>"))
    seen = Seen(html_of(open_page(monkeypatch, "methods", hostile)))
    assert "<img src=x>" in seen.text
    assert "img" not in {tag for tag, _ in seen.tags}


def test_an_empty_casebook_has_a_page(monkeypatch: MonkeyPatch) -> None:
    assert "no case has a date" in html_of(open_page(monkeypatch, "methods", empty_edition()))


def test_it_says_in_words_when_the_edition_was_made(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "1 April 2022, 00:00 UTC" in html_of(open_page(monkeypatch, "methods"))
    assert "2022年4月1日 00:00（协调世界时）" in html_of(open_page(monkeypatch, "methods", lang="zh"))
