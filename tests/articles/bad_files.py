"""Three hundred files that no reader should have to see: cut short, damaged, misnamed, nested, hostile."""

from __future__ import annotations

import io
import random
import zipfile
from typing import TYPE_CHECKING

from tests.articles.documents import MAIL, PAGE, docx, pdf, zipped

if TYPE_CHECKING:
    from collections.abc import Iterator

_CHINESE = "四川关停矿场，云南整治。".encode()


def _good() -> dict[str, bytes]:
    return {
        ".pdf": pdf("Sichuan shut 26 mines", "Police in Hebei held nine"),
        ".docx": docx("Sichuan shut 26 mines", "江西"),
        ".html": PAGE.format(charset="utf-8").encode(),
        ".eml": MAIL % (b"utf-8", _CHINESE),
        ".zip": zipped(a_txt=b"Sichuan shut mines", b_html=PAGE.format(charset="utf-8").encode()),
        ".txt": _CHINESE,
        ".jsonl": b'{"text":"Sichuan"}\n',
        ".csv": b"text,title\n" + _CHINESE + b",x\n",
        ".md": b"# x\n" + _CHINESE,
    }


def bad_files() -> Iterator[tuple[str, bytes]]:
    """Names with a suffix, and bytes; the same ones every time."""
    chance, good = random.Random(7), _good()
    for suffix, data in good.items():
        for number in range(14):
            yield f"cut-{number}{suffix}", data[: chance.randrange(1, max(2, len(data)))]
        for number in range(6):
            flipped = bytearray(data)
            for _ in range(max(1, len(data) // 50)):
                flipped[chance.randrange(len(data))] = chance.randrange(256)
            yield f"flipped-{number}{suffix}", bytes(flipped)
        for number in range(3):
            yield f"random-{number}{suffix}", chance.randbytes(chance.randrange(1, 5000))
        yield f"empty{suffix}", b""
        yield f"zeros{suffix}", bytes(1000)
        yield from ((f"{other[1:]}-as{suffix}", data) for other, data in good.items() if other != suffix)
    yield from _hostile()


def _hostile() -> Iterator[tuple[str, bytes]]:
    nested = zipped(a_txt=b"Sichuan")
    for level in range(12):
        nested = zipped(**{f"n{level}_zip": nested})
    yield "nested.zip", nested
    yield "bomb.zip", zipped(a_txt=bytes(80_000_000))
    yield "many.zip", zipped(**{f"f{number}_txt": b"x" for number in range(11_000)})
    outside = io.BytesIO()
    with zipfile.ZipFile(outside, "w") as archive:
        archive.writestr("../../evil.txt", b"Sichuan")
        archive.writestr("/absolute.txt", b"Hebei")
    yield "outside.zip", outside.getvalue()
    yield (
        "bomb.docx",
        zipped(
            word__document_xml=b'<!DOCTYPE a [<!ENTITY x "' + b"a" * 1000 + b'"><!ENTITY y "' + b"&x;" * 1000 + b'">]>'
            b"<w:document>" + b"&y;" * 1000 + b"</w:document>"
        ),
    )
    yield (
        "loop.pdf",
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Kids[2 0 R]>>endobj\ntrailer<</Root 1 0 R>>",
    )
    yield "long-line.txt", b"Sichuan shut mines " * 2_700_000
    yield "deep.html", b"<div>" * 20_000 + b"x"
    yield "deep.jsonl", b"[" * 100_000
    yield "surrogate.jsonl", b'{"text":"\\ud800 Sichuan"}\n'
    yield "number.jsonl", b'{"text":"a","published":' + b"9" * 10_000 + b"}\n"
    yield "cells.csv", b'text\n"' + b"x" * 1_000_000
    yield "columns.csv", b",".join(b"a%d" % number for number in range(5000)) + b"\n1,2\n"
    yield (
        "boundaries.eml",
        b"Content-Type: multipart/mixed; boundary=a\n\n" + b"--a\nContent-Type: multipart/mixed\n\n" * 300,
    )
    yield "header.eml", b"Subject: " + b"=?utf-8?b?" * 5000 + b"\n\nx"
    # Texts on which a careless pattern takes the square of their length.
    units = "( “ , · 1 A- Li_Wei,_Wang_Fang_and_ an_ ._ 省市县区 - June_ that_which_ 。 50%_ \n".split(" ")
    for number, unit in enumerate(units):
        text = unit.replace("_", " ") * (60_000 // len(unit))
        yield f"repeated-{number}.txt", f"{text}x".encode()
