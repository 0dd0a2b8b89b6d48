"""Changes between two versions as rows: what kind of change, and the words of both."""

from __future__ import annotations

from textual.content import Content

from newsdiff.comparison import Comparison
from newsdiff.presentation.changes import change_sentence

MOST_LINES = 3
"""So many lines of its sentence are shown of a change."""


def change_lines(comparison: Comparison, number: int, width: int) -> list[Content]:
    """Return the lines of the change of this index: its kind, and its sentence below."""
    assert comparison.revision is not None
    kind = comparison.revision.changes[number].kind
    sentence = Content(change_sentence(comparison, number)).wrap(max(width - 2, 1))
    head = Content.styled(kind[:1].upper() + kind[1:], "bold")
    return [head, *(Content("  ") + line for line in sentence[:MOST_LINES])]
