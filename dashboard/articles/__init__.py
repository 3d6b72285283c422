"""Files, uploads and lines of JSON in; Articles out: facts found, boilerplate marked, the text untouched."""

from dashboard.articles.boilerplate import find_boilerplate
from dashboard.articles.facts import make_article
from dashboard.articles.origins import find_origins
from dashboard.articles.published import read_published
from dashboard.articles.sentences import split_sentences
from dashboard.articles.sources import Loaded, read_jsonl, read_paths

__all__ = [
    "Loaded",
    "find_boilerplate",
    "find_origins",
    "make_article",
    "read_jsonl",
    "read_paths",
    "read_published",
    "split_sentences",
]
