"""Lines as spans, and the language of a text."""

from hypothesis import given
from hypothesis import strategies as st

from dashboard.articles.lines import language_of, line_spans, trimmed


def test_lines_are_trimmed_and_empty_ones_left_out() -> None:
    text = "  One \r\n\r\n\u3000二\u3000\n\n\tthree"
    assert [text[a:b] for a, b in line_spans(text)] == ["One", "二", "three"]


def test_an_offset_moves_every_span() -> None:
    assert line_spans("a\n b", 10) == [(10, 11), (13, 14)]


@given(st.text())
def test_line_spans_slice_back_to_every_word(text: str) -> None:
    spans = line_spans(text)
    assert "".join("".join(text[a:b].split()) for a, b in spans) == "".join(text.split())
    assert all(text[a:b] == text[a:b].strip() for a, b in spans)
    assert spans == sorted(spans)


def test_trimmed_is_none_for_white_space() -> None:
    assert trimmed("  ab ", 0, 5) == (2, 4)
    assert trimmed("   ", 0, 3) is None


def test_language_follows_the_weight_of_the_characters() -> None:
    assert language_of("Police in Sichuan (四川) closed 26 mines.") == "en"
    assert language_of("江苏省通信管理局通报IP地址4502个,流量136.77Mbps") == "zh"
    assert language_of("Xi'an") == "en"
    assert language_of("2021 年") == "zh"
