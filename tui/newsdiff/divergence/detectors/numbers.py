"""Where two linked statements count the same thing differently."""

from __future__ import annotations

import math
from collections.abc import Iterator

from newsdiff.actors.model import ActorKind
from newsdiff.divergence.detectors.match_and_compare import Weight, match_and_compare
from newsdiff.divergence.model import Divergence, DivergenceKind, Severity
from newsdiff.divergence.pairing.pair import Pair
from newsdiff.divergence.quoting.speakers import names
from newsdiff.divergence.reading.measures import dimensions
from newsdiff.divergence.reading.quantities import Quantity, quantities
from newsdiff.divergence.reading.statement import Named, Statement
from newsdiff.divergence.reading.times import other_events, temporal_expressions
from newsdiff.language.lexicon import nouns

NEAR, AROUND = 5, 10
"""So many words around two numbers are looked at for what both count."""
SAME_SURROUNDINGS = 2
"""So much in common around them makes it the same count."""
DETAIL_REACH = 3
CLOSE = 1.1
MANY_TIMES = 5
PRONOUNS = frozenset(("he", "she"))


def number_divergences(pair: Pair) -> Iterator[Divergence]:
    """Yield where the statements count the same thing differently, or only one counts it."""
    found = pair.left.get(counted), pair.right.get(counted)
    if any(found):
        alike = _same, _alike
        yield from match_and_compare(
            pair, DivergenceKind.NUMBER, found, alike, _weight, DETAIL_REACH
        )


def counted(statement: Statement) -> tuple[Quantity, ...]:
    """Return the quantities of a statement but those that are part of a time: "an hour before"."""
    times = {index for time in statement.get(temporal_expressions) for index in time.words}
    return tuple(q for q in statement.get(quantities) if times.isdisjoint(q.words))


def _same(left: Quantity, right: Quantity) -> bool:
    return left.unit.name == right.unit.name and left.same_figure(right)


def _alike(left: Quantity, right: Quantity) -> bool:
    """Whether nobody would tell the two apart: 60 and about 60, 490 and nearly 500, 12 and 12th."""
    if {left.unit.name, right.unit.name} == {"ordinal", "time"}:
        return left.numeral.least == right.numeral.least
    if left.unit.name != right.unit.name:
        return False
    if left.same_figure(right):
        return True
    if left.vague or right.vague:
        return left.may_equal(right) and (left.a_few or right.a_few)
    if math.inf in (left.most, right.most):
        return left.may_equal(right) and _close(left, right)
    return left.may_equal(right) and (left.exact or right.exact or _close(left, right))


def _close(left: Quantity, right: Quantity) -> bool:
    """Whether two figures are near each other: "more than 70", "at least 71"."""
    return max(left.figure) <= CLOSE * max(right.figure) <= CLOSE**2 * max(left.figure)


def _of_one_size(left: Quantity, right: Quantity) -> bool:
    """Whether neither number is many times the other."""
    least, most = sorted((left.figure[1], right.figure[1]))
    return most <= MANY_TIMES * least


def _weight(pair: Pair, left: Quantity, right: Quantity) -> Weight | None:
    """Return how much two numbers weigh that are not alike; None if they count other things."""
    if not left.counts_what(right) or _told_of_others(pair, left, right):
        return None
    if left.unit.name == "age":
        return Weight(Severity.CONFLICT, 0)
    near = pair.context(left.words, right.words, NEAR)
    around = pair.context(left.words, right.words, AROUND) + _said_alike(pair, left, right)
    if near == 0 and around < SAME_SURROUNDINGS:
        lone = len(pair.left.get(counted)) == len(pair.right.get(counted)) == 1
        same = lone and not left.unit.name and left.same_nouns(right) and _of_one_size(left, right)
        return Weight(Severity.DIFFERS, around) if same else None
    if left.unit.name == "ordinal" and near < SAME_SURROUNDINGS:
        return None
    sure = (
        _incompatible(left, right)
        and around >= SAME_SURROUNDINGS
        and _same_things(left, right)
        and _alone(pair, left, right)
        and not _other_event(pair)
        and not _unclear_whose(pair, left, right)
    )
    return Weight(Severity.CONFLICT if sure else Severity.DIFFERS, around)


