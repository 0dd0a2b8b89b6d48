"""Where a text names somebody or something."""

from __future__ import annotations

from newsdiff.actors.context import gather
from newsdiff.actors.model import Mention
from newsdiff.actors.runs import find_runs
from newsdiff.actors.tagger import LABELS, Stretch, Weights, learnt, recall_names, tag
from newsdiff.actors.tokens import Token, tokenise
from newsdiff.articles.model import Side, Span


def find_mentions(text: str, article: Side = Side.LEFT) -> tuple[Mention, ...]:
    """Find the places where a text names an actor, in the order of the text."""
    return names_in(text, learnt(), article)


def names_in(text: str, weights: Weights, article: Side = Side.LEFT) -> tuple[Mention, ...]:
    """Find the names in a text by the tagger's `weights`."""
    return names_among(tokenise(text), text, weights, article)


def names_among(
    tokens: list[Token], text: str, weights: Weights, article: Side
) -> tuple[Mention, ...]:
    """Find the names in a text whose tokens are known.

    Runs of several words come first: what the longer names of the text are tells what its lone
    words mean.
    """
    runs = find_runs(tokens)
    evidence = gather(tokens, runs)
    cuts: dict[int, list[Stretch]] = {}
    for run in runs:
        if run.last - run.first > 1:
            cuts[run.first] = tag(tokens, run, evidence, weights)
            recall_names(tokens, cuts[run.first], evidence)
    mentions = []
    for run in runs:
        cut = cuts.get(run.first, [])
        if len(cut) != 1:
            cut = tag(tokens, run, evidence, weights)
        for first, last, label in cut:
            kind = LABELS[label]
            if kind is not None:
                span = Span(tokens[first].start, tokens[last - 1].end)
                mentions.append(Mention(span, " ".join(span.of(text).split()), kind, article))
    return tuple(mentions)
