"""Where a statement ends: before the next attribution, a contrast or the end of its sentence."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from newsdiff.language.clauses import has_clause
from newsdiff.language.lexicon import word_class
from newsdiff.language.tokens import Tag, Token, token_at
from newsdiff.language.verbs import is_finite
from newsdiff.quotes.attribution.cue import Cue, Order
from newsdiff.quotes.lexicon import words

DASHES = frozenset(("—", "–", "--", "―"))
LONGEST_ASIDE = 3
"""Tokens between commas that part no clause."""


def end_of_clause(tokens: Sequence[Token], begin: int, cue: Cue, cues: Sequence[Cue]) -> int:
    """Return where a reported clause ends: at the next attribution, contrast or sentence."""
    cuts = _cuts(tokens, cue, cues)
    subordinate = _in_opening_clause(tokens, cue)
    complete = False
    aside = -1
    opening = _opens_with_clause(tokens, begin - 1)
    for index in range(begin, len(tokens)):
        token = tokens[index]
        if opening:
            opening = token.tag is not Tag.COMMA
            continue
        if token.low == ":" and token_at(tokens, index + 1).tag is Tag.QUOTE:
            return index
        if token.low == ";" or (token.tag is Tag.STOP and index + 1 == len(tokens)):
            return index
        if token.tag is Tag.COMMA and index > aside:
            aside = _end_of_aside(tokens, index)
        if complete and _opens_comment(tokens, begin, index):
            return index
        closes = subordinate and token.tag is Tag.COMMA and index > aside
        if complete and (index in cuts or closes):
            return index
        complete = complete or token.tag is Tag.QUOTE or is_finite(tokens, index)
        if subordinate and token.tag is Tag.QUOTE and has_clause(tokens, index + 1):
            return index + 1  # the comma stands inside the marks
        if token.tag is Tag.COMMA and _contrasts(tokens, index + 1):
            return index
        if token.tag is Tag.QUOTE and _contrasts(tokens, index + 1):
            return index + 1  # here too
    return len(tokens)


def is_cut_before_verb(tokens: Sequence[Token], begin: int, cue: Cue, cues: Sequence[Cue]) -> bool:
    """Whether what seems a clause has its verb from an attribution behind it.

    "The panel recommended a fine, the Herald reported."
    """
    cut = min((at for at in _cuts(tokens, cue, cues) if at > begin), default=len(tokens))
    return cut < len(tokens) and not any(is_finite(tokens, at) for at in range(begin, cut))


def _opens_with_clause(tokens: Sequence[Token], begin: int) -> bool:
    """Whether what is said opens with a clause that a comma ends: "when he left, it rained"."""
    at = begin + (token_at(tokens, begin).low == "that")
    opener = token_at(tokens, at)
    if opener.tag is not Tag.SUBORDINATOR or opener.low in ("that", "whether", "how", "why"):
        return False
    for index in range(at + 1, len(tokens)):
        if tokens[index].tag is Tag.COMMA:
            return has_clause(tokens, index + 1)
        if tokens[index].tag in (Tag.STOP, Tag.BREAK, Tag.QUOTE):
            return False
    return False


def _opens_comment(tokens: Sequence[Token], begin: int, dash: int) -> bool:
    """Whether a dash opens what the writer adds to the end: "would resign — a step that …".

    Not one of two dashes, nor where the speaker's own words follow in marks.
    """
    if tokens[dash].tag is not Tag.BREAK or tokens[dash].low not in DASHES:
        return False
    following = token_at(tokens, dash + 1)
    if following.tag not in (Tag.DETERMINER, Tag.GERUND, Tag.ADVERB):
        return False
    others = [*tokens[begin:dash], *tokens[dash + 1 :]]
    return not any(token.low in DASHES or token.tag is Tag.QUOTE for token in others)


def _end_of_aside(tokens: Sequence[Token], comma: int) -> int:
    """The comma that closes a few words between commas, -1 if none: "made, at best, a mistake"."""
    if token_at(tokens, comma + 1).tag is not Tag.PREPOSITION:
        return -1
    ends = range(comma + 2, min(comma + 2 + LONGEST_ASIDE, len(tokens)))
    return next((at for at in ends if tokens[at].tag is Tag.COMMA), -1)


def _contrasts(tokens: Sequence[Token], at: int) -> bool:
    """Whether what is said is left at `at`: "but she", or "a claim that he denied"."""
    if at + 1 >= len(tokens):
        return False
    claimed = tokens[at].tag is Tag.DETERMINER and tokens[at + 1].low in words("statement_noun")
    return claimed or tokens[at].low in word_class("contrast")


def _in_opening_clause(tokens: Sequence[Token], cue: Cue) -> bool:
    """Whether the cue stands in a clause that a comma closes: "While aides said …, he …"."""
    before = cue.first - 1
    while before > 0 and tokens[before].tag in (Tag.ADVERB, Tag.AUXILIARY):
        before -= 1
    if token_at(tokens, before).low in ("who", "which"):
        return True
    opener = tokens[0].low in word_class("subordinator") or tokens[0].low == "after"
    return opener and not any(token.tag is Tag.COMMA for token in tokens[: cue.first])


def _cuts(tokens: Sequence[Token], cue: Cue, cues: Sequence[Cue]) -> Collection[int]:
    """The indices at which another attribution of the sentence cuts the content short."""
    cuts = set()
    for other in cues:
        if other is cue or other.first <= cue.last:
            continue
        start = other.begin
        previous = tokens[start - 1]
        joined = previous.tag in (Tag.COMMA, Tag.COORDINATOR)
        if other.order is Order.TRAILING and not joined:
            continue
        if other.order in (Order.TRAILING, Order.ACCORDING, Order.VERB_FIRST):
            cuts.add(start - 1 if joined else start)
        elif other.order is Order.SUBJECT_FIRST and previous.tag is Tag.COMMA:
            cuts.add(start - 1)
        elif previous.tag is Tag.COORDINATOR and tokens[start - 2].tag is Tag.COMMA:
            cuts.add(start - 2)
    return cuts


def end_of_phrase(tokens: Sequence[Token], begin: int, cue: Cue, cues: Sequence[Cue]) -> int:
    """Where an object ends: at punctuation, a new clause or a coordinated verb."""
    cuts = _cuts(tokens, cue, cues)
    relative = False
    for index in range(begin, len(tokens)):
        token = tokens[index]
        if token.tag is Tag.COMMA and _adds_example(tokens, index + 1) and index not in cuts:
            continue
        if token.tag is Tag.COMMA and _joins_adjectives(tokens, index):
            continue
        if index in cuts or token.tag in (Tag.COMMA, Tag.BREAK, Tag.STOP):
            return index
        if token.low in word_class("trailing_subordinator") and token.low != "as":
            return index
        relative = relative or token.low in ("who", "which", "that", "what", "how", "whose")
        if token.tag is Tag.COORDINATOR and not relative and index + 1 < len(tokens):
            ahead = index + 1
            while ahead + 1 < len(tokens) and tokens[ahead].tag is Tag.ADVERB:
                ahead += 1
            if is_finite(tokens, ahead) or token.low == "but":
                return index
    return len(tokens)


def _joins_adjectives(tokens: Sequence[Token], comma: int) -> bool:
    """Whether a comma stands between two adjectives: "a long, cold winter"."""
    article = token_at(tokens, comma - 2).low in ("a", "an", "the")
    ahead = token_at(tokens, comma + 1), token_at(tokens, comma + 2)
    return article and all(token.tag is Tag.WORD for token in ahead)


def _adds_example(tokens: Sequence[Token], at: int) -> bool:
    """Whether a comma is followed by words that still belong to the object."""
    return at < len(tokens) and tokens[at].low in (
        "including",
        "especially",
        "such",
        "particularly",
    )
