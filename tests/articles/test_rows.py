"""Rows of JSON Lines and tables: fields read, and bad rows named."""

import pytest

from dashboard.articles.rows import articles_in_lines, articles_in_table
from dashboard.errors import ArticleError
from dashboard.model import Article


def _articles(found: list[Article | ArticleError]) -> list[Article]:
    assert all(isinstance(each, Article) for each in found), found
    return [each for each in found if isinstance(each, Article)]


def test_lines_without_an_id_get_one_from_their_number() -> None:
    found = _articles(list(articles_in_lines(['{"text": "a"}', "", b'{"text": "b", "id": 7}'], "s", "pile")))
    assert [article.article_id for article in found] == ["pile-1", "7"]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_table_is_read_by_the_names_of_its_columns(separator: str) -> None:
    rows = [
        ["Headline", "Full_Text", "Date", "ID"],
        ["Mines closed", "Mines closed\u2028Police came.", "2021-06-18", "n1"],
    ]
    data = "\r\n".join(separator.join(row) for row in rows).encode("utf-8-sig")
    (article,) = _articles(list(articles_in_table(data, "t.csv", "t")))
    assert (article.article_id, article.title, article.published.value) == ("n1", "Mines closed", "2021-06-18")


def test_a_chinese_table_in_gb18030() -> None:
    data = "标题,正文,日期\n四川关停矿场,四川省发改委要求关停矿场。,2021-06-18\n".encode("gb18030")
    (article,) = _articles(list(articles_in_table(data, "t.csv", "t")))
    assert (article.article_id, article.title, article.lang) == ("t-1", "四川关停矿场", "zh")


def test_a_bad_row_is_named_and_the_others_are_read() -> None:
    data = b'id,text,published\na,"One\nmore.",2021\nb,Two.,soon\nc,,2021\nd,Four.,\n'
    found = list(articles_in_table(data, "t.csv", "t"))
    assert [each.article_id for each in found if isinstance(each, Article)] == ["a", "d"]
    assert [str(each)[:56] for each in found if isinstance(each, ArticleError)] == [
        "t.csv: line 4: b: field 'published' is 'soon', not a dat"
    ]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"a,b\n1,2\n", r"t\.csv: no column holds the texts; name it 'text' \(columns: b, a\)"),
        (b"", r"t\.csv: the file is empty"),
        (b"text\n" + b'"' + b"x" * 5_000_002 + b'"', r"t\.csv: not a table that can be read \(field larger than"),
    ],
)
def test_no_table_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(ArticleError, match="^" + message):
        list(articles_in_table(data, "t.csv", "t"))
