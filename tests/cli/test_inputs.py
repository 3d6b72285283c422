"""What commands read: folders, files, lines, and the topic that goes with them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from dashboard import config
from dashboard.casebook.readings import Readings
from dashboard.cli import inputs
from dashboard.errors import CorpusError

if TYPE_CHECKING:
    from pathlib import Path


def test_the_topic_is_that_of_a_given_folder_else_that_of_the_seeds(toy_dir: Path) -> None:
    assert inputs.read_inputs([toy_dir], True).topic.name == "kites"
    assert (
        inputs.read_inputs([toy_dir / "t001.txt"], True).topic.name
        == config.load_topic(config.SEEDS_DIR / "topic.toml").name
    )


def test_a_folder_without_a_topic_is_called_as_it_is(toy_dir: Path) -> None:
    assert inputs.corpus_topic(toy_dir)[0].title == "The kite crackdown"
    (toy_dir / "topic.toml").unlink()
    topic, note = inputs.corpus_topic(toy_dir)
    assert (topic.name, topic.title, topic.title_zh) == ("kites", "kites", "kites")
    assert topic.words == inputs.default_topic().words
    assert "has no topic.toml" in note and "titled 'kites'" in note
    (toy_dir / "topic.toml").write_text("name = ")
    with pytest.raises(CorpusError, match="not valid TOML"):
        inputs.corpus_topic(toy_dir)


def test_files_come_before_standard_input(toy_dir: Path) -> None:
    line = json.dumps({"id": "x1", "text": "A text."}).encode()
    with Readings(None) as shelf:
        given = inputs.list_inputs([toy_dir / "t001.txt"], True, shelf, [line])
    assert [one.article_id for one in given.listed] == ["t001", "x1"]


def test_curated_dates_can_be_left_out(toy_dir: Path) -> None:
    with_dates, without = (inputs.read_inputs([toy_dir], curated).articles[0].published for curated in (True, False))
    assert with_dates.basis == "curated"
    assert without.basis != "curated"


def test_failures_are_named_and_give_code_1(capsys: pytest.CaptureFixture[str], toy_dir: Path) -> None:
    given = inputs.read_inputs([toy_dir / "none.txt"], True)
    assert inputs.name_failures(given) == 1
    assert capsys.readouterr().err.startswith("failed: ")
    assert inputs.name_failures(inputs.read_inputs([toy_dir / "t001.txt"], True)) == 0


def test_equal_ids_are_told_apart() -> None:
    assert inputs.distinct_ids(["t001", "t001#2", "t001", "t001"]) == ["t001", "t001#2", "t001#3", "t001#4"]


def test_a_corpus_folder_must_be_a_folder(tmp_path: Path) -> None:
    inputs.check_folder(tmp_path)
    (tmp_path / "file").touch()
    for path in (tmp_path / "none", tmp_path / "file"):
        with pytest.raises(CorpusError, match="--corpus"):
            inputs.check_folder(path)
