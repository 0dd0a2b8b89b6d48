"""The clause of a passage that the other article has, where it has no more than that."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsdiff.alignment.model import Link
from newsdiff.articles.model import Span
from newsdiff.divergence.reading.article import Reading
from newsdiff.divergence.reading.statement import Statement
from newsdiff.divergence.setting import setting_words

LEAST_SCORE = 0.25
"""A weaker link shares words and no clause."""
LEAST_CONTENT = 3
"""So many words of content make a clause that states something."""
LEAST_SHARED, LEAST_TOLD = 3, 2
"""So many words of content must be shared, and so many of them tell more than who and when."""
MATCHED, APART = 0.65, 0.35
"""Share of a clause's words of content that the partner has, at least; and of the rest, at most."""


class MatchedClause(NamedTuple):
    """A clause, by its place in the text, and the passage of the other article that has it."""

    span: Span
    partner: int


def matched_clause(reading: Reading, passage: int, links: Sequence[Link]) -> MatchedClause | None:
    """Return the clause of a passage that one of its `links` matches, the best link first.

    None where no link matches a clause, or one matches more than one clause: then the passage has
    a partner, or none.
    """
    statement = reading.statement(passage)
    clauses = list(_clauses(statement))
    if len(clauses) < 2:
        return None
    for link in sorted(links, key=lambda link: (-link.score, link.passage(reading.side.other))):
        if link.score < LEAST_SCORE:
            break
        found = _matched(statement, clauses, link.shared(reading.side))
        if found is not None:
            return MatchedClause(statement.stretch(found), link.passage(reading.side.other))
    return None


def _matched(
    statement: Statement, clauses: Sequence[range], shared: Sequence[Span]
) -> range | None:
    """Return the one clause that is matched, None if there is none or the rest is matched too.

    Shared words beside the people and the times are asked for: who is named in both articles is no
    statement.
    """
    covered = {at for span in shared for at in statement.words_in(span)}
    setting = statement.get(setting_words)
    for clause in clauses:
        content = statement.content(clause)
        common = covered.intersection(content)
        rest = [at for at in statement.content(range(len(statement.words))) if at not in clause]
        if (
            len(common) >= max(LEAST_SHARED, MATCHED * len(content))
            and len(common - setting) >= LEAST_TOLD
            and len(covered.intersection(rest)) <= APART * len(rest)
        ):
            return clause
    return None


def _clauses(statement: Statement) -> Iterator[range]:
    """Yield the clauses of a statement, by its marks, that have content enough to state something.

    What is shorter belongs to the clause before it.
    """
    start, content = 0, 0
    for at, word in enumerate(statement.words):
        content += word.content
        if statement.is_clause_boundary(at) and content >= LEAST_CONTENT:
            yield range(start, at + 1)
            start, content = at + 1, 0
    if content >= LEAST_CONTENT:
        yield range(start, len(statement.words))
