"""Where one of two linked statements says what the other says not to be so."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from newsdiff.articles.model import Side, Span
from newsdiff.divergence.lexicon import table
from newsdiff.divergence.lexicon import words as words_of
from newsdiff.divergence.model import Divergence, DivergenceKind, Severity
from newsdiff.divergence.pairing.pair import Pair
from newsdiff.divergence.pairing.same_event import (
    Match,
    evidence,
    match,
    one_manner,
    same_act,
    same_time,
)
from newsdiff.divergence.quoting.speakers import same_speaker
from newsdiff.divergence.reading.cues import Phrases, by_first_word, occurrences
from newsdiff.divergence.reading.frames import Frame, frames
from newsdiff.divergence.reading.statement import Statement
from newsdiff.language.lexicon import cue_verbs

CLAUSE_REACH = 10
CONTEXT_REACH = 8
SAME_WORDS = 2
"""So many shared words around two acts make what is said or denied one thing."""
ALIKE = 0.5
"""Two statements that share so much of either say it of one thing."""
TOLD = 2
"""So many words after a negated one tell what it is about."""
SCOPE = 4
"""A negation turns round what follows within so many words of its clause."""


def negation_divergences(pair: Pair) -> Iterator[Divergence]:
    """Yield the first act that one side negates and the other does not, of the same parties."""
    for left in pair.left.get(frames):
        for right in pair.right.get(frames):
            if left.negated == right.negated or not one_manner(left, right):
                continue
            if not same_act(pair, left, right) or same_time(pair, left, right) is False:
                continue
            if _quoted(pair.left, left) != _quoted(pair.right, right):
                continue  # what somebody says of themselves is no report of the writer's
            found = match(pair, left, right)
            if not _one_event(pair, found, left, right) or _denies_near(pair, left, right):
                continue
            if _of_other_things(pair, left.words[-1], right.words[-1]):
                continue
            denied = left.denied or right.denied
            if denied and _denied_on_both_sides(pair, left, right):
                continue
            if not denied and _is_disputed(pair, left, right):
                continue
            yield pair.contrast(
                DivergenceKind.NEGATION,
                Severity.CONFLICT,
                pair.left.stretch(_with_denial(pair.left, left)),
                pair.right.stretch(_with_denial(pair.right, right)),
                lead="denied" if denied else "",
                evidence=evidence(
                    found, literal=float(left.act == right.act), denied=float(denied)
                ),
            )
            return


def _quoted(statement: Statement, frame: Frame) -> bool:
    """Whether an act stands inside a direct quotation."""
    at = statement.words[frame.words[-1]].span
    return any(quote.direct and quote.span.contains(at) for quote in statement.quotes)


def _is_disputed(pair: Pair, left: Frame, right: Frame) -> bool:
    """Whether two people are heard who say the opposite: they differ, and not the articles."""
    here, there = _speakers(pair.left, left), _speakers(pair.right, right)
    told = [same_speaker(one, other) for one in here for other in there]
    return bool(told) and all(same is False for same in told)


def _speakers(statement: Statement, frame: Frame) -> list[str]:
    """Return who is told to say an act."""
    at = statement.words[frame.words[-1]].span
    return [quote.speaker for quote in statement.quotes if quote.span.contains(at)]


def _one_event(pair: Pair, found: Match, left: Frame, right: Frame) -> bool:
    """Whether two clauses speak of one event: what they have as an object must be the same.

    Who declined to say one thing says another: of acts of saying, what is said must be shared.
    """
    around = pair.context(left.words, right.words, CONTEXT_REACH)
    if left.act in cue_verbs() or right.act in cue_verbs():
        after = range(left.words.stop, left.clause.stop), range(right.words.stop, right.clause.stop)
        return found.parties > 0 and (
            pair.common(*after) >= SAME_WORDS or min(pair.coverage) >= ALIKE
        )
    if left.denied or right.denied:
        return found.parties > 0 and around >= SAME_WORDS
    if left.doer and right.doer and found.doer is not True:
        return False
    transitive = bool(left.undergoer or right.undergoer)
    least = 1 if left.act == right.act else 2
    return found.parties >= least and (found.undergoer is True or not transitive)


def _denied_on_both_sides(pair: Pair, left: Frame, right: Frame) -> bool:
    """Whether the article that does not tell of a denial here tells of one elsewhere."""
    denied, side = (left, Side.RIGHT) if left.denied else (right, Side.LEFT)
    own = pair.statement(side.other)
    who = {named.actor for named in own.named if named.words[0] in denied.doer}
    article = pair.article(side)
    return any(
        frame.denied and any(n.actor in who and n.words[0] in frame.doer for n in statement.named)
        for passage in article.article.body
        for statement in (article.statement(passage.index),)
        for frame in statement.get(frames)
    )


def _with_denial(statement: Statement, frame: Frame) -> range:
    """Return the words of an act, from the verb that denies it on."""
    if not frame.denied:
        return frame.words
    speech = [each for each in statement.get(frames) if each.words.stop <= frame.words.start]
    return range(speech[-1].words.start, frame.words.stop) if speech else frame.words


def _of_other_things(pair: Pair, i: int, j: int) -> bool:
    """Whether what follows the two words has nothing in common: guilty of this, not of that."""
    left, right = _after(pair.left, i), _after(pair.right, j)
    return min(len(left), len(right)) >= TOLD and not pair.shares_any(left, right)


def _after(statement: Statement, index: int) -> list[int]:
    clause = statement.clause(range(index, index + 1), 0, CLAUSE_REACH)
    return [
        after
        for after in statement.content(clause[1:])
        if statement.plain[after] not in words_of("charges")
    ]


def _denies_near(pair: Pair, left: Frame, right: Frame) -> bool:
    """Whether the side that does not negate an act denies it in another form: "rejected calls"."""
    statement, frame = (pair.right, right) if left.negated else (pair.left, left)
    near = range(frame.words.start - SCOPE, frame.words.stop + 1)
    return any(statement.plain_at(at) in _denials() for at in near if at not in frame.words[-1:])


@cache
def _lexicon() -> Phrases:
    lexicon = table("negation")
    return by_first_word((cue, "not") for cue in lexicon["before"] + lexicon["phrases"])


def negated(statement: Statement) -> dict[int, Span]:
    """Return the words that a negation turns round, each with the span from it to the word."""
    return {
        index: statement.stretch(range(cue.start, index + 1))
        for index, cue in statement.get(_negations).items()
    }


def negated_directly(statement: Statement) -> frozenset[int]:
    """Return the negated words that no other word of content parts from the negation."""
    return frozenset(
        index
        for index, cue in statement.get(_negations).items()
        if not statement.content(range(cue.stop, index))
    )


def _negations(statement: Statement) -> dict[int, range]:
    """Return for each negated word the words of the negation."""
    found: dict[int, range] = {}
    for cue, _ in occurrences(statement, _lexicon()):
        if set(statement.plain[cue.stop : cue.stop + 1]) & _harmless():
            continue
        for index in range(cue.stop, min(cue.stop + SCOPE, len(statement.words))):
            if statement.is_clause_boundary(index - 1) or statement.plain[index] == "but":
                break
            if statement.words[index].content:
                found.setdefault(index, cue)
    return found


@cache
def _harmless() -> frozenset[str]:
    return frozenset(table("negation")["harmless"])


@cache
def _denials() -> frozenset[str]:
    lexicon = table("negation")
    return _inherent() | {cue.split()[0] for cue in lexicon["before"]}


@cache
def _inherent() -> frozenset[str]:
    return frozenset(table("negation")["inherent"])


def denies(statement: Statement) -> bool:
    """Whether the statement denies something in any form: then it may say just the same."""
    return bool(statement.get(negated)) or not _inherent().isdisjoint(statement.plain)
