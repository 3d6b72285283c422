"""Bytes to text in the encodings that articles come in, and refusals that say what to do."""

import pytest

from dashboard.articles.encoding import decode
from dashboard.errors import ArticleError

_SIMPLIFIED = ["四川关停矿场", "江西抚州原市委书记肖毅被双开", "甘肃天水警方抓获13人。", "呼和浩特市", "拉萨"]
_TRADITIONAL = [
    "四川關停礦場",
    "臺北地檢署週五起訴32人，涉嫌詐欺與洗錢。",
    "香港警方拘捕兩名男子，檢獲虛擬貨幣約值五百萬元。",
    "內蒙古發改委發布徵求意見稿，清理虛擬貨幣「挖礦」項目，並對違規企業列入失信名單。",
]
_WESTERN = ["It’s the “first” raid — in Sichuan", "naïve Zürich police paid £17,000 a month", "Xi’an"]
_MARKED = ["utf-8", "utf-8-sig", "utf-16", "utf-32"]


@pytest.mark.parametrize("encoding", [*_MARKED, "gb18030", "gbk", "gb2312"])
@pytest.mark.parametrize("text", _SIMPLIFIED)
def test_simplified_chinese(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "a.txt").text == text


@pytest.mark.parametrize("encoding", [*_MARKED, "utf-16-le", "utf-16-be", "big5", "cp950", "big5hkscs", "gb18030"])
@pytest.mark.parametrize("text", _TRADITIONAL)
def test_traditional_chinese(text: str, encoding: str) -> None:
    found = decode(text.encode(encoding), "a.txt")
    assert (found.text, found.is_certain) == (text, True)


@pytest.mark.parametrize("encoding", [*_MARKED, "utf-16-le", "utf-16-be", "utf-32-le", "cp1252"])
@pytest.mark.parametrize("text", _WESTERN)
def test_english_with_accents_and_quotes(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "a.txt").text == text


def test_line_ends_and_marks_inside_the_text_stay() -> None:
    assert decode("\ufeffa\r\nb\ufeff".encode(), "a.txt").text == "a\r\nb\ufeff"


def test_a_guess_is_not_called_certain() -> None:
    assert not decode("宜蘭縣".encode("big5"), "a.txt").is_certain


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", r"a\.txt: the file is empty \(zero bytes\); put the article's text in it or remove it"),
        (b"%PDF-1.7 ...", r"a\.txt: is a PDF, not text; give it its own file extension"),
        (b"PK\x03\x04rest", r"a\.txt: is a zip or Office file, not text"),
        (b"\x89PNG\r\n\x1a\n", r"a\.txt: is a PNG picture, not text"),
        (bytes(range(256)) * 4, r"a\.txt: binary data, not text"),
        (b"\x01\x02\x03\x04\x05text", r"a\.txt: binary data, not text"),
        (b"a\0b\0\0\0c", r"a\.txt: binary data, not text"),
        (b"\xff\xfea\0b", r"a\.txt: begins as UTF-16-LE but is damaged at byte 2; save it anew as UTF-8"),
        (b"\xef\xbb\xbfok \xff", r"a\.txt: begins as UTF-8 but is damaged at byte 3"),
        ("四川关停矿场，云南整治。".encode()[:-1], r"a\.txt: damaged UTF-8 at byte 33; fetch the file again"),
        (b"ok \x81\xff\x8d", r"a\.txt: fits neither UTF-8, UTF-16, GB18030, Big5 nor Windows-1252; save it as UTF-8"),
    ],
)
def test_refusals_name_the_file_and_what_to_do(data: bytes, message: str) -> None:
    with pytest.raises(ArticleError, match="^" + message):
        decode(data, "a.txt")