def _said_alike(pair: Pair, left: Quantity, right: Quantity) -> int:
    """Count what the words of the two numbers have in common, and who they are told of."""
    same_event = bool(left.event_type) and left.event_type == right.event_type
    measured = bool(left.measures & right.measures)
    in_units = bool(left.unit.name) and (left.same_nouns(right) or left.unit.name == "in a row")
    by_weight = in_units and left.unit.name in dimensions()
    of_same = _told_of(pair.left, left) is not None and _told_of(pair.right, right) is not None
    return SAME_SURROUNDINGS * (same_event or by_weight) + measured + in_units + of_same


def _incompatible(left: Quantity, right: Quantity) -> bool:
    """Whether no value fits both, or both set a limit of one kind, and not the same."""
    if not left.may_equal(right):
        return not left.a_few and not right.a_few
    if left.vague or right.vague or left.exact or right.exact:
        return False
    below, above = (left.bound[0] < 1, right.bound[0] < 1), (left.bound[1] > 1, right.bound[1] > 1)
    return below[0] == below[1] and above[0] == above[1]


def _same_things(left: Quantity, right: Quantity) -> bool:
    """Whether the words for what is counted agree: "20 police officers", "30 officers"."""
    if bool(left.measures) != bool(right.measures):
        return False
    if left.unit.name or left.event_type:
        return True
    stems = {noun[:4] for noun in left.nouns}, {noun[:4] for noun in right.nouns}
    return stems[0] <= stems[1] or stems[1] <= stems[0] or left.persons


def _alone(pair: Pair, left: Quantity, right: Quantity) -> bool:
    """Whether no other number of either statement may be the one that the other side gives."""
    return not any(
        other is not own and other.counts_what(own) and not _settled(pair, other)
        for own, others in ((left, pair.left.get(counted)), (right, pair.right.get(counted)))
        for other in others
    )


def _settled(pair: Pair, quantity: Quantity) -> bool:
    """Whether the other side has the number as well."""
    mine = quantity in pair.left.get(counted)
    others = pair.right.get(counted) if mine else pair.left.get(counted)
    return any(_alike(quantity, other) for other in others)


def _other_event(pair: Pair) -> bool:
    """Whether one side may speak of another time: "a similar crash", "in 2018"."""
    return _other_times(pair.left) != _other_times(pair.right)


def _other_times(statement: Statement) -> set[str]:
    """Return the years of a statement and its words for other events than the reported one."""
    years = {str(time.year) for time in statement.get(temporal_expressions) if time.only_year}
    return years | statement.get(other_events)


def _told_of_others(pair: Pair, left: Quantity, right: Quantity) -> bool:
    """Whether the numbers are told of others: "Lee scored 15 points", "Oslo 95 points"."""
    mine, theirs = _told_of(pair.left, left), _told_of(pair.right, right)
    if mine is None or theirs is None or mine.actor == theirs.actor:
        return False
    return not names(pair.right, mine.name) and not names(pair.left, theirs.name)


def _unclear_whose(pair: Pair, left: Quantity, right: Quantity) -> bool:
    """Whether one side names whom a number is told of and the other says "the governor"."""
    mine, theirs = _told_of(pair.left, left), _told_of(pair.right, right)
    if (mine is None) == (theirs is None):
        return False
    named = mine or theirs
    statement, quantity = (pair.right, right) if theirs is None else (pair.left, left)
    before = statement.plain[: quantity.words.start]
    described = any(plain in nouns("person") for plain in before)
    return described and named is not None and named.kind is ActorKind.PERSON


def _told_of(statement: Statement, quantity: Quantity) -> Named | None:
    """Return who is named, or meant, last before a number; None where nobody is."""
    before = [named for named in statement.named if named.words.stop <= quantity.words.start]
    if before:
        return before[-1]
    pronoun = not PRONOUNS.isdisjoint(statement.plain[: quantity.words.start])
    return statement.person_before if pronoun else None
