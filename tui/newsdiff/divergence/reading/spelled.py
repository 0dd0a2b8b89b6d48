"""Numbers in words: "two hundred and fifty", "half a million", "two and a half"."""

from __future__ import annotations

from math import inf
from typing import NamedTuple

from newsdiff.divergence.lexicon import table
from newsdiff.divergence.reading.statement import Statement

ROUND = 0.2
"""A number that ends in a multiplier is round: "two million" is exact to so much of a million."""


class Spelled(NamedTuple):
    """A number in words: its value, the size of the step that its words can tell, where it ends."""

    value: float
    grain: float
    stop: int


def spelled(statement: Statement, at: int) -> Spelled | None:
    """Return the number in words that starts at word `at`, None where there is none.

    English joins the parts of a number by descending size, with "and" before what is below a
    hundred: "two thousand three hundred and five".
    """
    part = _below_thousand(statement, at)
    if part is None:
        word = statement.plain_at(at)
        if word not in table("numbers")["whole_multipliers"]:
            return None
        part = Spelled(1.0, 0.0, at)
    if end := half(statement, part.stop):
        part = part._replace(value=part.value + 0.5, stop=end)
    total, before = 0.0, inf
    while (factor := _multiplier(statement, part.stop)) and factor < before:
        total, before = total + part.value * factor, factor
        stop = part.stop + 1
        joined = statement.plain_at(stop) == "and"
        rest = _rest(statement, at, stop, 100 if joined else 1_000)
        if rest is None or _multiplier(statement, rest.stop) >= factor:
            end = half(statement, stop)
            return Spelled(total + (factor / 2 if end else 0), ROUND * factor, end or stop)
        part = rest
    return part._replace(value=total + part.value)


def half(statement: Statement, stop: int) -> int:
    """Return where "and a half" at `stop` ends, or 0 where something else stands there."""
    words = tuple(statement.plain_at(stop + index) for index in range(3))
    return stop + 3 if words == ("and", "a", "half") and _close(statement, stop) else 0


def part_of_many(statement: Statement, at: int) -> Spelled | None:
    """Read "half a million", "half a dozen", "a quarter of a million", "three quarters of …"."""
    lexicon = table("numbers")
    parts = lexicon["units"].get(statement.plain_at(at), 1)
    place = at + (statement.plain_at(at) in lexicon["units"])
    share = lexicon["shares"].get(statement.plain_at(place))
    if share is None:
        return None
    stop = place + 1
    stop += statement.plain_at(stop) == "of"
    stop += statement.plain_at(stop) == "a"
    factor = _multiplier(statement, stop) or 12 * (statement.plain_at(stop) == "dozen")
    if not factor or not all(_close(statement, index) for index in range(at + 1, stop + 1)):
        return None
    return Spelled(parts * share * factor / 100, ROUND * factor / 2, stop + 1)


def _below_thousand(statement: Statement, at: int) -> Spelled | None:
    """Read "two hundred and fifty", "hundred and five", "twenty-four"."""
    first = _below_hundred(statement, at)
    stop = at if first is None else first.stop
    if statement.plain_at(stop) != "hundred" or not (stop == at or _close(statement, stop)):
        return first
    hundreds = 100.0 * (first.value if first else 1)
    rest = _rest(statement, at, stop + 1, 100)
    if rest is None:
        return Spelled(hundreds, ROUND * 100, stop + 1)
    return rest._replace(value=hundreds + rest.value)


def _rest(statement: Statement, at: int, stop: int, below: int) -> Spelled | None:
    """Return what goes on at `stop`, with or without "and", the number that began at `at`.

    Between two numbers "and" parts them: "between one hundred and two hundred", "between one
    hundred and two thousand".
    """
    joined = statement.plain_at(stop) == "and"
    start = stop + joined
    read = _below_hundred if below == 100 else _below_thousand
    rest = read(statement, start)
    if rest is None or not all(_close(statement, index) for index in range(stop, start + 1)):
        return None
    end = rest.stop + bool(_multiplier(statement, rest.stop))
    if statement.plain_at(rest.stop) == "hundred":
        return None
    if joined and statement.plain_at(at - 1) == "between" and statement.plain_at(end) != "and":
        return None
    return rest


def _below_hundred(statement: Statement, at: int) -> Spelled | None:
    units = table("numbers")["units"]
    total: float | None = None
    stop = at
    while statement.plain_at(stop) in units and (stop == at or _close(statement, stop)):
        value = units[statement.plain_at(stop)]
        if total is not None and (total < 20 or total % 10 or value >= 10):
            break
        total = (total or 0.0) + value
        stop += 1
    return None if total is None else Spelled(total, 0.0, stop)


def _multiplier(statement: Statement, at: int) -> float:
    """Return what a word from "thousand" up makes of the number before it, else 0."""
    word = statement.plain_at(at)
    large = word in table("numbers")["whole_multipliers"] and word not in ("hundred", "dozen")
    return float(table("numbers")["multipliers"][word]) if large else 0.0


def _close(statement: Statement, at: int) -> bool:
    """Whether nothing but a blank or a hyphen parts a word from the one before."""
    return statement.gap(at - 1).strip() in ("", "-", "‑")
