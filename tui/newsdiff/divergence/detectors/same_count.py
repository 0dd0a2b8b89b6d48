"""Whether two numbers count one thing: of one place, one party, one time and one part of a whole.

The unit alone says nothing: an article gives sums and shares of many things.
"""

from __future__ import annotations

from newsdiff.actors.model import ActorKind
from newsdiff.divergence.detectors.matches import (
    one_goal,
    one_level,
    one_match,
    other_matches,
    tells_of_goal,
)
from newsdiff.divergence.lexicon import table
from newsdiff.divergence.pairing.pair import Pair
from newsdiff.divergence.pairing.same_event import Match, literal_act, same_act
from newsdiff.divergence.quoting.speakers import names
from newsdiff.divergence.reading.frames import Frame, clause_around
from newsdiff.divergence.reading.measures import dimensions
from newsdiff.divergence.reading.quantities import Quantity, quantities
from newsdiff.divergence.reading.statement import HYPHENS, Named, Statement
from newsdiff.divergence.reading.times import other_events, temporal_expressions
from newsdiff.language.lexicon import nouns
from newsdiff.language.words import stem_of

Clauses = tuple[Frame | None, Frame | None]

AROUND = 10
"""So many words around two numbers are looked at for what both count."""
SAME_SURROUNDINGS = 2
"""So much in common around them makes it the same count."""
STAGES = frozenset(("lead", "edge", "advantage", "deficit", "halftime", "record", "run", "start"))
"""What a score may be of beside the end of a match."""
PART_REACH = 8
"""So many words around a number may tell of which part it is."""
WHEREVER = frozenset(("age", "children"))
"""What somebody has of, wherever it is told."""
MUCH_IN_CLAUSE = 3
"""So many shared words in two clauses without a known act make them tell of one thing."""
PRONOUNS = frozenset(("he", "she"))
PARTICULAR = frozenset(("age", "children", "magnitude"))
"""What a person or a quake has one of."""


def by_event(quantity: Quantity) -> bool:
    """Whether a number counts people by what happened to them: an age is of one person."""
    return bool(quantity.event_type) and not quantity.unit.name


def at_other_times(pair: Pair, left: Quantity, right: Quantity) -> bool:
    """Whether the statements name other times, or parts; an age is the same most of a year."""
    if _parts(pair.left, left) != _parts(pair.right, right):
        return True
    times = _years(pair.left) ^ _years(pair.right)
    if left.unit.name != "age":
        return bool(times)
    then = _when_past(pair.left, left) or _when_past(pair.right, right)
    return then or any(time > 0 for time in times)


def _parts(statement: Statement, quantity: Quantity) -> set[str]:
    """Return of which parts of a match or a year a number is told: "in the first half"."""
    plain, parts = statement.plain, table("numbers")["parts"]
    clause = statement.clause(quantity.words, PART_REACH, PART_REACH)
    lone = {plain[at] for at in clause if plain[at] in parts["alone"]}
    return lone | {
        f"{plain[at]} {plain[at + 1]}"
        for at in clause[:-1]
        if plain[at] in parts["which"] and plain[at + 1] in parts["of"]
    }


def _when_past(statement: Statement, age: Quantity) -> bool:
    """Whether an age is that of another day than the report's: "then 19", "was 19 when"."""
    after = statement.plain[age.words.stop : age.words.stop + 3]
    told = after[:1] == ("when",) or after == ("at", "the", "time")
    return told or statement.plain_at(age.words.start - 1) == "then"


def _years(statement: Statement) -> set[int]:
    """Return the years and months of another time that a statement names."""
    dated = (time for time in statement.get(temporal_expressions) if time.weekday is None)
    return {time.year or -(time.month or 0) for time in dated if time.year or time.month}


def of_other_places(pair: Pair, left: Quantity, right: Quantity) -> bool:
    """Whether two counts are told of two places: 10 dead in one district, 12 in another."""
    if left.unit.name in WHEREVER:
        return False
    here, there = _places(pair.left, left), _places(pair.right, right)
    return bool(here) and bool(there) and here.isdisjoint(there)


def names_one_place(pair: Pair, left: Quantity, right: Quantity) -> bool:
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


def fits_unit(
    pair: Pair,
    left: Quantity,
    right: Quantity,
    found: Match | None,
    clauses: tuple[Frame | None, Frame | None],
) -> bool:
    """Whether what a unit needs is the same on both sides, where they are `of_one_moment` not.

    A length of time, a rank and a score are of one act or of one named thing, a level of one index;
    records in brackets ("Rovers (15-17)") are no scores.
    """
    if left.level and right.level and not left.same_nouns(right):
        return False
    one_act = literal_act(pair, *clauses) and found is not None and found.parties > 0
    name = left.unit.name
    if name == "score":
        records = _in_brackets(pair.left, left) or _in_brackets(pair.right, right)
        votes = all(_of_votes(statement) for statement in (pair.left, pair.right))
        votes = votes and pair.context(left.words, right.words, AROUND) >= SAME_SURROUNDINGS
        one_count = one_act or left.same_nouns(right) or votes
        same_stage = left.nouns == right.nouns or not (STAGES & {*left.nouns, *right.nouns})
        apart = not one_count or told_of_others(pair, left, right)
        if other_matches(pair) or records:
            return False
        return same_stage and not apart
    if "distance" in measured(left, right):
        return bool(_leads_to(pair.left, left) & _leads_to(pair.right, right))
    if name == "ordinal":
        others = found is not None and False in (found.doer, found.undergoer)
        if tells_of_goal(pair.left, left) or tells_of_goal(pair.right, right):
            return False
        return literal_act(pair, *clauses) and not others
    return name != "time" or one_act or left.same_nouns(right)


