"""Learn the weights of the actors' tagger from texts in which the names are marked.

    python benchmarks/actors/learn_weights.py GOLD.jsonl...
    python benchmarks/actors/learn_weights.py GOLD.jsonl... --check 5

It learns from sources/annotated.txt, which is the project's own, and from the files given: one
document a line, with "text", "mentions" (start, end, kind), "neutral" (spans that count neither
way) and "groups" (whether peoples are marked). --check says how right the tagger is on each of
that many parts of the files when it has learnt from the others, and writes nothing.

The weights are the mean of averaged structured perceptrons (Collins 2002) that differ in their
random numbers. While learning, a part of the features is forgotten at random in each step, so that
many features carry a decision and not the few that fit the texts at hand (Hinton et al. 2012).
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from newsdiff.actors.gazetteer import EntryType, lookup
from newsdiff.actors.model import ActorKind
from newsdiff.actors.recognition.constraints import LABELS
from newsdiff.actors.recognition.context import Evidence, gather
from newsdiff.actors.recognition.features import features
from newsdiff.actors.recognition.mentions import names_in
from newsdiff.actors.recognition.runs import Run, find_runs
from newsdiff.actors.recognition.tagger import (
    LONGEST_NAME,
    Stretch,
    Weights,
    collect_document_evidence,
    tag,
)
from newsdiff.actors.tokens import Token, tokenise
from newsdiff.language.lexicon import word_class

Document = dict[str, Any]
Model = dict[str, list[float]]

ANNOTATED = Path(__file__).resolve().parent / "sources" / "annotated.txt"
WEIGHTS = Path(__file__).resolve().parents[2] / "tui/newsdiff/actors/data/built/weights.tsv"
MARKED = re.compile(r"\[([POLG]) ([^\]]*)\]")
MARKS = dict(zip("POLG", LABELS[1:], strict=True))

ROUNDS = 5
FIRST_ROUNDS = 4
MODELS = 6
FORGOTTEN = 0.25
"""Share of the features that a step does without."""

OWN_TIMES = 3
"""How often the project's own stories count: news is what the tagger is for."""

SMALLEST = 0.3
"""Features whose weights are all smaller are left out of the file."""


@dataclass
class Example:
    """A run of a text, and how a careful reader cuts it."""

    tokens: list[Token]
    run: Run
    evidence: Evidence
    gold: list[Stretch]


def main() -> None:
    """Learn and write the weights, or check how well that goes."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("gold", nargs="*", type=Path)
    parser.add_argument("--check", type=int, default=0, metavar="PARTS")
    options = parser.parse_args()
    documents = [
        json.loads(line) for file in options.gold for line in file.read_text("utf-8").splitlines()
    ]
    if options.check:
        check(documents, options.check)
    else:
        write(learn_from(documents), WEIGHTS)


def check(documents: Sequence[Document], parts: int) -> None:
    """Print precision, recall and F of exact names over all parts, each unseen when tagged."""
    right = found = marked = 0
    for part in range(parts):
        weights = learn_from([d for i, d in enumerate(documents) if i % parts != part])
        for document in documents[part::parts]:
            names = {
                (m.span.start, m.span.end, str(m.kind))
                for m in names_in(document["text"], weights)
                if document["groups"] or m.kind is not ActorKind.GROUP
            }
            gold = {tuple(mention) for mention in document["mentions"]}
            neutral = document["neutral"]
            names = {n for n in names if n in gold or not _touches(n[0], n[1], neutral)}
            right, found, marked = right + len(names & gold), found + len(names), marked + len(gold)
    print(f"P {100 * right / found:.1f}  R {100 * right / marked:.1f}", end="  ")
    print(f"F {200 * right / (found + marked):.1f}")


def learn_from(documents: Sequence[Document]) -> Model:
    """Learn from marked documents and the project's own stories.

    What a text's longer names tell of its short ones is, when tagging, what the tagger itself has
    found. So that it learns how far to trust that, each half of the documents is first tagged
    with weights that were learnt from the other half.
    """
    own = annotated()
    everything = [*documents, *own]
    examples: list[Example] = []
    for half in (0, 1):
        others = (d for i, d in enumerate(everything) if i % 2 != half)
        first = learn_once([e for d in others for e in examples_of(d)], FIRST_ROUNDS, seed=0)
        for index, document in enumerate(everything):
            if index % 2 == half:
                times = OWN_TIMES if index >= len(documents) else 1
                examples.extend(list(examples_of(document, first)) * times)
    models = [learn_once(examples, ROUNDS, seed) for seed in range(MODELS)]
    return mean(models)


def annotated() -> list[Document]:
    """Return the project's own stories with the names marked in them."""
    lines = ANNOTATED.read_text(encoding="utf-8").splitlines()
    stories = "\n".join(line for line in lines if not line.startswith("#")).strip().split("\n\n")
    return [_story(story) for story in stories]


