"""Files, folders and JSON Lines: what is read, what fails, and that one bad input never stops the others."""

import hashlib
import json
from pathlib import Path

import pytest

from dashboard.articles import Loaded, list_jsonl, read_paths
from dashboard.articles.facts import MAX_CHARACTERS
from dashboard.casebook.readings import Readings
from dashboard.model import Published
from tests.articles.bad_files import bad_files
from tests.articles.documents import MAIL, PAGE, docx, pdf, zipped

_HEAD = "file,sha256,title,publisher,url,published,basis,source\n"
_TOPIC = 'name = "mining"\ntitle = "Mining"\n[actions.arrest]\nen = ["arrested"]\nzh = ["抓获"]\n'


def _write(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
    return folder


def test_a_folder_is_read_in_sorted_order_without_what_is_no_article(tmp_path: Path) -> None:
    _write(tmp_path, b_txt="Two.", a_txt="One.", sub__c_md="Three.", README_md="No.", verdicts_jsonl="{}")
    _write(tmp_path, topic_toml=_TOPIC)
    (tmp_path / ".hidden.txt").write_text("No.")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "x.txt").write_text("No.")
    loaded = read_paths([tmp_path])
    assert [article.article_id for article in loaded.articles] == ["a", "b", "c"]
    assert loaded.failures == ()
    assert loaded.topic is not None
    assert loaded.topic.name == "mining"


def test_the_text_of_a_file_is_untouched(tmp_path: Path) -> None:
    data = "\r\n Title here \r\n\r\nBody\u00a0text. \n".encode()
    (tmp_path / "a.txt").write_bytes(data)
    article = read_paths([tmp_path]).articles[0]
    assert article.text.encode() == data
    assert (article.file, article.sha256) == ("a.txt", hashlib.sha256(data).hexdigest())


def test_articles_csv_gives_facts_and_curated_dates(tmp_path: Path) -> None:
    row = "a.txt,,Mines closed,Xinhua,https://a.b,2021-06-18,stated,the text\n"
    _write(tmp_path, a_txt="Mines closed\nPolice came.", articles_csv=_HEAD + row)
    article = read_paths([tmp_path]).articles[0]
    assert (article.title, article.publisher, article.url) == ("Mines closed", "Xinhua", "https://a.b")
    assert (article.published.value, article.published.basis) == ("2021-06-18", "curated")
    assert read_paths([tmp_path / "a.txt"]).articles == (article,)
    bare = read_paths([tmp_path], curated=False).articles[0]
    assert (bare.title, bare.publisher, bare.published.value) == ("Mines closed", "Xinhua", None)


def test_a_date_of_publication_that_is_still_to_come_is_a_note(tmp_path: Path) -> None:
    _write(tmp_path, a_txt="One.", b_txt="Two.", articles_csv="file,published\na.txt,9031-01\nb.txt,2021\n")
    read = read_paths([tmp_path])
    index = tmp_path / "articles.csv"
    assert read.failures == ()
    assert read.notes == (f"{index}: line 2: field 'published' is 9031-01, which is still to come; is the year right?",)
    assert read.articles[0].published.value == "9031-01"


def test_articles_csv_is_checked_against_the_files(tmp_path: Path) -> None:
    rows = f"a.txt,{'0' * 64},T,,,2021,curated,x\ngone.txt,,T,,,2021,curated,x\nb.txt,,B,,,soon,curated,x\n"
    _write(tmp_path, a_txt="One.", b_txt="Two.", articles_csv=_HEAD + rows)
    loaded = read_paths([tmp_path])
    index = tmp_path / "articles.csv"
    assert [article.article_id for article in loaded.articles] == ["a", "b"]
    assert [article.published.value for article in loaded.articles] == [None, None]
    assert loaded.failures[0].startswith(f"{index}: line 4: field 'published' is 'soon', not a date")
    assert loaded.failures[1] == (
        f"{index}: line 3: field 'file': no file 'gone.txt' in this folder; correct the name or remove the line"
    )
    assert loaded.failures[2].startswith(
        f"{index}: line 2: field 'sha256': a.txt has {hashlib.sha256(b'One.').hexdigest()}"
    )
    assert len(loaded.failures) == 3


def test_the_same_text_twice_is_one_article_and_is_reported(tmp_path: Path) -> None:
    _write(tmp_path, a_txt="One.", b_txt="One.")
    loaded = read_paths([tmp_path])
    assert [article.article_id for article in loaded.articles] == ["a"]
    assert loaded.failures == ()
    assert loaded.notes == ("b.txt: the same text as a.txt; read once",)


