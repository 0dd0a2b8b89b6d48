"""Learn the weights of the alignment model from gold files, and say how well they generalise.

    python benchmarks/alignment/learn_weights.py FILE ... [--write]

Each line of a FILE is a pair of articles in one of two forms. Either "a" and "b" are lists of
sentences, with "gold" (entries that begin with a left and a right index), "judged" (the pairs that
were looked at, or null for all), "ignore" (pairs that annotators disputed or called arguable) and,
if they are whole articles, "whole": true. Or "a" and "b" hold "title" and "paras" (lists of
sentences), with "links" of "a", "b" and "strength": core and partial ones are gold, weak ones
ignored; these are whole articles. On whole articles, as a reader meets them, the probabilities are
calibrated, by folds, with a weak link counted as a link, so that a link shown at 80 % is one that a
careful reader would draw or let pass in 8 of 10 cases.

What is learned holds of long texts too: the whole articles of each fold are joined to one pair of
texts as well, in which no sentence of one pair of articles is linked with one of another.

Printed are P, R and F at the threshold 0.5 for each file, and the best F at any threshold: learned
on the other files, on the other documents of all files (folds), on all; then how often links of
each probability are right, by folds. Needs numpy; the model itself does not.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from newsdiff.alignment.candidates import propose
from newsdiff.alignment.features import Features, measure
from newsdiff.alignment.profile import profile_texts
from newsdiff.alignment.scorer import Pair, Surroundings, surroundings
from newsdiff.alignment.tokens import statement

FOLDS = 6
REGULARISATION = 10.0
FILE_WEIGHT = 33.0
"""A file of about a thousand links counts each of its pairs once."""
JOINED = "joined"
JOINED_WEIGHT = 0.25
"""Joined articles say the same as the articles, and so much less."""
LEAST_CALIBRATED = 0.1
"""Less probable pairs are no part of the calibration."""
MODEL = Path(__file__).parents[2] / "tui" / "newsdiff" / "alignment" / "data" / "model.json"

Array = NDArray[np.float64]
Rows = NDArray[np.bool_]
Figures = tuple[float, float, float, float]
"""P, R and F at the threshold 0.5, and the best F at any, in percent."""


@dataclass(frozen=True)
class Examples:
    """The proposed pairs of one file, in the order of its documents.

    `learned` are the rows to learn and measure by; `weak` are links that readers may draw or not;
    `judged` are the rows that were looked at, which are both.
    `missed` counts gold links that were never proposed. `whole` tells files of whole articles.
    """

    name: str
    whole: bool
    features: Array
    gold: Array
    weak: Array
    judged: Rows
    learned: Rows
    document: NDArray[np.int64]
    pairs: Sequence[Sequence[Pair]]
    missed: int


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
        return self.together(in_surroundings(part, self.alone))


def main() -> None:
    """Read the gold files, print the figures, write the model if asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--write", action="store_true", help=f"write {MODEL.name}")
    given = parser.parse_args()
    examples = [read(path) for path in given.files]
    whole = [pair for path in given.files for pair in pairs_of(path) if _all_known(pair)]
    if whole:
        examples.append(table(JOINED, [joined(whole[at::FOLDS]) for at in range(FOLDS)]))
    held_out = by_folds(examples)
    scale = calibration(examples, held_out)
    everything = scaled(fit(examples, [part.learned for part in examples]), scale)
    calibrated = [recalibrated(values, scale) for values in held_out]
    show("file", [part.name for part in examples])
    show("other files", map(text_of, across_files(examples)))
    show("other documents", map(text_of, map(figures, examples, calibrated)))
    show("all", [text_of(figures(part, everything(part))) for part in examples])
    show_reliability(examples, calibrated)
    for name, weight in named(everything.together).items():
        print(f"{name:18s} {weight:8.3f}")
    if given.write:
        MODEL.write_text(as_json(everything), encoding="utf-8")


def pairs_of(path: Path) -> list[dict[str, Any]]:
    """Return the pairs of articles of a file, in one form."""
    return [_plain_form(json.loads(line)) for line in path.read_text("utf-8").splitlines()]


def _all_known(pair: dict[str, Any]) -> bool:
    """Whether a pair is one of whole articles of which every two sentences were looked at."""
    return bool(pair["whole"]) and pair["judged"] is None


