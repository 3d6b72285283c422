"""The citation: everything DESIGN asks for, in both languages, and hostile text that stays text."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from dashboard.casebook.view import View, select
from dashboard.exports.citation import (
    TITLE_LENGTH,
    Citation,
    Source,
    address,
    as_of,
    cite,
    clipped,
    file_name,
    one_line,
)
from dashboard.figures import words
from dashboard.provinces import BOUNDARY_CONVENTION, BOUNDARY_CONVENTION_ZH
from tests.casebook.test_partly import DATED, GAP
from tests.toy import TOY_EDITION_ID, toy_edition

LINK = "https://casebook.example/?prov=&from=2021-05-01"


def cited(view: View | None = None) -> Citation:
    return cite(select(toy_edition(), view or View()), LINK)


def test_it_counts_what_the_view_counts() -> None:
    selection = select(toy_edition(), View())
    found = cited()
    assert (found.n_cases, found.n_provinces, found.n_articles) == (4, 5, 4)
    assert found.off_map == selection.off_map == {"national": 1, "unknown": 1, "abroad": 0, "ambiguous": 1}
    assert (found.n_undated, found.n_undated_on_map) == (1, 1)
    assert found.counts == (
        "4 cases on the map · 4 articles · 2 cases on no map (1 national, 1 with province unknown) · "
        "1 undated (1 of them on the map) · sources disagree on 1 case · 1 mention ambiguous"
    )


def test_it_says_what_was_measured_when_and_from_which_edition() -> None:
    found = cited(View(start=dt.date(2021, 5, 1), end=dt.date(2021, 12, 31), clock="published"))
    assert found.when == "May to December 2021, by when it was published"
    assert found.measure == "Cases found in this corpus, fixed classes"
    assert found.state == f"As of 1 April 2022 · edition {TOY_EDITION_ID} · reading rules 0.0"
    assert found.boundaries == BOUNDARY_CONVENTION
    assert any("GeoNames" in credit for credit in found.credits)
    assert found.link == LINK


def test_sources_are_numbered_by_date_and_are_those_behind_the_cases() -> None:
    found = cited().sources
    assert [(source.number, source.article_id) for source in found] == [
        (1, "t002"),
        (2, "t001"),
        (3, "t004"),
        (4, "t003"),
    ]
    assert found[0].published == "2021-06-09/2021-06-30"
    assert found[3].published == ""
    narrow = cited(View(query="Li Moumou"))
    assert [source.article_id for source in narrow.sources] == ["t003"]
    assert narrow.n_articles == 1


def test_a_source_is_one_line() -> None:
    source = Source(1, "a", "Toy Times", "Kites", "2021-08", "https://toy.example/a")
    assert source.line("en") == "Toy Times, “Kites”, Aug 2021, https://toy.example/a"
    assert source.line("zh", has_url=False) == "Toy Times，《Kites》，2021年8月"
    bare = Source(1, "a", "", "x" * 5_000, "", "")
    assert bare.line("en") == f"publisher unknown, “{'x' * (TITLE_LENGTH - 1)}…”, date unknown"


def test_in_chinese_every_line_is_chinese() -> None:
    found = cited(View(lang="zh"))
    assert found.topic == "风筝整治"
    assert found.boundaries == BOUNDARY_CONVENTION_ZH
    assert found.counts.startswith("地图上4起案件 · 4篇文章 · 2起案件不在地图上（1起属全国性，1起省份不明）")
    assert found.measure == "本语料中发现的案件数，固定分级"
    assert "GeoNames" in found.long
    assert TOY_EDITION_ID in found.state


def test_short_and_long_forms_name_the_edition_and_the_long_one_everything() -> None:
    found = cited()
    assert found.short == (
        f"Provincial Casebook, “{found.headline}”. The kite crackdown, edition {TOY_EDITION_ID}, as of 2022-04-01."
    )
    for part in (found.short, found.counts, found.boundaries, *found.credits, found.licence, found.link):
        assert part in found.long


def test_bibtex_escapes_what_latex_would_read() -> None:
    found = cited(View(query=r"}\input{x} 50% $x_1^2$ #&~"))
    assert found.bibtex.startswith(f"@misc{{casebook-{TOY_EDITION_ID},\n")
    assert r"\}\textbackslash{}input\{x\} 50\% \$x\_1\textasciicircum{}2\$ \#\&\textasciitilde{}" in found.bibtex
    assert f"\\url{{{LINK}}}" in found.bibtex
    unescaped = found.bibtex.replace("\\{", "").replace("\\}", "")
    assert unescaped.count("{") == unescaped.count("}")


def test_nothing_without_any_date_has_a_window() -> None:
    edition = toy_edition()
    undated = edition.cases.assign(happened_earliest=None, happened_latest=None)
    selection = select(replace(edition, cases=undated.astype(edition.cases.dtypes.to_dict())), View())
    assert cite(selection, LINK).window == ""
    assert cite(selection, LINK).when == "by when it happened"


def test_hostile_text_is_one_plain_line() -> None:
    assert one_line("a\u202eb\x1b[31m\n c\u2067") == "ab[31m c"
    assert clipped("abc", 3) == "abc"
    assert clipped("ab cd", 4) == "ab…"
    titles = [source.title for source in cited().sources]
    assert any("<img src=x onerror=alert(1)>" in title for title in titles)


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("https://toy.example/a?b=c", True),
        ("javascript:alert(1)", False),
        ("https://toy.example/a b", False),
        ("https://toy.example/\n", False),
        ("", False),
    ],
)
def test_only_addresses_of_the_web_are_kept(given: str, kept: bool) -> None:
    assert address(given) == (given if kept else "")


def test_file_names_say_topic_what_format_and_day() -> None:
    day = as_of(toy_edition())
    assert file_name("kites", "map wide", "png", day) == "kites_map-wide_png_20220401.png"
    assert file_name("../../Etc/Passwd", "map", "svg", day) == "etc-passwd_map_svg_20220401.svg"
    assert file_name("风筝", "map", "pdf", day) == "casebook_map_pdf_20220401.pdf"


def test_a_day_of_knowledge_is_told_with_what_came_later() -> None:
    found = cited(View(known_on=dt.date(2021, 9, 1)))
    assert found.when == "June 2021 to March 2022, by when it happened, as known on 1 September 2021"
    assert found.counts.endswith("4 cases told only later")
    assert cited(View(known_on=dt.date(2021, 9, 1), lang="zh")).when.endswith("，按2021年9月1日已知情况")


def test_a_what_if_is_told_as_one() -> None:
    edition = toy_edition()
    key = edition.reports.loc[edition.reports["case_id"] == "kite-hebei", "case_key"].iloc[0]
    assert cited(View(what_if=(str(key),))).counts.endswith("What if: 1 sentence struck out")
    assert cited(View(what_if=(str(key),), lang="zh")).counts.endswith("假设： 划去1句")


def test_the_headline_and_every_citation_say_so() -> None:
    chen, some = select(DATED, GAP), select(DATED, replace(GAP, end=dt.date(2021, 6, 6), lang="zh"))
    assert words.headline(chen) == "One case in one province, 2 June 2021 to 5 June 2021, only spanning it"
    assert words.headline(some).endswith("，在该时段内均无新进展")
    assert "1 only spanning the window" in cite(chen, "").counts
    assert "only spanning" not in cite(select(DATED, View()), "").counts
