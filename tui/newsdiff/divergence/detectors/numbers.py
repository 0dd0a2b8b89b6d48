"""Where two linked statements count the same thing differently."""

from __future__ import annotations

import math
from collections.abc import Iterator

from newsdiff.actors.model import ActorKind
from newsdiff.articles.model import Side
from newsdiff.divergence.detectors.match_and_compare import Weight, match_and_compare
from newsdiff.divergence.detectors.service import of_one_service
from newsdiff.divergence.lexicon import table
from newsdiff.divergence.model import Divergence, DivergenceKind, Severity
from newsdiff.divergence.pairing.pair import Pair
from newsdiff.divergence.pairing.same_event import (
    Match,
    evidence,
    literal_act,
    match_clauses,
    same_time,
)
from newsdiff.divergence.quoting.speakers import names
from newsdiff.divergence.reading.article import Reading
from newsdiff.divergence.reading.frames import Frame, clause_around
from newsdiff.divergence.reading.measures import dimensions
from newsdiff.divergence.reading.quantities import Quantity, quantities
from newsdiff.divergence.reading.statement import Named, Statement
from newsdiff.divergence.reading.times import other_events, temporal_expressions
from newsdiff.language.lexicon import nouns
from newsdiff.language.related_words import rarity

NEAR, AROUND = 5, 10
"""So many words around two numbers are looked at for what both count."""
SAME_SURROUNDINGS = 2
"""So much in common around them makes it the same count."""
DETAIL_REACH = 3
MUCH_SHARED = 4.0
MUCH = 3
"""So many shared words right beside two numbers are as good as more."""
STAGES = frozenset(("lead", "edge", "advantage", "deficit", "halftime", "record", "run", "start"))
"""What a score may be of beside the end of a match."""
COUNTED_AT_A_PLACE = frozenset(("", "magnitude"))
PARTICULAR = frozenset(("age", "children", "magnitude"))
"""What a person or a quake has one of."""
OF_A_PLACE = frozenset(("population", "distance"))
"""What a place has one of, once both sides name it."""
CLOSE = 1.1
NEARLY_ONE, CLOSEST = 0.99, 0.06
"""A step of the last decimal is a difference if it is a small part of the figure."""
NEAR_BOUNDS = 1.5
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
    if left.unit.name != right.unit.name or _apart(left, right):
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
    if _given_elsewhere(pair, left, right) or (_by_event(left) and _other_event(pair)):
        return None
    if _at_other_times(pair, left, right) or _of_other_places(pair, left, right):
        return None
    clauses = clause_around(pair.left, left.words), clause_around(pair.right, right.words)
    found = match_clauses(pair, *clauses)
    if clauses[0] and clauses[1] and same_time(pair, clauses[0], clauses[1]) is False:
        return None
    near = pair.context(left.words, right.words, NEAR)
    around = pair.context(left.words, right.words, AROUND) + _said_alike(pair, left, right)
    service = of_one_service(pair, left, right)
    if not service and not _fits_unit(pair, left, right, found, clauses):
        return None
    topic = service or _same_topic(left, right)
    if around < SAME_SURROUNDINGS and near == 0 and not topic:
        return None
    told = evidence(
        found,
        things=float(_same_things(left, right)),
        near=min(1.0, near / MUCH),
        around=min(1.0, around / (2 * MUCH)),
        topic=float(topic),
        shared=min(1.0, _shared(pair, left, right) / MUCH_SHARED),
        told_of_others=float(_told_of_others(pair, left, right)),
        precise=float(left.exact and right.exact),
        alone=float(_alone(pair, left, right)),
        close=_nearness(left, right),
        duration=float(left.unit.name == "time" and not service),
        one_place=float(_names_one_place(pair, left, right)),
        particular=float(
            service
            or left.unit.name in PARTICULAR
            or not _measured(left, right).isdisjoint(OF_A_PLACE)
        ),
        other_event=float(_other_event(pair)),
        unclear=float(_unclear_whose(pair, left, right)),
    )
    severity = Severity.CONFLICT if _incompatible(left, right) else Severity.DIFFERS
    return Weight(severity, around, told)


def _by_event(quantity: Quantity) -> bool:
    """Whether a number counts people by what happened to them: an age is of one person."""
    return bool(quantity.event_type) and not quantity.unit.name


def _at_other_times(pair: Pair, left: Quantity, right: Quantity) -> bool:
    """Whether the statements name other times; an age is the same for most of a year."""
    times = _years(pair.left) ^ _years(pair.right)
    if left.unit.name != "age":
        return bool(times)
    then = _when_past(pair.left, left) or _when_past(pair.right, right)
    return then or any(time > 0 for time in times)


