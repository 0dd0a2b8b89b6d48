"""Where a text names somebody or something."""

from __future__ import annotations

from newsdiff.actors.model import ActorKind, Mention
from newsdiff.actors.recognition.constraints import LABELS, address_before
from newsdiff.actors.recognition.context import Evidence, gather
from newsdiff.actors.recognition.nicknames import nicknamed, with_nicknames
from newsdiff.actors.recognition.runs import Run, find_runs
from newsdiff.actors.recognition.settled_kinds import settle_kinds
from newsdiff.actors.recognition.tagger import (
    FeatureKey,
    Stretch,
    Weights,
    collect_document_evidence,
    feature_key,
    learnt,
    tag,
)
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
    cutter = _Cutter(tokens, gather(tokens, runs), weights)
    nicknames = nicknamed(text)
    for surname in nicknames.values():
        cutter.evidence.part_of[surname][f"last of {ActorKind.PERSON}"] = None
    cuts: dict[int, list[Stretch]] = {}
    for run in runs:
        if run.last - run.first > 1:
            cuts[run.first] = cutter.cut(run)
            collect_document_evidence(tokens, cuts[run.first], cutter.evidence)
    mentions = []
    for run in runs:
        stretches = cuts.get(run.first, [])
        if len(stretches) != 1:
            stretches = cutter.cut(run)
        for first, last, label in stretches:
            kind = LABELS[label]
            if kind is not None:
                span = Span(tokens[first].start, tokens[last - 1].end)
                name = " ".join(span.of(text).split())
                address = address_before(tokens, first)
                mentions.append(Mention(span, name, kind, article, address=address))
    return tuple(with_nicknames(settle_kinds(mentions, tokens), nicknames, text))


class _Cutter:
    """Cuts the runs of one text; runs that look alike are cut once, as names come again."""

    def __init__(self, tokens: list[Token], evidence: Evidence, weights: Weights) -> None:
        self.evidence = evidence
        self._tokens = tokens
        self._weights = weights
        self._cuts: dict[FeatureKey, list[Stretch]] = {}

    def cut(self, run: Run) -> list[Stretch]:
        """Return the stretches of a run."""
        seen = feature_key(self._tokens, run, self.evidence)
        cut = self._cuts.get(seen)
        if cut is None:
            cut = tag(self._tokens, run, self.evidence, self._weights)
            self._cuts[seen] = cut
        moved = run.first - cut[0][0]
        return [(first + moved, last + moved, label) for first, last, label in cut]
