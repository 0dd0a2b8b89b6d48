"""What only one article reports, the passages that carry most first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsdiff.divergence.model import OnlyHere
from newsdiff.divergence.reading.moments import moments
from newsdiff.divergence.reading.quantities import quantities
from newsdiff.divergence.reading.statement import Reading, Statement

NAME, NUMBER, SPEECH, DATE, WORD = 0.12, 0.12, 0.18, 0.06, 0.01
"""What a name, a number, somebody's words, a date and a word of content add to the weight."""
FULL_LENGTH = 30
"""More words than this add nothing."""


def rank_passages(reading: Reading, linked: set[int]) -> tuple[OnlyHere, ...]:
    """Rank all body passages, as if the other article had none of them, heaviest first.

    An actor who is named in none of the `linked` passages counts double: it is what the other
    article leaves out.
    """
    article = reading.article
    known = {
        named.actor
        for index in linked
        if 0 <= index < len(article.passages)
        for named in reading.statement(index).named
    }
    found = [_weigh(reading.statement(passage.index), known) for passage in article.body]
    return tuple(sorted(found, key=lambda only: (-only.weight, only.passage)))


def _weigh(statement: Statement, known: set[int]) -> OnlyHere:
    actors = {named.actor for named in statement.named}
    fresh = len(actors - known)
    numbers = len(statement.known(quantities))
    dates = len(statement.known(moments))
    speech = _speech(statement)
    words = min(FULL_LENGTH, sum(word.content for word in statement.words))
    gain = (
        NAME * (len(actors) + fresh)
        + NUMBER * numbers
        + SPEECH * len(speech)
        + DATE * dates
        + WORD * words
    )
    reason = ", ".join(_reasons(len(actors), speech, numbers, dates))
    # The more there is, the less another name adds: the weight nears 1 and never passes it.
    return OnlyHere(statement.index, round(gain / (gain + 0.5), 3), reason)


def _speech(statement: Statement) -> list[str]:
    """Return who speaks in the statement, "" for each quote without a speaker."""
    return list(dict.fromkeys(quote.speaker for quote in statement.quotes if quote.direct))


def _reasons(actors: int, speech: Sequence[str], numbers: int, dates: int) -> Iterator[str]:
    if actors:
        yield f"names {_counted(actors, 'actor')}"
    named = [speaker for speaker in speech if speaker]
    if named:
        yield f"quotes {' and '.join(named)}"
    elif speech:
        yield "quotes somebody"
    if numbers:
        yield _counted(numbers, "number")
    if dates:
        yield _counted(dates, "date")


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
