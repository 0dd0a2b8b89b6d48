"""Where two linked statements count the same thing differently."""

from __future__ import annotations

import math
from collections.abc import Iterator

from newsdiff.articles.model import Side
from newsdiff.divergence.detectors.match_and_compare import Weight, match_and_compare
from newsdiff.divergence.detectors.same_count import (
    AROUND,
    PARTICULAR,
    SAME_SURROUNDINGS,
    Clauses,
    at_other_times,
    by_event,
    by_unit_alone,
    fits_unit,
    measured,
    names_one_place,
    of_one_moment,
    of_other_models,
    of_other_parties,
    of_other_parts,
    of_other_places,
    other_event,
    told_of,
    told_of_others,
    unclear_whose,
)
from newsdiff.divergence.detectors.service import of_one_service
from newsdiff.divergence.model import Divergence, DivergenceKind, Severity
from newsdiff.divergence.pairing.pair import Pair
from newsdiff.divergence.pairing.same_event import (
    Match,
    evidence,
    literal_act,
    match_clauses,
    same_act,
    same_time,
)
from newsdiff.divergence.reading.article import Reading
from newsdiff.divergence.reading.frames import clause_around
from newsdiff.divergence.reading.measures import dimensions
from newsdiff.divergence.reading.quantities import Quantity, quantities
from newsdiff.divergence.reading.statement import Statement
from newsdiff.divergence.reading.times import temporal_expressions
from newsdiff.language.related_words import rarity

NEAR = 5
"""So many words right beside two numbers are looked at for what both count."""
DETAIL_REACH = 3
OBJECT_REACH = 2
"""A number so near behind a verb is what it has for its object: "earned roughly $9 million"."""
MUCH_SHARED = 4.0
MUCH = 3
"""So many shared words right beside two numbers are as good as more."""
OF_A_PLACE = frozenset(("population", "distance"))
"""What a place has one of, once both sides name it."""
CLOSE = 1.1
NEARLY_ONE, CLOSEST = 0.99, 0.06
"""A step of the last decimal is a difference if it is a small part of the figure."""
NEAR_BOUNDS = 1.5
MANY_TIMES = 5
TWICE = 1.9


def number_divergences(pair: Pair) -> Iterator[Divergence]:
    """Yield where the statements count the same thing differently, or only one counts it."""
    found = pair.left.get(counted_quantities), pair.right.get(counted_quantities)
    if any(found):
        alike = _same, _alike
        yield from match_and_compare(
            pair, DivergenceKind.NUMBER, found, alike, _weight, DETAIL_REACH
        )


def counted_quantities(statement: Statement) -> tuple[Quantity, ...]:
    """Return the quantities of a statement but those that are part of a time: "an hour before"."""
    times = {index for time in statement.get(temporal_expressions) for index in time.words}
    return tuple(q for q in statement.get(quantities) if times.isdisjoint(q.words))


def _same(left: Quantity, right: Quantity) -> bool:
    return left.unit.name == right.unit.name and left.same_figure(right)


def _alike(left: Quantity, right: Quantity) -> bool:
    """Whether nobody would tell the two apart: 60 and about 60, 490 and nearly 500, 12 and 12th."""
    if {left.unit.name, right.unit.name} == {"ordinal", "time"}:
        return left.numeral.least == right.numeral.least
    if left.unit.name != right.unit.name or _apart(left, right) or _far_above(left, right):
        return False
    if left.same_figure(right):
        return True
    if left.vague or right.vague:
        return left.may_equal(right) and (left.a_few or right.a_few)
    if math.inf in (left.most, right.most):
        return left.may_equal(right) and _close(left, right)
    return left.may_equal(right) and (left.exact or right.exact or _close(left, right))


