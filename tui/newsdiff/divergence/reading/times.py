"""The dates and times of a statement: weekdays, calendar days, years, clock times, distances."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from newsdiff.articles.model import Span
from newsdiff.divergence.lexicon import table
from newsdiff.divergence.reading.statement import Statement

MOST_FOUND = 20
"""A passage with more times is a table."""
LONGEST_NUMBER = 4
"""Days, hours and years have no more figures."""
HOURS, MINUTES, HALF_A_DAY = 24, 60, 12
ODD_NUMBER = 3
CLOCK_FIGURES = re.compile(r"(\d{1,2}?)(?:[:.]?(\d\d))?")


@dataclass(frozen=True, slots=True)
class TemporalExpression:
    """A time as far as the statement tells it; None for what it leaves open.

    `weekday` counts from Monday, 0; `minute` from midnight; `offset` is the words of a distance
    in time ("an hour before"); `ahead` counts days from that of an article whose own date is not
    known; `lead` is the word before a year: "in", "since".
    """

    words: range
    span: Span
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    minute: int | None = None
    offset: str = ""
    ahead: int | None = None
    lead: str = ""

    @property
    def only_year(self) -> bool:
        """Whether the statement tells no more than the year."""
        return self.year is not None and self.month is None

    def agrees(self, other: TemporalExpression) -> bool | None:
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
                (self.ahead, other.ahead),
            )
            if mine is not None and theirs is not None
        ]
        return all(answers) if answers else None


def temporal_expressions(statement: Statement) -> tuple[TemporalExpression, ...]:
    """Return the dates and times of a statement, in order."""
    found: list[TemporalExpression] = []
    at = 0
    while at < len(statement.words) and len(found) < MOST_FOUND:
        if not _may_start(statement, at):
            at += 1
            continue
        time = next(
            (time for reader in READERS if (time := reader(statement, at)) is not None), None
        )
        if time is None:
            at += 1
        else:
            found.append(time)
            at = time.words.stop
    return tuple(found)


@cache
def _starts() -> frozenset[str]:
    dates = table("dates")
    return frozenset(
        {"this", *dates["weekdays"], *dates["months"], *dates["relative"], *dates["clock"]}
    )


def _may_start(statement: Statement, at: int) -> bool:
    """Whether a time may start at a word: spares most words the readers of all forms."""
    plain = statement.plain[at]
    return (
        plain in _starts()
        or plain[0].isdecimal()
        or statement.plain_at(at + 1) in table("dates")["offsets"]["units"]
    )


def _number(statement: Statement, at: int, least: int, most: int) -> int | None:
    """Return the whole number in figures at word `at`, None outside `least` to `most`."""
    plain = statement.plain_at(at)
    for ending in ("st", "nd", "rd", "th"):
        plain = plain.removesuffix(ending)
    if not plain.isdecimal() or len(plain) > LONGEST_NUMBER:
        return None
    return int(plain) if least <= int(plain) <= most else None


def _weekday(statement: Statement, at: int) -> TemporalExpression | None:
    """Read "Tuesday", "Tuesday morning"; capitalised, or "sun" and "sat" would be days."""
    number = table("dates")["weekdays"].get(statement.plain_at(at))
    if number is None or not statement.capital(at):
        return None
    words = range(at, _past_part_of_day(statement, at + 1))
    return TemporalExpression(words, statement.stretch(words), weekday=number)


def _calendar_day(statement: Statement, at: int) -> TemporalExpression | None:
    """Read "Jan. 5", "January 5, 2011", "5 January 2011", "January 2011"."""
    months = table("dates")["months"]
    month = months.get(statement.plain_at(at)) if statement.capital(at) else None
    start, stop, day = at, at + 1, None
    if month is not None:
        day = _number(statement, at + 1, 1, 31)
        stop += day is not None
    else:
        day = _number(statement, at, 1, 31)
        stop = at + 1 + (statement.plain_at(at + 1) == "of")
        month = months.get(statement.plain_at(stop)) if day is not None else None
        if month is None or not statement.capital(stop):
            return None
        stop += 1
    year = _number(statement, stop, 1500, 2199)
    stop += year is not None
    if day is None and year is None and statement.plain_at(at) in ("may", "march"):
        return None
    words = range(start, stop)
    return TemporalExpression(words, statement.stretch(words), year=year, month=month, day=day)


def _year(statement: Statement, at: int) -> TemporalExpression | None:
    """Read "in 2008": a number like a year that a preposition or nothing but a name leads to."""
    year = _number(statement, at, 1800, 2199)
    if (
        year is None
        or "," in statement.words[at].span.of(statement.text)
        or at == 0
        or statement.plain_at(at - 1) not in ("in", "since", "of", "by")
    ):
        return None
    words = range(at, at + 1)
    return TemporalExpression(
        words, statement.stretch(words), year=year, lead=statement.plain_at(at - 1)
    )


def _relative(statement: Statement, at: int) -> TemporalExpression | None:
    """Read "yesterday", "this morning", as the day of the article tells them."""
    plain = statement.plain_at(at)
    days = table("dates")["relative"].get(plain)
    stop = at + 1
    if plain == "this" and statement.plain_at(at + 1) in table("dates")["parts_of_day"]["words"]:
        days, stop = 0, at + 2
    if days is None:
        return None
    words = range(at, _past_part_of_day(statement, stop))
    day = _counted_from(statement.published, days)
    if day is None:
        return TemporalExpression(words, statement.stretch(words), ahead=days)
    return TemporalExpression(
        words, statement.stretch(words), day.year, day.month, day.day, day.weekday()
    )


def _counted_from(published: date | None, days: int) -> date | None:
    """Return the day so many days after that of the article, if it is known and in the calendar."""
    try:
        return published + timedelta(days=days) if published is not None else None
    except OverflowError:
        return None


def _clock(statement: Statement, at: int) -> TemporalExpression | None:
    """Read "4:30 p.m.", "6.30am", "21:30", "1830 GMT", "noon"."""
    dates = table("dates")
    plain = statement.plain_at(at)
    if plain in dates["clock"]:
        words = range(at, at + 1)
        return TemporalExpression(
            words, statement.stretch(words), minute=60 * dates["clock"][plain]
        )
    hour, minutes = _hour_and_minutes(plain)
    if hour is None:
        return None
    half = dates["half_days"].get(statement.plain_at(at + 1))
    if half is not None and 1 <= hour <= HALF_A_DAY:
        hour = hour % HALF_A_DAY + half
    elif half is not None or not _is_of_24_hours(statement, at, hour):
        return None
    zoned = statement.plain_at(at + 1) in dates["zones"]["words"]
    words = range(at, at + 1 + (half is not None or zoned))
    return TemporalExpression(words, statement.stretch(words), minute=60 * hour + minutes)


def _is_of_24_hours(statement: Statement, at: int, hour: int) -> bool:
    """Whether figures without "a.m." are a time of the day: "at 21:30", "1830 GMT", "by 09:15"."""
    zones = table("dates")["zones"]
    plain = statement.plain[at]
    zoned = statement.plain_at(at + 1) in zones["words"]
    if ":" not in plain:
        return zoned and plain.isdecimal() and len(plain) == LONGEST_NUMBER
    whole_day = hour > HALF_A_DAY or plain.startswith("0") or zoned
    return whole_day and (zoned or statement.plain_at(at - 1) in zones["leads"])


def _hour_and_minutes(plain: str) -> tuple[int | None, int]:
    """Read "9", "9:45", "9.45" or "0945", None for the hour of anything else."""
    found = CLOCK_FIGURES.fullmatch(plain)
    if found is None or (plain.isdecimal() and len(plain) == ODD_NUMBER):
        return None, 0
    hour, minutes = int(found[1]), int(found[2] or 0)
    return (hour, minutes) if hour < HOURS and minutes < MINUTES else (None, 0)


def _offset(statement: Statement, at: int) -> TemporalExpression | None:
    """Read "an hour before", "three days later"."""
    offsets = table("dates")["offsets"]
    unit, relation = statement.plain_at(at + 1), statement.plain_at(at + 2)
    counted = statement.plain[at] in _counts() or statement.plain[at].isdecimal()
    if not counted or unit not in offsets["units"] or relation not in offsets["relations"]:
        return None
    words = range(at, at + 3)
    number = "a" if statement.plain[at] in ("a", "an", "one") else statement.plain[at]
    said = f"{number} {unit.removesuffix('s')} {offsets['relations'][relation]}"
    return TemporalExpression(words, statement.stretch(words), offset=said)


@cache
def _counts() -> frozenset[str]:
    numbers = table("numbers")
    return frozenset(("a", "an", "many", "some")).union(numbers["units"], numbers["vague"])


def other_events(statement: Statement) -> set[str]:
    """Return the words of a statement for other events than the one that it reports: "similar"."""
    markers = table("events")["other_event"]["words"]
    times = statement.get(temporal_expressions)
    dated = {index for time in times if time.offset for index in time.words}
    return {p for index, p in enumerate(statement.plain) if p in markers and index not in dated}


READERS = (_weekday, _calendar_day, _clock, _relative, _offset, _year)


def _past_part_of_day(statement: Statement, at: int) -> int:
    parts: list[str] = table("dates")["parts_of_day"]["words"]
    return at + 1 if statement.plain_at(at) in parts else at
