"""Slides and dossiers opened in LibreOffice: a page for each slide, all the words inside the page, one way out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from pptx import Presentation

from dashboard.figures.edtf import edtf_words
from tests.hostile import HOSTILE_TEXTS
from tests.office.conftest import KINDS, squeezed
from tests.toy import TOY_EDITION_ID

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.office.conftest import Printed

OF_THE_TOY = [f"{kind}-{lang}" for kind in KINDS for lang in ("en", "zh")]
ALL = [*OF_THE_TOY, *(f"{kind}-hostile" for kind in KINDS)]


@pytest.mark.parametrize("name", [name for name in ALL if not name.startswith("docx")])
def test_there_is_a_page_for_every_slide(printed: Mapping[str, Printed], name: str) -> None:
    one = printed[name]
    assert len(one.pdf.pages) == len(Presentation(str(one.file)).slides)
    assert {round(float(page.mediabox.width / page.mediabox.height), 2) for page in one.pdf.pages} == {1.78}


@pytest.mark.parametrize("name", OF_THE_TOY)
def test_counts_sources_edition_boundaries_and_link_are_on_the_pages(printed: Mapping[str, Printed], name: str) -> None:
    citation, said = printed[name].citation, printed[name].text
    told = [citation.headline, *citation.counts.split(" · "), citation.when, citation.state, citation.boundaries,
            citation.licence, citation.link, TOY_EDITION_ID, *citation.credits]  # fmt: skip
    assert [part for part in told if squeezed(part) not in said] == []
    for source in citation.sources:
        assert f"[{source.number}]" in said
        assert squeezed(edtf_words("zh" if name.endswith("zh") else "en", source.published)) in said


@pytest.mark.parametrize("kind", KINDS)
def test_chinese_comes_out_as_chinese(printed: Mapping[str, Printed], kind: str) -> None:
    english, chinese = printed[f"{kind}-en"].text, printed[f"{kind}-zh"].text
    assert "江西风筝案" in english and "江西风筝案" in chinese
    assert "本语料中发现的案件数" in chinese and "casesonthemap" not in chinese
    assert "\ufffd" not in english + chinese and "□" not in english + chinese


def test_each_case_of_a_dossier_stands_with_its_sentence_and_span(printed: Mapping[str, Printed]) -> None:
    said = printed["docx-en"].text
    assert squeezed("“Prosecutors in Fuzhou, Jiangxi Province charged Chen Lang on June 8, 2021.”") in said
    assert squeezed("characters 34 to 108 of t001") in said
    assert squeezed("What is not on the map, and why") in said


def _places(page: Any) -> list[tuple[float, float]]:
    """Where each piece of text of a page begins, in points from its lower left corner."""
    found: list[tuple[float, float]] = []

    def note(text: str, matrix: list[float], line: list[float], *_: object) -> None:
        if text.strip():
            found.append((
                line[4] * matrix[0] + line[5] * matrix[2] + matrix[4],
                line[4] * matrix[1] + line[5] * matrix[3] + matrix[5],
            ))  # fmt: skip

    page.extract_text(visitor_text=note)
    return found


@pytest.mark.parametrize("name", ALL)
def test_no_text_begins_beyond_the_page(printed: Mapping[str, Printed], name: str) -> None:
    for page in printed[name].pdf.pages:
        places = _places(page)
        assert places
        outside = [(x, y) for x, y in places if not (0 <= x < page.mediabox.width and 0 <= y < page.mediabox.height)]
        assert outside == []


@pytest.mark.parametrize("name", ALL)
def test_the_link_is_the_only_way_out_and_nothing_runs(printed: Mapping[str, Printed], name: str) -> None:
    one = printed[name]
    # LibreOffice writes the links of slides into its PDF, those of text documents it does not.
    assert one.addresses == (set() if name.startswith("docx") else {one.citation.link})
    assert [key for key in ("/AA", "/AcroForm") if key in one.pdf.root_object] == []
    assert "/JavaScript" not in one.pdf.root_object.get("/Names", {})


@pytest.mark.parametrize("kind", KINDS)
def test_hostile_texts_are_text(printed: Mapping[str, Printed], kind: str) -> None:
    said = printed[f"{kind}-hostile"].text
    assert squeezed(HOSTILE_TEXTS["formula"]) in said
    assert "\u202e" not in said
