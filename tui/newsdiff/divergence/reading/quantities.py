"""The quantities of a statement: a number, what bounds it, and what it counts."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from newsdiff.articles.model import Span
from newsdiff.divergence.lexicon import names_people, table
from newsdiff.divergence.reading.events import event_type_of, measured_by
from newsdiff.divergence.reading.nouns import nouns_of
from newsdiff.divergence.reading.numerals import Numeral, numeral_at
from newsdiff.divergence.reading.statement import Statement
from newsdiff.divergence.reading.units import Unit, unit_of
from newsdiff.language.related_words import are_related
from newsdiff.language.words import stem_of

LONGEST_BOUND = 3
"""The words before a number that bound it, as in "no fewer than"."""
MOST_FOUND = 20
"""A passage with more numbers is a table."""
PART_REACH = 2
LEVEL_FIGURES = 3
A_PAIR, FEW = 3, 12
"""Counts up to so many say little, with a figure and without."""
A_LITTLE = 1.2
"""Bounds that allow no more, as "nearly" and "about", set no limit."""
CONVERTED = 0.06
"""Two measures in other units are one if they differ by no more than this share."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with what it counts: anything from `least` to `most` of its unit or its nouns."""

    words: range
    """The words of the number with what bounds it and what it counts."""
    span: Span
    numeral: Numeral
    unit: Unit
    bound: tuple[float, float]
    """What the words before it make of it, as factors on its least and its most."""
    nouns: tuple[str, ...]
    """The words that follow and may name what is counted, in lower case."""
    event_type: str
    """What happened to the people counted ("death"), where the statement says so."""
    measures: frozenset[str]
    """What is measured ("revenue"), where the statement says so."""
    base: bool
    """Whether it is what something changed from: "from $1.1 billion a year earlier"."""
    level: bool
    """Whether something stands at it: "closed at 7,412"."""
    part: bool
    """Whether it counts some of a whole that is counted as well: "among them three children"."""

    @property
    def least(self) -> float:
        """The least value that the text allows, in the basic unit."""
        return self.numeral.least * self.unit.factor * self.bound[0]

    @property
    def most(self) -> float:
        """The greatest value that the text allows, in the basic unit."""
        if math.isinf(self.bound[1]):
            return math.inf
        return self.numeral.most * self.unit.factor * self.bound[1]

    @property
    def figure(self) -> tuple[float, float]:
        """The least and the most value without what bounds it: (24, 24) for "at least 24"."""
        return self.numeral.least * self.unit.factor, self.numeral.most * self.unit.factor

    @property
    def exact(self) -> bool:
        """Whether the text gives one value, without "about" or "at least"."""
        return self.least == self.most

    @property
    def vague(self) -> bool:
        """Whether the text gives no figure: "dozens", "several"."""
        return self.numeral.form != "score" and self.figure[0] != self.figure[1]

    @property
    def a_few(self) -> bool:
        """Whether the text gives no figure and means no more than a dozen: "several"."""
        return self.vague and self.numeral.most <= FEW

    @property
    def persons(self) -> bool:
        """Whether people are counted, as far as the words say."""
        if self.nouns:
            return any(names_people(noun) for noun in self.nouns)
        return bool(self.event_type)

    @property
    def tells(self) -> bool:
        """Whether it is news by itself: "two governments", "no doubt" and "the third" are not."""
        if self.unit.name == "ordinal" or self.numeral.most == 0 or self.a_few:
            return False
        return bool(self.unit.name or self.event_type) or self.figure[1] > A_PAIR

    @property
    def rises(self) -> bool:
        """Whether the figure is the least: "more than", "at least"."""
        return self.bound[0] >= 1 and self.bound[1] > A_LITTLE

    @property
    def falls(self) -> bool:
        """Whether the figure is the most: "fewer than", "up to"."""
        return self.bound[1] <= 1 and self.bound[0] < 1 / A_LITTLE

    def may_equal(self, other: Quantity) -> bool:
        """Whether one value would fit both."""
        if (self.rises and other.falls) or (self.falls and other.rises):
            return self.least < other.most and other.least < self.most
        return self.least <= other.most and other.least <= self.most

    def same_figure(self, other: Quantity) -> bool:
        """Whether both give the same figure, rounding and conversion aside."""
        if (self.rises and other.falls) or (self.falls and other.rises):
            return False
        slack = max(self.numeral.grain * self.unit.factor, other.numeral.grain * other.unit.factor)
        if self.unit.factor != other.unit.factor or self.numeral.form != other.numeral.form:
            slack = max(slack, CONVERTED * max(self.figure + other.figure))
        return all(
            abs(mine - theirs) <= slack / 2
            for mine, theirs in zip(self.figure, other.figure, strict=True)
        )

    def counts_what(self, other: Quantity) -> bool:
        """Whether both count the same kind of thing, as far as their words say."""
        if self.unit.name != other.unit.name:
            return False
        if self.unit.name == "age":
            return self.unit.actor is not None and self.unit.actor == other.unit.actor
        if self.unit.name == "children":
            return self.unit.actor == other.unit.actor or None in (
                self.unit.actor,
                other.unit.actor,
            )
        if self.unit.noun != other.unit.noun:
            return False
        if self.base != other.base or self.part != other.part:
            return False
        if not self.unit.name and self.event_type != other.event_type:
            return False
        if self.measures and other.measures and self.measures.isdisjoint(other.measures):
            return False
        measured = self.unit.name not in ("", "ordinal", "size")
        if self.measures & other.measures and not (self.nouns and other.nouns):
            return True
        people = not self.unit.name and self._same_people(other)
        return measured or people or self.same_nouns(other) or (self.level and other.level)

    def same_nouns(self, other: Quantity) -> bool:
        """Whether the words for what is counted are the same, or related."""
        return any(
            stem_of(mine) == stem_of(theirs) or are_related(mine, theirs)
            for mine in self.nouns
            for theirs in other.nouns
        )

    def _same_people(self, other: Quantity) -> bool:
        """Whether both count people, and one of them does not say who they are."""
        return self.persons and other.persons and not (self._who and other._who)

    @property
    def _who(self) -> set[str]:
        anybody = table("events")["of_people"]["anybody"]
        return {noun for noun in self.nouns if names_people(noun) and noun not in anybody}


