"""The seed corpus: byte for byte as collected, described line by line, and read without a complaint."""

import csv
import hashlib
import json
from pathlib import Path

import pytest

from dashboard.articles import read_paths, split_sentences
from dashboard.articles.records import COLUMNS
from dashboard.config import SEEDS_DIR

_GOLD = json.loads((Path(__file__).parent / "gold" / "seeds.json").read_text(encoding="utf-8"))["seeds"]
_ROWS = {
    row["file"]: row for row in csv.DictReader((SEEDS_DIR / "articles.csv").read_text(encoding="utf-8").splitlines())
}
_PUBLISHED = {
    "000": ("2021-12-07/2021-12-31", "curated"),
    "001": ("2021-11-15", "stated"),
    "002": ("2023-08-08", "stated"),
    "003": ("2024-11", "curated"),
    "004": ("2021-09-14/2021-09-20", "curated"),
}


@pytest.mark.parametrize("seed", sorted(_GOLD))
def test_a_seed_is_untouched_and_described(seed: str) -> None:
    gold, row = _GOLD[seed], _ROWS[_GOLD[seed]["file"]]
    data = (SEEDS_DIR / gold["file"]).read_bytes()
    assert tuple(row) == COLUMNS
    assert hashlib.sha256(data).hexdigest() == gold["sha256"] == row["sha256"]
    assert row["title"] == gold["title"]["surface"]
    assert row["publisher"] == (gold["publisher"]["value"] or "")
    assert (row["published"], row["basis"]) == _PUBLISHED[seed]
    assert len(row["source"]) > 10


def test_every_seed_has_one_line_and_every_line_a_seed() -> None:
    assert (
        sorted(_ROWS)
        == sorted(path.name for path in SEEDS_DIR.glob("*.txt"))
        == sorted(gold["file"] for gold in _GOLD.values())
    )


def test_the_seeds_read_without_a_complaint() -> None:
    loaded = read_paths([SEEDS_DIR])
    assert (loaded.failures, loaded.notes) == ((), ())
    assert [article.published.value for article in loaded.articles] == [value for value, _ in _PUBLISHED.values()]
    assert {article.published.basis for article in loaded.articles} == {"curated"}
    assert loaded.topic is not None


def test_without_curated_dates_nothing_but_the_date_changes() -> None:
    for curated, bare in zip(
        read_paths([SEEDS_DIR]).articles, read_paths([SEEDS_DIR], curated=False).articles, strict=True
    ):
        assert bare.published.value is None
        assert (bare.title, bare.title_span, bare.boilerplate) == (
            curated.title,
            curated.title_span,
            curated.boilerplate,
        )


@pytest.mark.parametrize("seed", sorted(_GOLD))
def test_the_title_of_a_seed_is_found_without_being_told(seed: str, tmp_path: Path) -> None:
    gold = _GOLD[seed]
    (tmp_path / "a.txt").write_bytes((SEEDS_DIR / gold["file"]).read_bytes())
    article = read_paths([tmp_path]).articles[0]
    assert (article.title, article.title_span) == (
        gold["title"]["surface"],
        (gold["title"]["start"], gold["title"]["end"]),
    )


@pytest.mark.parametrize("seed", sorted(_GOLD))
def test_every_labelled_span_of_the_story_lies_in_one_sentence(seed: str) -> None:
    gold = _GOLD[seed]
    article = next(article for article in read_paths([SEEDS_DIR]).articles if article.file == gold["file"])
    sentences = split_sentences(article)
    marks = [(mark.start, mark.end) for mark in article.boilerplate]
    for kind in ("provinces", "dates", "amounts", "persons", "organisations"):
        for label in gold[kind]:
            spans = [(start, end) for start, end in (*sentences, *marks) if start <= label["start"] < end]
            assert [end for _, end in spans if label["end"] <= end], (kind, label["surface"])
