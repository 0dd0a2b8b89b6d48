"""Documents that a process of its own converts: the same comes out, and limits hold."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from newsdiff.articles import Limits, ReadError, read_article
from newsdiff.articles.apart import convert_apart
from newsdiff.articles.converters import APART_FROM, converter_of
from newsdiff.articles.limits import DEFAULT_LIMITS
from newsdiff.articles.sniff import DocumentType
from newsdiff.articles.sources import RawDocument
from newsdiff.articles.unpack import recognised
from tests.articles.made_exports import EXPORTS
from tests.articles.made_formats import AGENCIES, DOCUMENTS, FEEDS, MAILS, SAVED
from tests.articles.made_stories import STORIES

FORMATS = {**SAVED, **MAILS, **DOCUMENTS, **AGENCIES, **FEEDS, **EXPORTS}


@pytest.mark.parametrize("name", ["epub", "rtf", "odt", "wacz", "nexis-uni.docx", "rss"])
def test_the_same_comes_out(name: str) -> None:
    kind, document = recognised(RawDocument(FORMATS[name](STORIES["tram"]), f"a.{name}"))
    if document.text:
        document = document._replace(text="")
    here = list(converter_of(kind)(document, DEFAULT_LIMITS))
    assert list(convert_apart(kind, document, DEFAULT_LIMITS)) == here


def large_docx() -> bytes:
    """A small file of one paragraph 8,000 times: more than 2 MB of XML."""
    import docx

    document = docx.Document()
    document.add_paragraph(f"The ferry reopened {'after a long time of repairs ' * 9}on Friday.")
    out = io.BytesIO()
    document.save(out)
    return multiplied(out.getvalue(), 8_000)


def multiplied(package: bytes, times: int) -> bytes:
    import zipfile

    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(package)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            data = old.read(name)
            if name == "word/document.xml":
                start, end = data.index(b"<w:p>"), data.index(b"</w:p>") + 6
                data = data[:start] + data[start:end] * times + data[end:]
            new.writestr(name, data)
    return out.getvalue()


def test_a_large_document_is_read_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "large.docx"
    path.write_bytes(large_docx())
    assert path.stat().st_size < 100_000
    assert len(read_article(path).passages) == 8_000


@pytest.mark.parametrize(
    ("limits", "reason"),
    [
        (Limits(document_seconds=0.05), "could not be read in 0.05 seconds"),
        (Limits(document_memory=40_000_000), "damaged|memory"),
    ],
)
def test_limits_of_time_and_memory_hold(tmp_path: Path, limits: Limits, reason: str) -> None:
    path = tmp_path / "large.docx"
    path.write_bytes(large_docx())
    with pytest.raises(ReadError, match=reason):
        read_article(path, limits=limits)


def test_an_error_is_told_as_it_would_be_here() -> None:
    document = RawDocument(b"PK\x03\x04word/ broken", "a.docx")
    told = []
    for convert in (converter_of(DocumentType.DOCX), None):
        with pytest.raises(ReadError) as error:
            list(
                convert(document, DEFAULT_LIMITS)
                if convert
                else convert_apart(DocumentType.DOCX, document, DEFAULT_LIMITS)
            )
        told.append(str(error.value))
    assert told[0] == told[1]


def test_rtf_is_always_read_apart() -> None:
    assert APART_FROM[DocumentType.RTF] == 0