def test_one_id_over_two_texts_becomes_two_ids_in_any_order(tmp_path: Path) -> None:
    _write(tmp_path, x__a_txt="One.", y__a_txt="Two.")
    ids = [f"a-{hashlib.sha256(text).hexdigest()[:8]}" for text in (b"One.", b"Two.")]
    assert [article.article_id for article in read_paths([tmp_path]).articles] == ids
    turned = read_paths([tmp_path / "y", tmp_path / "x"]).articles
    assert [article.article_id for article in turned] == ids[::-1]


def test_bad_files_are_one_line_each_and_the_rest_is_read(tmp_path: Path) -> None:
    _write(tmp_path, good_txt="One.", blank_txt=" \n ")
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "pdf.txt").write_bytes(b"%PDF-1.7")
    (tmp_path / "picture.jpg").write_bytes(b"\xff\xd8\xff")
    (tmp_path / "long.txt").write_bytes(b"a" * (MAX_CHARACTERS + 1))
    (tmp_path / "huge.txt").write_bytes(b"a" * (4 * MAX_CHARACTERS + 1))
    (tmp_path / "topic.toml").write_text("name = ")
    loaded = read_paths([tmp_path])
    assert [article.article_id for article in loaded.articles] == ["good"]
    lines = {failure.split(": ")[0].rsplit("/", 1)[1]: failure for failure in loaded.failures}
    assert all("\n" not in failure for failure in loaded.failures)
    assert lines["blank.txt"] == f"{tmp_path / 'blank.txt'}: the text is empty; give the article's words"
    assert lines["empty.txt"].endswith("the file is empty (zero bytes); put the article's text in it or remove it")
    assert "is a PDF, not text" in lines["pdf.txt"]
    assert "not a kind of file that is read here" in lines["picture.jpg"]
    assert "5,000,001 characters; at most 5,000,000 are read" in lines["long.txt"]
    assert "20,000,001 bytes, at most 20,000,000 are read; split the file" in lines["huge.txt"]
    assert "not valid TOML" in lines["topic.toml"]
    assert len(loaded.failures) == 7


def test_missing_and_empty_folders_are_said(tmp_path: Path) -> None:
    loaded = read_paths([tmp_path / "gone", tmp_path])
    assert loaded.failures == (
        f"{tmp_path / 'gone'}: no such file or folder; check the path",
        f"{tmp_path}: no articles in this folder; put files there that end in .txt, .text, .md, .markdown, .html, "
        ".htm, .xhtml, .pdf, .docx, .eml, .jsonl, .ndjson, .csv, .tsv or .zip",
    )


def test_an_unlikely_encoding_is_noted(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("宜蘭縣".encode("big5"))
    loaded = read_paths([tmp_path])
    assert len(loaded.articles) == 1
    assert loaded.notes == (f"{tmp_path / 'a.txt'}: read as cp1252 with low confidence; save it as UTF-8 to be sure",)


def _read_lines(lines: list[str | bytes]) -> Loaded:
    with Readings(None) as shelf:
        listing = list_jsonl(lines, "-", shelf)
        return Loaded(
            tuple(shelf.article(one.place, one.article_id) for one in listing.listed),
            listing.failures,
            notes=listing.notes,
        )


def test_json_lines_give_every_field() -> None:
    line = {"id": "g1", "text": "Mines closed\nPolice came.", "title": "Mines closed", "url": "https://a.b",
            "published": "2021-06", "lang": "en", "other": 1}  # fmt: skip
    loaded = _read_lines(
        [json.dumps(line), "", b'\xef\xbb\xbf{"text": "\xe5\x9b\x9b\xe5\xb7\x9d"}\n', '{"id": 7, "text": "x"}']
    )
    assert loaded.failures == ()
    first, second, third = loaded.articles
    assert (first.article_id, first.title, first.url, first.published.value) == (
        "g1",
        "Mines closed",
        "https://a.b",
        "2021-06",
    )
    assert (second.article_id, second.lang, third.article_id) == ("line-3", "zh", "7")


def test_json_lines_in_a_file(tmp_path: Path) -> None:
    _write(tmp_path, pile_jsonl='{"text": "One."}\n{"text": "Two."}\n')
    assert [article.article_id for article in read_paths([tmp_path]).articles] == ["pile-1", "pile-2"]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", "-: line 2: not JSON (Expecting property name"),
        ("[1]", "-: line 2: list, not an object; write"),
        ('{"id": "a"}', "-: line 2: the field 'text' is missing; put the article's words there"),
        ('{"text": ""}', "-: line 2: line-2: the text is empty; give the article's words"),
        ('{"text": 5}', "-: line 2: field 'text' is int, not text; write a string"),
        ('{"text": "x", "title": ["a"]}', "-: line 2: field 'title' is list, not text"),
        ('{"text": "x", "id": [1]}', "-: line 2: field 'id' is list, not text"),
        ('{"text": "x\\ud800"}', "-: line 2: line-2: half a surrogate pair at 1"),
        (b'{"text": "\xff"}', "-: line 2: not UTF-8 at byte 10; JSON Lines are written in UTF-8"),
        ("[" * 100_000, "-: line 2: not JSON (nested too deeply)"),
    ],
)
def test_a_bad_line_names_line_and_field(line: str | bytes, message: str) -> None:
    loaded = _read_lines(['{"text": "One."}', line, '{"text": "Two."}'])
    assert [article.text for article in loaded.articles] == ["One.", "Two."]
    assert len(loaded.failures) == 1
    assert loaded.failures[0].startswith(message)


