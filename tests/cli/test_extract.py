"""`extract`: the contract, key by key and offset by offset."""

from __future__ import annotations

import io
import json
import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from dashboard import articles, config, pipeline
from dashboard.cli.extract import to_object
from tests.toy import TEXTS, toy_corpus

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

    from dashboard.model import Corpus, Reading
    from tests.cli.conftest import Done

KEYS = {
    "": ["id", "title", "lang", "published", "mentions", "dates", "reports"],
    "published": ["value", "precision", "basis"],
    "mentions": ["start", "end", "surface", "province", "how", "role", "rule", "reason", "rivals"],
    "dates": ["start", "end", "surface", "value", "earliest", "latest", "precision", "rule"],
    "reports": [
        "provinces", "court", "scope", "action", "status", "date", "people", "organisations", "amounts", "evidence",
        "case_id",
    ],
    "amounts": ["value", "unit", "qualifier", "kind"],
    "evidence": ["start", "end"],
}  # fmt: skip


def lines(done: Done) -> list[dict[str, Any]]:
    return [json.loads(line) for line in done.text.splitlines()]


def test_one_object_per_article_in_input_order(run: Callable[..., Done], toy_dir: Path, toy_reading: None) -> None:
    done = run("extract", toy_dir)
    assert (done.code, done.err) == (0, [])
    assert [line["id"] for line in lines(done)] == ["t001", "t002", "t003", "t004"]


def test_the_keys_are_those_of_the_contract(run: Callable[..., Done], toy_dir: Path, toy_reading: None) -> None:
    for line in lines(run("extract", toy_dir)):
        assert list(line) == KEYS[""]
        assert list(line["published"]) == KEYS["published"]
        for name in ("mentions", "dates", "reports"):
            assert all(list(item) == KEYS[name] for item in line[name])
        for report in line["reports"]:
            assert list(report["evidence"]) == KEYS["evidence"]
            assert all(list(amount) == KEYS["amounts"] for amount in report["amounts"])
            assert all(isinstance(name, str) for name in report["people"] + report["organisations"])


def test_offsets_count_characters_of_the_text_as_given(
    run: Callable[..., Done], toy_dir: Path, toy_reading: None
) -> None:
    n_seen = 0
    for line in lines(run("extract", toy_dir)):
        text = TEXTS[line["id"]]
        for item in line["mentions"] + line["dates"]:
            assert text[item["start"] : item["end"]] == item["surface"]
            n_seen += 1
        for report in line["reports"]:
            assert 0 <= report["evidence"]["start"] < report["evidence"]["end"] <= len(text)
    assert n_seen == 17


def test_values_are_those_of_the_model() -> None:
    chen = to_object(toy_corpus().readings[0], "t001")
    assert chen["published"] == {"value": "2021-08-02", "precision": "day", "basis": "stated"}
    assert chen["mentions"][0] | {"reason": ""} == {  # type: ignore[index]
        "start": 49, "end": 55, "surface": "Fuzhou", "province": "CN-JX", "how": "city", "role": "case",
        "rule": "containment", "reason": "", "rivals": ["CN-FJ"],
    }  # fmt: skip
    assert chen["reports"][1]["amounts"][1] == {  # type: ignore[index]
        "value": 30e6, "unit": "CNY", "qualifier": "", "kind": "money"
    }  # fmt: skip
    assert chen["reports"][0]["court"] == "CN-ZJ"  # type: ignore[index]


def test_chinese_is_written_as_itself_in_utf_8(run: Callable[..., Done], toy_dir: Path, toy_reading: None) -> None:
    assert "江西风筝案".encode() in run("extract", toy_dir).out


def test_cases_are_shared_across_the_articles_of_a_call(
    run: Callable[..., Done], toy_dir: Path, toy_reading: None
) -> None:
    first, second = lines(run("extract", toy_dir / "t001.txt", toy_dir / "t002.txt"))
    assert second["reports"][0]["case_id"] in {report["case_id"] for report in first["reports"]}


