"""A dossier opened again: every case with its sentences and spans, conflicts, rejected mentions, sources, citation."""

from __future__ import annotations

import io
from functools import lru_cache
from typing import Any

import pytest
from docx import Document

from dashboard.casebook.view import View, select
from dashboard.errors import UsageError
from dashboard.exports import dossier as room
from dashboard.exports.citation import cite
from dashboard.exports.dossier import dossier
from tests.exports.slides.opened import LINK, cited, outside
from tests.hostile import HOSTILE_TEXTS, hostile_edition
from tests.toy import TEXTS, toy_edition


@lru_cache(maxsize=8)
def made(view: View) -> bytes:
    return dossier(*cited(view))


def opened(view: View | None = None) -> Any:
    return Document(io.BytesIO(made(view or View())))


def written(document: Any) -> str:
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def headings(document: Any, level: int) -> list[str]:
    return [one.text for one in document.paragraphs if one.style.name == f"Heading {level}"]


def test_provinces_and_cases_are_headings_in_order() -> None:
    document = opened()
    assert headings(document, 1) == [
        "Hebei 河北", "Jiangxi 江西", "Sichuan 四川", "Yunnan 云南", "Gansu 甘肃",
        "What is not on the map, and why", "Method and limits", "Sources", "How to cite",
    ]  # fmt: skip
    assert headings(document, 2)[:2] == ["90 kites seized", "Charge against Chen Lang"]
    title = next(one.text for one in document.paragraphs if one.style.name == "Title")
    assert title == "The kite crackdown: Hebei, Jiangxi, Sichuan, Yunnan and Gansu"


def test_every_sentence_is_quoted_with_its_source_and_span() -> None:
    said = written(opened(View(provinces=("CN-JX",))))
    sentence = "Prosecutors in Fuzhou, Jiangxi Province charged Chen Lang on June 8, 2021."
    start = TEXTS["t001"].index(sentence)
    assert f"“{sentence}”" in said
    assert (
        f"[2] Toy Times, “Kite official charged in Jiangxi”, 2 Aug 2021 · characters {start} to "
        f"{start + len(sentence)} of t001"
    ) in said
    assert "2 articles · 4 sentences" in said


def test_conflicts_stand_side_by_side() -> None:
    document = opened(View(provinces=("CN-JX",)))
    table = next(one for one in document.tables if "2600只风筝" in one.rows[1].cells[-1].text)
    assert [cell.text for cell in table.rows[1].cells] == ["“2,400 banned kites”", "“2600只风筝”"]
    assert [cell.text[:3] for cell in table.rows[0].cells] == ["[2]", "[1]"]


def test_what_was_rejected_has_its_reason_and_sentence() -> None:
    selection, _ = cited()
    beijing = View(provinces=("CN-BJ", "CN-JX"))
    document = opened(beijing)
    row = next(row for table in document.tables for row in table.rows if row.cells[0].text == "Beijing")
    mentions = selection.edition.mentions
    reason = mentions.loc[mentions["surface"] == "Beijing", "reason"].iloc[0]
    assert [cell.text for cell in row.cells] == ["Beijing", reason, "“Beijing vowed to ban kites.” [2]"]


def test_it_carries_the_citation_and_the_sources() -> None:
    _, citation = cited()
    said = written(opened())
    for part in (citation.headline, citation.counts, citation.state, citation.boundaries, citation.licence,
                 citation.short, *citation.credits):  # fmt: skip
        assert part in said
    for source in citation.sources:
        assert f"[{source.number}] {source.line('en')}" in said
    assert outside(made(View())) == {LINK}


def test_the_map_is_a_picture_in_words_too() -> None:
    (shape,) = opened().inline_shapes
    assert "Jiangxi 1" in shape._inline.docPr.get("descr")


def test_in_chinese_the_headings_are_chinese() -> None:
    assert headings(opened(View(lang="zh")), 1)[-4:] == ["哪些不在地图上，为什么", "方法与局限", "来源", "如何引用"]


def test_the_same_view_gives_the_same_bytes() -> None:
    assert dossier(*cited()) == made(View())


def test_a_view_that_selects_nothing_says_so() -> None:
    with pytest.raises(UsageError, match="selects no case"):
        dossier(*cited(View(query="no such thing")))


def test_a_province_without_a_case_says_why() -> None:
    document = opened(View(provinces=("CN-FJ",)))
    assert "Fujian is only mentioned in these articles" in written(document)
    assert headings(document, 2)[:1] != ["Evidence"]


def test_cases_that_are_all_off_the_map_are_still_listed() -> None:
    document = opened(View(query="Li Moumou"))
    assert headings(document, 1)[0] == "What is not on the map, and why"
    assert "Li Moumou sentenced [1]" in written(document)


def test_what_is_beyond_the_most_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("MOST_CASES", "MOST_QUOTES", "MOST_REJECTED"):
        monkeypatch.setattr(room, name, 1)
    said = written(Document(io.BytesIO(dossier(*cited(edition=hostile_edition())))))
    assert "15 cases more in the casebook" in said


def test_hostile_texts_are_text() -> None:
    selection = select(hostile_edition(), View(lang="zh"))
    data = dossier(selection, cite(selection, LINK))
    said = written(Document(io.BytesIO(data)))
    assert outside(data) == {LINK}
    assert HOSTILE_TEXTS["formula"] in said
    assert "\u202e" not in said
    assert not [char for char in said if not char.isprintable() and char not in "\n\t"]
    assert len(toy_edition().cases) == 6
