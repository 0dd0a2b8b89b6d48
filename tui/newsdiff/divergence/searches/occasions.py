"""On what occasion the same words are said: in a statement, in an interview, at a rally."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from newsdiff.divergence import phrases
from newsdiff.divergence.lexicon import table
from newsdiff.divergence.model import Divergence, DivergenceKind, Severity
from newsdiff.divergence.pairing.pair import Pair
from newsdiff.divergence.quoting.utterances import Utterance, same_words_of_one
from newsdiff.divergence.reading.cues import Phrases, by_first_word, occurrences
from newsdiff.divergence.reading.statement import Statement

REACH = 10
"""The occasion is named within so many words of the quotation."""
LEAD_REACH = 3
LEADS = ("in", "at", "on", "during", "told")


def occasion_divergences(pair: Pair) -> Iterator[Divergence]:
    """Yield the occasions on which two sides have the same words said, if they are not the same.

    No more than a difference: who says something says it again.
    """
    for left, right in pair.known(same_words_of_one):
        here, there = _occasion(pair.left, left), _occasion(pair.right, right)
        if here is None or there is None or here[1] == there[1]:
            continue
        spans = pair.left.stretch(here[0]), pair.right.stretch(there[0])
        sentence = phrases.other_occasions(pair.left.said(spans[0]), pair.right.said(spans[1]))
        yield pair.contrast(DivergenceKind.ATTRIBUTION, Severity.DIFFERS, *spans, sentence)
        return


@cache
def _lexicon() -> Phrases:
    occasions = table("occasions").items()
    return by_first_word((cue, occasion) for occasion, cues in occasions for cue in cues)


def _occasion(statement: Statement, utterance: Utterance) -> tuple[range, str] | None:
    """Return the words for the occasion with their lead, "in an email", and which one it is."""
    said = utterance.words
    for words, occasion in occurrences(statement, _lexicon()):
        near = said.start - REACH <= words.start < said.stop + REACH and words.start not in said
        before = range(words.start - 1, max(-1, words.start - 1 - LEAD_REACH), -1)
        lead = next((k for k in before if statement.plain[k] in LEADS), None)
        if near and lead is not None:
            return range(lead, words.stop), occasion
    return None
