"""What was done by hand, in sentences for every document."""

from __future__ import annotations

from collections.abc import Iterator

from newsdiff.articles.model import Side
from newsdiff.comparison import Comparison
from newsdiff.divergence.phrases import counted
from newsdiff.presentation.points import checked_in_words, points_to_check


def notes_on(comparison: Comparison, side: Side, passage: int) -> list[tuple[int, str]]:
    """Return the notes on a passage, each with its number from 1 among all notes."""
    return [
        (number, note.text)
        for number, note in enumerate(comparison.by_hand.notes, start=1)
        if (note.side, note.passage) == (side, passage)
    ]


def by_hand_sentences(comparison: Comparison) -> Iterator[str]:
    """Say what a reader corrected, checked and noted, and what of it no longer fits."""
    by_hand = comparison.by_hand
    if by_hand.corrections:
        told = f": {'; '.join(by_hand.corrected)}" if by_hand.corrected else ""
        yield f"{counted(by_hand.corrections, 'correction')} by hand{told}."
    checked = checked_in_words(points_to_check(comparison))
    if checked:
        yield f"Points to check: {checked}."
    if by_hand.notes:
        yield f"{counted(len(by_hand.notes), 'note')} by hand."
    if by_hand.misfits:
        count = len(by_hand.misfits)
        fits = "fits" if count == 1 else "fit"
        yield f"{count} done by hand before no longer {fits}: {'; '.join(by_hand.misfits)}."
