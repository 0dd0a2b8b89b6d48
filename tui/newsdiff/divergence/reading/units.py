"""In what a number is counted: money, percent, a measure, years of age, or by the piece."""

from __future__ import annotations

from dataclasses import dataclass

from newsdiff.actors.model import ActorKind
from newsdiff.divergence.lexicon import table
from newsdiff.divergence.reading.measures import measures
from newsdiff.divergence.reading.numerals import Numeral
from newsdiff.divergence.reading.statement import Named, Statement

OLDEST = 120
AGE_LEAD = 2
NAME_REACH = 4
"""The name of somebody whose age is given stands within so many words of it."""
CODE_LENGTH = 3
SCALE_REACH = 4
ROW_REACH = 4
ARTICLES = (("a",), ("an",), ("the",))


@dataclass(frozen=True, slots=True)
class Unit:
    """What a number is counted in.

    `name` is a currency, "%", "points", a dimension ("length"), "age", "score", "ordinal",
    "in a row", "magnitude", "children", "size" (of a "179-seat parliament", with `noun` "seat") or
    "" for what is counted by the piece; `words` are the number with its unit; `factor` makes the
    number one of the basic unit. `actor` is whose age it is, None where that is not known.
    """

    name: str
    words: range
    factor: float = 1.0
    actor: int | None = None
    noun: str = ""


def unit_of(statement: Statement, numeral: Numeral) -> Unit:
    """Return what a number is counted in."""
    words = numeral.words
    if numeral.form == "ordinal" and statement.plain_at(words.stop) in _streak():
        return Unit("in a row", range(words.start, words.stop + 1))
    if numeral.form:
        return Unit("%" if numeral.form == "share" else numeral.form, words)
    found = (unit for read in READERS if (unit := read(statement, words)) is not None)
    return next(found, Unit("", words))


def _money(statement: Statement, words: range) -> Unit | None:
    """Read "$5", "US$5", "EUR 14 million", "40 million euros"."""
    money = table("numbers")["money"]
    sign = statement.sign_before(words.start)
    before, after = statement.plain_at(words.start - 1), statement.plain_at(words.stop)
    if sign in money:
        # "NZ$" and "A$" are other dollars than "$" only where both sides say so: left aside.
        return Unit(money[sign], words)
    code = before.upper()
    if len(before) == CODE_LENGTH and code in money:
        return Unit(money[code], range(words.start - 1, words.stop))
    if after in money:
        return Unit(money[after], range(words.start, words.stop + 1))
    return None


def _percent(statement: Statement, words: range) -> Unit | None:
    percent = table("numbers")["percent"]
    after = statement.plain_at(words.stop), statement.plain_at(words.stop + 1)
    if statement.plain[words.stop - 1].endswith("%"):
        return Unit("%", words)
    if after[0] in percent["words"]:
        return Unit("%", range(words.start, words.stop + 1))
    if after == ("per", percent["after_per"]):
        return Unit("%", range(words.start, words.stop + 2))
    if after[0] == "percentage":
        return Unit("points", range(words.start, min(words.stop + 2, len(statement.words))))
    return None


def _measure(statement: Statement, words: range) -> Unit | None:
    """Read "60 miles", "130 miles an hour", "12 square miles", "210 km/h"."""
    square = statement.plain_at(words.stop) in ("square", "sq")
    at = words.stop + square
    measure = measures().get(statement.plain_at(at))
    if measure is None:
        return None
    dimension, factor = measure
    if square and dimension == "length":
        return Unit("area", range(words.start, at + 1), factor**2)
    rate = statement.plain_at(at + 1), statement.plain_at(at + 2)
    if dimension == "length" and rate in (("per", "hour"), ("an", "hour")):
        return Unit("speed", range(words.start, at + 3), factor / 1_000)
    if dimension == "length" and rate[0] == "h":
        return Unit("speed", range(words.start, at + 2), factor / 1_000)
    return Unit(dimension, range(words.start, at + 1), factor)


def _magnitude(statement: Statement, words: range) -> Unit | None:
    """Read "a 5.9-magnitude quake", "magnitude 5.9", "6.0 on the Richter scale"."""
    after = statement.plain[words.stop : words.stop + SCALE_REACH]
    before = statement.plain[max(0, words.start - 2) : words.start]
    if after[:1] == ("magnitude",):
        return Unit("magnitude", range(words.start, words.stop + 1))
    led = before[-1:] == ("magnitude",) or before == ("magnitude", "of")
    return Unit("magnitude", words) if led or "richter" in after else None


