"""What the comparison knows of each sentence, weighed by the two texts it stands in."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import KeysView, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from newsdiff.alignment import tokens
from newsdiff.alignment.tokens import Statement
from newsdiff.language.related_words import rarity, related

SAME_STEM, SAME_BEGINNING = 0.9, 0.5
"""What another form of a word counts, and a word that merely begins alike."""

COMMON_WEIGHT = 1.0
"""Added to each idf, as scikit-learn's TfidfVectorizer does: what every sentence of the two texts
says still counts. Without it, rare words count too much in texts of a few dozen sentences."""


Word = tuple[str, str, str, float]
"""A word of the two texts, its stem and its beginning as terms, and its weight in them. A plain
tuple, because an article has a thousand of them and naming the parts takes longer than weighing."""


@dataclass(frozen=True, slots=True)
class Profile:
    """A sentence as the scorer sees it.

    `sequence` are all its words in their order, `words` those that carry a statement, each once,
    and `weight` the sum of theirs. `stems` and `norm` are its tf-idf vector: which stems, and the
    length. `stands_for` says which terms of another sentence it can answer, and how well (0..1).
    `quotations` are the words of each passage in quotation marks.
    """

    sequence: tuple[str, ...]
    words: tuple[Word, ...]
    weight: float
    stems: tuple[str, ...]
    norm: float
    stands_for: Mapping[str, float]
    quotations: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Texts:
    """Both texts: profiles, in how many sentences each stem stands, and its squared idf."""

    left: tuple[Profile, ...]
    right: tuple[Profile, ...]
    frequencies: Mapping[str, int]
    squares: Mapping[str, float]


def profile_texts(left: Sequence[Statement], right: Sequence[Statement]) -> Texts:
    """Return what is known of the sentences of both texts.

    The weights come from the texts themselves: frequencies of a large corpus weigh down the very
    words that the event is about. Rarity in English only damps common words.
    """
    split = [statement.words for statement in (*left, *right)]
    contents = [tokens.content(found) for found in split]
    every = dict.fromkeys(chain.from_iterable(contents))
    forms = {word: tokens.terms(word) for word in every}
    vectors = [tuple({forms[word][1]: None for word in found}) for found in contents]
    frequencies = Counter(chain.from_iterable(vectors))
    idf = {n: COMMON_WEIGHT + math.log(1 + len(split) / n) for n in set(frequencies.values())}
    squared = {n: weight**2 for n, weight in idf.items()}
    squares = {stem: squared[n] for stem, n in frequencies.items()}
    known = {
        word: (*terms, idf[frequencies[terms[1]]] * rarity(word)) for word, terms in forms.items()
    }
    relatives = _relatives(forms.keys())
    weighed = [tuple([known[word] for word in content]) for content in contents]
    profiles = tuple(
        Profile(
            sequence=statement.words,
            words=words,
            weight=math.fsum([weight for *_, weight in words]),
            stems=stems,
            norm=math.sqrt(math.fsum([squares[stem] for stem in stems])),
            stands_for=_stands_for(words, relatives),
            quotations=statement.quotations,
        )
        for statement, words, stems in zip((*left, *right), weighed, vectors, strict=True)
    )
    return Texts(profiles[: len(left)], profiles[len(left) :], frequencies, squares)


def _relatives(known: KeysView[str]) -> dict[str, Mapping[str, float]]:
    """Return which of the known words can stand for each of them by their meaning."""
    relatives: dict[str, Mapping[str, float]] = {}
    for word in known:
        shares = related(word)
        if not shares.keys().isdisjoint(known):
            relatives[word] = {other: near for other, near in shares.items() if other in known}
    return relatives


def _stands_for(
    words: Sequence[Word], relatives: Mapping[str, Mapping[str, float]]
) -> dict[str, float]:
    """Return what the words can answer: their relatives, beginnings and stems, and themselves."""
    answers: dict[str, float] = {}
    for itself, *_ in words:
        if itself in relatives:
            answers.update(relatives[itself])
    for itself, stem, beginning, _ in words:
        answers[beginning] = SAME_BEGINNING
        answers[stem] = SAME_STEM
        answers[itself] = 1.0
    return answers
