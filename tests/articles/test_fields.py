"""Names of fields from the wild."""

from dashboard.articles.fields import NAMES, chosen_names


def test_the_first_name_counts_whatever_its_case_and_hyphens() -> None:
    assert chosen_names(["Source", "Publisher", "Full-Text", "Published At", "x"]) == {
        "text": "Full-Text",
        "publisher": "Publisher",
        "published": "Published At",
    }
    assert chosen_names([]) == {}


def test_no_name_is_that_of_two_fields() -> None:
    every = [name for names in NAMES.values() for name in names]
    assert len(every) == len(set(every))
