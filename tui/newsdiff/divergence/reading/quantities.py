"""The quantities of a statement: counts, money, percentages, exact, bounded or vague."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache
from typing import Any

from newsdiff.articles.model import Span
from newsdiff.divergence.lexicon import table
from newsdiff.divergence.reading.statement import Statement
from newsdiff.divergence.reading.words import Word

LONGEST_BOUND = 3
"""The words before a number that bound it, as in "no fewer than"."""
MOST_NOUNS = 3
"""So many words after a number are looked at for what is counted."""
OUTCOME_REACH = 5
MOST_FOUND = 20
"""A passage with more numbers is a table."""
YEARS = range(1500, 2200)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with what it counts: anything from `least` to `most` of `unit` or `nouns`.

    `unit` is a currency, "%" or ""; `nouns` the stems of the words that follow; `outcome` what
    happened to those counted ("death", "injury"), where the statement says so.
    """

    words: range
    """The words of the number itself."""
    span: Span
    """The number with what bounds it and what it counts."""
    figure: tuple[float, float]
    """The least and the most value without what bounds it: (24, 24) for "at least 24"."""
    least: float
    most: float
    unit: str
    nouns: tuple[str, ...]
    outcome: str

    @property
    def exact(self) -> bool:
        """Whether the text gives one value, without "about" or "at least"."""
        return self.least == self.most

    @property
    def vague(self) -> bool:
        """Whether the text gives no figure: "dozens", "several"."""
        return self.figure[0] != self.figure[1]

    def may_equal(self, other: Quantity) -> bool:
        """Whether one value would fit both."""
        return self.least <= other.most and other.least <= self.most

    def counts_what(self, other: Quantity) -> bool:
        """Whether both count the same kind of thing, as far as their words say."""
        if self.unit != other.unit or (
            self.outcome and other.outcome and self.outcome != other.outcome
        ):
            return False
        return bool(self.unit) or bool(set(self.nouns) & set(other.nouns))


def quantities(statement: Statement) -> tuple[Quantity, ...]:
    """Return the quantities of a statement: no dates, clock times, years or ordinals."""
    found: list[Quantity] = []
    at = 0
    while at < len(statement.words) and len(found) < MOST_FOUND:
        number = _number_at(statement, at)
        if number is None:
            at += 1
            continue
        stop, least, most = number
        found.append(_quantity(statement, range(at, stop), least, most))
        at = stop
    return tuple(found)


def _number_at(statement: Statement, at: int) -> tuple[int, float, float] | None:
    """Return the end of the number that starts at word `at`, its least and its most value."""
    lexicon = table("numbers")
    words = statement.words
    plain = words[at].plain
    if plain not in _number_words() and not plain[0].isdecimal():
        return None
    vague = lexicon["vague"].get(plain)
    if vague is not None:
        return at + 1, float(vague[0]), float(vague[1])
    value = _digits(statement, at)
    stop = at + 1
    if value is None:
        value, stop = _spelled(words, at, lexicon)
    if value is None:
        return None
    while stop < len(words) and words[stop].plain in lexicon["multipliers"]:
        value *= lexicon["multipliers"][words[stop].plain]
        stop += 1
    if (words[at].plain == "one" and stop == at + 1) or _is_a_name(statement, stop):
        return None
    return stop, value, value


def _is_a_name(statement: Statement, stop: int) -> bool:
    """Whether a hyphen joins the number to a word that is no measure, as in "three-star"."""
    if stop >= len(statement.words):
        return False
    gap = statement.text[statement.words[stop - 1].span.end : statement.words[stop].span.start]
    return gap == "-" and statement.plain[stop] not in table("numbers")["hyphenated"]["measures"]


@cache
def _number_words() -> frozenset[str]:
    lexicon = table("numbers")
    return frozenset().union(lexicon["units"], lexicon["multipliers"], lexicon["vague"])


def _digits(statement: Statement, at: int) -> float | None:
    """Return the value of a number in figures; None for years, dates, clock times and scores."""
    plain = statement.words[at].plain.rstrip("%")
    if not plain[:1].isdecimal() or not plain.replace(".", "", 1).isdecimal():
        return None
    figures = statement.words[at].span.of(statement.text)
    year = len(figures) == 4 and figures.isdecimal() and int(figures) in YEARS
    if year or _dated(statement, at):
        return None
    return float(plain)


def _dated(statement: Statement, at: int) -> bool:
    """Whether the figure at `at` belongs to a date or a clock time."""
    dates = table("dates")
    neighbours = statement.words[max(0, at - 1) : at + 2]
    return any(
        word.plain in dates["months"] or word.plain in dates["half_days"] for word in neighbours
    )


