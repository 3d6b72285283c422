"""`verdict`: one row a correction, checked against the edition; what was decided survives a rebuild from nothing."""

from __future__ import annotations

import shutil
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from dashboard.casebook import Edition, latest_id, open_edition
from dashboard.cases import append_verdict, read_verdicts
from dashboard.model import Verdict
from tests.toy import TEXTS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Done

# Words of the evidence of each case that the toy world's texts tell.
CHARGE, CHARGE_ZH, SEIZURE, LISTED = "charged Chen Lang", "6月8日起诉陈浪", "Hebei seized 90", "Workshops in Yunnan"
ARREST = "was arrested in May 2021"
# The name that they leave open.
TAIZHOU = f"t003:{TEXTS['t003'].index('Taizhou')}"


@pytest.fixture
def said(run: Callable[..., Done], toy_dir: Path) -> Callable[..., Done]:
    """`verdict KIND ...` on the toy corpus as the rules read it, with a reason and a name."""
    assert run("build", "--corpus", toy_dir).code == 0

    def call(*argv: object) -> Done:
        return run("verdict", *argv, "--why", "read again", "--who", "Ana Lyst", "--corpus", toy_dir)

    return call


@pytest.fixture
def build(run: Callable[..., Done], toy_dir: Path, casebook: Path) -> Callable[[], Edition]:
    """Build the toy corpus and open what was published."""

    def call() -> Edition:
        assert run("build", "--corpus", toy_dir).code == 0
        return open_edition(casebook)

    return call


def case_of(edition: Edition, words: str) -> str:
    """The id of the first case of which these words are evidence."""
    texts = dict(zip(edition.articles["article_id"], edition.articles["text"], strict=True))
    rows = zip(edition.reports["case_id"], *(edition.reports[c] for c in ("article_id", "start", "end")), strict=True)
    return next(case_id for case_id, key, start, end in rows if words in texts[key][start:end])


def test_all_kinds_are_applied_and_a_rebuild_from_nothing_gives_the_same_casebook(
    said: Callable[..., Done], build: Callable[[], Edition], toy_dir: Path, casebook: Path
) -> None:
    read = open_edition(casebook)
    ids = {words: case_of(read, words) for words in (CHARGE, CHARGE_ZH, SEIZURE, LISTED)}
    for argv in (
        ("merge", ids[CHARGE], ids[CHARGE_ZH], "--quote", CHARGE),
        ("split", ids[CHARGE], "t001:148:arrest", "--quote", ARREST),
        ("move", ids[SEIZURE], "CN-TJ", "--quote", SEIZURE),
        ("redate", ids[SEIZURE], "2021-03", "--quote", SEIZURE),
        ("restep", ids[SEIZURE], "t003:167:seizure@c1-he", "fine", "--quote", SEIZURE),
        ("reject", ids[LISTED], "--quote", LISTED),
        ("accept", ids[CHARGE], "--quote", CHARGE),
    ):
        assert said(*argv).code == 0
        build()
    corrected = build()
    cases = corrected.cases.set_index("case_id")
    assert case_of(corrected, CHARGE) == case_of(corrected, CHARGE_ZH) != case_of(corrected, ARREST)
    assert cases.loc[ids[SEIZURE], ["province_codes", "happened", "action"]].tolist() == ["CN-TJ", "2021-03", "fine"]
    assert ids[LISTED] not in cases.index and len(cases) == len(read.cases) - 1
    assert corrected.verdicts["kind"].tolist() == ["merge", "split", "move", "redate", "restep", "reject", "accept"]
    assert set(corrected.verdicts["problem"]) == {""}
    shutil.rmtree(casebook.parent)
    assert build().manifest.edition_id == corrected.manifest.edition_id


