"""Learn how sure each kind of divergence is, from what editors found, and say how well.

    python benchmarks/divergence/learn_confidence.py FILE [--check FILE] [--write]

An article hardly ever contradicts itself, so what is proposed between every other paragraph of one
and the rest are examples that are not right.

Each line of FILE is a pair: "id", "a" and "b" with "title" and "paras" (lists of sentences), and
"contradictions" with the numbers of their sentences in "a" and "b" (0 is the title). Every conflict
that a detector proposes is an example: right if an editor's contradiction names its two sentences.
Logistic regression with a Gaussian prior around the weights set by hand in data/confidence.tsv;
kinds with few right examples keep those. Printed are the figures for each kind: by hand, and
learned on the other documents (cross-validation). Needs numpy; the model itself does not.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise, product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

import newsdiff
import newsdiff.divergence.relate
from newsdiff.divergence import confidence
from newsdiff.divergence import detectors as registry
from newsdiff.divergence.lexicon import rows

FOLDS = 8
NO_TITLE = "More on the story"
OVERLAP = 0.3
"""A passage is a sentence if so much of the shorter of them is in both."""
PRECISION = 2.5
"""Of the prior: one over the variance of a weight around the one set by hand."""
LEAST_RIGHT = 4
"""Kinds with fewer right examples keep the weights set by hand."""
WEIGHTS = Path(confidence.__file__).parent / "data" / "confidence.tsv"

Array = NDArray[np.float64]


class Example(NamedTuple):
    """A conflict that was proposed: its kind, what speaks for it, and whether an editor agrees."""

    document: int
    kind: str
    evidence: dict[str, float]
    right: bool


def examples(lines: Sequence[dict[str, Any]]) -> Iterator[Example]:
    """Yield what the detectors propose for each pair, however unlikely."""
    proposed: list[tuple[str, Any]] = []

    def all_of(detectors: Sequence[registry.Detector], pair: Any) -> Iterator[Any]:
        for detector in detectors:
            for divergence in detector.find(pair):
                proposed.append((f"{detector.name} {divergence.severity}", divergence))
                yield divergence

    newsdiff.divergence.relate.likely = all_of
    with TemporaryDirectory() as folder:
        for number, line in enumerate(lines):
            named = {
                (i, j) for each in line["contradictions"] for i in each["a"] for j in each["b"]
            }
            halves = [_halves(line[side]) for side in ("a", "b")]
            for pair, right in ((line["a"], line["b"]), named), *((each, set()) for each in halves):
                proposed.clear()
                articles = [
                    _article(Path(folder) / f"{side}.txt", told)
                    for side, told in zip(("a", "b"), pair, strict=True)
                ]
                newsdiff.compare(*articles)
                lefts, rights = map(_sentences, articles, pair)
                for kind, found in proposed:
                    if kind.endswith("conflict"):
                        places = product(lefts[found.left], rights[found.right])
                        agreed = not right.isdisjoint(places)
                        yield Example(number, kind, dict(found.evidence), agreed)


def _halves(told: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return an article as two: every other paragraph, and the rest."""
    return told | {"paras": told["paras"][::2]}, {"title": NO_TITLE, "paras": told["paras"][1::2]}


def _article(path: Path, told: dict[str, Any]) -> newsdiff.Article:
    paragraphs = [told["title"], *(" ".join(para) for para in told["paras"])]
    path.write_text("\n\n".join(paragraphs) + "\n", encoding="utf-8")
    return newsdiff.read_article(path)


def _sentences(article: newsdiff.Article, told: dict[str, Any]) -> list[list[int]]:
    """Return for each passage the numbers of the sentences that it overlaps, white space aside."""
    ends = list(
        accumulate(
            len("".join(sentence.split()))
            for sentence in (told["title"], *(each for para in told["paras"] for each in para))
        )
    )
    before = list(accumulate((not sign.isspace() for sign in article.text), initial=0))
    return [
        [
            number
            for number, (start, end) in enumerate(pairwise((0, *ends)))
            if min(end, before[passage.span.end]) - max(start, before[passage.span.start])
            > OVERLAP * min(end - start, before[passage.span.end] - before[passage.span.start])
        ]
        for passage in article.passages
    ]


