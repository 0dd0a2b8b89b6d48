"""Learn the weights of the alignment model from gold files, and say how well they generalise.

    python benchmarks/alignment/learn_weights.py FOLDER [--write]

FOLDER holds files alignment.*.jsonl; each line is a pair of articles: "a" and "b" (lists of
sentences), "gold" (entries that begin with a left and a right index), "judged" (the pairs that
were looked at, or null for all) and "ignore" (pairs that annotators disputed). Every file weighs
the same, however long. Printed are F at the threshold 0.5 and F at the best threshold, for each
file: learned on the other files, learned on the other documents of all files, learned on all.
Needs numpy; the model itself does not.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from newsdiff.alignment.candidates import propose
from newsdiff.alignment.features import Features, measure
from newsdiff.alignment.profile import profile_texts
from newsdiff.alignment.scorer import neighbourhood
from newsdiff.alignment.tokens import statement

FOLDS = 5
REGULARISATION = 10.0
LINK_WEIGHT = 2.0
"""A link weighs this much more than a pair without: F is best when links are taken from a
probability of about F / 2 on, and this moves that point to 0.5."""
MODEL = Path(__file__).parents[2] / "tui" / "newsdiff" / "alignment" / "data" / "model.json"

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Examples:
    """The proposed pairs of one file; `missed` counts gold links that were never proposed."""

    features: Array
    gold: Array
    document: Array
    pairs: NDArray[np.int64]
    missed: int

    def only(self, chosen: NDArray[np.bool_]) -> Examples:
        """Return the examples of the chosen rows."""
        return Examples(
            self.features[chosen],
            self.gold[chosen],
            self.document[chosen],
            self.pairs[chosen],
            self.missed,
        )


@dataclass(frozen=True)
class Logistic:
    """Weights for features as they come, and the bias."""

    weights: Array
    bias: float

    def __call__(self, features: Array) -> Array:
        return 1 / (1 + np.exp(-(features @ self.weights) - self.bias))


@dataclass(frozen=True)
class Fitted:
    """Both models, as newsdiff.alignment.scorer uses them."""

    alone: Logistic
    together: Logistic

    def __call__(self, part: Examples) -> Array:
        return self.together(with_neighbourhood(part, self.alone))


def main() -> None:
    """Read the gold files, print the figures, write the model if asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--write", action="store_true", help=f"write {MODEL.name}")
    given = parser.parse_args()
    files = sorted(given.folder.glob("alignment.*.jsonl"))
    examples = [read(path) for path in files]
    names = [path.stem.split(".", 1)[1] for path in files]
    everything = fit(examples)
    show("file", names)
    show("other files", across_files(examples))
    show("other documents", across_documents(examples))
    show("all", [f_scores(part, everything(part)) for part in examples])
    for name, weight in named(everything.together).items():
        print(f"{name:18s} {weight:8.3f}")
    if given.write:
        MODEL.write_text(as_json(everything), encoding="utf-8")


def read(path: Path) -> Examples:
    """Return the proposed pairs of all documents of a file, with their features."""
    rows: list[Sequence[float]] = []
    gold: list[bool] = []
    document: list[int] = []
    pairs: list[tuple[int, int]] = []
    missed = 0
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
        pair = json.loads(line)
        measured = _measured(pair)
        links = {(entry[0], entry[1]) for entry in pair["gold"]}
        ignored = {tuple(entry) for entry in pair["ignore"]}
        judged = None if pair["judged"] is None else {tuple(entry) for entry in pair["judged"]}
        missed += len(links - measured.keys())
        for indices, features in measured.items():
            if indices not in ignored and (judged is None or indices in judged):
                rows.append(features)
                gold.append(indices in links)
                document.append(number)
                pairs.append(indices)
    return Examples(
        np.array(rows), np.array(gold, dtype=float), np.array(document), np.array(pairs), missed
    )


def _measured(pair: dict[str, Any]) -> dict[tuple[int, int], Features]:
    texts = profile_texts([*map(statement, pair["a"])], [*map(statement, pair["b"])])
    return measure(propose(texts), texts)


def fit(parts: Sequence[Examples]) -> Fitted:
    """Fit the model for pairs alone, then the one that sees their neighbourhood."""
    alone = _fit_logistic(parts, [part.features for part in parts])
    return Fitted(alone, _fit_logistic(parts, [with_neighbourhood(part, alone) for part in parts]))


