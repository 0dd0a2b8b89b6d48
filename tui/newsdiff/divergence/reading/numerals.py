"""The numbers of a statement as English news writes them: in figures, in words, as fractions."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from newsdiff.divergence.lexicon import table
from newsdiff.divergence.reading.measures import measures
from newsdiff.divergence.reading.spelled import ROUND, half, part_of_many, spelled
from newsdiff.divergence.reading.statement import Statement

YEARS = range(1500, 2200)
HIGHEST_SCORE = 200
"""Two figures joined by a hyphen are a score up to here, as in "13-7"; "2003-04" are years."""
LARGEST_WHOLE = 100
"""Shares such as "one in 20" are of no more; "one in 2,000" is a risk and no share."""
SHARE_GRAIN = 3.0
"""Percent that "a third" or "one in five" may stand for more or less."""
GROUP = 3
"""Figures that a blank parts from the ones before: "1 200"."""
ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number by itself: anything from `least` to `most`; they differ where no figure is given.

    `form` tells an "ordinal" (17th), a "share" (two thirds, in percent) and a "score" (2-1, with
    the higher figure in `most`) from a plain number, "". `grain` is the size of the smallest step
    that its figures can tell: 0.1 million for "1.3 million".
    """

    words: range
    least: float
    most: float
    form: str = ""
    grain: float = 0.0


def numeral_at(statement: Statement, at: int) -> Numeral | None:
    """Return the number that starts at word `at`, None where there is none.

    Dates, clock times, years and names such as "three-star" are no numbers.
    """
    plain = statement.plain[at]
    if plain not in _number_words() and not plain[0].isnumeric():
        return None
    stage = statement.plain_at(at - 1) in ("last", "final") and statement.plain_at(at + 1) == "of"
    if stage:
        return None  # "the last four of the cup" counts nothing
    readers = (_none, _score, _part_of_many, _share, _one_in, _ordinal, _range, _vague, _value)
    return next((found for read in readers if (found := read(statement, at)) is not None), None)


@cache
def _number_words() -> frozenset[str]:
    lexicon = table("numbers")
    return frozenset(("no", "nobody")).union(
        *(lexicon[name] for name in ("units", "multipliers", "vague", "shares", "ordinals"))
    )


def _none(statement: Statement, at: int) -> Numeral | None:
    """Read "no one", "nobody" and "no injuries" as a count of nought."""
    plain, following = statement.plain_at(at), statement.plain_at(at + 1)
    if plain == "nobody" or (plain, following) == ("no", "one"):
        return Numeral(range(at, at + 1 + (plain == "no")), 0.0, 0.0)
    counted = plain == "no" and following.endswith("s")
    return Numeral(range(at, at + 1), 0.0, 0.0) if counted else None


def _score(statement: Statement, at: int) -> Numeral | None:
    """Read "2-1" and "133 votes to 51": what one side has and what the other."""
    if statement.gap(at) in ("-", "–", "‑"):
        stop = at + 2
    elif statement.plain_at(at + 1) == "to":
        stop = at + 3
    elif (statement.plain_at(at + 1), statement.plain_at(at + 2)) == ("votes", "to"):
        stop = at + 4
    else:
        return None
    first, second = statement.plain_at(at), statement.plain_at(stop - 1)
    if not (first.isdecimal() and second.isdecimal() and len(first) <= len(second) + 2):
        return None
    figures = sorted((int(first[:6]), int(second[:6])))
    descending = int(first[:6]) > int(second[:6])
    measured = statement.plain_at(stop) in measures() or not first.isdecimal()
    if figures[1] > HIGHEST_SCORE or measured or (stop > at + 2 and not descending):
        return None
    return Numeral(range(at, stop), float(figures[0]), float(figures[1]), "score")


