"""Notes and corrections by hand in every format."""

from __future__ import annotations

import json

import jsonschema
import pytest

from newsdiff.annotations.model import Annotations, Drop, Note, Verdict
from newsdiff.articles.model import Side
from newsdiff.comparison import Comparison
from newsdiff.corrections.apply import annotated, checked_as
from newsdiff.export import ExportOptions, Format, MarkdownStyle, render
from newsdiff.export.json import schema
from tests.reader import made_up

HOSTILE = "<b>ask</b> [the](mayor)"


@pytest.fixture
def comparison() -> Comparison:
    found = made_up.comparison()
    said = Annotations(
        (Drop("Arlow"),),
        (checked_as(found, found.conflicts[0], Verdict.TRUE),),
        (Note(Side.RIGHT, "Quill left early.", HOSTILE),),
    )
    return annotated(found, said)


@pytest.mark.parametrize("style", MarkdownStyle)
def test_markdown_has_notes_as_footnotes(comparison: Comparison, style: MarkdownStyle) -> None:
    text = render(comparison, Format.MARKDOWN, ExportOptions(style=style))
    assert "Quill left early.[^note-1]" in text
    assert "[^note-1]: " in text
    assert HOSTILE not in text


def test_html_has_notes_in_the_margin(comparison: Comparison) -> None:
    text = render(comparison, Format.HTML)
    assert '<span class="note" role="note">✎ &lt;b&gt;ask' in text


def test_json_has_everything_and_keeps_its_schema(comparison: Comparison) -> None:
    found = json.loads(render(comparison, Format.JSON))
    jsonschema.validate(found, schema())
    assert found["by_hand"]["corrections"] == 1
    assert found["by_hand"]["checked"][0]["verdict"] == "true"
    assert found["by_hand"]["notes"][0]["text"] == HOSTILE
    assert "by_hand" not in json.loads(render(made_up.comparison(), Format.JSON))


@pytest.mark.parametrize("form", [Format.MARKDOWN, Format.HTML, Format.TEXT])
def test_every_document_names_the_corrections(comparison: Comparison, form: Format) -> None:
    assert "1 correction by hand" in render(comparison, form)
