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


def test_a_table_of_english_with_one_chinese_file_name_is_chinese() -> None:
    text = "file,title,published\na.pdf,Suspended death sentence in tainted pork case,2011\n22_毒姜.txt,,2013-05-10\n"
    read = decode(text.encode("gb18030"), "articles.csv")
    assert (read.text, read.encoding, read.is_certain) == (text, "gb18030", False)


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


# Sixty files as they come in: five texts in the encodings that can hold them.
_UNICODE = "utf-8 utf-8-sig utf-16 utf-16-le utf-16-be utf-32"
_MAINLAND, _OVERSEAS = f"{_UNICODE} gb18030 gbk gb2312", f"{_UNICODE} gb18030 gbk big5 cp950 big5hkscs"
_TEXTS = {
    "四川省发展改革委近日下发通知，要求各地清理关停虚拟货币“挖矿”项目。": _MAINLAND,
    "天水麦积区警方跑了5省9市,抓获13人": _MAINLAND,
    "臺北地檢署週五起訴32人，涉嫌詐欺與洗錢，檢方求刑二十五年。": _OVERSEAS,
    "香港警方拘捕兩名男子，檢獲虛擬貨幣": _OVERSEAS,
    "Inspectors “sealed” the hall in Xi’an — 26 mines, £17,000.": f"{_UNICODE} cp1252",
    "Police in Hebei held nine people.": f"{_UNICODE} cp1252 gb18030 big5 ascii latin-1 gbk utf-32-le",
}


def test_fifty_seven_of_sixty_files_are_read_right_and_none_is_wrong_in_silence() -> None:
    files = [(text, encoding) for text, encodings in _TEXTS.items() for encoding in encodings.split()]
    assert len(files) == 60 and len({encoding for _, encoding in files}) >= 12
    found = [(text, encoding, decode(text.encode(encoding), "a.txt")) for text, encoding in files]
    wrong = [(text, encoding, got) for text, encoding, got in found if got.text != text]
    assert len(wrong) <= 3
    assert [(text, encoding) for text, encoding, got in wrong if got.is_certain] == []