def _part_of_many(statement: Statement, at: int) -> Numeral | None:
    """Read "half a million" as a number; "half a mile" is half of one."""
    if found := part_of_many(statement, at):
        return Numeral(range(at, found.stop), found.value, found.value, grain=found.grain)
    article = statement.plain_at(at + 1) in ("a", "an")
    if statement.plain_at(at) == "half" and article and statement.plain_at(at + 2) in measures():
        return Numeral(range(at, at + 2), 0.5, 0.5)
    return None


def _share(statement: Statement, at: int) -> Numeral | None:
    """Read "half", "a third", "two thirds", "three-quarters"."""
    lexicon = table("numbers")
    plain, following = statement.plain_at(at), statement.plain_at(at + 1)
    if plain in lexicon["units"] and following in lexicon["shares"] and following != "half":
        share = lexicon["units"][plain] * lexicon["shares"][following]
        return Numeral(range(at, at + 2), share, share, "share", SHARE_GRAIN)
    if plain not in lexicon["shares"] or not _is_a_share(statement, at):
        return None
    share = lexicon["shares"][plain]
    return Numeral(range(at, at + 1), share, share, "share", SHARE_GRAIN)


def _is_a_share(statement: Statement, at: int) -> bool:
    """Whether a word stands for a part: not in "half past ten", "the first half", "the third"."""
    before, plain, following = map(statement.plain_at, (at - 1, at, at + 1))
    if plain != "half":
        return before in ("a", "one")
    return following not in ("past", "a", "an", "time") and before not in (
        "a",
        "first",
        "second",
        "other",
    )


def _one_in(statement: Statement, at: int) -> Numeral | None:
    """Read "one in five", "3 out of every 10" and "one child in five" as a share."""
    some = _small_number(statement.plain_at(at))
    if some is None:
        return None
    stop = at + 1
    if some == 1 and statement.plain_at(stop) not in ("in", "out") and _is_noun(statement, stop):
        stop += 1
    if statement.plain_at(stop) not in ("in", "out"):
        return None
    led = statement.plain_at(stop) == "out"
    stop += 1
    while statement.plain_at(stop) in ("of", "every"):
        led = True
        stop += 1
    whole = _small_number(statement.plain_at(stop))
    if whole is None or not some < whole <= LARGEST_WHOLE or (some > 1 and not led):
        return None
    share = 100 * some / whole
    return Numeral(range(at, stop + 1), share, share, "share", SHARE_GRAIN)


def _small_number(plain: str) -> int | None:
    """Return a whole number in figures or in one word."""
    value: int | None = table("numbers")["units"].get(plain)
    return _integer(plain) if value is None else value


def _is_noun(statement: Statement, at: int) -> bool:
    """Whether one word may be what is counted: "one child in three"."""
    return at < len(statement.words) and statement.words[at].content and statement.continues(at - 1)


def _integer(plain: str) -> int | None:
    return int(plain) if plain.isdecimal() and len(plain) < 7 else None


def _ordinal(statement: Statement, at: int) -> Numeral | None:
    """Read "86th" and "sixth"; first and second say too many things, and dates have days."""
    found = ORDINAL.fullmatch(statement.plain_at(at))
    value = int(found[1]) if found and len(found[1]) < 7 else None
    if value is None:
        value = table("numbers")["ordinals"].get(statement.plain_at(at))
    if value is None or _dated(statement, at) or statement.plain_at(at + 1) in ("century", "of"):
        return None
    return Numeral(range(at, at + 1), float(value), float(value), "ordinal")