def fit(features: Array, right: Array, prior: Array) -> Array:
    """Return the weights of the greatest posterior probability, by Newton's method.

    What speaks for a divergence by hand never comes to speak against it.
    """
    weights = prior.copy()
    for _ in range(50):
        likely = 1 / (1 + np.exp(-features @ weights))
        gradient = features.T @ (right - likely) - PRECISION * (weights - prior)
        curvature = (features.T * (likely * (1 - likely))) @ features
        weights = weights + np.linalg.solve(curvature + PRECISION * np.eye(len(prior)), gradient)
    return np.where(np.sign(weights) == np.sign(prior), weights, 0.0)


def learn(found: Sequence[Example], names: Sequence[str], prior: Array) -> Array:
    """Return the weights learned from examples of one kind."""
    right = np.array([each.right for each in found], dtype=float)
    return fit(_features(found, names), right, prior)


def _features(found: Sequence[Example], names: Sequence[str]) -> Array:
    return np.array([[_value(each, name) for name in names] for each in found], dtype=float)


def _value(example: Example, name: str) -> float:
    return 1.0 if name == confidence.BIAS else example.evidence.get(name, 0.0)


def cross_validated(found: Sequence[Example], names: Sequence[str], prior: Array) -> Array:
    """Return the probability of each example as learned from the other documents."""
    likely = np.zeros(len(found))
    for fold in range(FOLDS):
        inside = np.array([each.document % FOLDS == fold for each in found])
        others = [each for each, own in zip(found, inside, strict=True) if not own]
        weights = learn(others, names, prior)
        likely[inside] = 1 / (1 + np.exp(-_features(found, names)[inside] @ weights))
    return likely


def report(kind: str, way: str, likely: Array, right: Array) -> None:
    """Print what is shown of a kind, how much of it is right, and what is found."""
    shown = likely >= confidence.SHOWN
    print(
        f"  {kind:30} {way:16} shown {shown.sum():3}  right {int(right[shown].sum()):3}"
        f"  of {int(right.sum()):3} in {len(right):3} proposed"
    )


def main() -> None:
    """Read the files, learn, report, and write the weights if asked to."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--check", type=Path)
    parser.add_argument("--write", action="store_true")
    chosen = parser.parse_args()
    prior: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for kind, name, by_hand, _ in rows("confidence"):
        prior[kind][name] = float(by_hand)
    learned = {kind: dict(weights) for kind, weights in prior.items()}
    found = list(examples(_lines(chosen.file)))
    checked = list(examples(_lines(chosen.check))) if chosen.check else []
    for kind in sorted({each.kind for each in found}):
        own = [each for each in found if each.kind == kind]
        names, by_hand = list(prior[kind]), np.array(list(prior[kind].values()))
        right = np.array([each.right for each in own])
        report(kind, "by hand", _likely(own, names, by_hand), right)
        if right.sum() >= LEAST_RIGHT:
            report(kind, "cross-validated", cross_validated(own, names, by_hand), right)
            weights = learn(own, names, by_hand)
            learned[kind] = dict(zip(names, map(float, weights), strict=True))
        others = [each for each in checked if each.kind == kind]
        if others:
            weights = np.array(list(learned[kind].values()))
            right = np.array([each.right for each in others])
            report(kind, "on the other file", _likely(others, names, weights), right)
    if chosen.write:
        _write(prior, learned)


def _likely(found: Sequence[Example], names: Sequence[str], weights: Array) -> Array:
    return np.asarray(1 / (1 + np.exp(-_features(found, names) @ weights)))


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]


def _write(prior: dict[str, dict[str, float]], learned: dict[str, dict[str, float]]) -> None:
    head = [line for line in WEIGHTS.read_text(encoding="utf-8").splitlines() if line[:1] == "#"]
    body = [
        f"{kind}\t{name}\t{by_hand:g}\t{learned[kind][name]:.3g}"
        for kind, weights in prior.items()
        for name, by_hand in weights.items()
    ]
    WEIGHTS.write_text("\n".join([*head, *body]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