def measured(left: Quantity, right: Quantity) -> frozenset[str]:
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


def other_event(pair: Pair) -> bool:
    """Whether one side may speak of another time: "a similar crash", "in 2018"."""
    return _other_times(pair.left) != _other_times(pair.right)


def _other_times(statement: Statement) -> set[str]:
    """Return the years of a statement and its words for other events than the reported one."""
    years = {str(time.year) for time in statement.get(temporal_expressions) if time.only_year}
    return years | statement.get(other_events)


def told_of_others(pair: Pair, left: Quantity, right: Quantity) -> bool:
    """Whether the numbers are told of others: "Lee scored 15 points", "Oslo 95 points"."""
    mine, theirs = told_of(pair.left, left), told_of(pair.right, right)
    if mine is None or theirs is None or mine.actor == theirs.actor:
        return False
    return not names(pair.right, mine.name) and not names(pair.left, theirs.name)


def unclear_whose(pair: Pair, left: Quantity, right: Quantity) -> bool:
    """Whether one side names whom a number is told of and the other says "the governor"."""
    mine, theirs = told_of(pair.left, left), told_of(pair.right, right)
    if (mine is None) == (theirs is None):
        return False
    named = mine or theirs
    statement, quantity = (pair.right, right) if theirs is None else (pair.left, left)
    before = statement.plain[: quantity.words.start]
    described = any(plain in nouns("person") for plain in before)
    return described and named is not None and named.kind is ActorKind.PERSON


def told_of(statement: Statement, quantity: Quantity) -> Named | None:
    """Return who is named, or meant, last before a number; None where nobody is."""
    before = [named for named in statement.named if named.words.stop <= quantity.words.start]
    if before:
        return before[-1]
    pronoun = not PRONOUNS.isdisjoint(statement.plain[: quantity.words.start])
    return statement.person_before if pronoun else None


def of_other_parties(pair: Pair, clauses: Clauses) -> bool:
    """Whether who acts, or is acted on, has a name on both sides, and not the same."""
    left, right = clauses
    if left is None or right is None:
        return False
    return any(
        _other_names(pair, mine, theirs)
        for mine, theirs in ((left.doer, right.doer), (left.undergoer, right.undergoer))
    )


def _other_names(pair: Pair, left: range, right: range) -> bool:
    """Whether two noun phrases hold names, and share neither an actor nor a word."""
    actors = [
        {named.actor for named in statement.named if named.words[0] in phrase}
        for statement, phrase in ((pair.left, left), (pair.right, right))
    ]
    named = _has_name(pair.left, left) and _has_name(pair.right, right)
    return named and actors[0].isdisjoint(actors[1]) and not pair.shares_any(left, right)


def _has_name(statement: Statement, phrase: range) -> bool:
    """Whether a phrase has a word with a capital that no beginning of a sentence asks for."""
    return any(
        at in statement.in_names
        or (at > 0 and statement.capital(at) and not statement.is_sentence_end(at - 1))
        for at in statement.content(phrase)
    )


def of_other_parts(left: Quantity, right: Quantity) -> bool:
    """Whether each side says which of the things it counts: primary schools, secondary schools.

    What stands before the noun that both have is compared by the word: related words ("primary",
    "secondary") tell parts of one whole apart.
    """
    mine, theirs = ([stem_of(noun) for noun in each.nouns] for each in (left, right))
    if left.unit.name or set(mine).isdisjoint(theirs):
        return False
    return mine[0] not in theirs and theirs[0] not in mine


def of_other_models(pair: Pair) -> bool:
    """Whether a measure is the name of a thing on both sides: the 11-inch one, the 13-inch one."""
    models = [
        {each.figure for each in statement.get(quantities) if _names_a_model(statement, each)}
        for statement in (pair.left, pair.right)
    ]
    return all(models) and models[0].isdisjoint(models[1])


def _names_a_model(statement: Statement, quantity: Quantity) -> bool:
    """Whether "the" leads to a measure with a hyphen: "the 13-inch one", not "a 12-foot wall"."""
    start = quantity.numeral.words.start
    hyphened = statement.gap(quantity.numeral.words.stop - 1)[:1] in HYPHENS
    measure = quantity.unit.name in dimensions() and quantity.unit.name != "time"
    return measure and hyphened and "the" in statement.plain[max(0, start - 2) : start]


def by_unit_alone(pair: Pair, left: Quantity, right: Quantity, clauses: Clauses) -> bool:
    """Whether nothing but the unit says that two numbers are of one thing.

    Either what is measured has one name on both sides, or the same is done.
    """
    if left.unit.name in ("", "score", "ordinal", "size", *PARTICULAR) or left.level:
        return False
    named = bool(measured(left, right)) or left.same_nouns(right)
    if named or same_act(pair, *clauses):
        return False
    stretches = (
        statement.clause(quantity.words, AROUND, AROUND)
        for statement, quantity in ((pair.left, left), (pair.right, right))
    )
    return None not in clauses or pair.common(*stretches) < MUCH_IN_CLAUSE


def of_one_moment(pair: Pair, left: Quantity, right: Quantity, clauses: Clauses) -> bool:
    """Whether two numbers are of what has one of them: a match, a goal, an index at its close."""
    if left.unit.name == "score":
        return one_match(pair, left, right)
    if left.unit.name == "ordinal":
        return one_goal(pair, left, right, clauses)
    return left.level and right.level and one_level(pair, clauses)
