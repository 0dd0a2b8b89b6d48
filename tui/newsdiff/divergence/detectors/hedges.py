"""Quotations that one article gives without the condition or reserve that came with them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from newsdiff.articles.model import Side, Span
from newsdiff.divergence import phrases
from newsdiff.divergence.lexicon import rows, table
from newsdiff.divergence.model import Divergence, DivergenceKind, EditKind, Severity
from newsdiff.divergence.pairing.pair import Pair
from newsdiff.divergence.quoting.utterances import Utterance, same_words_of_one, versions_compared
from newsdiff.divergence.reading.cues import Phrases, by_first_word, occurrences
from newsdiff.divergence.reading.statement import Statement

LEAD_REACH = 8
"""So many words before a quotation lead to it."""


def dropped_hedges(pair: Pair) -> Iterator[Divergence]:
    """Yield a condition or a reserve that one version of a quotation has and the other cuts off."""
    for left, right in pair.get(same_words_of_one):
        yield from _dropped(pair, left, right)


def _dropped(pair: Pair, left: Utterance, right: Utterance) -> Iterator[Divergence]:
    found = versions_compared(pair, left, right)
    shared = [edit for edit in found if edit.kind is EditKind.SAME]
    if not shared:
        return
    here = _hedge_in(pair.left, left.words, shared[0].left, shared[-1].left)
    there = _hedge_in(pair.right, right.words, shared[0].right, shared[-1].right)
    for side, own, other, said in (
        (Side.LEFT, here, there, right.words),
        (Side.RIGHT, there, here, left.words),
    ):
        if (
            own is not None
            and other is None
            and not _hedged_in_lead(pair.statement(side.other), said)
        ):
            sentence = phrases.hedge_dropped(side, pair.statement(side).said(own))
            yield pair.one_sided(DivergenceKind.WORDING, Severity.DIFFERS, side, own, sentence)
            return


def _hedge_in(statement: Statement, said: range, first: range, last: range) -> Span | None:
    """Return the condition or reserve in what is `said` before and after what is shared."""
    before, after = range(said.start, first.start), range(last.stop, said.stop)
    sentence = _ending_sentence(statement, before)
    start = next((at for at in sentence if _starts_hedge(statement, at)), None)
    if start is not None:
        return statement.stretch(_whole_clauses(statement, range(start, before.stop)))
    for start in after[:2]:
        if statement.is_sentence_end(start - 1):
            break
        if statement.plain[start] in table("negation")["conditions"]:
            return statement.stretch(range(start, after.stop))
    return None


def _ending_sentence(statement: Statement, words: range) -> range:
    """Return the last of `words`, as many as are of the sentence that goes on after them."""
    starts = (at + 1 for at in reversed(words) if statement.is_sentence_end(at))
    return range(next(starts, words.start), words.stop)


def _whole_clauses(statement: Statement, words: range) -> range:
    """Return `words` up to the last mark between clauses, where there is one."""
    stops = (at + 1 for at in reversed(words) if statement.is_clause_boundary(at))
    return range(words.start, next(stops, words.stop))


def _starts_hedge(statement: Statement, at: int) -> bool:
    """Whether a condition or "I think" starts at a word."""
    if statement.plain[at] in table("negation")["conditions"]:
        return True
    reserves = _hedge_phrases().get(statement.plain[at], ())
    return any(statement.plain[at : at + len(parts)] == parts for parts, _ in reserves)


@cache
def _hedge_phrases() -> Phrases:
    return by_first_word((phrase, "") for (phrase,) in rows("hedges"))


def _hedged_in_lead(statement: Statement, said: range) -> bool:
    """Whether the writer makes a reserve in the words that lead to a quotation."""
    lead = range(max(0, said.start - LEAD_REACH), said.start)
    condition = any(statement.plain[i] in table("negation")["conditions"] for i in lead)
    return condition or any(cue.start in lead for cue, _ in occurrences(statement, _hedges()))


@cache
def _hedges() -> Phrases:
    likely = table("certainty")["likely"]["cues"]
    return by_first_word((cue, "") for cue in (*likely, *(phrase for (phrase,) in rows("hedges"))))
