"""articles.csv: good lines, bad lines, and that a bad one never hides a good one."""

import datetime as dt

import pytest

from dashboard.articles.records import read_records

_HEAD = "file,sha256,title,publisher,url,published,basis,source\n"


def _read(text: str) -> tuple[list[str], list[str]]:
    records, failures = read_records(text.encode(), "c/articles.csv")
    return list(records), [failure.removeprefix("c/articles.csv: ") for failure in failures]


def test_a_record_has_the_curated_date_with_its_source() -> None:
    line = 'a.txt,,"Mines, closed",Xinhua,https://a.b,2021-09/2021-10,curated,a letter\n'
    records, failures = read_records(("\ufeff" + _HEAD + line).encode(), "articles.csv")
    record = records["a.txt"]
    assert failures == []
    assert (record.title, record.publisher, record.url, record.line) == ("Mines, closed", "Xinhua", "https://a.b", 2)
    assert (record.published.basis, record.published.precision) == ("curated", "interval")
    assert (record.published.earliest, record.published.latest) == (dt.date(2021, 9, 1), dt.date(2021, 10, 31))
    assert record.published.reasons == ("articles.csv: a letter",)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("bad.txt,,T,,,soon,curated,x", "line 3: field 'published' is 'soon', not a date; write YYYY"),
        (
            "bad.txt,12ab,T,,,2021,curated,x",
            "line 3: field 'sha256' is '12ab', not 64 hexadecimal digits; run sha256sum",
        ),
        ("bad.txt,,T,,,2021,guessed,x", "line 3: field 'basis' is 'guessed'; write stated, inferred or curated"),
        (",,T,,,2021,curated,x", "line 3: field 'file' is empty; write the article's file name"),
        ("good.txt,,T,,,2021,curated,x", "line 3: field 'file': 'good.txt' stands on an earlier line too"),
        ("bad.txt,,T,,,2021,curated,x,y", "line 3: the number of fields is not 8; quote a field that holds a comma"),
        ("bad.txt,,T", "line 3: the number of fields is not 8; quote a field that holds a comma"),
    ],
)
def test_a_bad_line_names_line_and_field_and_the_rest_still_reads(line: str, message: str) -> None:
    files, failures = _read(f"{_HEAD}good.txt,,T,,,2021,curated,x\n{line}\nlast.txt,,T,,,,,\n")
    assert {"good.txt", "last.txt"} <= set(files)
    assert len(failures) == 1
    assert failures[0].startswith(message)


def test_every_column_but_file_is_optional_in_any_order() -> None:
    records, failures = read_records(b"published,file,my notes\n2021-09,a.txt,mine\n,b.txt,\n", "articles.csv")
    assert failures == []
    assert [(key, one.published.value, one.title) for key, one in records.items()] == [
        ("a.txt", "2021-09", ""),
        ("b.txt", None, ""),
    ]
    assert records["a.txt"].published.reasons == ("articles.csv",)
    assert _read("file\na.txt\n") == (["a.txt"], [])
    assert _read("file,title\na.txt\n")[1][0].startswith("line 2: the number of fields is not 2;")


def test_a_misspelt_column_is_named_and_the_rest_still_reads() -> None:
    assert _read("file,Publishd,URL\na.txt,2021,x\n") == (
        ["a.txt"],
        [
            "line 1: the column 'Publishd' is not read; is 'published' meant?",
            "line 1: the column 'URL' is not read; is 'url' meant?",
        ],
    )


def test_a_bad_date_costs_the_date_but_not_the_record() -> None:
    records, _ = read_records(f"{_HEAD}a.txt,,T,,,soon,curated,x\n".encode(), "articles.csv")
    assert (records["a.txt"].title, records["a.txt"].published.value) == ("T", None)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("name,title\na.txt,T\n", "line 1: the column 'file' is missing; the columns are file,sha256,title"),
        ("", "cannot be read (the file is empty"),
        (_HEAD + '"a.txt,,', "cannot be read ("),
        ("\x01\x02\x03\x04", "cannot be read (binary data"),
    ],
)
def test_a_table_that_is_none_is_one_line(text: str, message: str) -> None:
    files, failures = _read(text)
    assert files == []
    assert len(failures) == 1
    assert failures[0].startswith(message)
