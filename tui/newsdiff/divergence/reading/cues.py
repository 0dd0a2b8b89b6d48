"""Phrases of a word list in a statement: what certainty, plans and negations are found by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from newsdiff.divergence.reading.statement import Statement

Phrases = Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
"""Phrases by their first word, longest first, each as its words and what it stands for."""


def by_first_word(phrases: Iterable[tuple[str, str]]) -> Phrases:
    """Sort (phrase, meaning) pairs so that a text is searched in one go."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, meaning in phrases:
        parts = tuple(phrase.split())
        found.setdefault(parts[0], []).append((parts, meaning))
    return {
        first: tuple(sorted(entries, key=lambda entry: -len(entry[0])))
        for first, entries in found.items()
    }


def occurrences(statement: Statement, phrases: Phrases) -> Iterator[tuple[range, str]]:
    """Yield where a phrase stands and what it means, the longest at each word."""
    for at, plain in enumerate(statement.plain):
        for parts, meaning in phrases.get(plain, ()):
            words = range(at, at + len(parts))
            if len(parts) == 1 or statement.plain[words.start : words.stop] == parts:
                yield words, meaning
                break