def _story(story: str) -> Document:
    text, mentions, at = "", [], 0
    for match in MARKED.finditer(story):
        text += story[at : match.start()]
        mentions.append([len(text), len(text) + len(match[2]), str(MARKS[match[1]])])
        text += match[2]
        at = match.end()
    return {"text": text + story[at:], "mentions": mentions, "neutral": [], "groups": True}


def examples_of(document: Document, weights: Weights | None = None) -> Iterator[Example]:
    """Yield the runs of a document whose marked names can be cut out of them.

    What the text's longer names tell comes from the marks, or with `weights` from tagging.
    """
    text = document["text"]
    tokens = tokenise(text)
    runs = find_runs(tokens)
    evidence = gather(tokens, runs)
    marked, doubtful = _marked_stretches(document, tokens)
    if weights is None:
        collect_document_evidence(tokens, marked, evidence)
    else:
        for run in runs:
            collect_document_evidence(tokens, tag(tokens, run, evidence, weights), evidence)
    for run in runs:
        start, end = tokens[run.first].start, tokens[run.last - 1].end
        inside = [s for s in marked if run.first <= s[0] and s[1] <= run.last]
        if _touches(start, end, doubtful) or any(s[1] - s[0] > LONGEST_NAME for s in inside):
            continue
        yield Example(tokens, run, evidence, _filled(inside, run))


def _marked_stretches(
    document: Document, tokens: list[Token]
) -> tuple[list[Stretch], list[tuple[int, int]]]:
    """Return the marked names as stretches, and the spans that nothing can be learnt from.

    A title before a person's name is left out of it. Where peoples are not marked, the neutral
    spans that the gazetteer knows as peoples are taken for marked.
    """
    starts = {token.start: index for index, token in enumerate(tokens)}
    ends = {token.end: index + 1 for index, token in enumerate(tokens)}
    text = document["text"]
    marks = [(start, end, LABELS.index(kind)) for start, end, kind in document["mentions"]]
    doubtful = []
    for start, end in document["neutral"]:
        entry = lookup(text[start:end])
        if entry and entry.type in (EntryType.DEMONYM, EntryType.GROUP, EntryType.PEOPLE):
            marks.append((start, end, LABELS.index(ActorKind.GROUP)))
        else:
            doubtful.append((start, end))
    stretches: list[Stretch] = []
    for start, end, label in sorted(marks):
        if text[start : start + 4].lower() == "the ":
            start += 4
        first, last = starts.get(start), ends.get(end)
        if first is None or last is None or (stretches and first < stretches[-1][1]):
            doubtful.append((start, end))
            continue
        if LABELS[label] is ActorKind.PERSON:
            first = _past_titles(tokens, first, last)
        stretches.append((first, last, label))
    runs = find_runs(tokens)
    outside = [s for s in stretches if not any(r.first <= s[0] and s[1] <= r.last for r in runs)]
    doubtful += [(tokens[first].start, tokens[last - 1].end) for first, last, _ in outside]
    return stretches, doubtful


