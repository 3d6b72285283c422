"""`render`: a link in, a picture out, and wrong usage in one line."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from docx import Document
from PIL import Image
from pptx import Presentation
from pypdf import PdfReader

from dashboard.casebook import latest_id

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Done


def test_a_link_is_drawn_with_the_edition_pinned(built: Callable[..., Done], casebook: Path, tmp_path: Path) -> None:
    path = tmp_path / "kites.pdf"
    link = "https://maps.example/kites/cases?prov=CN-JX&lang=zh"
    done = built("render", "--link", link, "-o", path)
    assert (done.code, done.out, done.err) == (0, b"", [])
    said = "".join(PdfReader(path).pages[0].extract_text().split())
    assert "江西的案件" in said
    assert "https://maps.example/kites/?prov=CN-JX&from=2021-06-01&to=2022-03-31&clock=happened&" in said
    assert f"&ed={latest_id(casebook)}&lang=zh" in said


def test_slides_and_a_dossier_are_written_too(built: Callable[..., Done], tmp_path: Path) -> None:
    link = "https://maps.example/kites/?prov=CN-JX&lang=zh"
    slide, deck, dossier = tmp_path / "one.pptx", tmp_path / "all.pptx", tmp_path / "jiangxi.docx"
    assert built("render", "--link", link, "--headline", "Kites fell", "-o", slide).code == 0
    assert built("render", "--link", link, "--format", "deck", "-o", deck).code == 0
    assert built("render", "--link", link, "-o", dossier).code == 0
    (one,) = Presentation(str(slide)).slides
    assert one.shapes[0].text_frame.text == "Kites fell"
    assert len(Presentation(str(deck)).slides) == 5
    assert any(paragraph.text == "江西 Jiangxi" for paragraph in Document(str(dossier)).paragraphs)


def test_without_an_output_the_bytes_go_to_stdout(built: Callable[..., Done]) -> None:
    done = built("render", "--size", "square")
    assert done.code == 0
    assert Image.open(io.BytesIO(done.out)).size == (1080, 1080)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--format", "gif"], "choose one of png, svg, pdf, pptx, deck, docx"),
        (["-o", "map.docm"], "choose one of png, svg, pdf, pptx, deck, docx"),
        (["--what", "years", "--format", "pptx"], "only as a picture (png, svg, pdf)"),
        (["--what", "decades"], "choose one of map, change, years"),
        (["--beside", "clouds"], "choose one of histogram, cases, sentences"),
        (["--beside", "cases", "--format", "docx"], "only for a picture"),
        (["--size", "huge"], "choose one of wide, social, square, a4"),
        (["--link", "?ed=ffffffffff"], "not found"),
        (
            ["--link", "?prov=CN-XX&nonsense=1"],
            "prov=CN-XX (The link names a province that does not exist); nonsense=1 (",
        ),
        (["--link", "/compare?from2=soon"], "from2=soon ("),
        (["--link", "Jiangxi"], "copy one from the dashboard"),
        (["--link", "?q=nothinglikeit"], "selects no case"),
        (["-o", "no-such-folder/x.png"], "cannot be written"),
    ],
)
def test_wrong_usage_is_one_line_and_code_2(
    built: Callable[..., Done], options: list[str], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    before = sorted(tmp_path.iterdir())
    done = built("render", *options)
    assert (done.code, done.out, len(done.err)) == (2, b"", 1)
    assert said in done.err[0]
    assert sorted(tmp_path.iterdir()) == before


def said_in(done: Done) -> str:
    assert (done.code, done.err) == (0, [])
    return "".join(PdfReader(io.BytesIO(done.out)).pages[0].extract_text().split())


def test_a_link_to_compare_gives_the_picture_of_the_change(built: Callable[..., Done]) -> None:
    link = "https://maps.example/kites/compare?from=2021-05-01&to=2021-06-30&from2=2021-07-01&to2=2021-09-30&lang=zh"
    said = said_in(built("render", "--format", "pdf", "--link", link))
    assert "案件数变化（B减A）" in said and "A：2021年5月至6月" in said
    assert "https://maps.example/kites/compare?prov=&from=2021-05-01&to=2021-06-30&" in said
    assert "&from2=2021-07-01&to2=2021-09-30" in said
    assert built("render", "--format", "pptx", "--link", link).code == 0


def test_the_years_are_drawn_one_by_one(built: Callable[..., Done]) -> None:
    said = said_in(built("render", "--format", "pdf", "--what", "years"))
    assert "Yearbyyear:" in said and "2021·2cases" in said and "2022·1case" in said


def test_what_stands_beside_the_map_can_be_chosen(built: Callable[..., Done]) -> None:
    said = said_in(built("render", "--format", "pdf", "--size", "social", "--beside", "sentences"))
    assert "WorkshopsinYunnanandGansuwerealsoshutdown" in said and "Casesbymonth" not in said
    assert "Casesonthemap" not in said_in(built("render", "--format", "pdf", "--beside"))
