"""Where two linked statements date one event differently."""

from __future__ import annotations

from collections.abc import Iterator

from newsdiff.divergence.detectors.match_and_compare import Weight, match_and_compare
from newsdiff.divergence.lexicon import table
from newsdiff.divergence.model import Divergence, DivergenceKind, Severity
from newsdiff.divergence.pairing.pair import Pair
from newsdiff.divergence.pairing.same_event import Match, evidence, literal_act, match_clauses
from newsdiff.divergence.reading.frames import Frame, clause_around
from newsdiff.divergence.reading.statement import Statement
from newsdiff.divergence.reading.times import TemporalExpression, other_events, temporal_expressions
from newsdiff.language.related_words import are_related

EVENT_REACH = 8
"""So many words around a date are looked at for the event it dates."""
MUCH = 6
"""So many shared words around two dates are as good as more."""
DETAIL_REACH = 3
ORDINAL_REACH = 8
SPEECH_REACH = 3
"""A date so near to a verb of saying dates what is said."""
DAYS = 7


def date_divergences(pair: Pair) -> Iterator[Divergence]:
    """Yield where the statements date the same event differently, or only one dates it."""
    found = pair.left.get(temporal_expressions), pair.right.get(temporal_expressions)
    if any(found):
        yield from match_and_compare(
            pair, DivergenceKind.DATE, found, (TemporalExpression.agrees,), _weight, DETAIL_REACH
        )


def _weight(pair: Pair, left: TemporalExpression, right: TemporalExpression) -> Weight | None:
    """Return how much two times weigh that do not agree; None where they may date other things."""
    if left.agrees(right) is not False or left.offset or _one_night(pair, left, right):
        return None
    context = pair.context(left.words, right.words, EVENT_REACH)
    ordinals = _ordinal(pair.left, left), _ordinal(pair.right, right)
    if context == 0 or ordinals[0] != ordinals[1] or left.lead != right.lead:
        return None
    if _dated_elsewhere(pair, left, right) or _once_more(pair.left) != _once_more(pair.right):
        return None
    if _day_of_writing(pair.left, left) or _day_of_writing(pair.right, right):
        return None
    clauses = clause_around(pair.left, left.words), clause_around(pair.right, right.words)
    found = match_clauses(pair, *clauses)
    if not _one_event(pair, left, right, found, clauses):
        return None
    told = evidence(
        found,
        act=float(literal_act(pair, *clauses)),
        other_act=float(_other_acts(pair, left, right)),
        around=min(1.0, context / MUCH),
        speech=float(_of_speech(pair.left, left) or _of_speech(pair.right, right)),
        alone=float(_alone(pair.left, left) and _alone(pair.right, right)),
        year=float(left.only_year),
        clock=float(left.minute is not None),
        other_event=float(_other_events(pair)),
        relative=float(left.ahead is not None or right.ahead is not None),
    )
    return Weight(Severity.CONFLICT, context, told)


def _one_event(
    pair: Pair,
    left: TemporalExpression,
    right: TemporalExpression,
    found: Match | None,
    clauses: tuple[Frame | None, Frame | None],
) -> bool:
    """Whether two times date one event: one act of the same parties, or one noun beside them."""
    if found is not None and literal_act(pair, *clauses) and found.parties:
        return True
    before, other = _act_before(pair.left, left), _act_before(pair.right, right)
    return (before, other) in pair.word_alignment


def _dated_elsewhere(pair: Pair, left: TemporalExpression, right: TemporalExpression) -> bool:
    """Whether either statement gives the other's time as well."""
    return any(left.agrees(other) for other in pair.right.get(temporal_expressions)) or any(
        right.agrees(other) for other in pair.left.get(temporal_expressions)
    )


def _once_more(statement: Statement) -> bool:
    """Whether a statement tells of a second time: "met again on Tuesday"."""
    return "again" in statement.plain


def _day_of_writing(statement: Statement, time: TemporalExpression) -> bool:
    """Whether a date only says which day "today" is: two reports of two days have two of them."""
    return statement.plain_at(time.words.start - 1) in table("dates")["own_day"]


def _other_events(pair: Pair) -> bool:
    """Whether a side compares what it reports with something of another year."""
    return bool(pair.left.get(other_events) | pair.right.get(other_events))


def _other_acts(pair: Pair, left: TemporalExpression, right: TemporalExpression) -> bool:
    """Whether the dates follow two acts: "spoke on Tuesday", "passed Monday"."""
    i, j = _act_before(pair.left, left), _act_before(pair.right, right)
    if i is None or j is None or i in pair.shared_left or j in pair.shared_right:
        return False
    return not are_related(pair.left.plain[i], pair.right.plain[j])


def _act_before(statement: Statement, time: TemporalExpression) -> int | None:
    """Return the last word of content before a date, None where it is a name."""
    before = range(time.words.start - 1, max(-1, time.words.start - 1 - EVENT_REACH), -1)
    act = next((index for index in before if statement.words[index].content), None)
    return None if act is None or statement.capital(act) else act


def _of_speech(statement: Statement, time: TemporalExpression) -> bool:
    """Whether a date says when something was said: "told reporters on Monday"."""
    reach = range(time.words.start - SPEECH_REACH, time.words.stop + SPEECH_REACH)
    clause = statement.clause(time.words, SPEECH_REACH, SPEECH_REACH)
    cues = (quote.cue for quote in statement.quotes if quote.cue is not None)
    return any(
        index in reach and index in clause for cue in cues for index in statement.words_in(cue)
    )


def _one_night(pair: Pair, left: TemporalExpression, right: TemporalExpression) -> bool:
    """Whether two days meet in one night: "late Tuesday", "early on Wednesday"."""
    if left.weekday is None or right.weekday is None:
        return False
    apart = (right.weekday - left.weekday) % DAYS
    if apart not in (1, DAYS - 1):
        return False
    first, second = (
        ((pair.left, left), (pair.right, right))
        if apart == 1
        else ((pair.right, right), (pair.left, left))
    )
    parts = table("dates")["parts_of_day"]
    return _at(*first, parts["late"]) and _at(*second, parts["early"])


def _at(statement: Statement, time: TemporalExpression, part_of_day: list[str]) -> bool:
    """Whether a word for a part of the day stands in or right beside a date."""
    around = statement.plain[max(0, time.words.start - 2) : time.words.stop + 1]
    return any(plain in part_of_day for plain in around)


def _ordinal(statement: Statement, time: TemporalExpression) -> str:
    """Return the word that counts the event off, "first" or "final", "" where none does."""
    ordinals = table("dates")["ordinals"]
    before = statement.plain[max(0, time.words.start - 1) : time.words.start]
    near = next((plain for plain in before if plain in ordinals["near"]), "")
    words = statement.clause(time.words, ORDINAL_REACH, ORDINAL_REACH)
    return near or next((p for i in words if (p := statement.plain[i]) in ordinals["far"]), "")


def _alone(statement: Statement, time: TemporalExpression) -> bool:
    """Whether no other time of the statement may be the one that the other side gives."""
    return not any(
        other is not time and time.agrees(other) is not None
        for other in statement.get(temporal_expressions)
    )