def _apart(left: Quantity, right: Quantity) -> bool:
    """Whether two figures given to the same decimal are not the same: $3.5 and about $3.6 billion.

    Who writes a decimal does not round to the next one.
    """
    grain, other = left.numeral.grain * left.unit.factor, right.numeral.grain * right.unit.factor
    decimal = 0 < grain == other and left.unit.factor == right.unit.factor
    return (
        decimal
        and abs(left.figure[1] - right.figure[1]) > grain * NEARLY_ONE
        and grain < CLOSEST * max(left.figure)
    )


def _close(left: Quantity, right: Quantity) -> bool:
    """Whether two figures are near each other: "more than 70", "at least 71"."""
    return max(left.figure) <= CLOSE * max(right.figure) <= CLOSE**2 * max(left.figure)


def _nearness(left: Quantity, right: Quantity) -> float:
    """Return how near two figures are, 0..1: two reports of one number differ by no multiples."""
    least, most = sorted((left.figure[1], right.figure[1]))
    if least <= 0:
        return 1.0  # nobody stands against somebody
    return 1 - min(1.0, math.log(most / least) / math.log(MANY_TIMES))


def _weight(pair: Pair, left: Quantity, right: Quantity) -> Weight | None:
    """Return how much two numbers weigh that are not alike; None if they count other things."""
    if not left.counts_what(right):
        return None
    if _given_elsewhere(pair, left, right) or (by_event(left) and other_event(pair)):
        return None
    clauses = clause_around(pair.left, left.words), clause_around(pair.right, right.words)
    if clauses[0] and clauses[1] and same_time(pair, clauses[0], clauses[1]) is False:
        return None
    if at_other_times(pair, left, right):
        return None
    alone = _alone(pair, left, right)
    if not alone and _of_other_acts(pair, left, right, clauses):
        return None
    found = match_clauses(pair, *clauses)
    once = of_one_moment(pair, left, right, clauses)
    service = of_one_service(pair, left, right)
    if not once and not service and not _of_one_thing(pair, left, right, found, clauses):
        return None
    near = pair.context(left.words, right.words, NEAR)
    around = pair.context(left.words, right.words, AROUND) + _said_alike(pair, left, right)
    once = once or service
    topic = once or _same_topic(left, right)
    if around < SAME_SURROUNDINGS and near == 0 and not topic:
        return None
    told = evidence(
        found,
        things=float(_same_things(left, right)),
        near=min(1.0, near / MUCH),
        around=min(1.0, around / (2 * MUCH)),
        topic=float(topic),
        shared=min(1.0, _shared(pair, left, right) / MUCH_SHARED),
        told_of_others=float(told_of_others(pair, left, right)),
        precise=float(left.exact and right.exact),
        alone=float(alone),
        close=_nearness(left, right),
        duration=float(left.unit.name == "time" and not service),
        one_place=float(names_one_place(pair, left, right)),
        particular=float(
            once or left.unit.name in PARTICULAR or not measured(left, right).isdisjoint(OF_A_PLACE)
        ),
        other_event=float(other_event(pair)),
        unclear=float(unclear_whose(pair, left, right)),
        same_deed=float(bool(found and found.doer) and literal_act(pair, *clauses)),
    )
    severity = Severity.CONFLICT if _incompatible(left, right) else Severity.DIFFERS
    return Weight(severity, around, told)


def _of_other_acts(pair: Pair, left: Quantity, right: Quantity, clauses: Clauses) -> bool:
    """Whether other things are done to what each counts: "earned $9 million", "paid $4 million"."""
    mine, theirs = clauses
    if mine is None or theirs is None:
        return False
    objects = all(
        0 < quantity.words.start - act.words[-1] <= OBJECT_REACH
        for quantity, act in ((left, mine), (right, theirs))
    )
    return objects and not same_act(pair, mine, theirs)


def _of_one_thing(
    pair: Pair, left: Quantity, right: Quantity, found: Match | None, clauses: Clauses
) -> bool:
    """Whether two numbers may count one thing of one party in one place."""
    if of_other_places(pair, left, right) or of_other_parties(pair, clauses):
        return False
    if of_other_models(pair) or of_other_parts(left, right):
        return False
    return fits_unit(pair, left, right, found, clauses) and not by_unit_alone(
        pair, left, right, clauses
    )


