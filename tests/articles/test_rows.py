"""Rows of JSON Lines and tables: fields read, and bad rows named."""

import pytest

from dashboard.articles.rows import Remark, Row, articles_in_lines, articles_in_table
from dashboard.errors import ArticleError
from dashboard.model import Article


def _articles(rows: list[Row]) -> list[Article]:
    assert all(isinstance(row.found, Article) for row in rows), rows
    return [row.found for row in rows if isinstance(row.found, Article)]


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
    data = b'id,text,published\na,"One\nmore.",2021\nb,Two.,soon\nc,,2021\nd,Four.,4 May 2024\ne,"  ",\n'
    found = [row.found for row in articles_in_table(data, "t.csv", "t")]
    assert [(each.article_id, each.published.value) for each in found if isinstance(each, Article)] == [
        ("a", "2021"),
        ("b", None),
        ("d", "2024-05-04"),
    ]
    assert [str(each)[:52] for each in found if isinstance(each, Remark)] == [
        "t.csv: line 4: field 'published' is 'soon', not a da"
    ]
    assert [str(each)[:35] for each in found if isinstance(each, ArticleError)] == [
        "t.csv: line 7: e: the text is empty"
    ]


def test_common_names_are_taken_and_what_nothing_reads_is_named() -> None:
    data = b"Headline,Body,When,Outlet,Link,Mood\nMines closed,One.,2024/5/4,Northern Wire,https://a.b,glad\n"
    remark, row = (row.found for row in articles_in_table(data, "t.csv", "t"))
    assert remark == "t.csv: the column 'Mood' is not read"
    assert isinstance(row, Article)
    assert (row.title, row.text, row.published.value) == ("Mines closed", "One.", "2024-05-04")
    assert (row.publisher, row.url) == ("Northern Wire", "https://a.b")


def test_lines_of_json_have_the_same_names() -> None:
    line = (
        '{"headline": "T", "content": "One.", "published": null, "date": 20240504, "source": {"id": 1}, "title": "U"}'
    )
    row, remark = (row.found for row in articles_in_lines([line], "s", "s"))
    assert isinstance(row, Article)
    assert (row.title, row.text, row.published.value, row.publisher) == ("U", "One.", "2024-05-04", None)
    assert remark == "s: the fields 'headline', 'published', 'source' are not read"


def test_a_field_that_is_only_empty_in_some_lines_is_read() -> None:
    lines = ['{"text": "One.", "published": null}', '{"text": "Two.", "published": "2024", "mood": 1}']
    assert [str(row.found) for row in articles_in_lines(lines, "s", "s")][-1] == "s: the field 'mood' is not read"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"a,b\n1,2\n", r"t\.csv: no column holds the texts; name it 'text' \(columns: a, b\)"),
        (b"", r"t\.csv: the file is empty"),
        (b"text\n" + b'"' + b"x" * 5_000_002 + b'"', r"t\.csv: not a table that can be read \(field larger than"),
    ],
)
def test_no_table_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(ArticleError, match="^" + message):
        list(articles_in_table(data, "t.csv", "t"))
