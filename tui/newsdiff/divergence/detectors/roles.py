"""What two linked statements call the office of the same person."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from newsdiff.actors.model import ActorKind
from newsdiff.articles.model import Span
from newsdiff.divergence.lexicon import words as word_list
from newsdiff.divergence.model import Divergence, DivergenceKind, Severity
from newsdiff.divergence.pairing.pair import Pair
from newsdiff.divergence.reading.statement import Named, Statement

TITLE_REACH = 5
"""An office before a name takes at most so many words: "outgoing senior economic adviser"."""
APPOSITION_REACH = 8


@dataclass(frozen=True, slots=True)
class HeldOffice:
    """The office that a statement gives a person; `office` is the stem of the `noun` for it.

    `standing` tells since or until when: "outgoing", "former", or "".
    """

    actor: int
    span: Span
    office: str
    noun: str
    standing: str


def role_divergences(pair: Pair) -> Iterator[Divergence]:
    """Yield persons whom both sides give an office, and not the same one.

    Two offices may be held at once: both sides must speak of the one that somebody leaves, or
    takes up.
    """
    for left in pair.left.get(roles):
        for right in pair.right.get(roles):
            if left.actor != right.actor or left.office == right.office:
                continue
            if not {left.noun, right.noun}.isdisjoint(word_list("any_office")):
                continue
            if _has_office(pair.right, left) or _has_office(pair.left, right):
                continue
            if left.standing and left.standing == right.standing:
                yield pair.contrast(
                    DivergenceKind.WORDING,
                    Severity.CONFLICT,
                    left.span,
                    right.span,
                    lead="offices",
                )
                return


def _has_office(statement: Statement, role: HeldOffice) -> bool:
    """Whether a statement knows of the office, whoever holds it."""
    return any(word.stem == role.office for word in statement.words)


def roles(statement: Statement) -> tuple[HeldOffice, ...]:
    """Return the offices that stand right before or in apposition after a person's name."""
    people = (named for named in statement.named if named.kind is ActorKind.PERSON)
    found = (role for named in people if (role := _role(statement, named)) is not None)
    return tuple(found)


def _role(statement: Statement, named: Named) -> HeldOffice | None:
    """Return the office of one person: before the name, as part of it, or after a comma."""
    title = _as_role(statement, named, _office_before(statement, named))
    if title is not None:
        return title
    after = range(named.words.stop, min(len(statement.words), named.words.stop + APPOSITION_REACH))
    if not after or not statement.is_clause_boundary(after.start - 1):
        return None
    clause = statement.clause(range(after.start, after.start + 1), 0, APPOSITION_REACH - 1)
    return _as_role(statement, named, clause)


def _office_before(statement: Statement, named: Named) -> range:
    """Return the words from the start of a title to the name, empty where there is none."""
    start = named.words.start
    while (
        start > 0
        and named.words.start - start < TITLE_REACH
        and statement.words[start - 1].content
        and not statement.is_clause_boundary(start - 1)
    ):
        start -= 1
    return range(start, named.words.stop)


def _as_role(statement: Statement, named: Named, words: range) -> HeldOffice | None:
    offices = word_list("offices")
    held = next((i for i in words if statement.plain[i] in offices), None)
    before = words.stop == named.words.stop
    if held is None or (before and held < named.words.start - 1):
        return None
    since = next(
        (i for i in range(words.start, held) if statement.plain[i] in word_list("standing")), held
    )
    span = statement.stretch(range(since, held + 1))
    standing = statement.plain[since] if since < held else ""
    return HeldOffice(
        named.actor, span, statement.words[held].stem, statement.plain[held], standing
    )
