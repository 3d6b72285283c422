"""Commands run on the toy world: its folder is read for real, and what it says is the reading made by hand."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pytest

from dashboard import cli, config, pipeline
from dashboard.casebook import publish
from dashboard.casebook.growing import Grown
from dashboard.model import Article
from tests.toy import toy_corpus, toy_corpus_dir

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from dashboard.articles import Listed, Listing
    from dashboard.config import Topic
    from dashboard.model import Corpus, Reading


@dataclass(frozen=True)
class Done:
    """What a command left: its exit code, its stdout as bytes, its stderr lines."""

    code: int
    out: bytes
    err: list[str]

    @property
    def text(self) -> str:
        """Stdout as text."""
        return self.out.decode("utf-8")


@pytest.fixture
def casebook(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A casebook path of this test alone, in force for every command."""
    path = tmp_path / "book" / "casebook.sqlite"
    monkeypatch.setenv(config.CASEBOOK_VARIABLE, str(path))
    return path


@pytest.fixture
def run(casebook: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> Callable[..., Done]:
    """Run one command in this process."""

    def call(*argv: object) -> Done:
        capfdbinary.readouterr()
        code = cli.main([str(word) for word in argv])
        out, err = capfdbinary.readouterr()
        return Done(code, out, err.decode("utf-8").splitlines())

    return call


@pytest.fixture
def toy_dir(tmp_path: Path) -> Path:
    """The toy world as a corpus folder."""
    return toy_corpus_dir(tmp_path)


@pytest.fixture
def toy_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the pipeline give the readings of the toy world for the articles it is given."""

    def read(
        given: Sequence[Article],
        topic: object,
        verdicts: object = (),
        *rest: object,
        **options: object,
    ) -> Corpus:
        corpus = toy_corpus()
        wanted = {article.article_id for article in given}
        readings = tuple(reading for reading in corpus.readings if reading.article.article_id in wanted)
        cases = tuple(case for case in corpus.cases if wanted.issuperset(case.article_ids))
        return replace(corpus, readings=readings, cases=cases)

    def grow(
        listing: Listing, topic: Topic, verdicts: object, casebook: Path, *rest: object, **options: object
    ) -> object:
        given = [Article(one.article_id, "") for one in listing.listed]
        return Grown(publish(pipeline.read_corpus(given, topic, verdicts), topic, casebook))  # type: ignore[arg-type]

    def read_aside(
        listed: Sequence[Listed], topic: object, verdicts: object, kept: object, set_aside: Callable[[Reading], None],
        *rest: object,
    ) -> dict[str, str]:  # fmt: skip
        corpus = read([Article(one.article_id, "") for one in listed], topic, verdicts)
        for reading in corpus.readings:
            set_aside(reading)
        return {report.report_id: report.case_id for reading in corpus.readings for report in reading.reports}

    monkeypatch.setattr(pipeline, "read_corpus", read)
    monkeypatch.setattr(pipeline, "read_aside", read_aside)
    monkeypatch.setattr(pipeline, "grow", grow)


@pytest.fixture
def built(run: Callable[..., Done], toy_dir: Path, toy_reading: None) -> Callable[..., Done]:
    """`run`, with the toy world built."""
    assert run("build", "--corpus", toy_dir).code == 0
    return run
