"""A casebook that grows by any steps is that of a build from nothing: the same rows, the same edition, every byte."""

from __future__ import annotations

import sqlite3
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard import config, pipeline
from dashboard.articles import Listed, make_article
from dashboard.casebook import edition, folder, growing, open_edition, publish, store
from dashboard.casebook import parts as parts_room
from dashboard.casebook.edition import content_id
from dashboard.casebook.readings import Readings
from dashboard.casebook.tables import corpus_rows
from dashboard.columns import TABLES
from dashboard.model import Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import ModuleType

    from dashboard.casebook.edition import Publication
    from dashboard.model import Corpus

TOPIC = config.load_topic(config.SEEDS_DIR / "topic.toml")
REPRINT = (
    "Police in Jiangxi arrested Xiao Yi on May 18, 2021. Officers took away three hundred machines and a transformer "
    "from a hall that he had rented from a cousin in the spring, and the grid company had raised the alarm before."
)
SECOND = (
    "In a story of its own, the grid of Gansu said on Monday that eleven halls had been cut off, that one transformer "
    "was in store, and that the owner of the place had a cousin in another county who let houses to strangers."
)
NAMES = (
    "A court sentenced Wang Lei of Taizhou to three years in prison on May 5, 2021. "
    "Officials from Taizhou met in a hotel on June 1, 2021."
)
# Texts that touch each other in every way: one person in several articles, a year told by another one, reprints (two of
# them alike by a third alone), lists of provinces, the state at large, a matter of one place and time, a text that
# tells nothing, and names left out: of a case without a province, of none, in copies, in a year told by another text.
TEXTS = {
    "a": (REPRINT, None),
    "b": (f"The Daily Planet\n{REPRINT}", None),
    "m": (f"{REPRINT}\n{SECOND}", None),
    "n": (SECOND, None),
    "c": ("Xiao Yi was charged in Jiangxi on June 2. Officials from Taizhou met on June 3.", None),
    "d": ("Xiao Yi was sentenced to ten years in Jiangxi on August 22, 2023.", "2023-08-23"),
    "e": ("Xiao Yi was expelled from the party in Jiangxi on May 20, 2021.", "2021-05-21"),
    "f": ("Xinjiang, Qinghai and Inner Mongolia also shut down mines on June 9, 2021.", "2021-06-10"),
    "g": ("The National Development and Reform Commission banned mining on September 24, 2021.", "2021-09-25"),
    "h": ("Beijing banned mining on September 24, 2021. Police in Gansu fined a company on May 6, 2021.", None),
    "i": ("Police in Gansu fined three firms on May 8, 2021.", "2021-05-09"),
    "j": ("江西省公安厅于2021年5月18日逮捕了肖毅。", None),
    "k": ("Xiao Yi was arrested in Hebei on May 18, 2021.", None),
    "o": (NAMES, "2021-08-01"),
    "p": (NAMES, None),
    "l": ("The weather was fine.", None),
}
GIVEN = {
    f"n{number:02}{key}": make_article(text, f"n{number:02}{key}", published=published)
    for number, (key, (text, published)) in enumerate(TEXTS.items())
}
SHELF = Readings(None, TOPIC)
KEYS = {article_id: SHELF.put(article) for article_id, article in GIVEN.items()}


def grow(casebook: Path, ids: Sequence[str], verdicts: Sequence[Verdict] = ()) -> Publication:
    listed = tuple(Listed(key, None, "", key, KEYS[key]) for key in ids)
    source = pipeline._Shelved(listed, TOPIC, SHELF, verdicts)
    return growing.grow(ids, source, TOPIC, verdicts, casebook).publication


def from_nothing(ids: Sequence[str], verdicts: Sequence[Verdict] = ()) -> Corpus:
    return pipeline.read_corpus([GIVEN[key] for key in ids], TOPIC, verdicts, kept=SHELF)


def files(casebook: Path, edition_id: str) -> dict[str, bytes]:
    """The tables of an edition; the manifest holds the moment of building."""
    folder = edition.edition_dir(casebook, edition_id)
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.suffix == ".parquet"}


def check_rows(casebook: Path, made: Publication, corpus: Corpus) -> None:
    rows = corpus_rows(corpus)
    with store.reading(casebook) as connection:
        assert store.read_content(connection) == rows
    assert made.manifest.edition_id == content_id(rows, TOPIC, config.RULES_VERSION, config.BOUNDARY_VERSION)


def check(casebook: Path, made: Publication, corpus: Corpus) -> None:
    with tempfile.TemporaryDirectory() as folder:
        other = Path(folder) / "other.sqlite"
        anew = publish(corpus, TOPIC, other)
        assert made.manifest.edition_id == anew.manifest.edition_id
        assert made.manifest.n_rows == anew.manifest.n_rows
        assert files(casebook, made.manifest.edition_id) == files(other, anew.manifest.edition_id)
    check_rows(casebook, made, corpus)


