"""What the comparison knows of each sentence, weighed by the two texts it stands in."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import KeysView, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain

from newsdiff.alignment import tokens
from newsdiff.alignment.tokens import Statement
from newsdiff.language.lexicon import cue_verbs, role_nouns, word_class
from newsdiff.language.related_words import rarity, related

SAME_STEM, SAME_BEGINNING = 0.9, 0.5
"""What another form of a word counts, and a word that merely begins alike."""

COMMON_WEIGHT = 1.0
"""Added to each idf, as scikit-learn's TfidfVectorizer does: what every sentence of the two texts
says still counts. Without it, rare words count too much in texts of a few dozen sentences."""


LEAST_CLAUSE = 3
"""A stretch with fewer content words states nothing alone: it goes with the one behind it."""

Word = tuple[str, str, str, float]
"""A word of the two texts, its stem and its beginning as terms, and its weight in them. A plain
tuple, because an article has a thousand of them and naming the parts takes longer than weighing."""


@dataclass(frozen=True, slots=True)
class Profile:
    """A sentence as the scorer sees it.

    `sequence` are all its words in their order, `words` those that carry a statement, each once,
    and `weight` the sum of theirs; `places` tells at which of them each term stands first.
    `telling` are the words that tell more than who, how many, when and that somebody speaks.
    `clauses` tells which clause each word is in, `clause_weights` what each clause weighs. `stems`
    and `norm` are the tf-idf vector: which stems, and the length. `stands_for` says which terms of
    another sentence this one can answer, and how well (0..1). `quotations` are the words of each
    passage in quotation marks; `quoted` says in which of them, and where in it, each word that
    carries a statement is first.
    """

    sequence: tuple[str, ...]
    words: tuple[Word, ...]
    weight: float
    places: Mapping[str, int]
    telling: tuple[bool, ...]
    clauses: tuple[int, ...]
    clause_weights: tuple[float, ...]
    stems: tuple[str, ...]
    norm: float
    stands_for: Mapping[str, float]
    quotations: tuple[tuple[str, ...], ...]
    quoted: Mapping[str, tuple[int, int]]


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
    statements = (*left, *right)
    split = [statement.words for statement in statements]
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
    untold = _untold(statements)
    weighed = [tuple([known[word] for word in content]) for content in contents]
    profiles = tuple(
        _profile(statement, words, stems, untold, squares, relatives)
        for statement, words, stems in zip(statements, weighed, vectors, strict=True)
    )
    return Texts(profiles[: len(left)], profiles[len(left) :], frequencies, squares)


def _profile(
    statement: Statement,
    words: tuple[Word, ...],
    stems: tuple[str, ...],
    untold: frozenset[str],
    squares: Mapping[str, float],
    relatives: Mapping[str, Mapping[str, float]],
) -> Profile:
    weights = [weight for *_, weight in words]
    clauses = _clauses(statement.clauses, words)
    clause_weights = [0.0] * (max(clauses, default=0) + 1)
    for clause, weight in zip(clauses, weights, strict=True):
        clause_weights[clause] += weight
    return Profile(
        sequence=statement.words,
        words=words,
        weight=math.fsum(weights),
        places=_places(words),
        telling=tuple([itself not in untold and not itself[0].isdigit() for itself, *_ in words]),
        clauses=clauses,
        clause_weights=tuple(clause_weights),
        stems=stems,
        norm=math.sqrt(math.fsum([squares[stem] for stem in stems])),
        stands_for=_stands_for(words, relatives),
        quotations=statement.quotations,
        quoted=_quoted(statement.quotations),
    )


def _untold(statements: Sequence[Statement]) -> frozenset[str]:
    """Return the words that tell no more than who, when and that somebody speaks.

    They are those that are never written without a capital letter, nouns for people ("senator" and
    "the leader" stand with names, and state no more than they do), times and verbs of saying.
    """
    capital = set[str]().union(*[each.capitals for each in statements])
    small = {word for each in statements for word in each.words if word not in each.capitals}
    names = frozenset(capital - small).union(tokens.UNITED.values(), role_nouns())
    return names.union(word_class("time"), _verbs_of_saying())


@cache
def _verbs_of_saying() -> frozenset[str]:
    return frozenset(form for form, verb in cue_verbs().items() if not verb.stance)


def _places(words: Sequence[Word]) -> dict[str, int]:
    """Return at which of the words each term stands first."""
    places: dict[str, int] = {}
    for at in range(len(words) - 1, -1, -1):
        itself, stem, beginning, _ = words[at]
        places[beginning] = places[stem] = at
        places[itself] = at
    return places


def _quoted(quotations: Sequence[Sequence[str]]) -> dict[str, tuple[int, int]]:
    """Return for each quoted word the first quotation that has it, and its place there."""
    quoted: dict[str, tuple[int, int]] = {}
    idle = tokens.stopwords()
    for number, quotation in enumerate(quotations):
        for at, word in enumerate(quotation):
            if word not in quoted and word not in idle:
                quoted[word] = number, at
    return quoted


def _clauses(parts: Sequence[Sequence[str]], words: Sequence[Word]) -> tuple[int, ...]:
    """Return for each content word the clause in which it stands first, counted from 0."""
    if len(parts) == 1 or not words:
        return (0,) * len(words)
    content = {itself for itself, *_ in words}
    clause_of: dict[str, int] = {}
    clause = size = 0
    for part in parts:
        if size >= LEAST_CLAUSE:
            clause, size = clause + 1, 0
        for word in part:
            if word in content and word not in clause_of:
                clause_of[word] = clause
                size += 1
    last = max(0, clause - 1) if size < LEAST_CLAUSE else clause
    return tuple([min(clause_of[itself], last) for itself, *_ in words])


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