def joined(pairs: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """Return pairs of articles as one pair of long texts, the links where they are then."""
    long: dict[str, Any] = {"a": [], "b": [], "gold": [], "ignore": []}
    for pair in pairs:
        left, right = len(long["a"]), len(long["b"])
        for links in ("gold", "ignore"):
            long[links] += [(entry[0] + left, entry[1] + right) for entry in pair[links]]
        for side in "ab":
            long[side] += pair[side]
    return {**long, "judged": None, "whole": False}


def read(path: Path) -> Examples:
    """Return the proposed pairs of all documents of a file, with their features."""
    return table(path.stem, pairs_of(path))


def table(name: str, documents: Sequence[dict[str, Any]]) -> Examples:
    """Return the proposed pairs of sentences of all documents, with their features."""
    rows: list[Sequence[float]] = []
    labels: list[tuple[bool, bool, bool]] = []
    document: list[int] = []
    pairs: list[list[Pair]] = []
    missed = 0
    whole = False
    for number, pair in enumerate(documents):
        whole = pair["whole"]
        measured = _measured(pair)
        links = {(entry[0], entry[1]) for entry in pair["gold"]}
        ignored = {tuple(entry) for entry in pair["ignore"]}
        judged = None if pair["judged"] is None else {tuple(entry) for entry in pair["judged"]}
        missed += len(links - measured.keys())
        pairs.append([*measured])
        for indices, features in measured.items():
            rows.append(features)
            labels.append(
                (indices in links, indices in ignored, judged is None or indices in judged)
            )
            document.append(number)
    gold, weak, looked_at = np.array(labels).T
    return Examples(
        name,
        whole,
        np.array(rows),
        gold.astype(float),
        weak.astype(float),
        looked_at,
        looked_at & ~weak,
        np.array(document),
        pairs,
        missed,
    )


def _plain_form(pair: dict[str, Any]) -> dict[str, Any]:
    """Return a pair of articles as lists of sentences, with its gold."""
    if "gold" in pair:
        return {"whole": False, **pair}
    ends = [(link["strength"] == "weak", link["a"], link["b"]) for link in pair["links"]]
    return {
        **{side: [pair[side]["title"], *chain.from_iterable(pair[side]["paras"])] for side in "ab"},
        "gold": [entry for weak, *entry in ends if not weak],
        "ignore": [entry for weak, *entry in ends if weak],
        "judged": None,
        "whole": True,
    }


def _measured(pair: dict[str, Any]) -> dict[tuple[int, int], Features]:
    texts = profile_texts([*map(statement, pair["a"])], [*map(statement, pair["b"])])
    return measure(propose(texts), texts)


def fit(parts: Sequence[Examples], chosen: Sequence[Rows]) -> Fitted:
    """Fit the model for pairs alone, then the one that sees their neighbourhood."""
    alone = _fit_parts(parts, chosen, [part.features for part in parts])
    tables = [in_surroundings(part, alone) for part in parts]
    return Fitted(alone, _fit_parts(parts, chosen, tables))


def in_surroundings(part: Examples, alone: Logistic) -> Array:
    """Return the features, with the surroundings of each pair as further ones."""
    first = iter(alone(part.features).tolist())
    around = [surroundings({pair: next(first) for pair in pairs}) for pairs in part.pairs]
    return np.hstack([part.features, np.array([each for one in around for each in one.values()])])


def _fit_parts(
    parts: Sequence[Examples], chosen: Sequence[Rows], tables: Sequence[Array]
) -> Logistic:
    """Fit a logistic model; a file weighs as the square root of its links."""
    rows = list(zip(parts, chosen, tables, strict=True))
    return fit_logistic(
        np.concatenate([table[take] for _, take, table in rows]),
        np.concatenate([part.gold[take] for part, take, _ in rows]),
        np.concatenate([np.full(take.sum(), _weight(part)) for part, take, _ in rows]),
    )


def _weight(part: Examples) -> float:
    return (JOINED_WEIGHT if part.name == JOINED else 1.0) * FILE_WEIGHT / np.sqrt(part.gold.sum())


def fit_logistic(
    features: Array, gold: Array, weight: Array, regularisation: float = REGULARISATION
) -> Logistic:
    """Fit a logistic model by Newton's method."""
    centre = np.average(features, axis=0, weights=weight)
    spread = np.sqrt(np.average((features - centre) ** 2, axis=0, weights=weight)) + 1e-9
    rows = np.hstack([(features - centre) / spread, np.ones((len(features), 1))])
    penalty = np.full(rows.shape[1], regularisation)
    penalty[-1] = 1e-6
    found = np.zeros(rows.shape[1])
    for _ in range(30):
        predicted = 1 / (1 + np.exp(-rows @ found))
        slope = rows.T @ (weight * (predicted - gold)) + penalty * found
        curve = (rows * (weight * predicted * (1 - predicted))[:, None]).T @ rows
        found -= np.linalg.solve(curve + np.diag(penalty), slope)
    weights = found[:-1] / spread
    return Logistic(weights, float(found[-1] - weights @ centre))


def across_files(examples: Sequence[Examples]) -> Iterator[Figures]:
    """Yield the figures for each file when the others are learned from."""
    for part in examples:
        others = [other for other in examples if other is not part]
        if others:
            yield figures(part, fit(others, [other.learned for other in others])(part))


def by_folds(examples: Sequence[Examples]) -> list[Array]:
    """Return the probabilities for each file when other documents of all files are learned from."""
    predicted = [np.zeros(len(part.gold)) for part in examples]
    for fold in range(FOLDS):
        model = fit(examples, [part.learned & (part.document % FOLDS != fold) for part in examples])
        for part, values in zip(examples, predicted, strict=True):
            held_out = part.document % FOLDS == fold
            values[held_out] = model(part)[held_out]
    return predicted


def calibration(examples: Sequence[Examples], held_out: Sequence[Array]) -> tuple[float, float]:
    """Return the slope and the shift of the logit that fit whole articles (Platt's scaling)."""
    parts = [(part, values) for part, values in zip(examples, held_out, strict=True) if part.whole]
    if not parts:
        return 1.0, 0.0
    logits = np.concatenate([_logit(values[part.judged]) for part, values in parts])
    linked = np.concatenate([np.maximum(part.gold, part.weak)[part.judged] for part, _ in parts])
    # What is never shown shall not bend the scale where links are shown.
    shown = logits > _logit(np.array(LEAST_CALIBRATED))
    found = fit_logistic(logits[shown, None], linked[shown], np.ones(int(shown.sum())), 0.0)
    return float(found.weights[0]), found.bias


def _logit(values: Array) -> Array:
    result: Array = np.log(values / (1 - values))
    return result


def recalibrated(values: Array, scale: tuple[float, float]) -> Array:
    """Return probabilities on the scale of whole articles."""
    result: Array = 1 / (1 + np.exp(-scale[0] * _logit(values) - scale[1]))
    return result


def scaled(model: Fitted, scale: tuple[float, float]) -> Fitted:
    """Return the models with the second one on the scale of whole articles."""
    slope, shift = scale
    second = model.together
    return Fitted(model.alone, Logistic(second.weights * slope, second.bias * slope + shift))


def figures(part: Examples, predicted: Array) -> Figures:
    """Return P, R and F at the threshold 0.5 and F at the best one (percent)."""
    values, gold = predicted[part.learned], part.gold[part.learned]
    order = np.argsort(-values)
    hits = np.cumsum(gold[order])
    taken = np.arange(1, len(order) + 1)
    links = gold.sum() + part.missed
    at_half = int((values >= 0.5).sum())
    right = hits[at_half - 1] if at_half else 0.0
    return (
        100 * right / max(1, at_half),
        100 * right / links,
        200 * right / (at_half + links),
        float((200 * hits / (taken + links)).max()),
    )


def text_of(values: Figures) -> str:
    """Return figures as one cell of the table."""
    return "{:.1f}/{:.1f} {:.1f} ({:.1f})".format(*values)


def show(label: str, cells: Iterable[str]) -> None:
    """Print a row of names or figures."""
    print(f"{label:18s}" + "".join(f"{cell:>25s}" for cell in cells))


def show_reliability(examples: Sequence[Examples], predicted: Sequence[Array]) -> None:
    """Print how many links of each probability there are in whole articles, and how many right."""
    parts = [(part, p) for part, p in zip(examples, predicted, strict=True) if part.whole]
    if not parts:
        return
    values = np.concatenate([p[part.judged] for part, p in parts])
    gold = np.concatenate([part.gold[part.judged] for part, _ in parts])
    weak = np.concatenate([part.weak[part.judged] for part, _ in parts])
    print("probability   pairs   mean   gold   gold or weak")
    for low in np.arange(0, 1, 0.1):
        rows = (values >= low) & (values < low + 0.1)
        if rows.any():
            count, mean = int(rows.sum()), 100 * values[rows].mean()
            right, let_pass = 100 * gold[rows].mean(), 100 * (gold + weak)[rows].mean()
            print(
                f"{low:.1f} to {low + 0.1:.1f} {count:8d} {mean:6.0f} {right:6.0f} {let_pass:8.0f}"
            )


def named(model: Logistic) -> dict[str, float]:
    """Return the weights by the names of their features."""
    names = (*Features._fields, *Surroundings._fields)[: len(model.weights)]
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