def _shared(pair: Pair, left: Quantity, right: Quantity) -> float:
    """Return how much the passages have in common beside two numbers, in rarities of words."""
    return sum(
        rarity(pair.left.plain[i])
        for i, j in pair.word_alignment
        if i not in left.words and j not in right.words
    )


def _same_topic(left: Quantity, right: Quantity) -> bool:
    """Whether what is counted or measured has the same name on both sides."""
    if left.unit.name in PARTICULAR or left.level:
        return True
    if left.event_type and not left.unit.name:
        return left.event_type == right.event_type
    return bool(left.measures & right.measures) or left.same_nouns(right)


def _given_elsewhere(pair: Pair, left: Quantity, right: Quantity) -> bool:
    """Whether either article has the other's number of such a thing as well, in any passage."""
    return any(
        _same(quantity, other) and quantity.counts_what(other) and _same_topic(quantity, other)
        for side, quantity in ((Side.RIGHT, left), (Side.LEFT, right))
        for other in pair.article(side).get(all_counted)
    )


def all_counted(article: Reading) -> tuple[Quantity, ...]:
    """Return the quantities of an article's story."""
    return tuple(
        quantity
        for passage in article.article.body
        for quantity in article.statement(passage.index).get(counted_quantities)
    )


def _said_alike(pair: Pair, left: Quantity, right: Quantity) -> int:
    """Count what the words of the two numbers have in common, and who they are told of."""
    same_event = bool(left.event_type) and left.event_type == right.event_type
    measured = bool(left.measures & right.measures)
    in_units = bool(left.unit.name) and (left.same_nouns(right) or left.unit.name == "in a row")
    by_weight = in_units and left.unit.name in dimensions()
    of_same = told_of(pair.left, left) is not None and told_of(pair.right, right) is not None
    return SAME_SURROUNDINGS * (same_event or by_weight) + measured + in_units + of_same


def _incompatible(left: Quantity, right: Quantity) -> bool:
    """Whether no value fits both, or both set a limit of one kind, and not the same."""
    if left.numeral.form == "score":
        return left.figure != right.figure
    if _apart(left, right) or _far_above(left, right) or not left.may_equal(right):
        return not left.a_few and not right.a_few
    if left.vague or right.vague or left.exact or right.exact:
        return False
    if (left.rises and right.falls) or (left.falls and right.rises):
        return False
    if _close_bounds(left, right):
        return False
    below, above = (left.bound[0] < 1, right.bound[0] < 1), (left.bound[1] > 1, right.bound[1] > 1)
    return below[0] == below[1] and above[0] == above[1]


def _far_above(left: Quantity, right: Quantity) -> bool:
    """Whether one says "more than" so much that the other is twice of: nobody rounds so far."""
    if left.exact == right.exact:
        return False
    bounded, exact = (right, left) if left.exact else (left, right)
    limited = bounded.rises and not math.isinf(bounded.bound[1]) and not bounded.vague
    return limited and exact.figure[0] >= TWICE * bounded.figure[0]


def _close_bounds(left: Quantity, right: Quantity) -> bool:
    """Whether two limits of one kind are near each other: at least a dozen, more than ten."""
    least, most = sorted((left.figure[1], right.figure[1]))
    return most < NEAR_BOUNDS * least


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
        for own, others in (
            (left, pair.left.get(counted_quantities)),
            (right, pair.right.get(counted_quantities)),
        )
        for other in others
    )


def _settled(pair: Pair, quantity: Quantity) -> bool:
    """Whether the other side has the number as well."""
    mine = quantity in pair.left.get(counted_quantities)
    others = pair.right.get(counted_quantities) if mine else pair.left.get(counted_quantities)
    return any(_alike(quantity, other) for other in others)
