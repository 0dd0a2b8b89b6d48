"""How probable it is that a passage has no counterpart in the other article.

A passage without a link need not stand in one article only: the link may have been missed. A
logistic model weighs what speaks for a counterpart all the same: links too weak to be shown, rare
words that one sentence or three in a row of the other article share with the passage, links of the
sentences beside it. benchmarks/divergence/learn_only_here.py learns the weights.
"""

from __future__ import annotations

import json
import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from operator import mul
from pathlib import Path
from typing import NamedTuple

from newsdiff.alignment.model import Link
from newsdiff.articles.model import Side
from newsdiff.divergence.reading.article import Reading
from newsdiff.divergence.reading.statement import Statement
from newsdiff.language.related_words import rarity

WINDOW = 1
"""What one article says in a sentence another may say in three: it and so many on either side."""
COMMON = 64
"""A stem in more sentences of the other article tells nothing of a counterpart, and is passed over:
the cost of a sentence is bounded."""
LEAST, MOST = 0.02, 0.98
"""Scores are kept within these where their logarithm is taken."""


class Evidence(NamedTuple):
    """What tells whether a passage has a counterpart.

    `best`: log-odds of its best link. `none`: logarithm of the probability that no link of it is
    one. `sentence`: weight of the words that it shares with one sentence of the other article.
    `window`: rarity of those that it shares with three in a row. `known`: share, by rarity, of its
    words that the other article has anywhere. `beside`: the best score of the passages beside it.
    `speech`: 1 if it begins with a quotation. `place`: logarithm of how many passages stand before
    it, for the first ones tell what all tell.
    """

    best: float
    none: float
    sentence: float
    window: float
    known: float
    beside: float
    speech: float
    place: float


Scores = Mapping[int, Sequence[float]]
"""The scores of the links of each passage of an article."""


def scores_of(side: Side, links: Sequence[Link]) -> Scores:
    """Return the scores of the links of each passage on `side` that has any."""
    scores: defaultdict[int, list[float]] = defaultdict(list)
    for link in links:
        scores[link.passage(side)].append(link.score)
    return scores


def probabilities(evidence: Mapping[int, Evidence]) -> dict[int, float]:
    """Return for each passage how probable it is that it has no counterpart, 0..1."""
    weights, bias = _learned()
    return {
        passage: 1 / (1 + math.exp(-bias - sum(map(mul, weights, found))))
        for passage, found in evidence.items()
    }


@cache
def _learned() -> tuple[tuple[float, ...], float]:
    path = Path(__file__).parent / "data" / "only_here.json"
    stored = json.loads(path.read_text(encoding="utf-8"))
    return tuple(stored["weights"][name] for name in Evidence._fields), stored["bias"]


def measure(reading: Reading, other: Reading, links: Sequence[Link]) -> dict[int, Evidence]:
    """Return the evidence for each body passage; `links` are all, also those that are not shown."""
    scores = scores_of(reading.side, links)
    statements = [reading.statement(passage.index) for passage in reading.article.body]
    others = [other.statement(passage.index) for passage in other.article.body]
    places = _places(others)
    near = {stem: _around(found, WINDOW) for stem, found in places.items()}
    total = len(statements) + len(others)
    counts = Counter(stem for one in (*statements, *others) for stem in _stems(one))
    best = [max(scores.get(statement.index, ()), default=0.0) for statement in statements]
    measured = {}
    for at, statement in enumerate(statements):
        stems = _stems(statement)
        weights = {stem: math.log(1 + total / counts[stem]) * rare for stem, rare in stems.items()}
        all_rarity = math.fsum(stems.values())
        known = math.fsum(rare for stem, rare in stems.items() if stem in places)
        own = scores.get(statement.index, ())
        measured[statement.index] = Evidence(
            best=_log_odds(best[at]),
            none=math.fsum(math.log(1 - min(score, MOST)) for score in own),
            sentence=_most_in_one(weights, places),
            window=_most_in_one(stems, near),
            known=known / all_rarity if all_rarity else 0.0,
            beside=max((*best[max(0, at - 1) : at], *best[at + 1 : at + 2]), default=0.0),
            speech=float(statement.text[statement.span.start : statement.span.start + 1] in '“"'),
            place=math.log1p(at),
        )
    return measured


def _log_odds(score: float) -> float:
    return math.log((score + LEAST) / (1 - score + LEAST))


def _stems(statement: Statement) -> dict[str, float]:
    """Return the stems of a statement's words of content with the rarity of the words."""
    return {word.stem: rarity(word.plain) for word in statement.words if word.content}


def _places(statements: Sequence[Statement]) -> dict[str, Sequence[int]]:
    """Return the statements, by their order, in which each stem stands, if these are few."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for at, statement in enumerate(statements):
        for stem in _stems(statement):
            places[stem].append(at)
    return {stem: found for stem, found in places.items() if len(found) <= COMMON}


def _around(found: Sequence[int], reach: int) -> Sequence[int]:
    """Return the statements that stand within `reach` of one that is found, each once."""
    return sorted({at + step for at in found for step in range(-reach, reach + 1)})


def _most_in_one(weights: Mapping[str, float], places: Mapping[str, Sequence[int]]) -> float:
    """Return the most of these weights that stands at one of the places."""
    found: defaultdict[int, float] = defaultdict(float)
    for stem, weight in weights.items():
        for at in places.get(stem, ()):
            found[at] += weight
    return max(found.values(), default=0.0)
