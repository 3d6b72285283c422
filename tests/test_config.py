"""Where the casebook lies, and what is said when a topic file is wrong."""

from __future__ import annotations

import tomllib
from collections import Counter
from pathlib import Path

import pytest

from dashboard import config
from dashboard.errors import CorpusError, UsageError

GOOD = """
name = "kites"
title = "The kite crackdown"
title_zh = "风筝整治"
general = false

[actions.seizure]
en = ["seized"]
zh = ["查扣"]
en_weak = ["took"]

[actions.fine]
zh = ["罚款"]
"""


def written(folder: Path, text: str) -> Path:
    path = folder / "topic.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_topic_gives_its_words_by_language_and_action(tmp_path: Path) -> None:
    topic = config.load_topic(written(tmp_path, GOOD))
    assert (topic.name, topic.title, topic.title_zh) == ("kites", "The kite crackdown", "风筝整治")
    assert topic.words["en"] == {"seizure": ("seized",), "fine": ()}
    assert topic.words["zh"] == {"seizure": ("查扣",), "fine": ("罚款",)}
    assert topic.weak["en"]["seizure"] == ("took",)


def test_a_topic_without_a_chinese_title_shows_the_other_one(tmp_path: Path) -> None:
    topic = config.load_topic(written(tmp_path, GOOD.replace('title_zh = "风筝整治"', "")))
    assert topic.title_zh == "The kite crackdown"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("name = ", "not valid TOML"),
        (GOOD.replace('name = "kites"', ""), "the field 'name' is missing"),
        (GOOD.replace('"kites"', "7"), "the field 'name' is missing"),
        (
            GOOD.replace("[actions.fine]", "[action.fine]"),
            "unknown field 'action'; a topic has name, title, title_zh, ",
        ),
        ('name = "a"\ntitle = "b"\nactions = 3\n', "actions holds tables, such as [actions.arrest]"),
        ('name = "a"\ntitle = "b"\nwithout = "raid"\n', "without must be a list of words"),
        ('name = "a"\ntitle = "b"\nwithout = ["kyte"]\n', "without has 'kyte', which does not stand so in words.toml"),
        (GOOD.replace('["seized"]', '"seized"'), "actions.seizure.en must be a list of words"),
        (GOOD.replace('["seized"]', "[1]"), "actions.seizure.en must be a list of words"),
        (GOOD + '\n[actions.recall]\nen = ["recalled"]\n', "unknown action 'recall'; choose one of sentence, charge, "),
        (GOOD + '\n[actions.arrest]\nenglish = ["held"]\n', "actions.arrest holds lists called en, zh, "),
        ('name = "a"\ntitle = "b"\n[actions]\narrest = []\n', "actions.arrest holds lists"),
        (GOOD.replace('"seized"', '"seize~", "de~tain"'), "actions.seizure.en has 'de~tain'; ~ ends an English verb"),
        (GOOD.replace('"took"', '"take ~"'), "actions.seizure.en_weak has 'take ~'"),
        (GOOD.replace('"罚款"', '"罚款~"'), "actions.fine.zh has '罚款~'"),
    ],
)
def test_a_wrong_topic_is_named_with_its_file_and_field(tmp_path: Path, text: str, said: str) -> None:
    path = written(tmp_path, text)
    with pytest.raises(CorpusError) as caught:
        config.load_topic(path)
    assert str(path) in str(caught.value)
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_topic_adds_its_words_to_the_general_ones(tmp_path: Path) -> None:
    bare = config.load_topic(written(tmp_path, 'name = "kites"\ntitle = "Kites"\n'))
    assert "sentenced" in bare.words["en"]["sentence"] and "判刑" in bare.words["zh"]["sentence"]
    own = config.load_topic(written(tmp_path, GOOD.replace("general = false", "") + 'en = ["string was cut"]\n'))
    assert set(own.words["en"]["fine"]) == {*bare.words["en"]["fine"], "string was cut"}
    assert len(own.words["en"]["seizure"]) == len(bare.words["en"]["seizure"])  # "seized" is known already


def test_a_topic_does_without_a_general_phrase_in_all_its_forms(tmp_path: Path) -> None:
    topic = config.load_topic(written(tmp_path, 'name = "a"\ntitle = "b"\nwithout = ["sentence~", "判刑"]\n'))
    assert (
        not {"sentence", "sentenced"} & set(topic.words["en"]["sentence"]) and "jailed" in topic.words["en"]["sentence"]
    )
    assert "判刑" not in topic.words["zh"]["sentence"]


def test_the_file_to_copy_names_every_action_there_is() -> None:
    head = (config.SEEDS_DIR / "topic.toml").read_text(encoding="utf-8").partition("\nname = ")[0]
    named = " ".join(line.strip("# ") for line in head.partition("A table [actions.NAME]")[2].splitlines())
    assert " ".join(config.TOPIC_ACTIONS) in named


def test_no_word_of_the_seeds_stands_twice_or_tells_two_actions() -> None:
    topic = config.load_topic(config.SEEDS_DIR / "topic.toml")
    written_twice = Counter(
        (action, name, word)
        for path in (config.WORDS_FILE, config.SEEDS_DIR / "topic.toml")
        for action, table in tomllib.loads(path.read_text(encoding="utf-8"))["actions"].items()
        for name, listed in table.items()
        for word in listed
    )
    assert [word for word, n in written_twice.items() if n > 1] == []
    for words in (*topic.words.values(), *topic.weak.values()):
        told = Counter(word for action in words if action != "none" for word in set(words[action]))
        assert [word for word, n in told.items() if n > 1] == []


def test_a_missing_topic_and_one_that_is_no_text_are_named(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="no topic file"):
        config.load_topic(tmp_path / "topic.toml")
    (tmp_path / "topic.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(CorpusError, match="not in UTF-8, as TOML must be"):
        config.load_topic(tmp_path / "topic.toml")


def test_the_variable_moves_the_casebook(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv(config.CASEBOOK_VARIABLE, raising=False)
    assert config.casebook_path() == config.ROOT / ".casebook" / "casebook.sqlite"
    monkeypatch.setenv(config.CASEBOOK_VARIABLE, str(tmp_path / "other.sqlite"))
    assert config.casebook_path() == tmp_path / "other.sqlite"


def test_the_address_of_the_app_is_one_of_the_web(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(config.ADDRESS_VARIABLE, raising=False)
    assert config.app_address() == ""
    for given in ("maps.example", "javascript:alert(1)", "https://maps.example/?q=1"):
        monkeypatch.setenv(config.ADDRESS_VARIABLE, given)
        with pytest.raises(UsageError, match="PROVINCIAL_ADDRESS"):
            config.app_address()