def test_a_bad_date_costs_the_date_and_not_the_article() -> None:
    loaded = _read_lines(['{"text": "One.", "published": "soon", "when": "2021", "mood": 1}'])
    assert [(article.text, article.published) for article in loaded.articles] == [("One.", Published())]
    assert loaded.failures == ()
    assert loaded.notes[0].startswith("-: line 1: field 'published' is 'soon', not a date; write YYYY")
    assert loaded.notes[0].endswith("; the article stays, undated")
    assert loaded.notes[1] == "-: the fields 'when', 'mood' are not read"


def test_front_matter_gives_facts_and_a_bad_date_is_a_note(tmp_path: Path) -> None:
    head = "---\ntitle: Mines closed\ndate: {}\nsource: Northern Wire\n---\n\n# Mines closed\n\nPolice **came**."
    _write(tmp_path, a_md=head.format("19 June 2024"), b_md=head.format("soon") + " Twice.")
    loaded = read_paths([tmp_path])
    one, two = loaded.articles
    assert (one.title, one.publisher, one.published.value) == ("Mines closed", "Northern Wire", "2024-06-19")
    assert (one.text, one.published.basis) == ("Mines closed\n\nPolice came.", "stated")
    assert two.published == Published()
    assert loaded.notes[0].endswith("; the article stays, undated")


def test_the_day_of_a_mail_is_a_weak_date(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_bytes(MAIL % (b"utf-8", "甘肃天水警方抓获13人。".encode()))
    (article,) = read_paths([tmp_path]).articles
    assert (article.published.value, article.published.basis) == ("2021-06-19", "inferred")
    assert article.published.reasons == ("the mail was sent on 2021-06-19",)


def test_who_sends_a_mail_publishes_it_unless_its_text_says_who(tmp_path: Path) -> None:
    head = b"From: Asia River Digest <a@b.example>\nSubject: News\nContent-Type: text/plain; charset=utf-8\n\n"
    (tmp_path / "a.eml").write_bytes(head + b"Police came.")
    (tmp_path / "b.eml").write_bytes(head + b"Source: Energy Ledger\n\nPolice came again.")
    assert [article.publisher for article in read_paths([tmp_path]).articles] == ["Asia River Digest", "Energy Ledger"]


def test_articles_csv_names_articles_in_archives_tables_lines_and_folders(tmp_path: Path) -> None:
    table = b"id,text,published\nn1,One.,2020\n,Two.,2020\n"
    (tmp_path / "t.csv").write_bytes(table)
    (tmp_path / "l.jsonl").write_text('{"text": "Three."}\n\n{"text": "Four.", "id": "n4"}\n', encoding="utf-8")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "s.txt").write_text("Five.", encoding="utf-8")
    inner = zipped(x_txt=b"Six.")
    index = b"file,published\nseven.txt,2019-09\n"
    (tmp_path / "z.zip").write_bytes(zipped(c__articles_csv=index, c__seven_txt=b"Seven.", inner_zip=inner))
    names = (
        "t.csv/n1",
        "t.csv/2",
        "l.jsonl/1",
        "l.jsonl/n4",
        "sub/s.txt",
        "z.zip/inner.zip/x.txt",
        "z.zip/c/seven.txt",
    )
    rows = "".join(f"{name},2021-0{number},T{number},Wire\n" for number, name in enumerate(names, 1))
    _write(tmp_path, articles_csv=f"file,published,title,publisher\n{rows}")
    loaded = read_paths([tmp_path])
    assert loaded.failures == ()
    said = {article.text: (article.title, article.published.value, article.publisher) for article in loaded.articles}
    words = ("One.", "Two.", "Three.", "Four.", "Five.", "Six.", "Seven.")
    assert said == {word: (f"T{n}", f"2021-0{n}", "Wire") for n, word in enumerate(words, 1)}
    assert {article.published.basis for article in loaded.articles} == {"curated"}
    (alone,) = [one for one in read_paths([tmp_path / "z.zip"]).articles if one.text == "Six."]
    assert alone.published.value == "2021-06"