def with_neighbourhood(part: Examples, alone: Logistic) -> Array:
    """Return the features with the neighbourhood of each pair as one more."""
    values = alone(part.features)
    first: dict[int, dict[tuple[int, int], float]] = {}
    keys = [(int(left), int(right)) for left, right in part.pairs]
    for document, pair, value in zip(part.document, keys, values, strict=True):
        first.setdefault(int(document), {})[pair] = float(value)
    found = [
        neighbourhood(pair, first[int(document)])
        for document, pair in zip(part.document, keys, strict=True)
    ]
    return np.column_stack([part.features, np.array(found)])


def _fit_logistic(parts: Sequence[Examples], tables: Sequence[Array]) -> Logistic:
    """Fit a logistic model by Newton's method; each part weighs the same."""
    features = np.concatenate(tables)
    gold = np.concatenate([part.gold for part in parts])
    weight = np.concatenate(
        [np.where(part.gold > 0, LINK_WEIGHT, 1.0) * 100 / part.gold.sum() for part in parts]
    )
    centre = np.average(features, axis=0, weights=weight)
    spread = np.sqrt(np.average((features - centre) ** 2, axis=0, weights=weight)) + 1e-9
    rows = np.hstack([(features - centre) / spread, np.ones((len(features), 1))])
    penalty = np.full(rows.shape[1], REGULARISATION)
    penalty[-1] = 1e-6
    found = np.zeros(rows.shape[1])
    for _ in range(30):
        predicted = 1 / (1 + np.exp(-rows @ found))
        slope = rows.T @ (weight * (predicted - gold)) + penalty * found
        curve = (rows * (weight * predicted * (1 - predicted))[:, None]).T @ rows
        found -= np.linalg.solve(curve + np.diag(penalty), slope)
    weights = found[:-1] / spread
    return Logistic(weights, float(found[-1] - weights @ centre))


def across_files(examples: Sequence[Examples]) -> list[tuple[float, float]]:
    """Return F for each file when the others are learned from."""
    return [
        f_scores(part, fit([other for other in examples if other is not part])(part))
        for part in examples
    ]


def across_documents(examples: Sequence[Examples]) -> list[tuple[float, float]]:
    """Return F for each file when documents of all files are learned from, in turns."""
    predicted = [np.zeros(len(part.gold)) for part in examples]
    for fold in range(FOLDS):
        model = fit([part.only(part.document % FOLDS != fold) for part in examples])
        for part, values in zip(examples, predicted, strict=True):
            held_out = part.document % FOLDS == fold
            values[held_out] = model(part.only(held_out))
    return [f_scores(part, values) for part, values in zip(examples, predicted, strict=True)]


def f_scores(part: Examples, predicted: Array) -> tuple[float, float]:
    """Return F (percent) at the threshold 0.5 and at the best one."""
    order = np.argsort(-predicted)
    hits = np.cumsum(part.gold[order])
    taken = np.arange(1, len(order) + 1)
    f = 200 * hits / (taken + part.gold.sum() + part.missed)
    at_half = int((predicted >= 0.5).sum())
    return (float(f[at_half - 1]) if at_half else 0.0), float(f.max())


def show(label: str, values: Sequence[object]) -> None:
    """Print a row of names or of pairs of figures."""

    def as_text(value: Any) -> str:
        return value if isinstance(value, str) else f"{value[0]:.1f} (best {value[1]:.1f})"

    print(f"{label:18s}" + "".join(f"{as_text(value):>22s}" for value in values))


def named(model: Logistic) -> dict[str, float]:
    """Return the weights by the names of their features."""
    names = (*Features._fields, "neighbourhood")[: len(model.weights)]
    return {
        name: round(float(weight), 4) for name, weight in zip(names, model.weights, strict=True)
    }


def as_json(model: Fitted) -> str:
    """Return the models as their data file has them."""
    parts = {"alone": model.alone, "together": model.together}
    stored = {
        name: {"weights": named(part), "bias": round(part.bias, 4)} for name, part in parts.items()
    }
    return json.dumps(stored, indent=2) + "\n"


if __name__ == "__main__":
    main()
