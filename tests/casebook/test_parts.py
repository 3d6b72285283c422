"""The parts of a table: borders come from the keys alone, and what was not touched is neither read nor lost."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from dashboard.casebook import parts as room
from dashboard.casebook import store
from dashboard.casebook.parts import ContentDamaged, Parts, borders, parts_of_rows, spacing
from dashboard.casebook.tables import corpus_rows
from tests.toy import toy_corpus

if TYPE_CHECKING:
    from pathlib import Path

ROWS = corpus_rows(toy_corpus())
KEYS = [f"n{number:05}" for number in range(20_000)]


@pytest.fixture
def casebook(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(room, "FEWEST_KEYS", 2)
    monkeypatch.setattr(room, "N_PARTS", 2)
    path = tmp_path / "casebook.sqlite"
    with store.writing(path) as connection:
        store.replace_content(connection, ROWS, {"edition_id": "0"})
        Parts(connection).settle()
    return path


def test_a_small_table_is_one_part() -> None:
    assert (spacing(0), spacing(room.FEWEST_KEYS - 1)) == (0, 0)
    assert borders(KEYS[:100]) == [""]
    assert borders([]) == [""]


def test_a_part_is_worth_a_file_of_its_own() -> None:
    keys = [f"n{number:06}" for number in range(100_000)]
    assert 1 < len(borders(keys)) < 2 * len(keys) // room.FEWEST_KEYS


def test_a_large_table_has_about_as_many_parts_at_any_size(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "FEWEST_KEYS", 64)
    for n_keys in (5_000, 10_000, 20_000):
        assert room.N_PARTS // 2 < len(borders(KEYS[:n_keys])) < 3 * room.N_PARTS


def test_a_key_that_is_added_moves_one_border_at_most() -> None:
    draw = random.Random(3)
    before = set(borders(KEYS))
    for _ in range(20):
        added = f"n{draw.randrange(20_000):05}x"
        assert len(before ^ set(borders(sorted([*KEYS, added])))) <= 1


def test_the_parts_of_a_casebook_are_those_of_its_rows(casebook: Path) -> None:
    with store.writing(casebook) as connection:
        found = Parts(connection).before
    assert found == parts_of_rows(ROWS)
    assert max(part.place for part in found if part.table == "cases") > 0
    assert sum(part.n_rows for part in found) == sum(map(len, ROWS.values()))


def test_what_was_touched_is_counted_anew(casebook: Path) -> None:
    fewer = {**ROWS, "cases": ROWS["cases"][1:]}
    with store.writing(casebook) as connection:
        parts = Parts(connection)
        parts.touch("cases", [str(ROWS["cases"][0][0])])
        store.delete(connection, "cases", "case_id", [str(ROWS["cases"][0][0])])
        assert parts.settle() == parts_of_rows(fewer)
    with store.writing(casebook) as connection:
        assert Parts(connection).before == parts_of_rows(fewer)


def test_rows_that_are_not_as_they_were_written_are_found_when_their_part_changes(casebook: Path) -> None:
    with store.writing(casebook) as connection:
        connection.execute("UPDATE cases SET title = 'something else'")
        with pytest.raises(ContentDamaged, match="cases"):
            Parts(connection).touch("cases", [str(ROWS["cases"][0][0])])
        Parts(connection).touch("facts", [str(ROWS["cases"][0][0])])