def _when_past(statement: Statement, age: Quantity) -> bool:
    """Whether an age is that of another day than the report's: "then 19", "was 19 when"."""
    after = statement.plain[age.words.stop : age.words.stop + 3]
    told = after[:1] == ("when",) or after == ("at", "the", "time")
    return told or statement.plain_at(age.words.start - 1) == "then"


def _years(statement: Statement) -> set[int]:
    """Return the years and months of another time that a statement names."""
    dated = (time for time in statement.get(temporal_expressions) if time.weekday is None)
    return {time.year or -(time.month or 0) for time in dated if time.year or time.month}


def _of_other_places(pair: Pair, left: Quantity, right: Quantity) -> bool:
    """Whether two counts are told of two places: 10 dead in one district, 12 in another."""
    if left.unit.name not in COUNTED_AT_A_PLACE:
        return False
    here, there = _places(pair.left, left), _places(pair.right, right)
    return bool(here) and bool(there) and here.isdisjoint(there)


def _names_one_place(pair: Pair, left: Quantity, right: Quantity) -> bool:
    """Whether one side alone says where it counts."""
    return bool(_places(pair.left, left)) != bool(_places(pair.right, right))


def _places(statement: Statement, quantity: Quantity) -> set[str]:
    """Return the places that are named in the clause of a number: names, "Ostrand district"."""
    clause = clause_around(statement, quantity.words)
    words = set(statement.clause(quantity.words, 2 * AROUND, AROUND))
    words |= set(clause.clause if clause else ())
    named = {
        named.name
        for named in statement.named
        if named.kind is ActorKind.PLACE and named.words[0] in words
    }
    kinds = table("places")["kinds"]
    return named | {
        statement.plain[at - 1]
        for at in words
        if at and statement.plain[at] in kinds and statement.capital(at - 1)
    }


def _fits_unit(
    pair: Pair,
    left: Quantity,
    right: Quantity,
    found: Match | None,
    clauses: tuple[Frame | None, Frame | None],
) -> bool:
    """Whether what a unit needs is the same on both sides.

    A length of time, a rank and a score are of one act or of one named thing; records in brackets
    ("Rovers (15-17)") are no scores.
    """
    one_act = literal_act(pair, *clauses) and found is not None and found.parties > 0
    name = left.unit.name
    if name == "score":
        records = _in_brackets(pair.left, left) or _in_brackets(pair.right, right)
        votes = all(_of_votes(statement) for statement in (pair.left, pair.right))
        votes = votes and pair.context(left.words, right.words, AROUND) >= SAME_SURROUNDINGS
        one_match = one_act or left.same_nouns(right) or votes
        same_stage = left.nouns == right.nouns or not (STAGES & {*left.nouns, *right.nouns})
        return one_match and same_stage and not records and not _told_of_others(pair, left, right)
    if "distance" in _measured(left, right):
        return bool(_leads_to(pair.left, left) & _leads_to(pair.right, right))
    if name == "ordinal":
        return literal_act(pair, *clauses) and not (
            found and False in (found.doer, found.undergoer)
        )
    return name != "time" or one_act or left.same_nouns(right)


def _measured(left: Quantity, right: Quantity) -> frozenset[str]:
    return left.measures & right.measures


def _leads_to(statement: Statement, quantity: Quantity) -> set[int]:
    """Return who is named right after a number: the place that something is far from."""
    near = range(quantity.words.start, quantity.words.stop + AROUND)
    return {named.actor for named in statement.named if named.words[0] in near}


def _of_votes(statement: Statement) -> bool:
    return any(word.stem == "vote" or word.stem == "vot" for word in statement.words)


def _in_brackets(statement: Statement, quantity: Quantity) -> bool:
    before = statement.text[max(0, quantity.span.start - 2) : quantity.span.start]
    return "(" in before


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
        for quantity in article.statement(passage.index).get(counted)
    )


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
    if left.numeral.form == "score":
        return left.figure != right.figure
    if _apart(left, right) or not left.may_equal(right):
        return not left.a_few and not right.a_few
    if left.vague or right.vague or left.exact or right.exact:
        return False
    if (left.rises and right.falls) or (left.falls and right.rises):
        return False
    if _close_bounds(left, right):
        return False
    below, above = (left.bound[0] < 1, right.bound[0] < 1), (left.bound[1] > 1, right.bound[1] > 1)
    return below[0] == below[1] and above[0] == above[1]


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