def test_a_later_verdict_takes_an_earlier_one_back(
    said: Callable[..., Done], build: Callable[[], Edition], casebook: Path, toy_dir: Path
) -> None:
    read = open_edition(casebook)
    one, other = case_of(read, CHARGE), case_of(read, CHARGE_ZH)
    for there, back in (
        (("reject", one, "--quote", CHARGE), ("accept", one, "--quote", CHARGE)),
        (("move", one, "CN-TJ", "--quote", CHARGE), ("accept", one, "--quote", CHARGE)),
        (("restep", one, "t001:74:charge", "fine", "--quote", CHARGE), ("accept", one, "--quote", CHARGE)),
        (("merge", one, other, "--quote", CHARGE), ("split", one, "t002:17:charge", "--quote", CHARGE)),
    ):
        assert said(*there).code == 0
        assert not build().cases.equals(read.cases)
        assert said(*back).code == 0
        assert build().cases.equals(read.cases)
    assert len(read_verdicts(toy_dir / "verdicts.csv")) == 8


def test_every_row_says_who_when_why_and_on_which_words(
    said: Callable[..., Done], casebook: Path, toy_dir: Path
) -> None:
    case_id = case_of(open_edition(casebook), SEIZURE)
    done = said("move", case_id, "CN-TJ", "--quote", SEIZURE)
    (row,) = read_verdicts(toy_dir / "verdicts.csv")
    assert row.verdict_id in done.text
    assert (row.kind, row.target, row.value, row.quote) == ("move", case_id, "CN-TJ", SEIZURE)
    assert (row.who, row.why, row.at[:2], row.at[-6:]) == ("Ana Lyst", "read again", "20", "+00:00")


def test_a_name_of_the_ledger_is_counted_and_taken_back(
    said: Callable[..., Done], build: Callable[[], Edition], run: Callable[..., Done], casebook: Path, toy_dir: Path
) -> None:
    read = open_edition(casebook)
    assert said("accept", TAIZHOU, "CN-ZJ", "--quote", "shop in Taizhou").code == 0
    counted = build()
    (verdict,) = counted.verdicts.to_dict("records")
    case = counted.cases.set_index("case_id").loc[verdict["case_id"]]
    assert (verdict["target"], case["province_codes"], verdict["problem"]) == (TAIZHOU, "CN-ZJ", "")
    assert len(counted.cases) == len(read.cases) + 1
    shutil.rmtree(casebook.parent)
    assert build().manifest.edition_id == counted.manifest.edition_id
    assert said("reject", TAIZHOU, "--quote", "shop in Taizhou").code == 0
    assert build().cases.equals(read.cases)
    assert "it concerns no case now" in run("verdict", "list", "--corpus", toy_dir).text


@pytest.mark.parametrize(
    ("argv", "words"),
    [
        (("accept", TAIZHOU, "--quote", "Taizhou"), "for which province"),
        (("accept", TAIZHOU, "CN-ZJ", "CN-JS", "--quote", "Taizhou"), "one province"),
        (("accept", TAIZHOU, "Zhejian", "--quote", "Taizhou"), "did you mean CN-ZJ (Zhejiang)?"),
        (("accept", TAIZHOU, "CN-ZJ", "--quote", "Hebei"), "do not stand in the sentence"),
        (("accept", "t003:1", "CN-ZJ", "--quote", "Taizhou"), "no name was left out there"),
        (("redate", TAIZHOU, "2021", "--quote", "Taizhou"), "is for a case"),
        (("accept", "CASE", "CN-ZJ", "--quote", SEIZURE), "use move"),
        (("reject", "CASE", "--quote", "no such words"), "do not stand in the evidence"),
        (("reject", "c999", "--quote", SEIZURE), "no such case"),
        (("move", "CASE", "Hebie", "--quote", SEIZURE), "did you mean CN-HE (Hebei)"),
        (("redate", "CASE", "in May", "--quote", SEIZURE), "no date"),
        (("merge", "CASE", "c999", "--quote", SEIZURE), "no such case"),
        (("merge", "CASE", "CASE", "--quote", SEIZURE), "this is one case"),
        (("split", "CASE", "t001:1:arrest", "--quote", SEIZURE), "t003:167:seizure"),
        (("restep", "CASE", "t001:1:arrest", "fine", "--quote", SEIZURE), "t003:167:seizure"),
        (("restep", "CASE", "t003:167:seizure", "fined", "--quote", SEIZURE), "is no action; use one of"),
        (("restep", "CASE", "t003:167:seizure", "fine", "soon", "--quote", SEIZURE), "is no status; use one of"),
    ],
)
def test_what_does_not_fit_the_edition_is_refused_and_nothing_is_written(
    said: Callable[..., Done], casebook: Path, toy_dir: Path, argv: tuple[str, ...], words: str
) -> None:
    case_id = case_of(open_edition(casebook), SEIZURE)
    done = said(*(case_id if word == "CASE" else word for word in argv))
    assert done.code == 2 and len(done.err) == 1
    assert words in done.err[0]
    assert not (toy_dir / "verdicts.csv").exists()