def quantities(statement: Statement) -> tuple[Quantity, ...]:
    """Return the quantities of a statement: no dates, clock times or years."""
    found: list[Quantity] = []
    at = 0
    while at < len(statement.words) and len(found) < MOST_FOUND:
        numeral = numeral_at(statement, at)
        if numeral is None:
            at += 1
            continue
        quantity = _quantity(statement, numeral)
        at = numeral.words.stop
        if numeral.most == 0 and not quantity.event_type:
            continue
        if found and _goes_on(statement, found[-1], quantity):
            quantity = _joined(statement, found.pop(), quantity)
        found.append(quantity)
    return tuple(found)


def _quantity(statement: Statement, numeral: Numeral) -> Quantity:
    unit = unit_of(statement, numeral)
    first = unit.words.start
    if unit.name != "score":
        first = _with_article(statement, first)
    bound, start = _bound(statement, first)
    start -= statement.plain_at(start - 1) == "between" and numeral.least < numeral.most
    nouns, stop = nouns_of(statement, unit)
    words = range(start, stop)
    return Quantity(
        words=words,
        span=_with_currency_sign(statement, _told(statement, unit, words)),
        numeral=numeral,
        unit=unit,
        bound=bound,
        nouns=nouns,
        event_type=event_type_of(statement, words),
        measures=_fitting(measured_by(statement, words), unit),
        level=stop == unit.words.stop and not unit.name and _is_level(statement, start, nouns),
        base=statement.plain[max(0, start - 1) : start] == ("from",),
        part=_is_part(statement, words),
    )


def _told(statement: Statement, unit: Unit, words: range) -> range:
    """Return the words that name a number: with its unit, or with what is counted by the piece.

    "A 21-year harbour office veteran" is told as "a 21-year", "21,000 police officers" in full.
    """
    return words if unit.name in ("", "size", "%") else range(words.start, unit.words.stop)


def _goes_on(statement: Statement, before: Quantity, after: Quantity) -> bool:
    """Whether "42 minutes" goes on from "two hours and"."""
    if before.unit.name != "time" or after.unit.name != "time":
        return False
    between = statement.plain[before.unit.words.stop : after.numeral.words.start]
    return between in ((), ("and",)) and before.unit.factor > after.unit.factor


def _joined(statement: Statement, before: Quantity, after: Quantity) -> Quantity:
    words = range(before.words.start, after.words.stop)
    more = after.numeral.least * after.unit.factor / before.unit.factor
    value = before.numeral.least + more
    numeral = replace(before.numeral, least=value, most=value, grain=0.02 * value)
    return replace(
        before, words=words, span=statement.stretch(words), numeral=numeral, nouns=after.nouns
    )


def _is_level(statement: Statement, start: int, nouns: tuple[str, ...]) -> bool:
    """Whether "at" or "to" leads to a number of several figures that nothing is counted by.

    What stands before "at" is how far something went: "210 points lower at 7,421".
    """
    figures, lead = statement.plain_at(start), statement.plain_at(start - 1)
    return len(figures) >= LEVEL_FIGURES and (lead == "at" or (lead == "to" and not nouns))


def _fitting(measures: frozenset[str], unit: Unit) -> frozenset[str]:
    """Return what may be measured in a unit: a distance in miles, a population by heads."""
    only = table("events")["measured_in"]
    return frozenset(name for name in measures if name not in only or unit.name in only[name])


def _is_part(statement: Statement, words: range) -> bool:
    """Whether the words around a number say that it is part of another."""
    before = statement.plain[max(0, words.start - PART_REACH) : words.start]
    around = statement.plain[words.start : words.stop + PART_REACH]
    of_which = tuple(before) in (("of", "which"), ("of", "whom"), ("of", "them"))
    of_them = of_which or any(pair in (("of", "them"), ("of", "whom")) for pair in pairwise(around))
    were_among = any(be in ("was", "were") and on == "among" for be, on in pairwise(around))
    return of_them or were_among or not _part_words().isdisjoint(before)


@cache
def _part_words() -> frozenset[str]:
    return frozenset(table("events")["part"]["words"])


def _with_article(statement: Statement, at: int) -> int:
    """Return where "a million" starts, given where "million" does."""
    return at - 1 if at and statement.plain[at - 1] in ("a", "an") else at


@cache
def _bounds() -> dict[tuple[str, ...], tuple[float, float]]:
    bounds = table("numbers")["bounds"].items()
    return {tuple(phrase.split()): (float(least), float(most)) for phrase, (least, most) in bounds}


def _bound(statement: Statement, at: int) -> tuple[tuple[float, float], int]:
    """Return what the words before a number make of it, and where they start."""
    for length in range(min(LONGEST_BOUND, at), 0, -1):
        bound = _bounds().get(statement.plain[at - length : at])
        if bound is not None:
            return bound, at - length
    return (1.0, 1.0), at


def _with_currency_sign(statement: Statement, words: range) -> Span:
    span = statement.stretch(words)
    signed = statement.sign_before(words.start) in table("numbers")["money"]
    return Span(span.start - 1, span.end) if signed else span
