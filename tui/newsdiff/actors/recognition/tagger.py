"""Which words of a run are names, and of what: the best cut of the run by learnt weights.

A semi-Markov tagger (Sarawagi and Cohen 2004): every stretch of a run up to a length gets a score
for each kind, from what the lexicons know of its words and of the whole stretch, and from what
stands around it here and elsewhere in the text; the best sequence of stretches wins (Viterbi).
The weights are those of an averaged perceptron, see benchmarks/actors/learn_weights.py.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from newsdiff.actors.lexicon import rows
from newsdiff.actors.recognition.constraints import LABELS, allowed, may_be_name, without_places
from newsdiff.actors.recognition.context import Evidence, after, before
from newsdiff.actors.recognition.features import features
from newsdiff.actors.recognition.remits import law_end, remit_end
from newsdiff.actors.recognition.runs import Run
from newsdiff.actors.tokens import ARABIC_ARTICLE, Token

LONGEST_NAME = 8
"""Words in the longest stretch that is weighed."""

Stretch = tuple[int, int, int]
"""First token, last token (exclusive), index into LABELS."""

Weights = Mapping[str, Sequence[float]]

FeatureKey = tuple[str, str, tuple[tuple[str, bool, bool, bool, int], ...]]
"""What stands before and after a run, and its words as the tagger sees them."""


def tag(tokens: list[Token], run: Run, evidence: Evidence, weights: Weights) -> list[Stretch]:
    """Cut a run into stretches of the highest total score; of equal ones, names come first."""
    best = [0.0] + [float("-inf")] * (run.last - run.first)
    back: list[Stretch] = [(0, 0, 0)] * (run.last - run.first + 1)
    for first in range(run.first, run.last):
        so_far = best[first - run.first]
        if so_far == float("-inf"):
            continue
        for last in _ends(tokens, first, run.last):
            if not may_be_name(tokens, first, last) and last - first > 1:
                continue
            labels = allowed(tokens, first, last)
            if not labels:
                continue
            scores = score(features(tokens, first, last, evidence), weights)
            if last - first == 1:
                labels = without_places(labels, tokens[first].text, evidence)
            for label in labels:
                total = so_far + scores[label]
                if total >= best[last - run.first]:
                    best[last - run.first] = total
                    back[last - run.first] = (first, last, label)
    stretches = []
    end = run.last
    while end > run.first:
        stretches.append(back[end - run.first])
        end = stretches[-1][0]
    return stretches[::-1]


def _ends(tokens: list[Token], first: int, limit: int) -> Sequence[int]:
    """Return where a stretch may end: that of a law, or with a list in it, only at its end."""
    whole = remit_end(tokens, first) or law_end(tokens, first)
    if first < whole <= limit:
        return (whole,)
    return range(first + 1, min(first + LONGEST_NAME, limit) + 1)


def feature_key(tokens: list[Token], run: Run, evidence: Evidence) -> FeatureKey:
    """Return all that the cut of a run depends on within one text, to cut equal runs once."""
    seen = evidence.part_of
    looks = [
        (token.text, token.capital, token.opens, token.headline, len(seen.get(token.text, ())))
        for token in tokens[run.first : run.last]
    ]
    return before(tokens, run.first), after(tokens, run.last), tuple(looks)


def collect_document_evidence(
    tokens: list[Token], stretches: Iterable[Stretch], evidence: Evidence
) -> None:
    """Add to the evidence which words the names of several words begin and end with."""
    for first, last, label in stretches:
        kind = LABELS[label]
        if kind is not None and last - first > 1 and not tokens[first].headline:
            evidence.part_of[tokens[first].text][f"first of {kind}"] = None
            evidence.part_of[tokens[last - 1].text][f"last of {kind}"] = None
            bare = ARABIC_ARTICLE.sub("", tokens[last - 1].text)
            evidence.part_of[bare][f"last of {kind}"] = None


def score(found: Iterator[str], weights: Weights) -> list[float]:
    """Sum the weights of features, for each label."""
    none = person = organisation = place = group = 0.0
    for feature in found:
        weight = weights.get(feature)
        if weight:
            for_none, for_person, for_organisation, for_place, for_group = weight
            none += for_none
            person += for_person
            organisation += for_organisation
            place += for_place
            group += for_group
    return [none, person, organisation, place, group]


@cache
def learnt() -> dict[str, tuple[int, ...]]:
    """Return the weights of the features: one number for each of LABELS.

    They are whole numbers: their sum is the same in whatever order they come.
    """
    return {feature: tuple(map(int, numbers)) for feature, *numbers in rows("built/weights")}