def test_a_dry_run_shows_the_map_before_and_after_and_writes_nothing(
    said: Callable[..., Done], casebook: Path, toy_dir: Path
) -> None:
    old = latest_id(casebook)
    case_id = case_of(open_edition(casebook), SEIZURE)
    done = said("move", case_id, "CN-TJ", "--quote", SEIZURE, "--dry-run")
    assert done.code == 0
    assert done.text.splitlines() == [
        "CN-HE Hebei: 1 -> 0",
        "CN-TJ Tianjin: 0 -> 1",
        "cases: 8 -> 8; nothing was written",
    ]
    done = said("restep", case_id, "t003:167:seizure", "fine", "announced", "--quote", SEIZURE, "--dry-run")
    assert done.text.splitlines()[0] == f"{case_id}: seizure (done) -> fine (announced)"
    assert not (toy_dir / "verdicts.csv").exists()
    assert latest_id(casebook) == old


def test_a_folder_of_another_topic_is_refused(said: Callable[..., Done], casebook: Path, toy_dir: Path) -> None:
    case_id = case_of(open_edition(casebook), SEIZURE)
    topic = toy_dir / "topic.toml"
    topic.write_text(topic.read_text(encoding="utf-8").replace("kites", "boats"), encoding="utf-8")
    done = said("reject", case_id, "--quote", SEIZURE)
    assert done.code == 2 and "its topic is" in done.err[0]


def test_the_casebook_knows_its_folder_and_says_when_it_moved(
    said: Callable[..., Done], run: Callable[..., Done], casebook: Path, toy_dir: Path, tmp_path: Path
) -> None:
    words = ("--quote", "shop in Taizhou", "--why", "read again")
    done = run("verdict", "accept", TAIZHOU, "CN-ZJ", *words)
    assert done.code == 0 and done.text.endswith("to apply it: python -m dashboard build\n")
    assert "not applied yet; to apply it: python -m dashboard build\n" in run("verdict", "list").text
    assert run("build").code == 0
    assert "applied, to case" in run("verdict", "list").text
    moved = toy_dir.rename(tmp_path / "moved here")
    for argv in (("verdict", "list"), ("verdict", "reject", TAIZHOU, *words), ("build",)):
        done = run(*argv)
        assert (done.code, len(done.err)) == (2, 1)
        assert "built from this folder, which is not there any more" in done.err[0]
    done = run("verdict", "reject", TAIZHOU, *words, "--corpus", moved, "--casebook", casebook)
    assert f"to apply it: python -m dashboard build --corpus '{moved}' --casebook {casebook}\n" in done.text
    assert run("build", "--corpus", moved).code == 0
    assert run("verdict", "list").text.count("  applied") == 2


def test_what_is_decided_and_not_applied_yet_is_not_decided_again(
    said: Callable[..., Done], build: Callable[[], Edition], casebook: Path
) -> None:
    case_id = case_of(open_edition(casebook), SEIZURE)
    reject, accept = (kind := ("reject", case_id, "--quote", SEIZURE)), ("accept", *kind[1:])
    assert said(*reject).code == 0
    done = said(*reject)
    assert done.code == 2 and "is decided already, by verdict v" in done.err[0] and "not applied yet" in done.err[0]
    assert [said(*accept).code, said(*reject).code] == [0, 0]
    build()
    assert said(*accept).code == 0


