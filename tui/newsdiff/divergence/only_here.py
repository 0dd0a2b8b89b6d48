"""What only one article reports, the passages that carry most first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsdiff.actors.model import Actor
from newsdiff.divergence.details import figures
from newsdiff.divergence.lexicon import words as words_of
from newsdiff.divergence.model import OnlyHere
from newsdiff.divergence.phrases import counted, in_a_sentence, listed
from newsdiff.divergence.reading.article import Reading
from newsdiff.divergence.reading.quantities import quantities
from newsdiff.divergence.reading.statement import Statement
from newsdiff.divergence.reading.times import temporal_expressions

NEW_NAME, NEW_NUMBER, SPEECH = 0.2, 0.15, 0.15
"""What a name or number that the other article has nowhere, and somebody's words, add."""
NAME, NUMBER, DATE, WORD = 0.03, 0.03, 0.05, 0.01
"""What any other name or number, a date and a word of content add to the weight."""
FULL_LENGTH = 30
"""More words than this add nothing."""
MOST_NAMED = 3
"""So many names are said in the reason."""


def rank_passages(reading: Reading, other: Reading) -> tuple[OnlyHere, ...]:
    """Rank all body passages, as if the other article had none of them, heaviest first.

    Who and what the `other` article never mentions weighs most: it is what it leaves out.
    """
    found = [
        _weigh(reading, reading.statement(passage.index), other) for passage in reading.article.body
    ]
    return tuple(sorted(found, key=lambda only: (-only.weight, only.passage)))


def _weigh(reading: Reading, statement: Statement, other: Reading) -> OnlyHere:
    actors = {named.actor for named in statement.named}
    fresh = [reading.actors[i] for i in sorted(actors) if not reading.actors[i].count(other.side)]
    numbers = [quantity for quantity in statement.get(quantities) if quantity.tells]
    new_numbers = [q for q in numbers if (q.unit.name, q.figure) not in figures(other)]
    dates = len(statement.get(temporal_expressions))
    speech = _speech(statement)
    words = min(FULL_LENGTH, sum(word.content for word in statement.words))
    gain = (
        NEW_NAME * len(fresh)
        + NAME * (len(actors) - len(fresh))
        + NEW_NUMBER * len(new_numbers)
        + NUMBER * (len(numbers) - len(new_numbers))
        + SPEECH * len(speech)
        + DATE * dates
        + WORD * words
    )
    reason = ", ".join(_reasons(fresh, speech, len(new_numbers), dates))
    # The more there is, the less another name adds: the weight nears 1 and never passes it.
    return OnlyHere(statement.index, round(gain / (gain + 0.5), 3), reason)


def _speech(statement: Statement) -> list[str]:
    """Return who speaks in the statement, "" for whoever is not named."""
    speakers = (quote.speaker for quote in statement.quotes if quote.direct)
    pronouns = words_of("pronouns")
    return list(dict.fromkeys("" if who.lower() in pronouns else who for who in speakers))


def _reasons(
    fresh: Sequence[Actor], speech: Sequence[str], numbers: int, dates: int
) -> Iterator[str]:
    named = [speaker for speaker in speech if speaker]
    names = [actor.name for actor in fresh if actor.name not in named]
    if names:
        more = len(names) - MOST_NAMED
        yield f"names {listed([*names[:MOST_NAMED], *([f'{more} more'] if more > 0 else [])])}"
    if named:
        yield f"quotes {listed([in_a_sentence(speaker) for speaker in named])}"
    elif speech:
        yield "quotes somebody"
    if numbers:
        yield counted(numbers, "number")
    if dates:
        yield counted(dates, "date")
