"""Publishing and opening: the same input changes nothing, a killed build leaves the old casebook whole."""

from __future__ import annotations

import random
import signal
import sqlite3
import subprocess
import sys
import time
from dataclasses import replace
from typing import TYPE_CHECKING

import pandas as pd
import pytest

from dashboard import config
from dashboard.casebook import edition, folder, store
from dashboard.casebook.edition import content_id, editions, latest_id, open_edition, publish
from dashboard.casebook.tables import corpus_rows
from dashboard.columns import TABLES
from dashboard.errors import StorageError, UsageError
from dashboard.model import Corpus
from tests.conftest import ROOT
from tests.toy import toy_corpus, toy_edition, toy_topic

if TYPE_CHECKING:
    from pathlib import Path

TOPIC = toy_topic()
SMALLER = Corpus(toy_corpus().readings[:2], tuple(case for case in toy_corpus().cases if case.case_id == "kite-chen"))


@pytest.fixture
def casebook(tmp_path: Path) -> Path:
    path = tmp_path / "book" / "casebook.sqlite"
    publish(toy_corpus(), TOPIC, path)
    return path


def listing(path: Path) -> dict[str, tuple[int, bytes]]:
    files = sorted(file for file in path.parent.rglob("*") if file.is_file())
    return {str(file.relative_to(path.parent)): (file.stat().st_mtime_ns, file.read_bytes()) for file in files}


def test_a_published_corpus_opens_as_the_same_frames(casebook: Path) -> None:
    edition, toy = open_edition(casebook), toy_edition()
    for name in TABLES:
        pd.testing.assert_frame_equal(getattr(edition, name), getattr(toy, name))
    assert edition.manifest.n_rows == toy.manifest.n_rows
    assert (edition.manifest.topic_title, edition.manifest.rules_version) == (
        "The kite crackdown",
        config.RULES_VERSION,
    )


def test_publishing_twice_changes_nothing(casebook: Path) -> None:
    before = listing(casebook)
    again = publish(toy_corpus(), TOPIC, casebook)
    assert not again.is_changed
    assert listing(casebook) == before


