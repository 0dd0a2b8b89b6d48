"""Numbers that one match, one goal or one day of a market has one of: a result, a minute, a level.

The words beside such a number differ from report to report ("a 2-1 victory over", "beat … 2-1"),
so that it is told by who it is of: the two sides, the scorer, the index.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from newsdiff.divergence.lexicon import table
from newsdiff.divergence.pairing.pair import Pair
from newsdiff.divergence.pairing.same_event import literal_act
from newsdiff.divergence.reading.acts import lemma_of
from newsdiff.divergence.reading.frames import Frame, frames
from newsdiff.divergence.reading.quantities import Quantity, quantities
from newsdiff.divergence.reading.statement import Statement
from newsdiff.divergence.reading.times import other_events

Clauses = tuple[Frame | None, Frame | None]

BEFORE, AFTER = 12, 6
"""So many words of its clause before and after a score tell of whom it is."""
OPPONENT_REACH = 2
"""The other side is named within so many words of the "over" that leads to it."""
EARLIER = frozenset(("last", "previous", "reverse"))
ORDER = EARLIER | {"first", "second", "third", "fourth", "next"}
OF_A_ROUND = frozenset(("first", "last"))
"""These count rounds and halves as well: "the last four"."""
A_MINUTE = 2
"""Two reports of one goal differ by so many minutes at most, where nothing else tells it is one."""


def one_match(pair: Pair, left: Quantity, right: Quantity) -> bool:
    """Whether two scores are results of one match: each side names the other's opponent.

    And a second name is on both, the winner's or the loser's, that is no place and no cup.
    """
    if not _is_result(pair.left, left) or not _is_result(pair.right, right):
        return False
    if other_matches(pair):
        return False
    if any(statement.get(other_events) - OF_A_ROUND for statement in (pair.left, pair.right)):
        return False
    mine, theirs = _opponent(pair.left, left), _opponent(pair.right, right)
    lefts, rights = _sides(pair.left), _sides(pair.right)
    if mine is None or theirs is None or not _among(mine, rights) or not _among(theirs, lefts):
        return False
    others = [name for name in lefts if not name & mine]
    return any(_among(name, rights) for name in others)


def _is_result(statement: Statement, score: Quantity) -> bool:
    """Whether a score is given as the result of a match, and the statement gives no other."""
    words = table("matches")["result"]
    scores = [each for each in statement.get(quantities) if each.unit.name == "score"]
    if len(scores) > 1 or statement.plain_at(score.words.start - 1) in words["not_final"]:
        return False
    if not set(words["nouns"]).isdisjoint(score.nouns):
        return True
    clause = statement.clause(score.words, BEFORE, AFTER)
    before = range(clause.start, score.words.start)
    return any(lemma_of(statement.plain[at]) in words["verbs"] for at in before)


def other_matches(pair: Pair) -> bool:
    """Whether the statements tell of other matches of a series: "the first leg", "Game 3"."""
    lefts, rights = (_which(statement) for statement in (pair.left, pair.right))
    if any(order in EARLIER for order, _ in lefts ^ rights):
        return True
    return bool(lefts) and bool(rights) and lefts.isdisjoint(rights)


def _which(statement: Statement) -> set[tuple[str, str]]:
    """Return what tells which of several matches it is."""
    found = set()
    for at, plain in enumerate(statement.plain):
        if plain in table("matches")["result"]["which"]:
            before, after = statement.plain_at(at - 1), statement.plain_at(at + 1)
            if before in ORDER:
                found.add((before, plain))
            elif after.isdecimal():
                found.add((after, plain))
    return found


def _names(statement: Statement) -> list[range]:
    """Return the runs of words with capitals: names, those that are of no known actor too."""
    found: list[range] = []
    for at, word in enumerate(statement.words):
        if not word.content or not statement.capital(at):
            continue
        if found and found[-1].stop == at and statement.continues(at - 1):
            found[-1] = range(found[-1].start, at + 1)
        else:
            found.append(range(at, at + 1))
    return found


def _sides(statement: Statement) -> list[frozenset[str]]:
    """Return the names of a statement, as words, but those of a place or a cup."""
    where = table("matches")["result"]["where"]
    return [
        frozenset(statement.plain[name.start : name.stop])
        for name in _names(statement)
        if set(statement.plain[max(0, name.start - OPPONENT_REACH) : name.start]).isdisjoint(where)
    ]


def _opponent(statement: Statement, score: Quantity) -> frozenset[str] | None:
    """Return whom a result is against: right before it, or led to by a verb or an "over"."""
    words = table("matches")["result"]
    clause = statement.clause(score.words, BEFORE, AFTER)
    for name in _names(statement):
        before = statement.plain[max(0, name.start - OPPONENT_REACH) : name.start]
        led = any(each in words["against"] or lemma_of(each) in words["verbs"] for each in before)
        if name.start in clause and led:
            return frozenset(statement.plain[name.start : name.stop])
    return None


def _among(name: frozenset[str], names: Sequence[frozenset[str]]) -> bool:
    """Whether a name is one of these, in full or in short: "United", "Marston United"."""
    return any(name <= other or other <= name for other in names)


def one_goal(pair: Pair, left: Quantity, right: Quantity, clauses: Clauses) -> bool:
    """Whether two minutes are those of one goal of the same scorer.

    Who scored twice did so in two of them: what is told of must be as many goals.
    """
    both = (pair.left, left), (pair.right, right)
    if not all(tells_of_goal(*each) for each in both):
        return False
    scorers = [_scorer(*each) for each in both]
    if None in scorers:
        if not literal_act(pair, *clauses):
            return False
    elif scorers[0] != scorers[1]:
        return False
    lefts, rights = (set(_minutes(statement)) for statement, _ in both)
    if len(lefts) != len(rights):
        return False
    near = abs(left.figure[0] - right.figure[0]) <= A_MINUTE
    return near or bool(lefts & rights)


def tells_of_goal(statement: Statement, quantity: Quantity) -> bool:
    """Whether an ordinal is the minute of a goal: "in the 38th minute", "a 38th-minute strike"."""
    if quantity not in _ordinals_of_minutes(statement):
        return False
    goal = table("matches")["goal"]
    clause = statement.clause(quantity.words, BEFORE, AFTER)
    return any(
        statement.plain[at] in goal["nouns"] or lemma_of(statement.plain[at]) in goal["verbs"]
        for at in (*clause, *range(max(0, quantity.words.start - BEFORE), clause.start))
    )


def _minutes(statement: Statement) -> Iterator[float]:
    yield from (each.figure[0] for each in _ordinals_of_minutes(statement))


def _ordinals_of_minutes(statement: Statement) -> list[Quantity]:
    """Return the ordinals that count minutes: both of "the 12th and 38th minutes"."""
    minute = table("matches")["goal"]["minute"]
    ordinals = [each for each in statement.get(quantities) if each.unit.name == "ordinal"]
    found: list[Quantity] = []
    for each in reversed(ordinals):
        after = statement.plain_at(each.words.stop)
        in_row = bool(found) and found[-1].words.start - each.words.stop <= 1
        if not set(minute).isdisjoint(each.nouns) or (in_row and after not in minute):
            found.append(each)
    return found


def _scorer(statement: Statement, quantity: Quantity) -> int | None:
    """Return who scored in a minute: named right after "from" or "by", else last before it."""
    leads = table("matches")["goal"]["scorer_after"]
    near = range(quantity.words.stop, quantity.words.stop + AFTER)
    led = (
        each.actor
        for each in statement.named
        if each.words.start in near and statement.plain_at(each.words.start - 1) in leads
    )
    before = [each.actor for each in statement.named if each.words.stop <= quantity.words.start]
    return next(led, before[-1] if before else None)


def one_level(pair: Pair, clauses: Clauses) -> bool:
    """Whether two levels are those at which the same index ended: other moments have others."""
    left, right = clauses
    if left is None or right is None:
        return False
    closing = table("matches")["level"]["closing"]
    same = literal_act(pair, left, right) or (left.act in closing and right.act in closing)
    return same and _share_name(pair, _subject(pair.left, left), _subject(pair.right, right))


def _subject(statement: Statement, frame: Frame) -> range:
    """Return who does something; of "fell 84 points to close at 26,110" the one who fell."""
    if frame.doer:
        return frame.doer
    before = [each for each in statement.get(frames) if each.words.stop <= frame.words.start]
    return before[-1].doer if before else frame.doer


def _share_name(pair: Pair, left: Collection[int], right: Collection[int]) -> bool:
    """Whether two subjects hold the same word with a capital."""
    return any(
        i in left and j in right and pair.left.capital(i) and pair.right.capital(j)
        for i, j in pair.word_alignment
    )
