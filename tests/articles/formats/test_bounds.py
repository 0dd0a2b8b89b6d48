"""What unpacks to more than it may ends in one line; the files are harmless and small."""

from __future__ import annotations

import gzip
import io
import zipfile
from pathlib import Path

import pytest

from newsdiff.articles import Limits, ReadError, read_article, read_articles
from newsdiff.articles.errors import BeyondLimitError
from newsdiff.articles.formats.bounds import Package, gunzipped
from newsdiff.articles.sources import RawDocument
from newsdiff.articles.unpack import DEEPEST
from tests.articles.made_exports import factiva_xml
from tests.articles.made_formats import epub, mailbox, odt, wacz, warc, zipped
from tests.articles.made_stories import STORIES

STORY = STORIES["court"]
SMALL = Limits(unpacked_bytes=2_000)


def test_gzip_of_several_members_is_joined() -> None:
    data = gzip.compress(b"one ") + gzip.compress(b"two") + b"\x00" * 512
    assert gunzipped(data, "a", Limits()) == b"one two"


def test_what_is_cut_off_is_read_as_far_as_it_goes() -> None:
    whole = gzip.compress(bytes(range(256)) * 400)
    assert gunzipped(whole[: len(whole) // 2], "a", Limits())


@pytest.mark.parametrize("data", [b"\x1f\x8b\x08", b"\x1f\x8b\x08\x00garbage and more of it"])
def test_damaged_gzip_is_told_or_empty(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.gz"
    path.write_bytes(data)
    with pytest.raises(ReadError):
        read_article(path)


def test_a_compressed_file_stops_at_the_limit() -> None:
    with pytest.raises(BeyondLimitError, match=r"larger than 0\.002 MB when unpacked"):
        gunzipped(gzip.compress(b"a" * 1_000_000), "a", SMALL)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.html.gz", gzip.compress(STORY.page.encode() * 3)),
        ("a.epub", epub(STORY)),
        ("a.odt", odt(STORY)),
        ("a.warc", warc(STORY)),
        ("a.wacz", wacz(STORY)),
    ],
)
def test_every_container_keeps_to_the_limit(tmp_path: Path, name: str, data: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    limits = Limits(unpacked_bytes=900)
    with pytest.raises(ReadError, match="when unpacked") as caught:
        read_article(path, limits=limits)
    assert "\n" not in str(caught.value)


def test_entries_are_counted_together() -> None:
    data = zipped({f"{n}.txt": b"a" * 500 for n in range(8)})
    package = Package(RawDocument(data, "a"), SMALL, "book")
    for name in package.names[:4]:
        package.read(name)
    with pytest.raises(BeyondLimitError):
        package.read(package.names[4])


def test_a_size_that_is_a_lie_is_damage() -> None:
    """An entry that says it is smaller than it is, as bombs do."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("a.txt", b"a" * 100_000)
    data = out.getvalue().replace((100_000).to_bytes(4, "little"), (10).to_bytes(4, "little"))
    package = Package(RawDocument(data, "a"), SMALL, "book")
    with pytest.raises(ReadError, match="damaged"):
        package.read("a.txt")


def test_documents_do_not_lie_in_one_another_for_ever(tmp_path: Path) -> None:
    data = STORY.page.encode()
    for _ in range(DEEPEST - 1):
        data = gzip.compress(data)
    path = tmp_path / "a.gz"
    path.write_bytes(data)
    assert read_article(path).title == STORY.title
    path.write_bytes(gzip.compress(data))
    with pytest.raises(ReadError, match="documents inside one another"):
        read_article(path)


def test_a_file_holds_so_many_articles(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_bytes(factiva_xml(*[STORY] * 6))
    assert len(read_articles(path, limits=Limits(articles=6))) == 6
    with pytest.raises(ReadError, match="more than 5 articles"):
        read_articles(path, limits=Limits(articles=5))


def test_unpacking_takes_so_long(tmp_path: Path) -> None:
    path = tmp_path / "a.mbox"
    path.write_bytes(mailbox(STORY) * 3)
    with pytest.raises(ReadError, match="could not be unpacked in 1e-09 seconds"):
        read_articles(path, limits=Limits(unpack_seconds=1e-9))


def test_a_mail_of_very_many_parts_is_refused(tmp_path: Path) -> None:
    head = b"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=a\n\n"
    path = tmp_path / "a.eml"
    path.write_bytes(head + b"--a\n\nx\n" * 6_000)
    with pytest.raises(ReadError, match="more than 5,000 parts"):
        read_article(path)


@pytest.mark.parametrize(
    "data",
    [
        b"<?xml version='1.0'?><!DOCTYPE nitf [" + b"".join(
            b"<!ENTITY e%d '%s'>" % (n, b"&e%d;" % (n - 1) * 10 if n else b"ha") for n in range(4)
        ) + b"]><nitf><body><body.content><p>It said &e3; on Monday.</p></body.content></body>",
        b"<?xml version='1.0'?><nitf><body><body.content>" + b"<block>" * 50_000,
        b"<?xml version='1.0'?><plist><dict>" + b"<array>" * 50_000,
        b'{"a":' * 50_000,
        b"bplist00" + b"\xa1\x00" * 40 + b"\xff" * 40,
    ],
    ids=["entities", "nested", "nested list", "nested objects", "offsets"],
)  # fmt: skip
def test_what_is_made_to_grow_or_nest_ends_well(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.xml"
    path.write_bytes(data)
    told = ""
    try:
        told = read_article(path).text
    except ReadError as error:
        told = str(error)
    assert len(told) < 1_000