def test_a_record_of_an_article_that_a_file_does_not_hold_is_named(tmp_path: Path) -> None:
    (tmp_path / "z.zip").write_bytes(zipped(a_txt=b"One."))
    _write(tmp_path, articles_csv="file,published\nz.zip/b.txt,2021\nz.zip,2021\n../x.txt,2021\n")
    index = tmp_path / "articles.csv"
    assert read_paths([tmp_path]).failures == (
        f"{index}: line 4: field 'file': no file '../x.txt' in this folder; correct the name or remove the line",
        f"{index}: line 2: field 'file': no article 'b.txt' in z.zip; name one by its file, its row or its id",
        f"{index}: line 3: field 'file': z.zip holds several articles; name one by its file, its row or its id",
    )


def test_documents_of_every_kind_are_read_and_bad_ones_named(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE.format(charset="utf-8"), encoding="utf-8")
    (tmp_path / "b.pdf").write_bytes(pdf("Mines closed in Sichuan", "Police came."))
    (tmp_path / "c.docx").write_bytes(docx("Police came."))
    (tmp_path / "d.eml").write_bytes(MAIL % (b"utf-8", b"Police came."))
    (tmp_path / "e.csv").write_text("text\nOne.\nTwo.\n")
    (tmp_path / "f.pdf").write_bytes(b"no pdf")
    loaded = read_paths([tmp_path])
    assert [article.article_id for article in loaded.articles] == ["a", "b", "c", "d", "e-1", "e-2"]
    assert loaded.failures == (f"{tmp_path / 'f.pdf'}: not a PDF that can be read; save its text as .txt",)
    page = loaded.articles[0]
    assert (page.published.value, page.published.basis) == ("2021-06-19", "stated")
    assert page.text[slice(*(page.title_span or (0, 0)))] == "Sichuan shuts 26 mines"


def test_an_archive_is_read_like_a_folder(tmp_path: Path) -> None:
    index = _HEAD + "one.txt,,T,,,2021,curated,x\ngone.txt,,T,,,2021,curated,x\n"
    inner = zipped(two_txt=b"Two.", picture_jpg=b"x")
    path = tmp_path / "pile.zip"
    path.write_bytes(zipped(c__articles_csv=index.encode(), c__one_txt=b"One.", inner_zip=inner, README_md=b"No."))
    loaded = read_paths([path])
    assert [(article.article_id, article.published.value) for article in loaded.articles] == [
        ("one", "2021"),
        ("two", None),
    ]
    assert loaded.failures[0].startswith(f"{path}/c/articles.csv: line 3: field 'file': no file 'gone.txt'")
    assert loaded.failures[1].startswith(
        f"{path}/inner.zip/picture.jpg: not a kind of file that is read here; give .txt,"
    )
    assert len(loaded.failures) == 2


def test_an_archive_without_articles_is_said(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(zipped(README_md=b"No."))
    assert read_paths([tmp_path / "a.zip"]).failures == (
        f"{tmp_path / 'a.zip'}: no articles in this archive; pack files that end in .txt, .text, .md, .markdown, "
        ".html, .htm, .xhtml, .pdf, .docx, .eml, .jsonl, .ndjson, .csv, .tsv or .zip",
    )


def test_three_hundred_bad_files_are_read_or_named_each(tmp_path: Path) -> None:
    files = dict(bad_files())
    assert len(files) >= 300
    for name, data in files.items():
        path = tmp_path / name
        path.write_bytes(data)
        found = read_paths([path])
        path.unlink()
        assert found.articles or found.failures, name
        assert all(name in failure and "\n" not in failure for failure in found.failures), (name, found.failures)


def test_a_table_without_rows_is_said(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("text,title\n", encoding="utf-8")
    (tmp_path / "b.jsonl").write_text("\n", encoding="utf-8")
    failures = read_paths([tmp_path]).failures
    assert [failure.split(": ")[1].split(";")[0] for failure in failures] == ["no row holds a text"] * 2
