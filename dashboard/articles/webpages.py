"""What a web page says of its story outside the story: the lines under its headline, the name of its site."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Protocol

from dashboard.articles.boilerplate import line_kind
from dashboard.articles.credits import find_credit, outlet_in

if TYPE_CHECKING:
    from collections.abc import Iterator

_BLOCKS: Final = frozenset(
    "address article aside blockquote body br dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr "
    "li main nav ol p pre section table tbody td th tr ul".split()
)
_UNSEEN: Final = frozenset("script style noscript template title".split())
# Between a headline and its story stand a few lines; what comes later is not theirs.
_MAX_PIECES: Final = 80
_MAX_LINES: Final = 12
_MAX_LINE: Final = 110
_SPACE = re.compile(r"[ \t\r\n\f\v\xa0]+")
_YEAR = re.compile(r"(?:19|20)\d\d")
_SOURCE = re.compile(r"(?:source|来源|來源|稿源) ?[:：]", re.IGNORECASE)
_BETWEEN = re.compile(r"\s+[-–—|·»:]+\s+|\s*[|｜_]\s*|\s*-{1,2}\s*(?=[\u4e00-\u9fff]+\Z)")


class Node(Protocol):
    """An element of the tree of a page, or a text in it, as lxml makes them."""

    tag: str
    is_tail: bool

    def getparent(self) -> Node | None:
        """The element that holds it; of a text behind an element (`is_tail`), that element."""

    def xpath(self, path: str) -> list[Node]:
        """The elements or texts at a path from here."""

    def text_content(self) -> str:
        """All text in the element."""


def lines_under_headline(tree: Node | None, title: str, text: str) -> list[str]:
    """The lines between the headline of a page and its story that say when or by whom it was published.

    `tree` is the lxml tree of the page, `title` its headline, `text` the story that was found in it: a line that is in
    it is left out. Extraction of the story drops such lines when they stand in a `<div>` of no known name.
    """
    headline = None if tree is None else _headline(tree, title)
    if headline is None:
        return []
    found: list[str] = []
    for number, line in enumerate(filter(None, _lines_after(headline))):
        if number >= _MAX_LINES or len(line) > _MAX_LINE or _is_story(line, text):
            break
        if _says_when(title, line) and line not in text:
            found.append(line)
    return found


def site_of(tree: Node | None, title: str) -> str | None:
    """The name of the site in `<title>`, beside the headline: "Mines closed | The Pacific Ledger"; or None."""
    said = "" if tree is None else _squeezed(" ".join(map(str, tree.xpath("//head/title[1]//text()"))))
    key = _squeezed(title)
    at = said.find(key) if key else -1
    if at < 0:
        return None
    beside = (part for side in (said[at + len(key) :], said[:at]) for part in reversed(_BETWEEN.split(f" {side} ")))
    return next((name for part in beside if (name := outlet_in(part.strip())) is not None), None)


def _headline(tree: Node, title: str) -> Node | None:
    """The element that holds the headline: the heading with the words of the title, else the only first heading."""
    headings = tree.xpath("(//h1|//h2)[position() <= 50]")
    key = _squeezed(title)
    for heading in headings:
        if key and _squeezed(str(heading.text_content())) == key:
            return heading
    first = [heading for heading in headings if heading.tag == "h1"]
    return first[0] if len(first) == 1 else None


def _lines_after(element: Node) -> Iterator[str]:
    """The lines of text behind an element, in the order of the page, as its blocks part them."""
    pieces: list[str] = []
    last: Node | None = None
    for piece in element.xpath(f"(following::text())[position() <= {_MAX_PIECES}]"):
        beside = piece.getparent()
        holder = beside.getparent() if beside is not None and piece.is_tail else beside
        if holder is None or holder.tag in _UNSEEN:
            continue
        while holder.tag not in _BLOCKS and (above := holder.getparent()) is not None:
            holder = above
        if holder is not last or (piece.is_tail and beside is not None and beside.tag in _BLOCKS):
            yield _squeezed("".join(pieces))
            pieces = []
        last = holder
        pieces.append(str(piece))
    yield _squeezed("".join(pieces))


def _is_story(line: str, text: str) -> bool:
    """Whether a line is a sentence of the story that was found."""
    return len(line) > 20 and line[-1] in '.。!！?？”"' and line in text


def _says_when(title: str, line: str) -> bool:
    if not (_YEAR.search(line) or _SOURCE.match(line)):
        return False
    return (
        line_kind(line, (0, len(line))) in ("dateline-line", "byline")
        or find_credit(f"{title or '-'}\n{line}") is not None
    )


def _squeezed(words: str) -> str:
    """Words with one space for each run of white space; the wide space of Chinese stays."""
    return _SPACE.sub(" ", words).strip()
