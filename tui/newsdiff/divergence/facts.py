"""Whether a passage states something that the other article could lack."""

from __future__ import annotations

from newsdiff.articles.model import Passage, PassageKind
from newsdiff.divergence.reading.article import Reading
from newsdiff.divergence.reading.statement import Statement

LEAST_CONTENT = 3
"""Fewer words of content state nothing by themselves: “Or so they say.”, “He denied it.”"""
CLOSING = "”’»\"' )]"
HEADINGS = (PassageKind.HEADLINE, PassageKind.HEADING)


def states_a_fact(reading: Reading, passage: Passage) -> bool:
    """Whether a passage could be missed in another article.

    A headline or heading says again what stands below it. A question asks the reader, unless it is
    somebody's words. "The Guardian wrote," and "These are the names:" lead to what follows.
    """
    if passage.kind in HEADINGS:
        return False
    statement = reading.statement(passage.index)
    if sum(word.content for word in statement.words) < LEAST_CONTENT:
        return False
    words = passage.span.of(reading.article.text).rstrip()
    quotes = any(quote.direct for quote in statement.quotes)
    if words.rstrip(CLOSING).endswith("?"):
        return quotes
    return not words.endswith((":", ",")) or (quotes and not _only_leads(statement))


def _only_leads(statement: Statement) -> bool:
    """Whether the words that are quoted in a statement are fewer than those around them."""
    quoted = {
        at for quote in statement.quotes if quote.direct for at in statement.words_in(quote.span)
    }
    return 2 * len(quoted) < len(statement.words)