def left_out() -> list[str]:
    """The names that reading left out and a verdict can count."""
    return [
        f"{reading.article.article_id}:{mention.start}"
        for reading in from_nothing(sorted(GIVEN)).readings
        for mention in reading.mentions
        if mention.rule == "ambiguous"
    ]


def counting(name: str, code: str = "CN-ZJ") -> Verdict:
    return Verdict("v", "accept", name, code, "Taizhou", "me", "2022", "why")


LEFT_OUT = left_out()
COUNTED = from_nothing(sorted(GIVEN), [counting(name) for name in LEFT_OUT])


@st.composite
def verdicts_of_all_kinds(draw: st.DrawFn) -> Verdict:
    """A verdict on a name that was left out, or on a case, also one that a counted name made or that is not there."""
    if draw(st.booleans()):
        counted = counting(draw(st.sampled_from(LEFT_OUT)), draw(st.sampled_from(["CN-ZJ", "CN-JS"])))
        return draw(st.sampled_from([counted, counted, replace(counted, kind="reject", value="")]))
    case, other = draw(st.sampled_from(COUNTED.cases)), draw(st.sampled_from(COUNTED.cases))
    values = {"accept": "", "reject": "", "move": "CN-HE", "redate": "2020-01", "merge": other.case_id,
              "split": case.report_ids[0], "restep": f"{case.report_ids[0]}~warning~alleged"}  # fmt: skip
    kind, quote = draw(st.sampled_from(sorted(values))), draw(st.sampled_from(["", "", "words of no text"]))
    return Verdict("v", kind, case.case_id, values[kind], quote, "me", "2022", "why")  # type: ignore[arg-type]


@st.composite
def some_steps(draw: st.DrawFn) -> list[tuple[list[str], list[Verdict]]]:
    """A few piles and the verdicts on them, one after the other: articles and verdicts come, some go again."""
    piles = st.lists(st.sampled_from(sorted(GIVEN)), unique=True, max_size=len(GIVEN))
    return draw(st.lists(st.tuples(piles, st.lists(verdicts_of_all_kinds(), max_size=6)), min_size=2, max_size=4))


@given(some_steps(), st.integers(0, 2))
@settings(max_examples=8)
def test_any_steps_lead_to_the_casebook_of_a_build_from_nothing(
    steps: list[tuple[list[str], list[Verdict]]], small: int
) -> None:
    with pytest.MonkeyPatch.context() as patch, tempfile.TemporaryDirectory() as home:
        # Parts of a few keys each, so that these few rows have borders to move.
        patch.setattr(parts_room, "FEWEST_KEYS", 3)
        patch.setattr(parts_room, "N_PARTS", small + 1)
        # Files are another test's affair.
        patch.setattr(folder, "rows_to_parquet", lambda rows, listed: b"")
        casebook = Path(home) / "casebook.sqlite"
        for ids, verdicts in steps:
            check_rows(casebook, grow(casebook, ids, verdicts), from_nothing(ids, verdicts))


def verdicts_on(corpus: Corpus) -> list[Verdict]:
    """One verdict of each kind that changes which cases there are, on the cases of a corpus, and all names counted."""
    first, other, last = corpus.cases[0], corpus.cases[1], corpus.cases[-1]
    text = {reading.article.article_id: reading.article.text for reading in corpus.readings}
    given = (
        ("merge", first, other.case_id),
        ("reject", last, ""),
        ("redate", first, "2020-01"),
        ("move", other, "CN-HE"),
        ("restep", other, f"{other.report_ids[0]}~support"),
    )
    return [
        Verdict(f"v{n}", kind, case.case_id, value, text[case.article_ids[0]][:6], "me", "2022", "why")  # type: ignore[arg-type]
        for n, (kind, case, value) in enumerate(given)
    ] + [counting(name) for name in LEFT_OUT]


def test_verdicts_come_and_go_as_in_a_build_from_nothing(tmp_path: Path) -> None:
    ids, casebook = sorted(GIVEN), tmp_path / "casebook.sqlite"
    verdicts = verdicts_on(from_nothing(ids))
    for judged in ([], verdicts, verdicts[:1], verdicts[1:], verdicts[2:], []):
        check(casebook, grow(casebook, ids, judged), from_nothing(ids, judged))
    assert not grow(casebook, ids).is_changed


def test_only_what_changes_is_read_and_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ids, casebook = sorted(GIVEN), tmp_path / "casebook.sqlite"
    grow(casebook, ids[:-1])
    asked: list[str] = []
    monkeypatch.setattr(pipeline._Shelved, "reading", spy(asked))
    grow(casebook, ids)
    assert set(asked) == {ids[-1]}
    asked.clear()
    assert not grow(casebook, ids).is_changed
    assert asked == []


