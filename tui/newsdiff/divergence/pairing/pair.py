"""Two linked statements side by side: what they share, and where a word of one stands in the other.

Every detector is a function from a `Pair` to the divergences it finds.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from typing import Protocol

from newsdiff.articles.model import Side, Span
from newsdiff.divergence import phrases
from newsdiff.divergence.cached import Cached
from newsdiff.divergence.model import Divergence, DivergenceKind, Severity
from newsdiff.divergence.pairing.related import related_words
from newsdiff.divergence.pairing.word_alignment import Run, common_runs
from newsdiff.divergence.reading.article import Reading
from newsdiff.divergence.reading.statement import Named, Statement


class Located(Protocol):
    """Something found in a statement: a number, a time, a name."""

    @property
    def words(self) -> range:
        """The indices of its words."""

    @property
    def span(self) -> Span:
        """Where it stands in the text."""


@dataclass(frozen=True)
class Pair(Cached):
    """Two statements, the articles that they stand in, and the runs of words they share.

    `score` is that of the link between them, 0 where there is none. `quoted` are the quotations
    that both articles carry, by their spans on the left and on the right, with how alike they are.
    """

    left: Statement
    right: Statement
    runs: tuple[Run, ...]
    articles: tuple[Reading, Reading]
    score: float = 0.0
    quoted: Mapping[tuple[Span, Span], float] = field(default_factory=dict)

    @cached_property
    def word_alignment(self) -> tuple[tuple[int, int], ...]:
        """The shared content words as (index on the left, index on the right)."""
        found = []
        for run in self.runs:
            if not run.exact:
                found.append((run.left.start, run.right.start))
                continue
            found.extend(
                (i, j)
                for i, j in zip(run.left, run.right, strict=True)
                if self.left.words[i].content
            )
        return tuple(found)

    @cached_property
    def word_alignment_by_place(self) -> tuple[tuple[int, int], ...]:
        """The aligned words from the first to the last, in one order whichever side is the left."""
        return tuple(sorted(self.word_alignment, key=self._place))

    def _place(self, answer: tuple[int, int]) -> tuple[int, int, str]:
        i, j = answer
        return i + j, min(i, j), min(self.left.plain[i], self.right.plain[j])

    def aligned_from(self, side: Side) -> Iterator[tuple[int, int]]:
        """Yield the aligned words as (index on `side`, index on the other side)."""
        for i, j in self.word_alignment:
            yield side.in_order(i, j)

    @cached_property
    def related_words(self) -> tuple[tuple[int, int], ...]:
        """The words of content that are not shared but related, as (index left, index right)."""
        return related_words(self.left, self.right, self.shared_left, self.shared_right)

    @cached_property
    def shared_left(self) -> frozenset[int]:
        """The indices of the left words that the right has too."""
        return frozenset(index for run in self.runs for index in run.left)

    @cached_property
    def shared_right(self) -> frozenset[int]:
        """The indices of the right words that the left has too."""
        return frozenset(index for run in self.runs for index in run.right)

    @cached_property
    def coverage(self) -> tuple[float, float]:
        """The shares, 0..1, of the content words of left and right that the other side has too."""
        return (
            _coverage(self.left, self.shared_left),
            _coverage(self.right, self.shared_right),
        )

    def common(self, left: range, right: range) -> int:
        """Count the shared content words that stand in both stretches."""
        return sum(i in left and j in right for i, j in self.word_alignment)

    def context(self, left: range, right: range, reach: int) -> int:
        """Count the words of content, shared or related, within `reach` words of both stretches."""
        return sum(
            left.start - reach <= i < left.stop + reach
            and right.start - reach <= j < right.stop + reach
            and i not in left
            and j not in right
            for i, j in chain(self.word_alignment, self.related_words)
        )

    def shares_any(self, left: Collection[int], right: Collection[int]) -> bool:
        """Whether a word of `left` is aligned with, or related to, one of `right`; by index."""
        return any(
            i in left and j in right for i, j in chain(self.word_alignment, self.related_words)
        )

    def statement(self, side: Side) -> Statement:
        """Return the statement on `side`."""
        return self.left if side is Side.LEFT else self.right

    def article(self, side: Side) -> Reading:
        """Return the article that the statement on `side` stands in."""
        return self.articles[side is Side.RIGHT]

    def shared(self, side: Side) -> frozenset[int]:
        """Return the indices of the words on `side` that the other side has too."""
        return self.shared_left if side is Side.LEFT else self.shared_right

    def named_alone(self, side: Side, wanted: Callable[[Named], bool]) -> list[Named]:
        """Return the first wanted mention of each actor that only the statement on `side` names."""
        seen = {named.actor for named in self.statement(side.other).named}
        found = []
        for named in filter(wanted, self.statement(side).named):
            if named.actor not in seen:
                seen.add(named.actor)
                found.append(named)
        return found

    def has_aligned_within(self, side: Side, words: range, reach: int) -> bool:
        """Whether something shared stands within `reach` words of these words of `side`."""
        shared = self.shared(side)
        return any(i in shared for i in range(words.start - reach, words.stop + reach))

    def divergence(
        self,
        kind: DivergenceKind,
        severity: Severity,
        left: Span | None,
        right: Span | None,
        sentence: str,
        evidence: Mapping[str, float] | None = None,
    ) -> Divergence:
        """Return a divergence of this pair, with what speaks for it."""
        return Divergence(
            self.left.index,
            self.right.index,
            kind,
            severity,
            left,
            right,
            sentence,
            evidence=(*self.evidence, *(evidence or {}).items()),
        )

    @cached_property
    def evidence(self) -> tuple[tuple[str, float], ...]:
        """What speaks for any divergence of the two: how sure it is that they report the same."""
        return (
            ("linked", self.score),
            ("coverage", min(self.coverage)),
            ("headline", float(self.left.headline or self.right.headline)),
        )

    def contrast(
        self,
        kind: DivergenceKind,
        severity: Severity,
        left: Span,
        right: Span,
        *,
        lead: str = "",
        said: tuple[str, str] | None = None,
        evidence: Mapping[str, float] | None = None,
    ) -> Divergence:
        """Return a divergence with words on both sides, and what speaks for it.

        Its sentence begins with the lead of that name, or with the usual one, and goes on with what
        is `said`: by default the words at the two spans, in quotation marks.
        """
        begin = phrases.lead(lead) if lead else phrases.usual_lead(kind, severity)
        if said is None:
            words = self.left.said(left), self.right.said(right)
            said = phrases.quoted(words[0]), phrases.quoted(words[1])
        return self.divergence(kind, severity, left, right, phrases.both(begin, *said), evidence)

    def one_sided(
        self,
        kind: DivergenceKind,
        severity: Severity,
        side: Side,
        span: Span,
        sentence: str = "",
        evidence: Mapping[str, float] | None = None,
    ) -> Divergence:
        """Return a divergence with words on one side only, which it quotes unless told."""
        if not sentence:
            sentence = phrases.only(kind, side, self.statement(side).said(span))
        return self.divergence(kind, severity, *side.in_order(span, None), sentence, evidence)

    def added(
        self, kind: DivergenceKind, side: Side, found: Iterable[Located], reach: int
    ) -> Iterator[Divergence]:
        """Yield as details what one side adds to what both say, within `reach` words of it."""
        for one in found:
            if self.has_aligned_within(side, one.words, reach):
                yield self.one_sided(kind, Severity.DETAIL, side, one.span)


def pair_up(
    left: Reading,
    right: Reading,
    passages: tuple[int, int],
    score: float = 0.0,
    quoted: Mapping[tuple[Span, Span], float] | None = None,
) -> Pair:
    """Match the words of a passage of each article, which a link of this score joins."""
    one, other = left.statement(passages[0]), right.statement(passages[1])
    return Pair(one, other, common_runs(one, other), (left, right), score, quoted or {})


def _coverage(statement: Statement, shared: frozenset[int]) -> float:
    content = statement.content(range(len(statement.words)))
    return sum(index in shared for index in content) / len(content) if content else 0.0
