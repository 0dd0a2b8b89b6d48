"""The one door to this room: sentences or articles in, links out."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence

from rapidfuzz import fuzz, utils

from newsdiff.alignment.candidates import propose
from newsdiff.alignment.model import Link
from newsdiff.articles.model import Article

FLOOR = 0.15
"""Links below this probability are of no use to anybody and are not returned."""
FUZZY_SHARE = 1 / 3
RANK_POWER = 0.25
MIDDLE, SLOPE = 0.24, 14.0


def align(left: Sequence[str], right: Sequence[str]) -> tuple[Link, ...]:
    """Link sentences that report the same; many-to-many, in the order of `left`.

    `Link.left` and `Link.right` are indices into the two sequences; `score` is the probability,
    0..1, that a careful reader would link the two.
    """
    proposed = propose(left, right)
    plain_left = [utils.default_process(sentence) for sentence in left]
    plain_right = [utils.default_process(sentence) for sentence in right]
    similarity: dict[tuple[int, int], float] = {}
    best_left: dict[int, float] = defaultdict(float)
    best_right: dict[int, float] = defaultdict(float)
    for (i, j), cosine in proposed.items():
        fuzzy = fuzz.token_set_ratio(plain_left[i], plain_right[j]) / 100
        value = FUZZY_SHARE * fuzzy + (1 - FUZZY_SHARE) * cosine
        similarity[i, j] = value
        best_left[i] = max(best_left[i], value)
        best_right[j] = max(best_right[j], value)
    links = []
    for (i, j), value in sorted(similarity.items()):
        rank = (value * value / (best_left[i] * best_right[j])) ** RANK_POWER
        score = 1 / (1 + math.exp(SLOPE * (MIDDLE - value * rank)))
        if score >= FLOOR:
            links.append(Link(i, j, score))
    return tuple(links)


def align_articles(left: Article, right: Article) -> tuple[Link, ...]:
    """Link the body passages of two articles; indices are those of their `passages`."""
    lefts, rights = left.body, right.body
    found = align([p.span.of(left.text) for p in lefts], [p.span.of(right.text) for p in rights])
    return tuple(Link(lefts[k.left].index, rights[k.right].index, k.score) for k in found)
