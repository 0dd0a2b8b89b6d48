"""How sure two linked statements are of what they share: alleged, likely, confirmed, denied."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from newsdiff.articles.model import Side, Span
from newsdiff.divergence import phrases
from newsdiff.divergence.detectors.negation import denies
from newsdiff.divergence.lexicon import table
from newsdiff.divergence.lexicon import words as words_of
from newsdiff.divergence.model import Divergence, DivergenceKind, Severity
from newsdiff.divergence.pairing.pair import Pair
from newsdiff.divergence.quoting.utterances import keeps_away, reported, same_quotations, utterances
from newsdiff.divergence.reading.cues import Phrases, by_first_word, occurrences
from newsdiff.divergence.reading.statement import Statement

BEFORE, AFTER = 4, 10
"""A cue bears on so many words of its clause: "alleged that", "the general allegedly requested"."""
SAME_SCOPE = 2
"""Two cues bear on the same if so many shared words are under both."""
SAME_CLAIM, SAME_CLAIM_SHARE = 3, 0.5
"""So many shared words of content, and such a share of all, make what is under a cue one claim."""
SAME_ACT = 2
"""So many of them must be more than names."""

OPPOSED = {
    frozenset((doubtful, sure))
    for doubtful in ("alleged", "claimed", "denied")
    for sure in ("confirmed", "admitted")
}
"""Levels that no two reports of one thing can have both."""
VOUCHED = frozenset(("confirmed", "admitted"))
"""Levels that only say more than a bare statement."""
UNVOUCHED = frozenset(("alleged", "claimed", "denied"))
"""Levels that stand against a bare statement of the same."""


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that say how sure a statement is; `level` is a heading of the lexicon.

    `scope` are the words of the statement that it bears on.
    """

    words: range
    span: Span
    level: str
    scope: range


def certainty_divergences(pair: Pair) -> Iterator[Divergence]:
    """Yield where one side is surer than the other of what both say."""
    lefts, rights = pair.left.get(cues), pair.right.get(cues)
    opposed = _opposed(pair, lefts, rights)
    if opposed is not None:
        yield opposed
    else:
        yield from _one_sided(pair, Side.LEFT, lefts, rights)
        yield from _one_sided(pair, Side.RIGHT, rights, lefts)


@cache
def _lexicon() -> Phrases:
    levels = table("certainty").items()
    return by_first_word((cue, level) for level, entry in levels for cue in entry["cues"])


def cues(statement: Statement) -> tuple[Cue, ...]:
    """Return the words of a statement that say how sure it is, in order."""
    return tuple(
        Cue(words, statement.stretch(words), level, _scope(statement, words))
        for words, level in occurrences(statement, _lexicon())
        if level != "denied" or _denies_a_claim(statement, words)
    )


def _denies_a_claim(statement: Statement, cue: range) -> bool:
    """Whether "denied" is said of a claim: a request or funds are denied in another sense."""
    following = statement.plain[cue.stop : cue.stop + 1]
    return bool(following) and (
        following[0].endswith("ing") or following[0] in table("certainty")["denied"]["followers"]
    )


def _scope(statement: Statement, cue: range) -> range:
    """Return the words that a cue bears on; adverbs may follow what they hedge."""
    adverb = statement.plain[cue.stop - 1].endswith("ly")
    return statement.clause(cue, BEFORE if adverb else 0, AFTER)


def _opposed(pair: Pair, lefts: tuple[Cue, ...], rights: tuple[Cue, ...]) -> Divergence | None:
    """Return two cues of other levels that bear on the same words, the weightiest first."""
    best = None
    for left in lefts:
        for right in rights:
            shared = sum(i in left.scope and j in right.scope for i, j in pair.word_alignment)
            if shared < SAME_SCOPE:
                continue
            if left.level == right.level:
                return None
            conflict = frozenset((left.level, right.level)) in OPPOSED
            severity = Severity.CONFLICT if conflict else Severity.DIFFERS
            if best is None or (conflict and best.severity is not Severity.CONFLICT):
                lead = "denied" if "denied" in (left.level, right.level) else ""
                best = pair.contrast(
                    DivergenceKind.CERTAINTY, severity, left.span, right.span, lead=lead
                )
    return best


