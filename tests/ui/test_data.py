"""Loading an edition: once, the pinned one if it is there, and a box instead of a traceback."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.casebook import latest_id, publish, store
from dashboard.casebook.edition import edition_dir
from dashboard.ui import data
from tests.toy import toy_corpus, toy_corpus_dir, toy_topic

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SCRIPT = """
import streamlit as st
from dashboard.ui.data import load_edition
st.text(load_edition().manifest.edition_id)
st.text("after")
"""


@pytest.fixture
def casebook(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    path = tmp_path / "casebook.sqlite"
    monkeypatch.setenv("PROVINCIAL_CASEBOOK", str(path))
    for cached in (data._load, data._read_seeds):
        cached.clear()
    yield path
    for cached in (data._load, data._read_seeds):
        cached.clear()


def shown(**parameters: str) -> list[str]:
    page = AppTest.from_string(SCRIPT, default_timeout=20)
    for name, value in parameters.items():
        page.session_state[name] = value
    page.run()
    assert not page.exception
    return [text.value for text in page.text]


def test_the_edition_in_force_is_loaded(casebook: Path) -> None:
    edition_id = publish(toy_corpus(), toy_topic(), casebook).manifest.edition_id
    assert shown() == [edition_id, "after"]


def test_a_link_can_pin_an_older_edition(casebook: Path) -> None:
    corpus = toy_corpus()
    old = publish(dataclasses.replace(corpus, cases=corpus.cases[:3]), toy_topic(), casebook).manifest.edition_id
    new = publish(corpus, toy_topic(), casebook).manifest.edition_id
    assert old != new
    assert shown()[0] == new
    assert shown(ed=old)[0] == old


@pytest.mark.parametrize("pinned", ["0000000000", "../../etc/passwd", "x" * 5000])
def test_a_pinned_edition_that_is_gone_gives_the_newest(casebook: Path, pinned: str) -> None:
    edition_id = publish(toy_corpus(), toy_topic(), casebook).manifest.edition_id
    assert shown(ed=pinned) == [edition_id, "after"]


def test_without_a_casebook_the_first_visit_reads_the_seeds(casebook: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(data, "SEEDS_DIR", toy_corpus_dir(casebook.parent))
    assert shown() == [latest_id(casebook), "after"]


def test_a_casebook_that_cannot_be_built_costs_one_line(casebook: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(data, "SEEDS_DIR", casebook.parent / "nowhere")
    texts = shown()
    assert texts[0] == "The casebook cannot be shown."
    assert "nowhere" in texts[1]
    assert "after" not in texts


def test_a_damaged_edition_costs_one_line(casebook: Path) -> None:
    edition_id = publish(toy_corpus(), toy_topic(), casebook).manifest.edition_id
    (edition_dir(casebook, edition_id) / "cases.parquet").write_bytes(b"not parquet")
    texts = shown()
    assert texts[0] == "The casebook cannot be shown."
    assert "after" not in texts


def test_a_damaged_edition_that_a_link_pins_gives_the_newest(casebook: Path) -> None:
    corpus = toy_corpus()
    old = publish(dataclasses.replace(corpus, cases=corpus.cases[:3]), toy_topic(), casebook).manifest.edition_id
    new = publish(corpus, toy_topic(), casebook).manifest.edition_id
    (edition_dir(casebook, old) / "cases.parquet").write_bytes(b"not parquet")
    assert shown(ed=old) == [new, "after"]


def test_a_first_build_that_was_cut_short_is_done_again(casebook: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(data, "SEEDS_DIR", toy_corpus_dir(casebook.parent))
    with store.writing(casebook):
        pass
    assert shown() == [latest_id(casebook), "after"]


def test_the_edition_in_force_beside_a_pinned_one_or_none_at_all(casebook: Path) -> None:
    assert data.newest_edition() is None
    edition_id = publish(toy_corpus(), toy_topic(), casebook).manifest.edition_id
    newest = data.newest_edition()
    assert newest is not None
    assert newest.manifest.edition_id == edition_id
