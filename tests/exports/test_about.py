"""The citation as lines and as a document."""

from __future__ import annotations

import json

from dashboard.casebook.view import View
from dashboard.columns import EXPORTS
from dashboard.exports.about import citation_document, citation_lines, columns_document
from dashboard.exports.files import citation_of
from tests.toy import toy_edition

CITATION = citation_of(toy_edition(), View(), "https://maps.example/kites/")


def test_the_lines_tell_everything_that_an_export_owes_its_reader() -> None:
    lines = citation_lines(CITATION)
    text = "\n".join(words for _, words in lines)
    for owed in (CITATION.headline, CITATION.measure, CITATION.when, CITATION.counts, CITATION.state, CITATION.link,
                 CITATION.boundaries, *CITATION.credits, CITATION.licence, "https://toy.example/t001"):  # fmt: skip
        assert owed in text
    assert [label for label, _ in lines[-4:]] == ["Source 1", "Source 2", "Source 3", "Source 4"]
    assert CITATION.link.startswith("https://maps.example/kites/?prov=")


def test_the_document_is_plain_and_holds_the_ways_to_cite() -> None:
    found = json.loads(json.dumps(citation_document(CITATION)))
    assert (found["n_cases"], found["off_map"]["national"], len(found["sources"])) == (4, 1, 4)
    assert found["cite"]["bibtex"].startswith("@misc{casebook-") and found["cite"]["short"] == CITATION.short


def test_columns_are_told_as_they_are_described() -> None:
    found = columns_document(EXPORTS["provinces"])
    assert found[0] == {
        "name": "code", "type": "code", "meaning": "Province, ISO 3166-2", "allowed": "", "is_nullable": False,
    }  # fmt: skip
