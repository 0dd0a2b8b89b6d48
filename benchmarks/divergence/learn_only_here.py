"""Learn when a passage without a link stands in one article only, and say how well it generalises.

    python benchmarks/divergence/learn_only_here.py FILE [--test FILE] [--write]

Each line of a file is a pair of articles that an editor read: "id", "a" and "b" (each with "title"
and "paras", lists of sentences), and "links" ("a", "b": indices of sentences, the title 0;
"strength": weak ones do not count). Printed are, for some probabilities from which passages are
shown as standing only here, how many are shown for a pair of articles, and how many of these (in
percent) the editor linked to nothing: for FILE learned on other pairs of it in turns, for the
other file learned on all of FILE. Needs numpy; the model itself does not.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from newsdiff import compare
from newsdiff.articles.build import article_from_sentences
from newsdiff.articles.model import Article, Side
from newsdiff.divergence.counterparts import Evidence, measure, scores_of
from newsdiff.divergence.reading.article import read

FOLDS = 8
REGULARISATION = 1.0
SHOWN_BELOW = 0.5
"""A passage with a link of this score is linked, and is not asked about."""
STEPS = (0.8, 0.82, 0.84, 0.86, 0.88, 0.9)
MODEL = Path(__file__).parents[2] / "tui" / "newsdiff" / "divergence" / "data" / "only_here.json"

Array = NDArray[np.float64]


class Example(NamedTuple):
    """A passage without a link: its evidence, and whether an editor links it to nothing."""

    pair: int
    evidence: Evidence
    alone: bool


def main() -> None:
    """Read the files, print the figures, write the model if asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--test", type=Path)
    parser.add_argument("--write", action="store_true", help=f"write {MODEL.name}")
    given = parser.parse_args()
    examples = list(_examples(given.file))
    rows, alone = _table(examples)
    pairs = np.array([example.pair for example in examples])
    predicted = np.zeros(len(alone))
    for fold in range(FOLDS):
        held_out = pairs % FOLDS == fold
        predicted[held_out] = _predict(_fit(rows[~held_out], alone[~held_out]), rows[held_out])
    _show(given.file.name, predicted, alone, len(set(pairs)))
    model = _fit(rows, alone)
    if given.test:
        tests = list(_examples(given.test))
        test_rows, test_alone = _table(tests)
        count = len({example.pair for example in tests})
        _show(given.test.name, _predict(model, test_rows), test_alone, count)
    weights = dict(zip(Evidence._fields, model[:-1], strict=True))
    for name, weight in weights.items():
        print(f"{name:10s} {weight:8.3f}")
    if given.write:
        rounded = {name: round(float(weight), 4) for name, weight in weights.items()}
        stored = {"weights": rounded, "bias": round(float(model[-1]), 4)}
        MODEL.write_text(json.dumps(stored, indent=2) + "\n", encoding="utf-8")


def _examples(file: Path) -> Iterator[Example]:
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines()):
        pair = json.loads(line)
        articles = [_article(pair[name]) for name in "ab"]
        compared = compare(*articles)
        readings = [
            read(article, side, compared.actors, compared.quotes)
            for article, side in zip(articles, Side, strict=True)
        ]
        for name, side, own, other in zip("ab", Side, readings, reversed(readings), strict=True):
            linked = {link[name] for link in pair["links"] if link["strength"] != "weak"}
            scores = scores_of(side, compared.candidates)
            for passage, evidence in measure(own, other, compared.candidates).items():
                if max(scores.get(passage, ()), default=0.0) < SHOWN_BELOW:
                    yield Example(number, evidence, passage not in linked)


def _article(raw: dict[str, Any]) -> Article:
    """Return the article with one passage for each sentence, the title first."""
    sentences = [raw["title"], *chain.from_iterable(raw["paras"])]
    return article_from_sentences([" ".join(sentence.split()) for sentence in sentences])


def _table(examples: Sequence[Example]) -> tuple[Array, Array]:
    rows = np.array([example.evidence for example in examples])
    return rows, np.array([example.alone for example in examples], dtype=float)


def _fit(rows: Array, gold: Array) -> Array:
    """Fit a logistic model by Newton's method; return the weights and, last, the bias."""
    centre, spread = rows.mean(axis=0), rows.std(axis=0) + 1e-9
    scaled = np.hstack([(rows - centre) / spread, np.ones((len(rows), 1))])
    penalty = np.full(scaled.shape[1], REGULARISATION)
    penalty[-1] = 1e-6
    found = np.zeros(scaled.shape[1])
    for _ in range(30):
        predicted = 1 / (1 + np.exp(-scaled @ found))
        slope = scaled.T @ (predicted - gold) + penalty * found
        curve = (scaled * (predicted * (1 - predicted))[:, None]).T @ scaled
        found -= np.linalg.solve(curve + np.diag(penalty), slope)
    weights = found[:-1] / spread
    return np.append(weights, found[-1] - weights @ centre)


def _predict(model: Array, rows: Array) -> Array:
    probability: Array = 1 / (1 + np.exp(-rows @ model[:-1] - model[-1]))
    return probability


def _show(name: str, predicted: Array, alone: Array, pairs: int) -> None:
    print(
        f"{name}: {len(alone) / pairs:.1f} a pair without a link, {100 * alone.mean():.1f} % alone"
    )
    for step in STEPS:
        count = (predicted >= step).sum() / pairs
        print(f"  from {step:.2f}: {count:4.1f} a pair, {_precision(predicted, alone, step):.1f} %")


def _precision(predicted: Array, alone: Array, step: float) -> float:
    chosen = alone[predicted >= step]
    return 100 * float(chosen.mean()) if len(chosen) else 0.0


if __name__ == "__main__":
    main()
