"""Learn the weights of the actors' tagger from annotated text.

python benchmarks/actors/learn_weights.py GOLD.jsonl… [--rounds 12] [--out FILE] [--folds 5]
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from newsdiff.actors.context import Evidence, gather
from newsdiff.actors.gazetteer import lookup
from newsdiff.actors.lexicons import DATA
from newsdiff.actors.runs import Run, find_runs
from newsdiff.actors.tagger import LABELS, features, tag
from newsdiff.actors.tokens import Token, tokenise

ANNOTATED = Path(__file__).resolve().parent / "sources" / "annotated.txt"
MARKED = re.compile(r"\[([POLG]) ([^\]]*)\]")
KIND_OF = {"P": "person", "O": "organisation", "L": "place", "G": "group"}
LABEL_OF = {str(kind): index for index, kind in enumerate(LABELS)}
GROUP = 4


@dataclass
class Example:
    """A run of a text with the stretches a careful reader found in it."""

    tokens: list[Token]
    run: Run
    evidence: Evidence
    gold: list[tuple[int, int, int]]


def examples(document: dict) -> Iterable[Example]:
    text = document["text"]
    tokens = tokenise(text)
    runs = find_runs(tokens)
    evidence = gather(tokens, runs)
    starts = {t.start: i for i, t in enumerate(tokens)}
    ends = {t.end: i + 1 for i, t in enumerate(tokens)}
    gold = []
    for start, end, kind in document["mentions"]:
        if text[start : start + 4].lower() == "the ":
            start += 4
        gold.append((starts.get(start), ends.get(end), LABEL_OF[kind]))
    neutral = []
    for start, end in document["neutral"]:
        entry = lookup(text[start:end])
        if not document["groups"] and entry and entry.known.value in "DGL":
            gold.append((starts.get(start), ends.get(end), GROUP))
        else:
            neutral.append((start, end))
    for run in runs:
        start, end = tokens[run.first].start, tokens[run.last - 1].end
        if any(s < end and start < e for s, e in neutral):
            continue
        inside = sorted(
            g
            for g in gold
            if g[0] is not None and g[1] is not None and run.first <= g[0] and g[1] <= run.last
        )
        touching = [g for g in document["mentions"] if g[0] < end and start < g[1]]
        if len([g for g in inside if g[2] != GROUP or document["groups"]]) != len(touching):
            continue
        stretches, at = [], run.first
        for first, last, label in inside:
            if first < at:
                break
            stretches += [(k, k + 1, 0) for k in range(at, first)] + [(first, last, label)]
            at = last
        else:
            stretches += [(k, k + 1, 0) for k in range(at, run.last)]
            if all(b - a <= 8 for a, b, _ in stretches):
                yield Example(tokens, run, evidence, stretches)


def annotated() -> list[dict]:
    """Return the project's own stories with the names marked in them."""
    lines = ANNOTATED.read_text(encoding="utf-8").splitlines()
    stories = "\n".join(line for line in lines if not line.startswith("#")).strip().split("\n\n")
    documents = []
    for story in stories:
        text, mentions, at = "", [], 0
        for match in MARKED.finditer(story):
            text += story[at : match.start()]
            mentions.append([len(text), len(text) + len(match[2]), KIND_OF[match[1]]])
            text += match[2]
            at = match.end()
        documents.append(
            {"text": text + story[at:], "mentions": mentions, "neutral": [], "groups": True}
        )
    return documents


def learn(
    data: list[Example], rounds: int, seed: int = 1, margin: float = 0.0
) -> dict[str, list[float]]:
    """Averaged structured perceptron."""
    weights: dict[str, list[float]] = defaultdict(lambda: [0.0] * len(LABELS))
    total: dict[str, list[float]] = defaultdict(lambda: [0.0] * len(LABELS))
    step = 1
    rng = random.Random(seed)
    order = list(data)
    for _ in range(rounds):
        rng.shuffle(order)
        wrong = 0
        for example in order:
            found = tag(example.tokens, example.run, example.evidence, weights)
            if found != example.gold:
                wrong += 1
                for stretches, sign in ((example.gold, 1.0), (found, -1.0)):
                    for first, last, label in stretches:
                        for name in features(example.tokens, first, last, example.evidence):
                            weights[name][label] += sign
                            total[name][label] += sign * step
            step += 1
    return {
        name: [w - t / step for w, t in zip(weights[name], total[name], strict=True)]
        for name in weights
    }


def save(weights: dict[str, list[float]], path: Path, smallest: float) -> None:
    lines = []
    for name in sorted(weights):
        numbers = [round(w, 2) for w in weights[name]]
        if max(map(abs, numbers)) >= smallest and "\t" not in name and "\n" not in name:
            lines.append("\t".join([name, *(f"{n:g}" for n in numbers)]))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(len(lines), "features", path.stat().st_size, "bytes")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("gold", nargs="*", type=Path)
    parser.add_argument("--times", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=8)
    parser.add_argument("--smallest", type=float, default=0.3)
    parser.add_argument("--out", type=Path, default=DATA / "built" / "weights.tsv")
    args = parser.parse_args()
    documents = [
        json.loads(line) for file in args.gold for line in file.read_text("utf-8").splitlines()
    ]
    documents += annotated() * args.times
    data = [e for d in documents for e in examples(d)]
    print(len(documents), "documents", len(data), "runs")
    save(learn(data, args.rounds), args.out, args.smallest)


if __name__ == "__main__":
    main()