def _spelled(words: tuple[Word, ...], at: int, lexicon: dict[str, Any]) -> tuple[float | None, int]:
    """Return the value of spelled-out number words from `at` on, and where they end."""
    total: float | None = None
    stop = at
    while stop < len(words) and words[stop].plain in lexicon["units"]:
        total = (total or 0) + lexicon["units"][words[stop].plain]
        stop += 1
    if total is None and words[at].plain in ("hundred", "thousand", "million", "billion", "dozen"):
        return float(lexicon["multipliers"][words[at].plain]), at + 1
    return total, stop


def _quantity(statement: Statement, words: range, least: float, most: float) -> Quantity:
    bound, start = _bound(statement, _with_article(statement, words.start))
    unit, stop = _unit(statement, words)
    nouns, stop = _nouns(statement, stop)
    return Quantity(
        words=words,
        span=_with_currency_sign(statement, range(start, stop)),
        figure=(least, most),
        least=least * bound[0],
        most=math.inf if math.isinf(bound[1]) else most * bound[1],
        unit=unit,
        nouns=nouns,
        outcome=_outcome(statement, words),
    )


def _with_article(statement: Statement, at: int) -> int:
    """Return where "a million" starts, given where "million" does."""
    return at - 1 if at and statement.words[at - 1].plain in ("a", "an") else at


def _bound(statement: Statement, at: int) -> tuple[tuple[float, float], int]:
    """Return what the words before a number make of it, and where they start."""
    bounds = table("numbers")["bounds"]
    for length in range(min(LONGEST_BOUND, at), 0, -1):
        words = range(at - length, at)
        phrase = " ".join(statement.words[index].plain for index in words)
        if phrase in bounds:
            least, most = bounds[phrase]
            return (float(least), float(most)), words.start
    return (1.0, 1.0), at


def _unit(statement: Statement, words: range) -> tuple[str, int]:
    """Return the currency or "%" of a number and where it ends."""
    lexicon = table("numbers")
    first = statement.words[words.start]
    sign = statement.text[first.span.start - 1 : first.span.start]
    if sign in lexicon["money"]:
        return lexicon["money"][sign], words.stop
    if first.plain.endswith("%"):
        return "%", words.stop
    after = [word.plain for word in statement.words[words.stop : words.stop + 2]]
    if after[:1] and after[0] in lexicon["money"]:
        return lexicon["money"][after[0]], words.stop + 1
    if after[:1] and after[0] in lexicon["percent"]["words"]:
        return "%", words.stop + 1
    if after == ["per", lexicon["percent"]["after_per"]]:
        return "%", words.stop + 2
    if after[:1] == ["percentage"]:
        return "points", min(words.stop + 2, len(statement.words))
    return "", words.stop


def _nouns(statement: Statement, at: int) -> tuple[tuple[str, ...], int]:
    """Return the stems of what is counted and where its words end: "of" may lead to them.

    Names are not counted: "70 Australian, 200 Malaysian" says nothing of what they are.
    A word in -ed or -ly after the first is taken for what follows: "three men attacked".
    """
    words = statement.words
    if at < len(words) and words[at].plain == "of":
        at += 1
        if at < len(words) and words[at].plain in ("the", "its", "his", "her", "their"):
            at += 1
    stop = at
    while (
        stop < len(words)
        and stop - at < MOST_NOUNS
        and words[stop].content
        and not words[stop].plain[0].isdigit()
        and (stop == 0 or statement.unbroken(stop - 1, stop))
        and not (stop > at and words[stop].plain.endswith(("ed", "ly")))
    ):
        stop += 1
    common = [w for w in words[at:stop] if not statement.text[w.span.start].isupper()]
    return tuple(word.stem for word in common), stop


def _outcome(statement: Statement, words: range) -> str:
    """Return what happened to those counted, by the nearest word that tells."""
    nearest, outcome = OUTCOME_REACH + 1, ""
    for name, forms in table("numbers")["outcomes"].items():
        for index in range(max(0, words.start - OUTCOME_REACH), words.stop + OUTCOME_REACH):
            if index >= len(statement.words) or statement.words[index].plain not in forms:
                continue
            distance = words.start - index if index < words.start else index - words.stop
            if distance < nearest:
                nearest, outcome = distance, name
    return outcome


def _with_currency_sign(statement: Statement, words: range) -> Span:
    span = statement.stretch(words)
    before = statement.text[span.start - 1 : span.start]
    return Span(span.start - 1, span.end) if before in table("numbers")["money"] else span
