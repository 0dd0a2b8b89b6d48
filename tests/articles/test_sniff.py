"""The kind of a document is told from its content."""

from __future__ import annotations

import pytest

from newsdiff.articles.sniff import DocumentType, kind_of_bytes, kind_of_text


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.4\n", DocumentType.PDF),
        (b"PK\x03\x04....word/document.xml", DocumentType.DOCX),
        (b"PK\x03\x04....mimetype", DocumentType.NO_ARTICLE),
        (b"\x89PNG\r\n", DocumentType.NO_ARTICLE),
        (b"Just a text.", None),
    ],
)
def test_kind_of_bytes(data: bytes, kind: DocumentType | None) -> None:
    assert kind_of_bytes(data) is kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("<!DOCTYPE html><html><body><p>x</p></body></html>", DocumentType.HTML),
        ("<!-- saved from url -->\n<html><head></head></html>", DocumentType.HTML),
        ("<?xml version='1.0'?>\n<html xmlns='x'><body></body></html>", DocumentType.HTML),
        ("<div class='a'>x</div>", DocumentType.HTML),
        ("<b>Shock</b> verdict\n\nThe court said.", DocumentType.TEXT),
        ("A title\n\nThe tag <p> opens a paragraph, and </p> closes it.", DocumentType.TEXT),
        ("---\ntitle: x\n---\nText", DocumentType.MARKDOWN),
        ("# Title\n\nSee [this](https://x.example).", DocumentType.MARKDOWN),
        ("# Title\n\n**Bold** move", DocumentType.MARKDOWN),
        ("Title\n\nIt is 5 * 3 * 2, see [1] and (this).", DocumentType.TEXT),
        ("#1 in the charts\n\nThe song won.", DocumentType.TEXT),
    ],
)
def test_kind_of_text(text: str, kind: DocumentType) -> None:
    assert kind_of_text(text) is kind


def test_names_and_media_types_help() -> None:
    assert kind_of_text("Plain", name="a.MD") is DocumentType.MARKDOWN
    assert kind_of_text("<html><p>x</p>", media_type="text/plain") is DocumentType.TEXT
    assert kind_of_text("no tags", media_type="text/html") is DocumentType.HTML
