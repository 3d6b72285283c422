"""`extract`: the contract, key by key and offset by offset."""

from __future__ import annotations

import io
import json
import sys
from typing import TYPE_CHECKING, Any

from dashboard import articles, config, pipeline
from dashboard.cli.extract import to_object
from tests.toy import TEXTS, toy_corpus

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

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


def test_a_year_told_by_another_article_and_shared_cases_are_those_of_reading_all_at_once(
    run: Callable[..., Done], tmp_path: Path
) -> None:
    texts = [
        "Xiao Yi was charged in Jiangxi on June 2.",
        "Xiao Yi was expelled from the party in Jiangxi on May 20, 2021. Police in Gansu fined three firms.",
        "Xiao Yi was sentenced to ten years in Jiangxi on June 2.",
    ]
    given = [{"id": "a", "text": texts[0]}, {"id": "b", "text": texts[1], "published": "2021-05-21"}]
    given.append({"id": "c", "text": texts[2]})
    path = tmp_path / "given.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in given), encoding="utf-8")
    found = lines(run("extract", path))
    loaded = articles.read_paths([path])
    corpus = pipeline.read_corpus(loaded.articles, config.load_topic(config.SEEDS_DIR / "topic.toml"))
    assert found == [json.loads(json.dumps(to_object(one, one.article.article_id))) for one in corpus.readings]
    assert found[0]["published"]["value"] is not None
    assert found[0]["reports"][0]["date"] == "2021-06-02"


def test_verdicts_of_a_folder_are_applied_unless_no_curated(run: Callable[..., Done], toy_dir: Path) -> None:
    whole = lines(run("extract", toy_dir))
    report = next(report for line in whole for report in line["reports"])
    text = (toy_dir / f"{whole[0]['id']}.txt").read_bytes().decode("utf-8")
    quote = text[report["evidence"]["start"] :][:12]
    header = "verdict_id,kind,target,value,quote,who,at,why"
    row = f'v1,reject,{report["case_id"]},,"{quote}",me,2026-11-22,a test'
    (toy_dir / "verdicts.csv").write_text(f"{header}\n{row}\n", encoding="utf-8")
    rejected = next(report for line in lines(run("extract", toy_dir)) for report in line["reports"])
    assert rejected == {**report, "case_id": ""}
    kept = next(report for line in lines(run("extract", toy_dir, "--no-curated")) for report in line["reports"])
    assert kept["case_id"]


def test_a_counted_name_tells_a_case_or_moves_the_one_in_its_sentence(run: Callable[..., Done], tmp_path: Path) -> None:
    text = "A court sentenced Wang Lei of Taizhou on May 5, 2021. Officials from Taizhou met on June 1, 2021."
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    rows = [f"v{at},accept,a:{at},CN-ZJ,Taizhou,me,2026-11-22,a test\n" for at in (30, 69)]
    header = "verdict_id,kind,target,value,quote,who,at,why\n"
    (tmp_path / "verdicts.csv").write_text(header + "".join(rows), encoding="utf-8")
    (tmp_path / "topic.toml").write_bytes((config.SEEDS_DIR / "topic.toml").read_bytes())
    (found,) = lines(run("extract", tmp_path))
    given = articles.read_paths([tmp_path])
    verdicts = pipeline.verdicts_on(tmp_path)
    (reading,) = pipeline.read_corpus(given.articles, config.load_topic(tmp_path / "topic.toml"), verdicts).readings
    assert found == json.loads(json.dumps(to_object(reading, "a")))
    assert [(report["action"], report["provinces"]) for report in found["reports"]] == [
        ("sentence", []),
        ("other", ["CN-ZJ"]),
    ]
