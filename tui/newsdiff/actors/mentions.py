"""Where a text names somebody or something."""

from __future__ import annotations

from newsdiff.actors.context import gather
from newsdiff.actors.model import Mention
from newsdiff.actors.runs import find_runs
from newsdiff.actors.tagger import LABELS, learnt, tag
from newsdiff.actors.tokens import tokenise
from newsdiff.articles.model import Side, Span


def find_mentions(text: str, article: Side = Side.LEFT) -> tuple[Mention, ...]:
    """Find the places where a text names an actor, in the order of the text."""
    tokens = tokenise(text)
    runs = find_runs(tokens)
    evidence = gather(tokens, runs)
    weights = learnt()
    mentions = []
    for run in runs:
        for first, last, label in tag(tokens, run, evidence, weights):
            kind = LABELS[label]
            if kind is not None:
                span = Span(tokens[first].start, tokens[last - 1].end)
                mentions.append(Mention(span, " ".join(span.of(text).split()), kind, article))
    return tuple(mentions)