def test_a_merge_over_provinces_says_that_it_is_a_case_in_each(
    said: Callable[..., Done], build: Callable[[], Edition], run: Callable[..., Done], casebook: Path, toy_dir: Path
) -> None:
    read = open_edition(casebook)
    one, other = (case_of(read, words) for words in (SEIZURE, CHARGE))
    done = said("merge", one, other, "--quote", CHARGE)
    assert (
        "one matter then, told of 2 provinces (Hebei, Jiangxi): it is shown and counted as a case in each" in done.text
    )
    assert f"verdict move {one} CN-HE" in done.text
    merged = build()
    parts = sorted(key for key in merged.cases["case_id"] if key not in set(read.cases["case_id"]))
    assert len(merged.cases) == len(read.cases) and len(parts) == 2
    listed = run("verdict", "list", "--corpus", toy_dir).text
    assert f"shown and counted as a case in each of its provinces: {', '.join(parts)}" in listed
    done = said("merge", *parts, "--quote", CHARGE)
    assert done.code == 2 and "to have it in one province alone: verdict move" in done.err[0]


def test_a_line_that_is_no_verdict_stops_neither_the_list_nor_the_build(
    said: Callable[..., Done], run: Callable[..., Done], casebook: Path, toy_dir: Path
) -> None:
    said("move", case_of(open_edition(casebook), SEIZURE), "Tianjin", "--quote", SEIZURE)
    path = toy_dir / "verdicts.csv"
    good = path.read_text(encoding="utf-8")
    path.write_text(good + good.splitlines()[1].replace("CN-TJ", "Hebie") + "\n", encoding="utf-8")
    for argv in (("build",), ("verdict", "list")):
        done = run(*argv, "--corpus", toy_dir)
        assert done.code == 1 and "line 3: value 'Hebie' is no province" in done.err[0]
    assert "applied, to case" in done.text


def test_the_list_says_what_became_of_each(
    said: Callable[..., Done], build: Callable[[], Edition], run: Callable[..., Done], casebook: Path, toy_dir: Path
) -> None:
    case_id = case_of(open_edition(casebook), SEIZURE)
    said("redate", case_id, "2021-03", "--quote", SEIZURE)
    build()
    said("reject", case_id, "--quote", SEIZURE)
    lines = run("verdict", "list", "--corpus", toy_dir).text.splitlines()
    assert [line.split()[2:4] for line in lines[::3]] == [["redate", case_id], ["reject", case_id]]
    assert "Ana Lyst: read again" in lines[1]
    assert lines[2].strip() == f"applied, to case {case_id}"
    assert "not applied yet" in lines[5]


def test_a_verdict_whose_words_are_gone_is_named_by_the_build(
    said: Callable[..., Done], run: Callable[..., Done], casebook: Path, toy_dir: Path
) -> None:
    said("reject", case_of(open_edition(casebook), SEIZURE), "--quote", SEIZURE)
    article = toy_dir / "t003.txt"
    article.write_text(article.read_text(encoding="utf-8").replace("seized 90", "seized nine"), encoding="utf-8")
    done = run("build", "--corpus", toy_dir)
    assert any(line.startswith("note: verdict") and "nothing was changed by it" in line for line in done.err)
    assert "changes nothing" in run("verdict", "list", "--corpus", toy_dir).text


def test_writers_at_the_same_time_lose_no_row(toy_dir: Path) -> None:
    path = toy_dir / "verdicts.csv"
    rows = [Verdict(f"v{n}", "reject", "c1", "", f"words\n{n}", "me", "now", 'a "reason", 理由') for n in range(60)]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda row: append_verdict(path, row), rows))
    assert sorted(read_verdicts(path), key=str) == sorted(rows, key=str)
