"""Of what kind a change is, by the words that were changed and those beside them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from rapidfuzz import fuzz

from newsdiff.divergence.lexicon import table
from newsdiff.divergence.pairing.pair import Pair
from newsdiff.divergence.reading.cues import Phrases, by_first_word, occurrences
from newsdiff.divergence.reading.frames import frame_at, frames
from newsdiff.divergence.reading.quantities import Quantity, quantities
from newsdiff.divergence.reading.statement import Statement
from newsdiff.divergence.reading.times import temporal_expressions
from newsdiff.divergence.revision.model import ChangeKind
from newsdiff.language.lexicon import word_class
from newsdiff.language.related_words import rarity
from newsdiff.quotes.model import Quote

SPELLED_ALIKE = 75.0
"""rapidfuzz ratio from which two words are spellings of one."""
RARE = 1.0
"""The rarity of a word that no list of English knows: a name, or a slip."""

Edited = Callable[[Pair, range, range], ChangeKind | None]


def classify(pair: Pair, left: range, right: range) -> ChangeKind:
    """Return the kind of a change, the gravest that its words tell; one range may be empty."""
    kinds = (reader(pair, left, right) for reader in READERS)
    return next(kind for kind in kinds if kind is not None)


def _quotation(pair: Pair, left: range, right: range) -> ChangeKind | None:
    """Whether somebody's own words were changed."""
    inside = [
        _in_quotation(statement, words)
        for statement, words in ((pair.left, left), (pair.right, right))
        if words
    ]
    return ChangeKind.QUOTATION if all(inside) else None


def _in_quotation(statement: Statement, words: range) -> bool:
    span = statement.stretch(words)
    return any(quote.direct and quote.span.contains(span) for quote in statement.quotes)


def _denial(pair: Pair, left: range, right: range) -> ChangeKind | None:
    """Whether one version denies what the other says: "resigned", "did not resign"."""
    here, there = _told(pair.left, left), _told(pair.right, right)
    return ChangeKind.DENIAL if here.denied != there.denied and here.stems == there.stems else None


class _Told(NamedTuple):
    """Whether words are denied, and the stems of those that carry meaning besides."""

    denied: bool
    stems: frozenset[str]


def _told(statement: Statement, words: range) -> _Told:
    negations = table("negation")["before"]
    denied = any(statement.plain[at] in negations for at in words)
    content = (at for at in statement.content(words) if statement.plain[at] not in negations)
    return _Told(denied, frozenset(statement.words[at].stem for at in content))


def _number(pair: Pair, left: range, right: range) -> ChangeKind | None:
    """Tell another number from the same with another unit or bound."""
    if _is_bound(pair.left, left) and _is_bound(pair.right, right):
        return ChangeKind.BOUND
    here = quantity_at(pair.left, left)
    there = quantity_at(pair.right, right)
    if here is None or there is None:
        return None
    if _written_otherwise(here, there):
        return None
    if (here.numeral.least, here.numeral.most) != (there.numeral.least, there.numeral.most):
        return ChangeKind.NUMBER
    if here.unit.name != there.unit.name or here.unit.factor != there.unit.factor:
        return ChangeKind.UNIT
    return ChangeKind.BOUND if here.bound != there.bound else None


def _written_otherwise(here: Quantity, there: Quantity) -> bool:
    """Whether two numbers are one in other words or another unit: "a third", "one in three".

    Figures of one form and one unit are compared to the letter: a version may be a correction.
    """
    forms, factors = (
        {here.numeral.form, there.numeral.form},
        {here.unit.factor, there.unit.factor},
    )
    other = "share" in forms or len(factors) > 1
    same_limits = here.unit.name == there.unit.name and here.bound == there.bound
    return other and same_limits and here.same_figure(there)


def quantity_at(statement: Statement, words: range) -> Quantity | None:
    """Return the number that words belong to."""
    return next((q for q in statement.get(quantities) if _overlap(q.words, words)), None)


def _is_bound(statement: Statement, words: range) -> bool:
    """Whether words are of a bound before a number; none are where the other side has one."""
    bound = bound_at(statement, words)
    if bound is None:
        return not words
    return bound[0].start <= words.start and words.stop <= bound[0].stop


def bound_at(statement: Statement, words: range) -> tuple[range, str] | None:
    """Return the bound of a number that shares a word with `words`, as the list has it."""
    for found, phrase in occurrences(statement, _bounds()):
        figure = any(statement.plain_at(found.stop + step)[:1].isdigit() for step in (0, 1))
        number = figure or statement.plain_at(found.stop) in table("numbers")["units"]
        if number and _overlap(found, words):
            return found, phrase
    return None


@cache
def _bounds() -> Phrases:
    return by_first_word((phrase, phrase) for phrase in table("numbers")["bounds"])


def _date(pair: Pair, left: range, right: range) -> ChangeKind | None:
    for one in pair.left.get(temporal_expressions):
        for other in pair.right.get(temporal_expressions):
            touched = _overlap(one.words, left) and _overlap(other.words, right)
            if touched and one.agrees(other) is False:
                return ChangeKind.DATE
    return None


