"""A slide and a deck opened again: the selection's counts, sources, notes, alt texts, one way out, the same bytes."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from dataclasses import replace

import pytest
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.util import Inches

from dashboard.casebook.view import View
from dashboard.errors import UsageError
from dashboard.exports import slides
from dashboard.exports.slides import deck, slide
from dashboard.figures.edtf import edtf_words
from tests.exports.slides.opened import LINK, alt, cited, drawn, group, notes, opened, outside, shapes, texts
from tests.hostile import HOSTILE_TEXTS, hostile_edition
from tests.toy import TOY_EDITION_ID

NOTHING = View(query="no such thing anywhere")


def test_a_slide_is_16_to_9_and_says_everything_a_briefing_asks() -> None:
    _, citation = cited()
    made = opened(drawn(View()))
    assert (made.slide_width, made.slide_height) == (Inches(13.333), Inches(7.5))
    (one,) = made.slides
    assert one.shapes.title.text == citation.headline
    said = texts(one)
    for part in (citation.when, citation.counts, citation.state, TOY_EDITION_ID, citation.boundaries,
                 citation.licence, citation.link, *citation.credits):  # fmt: skip
        assert part in said
    for source in citation.sources:
        assert f"[{source.number}]" in said
        assert edtf_words("en", source.published) in said


def test_the_title_stands_first_in_the_reading_order_and_the_footer_last() -> None:
    (one,) = opened(drawn(View())).slides
    assert one.shapes[0] == one.shapes.title
    names = [shape.name for shape in one.shapes]
    assert names.index("Counts") < names.index("Map") < names.index("Legend") < names.index("Sources")
    assert names[-2:] == ["About this slide", "QR code"]


def test_every_picture_and_drawing_is_described() -> None:
    for one in opened(drawn(View(), is_deck=True)).slides:
        shown = [shape for shape in one.shapes if shape.shape_type in (MSO_SHAPE_TYPE.PICTURE, MSO_SHAPE_TYPE.GROUP)]
        assert shown
        assert all(alt(shape) for shape in shown)


def test_no_two_shapes_of_a_slide_share_a_number() -> None:
    for one in opened(drawn(View(), is_deck=True)).slides:
        numbers = [shape.shape_id for shape in shapes(one)]
        assert len(numbers) == len(set(numbers))


def test_the_map_says_in_words_what_it_shows() -> None:
    (one,) = opened(drawn(View())).slides
    assert "Jiangxi 1" in alt(group(one, "Map"))


def test_notes_quote_the_evidence_with_source_and_span() -> None:
    (one,) = opened(drawn(View())).slides
    said = notes(one)
    assert "“Prosecutors in Fuzhou, Jiangxi Province charged Chen Lang on June 8, 2021.” [2] (t001 34-108)" in said
    assert "Sources disagree about the office" in said
    assert "Toy Times, “Kites in China”, date unknown, https://toy.example/t003" in said


def test_the_only_way_out_is_the_link() -> None:
    assert outside(drawn(View())) == {LINK}
    assert outside(drawn(View(), is_deck=True)) == {LINK}
    relative = deck(*cited(link="/?prov=CN-JX"))
    assert outside(relative) == set()
    assert not [shape for one in opened(relative).slides for shape in one.shapes if shape.name == "QR code"]


@pytest.mark.parametrize("make", [slide, deck])
def test_the_same_view_gives_the_same_bytes_dated_by_the_edition(make: object) -> None:
    assert callable(make)
    first = make(*cited())
    assert make(*cited()) == first
    properties = opened(first).core_properties
    assert properties.created == properties.modified == dt.datetime(2022, 4, 1, tzinfo=dt.UTC).replace(tzinfo=None)
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert "docProps/thumbnail.jpeg" not in archive.namelist()
    assert len(first) < 200_000


def test_fonts_name_one_for_chinese() -> None:
    with zipfile.ZipFile(io.BytesIO(drawn(View()))) as archive:
        themes = [archive.read(name).decode() for name in archive.namelist() if "/theme/" in name]
    assert themes
    assert all(theme.count('<a:ea typeface="Microsoft YaHei"/>') == 2 for theme in themes)


def test_a_headline_of_the_authors_own_is_the_title() -> None:
    selection, citation = cited()
    (one,) = opened(slide(selection, replace(citation, headline="Kites fell in spring"))).slides
    assert one.shapes.title.text == "Kites fell in spring"


def test_a_deck_has_a_slide_for_each_province_and_closes_with_what_is_missing() -> None:
    selection, citation = cited(View(lang="zh"))
    titles = [one.shapes.title.text for one in opened(deck(selection, citation)).slides]
    assert titles[0] == "风筝整治"
    assert titles[1] == citation.headline
    assert titles[2:-2] == [
        f"{name} · 1起案件" for name in ("河北 Hebei", "江西 Jiangxi", "四川 Sichuan", "云南 Yunnan", "甘肃 Gansu")
    ]
    assert titles[-2:] == ["哪些不在地图上，为什么", "方法与局限"]


def test_selected_provinces_have_the_slides_in_their_order() -> None:
    titles = [one.shapes.title.text for one in opened(deck(*cited(View(provinces=("CN-YN", "CN-FJ"))))).slides]
    assert titles[2:-2] == ["Yunnan 云南 · 1 case", "Fujian 福建 · 0 cases"]


def test_provinces_beyond_the_most_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(slides, "MOST_PROVINCES", 3)
    made = opened(deck(*cited()))
    assert len(made.slides) == 2 + 3 + 2
    assert "Without a slide of their own: Yunnan 1 and Gansu 1" in texts(made.slides[0])


@pytest.mark.parametrize("make", [slide, deck])
def test_a_view_that_selects_nothing_says_so(make: object) -> None:
    assert callable(make)
    with pytest.raises(UsageError, match="selects no case"):
        make(*cited(NOTHING))


def test_cases_that_are_all_off_the_map_are_still_shown() -> None:
    (one,) = opened(slide(*cited(View(query="Li Moumou")))).slides
    assert "No case of this view is on the map." in texts(one)
    assert "1 case on no map (1 with province unknown)" in texts(one)


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_hostile_texts_are_text(lang: str) -> None:
    data = deck(*cited(View(lang=lang), hostile_edition()))  # type: ignore[arg-type]
    assert outside(data) == {LINK}
    made = opened(data)
    said = "".join(texts(one) + notes(one) for one in made.slides)
    assert HOSTILE_TEXTS["formula"] in said
    assert "DROP TABLE" in said
    assert not [char for char in said if not char.isprintable() and char not in "\n"]
    assert "\u202e" not in said
    assert "evil" not in "".join(outside(data))
    assert len(made.slides) == 2 + 1 + 2


def test_what_is_written_fits_on_the_slide() -> None:
    for data in (drawn(View(), is_deck=True), slide(*cited(edition=hostile_edition()))):
        made = opened(data)
        for one in made.slides:
            for shape in shapes(one):
                if shape.has_text_frame:
                    assert shape.left >= 0
                    assert shape.top + shape.height <= made.slide_height
