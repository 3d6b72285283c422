"""What a web page says under its headline and in its title."""

import pytest
from trafilatura.utils import load_html

from dashboard.articles.webpages import lines_under_headline, site_of

_TITLE = "Mine fire kills three in Guizhou"
_STORY = "Police in Panzhou arrested two men on Monday after a fire at a coal mine killed three of its workers."


def _lines(middle: str, before: str = "") -> list[str]:
    page = f"<html><body>{before}<h1>{_TITLE}</h1>{middle}<p>{_STORY}</p><p>Posted 3 May 2019</p></body></html>"
    return lines_under_headline(load_html(page), _TITLE, _STORY)


@pytest.mark.parametrize(
    ("middle", "lines"),
    [
        ("<div>2024/05/03 10:25　兩岸中心／綜合報導</div>", ["2024/05/03 10:25　兩岸中心／綜合報導"]),
        ("<div class=x><span>12 March 2024</span> <b>Energy Ledger</b></div>", ["12 March 2024 Energy Ledger"]),
        ("<span>By Ann Lee</span><br>March 12, 2024<br>3 min read", ["March 12, 2024"]),
        (
            "<div>Energy Ledger, 12 March 2024</div><div>来源：法治报</div>",
            ["Energy Ledger, 12 March 2024", "来源：法治报"],
        ),
        ("<script>var d = '12 March 2024'</script><div>China</div>", []),
        ("<div>The worst fire since 2009, when 108 died</div>", []),
        ("<div>Wenchuan Earthquake, 12 May 2008</div>", []),
        ("", []),
    ],
)
def test_lines_that_say_when_are_found(middle: str, lines: list[str]) -> None:
    assert _lines(middle) == lines


def test_only_what_stands_between_headline_and_story_is_taken() -> None:
    assert _lines("", before="<div>Today: 22 November 2026</div>") == []
    assert lines_under_headline(load_html("<html><body><p>3 May 2024</p></body></html>"), _TITLE, _STORY) == []
    assert _lines("".join(f"<div>Menu {n}</div>" for n in range(20)) + "<div>12 March 2024</div>") == []


@pytest.mark.parametrize(
    ("said", "site"),
    [
        (f"{_TITLE} | The Pacific Ledger", "The Pacific Ledger"),
        (f"{_TITLE} - China - Energy Times", "Energy Times"),
        (f"Energy Times: {_TITLE}", None),
        (f"Energy Times | {_TITLE}", "Energy Times"),
        (f"{_TITLE}_新闻中心_北疆晨报", "北疆晨报"),
        (f"{_TITLE} | China", None),
        (f"{_TITLE}", None),
        ("Another page | The Pacific Ledger", None),
    ],
)
def test_the_site_is_named_beside_the_headline(said: str, site: str | None) -> None:
    page = f"<html><head><title>{said}</title></head><body><p>x</p></body></html>"
    assert site_of(load_html(page), _TITLE) == site
