"""Notes and verdicts as W3C annotations."""

from __future__ import annotations

import json

from newsdiff.annotations.model import Annotations, Note, Verdict
from newsdiff.articles.model import Side
from newsdiff.corrections.apply import annotated, checked_as
from newsdiff.export import Format, render
from tests.reader import made_up

REQUIRED = {"id", "type", "motivation", "body", "target"}


def test_a_note_finds_its_passage_by_words_and_place() -> None:
    said = Annotations(notes=(Note(Side.RIGHT, "Quill left early.", "<b>ask</b>"),))
    comparison = annotated(made_up.comparison(), said)
    found = json.loads(str(render(comparison, Format.ANNOTATIONS)))
    assert found["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert (found["type"], found["total"]) == ("AnnotationCollection", 1)
    [note] = found["first"]["items"]
    assert note.keys() >= REQUIRED
    assert note["motivation"] == "commenting"
    assert note["body"]["value"] == "<b>ask</b>"
    words, place = note["target"]["selector"]
    text = comparison.right.text
    assert words["exact"] == text[place["start"] : place["end"]] == "Quill left early."
    assert text.endswith(words["suffix"], 0, place["end"] + len(words["suffix"]))


def test_a_verdict_is_said_of_both_passages() -> None:
    plain = made_up.comparison()
    said = Annotations(verdicts=(checked_as(plain, plain.conflicts[0], Verdict.TRUE),))
    found = json.loads(str(render(annotated(plain, said), Format.ANNOTATIONS)))
    [verdict] = found["first"]["items"]
    assert verdict["motivation"] == "assessing"
    assert verdict["body"]["value"].startswith("✓ confirmed: ")
    assert len(verdict["target"]) == 2


def test_the_same_notes_have_the_same_names() -> None:
    said = Annotations(notes=(Note(Side.RIGHT, "Quill left early.", "one"),))
    once, again = (
        render(annotated(made_up.comparison(), said), Format.ANNOTATIONS) for _ in range(2)
    )
    assert once == again
    assert json.loads(str(render(made_up.comparison(), Format.ANNOTATIONS)))["total"] == 0
