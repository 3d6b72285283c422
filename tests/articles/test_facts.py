"""Articles made from texts: facts found, facts given, and texts that cannot be read."""

import datetime as dt
import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.articles.facts import MAX_CHARACTERS, make_article
from dashboard.articles.sentences import split_sentences
from dashboard.errors import ArticleError

_STORY = "Police in Sichuan closed twenty-six mines on Friday and took 600 machines away, the provincial bureau said."


def test_facts_that_the_text_states() -> None:
    text = (
        f"Mines closed in Sichuan\n\nJune 18, 2021\n\n[NTD News June 18, 2021 Beijing time]{_STORY}\n\n"
        "The URL of this article: https://www.ntdtv.com/gb/2021/06/18/a1.html\n"
    )
    article = make_article(text, "a")
    assert (article.title, article.title_span) == ("Mines closed in Sichuan", (0, 23))
    assert article.publisher == "NTD News"
    assert article.url == "https://www.ntdtv.com/gb/2021/06/18/a1.html"
    assert article.lang == "en"
    assert article.text is text
    assert article.published.value is None
    assert article.sha256 == hashlib.sha256(text.encode()).hexdigest()
    assert [mark.kind for mark in article.boilerplate] == ["dateline-line", "url-line"]


def test_facts_that_are_given_win() -> None:
    article = make_article(
        f"Mines closed in Sichuan\n{_STORY}\nSource: Xinhua",
        "a",
        title="Another title",
        url="https://a.b/c",
        publisher="The Bureau",
        published="2021-06-18",
        lang="zh-Hant",
        file="a.txt",
        data=b"bytes",
    )
    assert (article.title, article.title_span) == ("Another title", None)
    assert (article.url, article.publisher, article.lang, article.file) == (
        "https://a.b/c",
        "The Bureau",
        "zh",
        "a.txt",
    )
    assert (article.published.basis, article.published.earliest) == ("given", dt.date(2021, 6, 18))
    assert article.sha256 == hashlib.sha256(b"bytes").hexdigest()


def test_a_given_title_is_found_in_the_head() -> None:
    article = make_article(f"June 18, 2021\n Mines closed | CoinDesk\n{_STORY}", "a", title="Mines closed")
    assert article.text[slice(*(article.title_span or (0, 0)))] == "Mines closed"
    assert ("tags", "| CoinDesk") in [(m.kind, article.text[m.start : m.end]) for m in article.boilerplate]


def test_another_language_is_found_out_from_the_text() -> None:
    assert make_article(_STORY, "a", lang="fr").lang == "en"
    assert make_article("四川省关停矿场。", "a", lang="").lang == "zh"


def test_an_address_in_the_story_is_not_the_articles_own() -> None:
    assert make_article(f"{_STORY}\nhttps://example.com/other\n{_STORY}", "a").url is None


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "x1: the text is empty; give the article's words"),
        (" \n\u3000", "x1: the text is empty; give the article's words"),
        ("a" * (MAX_CHARACTERS + 1), "x1: 5,000,001 characters; at most 5,000,000 are read, split the text"),
        ("a\0b", "x1: holds a zero character at 1: not text; export it as text"),
        ("a\ud800b", "x1: half a surrogate pair at 1; write the text as UTF-8"),
    ],
)
def test_refusals_name_the_article_and_what_to_do(text: str, message: str) -> None:
    with pytest.raises(ArticleError) as error:
        make_article(text, "x1")
    assert str(error.value) == message


def test_a_bad_date_is_refused() -> None:
    with pytest.raises(ArticleError, match="x1: field 'published' is 'soon', not a date"):
        make_article(_STORY, "x1", published="soon")


@given(st.text(min_size=1).filter(lambda text: text.strip() and "\0" not in text))
def test_any_text_becomes_an_article_whose_spans_slice_back(text: str) -> None:
    article = make_article(text, "a")
    assert article == make_article(text, "a")
    if article.title_span:
        assert article.text[slice(*article.title_span)] == article.title
    covered = {i for mark in article.boilerplate for i in range(mark.start, mark.end)}
    assert not any(covered & set(range(start, end)) for start, end in split_sentences(article))
