"""What a reader underlines: the spans that two statements share, and the words that differ."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from newsdiff.articles.model import Span
from newsdiff.divergence.pairing.word_alignment import Run
from newsdiff.divergence.reading.statement import Statement
from newsdiff.language.related_words import rarity

NEIGHBOURHOOD = 7
"""A single word counts as shared only if more of what is shared lies within so many words."""
RARE = 0.9
"""Rarity, 0..1, from which a shared word says something by itself."""
WIDEST_BRIDGE = 4
"""So many function words between two shared words are underlined with them."""
WIDEST_DIFFERENCE = 6
"""A longer stretch between shared words is no other wording of the same: it says more."""


def merge_ranges(statement: Statement, words: Iterable[range]) -> list[range]:
    """Return shared words as stretches in order, names that are shared in part made whole."""
    indices = {index for stretch in words for index in stretch}
    for named in statement.named:
        if not indices.isdisjoint(named.words):
            indices.update(named.words)
    stretches: list[range] = []
    for index in sorted(indices):
        if stretches and stretches[-1].stop == index:
            stretches[-1] = range(stretches[-1].start, index + 1)
        else:
            stretches.append(range(index, index + 1))
    return stretches


def drop_isolated(left: Statement, right: Statement, runs: Sequence[Run]) -> Sequence[Run]:
    """Drop single words that stand far from everything else that is shared, if there is more.

    Where all stand far from each other, the rare ones are kept: a common word means little alone.
    """
    kept = [r for r in runs if (r.exact and len(r.left) > 1) or _has_neighbour(r, runs)]
    return kept or [run for run in runs if _is_rare(left, right, run)] or runs


def extend_runs(left: Statement, right: Statement, runs: Sequence[Run]) -> list[Run]:
    """Lengthen runs of several content words by the function words that stand around them in both.

    "If you have forces in the area" is underlined from its first word on.
    """
    return [_extended(left, right, run) if _is_long(left, run) else run for run in runs]


def _is_long(left: Statement, run: Run) -> bool:
    return run.exact and len(left.content(run.left)) > 1


def _extended(left: Statement, right: Statement, run: Run) -> Run:
    def same(step: int, at: int, other: int) -> bool:
        i, j = at + step, other + step
        if not (0 <= i < len(left.words) and 0 <= j < len(right.words)):
            return False
        return left.plain[i] == right.plain[j] and not left.words[i].content

    start, other_start = run.left.start, run.right.start
    while same(-1, start, other_start):
        start, other_start = start - 1, other_start - 1
    last, other_last = run.left[-1], run.right[-1]
    while same(1, last, other_last):
        last, other_last = last + 1, other_last + 1
    return Run(range(start, last + 1), range(other_start, other_last + 1))


def _is_rare(left: Statement, right: Statement, run: Run) -> bool:
    words = (left.plain[run.left.start], right.plain[run.right.start])
    return any(rarity(plain) >= RARE for plain in words)


def _has_neighbour(run: Run, runs: Iterable[Run]) -> bool:
    return any(
        other is not run
        and _distance(run.left, other.left) <= NEIGHBOURHOOD
        and _distance(run.right, other.right) <= NEIGHBOURHOOD
        for other in runs
    )


def shared_spans(statement: Statement, covered: Sequence[range]) -> tuple[Span, ...]:
    """Return the spans to underline for `covered` words, function words between them included."""
    spans: list[Span] = []
    previous: range | None = None
    for words in covered:
        span = statement.stretch(words)
        if previous is not None and _bridged(statement, previous, words):
            spans[-1] = Span(spans[-1].start, max(spans[-1].end, span.end))
        else:
            spans.append(span)
        previous = words
    return tuple(spans)


def differing_spans(statement: Statement, covered: Sequence[range]) -> tuple[Span, ...]:
    """Return the short stretches with content words that lie between `covered` words."""
    return tuple(
        statement.stretch(range(content[0], content[-1] + 1))
        for before, after in pairwise(covered)
        if (content := statement.content(range(before.stop, after.start)))
        and content[-1] - content[0] < WIDEST_DIFFERENCE
    )


def _bridged(statement: Statement, before: range, after: range) -> bool:
    between = range(before.stop, after.start)
    return len(between) <= WIDEST_BRIDGE and not statement.content(between)


def _distance(one: range, other: range) -> int:
    return max(one.start, other.start) - min(one.stop, other.stop)