def test_every_line_of_standard_input_is_answered_under_its_own_id(
    run: Callable[..., Done], monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = ["Police in Jiangxi seized 90 machines on June 3, 2021.", "江西警方", "Nothing happened."]
    given = [{"id": key, "text": text} for key, text in zip(["b", "a", 7], texts, strict=True)]
    stream = io.BytesIO("".join(json.dumps(line) + "\n" for line in given).encode())
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(stream))
    done = run("extract", "-")
    assert (done.code, done.err) == (0, [])
    found = lines(done)
    assert [line["id"] for line in found] == ["b", "a", "7"]
    for line, text in zip(found, texts, strict=True):
        assert all(text[item["start"] : item["end"]] == item["surface"] for item in line["mentions"] + line["dates"])
    assert found[0]["mentions"] and found[1]["mentions"]


def test_the_seeds_are_read_with_exact_offsets(run: Callable[..., Done]) -> None:
    done = run("extract", config.SEEDS_DIR, "--no-curated")
    assert (done.code, done.err) == (0, [])
    found = lines(done)
    given = articles.read_paths([config.SEEDS_DIR], curated=False)
    readings = pipeline.read_corpus(given.articles, config.load_topic(config.SEEDS_DIR / "topic.toml")).readings
    assert found == [json.loads(json.dumps(to_object(one, one.article.article_id))) for one in readings]
    assert len(found) == 5
    for line in found:
        text = (config.SEEDS_DIR / f"{line['id']}.txt").read_bytes().decode("utf-8")
        assert line["published"]["basis"] != "curated"
        for item in line["mentions"] + line["dates"]:
            assert text[item["start"] : item["end"]] == item["surface"]
    provinces = {code for line in found for report in line["reports"] for code in report["provinces"]}
    assert {"CN-JX", "CN-HE", "CN-GS"} <= provinces and not {"CN-BJ", "CN-FJ", "CN-TW"} & provinces


def test_a_failed_input_is_named_and_the_rest_is_written(
    run: Callable[..., Done], toy_dir: Path, toy_reading: None
) -> None:
    done = run("extract", toy_dir / "t001.txt", toy_dir / "none.txt", toy_dir / "t003.txt")
    assert done.code == 1
    assert [line["id"] for line in lines(done)] == ["t001", "t003"]
    assert len(done.err) == 1 and "none.txt" in done.err[0]


def test_the_same_text_twice_gives_two_objects_under_their_own_ids(run: Callable[..., Done], tmp_path: Path) -> None:
    line = json.dumps({"id": "a", "text": "Police in Gansu arrested three people."})
    path = tmp_path / "twice.jsonl"
    other = line.replace('"a"', '"b"')
    path.write_text(f"{line}\n{other}\n{line}\n", encoding="utf-8")
    assert [found["id"] for found in lines(run("extract", path))] == ["a", "b", "a"]


def test_only_what_grouping_needs_is_held_until_the_end(
    run: Callable[..., Done], toy_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held: list[Reading] = []
    read = pipeline.read_corpus

    def spy(*given: Any, **options: Any) -> Corpus:
        corpus = read(*given, **options)
        held.extend(corpus.readings)
        return corpus

    monkeypatch.setattr(pipeline, "read_corpus", spy)
    assert any(line["mentions"] and line["reports"] for line in lines(run("extract", toy_dir)))
    assert all(not (one.mentions or one.dates or one.sentences) for one in held)


def test_verdicts_of_a_folder_are_applied_unless_no_curated(
    run: Callable[..., Done], toy_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    used: list[object] = []

    def spy(
        given: object, topic: object, verdicts: object, *, set_aside: Callable[..., Reading], **rest: object
    ) -> Corpus:
        used.append(tuple(verdicts))  # type: ignore[arg-type]
        return replace(toy_corpus(), readings=tuple(map(set_aside, toy_corpus().readings)))

    monkeypatch.setattr(pipeline, "read_corpus", spy)
    header = "verdict_id,kind,target,value,quote,who,at,why"
    (toy_dir / "verdicts.csv").write_text(f"{header}\nv1,reject,c0,,words,me,2026-11-22,a test\n")
    run("extract", toy_dir)
    run("extract", toy_dir, "--no-curated")
    assert [len(verdicts) for verdicts in used] == [1, 0]  # type: ignore[arg-type]
