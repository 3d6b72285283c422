"""PDF: wrapped lines become paragraphs, and what stands at the edges of a page stays out."""

import pytest

from dashboard.articles.pdf import pdf_text
from tests.articles.documents import pdf, pdf_of

_WIDE = "Police in Panzhou have arrested two men after a fire at a coal"


def _text(*lines: str) -> list[str]:
    return pdf_text(pdf(*lines), "a.pdf")[0].split("\n\n")


def test_wrapped_lines_are_one_paragraph() -> None:
    assert _text("Two held over fire", _WIDE, "mine killed three of its workers, said", "the city.", "Short.") == [
        "Two held over fire",
        f"{_WIDE} mine killed three of its workers, said",
        "the city.",
        "Short.",
    ]
    assert _text(_WIDE, "mine killed three of its workers, the city government", "announced.") == [
        f"{_WIDE} mine killed three of its workers, the city government announced."
    ]


def test_wrapped_chinese_is_joined_without_spaces_and_dates_are_whole() -> None:
    lines = ("8 月21 日20 时26 分许，陕西省延安市延川县新泰煤矿井下发生闪爆事故，事", "故发生时井下有90 人。")
    assert _text("延安新泰煤矿瓦斯爆炸", "秦岭时报 2023 年8 月23 日 记者 段小青", *lines) == [
        "延安新泰煤矿瓦斯爆炸",
        "秦岭时报2023年8月23日 记者 段小青",
        "8月21日20时26分许，陕西省延安市延川县新泰煤矿井下发生闪爆事故，事故发生时井下有90人。",
    ]


@pytest.mark.parametrize(
    ("one", "two", "joined"),
    [
        ("The provincial bureau has sent a team for an inves-", "tigation of the fire.", "an investigation of"),
        ("The provincial bureau has sent a team of a state-", "owned company, it said.", "a state-owned company"),
        ("The provincial bureau in the north of the Sino-", "Mongolian border said.", "the Sino-Mongolian border"),
    ],
)
def test_a_word_cut_at_the_end_of_a_line_is_whole(one: str, two: str, joined: str) -> None:
    (text,) = _text(one, two)
    assert joined in text


def test_a_gap_an_indent_another_size_and_a_bullet_part_paragraphs() -> None:
    def lines(left: float = 72, step: float = 14, size: float = 12, two: str = "Mines closed.") -> int:
        first = [
            (72.0, 700.0, 12.0, _WIDE),
            (72.0, 686.0, 12.0, "mine and in the whole of the county, which has eight of them,"),
        ]
        return len(pdf_text(pdf_of([*first, (left, 686 - step, size, two)]), "a.pdf")[0].split("\n\n"))

    assert lines() == 1
    assert lines(left=96) == lines(step=30) == lines(size=9) == lines(two="- All mines were closed.") == 2


def test_a_heading_of_two_lines_is_one() -> None:
    heading = [(72.0, 740.0, 20.0, "Two held over fire at a coal mine"), (72.0, 716.0, 20.0, "in the south of Guizhou")]
    body = [(72.0, 690.0 - 14 * n, 12.0, f"{_WIDE} and a well in a village") for n in range(3)]
    assert pdf_text(pdf_of([*heading, *body]), "a.pdf")[0].startswith(
        "Two held over fire at a coal mine in the south of Guizhou\n\n"
    )


def test_page_numbers_running_heads_and_browser_lines_stay_out() -> None:
    def page(number: int, words: str) -> list[tuple[float, float, float, str]]:
        return [
            (72, 770, 9, "11/22/26, 8:20 PM Mines closed"),
            (72, 600, 12, words),
            (72, 20, 9, f"https://example.org/mines {number}/2"),
        ]

    assert pdf_text(pdf_of(page(1, _WIDE), page(2, "mine, and closed it.")), "a.pdf") == (
        f"{_WIDE} mine, and closed it.",
        "https://example.org/mines",
    )
    numbered = [(72.0, 600.0, 12.0, _WIDE), (300.0, 20.0, 9.0, "- 3 -")]
    assert pdf_text(pdf_of(numbered), "a.pdf") == (_WIDE, None)
    heads = [[(72.0, 770.0, 9.0, "Weekly digest"), (72.0, 600.0, 12.0, f"{word} closed.")] for word in ("One", "Two")]
    assert pdf_text(pdf_of(*heads), "a.pdf")[0] == "One closed.\n\nTwo closed."