def _children(statement: Statement, words: range) -> Unit | None:
    """Read "a mother of three": how many children somebody has."""
    parent = statement.plain_at(words.start - 2) in table("numbers")["parents"]["words"]
    if not parent or statement.plain_at(words.start - 1) != "of":
        return None
    whole = range(words.start - 2, words.stop)
    return Unit("children", words, actor=_whose(statement, whole))


def _size(statement: Statement, words: range) -> Unit | None:
    """Read "a 179-seat parliament": of what size one thing is, and no count of things."""
    if not statement.gap(words.stop - 1).startswith("-") or words.stop >= len(statement.words):
        return None
    whole = range(words.start, words.stop + 1)
    return Unit("size", whole, noun=statement.words[words.stop].stem)


def _row(statement: Statement, words: range) -> Unit | None:
    """Read "seven matches in a row", "seven straight wins"."""
    after = statement.plain[words.stop : words.stop + ROW_REACH]
    straight = after[:1] and after[0] in _streak()
    return Unit("in a row", words) if straight or after[-3:] == ("in", "a", "row") else None


def _streak() -> list[str]:
    streak: list[str] = table("numbers")["streak"]["words"]
    return streak


def _age(statement: Statement, words: range) -> Unit | None:
    """Read "43-year-old", "43 years old", "aged 43", "the age of 43" and "Marco Huaman, 43,"."""
    after = statement.plain_at(words.stop), statement.plain_at(words.stop + 1)
    if after[0] in ("year", "years") and after[1] in ("old", "olds"):
        whole = range(words.start, words.stop + 2)
        return Unit("age", whole, actor=_whose(statement, whole))
    if _is_said_of_somebody(statement, words):
        return Unit("age", words, actor=_named_before(statement, words.start - AGE_LEAD))
    for lead in (("aged",), ("age",), ("age", "of")):
        if statement.plain[max(0, words.start - len(lead)) : words.start] == lead:
            whole = range(words.start - len(lead), words.stop)
            return Unit("age", words, actor=_whose(statement, whole))
    named = _named_right_before(statement, words)
    if named is None or len(words) > 1 or not statement.plain[words.start].isdecimal():
        return None
    if int(statement.plain[words.start]) > OLDEST:
        return None
    last = statement.words[words.start].span.end
    closed = statement.text[last : last + 1] in (",", ")", ".", ";", "")
    return Unit("age", words, actor=named.actor) if closed else None


def _is_said_of_somebody(statement: Statement, words: range) -> bool:
    """Whether a number is an age by the words around: "Ann Lee, who is 67, won"."""
    lead = statement.plain[max(0, words.start - AGE_LEAD) : words.start]
    alone = statement.is_clause_boundary(words.stop - 1) or words.stop == len(statement.words)
    return lead in (("who", "is"), ("who", "was")) and alone and len(words) == 1


def _named_before(statement: Statement, at: int) -> int | None:
    people = (
        named.actor
        for named in statement.named
        if named.kind is ActorKind.PERSON and named.words.stop == at
    )
    return next(people, None)


def _named_right_before(statement: Statement, words: range) -> Named | None:
    """Return the person whose name stands right before, a comma or bracket between."""
    for named in statement.named:
        if named.kind is ActorKind.PERSON and named.words.stop == words.start:
            gap = statement.text[named.span.end : statement.words[words.start].span.start]
            return named if gap.strip() in (",", "(") else None
    return None


def _whose(statement: Statement, words: range) -> int | None:
    """Return the person whose age it is: named right after it, else a little before."""
    people = [named for named in statement.named if named.kind is ActorKind.PERSON]
    for named in people:
        after = range(words.stop, named.words.start)
        unbroken = not any(
            statement.is_clause_boundary(i - 1) for i in range(words.stop, named.words.start + 1)
        )
        if words.stop <= named.words.start and len(after) < NAME_REACH and unbroken:
            return named.actor
    before = [named for named in people if named.words.stop <= words.start]
    return before[-1].actor if before and _in_apposition(statement, before[-1], words) else None


def _in_apposition(statement: Statement, named: Named, words: range) -> bool:
    """Whether nothing but a comma and an article parts a name from an age."""
    between = statement.plain[named.words.stop : words.start]
    return statement.is_clause_boundary(named.words.stop - 1) and (
        not between or between in ARTICLES
    )


READERS = (_age, _magnitude, _children, _money, _percent, _measure, _row, _size)