def spy(asked: list[str]) -> object:
    original = pipeline._Shelved.reading

    def reading(self: pipeline._Shelved, article_id: str, hint: tuple[int, str] | None = None) -> object:
        asked.append(article_id)
        return original(self, article_id, hint)

    return reading


class Cut(BaseException):
    """The moment at which a build is cut short."""


@pytest.mark.parametrize(
    ("room", "name"),
    [(store, "insert"), (folder, "write_edition"), (store, "commit_and_hold"), (edition, "_point")],
)
@pytest.mark.parametrize("is_after", [False, True])
def test_a_build_cut_short_loses_nothing_and_the_next_one_ends_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, room: ModuleType, name: str, is_after: bool
) -> None:
    ids, casebook = sorted(GIVEN), tmp_path / "casebook.sqlite"
    first = grow(casebook, ids[:6]).manifest.edition_id
    original = getattr(room, name)

    def cut(*given: object) -> None:
        if is_after:
            original(*given)
        raise Cut

    with monkeypatch.context() as patch:
        patch.setattr(room, name, cut)
        with pytest.raises(Cut):
            grow(casebook, ids)
    opened = open_edition(casebook)
    assert opened.manifest.edition_id == first or (name == "_point" and is_after)
    check_rows(casebook, grow(casebook, ids), from_nothing(ids))
    assert len(open_edition(casebook).articles) == len(ids)
    check_rows(casebook, grow(casebook, ids[:6]), from_nothing(ids[:6]))


def test_files_of_parts_that_stay_are_shared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts_room, "FEWEST_KEYS", 3)
    monkeypatch.setattr(parts_room, "N_PARTS", 4)
    ids, casebook = sorted(GIVEN), tmp_path / "casebook.sqlite"
    one, two = (grow(casebook, pile).manifest.edition_id for pile in (ids[:-1], ids))
    inodes = [{path.stat().st_ino for path in edition.edition_dir(casebook, key).iterdir()} for key in (one, two)]
    assert len(inodes[0] & inodes[1]) >= 10
    first = open_edition(casebook, one)
    assert len(first.articles) == len(ids) - 1 and len(open_edition(casebook).articles) == len(ids)


def damage(casebook: Path) -> None:
    connection = sqlite3.connect(casebook)
    connection.execute("UPDATE cases SET title = 'something else'")
    connection.commit()
    connection.close()


def test_rows_changed_behind_our_back_never_reach_an_edition(tmp_path: Path) -> None:
    ids, casebook = sorted(GIVEN), tmp_path / "casebook.sqlite"
    grow(casebook, ids[:-2])
    damage(casebook)
    check(casebook, grow(casebook, ids[1:]), from_nothing(ids[1:]))


def test_other_code_or_a_casebook_of_another_way_is_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ids, casebook = sorted(GIVEN)[:5], tmp_path / "casebook.sqlite"
    publish(from_nothing(ids[1:]), TOPIC, casebook)
    check(casebook, grow(casebook, ids), from_nothing(ids))
    damage(casebook)
    monkeypatch.setattr(growing, "code_id", lambda: "another version")
    check(casebook, grow(casebook, ids), from_nothing(ids))


def test_a_casebook_of_version_1_is_made_anew(tmp_path: Path) -> None:
    ids, casebook = sorted(GIVEN)[:5], tmp_path / "casebook.sqlite"
    old = publish(from_nothing(ids[1:]), TOPIC, casebook).manifest.edition_id
    connection = sqlite3.connect(casebook)
    for table in store.KEPT:
        connection.execute(f"DROP TABLE {table}")
    connection.execute("PRAGMA user_version=1")
    connection.close()
    check(casebook, grow(casebook, ids), from_nothing(ids))
    assert len(open_edition(casebook, old).articles) == 4


def test_a_text_that_linked_two_others_parts_them_when_it_goes(tmp_path: Path) -> None:
    ids, casebook = [key for key in sorted(GIVEN) if key[-1] in "amn"], tmp_path / "casebook.sqlite"
    for pile, n_origins in ((ids, 1), ([ids[0], ids[2]], 2), (ids, 1)):
        made = grow(casebook, pile)
        check_rows(casebook, made, from_nothing(pile))
        assert open_edition(casebook).articles["origin_id"].nunique() == n_origins


def test_a_changed_text_and_a_changed_fact_replace_the_rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ids, casebook = sorted(GIVEN), tmp_path / "casebook.sqlite"
    grow(casebook, ids)
    for change in ({"text": "Police in Hebei arrested Xiao Yi on May 18, 2021."}, {"title": "Another title"}):
        monkeypatch.setitem(GIVEN, ids[0], replace(GIVEN[ids[0]], **change))  # type: ignore[arg-type]
        monkeypatch.setitem(KEYS, ids[0], SHELF.put(GIVEN[ids[0]]))
        check(casebook, grow(casebook, ids), from_nothing(ids))


def test_every_table_is_grown() -> None:
    assert set(parts_room.KEYS) | {"verdicts"} == set(TABLES)
