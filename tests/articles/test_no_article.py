"""What is no article is refused in one line that names it; prose never is."""

from __future__ import annotations

import gzip
import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.articles import ReadError, read_article
from newsdiff.articles.no_article import told_by_text

CELLS = "".join(f"{n},2024-06-0{n % 9 + 1},Ferry {n},12\n" for n in range(1, 9))


def package(*names: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name in names:
            made.writestr(name, "<x/>")
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("a.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF", "a picture (JPEG)"),
        ("a.webp", b"RIFF\x10\x00\x00\x00WEBPVP8 ", "a picture (WebP)"),
        ("a.heic", b"\x00\x00\x00\x18ftypheic\x00\x00", "a picture (HEIC)"),
        ("a.mp4", b"\x00\x00\x00\x18ftypmp42\x00\x00", "a film"),
        ("a.mp3", b"ID3\x04\x00\x00\x00\x00\x00\x00", "a recording (MP3)"),
        ("a.xlsx", package("xl/workbook.xml"), "a spreadsheet"),
        ("a.pptx", package("ppt/slides/slide1.xml"), "slides"),
        ("a.zip", package("a.txt"), "an archive of files (ZIP)"),
        ("a.pages", package("Index/Document.iwa"), "Apple Pages"),
        ("a.doc", bytes.fromhex("d0cf11e0a1b11ae1") + b"\x00" * 600, "an old Office file"),
        ("a.mobi", b"\x00" * 60 + b"BOOKMOBI" + b"\x00" * 60, "a Kindle book"),
        ("a.7z", bytes.fromhex("377abcaf271c0004"), "an archive of files (7z)"),
        ("a.db", b"SQLite format 3\x00\x10\x00", "a database"),
        ("a.png.gz", gzip.compress(b"\x89PNG\r\n\x1a\n\x00\x00"), "a picture (PNG)"),
        ("a.csv", b"id,date,title,words\n" + CELLS.encode(), "a table of data"),
        ("a.tsv", b"town\tmayor\tparty\nHill\tAnn\tx\nDale\tBo\ty\n", "tab-separated"),
        ("a.txt", b'"town","mayor","party"\n"Hill","Ann","x"\n"Dale","Bo","y"\n', "a table"),
        ("a.srt", b"1\n00:00:01,000 --> 00:00:02,500\nHi\n\n2\n00:00:03,000 --> 00:00:04,000\nYes",
         "captions"),
        ("a.py", b"import re\n\nfrom pathlib import Path\n\nx = 1\n", "a program's code"),
        ("a.js", b"// a note\nimport { a } from 'b';\nexport const c = 1;\n", "a program's code"),
        ("a.c", b"/* a note */\n#include <stdio.h>\nint main(void) {}\n", "a program's code"),
        ("a.ini", b"[main]\n; a note\nname = value\n", "settings of a program"),
        ("a.log", b"2024-06-04 10:00:01,123 INFO started\n", "a log of a program"),
        ("a.log", b"10.0.0.1 - - [04/Jun/2024:10:00:01 +0000] GET /\n", "a web server"),
        ("a.css", b"body, html {\n  margin: 0;\n}\n", "a style sheet"),
        ("a.docx", bytes.fromhex("d0cf11e0a1b11ae1") + "EncryptedPackage".encode("utf-16-le"),
         "locked with a password"),
        ("a.sh", b"#!/bin/sh\necho hello\n", "a script"),
        ("a.tex", b"% a note\n\\documentclass{article}\n\\begin{document}x\n", "LaTeX"),
        ("a.ics", b"BEGIN:VCALENDAR\nVERSION:2.0\n", "calendar"),
        ("a.svg", b"<?xml version='1.0'?>\n<!-- x -->\n<svg xmlns='y'><g/></svg>", "XML of a kind"),
        ("a.json", b'[{"id": 1, "name": "Harbour"}, {"id": 2}]', "JSON without an article"),
        ("a.json", b'{"title": "cut off", "text": "abc', "JSON that is damaged"),
    ],
)  # fmt: skip
def test_it_is_named_in_one_line(tmp_path: Path, name: str, data: bytes, told: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(ReadError) as caught:
        read_article(path)
    assert told in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "text",
    [
        "Import duties rise\n\nThe ministry said on Friday that duties on tea will rise.",
        "From the harbour, with love\n\nA letter was found in a bottle on Monday.",
        "Fish, chips, peas\n\nThe price of fish, chips, and peas has risen, bakers say.\nTea, too.",
        "Mayor, council, union\nThe mayor, the council, the union signed.\nAll, at last, agree.",
        "#MeToo, five years on\n\nWomen in the film trade say that little has changed.",
        "-- The ferry is back\n\nIt sailed on Monday.",
        "Select committee meets\n\nIt will hear the minister on Tuesday.",
        "10:30 --> the ferry leaves\n\nThe timetable changes on Sunday.",
        "2024-06-04 10:00:01 was when the quake began\n\nIt lasted for a minute, the office said.",
        "[Analysis]\nWhy the ferry = the town's heart\n\nIt carries all, the mayor said.",
        "{Correction} An earlier version named the wrong town.",
        "[Updated] The court has ruled\n\nThe sale is stopped.",
        "A | B\n\nThe vote was split, 4 to 4, and the mayor abstained, again.",
    ],
)
def test_prose_is_read(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text(text, encoding="utf-8")
    assert read_article(path).text.startswith(text[:12])


WORDS = st.sampled_from(
    ["the", "council", "voted", "on", "Monday", "to", "close", "bridge,", "market;", "and", "4"]
)
LINE = st.lists(WORDS, min_size=1, max_size=12).map(" ".join)


@given(st.lists(LINE.map(lambda line: line.capitalize() + "."), min_size=1, max_size=12))
def test_sentences_are_never_taken_for_data(lines: list[str]) -> None:
    assert told_by_text("\n".join(lines)) == ""
