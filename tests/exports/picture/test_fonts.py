"""Type: every Chinese sign of the data is there, lines fit their room, and nothing is lost in between."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.codes import provinces
from dashboard.config import GEODATA_DIR
from dashboard.exports.picture.fonts import FAMILIES, FILES, FOLDER, UNKNOWN, drawable, register, width, wrapped
from dashboard.language import catalogue

# Twenty rare signs of GB 2312 that the font's producer does not give.
RARE = set("劐坶塥弪戤毪犋猸稆耢耥脶膪蒈蟓赇轷铴镩骣鲰")
# Signs of names of quarters of Hong Kong that it does not give either: a picture shows one sign for them.
RARE_QUARTERS = set("硤磡鰂鱲鲗邨脷")


def common_chinese() -> str:
    rows, cells = range(0xB0, 0xF8), range(0xA1, 0xFF)
    pairs = [bytes([row, cell]) for row in rows for cell in cells if not (row == 0xD7 and cell > 0xF9)]
    return "".join(pair.decode("gb2312") for pair in pairs)


def test_the_fonts_are_here_and_known_by_their_names() -> None:
    assert {name for names in FAMILIES.values() for name in names} == set(FILES)
    assert [file for file in FILES.values() if not (FOLDER / file).is_file()] == []
    register()


@pytest.mark.parametrize("weight", [400, 600])
def test_no_chinese_of_the_data_turns_into_a_box(weight: int) -> None:
    names = "".join(unit.name_zh_full + unit.name_zh_hant for unit in provinces().values())
    data = "".join(path.read_text(encoding="utf-8") for path in sorted((GEODATA_DIR / "gazetteer").glob("*.csv")))
    text = names + data + "".join(catalogue().values())
    missing = {char for char in text if char.isprintable() and drawable(char, weight) == UNKNOWN}
    assert missing == RARE_QUARTERS


@pytest.mark.parametrize("weight", [400, 600])
def test_common_signs_are_there_simplified_and_traditional(weight: int) -> None:
    assert {char for char in common_chinese() if drawable(char, weight) == UNKNOWN} <= RARE
    assert drawable("國務院發佈關於虛擬貨幣的通知", weight) == "國務院發佈關於虛擬貨幣的通知"


def test_what_no_font_has_is_shown_as_one_sign() -> None:
    assert drawable("a😀b\u05d0") == f"a{UNKNOWN}b{UNKNOWN}"
    assert UNKNOWN in drawable(UNKNOWN)


def test_widths_are_those_of_the_font() -> None:
    assert width("", 10) == 0
    assert width("江西", 10) == pytest.approx(20)
    assert width("iii", 10) < width("WWW", 10)
    assert width("Jiangxi", 10, 600) > width("Jiangxi", 10)


def test_lines_break_at_spaces_and_between_chinese_signs_but_not_before_a_comma() -> None:
    assert wrapped("Police in Sichuan", 10, width("Police in ", 10), 5) == ["Police in", "Sichuan"]
    lines = wrapped("检察机关起诉，陈浪", 10, 60, 9)
    assert lines == ["检察机关起", "诉，陈浪"]
    assert wrapped("（江西）（江西）", 10, 45, 9) == ["（江西）", "（江西）"]


def test_a_word_wider_than_a_line_is_cut_and_so_is_what_has_no_room() -> None:
    lines = wrapped("https://toy.example/" + "x" * 200, 10, 100, 3)
    assert len(lines) == 3
    assert lines[-1].endswith("…")
    assert wrapped("", 10, 100, 3) == []
    assert wrapped("kites", 10, 100, 1) == ["kites"]


@given(st.text(max_size=60), st.integers(15, 200), st.integers(1, 6))
def test_no_line_is_wider_than_its_room(text: str, room: int, most: int) -> None:
    lines = wrapped(text, 10, room, most)
    assert len(lines) <= most
    assert all(width(line, 10) <= room + 1e-6 for line in lines)
    if not any(line.endswith("…") for line in lines):
        assert "".join("".join(lines).split()) == "".join(text.split())


def test_breaking_a_long_text_costs_time_in_proportion() -> None:
    took = []
    for n in (20_000, 80_000):
        start = time.process_time()
        wrapped("（" * n + "kites " * n, 10, 300, 2)
        took.append(time.process_time() - start)
    assert took[1] < 12 * max(took[0], 0.02)
