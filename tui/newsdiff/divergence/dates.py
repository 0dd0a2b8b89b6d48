"""Dates and times of a statement, and where two linked statements date one event differently."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from newsdiff.articles.model import Side, Span
from newsdiff.divergence.lexicon import table
from newsdiff.divergence.model import Divergence, DivergenceKind, Severity
from newsdiff.divergence.pair import Pair
from newsdiff.divergence.statement import Statement

EVENT_REACH = 4
"""So many words around a date are looked at for the event it dates."""
DETAIL_REACH = 3
ORDINAL_REACH = 8


@dataclass(frozen=True, slots=True)
class Moment:
    """A time as far as the statement tells it; None for what it leaves open.

    `weekday` counts from Monday, 0; `minute` from midnight; `offset` is the words of a distance
    in time ("an hour before").
    """

    words: range
    span: Span
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    minute: int | None = None
    offset: str = ""

    def agrees(self, other: Moment) -> bool | None:
        """Whether both may be the same time; None where they have nothing to compare."""
        answers = [
            mine == theirs
            for mine, theirs in (
                (self.year, other.year),
                (self.month, other.month),
                (self.day, other.day),
                (self.weekday, other.weekday),
                (self.minute, other.minute),
                (self.offset or None, other.offset or None),
            )
            if mine is not None and theirs is not None
        ]
        return all(answers) if answers else None


def date_divergences(pair: Pair) -> Iterator[Divergence]:
    """Yield where the statements date the same event differently, or only one dates it."""
    lefts, rights = list(pair.left.known(moments)), list(pair.right.known(moments))
    for left in tuple(lefts):
        twin = next((right for right in rights if left.agrees(right)), None)
        if twin is not None:
            lefts.remove(left)
            rights.remove(twin)
    for left in tuple(lefts):
        for right in tuple(rights):
            severity = _severity(pair, left, right)
            if severity is None:
                continue
            lefts.remove(left)
            rights.remove(right)
            yield pair.contrast(DivergenceKind.DATE, severity, left.span, right.span)
            break
    yield from _details(pair, lefts, Side.LEFT)
    yield from _details(pair, rights, Side.RIGHT)


def _details(pair: Pair, rest: Iterable[Moment], side: Side) -> Iterator[Divergence]:
    """Yield the times that one side adds to what both say."""
    for moment in rest:
        if pair.touches(side, moment.words, DETAIL_REACH):
            yield pair.one_sided(DivergenceKind.DATE, Severity.DETAIL, side, moment.span)


def moments(statement: Statement) -> tuple[Moment, ...]:
    """Return the dates and times of a statement, in order."""
    found: list[Moment] = []
    at = 0
    while at < len(statement.words):
        if not _may_start(statement, at):
            at += 1
            continue
        moment = next(
            (moment for reader in READERS if (moment := reader(statement, at)) is not None), None
        )
        if moment is None:
            at += 1
        else:
            found.append(moment)
            at = moment.words.stop
    return tuple(found)


@cache
def _starts() -> frozenset[str]:
    dates = table("dates")
    return frozenset(
        {"this"}.union(*(dates[k] for k in ("weekdays", "months", "relative", "clock")))
    )


def _may_start(statement: Statement, at: int) -> bool:
    """Whether a time may start at a word: spares most words the readers of all forms."""
    plain = statement.plain[at]
    return (
        plain in _starts()
        or plain[0].isdigit()
        or _plain(statement, at + 1) in table("dates")["offsets"]["units"]
    )


def _severity(pair: Pair, left: Moment, right: Moment) -> Severity | None:
    """Return how much two times weigh that do not agree; None where they may date other things."""
    if left.agrees(right) is not False:
        return None
    context = pair.context(left.words, right.words, EVENT_REACH)
    if context == 0:
        return None
    same_event = (
        _dates_shared(pair, Side.LEFT, left)
        and _dates_shared(pair, Side.RIGHT, right)
        and _ordinal(pair.left, left) == _ordinal(pair.right, right)
        and _alone(pair.left, left)
        and _alone(pair.right, right)
    )
    return Severity.CONFLICT if same_event else Severity.DIFFERS


def _ordinal(statement: Statement, moment: Moment) -> str:
    """Return the word that counts the event off, "first" or "final", "" where none does."""
    words = statement.clause(moment.words, ORDINAL_REACH, ORDINAL_REACH)
    return next((p for i in words if (p := statement.plain[i]) in table("dates")["ordinals"]), "")


def _alone(statement: Statement, moment: Moment) -> bool:
    """Whether no other time of the statement may be the one that the other side gives."""
    return not any(
        other is not moment and moment.agrees(other) is not None
        for other in statement.known(moments)
    )


def _dates_shared(pair: Pair, side: Side, moment: Moment) -> bool:
    """Whether the nearest word of content before a time, else after it, is a shared one."""
    statement, shared = pair.statement(side), pair.shared(side)
    before = range(moment.words.start - 1, max(-1, moment.words.start - 1 - EVENT_REACH), -1)
    after = range(moment.words.stop, min(len(statement.words), moment.words.stop + EVENT_REACH))
    nearest = next((i for i in (*before, *after) if statement.words[i].content), None)
    return nearest in shared


def _plain(statement: Statement, at: int) -> str:
    return statement.plain[at] if at < len(statement.plain) else ""


def _number(statement: Statement, at: int, least: int, most: int) -> int | None:
    """Return the whole number in figures at word `at`, None outside `least` to `most`."""
    plain = _plain(statement, at)
    for ending in ("st", "nd", "rd", "th"):
        plain = plain.removesuffix(ending)
    return int(plain) if plain.isdecimal() and least <= int(plain) <= most else None


def _moment(statement: Statement, start: int, stop: int, day: date | None = None) -> Moment:
    words = range(start, stop)
    if day is None:
        return Moment(words, statement.stretch(words))
    return Moment(words, statement.stretch(words), day.year, day.month, day.day, day.weekday())


def _weekday(statement: Statement, at: int) -> Moment | None:
    """Read "Tuesday", "Tuesday morning"; capitalised, or "sun" and "sat" would be days."""
    number = table("dates")["weekdays"].get(_plain(statement, at))
    if number is None or not _capitalised(statement, at):
        return None
    words = range(at, _past_part_of_day(statement, at + 1))
    return Moment(words, statement.stretch(words), weekday=number)


def _calendar_day(statement: Statement, at: int) -> Moment | None:
    """Read "Jan. 5", "January 5, 2011", "5 January 2011", "January 2011"."""
    months = table("dates")["months"]
    month = months.get(_plain(statement, at)) if _capitalised(statement, at) else None
    start, stop, day = at, at + 1, None
    if month is not None:
        day = _number(statement, at + 1, 1, 31)
        stop += day is not None
    else:
        day = _number(statement, at, 1, 31)
        month = months.get(_plain(statement, at + 1)) if day is not None else None
        if month is None or not _capitalised(statement, at + 1):
            return None
        stop = at + 2
    year = _number(statement, stop, 1500, 2199)
    stop += year is not None
    if day is None and year is None and _plain(statement, at) in ("may", "march"):
        return None
    words = range(start, stop)
    return Moment(words, statement.stretch(words), year=year, month=month, day=day)


def _year(statement: Statement, at: int) -> Moment | None:
    """Read "in 2008": a number like a year that a preposition or nothing but a name leads to."""
    year = _number(statement, at, 1800, 2199)
    if year is None or at == 0 or _plain(statement, at - 1) not in ("in", "since", "of", "by"):
        return None
    words = range(at, at + 1)
    return Moment(words, statement.stretch(words), year=year)


def _relative(statement: Statement, at: int) -> Moment | None:
    """Read "yesterday", "this morning", as the day of the article tells them."""
    plain = _plain(statement, at)
    days = table("dates")["relative"].get(plain)
    stop = at + 1
    if plain == "this" and _plain(statement, at + 1) in table("dates")["parts_of_day"]["words"]:
        days, stop = 0, at + 2
    if days is None:
        return None
    published = statement.published
    day = published + timedelta(days=days) if published is not None else None
    return _moment(statement, at, _past_part_of_day(statement, stop), day)


def _clock(statement: Statement, at: int) -> Moment | None:
    """Read "4:30 p.m.", "noon"."""
    dates = table("dates")
    plain = _plain(statement, at)
    if plain in dates["clock"]:
        words = range(at, at + 1)
        return Moment(words, statement.stretch(words), minute=60 * dates["clock"][plain])
    hour, _, minutes = plain.partition(":")
    half = dates["half_days"].get(_plain(statement, at + 1))
    if half is None or not hour.isdecimal() or (minutes and not minutes.isdecimal()):
        return None
    words = range(at, at + 2)
    minute = 60 * (int(hour) % 12 + half) + int(minutes or 0)
    return Moment(words, statement.stretch(words), minute=minute)


def _offset(statement: Statement, at: int) -> Moment | None:
    """Read "an hour before", "three days later"."""
    offsets = table("dates")["offsets"]
    if _plain(statement, at + 1) not in offsets["units"]:
        return None
    if _plain(statement, at + 2) not in offsets["relations"]:
        return None
    words = range(at, at + 3)
    said = " ".join(_plain(statement, index) for index in words)
    return Moment(words, statement.stretch(words), offset=said)


READERS = (_weekday, _calendar_day, _clock, _relative, _offset, _year)


def _capitalised(statement: Statement, at: int) -> bool:
    word = statement.words[at]
    return statement.text[word.span.start].isupper()


def _past_part_of_day(statement: Statement, at: int) -> int:
    parts: list[str] = table("dates")["parts_of_day"]["words"]
    return at + 1 if _plain(statement, at) in parts else at
