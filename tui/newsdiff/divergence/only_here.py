"""What only one article reports, the passages that carry most first, and how sure that is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from newsdiff.actors.model import Actor
from newsdiff.alignment.model import Link
from newsdiff.articles.model import Passage
from newsdiff.divergence.counterparts import measure, probabilities
from newsdiff.divergence.details import figures
from newsdiff.divergence.facts import states_a_fact
from newsdiff.divergence.lexicon import words as words_of
from newsdiff.divergence.matched_clauses import matched_clause
from newsdiff.divergence.model import Coverage, OnlyHere
from newsdiff.divergence.phrases import counted, in_a_sentence, listed
from newsdiff.divergence.reading.article import Reading
from newsdiff.divergence.reading.quantities import quantities
from newsdiff.divergence.reading.statement import Statement
from newsdiff.divergence.reading.times import temporal_expressions

SURE = 0.91
"""From this probability on a passage is said to stand only here: of the passages of articles that
nothing was learned from, 92 in 100 that reach it do."""
NEW_NAME, NEW_NUMBER, SPEECH = 0.2, 0.15, 0.15
"""What a name or number that the other article has nowhere, and somebody's words, add."""
NAME, NUMBER, DATE, WORD = 0.03, 0.03, 0.05, 0.01
"""What any other name or number, a date and a word of content add to the weight."""
FULL_LENGTH = 30
"""More words than this add nothing."""
MOST_NAMED = 3
"""So many names are said in the reason."""


def rank_passages(
    reading: Reading, other: Reading, links: Sequence[Link] = ()
) -> tuple[OnlyHere, ...]:
    """Rank all body passages, as if none were linked, heaviest first, and say what is covered.

    Who and what the `other` article never mentions weighs most: it is what it leaves out. `links`
    are all that were found, with what they share, also those too weak to be shown.
    """
    alone = probabilities(measure(reading, other, links))
    by_passage: defaultdict[int, list[Link]] = defaultdict(list)
    for link in links:
        by_passage[link.passage(reading.side)].append(link)
    found = [
        _covered(
            _weigh(reading, reading.statement(passage.index), other),
            reading,
            passage,
            alone[passage.index],
            by_passage[passage.index],
        )
        for passage in reading.article.body
    ]
    return tuple(sorted(found, key=lambda only: (-only.weight, only.passage)))


def _covered(
    only: OnlyHere, reading: Reading, passage: Passage, alone: float, links: Sequence[Link]
) -> OnlyHere:
    """Return the entry with how much of its passage the other article has."""
    probability = round(alone, 3)
    if not states_a_fact(reading, passage):
        return replace(only, probability=probability, coverage=Coverage.UNCERTAIN)
    clause = matched_clause(reading, passage.index, links)
    if clause is not None:
        return replace(
            only,
            probability=probability,
            coverage=Coverage.PARTLY,
            matched=clause.span,
            partner=clause.partner,
        )
    coverage = Coverage.NONE if probability >= SURE else Coverage.UNCERTAIN
    return replace(only, probability=probability, coverage=coverage)


def _weigh(reading: Reading, statement: Statement, other: Reading) -> OnlyHere:
    actors = {named.actor for named in statement.named}
    fresh = [reading.actors[i] for i in sorted(actors - other.get(_named_in))]
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


def _named_in(reading: Reading) -> frozenset[int]:
    """Return the actors whom an article names."""
    return frozenset(i for i, actor in enumerate(reading.actors) if actor.count(reading.side))


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
