"""Text without case and accents, with the way back to the original offsets."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate

from newsdiff.articles.model import Span

_ALIKE = str.maketrans(dict.fromkeys("‘’‚‛‹›", "'") | dict.fromkeys("“”„‟«»", '"'))
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-"))


@cache
def fold_character(character: str) -> str:
    """Return what a character is compared as: no case, no accents, plain quotes and dashes.

    The result may be empty (a combining mark) or longer than one character ("ß" is "ss").
    """
    if character.isspace():
        return " "
    decomposed = unicodedata.normalize("NFKD", character)
    folded = unicodedata.normalize("NFKD", decomposed.casefold())
    bare = "".join(part for part in folded if not unicodedata.combining(part))
    return bare.translate(_ALIKE).translate(_DASHES)


def fold(text: str) -> str:
    """Return `text` without case and accents."""
    return "".join(map(fold_character, text))


class FoldedText:
    """A text to search in: its folded form, and for each folded character where it came from."""

    def __init__(self, original: str) -> None:
        folds = {character: fold_character(character) for character in set(original)}
        self.text = original.translate({ord(plain): folded for plain, folded in folds.items()})
        # _ends[i] is how much of the folded text is written after original character i. Where
        # each character folds to one, as in most texts, a range says so without being stored.
        one_to_one = all(len(folded) == 1 for folded in folds.values())
        self._ends: Sequence[int] = (
            range(1, len(original) + 1)
            if one_to_one
            else list(accumulate(len(folds[character]) for character in original))
        )

    def original(self, folded: Span) -> Span:
        """Return the span of the original that a span of the folded text stands for.

        Whole characters only: a span that covers half of a folded "ß" gives the "ß"; combining
        marks go with their letter.
        """
        first = bisect_right(self._ends, folded.start)
        last = bisect_right(self._ends, folded.end - 1)
        end = last + 1
        while end < len(self._ends) and self._ends[end] == self._ends[end - 1]:
            end += 1
        return Span(first, end)

    def find(self, needle: str) -> Iterator[Span]:
        """Yield where the folded `needle` occurs, as spans of the original that do not overlap."""
        if not needle:
            return
        last = -1
        at = self.text.find(needle)
        while at >= 0:
            span = self.original(Span(at, at + len(needle)))
            if span.start >= last:
                yield span
                last = span.end
            at = self.text.find(needle, at + len(needle))
