"""Whether a passage states something that the other article could lack."""

from __future__ import annotations

from newsdiff.articles.model import Passage, PassageKind
from newsdiff.divergence.reading.article import Reading
from newsdiff.divergence.reading.frames import has_finite_verb
from newsdiff.divergence.reading.statement import Statement

LEAST_CONTENT = 3
"""Fewer words of content state nothing by themselves: “Or so they say.”, “He denied it.”"""
LEAST_QUOTED, LEAST_AROUND = 2, 5
"""Words of content in a quotation that say something, and around it more than who spoke, and when.
"""
LONGEST_LINE = 8
"""Words of a line that is no sentence."""
CLOSING = "”’»\"' )]"
HEADINGS = (PassageKind.HEADLINE, PassageKind.HEADING)


def states_a_fact(reading: Reading, passage: Passage) -> bool:
    """Whether a passage could be missed in another article.

    A headline or heading says again what stands below it, and a short line without a verb is one
    ("Office of the Mayor"), or asks the reader to do something ("Follow us"). A question asks
    the reader, unless it is somebody's words. "The Guardian wrote," and "These are the names:" lead
    to what follows, and so does a quotation that says nothing: “We shall be clear,”.
    """
    if passage.kind in HEADINGS:
        return False
    statement = reading.statement(passage.index)
    if sum(word.content for word in statement.words) < LEAST_CONTENT:
        return False
    words = passage.span.of(reading.article.text).rstrip()
    quoted = _quoted(statement)
    quotes = bool(quoted)
    if quotes and _is_empty(statement, quoted):
        return False
    short = len(statement.words) <= LONGEST_LINE
    if short and not quotes and not has_finite_verb(statement):
        return False
    if words.rstrip(CLOSING).endswith("?"):
        return quotes
    only_leads = 2 * len(quoted) < len(statement.words)
    return not words.endswith((":", ",")) or (quotes and not only_leads)


def _quoted(statement: Statement) -> set[int]:
    """Return the words of a statement that are quoted."""
    return {
        at for quote in statement.quotes if quote.direct for at in statement.words_in(quote.span)
    }


def _is_empty(statement: Statement, quoted: set[int]) -> bool:
    """Whether neither a quotation nor what stands around it says much."""
    content = set(statement.content(range(len(statement.words))))
    return len(content & quoted) < LEAST_QUOTED and len(content - quoted) < LEAST_AROUND