def _range(statement: Statement, at: int) -> Numeral | None:
    """Read "between 45 and 46 billion", "4-6 weeks", "four to six weeks"."""
    first = _value(statement, at)
    if first is None:
        return None
    stop = first.words.stop
    joined = statement.gap(stop - 1) in ("-", "–", "‑") and statement.plain_at(stop)[:1].isdecimal()
    led = statement.plain_at(at - 1) == "between" and statement.plain_at(stop) == "and"
    to = statement.plain_at(stop) == "to" and statement.plain_at(at - 1) != "from"
    if not joined and not led and not to:
        return None
    start = stop if joined else stop + 1
    second = _value(statement, start) if start < len(statement.words) else None
    if second is None or not _alike_written(statement, first.words, second.words):
        return None
    least = first.least
    scaled = least * _multiplier(statement, start + 1, second.words.stop)
    if first.most < 1_000 and scaled < second.most:
        # "between 45 and 46 billion": the second multiplier counts for both.
        least = scaled
    if not 0 < least < second.most:
        return None
    return Numeral(range(at, second.words.stop), least, second.most)


def _alike_written(statement: Statement, first: range, second: range) -> bool:
    """Whether both ends of a range have a currency sign or none, and not the first alone a "%"."""
    money = table("numbers")["money"]
    signed = statement.sign_before(first.start) in money
    if signed != (statement.sign_before(second.start) in money):
        return False
    percent, other_percent = (
        statement.plain[words.start].endswith("%") for words in (first, second)
    )
    return other_percent or not percent


def _multiplier(statement: Statement, start: int, stop: int) -> float:
    product = 1.0
    for index in range(start, stop):
        product *= table("numbers")["multipliers"].get(statement.plain_at(index), 1)
    return product


def _vague(statement: Statement, at: int) -> Numeral | None:
    """Read "dozens", "several", "tens of thousands"."""
    vague = table("numbers")["vague"]
    if statement.plain_at(at) not in vague:
        return None
    least, most, _ = vague[statement.plain_at(at)]
    stop = at + 1
    while statement.plain_at(stop) == "of" and statement.plain_at(stop + 1) in vague:
        scale = vague[statement.plain_at(stop + 1)][2]
        least, most = least * scale, most * scale
        stop += 2
    return Numeral(range(at, stop), float(least), float(most))


def _value(statement: Statement, at: int) -> Numeral | None:
    """Read "24", "1.3 million", "twenty-four", "two hundred", "a dozen"."""
    if at >= len(statement.words) or statement.plain[at] in table("numbers")["vague"]:
        return None
    value, grain, stop = _figures(statement, at)
    if value is None:
        words = spelled(statement, at)
        if words is None:
            return None
        value, grain, stop = words
    elif end := half(statement, stop):
        value, stop = value + 0.5, end
    multipliers = table("numbers")["multipliers"]
    factor = 1
    while statement.plain_at(stop) in multipliers and not _a_letter(statement, stop):
        factor = multipliers[statement.plain_at(stop)]
        grain = factor * (grain if 0 < grain < 1 else ROUND)
        value *= factor
        stop += 1
    if factor > 1 and (end := half(statement, stop)):
        value, stop = value + factor / 2, end
    if _is_a_name(statement, at, stop) or _is_a_pronoun(statement, at, stop):
        return None
    return Numeral(range(at, stop), value, value, grain=grain)


def _a_letter(statement: Statement, at: int) -> bool:
    """Whether "m" and "bn" stand apart from the figure: then they are no multipliers."""
    return statement.plain[at] in ("m", "bn", "k") and statement.gap(at - 1).strip() != ""


def _figures(statement: Statement, at: int) -> tuple[float | None, float, int]:
    """Return the value of a number in figures, its grain, and where it ends; None for the value.

    "1 200" and "2½" are numbers of two words.
    """
    value, stop = _digits(statement, at), at + 1
    if value is None:
        fraction = _fraction(statement.plain[at])
        return (None, 0.0, at) if fraction is None else (fraction, 0.0, stop)
    plain = statement.plain[at].rstrip("%")
    grain = _grain(plain)
    fraction = _fraction(statement.plain_at(stop)) if statement.gap(at) == "" else None
    if fraction is not None:
        return value + fraction, 0.0, stop + 1
    while _goes_on_in_threes(statement, at, stop):
        value = 1_000 * value + float(statement.plain[stop])
        grain = _grain(f"{value:.0f}")
        stop += 1
    return value, grain, stop


