"""Files and lines of JSON in; Articles out: facts found, boilerplate marked, the text untouched."""

from dashboard.articles.boilerplate import find_boilerplate
from dashboard.articles.facts import make_article
from dashboard.articles.listing import Entry, Listed, Listing, Shelf
from dashboard.articles.published import as_sent, read_published
from dashboard.articles.sentences import split_sentences
from dashboard.articles.sources import Loaded, list_jsonl, list_paths, read_paths

__all__ = [
    "Entry",
    "Listed",
    "Listing",
    "Loaded",
    "Shelf",
    "as_sent",
    "find_boilerplate",
    "list_jsonl",
    "list_paths",
    "make_article",
    "read_paths",
    "read_published",
    "split_sentences",
]