def _hedge(pair: Pair, left: range, right: range) -> ChangeKind | None:
    here, there = _hedges_in(pair.left, left), _hedges_in(pair.right, right)
    return ChangeKind.HEDGE if here != there else None


def _hedges_in(statement: Statement, words: range) -> bool:
    return any(_overlap(found, words) for found, _ in occurrences(statement, _hedges()))


@cache
def _hedges() -> Phrases:
    cues = [
        cue
        for level in ("alleged", "claimed", "likely")
        for cue in table("certainty")[level]["cues"]
    ]
    return by_first_word((cue, "") for cue in (*cues, *table("revision")["hedges"]))


def _attribution(pair: Pair, left: range, right: range) -> ChangeKind | None:
    """Whether a speaker was named, left out or changed."""
    here, there = attributed(pair.left, left), attributed(pair.right, right)
    if here is not None and there is not None:
        return ChangeKind.ATTRIBUTION if here.speaker != there.speaker else None
    if here is None and there is None:
        return None
    dropped, other = (here, pair.right) if here is not None else (there, pair.left)
    still = dropped is not None and any(q.speaker == dropped.speaker for q in other.quotes)
    return None if still else ChangeKind.ATTRIBUTION


def attributed(statement: Statement, words: range) -> Quote | None:
    """Return the quote whose speaker, and the words that bring him in, stand in `words`."""
    if not statement.content(words):
        return None
    span = statement.stretch(words)
    for quote in statement.quotes:
        named = quote.attribution is not None and quote.attribution.overlaps(span)
        cued = quote.cue is not None and quote.cue.overlaps(span)
        if named and (cued or len(words) <= len(statement.words_in(quote.attribution or span)) + 1):
            return quote
    return None


def _name(pair: Pair, left: range, right: range) -> ChangeKind | None:
    """Tell a name that is spelled otherwise from another name."""
    here, there = pair.left.content(left), pair.right.content(right)
    names = here and there and _all_names(pair.left, here) and _all_names(pair.right, there)
    if not names:
        return None
    alike = len(here) == len(there) and all(
        fuzz.ratio(pair.left.plain[i], pair.right.plain[j]) >= SPELLED_ALIKE
        for i, j in zip(here, there, strict=True)
    )
    return ChangeKind.SPELLING if alike else ChangeKind.NAME


def _all_names(statement: Statement, words: list[int]) -> bool:
    return all(at in statement.in_names or (at > 0 and statement.capital(at)) for at in words)


def _typo(pair: Pair, left: range, right: range) -> ChangeKind | None:
    """Whether one version has a slip: a word that is none, or one that stands there twice."""
    if len(left) == len(right) == 1:
        one, other = pair.left.plain[left[0]], pair.right.plain[right[0]]
        unknown = sorted((rarity(one), rarity(other)))
        names = _all_names(pair.left, [left[0]]) or _all_names(pair.right, [right[0]])
        slip = (
            not names
            and unknown[0] < RARE == unknown[1]
            and fuzz.ratio(one, other) >= SPELLED_ALIKE
        )
        return ChangeKind.TYPO if slip else None
    twice = _stands_twice(pair.left, left, right) or _stands_twice(pair.right, right, left)
    return ChangeKind.TYPO if twice else None


def _stands_twice(statement: Statement, words: range, others: range) -> bool:
    if others or len(words) != 1:
        return False
    at = words[0]
    return statement.plain[at] in (statement.plain_at(at - 1), statement.plain_at(at + 1))


def _agent(pair: Pair, left: range, right: range) -> ChangeKind | None:
    """Whether who acts stands in one version only: "Police shot a man", "A man was shot"."""
    active_left = _agent_words(pair.left, pair.right, left, right)
    active_right = _agent_words(pair.right, pair.left, right, left)
    return ChangeKind.AGENT if active_left or active_right else None


def _agent_words(active: Statement, passive: Statement, words: range, others: range) -> bool:
    """Whether `words` are who acts and the act, and the other has the act in a bare passive."""
    if len(words) < 2 or others:
        return False
    told = frame_at(active, range(words[-1], words.stop))
    if told is None or not told.doer or told.doer.start < words.start:
        return False
    return any(
        frame.act == told.act
        and not frame.doer
        and not word_class("be").isdisjoint(passive.plain[at] for at in frame.words)
        for frame in passive.get(frames)
    )


def _wording(pair: Pair, left: range, right: range) -> ChangeKind:
    if left and right:
        return ChangeKind.WORDING
    return ChangeKind.WORDS_CUT if left else ChangeKind.WORDS_ADDED


def _overlap(one: range, other: range) -> bool:
    return one.start < other.stop and other.start < one.stop


READERS: tuple[Edited, ...] = (
    _typo,
    _denial,
    _quotation,
    _number,
    _date,
    _attribution,
    _hedge,
    _name,
    _agent,
    _wording,
)
"""What is asked of a change in turn; the last one always has an answer."""
