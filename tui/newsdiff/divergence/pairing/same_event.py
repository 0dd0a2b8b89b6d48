"""Whether two clauses speak of one event: one doer, one thing done to, in the same surroundings."""

from __future__ import annotations

from dataclasses import dataclass

from newsdiff.actors.model import ActorKind
from newsdiff.divergence.lexicon import words as words_of
from newsdiff.divergence.pairing.pair import Pair
from newsdiff.divergence.reading.frames import ASSERTED, Frame
from newsdiff.divergence.reading.statement import Named, Statement
from newsdiff.divergence.reading.times import temporal_expressions
from newsdiff.language.related_words import are_related, rarity

MUCH_CONTEXT = 4
"""More shared words in two clauses add nothing."""
SAME_WORD = 0.5
"""The rarity, 0..1, from which a word shared by two noun phrases names one thing in both."""


@dataclass(frozen=True, slots=True)
class Match:
    """How far two clauses speak of one event.

    `doer` and `undergoer` are True for the same, False for others, None where a side leaves it
    open; `context` counts the words of content that the clauses share beside these and the act.
    """

    doer: bool | None
    undergoer: bool | None
    context: int

    @property
    def parties(self) -> int:
        """How many of the two parties are the same, and none another."""
        if self.doer is False or self.undergoer is False:
            return 0
        return (self.doer is True) + (self.undergoer is True)


def match(pair: Pair, left: Frame, right: Frame) -> Match:
    """Compare who does something to whom in two clauses."""
    parties = [*left.words, *left.doer, *left.undergoer]
    others = [*right.words, *right.doer, *right.undergoer]
    context = sum(
        i in left.clause and j in right.clause and i not in parties and j not in others
        for i, j in (*pair.word_alignment, *pair.related_words)
    )
    return Match(
        same_party(pair, left.doer, right.doer),
        same_party(pair, left.undergoer, right.undergoer),
        context,
    )


def match_clauses(pair: Pair, left: Frame | None, right: Frame | None) -> Match | None:
    """Compare two clauses, if both are known."""
    return None if left is None or right is None else match(pair, left, right)


def same_party(pair: Pair, left: range, right: range) -> bool | None:
    """Whether two noun phrases name the same: None where one is missing, or may mean anybody."""
    if not left or not right or _is_open(pair.left, left) or _is_open(pair.right, right):
        return None
    lefts, rights = _named_in(pair.left, left), _named_in(pair.right, right)
    if {named.actor for named in lefts} & {named.actor for named in rights}:
        return True
    if _same_head(pair, left, right):
        return True
    people = [_are_people(names) for names in (lefts, rights)]
    if all(people) or (not lefts and not rights and not pair.shares_any(left, right)):
        return False
    return None


def _is_open(statement: Statement, phrase: range) -> bool:
    """Whether a phrase is a pronoun, or holds nothing that tells who or what it is."""
    return not statement.content(phrase) or (
        len(phrase) == 1 and statement.plain[phrase[0]] in words_of("pronouns")
    )


def _named_in(statement: Statement, phrase: range) -> list[Named]:
    return [named for named in statement.named if named.words[0] in phrase]


def _are_people(names: list[Named]) -> bool:
    return bool(names) and all(named.kind is ActorKind.PERSON for named in names)


def _same_head(pair: Pair, left: range, right: range) -> bool:
    """Whether the nouns that two phrases turn on are the same or related, or a rare word is."""
    one, other = _head(pair.left, left), _head(pair.right, right)
    heads = pair.left.words[one], pair.right.words[other]
    if heads[0].stem == heads[1].stem or are_related(heads[0].plain, heads[1].plain):
        return True
    return any(
        i in left
        and j in right
        and rarity(pair.left.plain[i]) >= SAME_WORD
        and (i == one or j == other)
        for i, j in pair.word_alignment
    )


def _head(statement: Statement, phrase: range) -> int:
    """Return the last word of content before a preposition: "fire" of "the fire in the mill"."""
    stop = phrase.stop
    for at in phrase[1:]:
        if statement.plain[at] in words_of("prepositions"):
            stop = at
            break
    content = statement.content(range(phrase.start, stop)) or statement.content(phrase)
    return content[-1]


def evidence(found: Match | None, **more: float) -> dict[str, float]:
    """Return what two clauses say for a divergence of theirs, each part by its name."""
    return {
        "parties": found.parties / 2 if found else 0.0,
        "others": float(found is not None and False in (found.doer, found.undergoer)),
        "context": min(1.0, found.context / MUCH_CONTEXT) if found else 0.0,
        **more,
    }


def same_act(pair: Pair, left: Frame | None, right: Frame | None) -> bool:
    """Whether two clauses tell of one act, in the same word or in related ones."""
    if left is None or right is None:
        return False
    if left.act == right.act or are_related(left.act, right.act):
        return True
    return pair.shares_any(left.words[-1:], right.words[-1:])


def literal_act(pair: Pair, left: Frame | None, right: Frame | None) -> bool:
    """Whether two clauses tell of one act in the same word, in whatever form."""
    if left is None or right is None:
        return False
    return left.act == right.act or (left.words[-1], right.words[-1]) in pair.word_alignment


def one_manner(left: Frame, right: Frame) -> bool:
    """Whether both clauses are told as facts, or both as still to come."""
    return left.modality is right.modality and left.modality in ASSERTED


def same_time(pair: Pair, left: Frame, right: Frame) -> bool | None:
    """Whether the times that two clauses give agree; None where one gives none."""
    answers = [
        one.agrees(other)
        for one in pair.left.get(temporal_expressions)
        if one.words.start in left.clause
        for other in pair.right.get(temporal_expressions)
        if other.words.start in right.clause
    ]
    known = [answer for answer in answers if answer is not None]
    return any(known) if known else None
