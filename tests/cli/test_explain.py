"""`explain`: reasons in plain words, from the casebook or from a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dashboard import config
from dashboard.cli.explain import _article_id, find_spans
from dashboard.errors import UsageError
from tests.toy import TEXTS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Done


@pytest.mark.parametrize(
    ("asked", "found"),
    [("001", "001"), ("001_a", "001_a7"), ("003", "003_c9"), ("004_d", "004_dd")],
)
def test_an_article_is_known_by_how_it_alone_begins(asked: str, found: str) -> None:
    assert _article_id(asked, ["001", "001_a7", "003_c9", "004_dd", "004_ee"]) == found


@pytest.mark.parametrize(
    ("asked", "known", "said"),
    [
        ("9", ["1", "2"], r"9: no such file, and no such article in the casebook \(it has 1, 2\)"),
        ("9", list("1234567"), r"\(it has 1, 2, 3, 4, 5 ...\)"),
        ("00", ["001", "002", "1"], r"00: several articles begin so \(001, 002\); give more of the id"),
    ],
)
def test_an_article_that_is_not_known_or_not_told_apart(asked: str, known: list[str], said: str) -> None:
    with pytest.raises(UsageError, match=said):
        _article_id(asked, known)


def test_a_mention_is_explained_with_sentence_rivals_and_rule(built: Callable[..., Done]) -> None:
    done = built("explain", "t001", "Fuzhou")
    assert (done.code, done.err) == (0, [])
    for part in (
        'place 49:55 "Fuzhou": read as CN-JX Jiangxi (city); the story happens there',
        "“Jiangxi Province” stands in the same phrase. [rule containment]",
        "could also have meant: CN-FJ Fujian",
        'sentence: "Prosecutors in Fuzhou, Jiangxi Province charged Chen Lang on June 8, 2021."',
        "case kite-chen: Charge against Chen Lang",
        "both tell of Chen Lang [rule same-person]",
    ):
        assert part in done.text
    assert "Yunnan" not in done.text


def test_a_rejected_mention_says_why_it_counts_for_nothing(built: Callable[..., Done]) -> None:
    text = built("explain", "t001", "Beijing").text
    assert "resolved to no province (metonym); counted for no province" in text
    assert "the capital stands for the central government. [rule metonym-state]" in text


def test_a_date_and_a_report_are_explained(built: Callable[..., Done]) -> None:
    text = built("explain", "t002", "6月8日").text
    assert "2021-06-08 (day)" in text and "counted from year of the other article" in text
    assert "report 7:22: charge (done), CN-JX Jiangxi, 2021-06-08" in text


def test_without_a_span_the_whole_article_is_explained(built: Callable[..., Done]) -> None:
    text = built("explain", "t001").text
    assert text.count("\nplace ") == 6 and text.count("\ndate ") == 3 and text.count("\nreport ") == 3
    assert "published 2021-08-02 (day, stated)" in text and "because the document's own head" in text


def test_the_argument_is_made_in_chinese_too(built: Callable[..., Done]) -> None:
    text = built("explain", "t001", "--lang", "zh").text
    for part in (
        '地名 49:55 "Fuzhou"：读作 CN-JX 江西（写出该省级行政区内的地方）；属事发地',
        "“Fuzhou”读作江西的抚州市：同一短语中写有“Jiangxi Province”。 [规则 containment]",
        "其他可能：CN-FJ 福建",
        "：起诉（已实施），CN-JX 江西，法院在 CN-ZJ 浙江，2021-06-08",
        "与另一处报道同属一事：两处都讲到Chen Lang [规则 same-person]",
    ):
        assert part in text
    assert "片段" in built("explain", "t001", "worth", "--lang", "zh").text


def test_what_was_not_read_says_so_and_names_boilerplate(built: Callable[..., Done]) -> None:
    assert "boilerplate (see-also)" in built("explain", "t001", "Kites of the world").text
    text = built("explain", "t001", "worth").text
    assert "read as no place and no date" in text and "boilerplate" not in text


def test_a_file_is_read_and_explained(run: Callable[..., Done], toy_dir: Path, toy_reading: None) -> None:
    done = run("explain", toy_dir / "t003.txt", "Taizhou")
    assert done.code == 0
    assert "could also have meant: CN-JS Jiangsu, CN-ZJ Zhejiang" in done.text


SILENT = (
    "Kite patrols\n\nPolice in Hebei arrested ten people on May 3, 2021. They were detained for two days. "
    "Hebei may ban kites. The sky was blue. Nobody was jailed."
)


@pytest.fixture
def silent(run: Callable[..., Done], toy_dir: Path) -> Callable[..., Done]:
    """`explain` on a text of which some sentences give no report, built with the words of the seeds' topic."""
    (toy_dir / "silent.txt").write_text(SILENT)
    topic = (config.SEEDS_DIR / "topic.toml").read_text(encoding="utf-8")
    (toy_dir / "topic.toml").write_text(topic, encoding="utf-8")
    assert run("build", "--corpus", toy_dir).code == 0

    def call(*argv: object) -> Done:
        return run("explain", *argv)

    return call


def test_a_word_of_the_topic_that_gave_no_report_says_why(silent: Callable[..., Done], toy_dir: Path) -> None:
    for article in ("silent", toy_dir / "silent.txt"):
        text = silent(article).text
        at = SILENT.index("ban ")
        assert f'word {at}:{at + 3} "ban": says regulation; its sentence gives no report' in text
        assert "  why: the sentence tells it only as possible" in text
        assert text.count("gives no report") == 2 and "says that it did not happen" in text
        assert '"detained": says arrest; its sentence supports the report silent:30:arrest' in text
        assert "report id: silent:30:arrest" in text and '"arrested"' not in text
    text = silent("silent", "ban", "--lang", "zh").text
    assert "表示监管要求；所在句未产生报道" in text and "理由：句中只说有此可能" in text
    assert "no word of the topic stands there, and no report rests on it" in silent("silent", "sky").text
    assert "no word of the topic" not in silent("silent", "two days").text
    toy_dir.rename(toy_dir.with_name("gone"))
    text = silent("silent", "ban").text
    assert "read as no place and no date" in text and "gives no report" not in text


@pytest.mark.parametrize("argv", [["t999"], ["t001", "0:99999"], ["t001", "9:9"], ["t001", "no such words"]])
def test_wrong_usage_is_one_line(built: Callable[..., Done], argv: list[str]) -> None:
    done = built("explain", *argv)
    assert (done.code, done.out, len(done.err)) == (2, b"", 1)


def test_nothing_in_an_article_can_steer_the_terminal(built: Callable[..., Done]) -> None:
    text = built("explain", "t004").text
    assert all(line.isprintable() for line in text.splitlines())


def test_spans_are_offsets_or_every_occurrence() -> None:
    assert find_spans(TEXTS["t001"], "49:55") == [(49, 55)]
    assert len(find_spans(TEXTS["t001"], "Chen")) == 2
    with pytest.raises(UsageError):
        find_spans("abc", "3:4")
