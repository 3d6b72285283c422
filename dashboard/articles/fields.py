"""What the facts of an article are called in tables, lines of JSON and front matter from the wild."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

# By field: its names, lower-case, with spaces and hyphens as underscores; the first that is there counts.
NAMES: Final[dict[str, tuple[str, ...]]] = {
    "text": (
        "text", "body", "content", "article", "full_text", "fulltext", "article_text", "story", "正文", "内容", "內容",
        "内文", "內文", "文本", "全文",
    ),
    "id": ("id", "article_id", "doc_id", "编号", "編號"),
    "title": ("title", "headline", "标题", "標題"),
    "url": ("url", "link", "address", "source_url", "original", "canonical", "permalink", "链接", "網址", "网址"),
    "publisher": (
        "publisher", "source", "outlet", "media", "site", "site_name", "publication", "newspaper", "来源", "來源",
        "媒体", "媒體",
    ),
    "published": (
        "published", "date", "when", "published_at", "published_on", "publication_date", "date_published",
        "datepublished", "publish_date", "pub_date", "pubdate", "datetime", "日期", "发布日期", "發布日期", "发布时间",
        "發布時間", "發佈時間", "时间", "時間",
    ),
    "lang": ("lang", "language", "语言", "語言"),
}  # fmt: skip


def plain_name(name: str) -> str:
    """A name as `NAMES` has it: lower-case, with underscores."""
    return name.strip().lower().replace(" ", "_").replace("-", "_")


def chosen_names(given: Iterable[str]) -> dict[str, str]:
    """For each field that one of the names tells: that name as it is given, the one that `NAMES` has first."""
    by_plain: dict[str, str] = {}
    for name in given:
        by_plain.setdefault(plain_name(name), name)
    return {
        field: by_plain[found]
        for field, names in NAMES.items()
        if (found := next((name for name in names if name in by_plain), None)) is not None
    }
