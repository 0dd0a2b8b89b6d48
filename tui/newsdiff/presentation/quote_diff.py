"""The quotations that both articles carry: what became of their words, and who says them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from newsdiff.articles.model import Side, Span
from newsdiff.comparison import Comparison
from newsdiff.divergence.model import EditKind, QuoteChange, QuotePair
from newsdiff.divergence.phrases import in_a_sentence
from newsdiff.presentation.side_names import names_in_sentences

_CHANGES = {
    QuoteChange.SAME: "the same words",
    QuoteChange.VARIANT: "the same words, written otherwise",
    QuoteChange.TRANSLATED: "two translations of one remark",
}
"""What a quotation is called as a whole, where nobody has more of it."""


class Piece(NamedTuple):
    """A run of a quotation's words: as both have them, or as the left and the right have them."""

    both: str = ""
    left: str = ""
    right: str = ""


def pieces(comparison: Comparison, pair: QuotePair) -> Iterator[Piece]:
    """Yield the words of a quotation in order, each run on one line."""
    for edit in pair.edits:
        left = _words(comparison, Side.LEFT, edit.left)
        right = _words(comparison, Side.RIGHT, edit.right)
        yield Piece(both=left) if edit.kind is EditKind.SAME else Piece(left=left, right=right)


def marked(
    comparison: Comparison,
    pair: QuotePair,
    both: Callable[[str], str],
    left_only: Callable[[str], str],
    right_only: Callable[[str], str],
) -> str:
    """Return the words of a quotation in order, each run written by the function for its kind."""
    written = (
        write(words)
        for piece in pieces(comparison, pair)
        for write, words in zip((both, left_only, right_only), piece, strict=True)
        if words
    )
    return " ".join(written)


def verdict(comparison: Comparison, pair: QuotePair) -> str:
    """Say in a few words whether the words and the speaker are the same."""
    said = _whole(comparison, pair)
    return f"{said[:1].upper()}{said[1:]}; {_speakers(comparison, pair)}"


def _whole(comparison: Comparison, pair: QuotePair) -> str:
    """Say what became of the quotation, by the names of those that have more of it."""
    if pair.change in _CHANGES:
        return _CHANGES[pair.change]
    names = names_in_sentences(comparison)
    more = {
        side: any(edit.kind is kind for edit in pair.edits)
        for side, kind in ((Side.LEFT, EditKind.CUT), (Side.RIGHT, EditKind.ADDED))
    }
    parts = [f"{names[side]} has more" for side in Side if more[side]]
    if pair.change is QuoteChange.ALTERED:
        parts = [*parts, "some words differ"]
    return ", ".join(parts) or "the same words"


def _speakers(comparison: Comparison, pair: QuotePair) -> str:
    """Say who speaks; that they differ only where that is known."""
    left, right = (
        in_a_sentence(comparison.quotes[index].speaker) or "nobody named"
        for index in (pair.left, pair.right)
    )
    if pair.same_speaker:
        return f"the same speaker: {max(left, right, key=len)}"
    names = names_in_sentences(comparison)
    several = "different speakers" if pair.same_speaker is False else "said by"
    return f"{several}: {left} in {names[Side.LEFT]}, {right} in {names[Side.RIGHT]}"


def _words(comparison: Comparison, side: Side, span: Span | None) -> str:
    return "" if span is None else " ".join(span.of(comparison.article(side).text).split())
