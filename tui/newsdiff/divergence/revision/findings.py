"""What the changes inside two nearly equal statements come to: divergences, said in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from newsdiff.articles.model import Side, Span
from newsdiff.divergence import phrases
from newsdiff.divergence.detectors.match_and_compare import WEIGHTS
from newsdiff.divergence.lexicon import table
from newsdiff.divergence.model import Divergence, DivergenceKind, Severity
from newsdiff.divergence.pairing.pair import Pair
from newsdiff.divergence.quoting.utterances import in_first_person
from newsdiff.divergence.reading.statement import Statement
from newsdiff.divergence.revision.classify import attributed, bound_at
from newsdiff.divergence.revision.edits import TextEdit, edited_words, text_edits
from newsdiff.divergence.revision.model import ChangeKind

SURE = 0.95
"""The probability of what one change in an otherwise equal sentence tells."""
VOICES = (DivergenceKind.CERTAINTY, DivergenceKind.ATTRIBUTION)
"""What the words around a change tell better than the change: who vouches, and how far."""
TELLING = (ChangeKind.NUMBER, ChangeKind.UNIT, ChangeKind.DATE)
"""Two such changes in one sentence make two statements of it, unless it is known to be one."""
INCLUSIVE = ("at", "no", "up", "as", "a")
"""A bound that begins with one of these holds the number itself: both sides may be right."""


def with_edited_words(
    pair: Pair, found: Iterable[Divergence], *, versions: bool = False
) -> list[Divergence]:
    """Return what the detectors found, corrected by the changes of two nearly equal statements.

    Nothing can differ where the words are the same, and what is plain of a change is told by it.
    `versions`: the two are known to be versions of one statement, however few words they share.
    """
    changes = text_edits(pair) if versions else pair.get(edited_words)
    if not changes or (not versions and _of_two_things(changes)):
        return list(found)
    own = [
        replace(divergence, probability=SURE)
        for edit in changes
        if (divergence := _divergence(pair, edit)) is not None
    ]
    touched = [(_span(pair.left, e.left), _span(pair.right, e.right)) for e in changes]
    kept = [each for each in found if _overlaps_any(each, touched)]
    own = [each for each in own if not any(_tells_it(other, each) for other in kept)]
    return own + [
        each if each.severity is Severity.DETAIL else replace(each, probability=SURE)
        for each in kept
        if not any(_settles(other, each) for other in own)
    ]


def _of_two_things(changes: Sequence[TextEdit]) -> bool:
    """Whether two sentences are alike because a writer has one pattern for two things.

    Then what tells the things apart differs beside the number: a name, a day, another number.
    """
    kinds = [edit.kind for edit in changes]
    return ChangeKind.NAME in kinds or sum(kind in TELLING for kind in kinds) > 1


def _tells_it(found: Divergence, own: Divergence) -> bool:
    """Whether a detector found what a change comes to as well, and as gravely.

    Who vouches, and how far, the words around a change tell better: there it may be graver.
    """
    weight, other = WEIGHTS.index(found.severity), WEIGHTS.index(own.severity)
    as_grave = weight == other or (own.kind in VOICES and weight > other)
    return found.kind is own.kind and as_grave and _touch(found, own)


def _settles(own: Divergence, found: Divergence) -> bool:
    """Whether a change says what is to be said of its words: a detail of another kind is more."""
    other = found.kind is not own.kind and found.severity is Severity.DETAIL
    return not other and _touch(found, own)


def _touch(one: Divergence, other: Divergence) -> bool:
    return _overlaps_any(one, [(other.left_span, other.right_span)])


def _overlaps_any(divergence: Divergence, spans: Sequence[tuple[Span | None, Span | None]]) -> bool:
    return any(
        mine is not None and theirs is not None and mine.overlaps(theirs)
        for both in spans
        for mine, theirs in zip((divergence.left_span, divergence.right_span), both, strict=True)
    )


def _span(statement: Statement, words: range) -> Span | None:
    return statement.stretch(words) if words else None


def _divergence(pair: Pair, edit: TextEdit) -> Divergence | None:
    """Return what a change comes to; None for one that is no more than other words."""
    match edit.kind:
        case ChangeKind.NUMBER | ChangeKind.UNIT | ChangeKind.BOUND:
            return _number(pair, edit)
        case ChangeKind.DATE:
            return _both(pair, edit, DivergenceKind.DATE, Severity.CONFLICT)
        case ChangeKind.DENIAL:
            return _both(pair, edit, DivergenceKind.NEGATION, Severity.CONFLICT)
        case ChangeKind.HEDGE:
            return _both(pair, edit, DivergenceKind.CERTAINTY, Severity.DIFFERS)
        case ChangeKind.SPELLING:
            return _both(pair, edit, DivergenceKind.NAME, Severity.DETAIL, "spelled")
        case ChangeKind.TYPO:
            return _both(pair, edit, DivergenceKind.WORDING, Severity.DETAIL, "misspelled")
        case ChangeKind.ATTRIBUTION:
            return _attribution(pair, edit)
        case ChangeKind.AGENT:
            return next(_agents(pair, edit))
        case _:
            return None


def _number(pair: Pair, edit: TextEdit) -> Divergence | None:
    bound = edit.kind is ChangeKind.BOUND
    severity = _weight_of_bounds(pair, edit) if bound else Severity.CONFLICT
    lead = "bounds" if severity is Severity.DETAIL else ""
    return _both(pair, edit, DivergenceKind.NUMBER, severity, lead)


def _weight_of_bounds(pair: Pair, edit: TextEdit) -> Severity:
    """Say whether two bounds of one number shut each other out: "more than", "fewer than"."""
    found = bound_at(pair.left, edit.left), bound_at(pair.right, edit.right)
    bounds = [bound for _, bound in filter(None, found)]
    limits = [_limits(bound) for bound in bounds]
    if len(limits) < 2:
        return Severity.DETAIL
    (least, most), (other_least, other_most) = limits
    if max(least, other_least) < min(most, other_most):
        return Severity.DETAIL
    inclusive = all(bound.split()[0] in INCLUSIVE for bound in bounds)
    return Severity.DIFFERS if inclusive else Severity.CONFLICT


def _limits(bound: str) -> tuple[float, float]:
    least, most = table("numbers")["bounds"][bound]
    return least, most


def _both(
    pair: Pair, edit: TextEdit, kind: DivergenceKind, severity: Severity, lead: str = ""
) -> Divergence:
    """Return a divergence with words on both sides; a side without any lends the next one."""
    left, right = (
        edit.left or _next(pair.left, edit.left),
        edit.right or _next(pair.right, edit.right),
    )
    if not edit.left:
        right = range(right.start, min(right.stop + 1, len(pair.right.words)))
    if not edit.right:
        left = range(left.start, min(left.stop + 1, len(pair.left.words)))
    return pair.contrast(
        kind, severity, pair.left.stretch(left), pair.right.stretch(right), lead=lead
    )


def _next(statement: Statement, words: range) -> range:
    """Return the word after an empty range, or the last of the statement."""
    at = min(words.start, len(statement.words) - 1)
    return range(at, at + 1)


def _attribution(pair: Pair, edit: TextEdit) -> Divergence | None:
    here, there = attributed(pair.left, edit.left), attributed(pair.right, edit.right)
    if here and there:
        return pair.contrast(
            DivergenceKind.ATTRIBUTION,
            Severity.DIFFERS,
            pair.left.stretch(edit.left),
            pair.right.stretch(edit.right),
            said=(phrases.in_a_sentence(here.speaker), phrases.in_a_sentence(there.speaker)),
        )
    side, words = (Side.LEFT, edit.left) if here else (Side.RIGHT, edit.right)
    quote = here or there
    if quote is None or in_first_person(pair.statement(side.other)):
        return None
    return pair.one_sided(
        DivergenceKind.ATTRIBUTION,
        Severity.DIFFERS,
        side,
        pair.statement(side).stretch(words),
        phrases.own_voice(side, quote.speaker),
    )


def _agents(pair: Pair, edit: TextEdit) -> Iterator[Divergence]:
    for side, words in ((Side.LEFT, edit.left), (Side.RIGHT, edit.right)):
        if words:
            span = pair.statement(side).stretch(range(words.start, words.stop - 1))
            sentence = phrases.agent(side, pair.statement(side).said(span))
            yield pair.one_sided(DivergenceKind.WORDING, Severity.DIFFERS, side, span, sentence)