def _one_sided(
    pair: Pair, side: Side, own: tuple[Cue, ...], other: tuple[Cue, ...]
) -> Iterator[Divergence]:
    """Yield the first cue that bears on shared words and has no answer on the other side."""
    levels = {cue.level for cue in other}
    for cue in own:
        if cue.level in levels or not _bears_on_shared(pair, side, cue):
            continue
        if cue.level == "denied" and denies(pair.statement(side.other)):
            continue
        if cue.level in UNVOUCHED and _conflicts(pair, side, cue):
            severity = Severity.CONFLICT
        elif cue.level in VOUCHED:
            severity = Severity.DETAIL
        elif _is_asserted(pair, side, cue):
            severity = Severity.DIFFERS
        else:
            continue
        said = pair.statement(side).said(cue.span)
        sentence = phrases.one_sided_certainty(cue.level, side, said)
        quoted = {"same_words": float(_hedges_quotation(pair, side, cue))}
        yield pair.one_sided(DivergenceKind.CERTAINTY, severity, side, cue.span, sentence, quoted)
        return


def _bears_on_shared(pair: Pair, side: Side, cue: Cue) -> bool:
    """Whether enough of what a cue bears on is shared for it to be the same claim."""
    return len(_common(pair, side, cue)) >= SAME_SCOPE or _hedges_quotation(pair, side, cue)


def _common(pair: Pair, side: Side, cue: Cue) -> dict[int, int]:
    """Return the shared words under a cue, by the index on its side, with that on the other."""
    return {i: j for i, j in pair.aligned_from(side) if i in cue.scope and i not in cue.words}


def _is_asserted(pair: Pair, side: Side, cue: Cue) -> bool:
    """Whether the other side says what the cue bears on: in its own voice, if it is a claim."""
    statement = pair.statement(side)
    other = pair.statement(side.other)
    if keeps_away(other) or (cue.level == "likely" and _open(other)):
        return False
    content = set(statement.content(cue.scope)) - set(cue.words)
    common = _common(pair, side, cue)
    said = other.get(reported)
    told = {i for i, j in common.items() if j not in said or cue.level == "likely"}
    enough = len(told) >= max(SAME_SCOPE, SAME_CLAIM_SHARE * len(content))
    return enough and (cue.level not in UNVOUCHED or not told <= statement.in_names)


def _open(statement: Statement) -> bool:
    """Whether a statement leaves something open in other words: "may", "expected", "fears"."""
    return not words_of("open").isdisjoint(statement.plain)


def _conflicts(pair: Pair, side: Side, cue: Cue) -> bool:
    """Whether the other side makes, in its own voice, the claim that a cue does not vouch for."""
    if _hedges_quotation(pair, side, cue):
        return True
    statement = pair.statement(side)
    content = set(statement.content(cue.scope)) - set(cue.words)
    common = content & pair.shared(side)
    return (
        len(common) >= SAME_CLAIM
        and len(common) >= SAME_CLAIM_SHARE * len(content)
        and len(common - statement.in_names) >= SAME_ACT
        and not keeps_away(pair.statement(side.other))
        and (not pair.statement(side.other).get(utterances) or _of_same_speaker(pair, side, cue))
    )


def _of_same_speaker(pair: Pair, side: Side, cue: Cue) -> bool:
    """Whether the other side has the same person say what this one has them deny."""
    if cue.level != "denied":
        return False
    own = [n.actor for n in pair.statement(side).named if n.words.stop <= cue.words.start]
    speakers = {
        named.actor
        for utterance in pair.statement(side.other).get(utterances)
        for named in pair.statement(side.other).named
        if utterance.quote.attribution is not None
        and named.span.overlaps(utterance.quote.attribution)
    }
    return bool(own) and own[-1] in speakers


def _hedges_quotation(pair: Pair, side: Side, cue: Cue) -> bool:
    """Whether a cue stands beside words that both sides quote: "…,” he allegedly said".

    A verb ("the lawsuit alleges") is no hedge here: it only says who speaks.
    """
    if not pair.statement(side).plain[cue.words.stop - 1].endswith("ly"):
        return False
    return any(
        -BEFORE < cue.words.start - own.words.stop <= BEFORE + 1
        or -BEFORE < own.words.start - cue.words.stop <= BEFORE
        for left, right in pair.get(same_quotations)
        for own in (left if side is Side.LEFT else right,)
    )