def _past_titles(tokens: list[Token], first: int, last: int) -> int:
    while first < last - 1 and tokens[first].text.rstrip(".") in word_class("title"):
        first += 1
    return first


def _filled(inside: list[Stretch], run: Run) -> list[Stretch]:
    """Return the names of a run with the words between them, each on its own."""
    stretches: list[Stretch] = []
    at = run.first
    for first, last, label in inside:
        stretches += [(index, index + 1, 0) for index in range(at, first)]
        stretches.append((first, last, label))
        at = last
    return stretches + [(index, index + 1, 0) for index in range(at, run.last)]


def _touches(start: int, end: int, spans: Iterable[Sequence[int]]) -> bool:
    return any(s < end and start < e for s, e in spans)


class Forgetful(Mapping[str, Sequence[float]]):
    """Weights of which a random part is out of reach, the same as long as the object lives."""

    def __init__(self, weights: Model, chance: random.Random) -> None:
        self._weights = weights
        self._chance = chance
        self._gone: dict[str, bool] = {}

    def forgets(self, feature: str) -> bool:
        """Whether the feature is out of reach."""
        if feature not in self._gone:
            self._gone[feature] = self._chance.random() < FORGOTTEN
        return self._gone[feature]

    def __getitem__(self, feature: str) -> Sequence[float]:
        if self.forgets(feature):
            raise KeyError(feature)
        return self._weights[feature]

    def __iter__(self) -> Iterator[str]:
        return iter(self._weights)

    def __len__(self) -> int:
        return len(self._weights)

    def get(self, feature: str, default: Any = None) -> Any:
        """Return the weights of a feature within reach; plain `get` would create none either."""
        return default if self.forgets(feature) else self._weights.get(feature, default)


def learn_once(examples: Sequence[Example], rounds: int, seed: int) -> Model:
    """Return the averaged weights of one structured perceptron."""
    chance = random.Random(seed)
    weights: Model = defaultdict(lambda: [0.0] * len(LABELS))
    total: Model = defaultdict(lambda: [0.0] * len(LABELS))
    order = list(examples)
    step = 1
    for _ in range(rounds):
        chance.shuffle(order)
        for example in order:
            seen = Forgetful(weights, chance)
            found = tag(example.tokens, example.run, example.evidence, seen)
            if found != example.gold:
                for stretches, sign in ((example.gold, 1.0), (found, -1.0)):
                    for feature, label in _features_of(example, stretches):
                        if not seen.forgets(feature):
                            weights[feature][label] += sign
                            total[feature][label] += sign * step
            step += 1
    return {
        feature: [last - late / step for last, late in zip(numbers, total[feature], strict=True)]
        for feature, numbers in weights.items()
    }


def _features_of(example: Example, stretches: list[Stretch]) -> Iterator[tuple[str, int]]:
    for first, last, label in stretches:
        for feature in features(example.tokens, first, last, example.evidence):
            yield feature, label


def mean(models: Sequence[Model]) -> Model:
    """Return the mean of the models' weights; one that lacks a feature counts as zero."""
    zeros = [0.0] * len(LABELS)
    return {
        feature: [
            sum(numbers) / len(models)
            for numbers in zip(*(model.get(feature, zeros) for model in models), strict=True)
        ]
        for feature in {feature for model in models for feature in model}
    }


def write(weights: Model, path: Path) -> None:
    """Write one feature a line, with a number for each label: tenths, as whole numbers."""
    before = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    lines = [line for line in before if line.startswith("#")]
    for feature in sorted(weights):
        numbers = [round(10 * number) for number in weights[feature]]
        if max(map(abs, numbers)) >= 10 * SMALLEST and not set(feature) & set("\t\r\n"):
            lines.append("\t".join([feature, *map(str, numbers)]))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines)} lines, {path.stat().st_size} bytes: {path}")


if __name__ == "__main__":
    main()
