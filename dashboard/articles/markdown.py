"""Markdown: what its front matter states, and its text without markup."""

from __future__ import annotations

import html
import re
from typing import Final, NamedTuple

from dashboard.articles.fields import chosen_names


class Facts(NamedTuple):
    """What front matter says of its article, as it writes it; None for what it does not say."""

    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: str | None = None


_MAX_LINES: Final = 100
_FENCE = re.compile(r"(?:---|\+\+\+)[ \t]*\Z")
_FIELD = re.compile(r"([\w\u4e00-\u9fff][\w\u4e00-\u9fff -]{0,40}?)[ \t]*[:=：][ \t]*(.*)\Z")
_INSIDE = re.compile(r"[ \t-]|#|\Z")
# Lines that are markup and nothing else: fences of code, rules, underlined headings, rules of tables, link targets.
_RULE = re.compile(
    r" {0,3}(?:```|~~~).{0,80}|[ \t]{0,3}(?:=[= \t]*|-(?:[ \t]*-)+|\*(?:[ \t]*\*){2,}|_(?:[ \t]*_){2,})[ \t]*|"
    r" {0,3}\[[^\[\]^\n]{1,200}\]: ?<?(?:https?|/|#).*|"
    r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*"
)
_QUOTE = re.compile(r"(?: {0,3}> ?){1,20}")
_HEADING = re.compile(r" {0,3}#{1,6}[ \t]+|(?<=\S)[ \t]+#+[ \t]*\Z")
_IS_HEADING = re.compile(r" {0,3}#{1,6}[ \t]+\S")
_ITEM = re.compile(r"([ \t]*)[*+-][ \t]+(?:\[[ xX]\][ \t]+)?(?=\S)")
_ROW = re.compile(r"[ \t]*\|(.*)\|[ \t]*\Z")
_CELLS = re.compile(r"[ \t]*(?<!\\)\|[ \t]*")
# Within a paragraph, from what holds no markup of its own to what may stand inside other markup. Every one is bounded.
_SIGN = r"[!-/:-@\[-`{-~]"
_TEXT = r"[^{0}\n]{{1,500}}(?:\n[^{0}\n]{{1,500}}){{0,5}}"
_ADDRESS = r"\([^()\n]{0,2000}(?:\([^()\n]{0,200}\)[^()\n]{0,200})?\)"
_INLINE: Final = (
    (re.compile(r"<br\s{0,3}/?>", re.IGNORECASE), "\n"),
    (re.compile(r"<!--(?:[^<-]|<(?!!--)|-(?!->)){0,5000}-->|</?[A-Za-z][\w-]{0,20}(?:\s[^<>\n]{0,500})?/?>"), ""),
    (re.compile(r"<((?:https?://|mailto:)[^<>\s]{1,500})>"), r"\1"),
    (re.compile(r"`{1,2}([^`\n]{1,500})`{1,2}"), r"\1"),
    (re.compile(rf"!\[[^\[\]\n]{{0,500}}\]{_ADDRESS}"), ""),
    (re.compile(rf"\[([^\[\]\n]{{1,500}})\](?:{_ADDRESS}|\[[^\[\]\n]{{0,200}}\])"), r"\1"),
    (re.compile(rf"\*\*(?=\S)({_TEXT.format('*')})(?<=\S)\*\*"), r"\1"),
    (re.compile(rf"(?<!\w)__(?=\S)({_TEXT.format('_')})(?<=\S)__(?!\w)"), r"\1"),
    (re.compile(rf"~~(?=\S)({_TEXT.format('~')})(?<=\S)~~"), r"\1"),
    (re.compile(rf"(?<![A-Za-z0-9*])\*(?=[^\s*])({_TEXT.format('*')})(?<=\S)\*(?![A-Za-z0-9*])"), r"\1"),
    (re.compile(rf"(?<!\w)_(?=[^\s_])({_TEXT.format('_')})(?<=\S)_(?!\w)"), r"\1"),
)
_EMPTY = re.compile(r"\n{3,}")
_ESCAPE = re.compile(rf"\\({_SIGN})")
# An escaped sign is held here, in the private use area, while markup is taken away.
_HELD: Final = 0xE000
_RELEASE: Final = {_HELD + code: chr(code) for code in range(33, 127)}


def read_markdown(source: str) -> tuple[Facts, str]:
    """The facts of the front matter of a Markdown text, and its text: the words of paragraphs, headings, lists, tables.

    A list keeps its points and numbers, a link its words, a picture nothing; text without markup stays as it is, but
    for white space at the ends of lines. Linear in the length of the text, which a parser of all of CommonMark is not.
    """
    facts, body = _front_matter(source.replace("\r\n", "\n"))
    text = _ESCAPE.sub(lambda match: chr(_HELD + ord(match[1])), body)
    text = "\n".join(line for line in map(_line, text.split("\n")) if line is not None)
    for markup, words in _INLINE:
        text = markup.sub(words, text)
    return facts, html.unescape(_EMPTY.sub("\n\n", text.translate(_RELEASE))).strip()


def _front_matter(source: str) -> tuple[Facts, str]:
    """The facts between two fences at the head of a text, and the text behind them."""
    lines = source.split("\n", _MAX_LINES)
    fence = lines[0].rstrip()
    if not _FENCE.match(fence) or len(lines) < 3:
        return Facts(), source
    ends = [at for at, line in enumerate(lines[1:_MAX_LINES], 1) if line.rstrip() in (fence, "...")]
    if not ends:
        return Facts(), source
    said: dict[str, str] = {}
    for line in lines[1 : ends[0]]:
        match = _FIELD.match(line.rstrip())
        if match is not None:
            said.setdefault(match[1], _unquoted(match[2]))
        elif not _INSIDE.match(line):
            return Facts(), source
    return _facts(said), "\n".join(lines[ends[0] + 1 :])


def _facts(said: dict[str, str]) -> Facts:
    """The facts among the fields of front matter; a source may be an address or a name."""
    named = {name: value for name, value in said.items() if value and not _is_address(value)}
    linked = {name: value for name, value in said.items() if _is_address(value)}
    names, links = chosen_names(named), chosen_names(linked)
    given = {field: named[names[field]] for field in ("title", "publisher", "published") if field in names}
    url = next((linked[links[field]] for field in ("url", "publisher") if field in links), None)
    return Facts(given.get("title"), given.get("publisher"), url, given.get("published"))


def _is_address(value: str) -> bool:
    return value.startswith(("http://", "https://"))


def _unquoted(value: str) -> str:
    value = value.strip()
    is_quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    return value[1:-1].strip() if is_quoted else value


def _line(line: str) -> str | None:
    """A line without the markup at its ends; None for one that is nothing else."""
    line = line.rstrip().removesuffix("\\")
    quote = _QUOTE.match(line)
    line = line[quote.end() :] if quote else line
    if _RULE.fullmatch(line):
        return None if not line.strip(" \t|:-") and "|" in line else ""
    if _IS_HEADING.match(line):
        return f"\n{_HEADING.sub('', line)}\n"
    row = _ROW.match(line)
    if row:
        return _CELLS.sub("\t", row[1]).strip()
    item = _ITEM.match(line)
    return f"{item[1]}- {line[item.end() :]}" if item else line