def _goes_on_in_threes(statement: Statement, at: int, stop: int) -> bool:
    """Whether the figures at `stop` are of the number before a single blank: "1 200"."""
    first, following = statement.plain[at], statement.plain_at(stop)
    return (
        first.isdecimal()
        and len(first) <= GROUP
        and first[0] != "0"
        and len(following) == GROUP
        and following.isdecimal()
        and len(statement.gap(stop - 1)) == 1
        and statement.gap(stop - 1).isspace()
    )


def _fraction(plain: str) -> float | None:
    """Return the value of a sign such as "½"."""
    if len(plain) != 1 or plain.isdecimal() or not plain.isnumeric():
        return None
    value = unicodedata.numeric(plain)
    return value if 0 < value < 1 else None


def _digits(statement: Statement, at: int) -> float | None:
    """Return the value of a number in figures; None for years, dates and clock times."""
    plain = statement.words[at].plain.rstrip("%")
    if not plain[:1].isdecimal() or not plain.replace(".", "", 1).isdecimal():
        return None
    figures = statement.words[at].span.of(statement.text)
    year = len(figures) == 4 and figures.isdecimal() and int(figures) in YEARS
    signed = statement.sign_before(at) in table("numbers")["money"]
    if (year and not signed) or _dated(statement, at) or _is_clock_time(statement, at):
        return None
    return float(plain)


def _grain(figures: str) -> float:
    """Return the smallest step that a number in figures tells; its last zeros may be rounded."""
    whole, _, decimals = figures.partition(".")
    if decimals:
        return 10.0 ** -len(decimals)
    zeros = len(whole) - len(whole.rstrip("0"))
    return 10.0 ** (zeros - 1) if 0 < zeros < len(whole) and len(whole) < 16 else 0.0


def _dated(statement: Statement, at: int) -> bool:
    """Whether the figure at `at` belongs to a date or a clock time."""
    dates = table("dates")
    around = (statement.plain_at(at - 1), statement.plain_at(at + 1))
    capital = any(
        plain in dates["months"] and statement.capital(index)
        for plain, index in zip(around, (at - 1, at + 1), strict=True)
    )
    of_month = around[1] == "of" and statement.plain_at(at + 2) in dates["months"]
    of_month = of_month and statement.capital(at + 2)
    return capital or of_month or around[1] in dates["half_days"]


def _is_clock_time(statement: Statement, at: int) -> bool:
    """Whether a zone or "hours" makes four figures a time of the day: "1830 GMT"."""
    four = len(statement.plain[at]) == 4 and statement.plain[at].isdecimal()
    return four and statement.plain_at(at + 1) in table("dates")["zones"]["words"]


def _is_a_name(statement: Statement, at: int, stop: int) -> bool:
    """Whether a hyphen joins the number to a word that is no measure, as in "three-star"."""
    joined = at > 0 and statement.gap(at - 1) in ("-", "–")
    if joined and not statement.plain[at - 1][0].isdecimal():
        return True
    if stop >= len(statement.words) or statement.gap(stop - 1) != "-":
        return False
    after = statement.plain[stop]
    if after[0].isdecimal() or after in measures():
        return False
    hyphenated = table("numbers")["hyphenated"]
    if statement.plain[at][0].isdecimal():
        return after in hyphenated["names"] or statement.capital(stop)
    return after not in hyphenated["nouns"]


def _is_a_pronoun(statement: Statement, at: int, stop: int) -> bool:
    """Whether "one" stands for somebody or something and counts nothing."""
    if statement.plain[at] != "one" or stop > at + 1:
        return False
    counts = stop < len(statement.words) and statement.words[stop].content
    return not counts or statement.plain_at(at - 1) in table("numbers")["before_pronoun"]["words"]
