"""The kind of a document is told from its content."""

from __future__ import annotations

import pytest

from newsdiff.articles.sniff import Document, kind_of_bytes, kind_of_text


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.4\n", Document.PDF),
        (b"PK\x03\x04....word/document.xml", Document.DOCX),
        (b"PK\x03\x04....mimetype", Document.BINARY),
        (b"\x89PNG\r\n", Document.BINARY),
        (b"{\\rtf1\\ansi", Document.BINARY),
        (b"Just a text.", None),
    ],
)
def test_kind_of_bytes(data: bytes, kind: Document | None) -> None:
    assert kind_of_bytes(data) is kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("<!DOCTYPE html><html><body><p>x</p></body></html>", Document.HTML),
        ("<!-- saved from url -->\n<html><head></head></html>", Document.HTML),
        ("<?xml version='1.0'?>\n<html xmlns='x'><body></body></html>", Document.HTML),
        ("<div class='a'>x</div>", Document.HTML),
        ("<b>Shock</b> verdict\n\nThe court said.", Document.TEXT),
        ("A title\n\nThe tag <p> opens a paragraph, and </p> closes it.", Document.TEXT),
        ("---\ntitle: x\n---\nText", Document.MARKDOWN),
        ("# Title\n\nSee [this](https://x.example).", Document.MARKDOWN),
        ("# Title\n\n**Bold** move", Document.MARKDOWN),
        ("Title\n\nIt is 5 * 3 * 2, see [1] and (this).", Document.TEXT),
        ("#1 in the charts\n\nThe song won.", Document.TEXT),
    ],
)
def test_kind_of_text(text: str, kind: Document) -> None:
    assert kind_of_text(text) is kind


def test_names_and_media_types_help() -> None:
    assert kind_of_text("Plain", name="a.MD") is Document.MARKDOWN
    assert kind_of_text("<html><p>x</p>", media_type="text/plain") is Document.TEXT
    assert kind_of_text("no tags", media_type="text/html") is Document.HTML
