"""`build`: one line when done, one line when not, and the old casebook stays."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest

from dashboard import cases, config
from dashboard.casebook import latest_id, open_edition
from dashboard.model import Verdict

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Done


UNDATED = "note: 2 articles have no date of publication (t002, t003); articles.csv can give it"


def test_build_prints_one_line(run: Callable[..., Done], toy_dir: Path, toy_reading: None, casebook: Path) -> None:
    done = run("build", "--corpus", toy_dir)
    assert (done.code, done.err) == (0, [UNDATED])
    assert re.fullmatch(r"4 articles, 10 mentions, 6 cases; edition [0-9a-f]{10} \(new\)\n", done.text)
    assert latest_id(casebook) in done.text


def test_building_twice_changes_nothing(built: Callable[..., Done], toy_dir: Path, casebook: Path) -> None:
    before = {path: path.read_bytes() for path in casebook.parent.rglob("*") if path.is_file()}
    assert built("build", "--corpus", toy_dir).text.endswith(" (unchanged)\n")
    assert {path: path.read_bytes() for path in casebook.parent.rglob("*") if path.is_file()} == before


def test_the_casebook_can_be_named(run: Callable[..., Done], toy_dir: Path, toy_reading: None, tmp_path: Path) -> None:
    named = tmp_path / "elsewhere" / "mine.sqlite"
    assert run("build", "--corpus", toy_dir, "--casebook", named).code == 0
    assert len(open_edition(named).cases) == 6


def make_empty(folder: Path) -> None:
    folder.mkdir()


def make_file(folder: Path) -> None:
    folder.write_text("not a folder")


def make_bad(folder: Path) -> None:
    folder.mkdir()
    (folder / "a.txt").write_bytes(b"")


@pytest.mark.parametrize("make", [None, make_empty, make_file, make_bad])
def test_a_corpus_with_nothing_to_read_is_one_line_and_costs_nothing(
    built: Callable[..., Done], tmp_path: Path, casebook: Path, make: Callable[[Path], None] | None
) -> None:
    old = latest_id(casebook)
    folder = tmp_path / "corpus"
    if make:
        make(folder)
    done = built("build", "--corpus", folder)
    assert (done.code, done.out, len(done.err)) == (1, b"", 1)
    assert done.err[0].startswith("error: ") and str(folder) in done.err[0]
    assert latest_id(casebook) == old and len(open_edition(casebook).cases) == 6


def test_failed_inputs_are_named_and_the_rest_is_done(built: Callable[..., Done], toy_dir: Path) -> None:
    (toy_dir / "empty.txt").write_bytes(b"")
    (toy_dir / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)
    done = built("build", "--corpus", toy_dir)
    assert done.code == 1
    assert sorted(line.split(":")[0] for line in done.err) == ["failed", "failed", "note"]
    assert any("empty.txt" in line for line in done.err) and any("picture.txt" in line for line in done.err)
    assert done.text.startswith("4 articles, ")


def test_a_folder_without_a_topic_is_published_under_its_own_name(
    run: Callable[..., Done], toy_dir: Path, toy_reading: None, casebook: Path
) -> None:
    (toy_dir / "topic.toml").unlink()
    done = run("build", "--corpus", toy_dir)
    assert (done.code, done.err[1:]) == (0, [UNDATED])
    assert done.err[0].startswith("note: ") and "titled 'kites'" in done.err[0]
    assert open_edition(casebook).manifest.topic_title == "kites"


def test_a_broken_topic_builds_nothing(built: Callable[..., Done], toy_dir: Path, casebook: Path) -> None:
    before = latest_id(casebook)
    (toy_dir / "topic.toml").write_text("[actions.charge\n")
    done = built("build", "--corpus", toy_dir)
    assert (done.code, done.out, len(done.err)) == (1, b"", 1)
    assert done.err[0].startswith("error: ") and "topic.toml: not valid TOML" in done.err[0]
    assert latest_id(casebook) == before


def test_another_corpus_does_not_take_the_place_unseen(
    built: Callable[..., Done], tmp_path: Path, casebook: Path
) -> None:
    before = latest_id(casebook)
    other = tmp_path / "food"
    other.mkdir()
    (other / "t001.txt").write_text("Milk was recalled in Hebei.")
    done = built("build", "--corpus", other)
    assert (done.code, done.out) == (2, b"")
    assert "holds another corpus, 'The kite crackdown' (4 articles)" in done.err[-1]
    assert "--casebook" in done.err[-1] and "PROVINCIAL_CASEBOOK" in done.err[-1] and "--replace" in done.err[-1]
    assert latest_id(casebook) == before
    assert built("build", "--corpus", other, "--casebook", tmp_path / "food.sqlite").code == 0
    assert built("build", "--corpus", other, "--replace").code == 0
    assert latest_id(casebook) != before


def test_another_folder_of_the_same_corpus_takes_its_place_with_a_word(
    run: Callable[..., Done], toy_dir: Path, casebook: Path, tmp_path: Path
) -> None:
    assert run("build", "--corpus", toy_dir).code == 0
    copy = shutil.copytree(toy_dir, tmp_path / "copy")
    (copy / "t001.txt").unlink()
    done = run("build", "--corpus", copy)
    (line,) = [line for line in done.err if "was built from" in line]
    assert f"note: {casebook} was built from {toy_dir}" in line and "shares 3 of its 4 articles" in line
    assert not [line for line in run("build", "--corpus", copy).err if "was built from" in line]


def test_a_refused_build_leaves_nothing_behind(run: Callable[..., Done], tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "book").mkdir()
    assert run("build", "--corpus", tmp_path / "empty", "--casebook", tmp_path / "book" / "e.sqlite").code == 1
    assert list((tmp_path / "book").iterdir()) == []


def test_the_articles_that_came_with_the_program_give_way(
    run: Callable[..., Done], toy_dir: Path, casebook: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run("build", "--corpus", toy_dir).code == 0
    monkeypatch.setattr(config, "SEEDS_DIR", toy_dir)
    other = tmp_path / "food"
    other.mkdir()
    (other / "a.txt").write_text("Police in Hebei seized 90 kites on May 3, 2021.")
    (other / "topic.toml").write_bytes((toy_dir / "topic.toml").read_bytes())
    done = run("build", "--corpus", other)
    assert done.code == 0
    assert "this one takes its place" in done.err[0]
    silent = "1 article has no date of publication (a); 1 article has no publisher (a)"
    assert done.err[1:] == [f"note: {silent}; articles.csv can give it"]
    # What is one's own does not.
    assert run("build", "--corpus", toy_dir).code == 2


def test_a_damaged_casebook_is_one_line_and_stays_as_it_is(
    run: Callable[..., Done], toy_dir: Path, toy_reading: None, casebook: Path
) -> None:
    casebook.parent.mkdir()
    casebook.write_bytes(b"rubbish " * 999)
    done = run("build", "--corpus", toy_dir)
    assert (done.code, len(done.err)) == (1, 1)
    assert "damaged" in done.err[0]
    assert casebook.read_bytes() == b"rubbish " * 999


def test_verdicts_are_used_unless_no_curated(
    built: Callable[..., Done], toy_dir: Path, casebook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = Verdict("v2", "accept", "t001:57", "", "Jiangxi", "someone", "2022-01-02T00:00:00Z", "why")
    (toy_dir / "verdicts.csv").write_text("read by the room of cases")
    monkeypatch.setattr(cases, "read_verdicts", lambda path, on_problem: (listed,), raising=False)
    used: list[object] = []
    from dashboard import pipeline

    read = pipeline.read_corpus

    def spy(given: object, topic: object, verdicts: object = (), *rest: object) -> object:
        used.append(verdicts)
        return read(given, topic, verdicts)  # type: ignore[arg-type]

    monkeypatch.setattr(pipeline, "read_corpus", spy)
    assert built("build", "--corpus", toy_dir).code == 0
    assert built("build", "--corpus", toy_dir, "--no-curated").code == 0
    assert used == [(listed,), ()]


def test_a_verdict_that_fits_nothing_is_named_and_the_rest_is_done(run: Callable[..., Done], toy_dir: Path) -> None:
    header = "verdict_id,kind,target,value,quote,who,at,why"
    (toy_dir / "verdicts.csv").write_text(f"{header}\nv1,reject,c0,,no such words,me,2026-11-22,a test\n")
    done = run("build", "--corpus", toy_dir)
    assert done.code == 0
    assert done.err == ["note: verdict v1: there is no case c0 any more; nothing was changed by it", UNDATED]
    assert "(new)" in done.text


def test_the_first_of_many_articles_without_a_publisher_are_named(
    run: Callable[..., Done], toy_dir: Path, casebook: Path
) -> None:
    for number in range(12):
        (toy_dir / f"z{number:02}.txt").write_text(f"May 3, 2021\n\nPolice in Hebei seized {number} kites.")
    note = run("build", "--corpus", toy_dir).err[-1]
    named = ", ".join(f"z{number:02}" for number in range(10))
    assert note.endswith(f"; 12 articles have no publisher ({named} and 2 more); articles.csv can give it")