def test_the_id_comes_from_content_topic_and_versions(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    rows = corpus_rows(toy_corpus())
    first = content_id(rows, TOPIC, "1", "1")
    assert len(first) == 10 and int(first, 16) >= 0
    others = {
        content_id(rows, TOPIC, "2", "1"),
        content_id(rows, TOPIC, "1", "2"),
        content_id(rows, replace(TOPIC, title="Other"), "1", "1"),
        content_id(corpus_rows(SMALLER), TOPIC, "1", "1"),
    }
    assert len(others | {first}) == 5
    old = publish(toy_corpus(), TOPIC, tmp_path / "c.sqlite").manifest.edition_id
    monkeypatch.setattr(config, "RULES_VERSION", "99")
    assert publish(toy_corpus(), TOPIC, tmp_path / "c.sqlite").manifest.edition_id != old


def test_the_same_corpus_gives_the_same_id_anywhere(casebook: Path, tmp_path: Path) -> None:
    elsewhere = publish(toy_corpus(), TOPIC, tmp_path / "elsewhere.sqlite")
    assert elsewhere.manifest.edition_id == latest_id(casebook)


def test_an_older_edition_can_be_pinned(casebook: Path) -> None:
    first = latest_id(casebook)
    second = publish(SMALLER, TOPIC, casebook).manifest.edition_id
    assert latest_id(casebook) == second
    assert len(open_edition(casebook).cases) == 1
    assert len(open_edition(casebook, first).cases) == 6
    assert {manifest.edition_id for manifest in editions(casebook)} == {first, second}


def test_of_editions_of_one_second_the_one_in_force_is_the_last(
    casebook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = editions(casebook)[0]
    monkeypatch.setattr(folder, "read_manifest", lambda path: (replace(found, edition_id=path.name), {}))
    made = [publish(corpus, TOPIC, casebook).manifest.edition_id for corpus in (SMALLER, toy_corpus())]
    for in_force in made:
        edition._point(casebook, in_force)
        assert [one.edition_id for one in editions(casebook)] == [*set(made) - {in_force}, in_force]


def test_going_back_to_old_content_goes_back_to_its_edition(casebook: Path) -> None:
    first = open_edition(casebook).manifest
    publish(SMALLER, TOPIC, casebook)
    assert publish(toy_corpus(), TOPIC, casebook).manifest == first
    assert open_edition(casebook).manifest == first


def test_two_casebooks_in_one_folder_keep_apart(casebook: Path) -> None:
    other = casebook.with_name("other.sqlite")
    publish(SMALLER, TOPIC, other)
    assert len(open_edition(casebook).cases) == 6
    assert len(open_edition(other).cases) == 1


def test_an_edition_belongs_to_its_casebook_alone(casebook: Path) -> None:
    other = casebook.with_name("other.sqlite")
    mine, its = latest_id(casebook), publish(SMALLER, TOPIC, other).manifest.edition_id
    for path, own, foreign in ((casebook, mine, its), (other, its, mine)):
        assert [one.edition_id for one in editions(path)] == [own]
        with pytest.raises(UsageError, match="not found"):
            open_edition(path, foreign)
    # The same content in both is an edition of each.
    publish(SMALLER, TOPIC, casebook)
    assert [one.edition_id for one in editions(casebook)] == [mine, its]


def as_before(casebook: Path) -> None:
    """Lay the editions of a casebook as version 0.4 did."""
    own = edition.editions_dir(casebook)
    for path in own.iterdir():
        path.rename(own.parent / path.name)
    own.rmdir()


def test_editions_of_before_are_found_still_and_go_on(casebook: Path) -> None:
    first = publish(SMALLER, replace(TOPIC, name="boats"), casebook).manifest.edition_id
    as_before(casebook)
    before = listing(casebook)
    assert not publish(SMALLER, replace(TOPIC, name="boats"), casebook).is_changed
    assert listing(casebook) == before
    second = publish(SMALLER, TOPIC, casebook).manifest.edition_id
    assert second in {one.edition_id for one in editions(casebook)}
    assert open_edition(casebook, first).manifest.topic_name == "boats"


def test_a_corpus_that_gave_way_has_no_older_editions_of_this_one(casebook: Path) -> None:
    first = latest_id(casebook)
    second = publish(SMALLER, replace(TOPIC, name="boats"), casebook).manifest.edition_id
    assert [one.edition_id for one in editions(casebook)] == [second]
    assert open_edition(casebook, first).manifest.topic_name == TOPIC.name


def test_of_editions_that_lay_together_each_goes_with_its_topic(casebook: Path) -> None:
    other = casebook.with_name("other.sqlite")
    its = publish(SMALLER, replace(TOPIC, name="boats"), other).manifest.edition_id
    as_before(casebook)
    as_before(other)
    for path, own, foreign in ((casebook, latest_id(casebook), its), (other, its, latest_id(casebook))):
        assert [one.edition_id for one in editions(path)] == [own]
        assert open_edition(path, own).manifest.edition_id == own
        with pytest.raises(UsageError, match="not found"):
            open_edition(path, foreign)


def test_an_empty_corpus_can_be_published(tmp_path: Path) -> None:
    publish(Corpus((), ()), TOPIC, tmp_path / "c.sqlite")
    assert open_edition(tmp_path / "c.sqlite").facts.empty


def test_a_missing_casebook_says_how_to_make_one(tmp_path: Path) -> None:
    for edition_id in (None, "0123456789"):
        with pytest.raises(StorageError, match=r"make run.*python -m dashboard build"):
            open_edition(tmp_path / "casebook.sqlite", edition_id)


@pytest.mark.parametrize("wrong", ["ffffffffff", "", "../../etc", "x" * 5000, "0123456789\n", "manifest\0"])
def test_an_unknown_edition_is_wrong_usage(casebook: Path, wrong: str) -> None:
    with pytest.raises(UsageError) as caught:
        open_edition(casebook, wrong)
    assert len(str(caught.value).splitlines()) == 1 and len(str(caught.value)) < 400


def test_a_casebook_that_is_no_casebook_is_damaged(casebook: Path) -> None:
    casebook.write_bytes(b"rubbish" * 1000)
    for attempt in (lambda: open_edition(casebook), lambda: publish(SMALLER, TOPIC, casebook)):
        with pytest.raises(StorageError, match="damaged"):
            attempt()
    assert casebook.read_bytes() == b"rubbish" * 1000


@pytest.mark.parametrize("content", [b"", b"ffffffffff\n", b"\xff\xfe", b"../../../x"])
def test_a_damaged_pointer_is_found_and_mended_by_building(casebook: Path, content: bytes) -> None:
    pointer = casebook.parent / "editions" / "casebook.sqlite.latest"
    pointer.write_bytes(content)
    with pytest.raises(StorageError, match="build"):
        open_edition(casebook)
    assert publish(toy_corpus(), TOPIC, casebook).is_changed
    assert len(open_edition(casebook).cases) == 6


def test_a_damaged_edition_is_found_and_mended_by_building(casebook: Path) -> None:
    path = edition.edition_dir(casebook, latest_id(casebook)) / "cases.parquet"
    path.write_bytes(path.read_bytes()[:-1] + b"X")
    with pytest.raises(StorageError, match="damaged"):
        open_edition(casebook)
    assert publish(toy_corpus(), TOPIC, casebook).is_changed
    assert len(open_edition(casebook).cases) == 6


def test_content_changed_behind_our_back_is_written_anew(casebook: Path) -> None:
    connection = sqlite3.connect(casebook)
    connection.execute("UPDATE cases SET title = 'something else'")
    connection.commit()
    connection.close()
    assert publish(toy_corpus(), TOPIC, casebook).is_changed
    with store.reading(casebook) as connection:
        assert store.read_content(connection) == corpus_rows(toy_corpus())


def test_flipped_bytes_in_the_casebook_are_found_or_mended(casebook: Path) -> None:
    draw, good, n_found = random.Random(11), casebook.read_bytes(), 0
    for _ in range(100):
        at = draw.randrange(len(good))
        casebook.write_bytes(good[:at] + bytes([good[at] ^ 1 << draw.randrange(8)]) + good[at + 1 :])
        try:
            publish(toy_corpus(), TOPIC, casebook)
        except StorageError as error:
            assert "\n" not in str(error)
            n_found += 1
            continue
        with store.reading(casebook) as connection:
            assert store.read_content(connection) == corpus_rows(toy_corpus())
    assert n_found > 0


KILLED = """
import sys
from dataclasses import replace
from pathlib import Path
from dashboard.casebook.edition import publish
from tests.toy import toy_corpus, toy_topic

corpus, topic = toy_corpus(), toy_topic()
readings, cases = [], []
for n in range(int(sys.argv[2])):
    for reading in corpus.readings:
        article = replace(reading.article, article_id=f"{reading.article.article_id}-{n}")
        readings.append(replace(reading, article=article, reports=()))
    for case in corpus.cases:
        told_by = tuple(f"{article_id}-{n}" for article_id in case.article_ids)
        case = replace(case, case_id=f"{case.case_id}-{n}", article_ids=told_by)
        cases.append(replace(case, report_ids=(), steps=(), links=()))
print("ready", flush=True)
publish(replace(corpus, readings=tuple(readings), cases=tuple(cases)), topic, Path(sys.argv[1]))
"""


def test_a_killed_build_leaves_the_old_casebook_whole(casebook: Path) -> None:
    first, draw, n_killed = latest_id(casebook), random.Random(3), 0
    for trial in range(8):
        command = [sys.executable, "-c", KILLED, str(casebook), str(200 + trial)]
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as process:
            assert process.stdout and process.stdout.readline() == b"ready\n"
            time.sleep(draw.uniform(0, 0.7))
            process.send_signal(signal.SIGKILL)
            n_killed += process.wait() == -signal.SIGKILL
        assert len(open_edition(casebook).cases) in {6, 6 * (200 + trial)}
        with store.reading(casebook) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
            n_cases = len(store.read_content(connection)["cases"])
            assert n_cases in {6, 6 * (200 + trial)}
        publish(toy_corpus(), TOPIC, casebook)
        assert latest_id(casebook) == first
        assert list((casebook.parent / "editions").rglob(".tmp-*")) == []
    assert n_killed >= 4


FULL = """
import resource, sys
from pathlib import Path
from dashboard.casebook.edition import publish
from dashboard.errors import StorageError
from tests.toy import toy_corpus, toy_topic
from dataclasses import replace

topic = replace(toy_topic(), title="Another title")
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), int(sys.argv[2])))
try:
    publish(toy_corpus(), topic, Path(sys.argv[1]))
except StorageError as error:
    print(error)
    sys.exit(3)
"""


@pytest.mark.parametrize("n_bytes", [0, 4000, 9000, 20_000, 50_000])
def test_a_full_disk_is_one_line_and_leaves_the_old_casebook_whole(casebook: Path, n_bytes: int) -> None:
    first = latest_id(casebook)
    command = [sys.executable, "-c", FULL, str(casebook), str(n_bytes)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr, len(done.stdout.splitlines())) == (3, "", 1)
    assert open_edition(casebook).manifest.edition_id == first
    with store.reading(casebook) as connection:
        assert store.read_content(connection) == corpus_rows(toy_corpus())
