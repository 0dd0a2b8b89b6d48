"""Reading from files, pipes and standard input: every kind of document, every kind of bad input."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import threading
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.articles import Article, Limits, PassageKind, ReadError, read_article
from newsdiff.articles.read import article_from_raw
from newsdiff.articles.sources import RawDocument

DOCUMENTS = Path(__file__).parents[1] / "data" / "documents"
STORY = (
    "Ferry line reopens\n\n"
    "The ferry line to Oster reopened on Friday, the harbour office said.\n\n"
    "“We waited long,” a passenger said. Freight follows next week.\n"
)


MATTER = (
    "title: ",
    "date = ",
    "2015-09-30",
    "author:\n  - ",
    "[",
    "{",
    "'",
    '"',
    "\n",
    "a.b",
    "= 1\n",
)


def write(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def texts(article: Article) -> list[str]:
    return [article.passage_text(passage.index) for passage in article.passages]


def test_plain_text(tmp_path: Path) -> None:
    article = read_article(write(tmp_path, "a.txt", STORY))
    assert article.title == "Ferry line reopens"
    assert texts(article) == [
        "Ferry line reopens",
        "The ferry line to Oster reopened on Friday, the harbour office said.",
        "“We waited long,” a passenger said.",
        "Freight follows next week.",
    ]
    assert article.origin.endswith("a.txt")
    assert article.fetched is None


def test_hard_wrapped_text_is_joined(tmp_path: Path) -> None:
    wrapped = (
        "Ferry line reopens\n\n"
        "The ferry line to Oster reopened on Friday, the harbour office\n"
        "said, and 212 passengers were on board the first boat at dawn\n"
        "although it rained so hard that the pier could not be seen.\n\n"
        "Freight will follow next week, but hauliers have to book their\n"
        "places by Tuesday since only one of the two ramps is in use.\n"
    )
    article = read_article(write(tmp_path, "a.txt", wrapped))
    assert len(article.paragraphs) == 3
    assert "the harbour office said, and 212" in article.text


@pytest.mark.parametrize("sign", ["\x00", "\x08", "\x1b", "\x0b", "\ufffe", "\x9b"])
def test_control_characters_in_a_page_are_made_harmless(tmp_path: Path, sign: str) -> None:
    line = (
        f"<p class='a{sign}b'>The har{sign}bour <a href='/x'>office{sign}</a> said it opened.</p>"
    )
    page = f"<html><title>Fer{sign}ry</title><body><article id='{sign}'>{line * 9}</article>"
    article = read_article(write(tmp_path, "a.html", page))
    assert sign not in article.text
    assert "office" in article.text


def test_front_matter_and_markdown(tmp_path: Path) -> None:
    text = (
        "---\ntitle: 'Ferry line reopens'\noutlet: Tarn Valley Herald\n"
        "author:\n  - Harbour desk\n  - City desk\ndate: 2022-05-06\n"
        "url: https://herald.example/ferry\n---\n\n# Ferry line reopens\n\n"
        "The **ferry line** to [Oster](https://oster.example) reopened,\nthe office said.\n\n"
        "> We waited long.\n\n![A boat](boat.jpg)\n\n## What is next\n\n"
        "Freight &amp; cars follow.\n"
    )
    article = read_article(write(tmp_path, "a.txt", text))
    assert texts(article) == [
        "Ferry line reopens",
        "The ferry line to Oster reopened, the office said.",
        "We waited long.",
        "A boat",
        "What is next",
        "Freight & cars follow.",
    ]
    assert [p.kind for p in article.passages] == [
        PassageKind.HEADLINE,
        PassageKind.BODY,
        PassageKind.BLOCK_QUOTE,
        PassageKind.CAPTION,
        PassageKind.HEADING,
        PassageKind.BODY,
    ]
    assert (article.outlet, article.byline) == ("Tarn Valley Herald", "Harbour desk, City desk")
    assert article.date == date(2022, 5, 6)
    assert article.address == "https://herald.example/ferry"


def test_toml_front_matter(tmp_path: Path) -> None:
    text = f'+++\ntitle = "A title"\ndate = 2022-05-06\n+++\n{STORY}'
    article = read_article(write(tmp_path, "a.md", text))
    assert (article.title, article.date) == ("A title", date(2022, 5, 6))


def test_broken_front_matter_stays_in_the_text(tmp_path: Path) -> None:
    article = read_article(write(tmp_path, "a.txt", f"+++\nnot = [toml\n+++\n\n{STORY}"))
    assert "not = [toml" in article.text


def test_pdf() -> None:
    article = read_article(DOCUMENTS / "ferry.pdf")
    assert article.title == "Ferry line to Oster reopens"
    assert "a third more than planned" in article.text
    assert any("two months of repairs, the harbour office said" in text for text in texts(article))


def test_docx() -> None:
    article = read_article(DOCUMENTS / "ferry.docx")
    assert article.title == "Ferry line to Oster reopens"
    kinds = {p.kind for p in article.passages}
    assert {PassageKind.HEADLINE, PassageKind.HEADING, PassageKind.BLOCK_QUOTE} <= kinds


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.TextIOWrapper(io.BytesIO(STORY.encode()))
    monkeypatch.setattr(sys, "stdin", stream)
    article = read_article("-")
    assert article.origin == "standard input"
    assert article.title == "Ferry line reopens"


def test_closed_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(ReadError, match="closed"):
        read_article("-")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "empty"),
        (b" \n\n\t", "empty"),
        ("\u200b\u200b".encode(), "no text"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "picture"),
        (b"PK\x03\x04\x00\x00", "archive of files"),
        (bytes(range(256)) * 8, "binary"),
        (b"Share this article\n\nAdvertisement\n", "furniture only"),
        (b"%PDF-1.7 broken", "PDF file is damaged"),
        (b"PK\x03\x04 word/document.xml", "DOCX file is damaged"),
        (b"x" * 2_000, "larger than"),
    ],
)
def test_bad_content_is_one_clear_line(tmp_path: Path, content: bytes, said: str) -> None:
    path = write(tmp_path, "a.txt", content)
    with pytest.raises(ReadError, match=said) as caught:
        read_article(path, limits=Limits(file_bytes=2_048 if len(content) > 2_000 else 1_999))
    assert "\n" not in str(caught.value)


def test_the_limit_can_be_raised(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", STORY * 50)
    with pytest.raises(ReadError, match="larger than"):
        read_article(path, limits=Limits(file_bytes=100))
    with pytest.raises(ReadError, match="more than 20 passages"):
        read_article(path, limits=Limits(passages=20))
    assert read_article(path).passages


def test_furniture_can_be_kept(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", STORY + "\nShare this article\n")
    assert len(read_article(path).set_aside) == 1
    assert read_article(path, keep_furniture=True).set_aside == ()


def test_missing_folder_and_odd_names(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="no such file"):
        read_article(tmp_path / "missing.txt")
    with pytest.raises(ReadError, match="folder"):
        read_article(tmp_path)
    with pytest.raises(ReadError) as caught:
        read_article("nul\x00and\x1b[31mescape\nline")
    message = str(caught.value)
    assert message.isprintable()
    assert "␛[31m" in message


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_silent_pipe_does_not_hang(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    with pytest.raises(ReadError, match="could not be read to its end"):
        read_article(path, limits=Limits(file_seconds=0.1))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_that_writes_is_read(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    writer = threading.Thread(target=lambda: path.write_text(STORY, encoding="utf-8"))
    writer.start()
    assert read_article(path).title == "Ferry line reopens"
    writer.join()


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="needs device files")
def test_devices_are_refused() -> None:
    with pytest.raises(ReadError, match="device"):
        read_article("/dev/zero")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may read everything")
def test_unreadable_file(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", STORY)
    path.chmod(0)
    with pytest.raises(ReadError, match="permission"):
        read_article(path)


def test_what_was_replaced_is_counted(tmp_path: Path) -> None:
    hostile = STORY.replace("Friday", "\x1b]52;c;aGk=\x07Fri\u202eday").encode() + b"\xff."
    article = read_article(write(tmp_path, "a.txt", hostile))
    assert article.replaced == 4
    assert "␛]52;c;aGk=␇Fri�day" in article.text


def test_markup_is_shown_literally(tmp_path: Path) -> None:
    tricks = "[/oops] [@click=app.quit]x[/] [link=http://x]y[/link] <script>alert(1)</script>"
    article = read_article(write(tmp_path, "a.txt", STORY + tricks))
    assert tricks in article.text


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    article = read_article(write(tmp_path, "a.txt", STORY.encode(encoding)))
    assert article.text == STORY.strip("\n")
    assert article.replaced == 0


def outcome(data: bytes) -> Article | ReadError:
    """The article made of some bytes, or the error that the user is told."""
    try:
        return article_from_raw(RawDocument(data, "made up"))
    except ReadError as error:
        return error


def is_well_formed(result: Article | ReadError) -> bool:
    if isinstance(result, ReadError):
        return str(result).startswith("made up: ") and "\n" not in str(result)
    return all(passage.span.of(result.text).strip() for passage in result.passages)


@given(st.binary(max_size=500))
def test_any_bytes_are_an_article_or_a_clear_line(data: bytes) -> None:
    assert is_well_formed(outcome(data))


@given(st.text(alphabet="<>!-/apdivbh1 \"'=&;#x\n", max_size=300))
def test_any_tag_soup_is_an_article_or_a_clear_line(soup: str) -> None:
    assert is_well_formed(outcome(f"<html><body>{soup}".encode()))


@given(st.lists(st.sampled_from(MATTER) | st.text(max_size=5), max_size=30), st.text(max_size=50))
def test_any_front_matter_is_an_article_or_a_clear_line(matter: list[str], text: str) -> None:
    for mark in ("---", "+++"):
        assert is_well_formed(outcome(f"{mark}\n{''.join(matter)}\n{mark}\n{text}".encode()))


@pytest.mark.parametrize("value", ["[" * 20_000, "{a=" * 400, "9" * 10_000, "a." * 20_000])
def test_front_matter_that_stalls_a_parser_is_text(value: str) -> None:
    article = outcome(f"+++\na = {value}\n+++\n{STORY}".encode())
    assert isinstance(article, Article)
    assert "The ferry line to Oster" in article.text


@given(st.text(alphabet="#*_[]()>`|-+1.!~ ab\n", max_size=300))
def test_any_markdown_is_an_article_or_a_clear_line(text: str) -> None:
    assert is_well_formed(outcome(f"---\ntitle: x\n---\n{text}".encode()))


def test_plain_text_needs_no_heavy_library(tmp_path: Path) -> None:
    """Reading text must not load what only pages, addresses and documents need."""
    path = write(tmp_path, "a.txt", STORY)
    heavy = ["trafilatura", "lxml", "httpx", "pypdfium2", "docx", "markdown_it", "textual"]
    code = (
        "import sys; from newsdiff.articles import read_article; "
        f"read_article({str(path)!r}); print([m for m in {heavy} if m in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
