"""Clause structure without a parser: which token is a finite verb, where its verb group begins."""

from __future__ import annotations

from collections.abc import Sequence

from newsdiff.quotes.grammar.tokens import Tag, Token
from newsdiff.quotes.lexicon import word_class

NOUN_LIKE = frozenset({Tag.NAME, Tag.WORD, Tag.NUMBER, Tag.BASE, Tag.THIRD})
"""What a noun phrase may hold beside its determiner (verb forms among them: "the report")."""


def before(tokens: Sequence[Token], at: int) -> int:
    """Return the index of the nearest token before `at` that is no adverb, -1 if none."""
    at -= 1
    while at >= 0 and tokens[at].tag is Tag.ADVERB:
        at -= 1
    return at


def is_plural(token: Token) -> bool:
    """Whether a noun looks plural."""
    low = token.low
    return (low.endswith("s") and not low.endswith(("ss", "us", "is"))) or low.endswith(
        ("men", "people", "police", "children", "media", "data")
    )


def is_finite(tokens: Sequence[Token], at: int) -> bool:
    """Whether the token is a verb that has, or could have, a subject of its own."""
    token = tokens[at]
    if token.tag is Tag.AUXILIARY:
        return token.low not in ("be", "been", "being", "having")
    if token.tag is Tag.CLITIC:
        return token.low[1:] in ("re", "ll", "ve", "m") or _is_clitic_verb(tokens, at)
    if token.tag not in (Tag.PAST, Tag.THIRD, Tag.BASE):
        return False
    previous = before(tokens, at)
    if previous < 0:
        return False
    subject = tokens[previous]
    if subject.tag in (Tag.DETERMINER, Tag.PREPOSITION):
        return subject.low in word_class("quantifier") and token.tag is Tag.PAST
    if token.tag is Tag.PAST:
        return _is_finite_past(tokens, at, subject)
    if token.tag is Tag.THIRD:
        return _is_finite_third(tokens, at, subject)
    return _is_finite_base(tokens, previous)


def _is_clitic_verb(tokens: Sequence[Token], at: int) -> bool:
    """Whether 's or 'd stands for is, has or had: after a pronoun, or before a participle."""
    if at > 0 and tokens[at - 1].tag in (Tag.PRONOUN, Tag.SUBORDINATOR, Tag.ADVERB):
        return True
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    return following is not None and following.tag is Tag.GERUND


def _is_finite_past(tokens: Sequence[Token], at: int, subject: Token) -> bool:
    if subject.tag is Tag.AUXILIARY or (subject.tag is Tag.CLITIC):
        return False
    following = tokens[at + 1].low if at + 1 < len(tokens) else ""
    if following == "by":
        return False
    return subject.tag in NOUN_LIKE or subject.tag in (
        Tag.PRONOUN,
        Tag.COORDINATOR,
        Tag.COMMA,
        Tag.QUOTE,
        Tag.BREAK,
        Tag.MARK,
        Tag.SUBORDINATOR,
    )


def _is_finite_third(tokens: Sequence[Token], at: int, subject: Token) -> bool:
    previous = before(tokens, at)
    if subject.tag is Tag.BASE and previous and tokens[previous - 1].low == "to":
        return False
    if subject.low in word_class("singular_subject") or subject.tag in (Tag.QUOTE, Tag.MARK):
        return True
    if subject.tag in (Tag.COORDINATOR, Tag.COMMA, Tag.BREAK) or subject.tag in NOUN_LIKE:
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        if following is None:
            return False
        if tokens[at].low not in word_class("noun_or_verb"):
            return not (subject.tag is Tag.WORD and is_plural(subject))
        plural_head = subject.tag is Tag.WORD and is_plural(subject)
        return not plural_head and (
            following.tag
            in (Tag.DETERMINER, Tag.PRONOUN, Tag.NAME, Tag.NUMBER, Tag.QUOTE, Tag.GERUND)
            or following.low in ("that", "to", "for", "on", "how", "why", "whether", "about", ":")
            or following.tag in (Tag.ADVERB, Tag.WORD, Tag.SUBORDINATOR)
        )
    return False


def _is_finite_base(tokens: Sequence[Token], at: int) -> bool:
    """Whether the subject that ends at `at` is plural: "they", "officials", "Obama and Putin"."""
    subject = tokens[at]
    if subject.tag is Tag.PRONOUN or subject.low in ("that", "which"):
        return subject.low in word_class("plural_subject")
    if subject.tag is Tag.NAME and any(
        tokens[index].low == "and" and tokens[index - 1].tag is Tag.NAME
        for index in range(max(1, at - 3), at)
    ):
        return True
    if subject.tag in (Tag.WORD, Tag.NAME) and is_plural(subject):
        return True
    return subject.tag is Tag.NAME and _has_plural_head(tokens, at)


def _has_plural_head(tokens: Sequence[Token], last: int) -> bool:
    """Whether a name ends a phrase whose noun is plural: "supporters in Congress"."""
    at = last
    while at > 0 and (tokens[at].tag in NOUN_LIKE or tokens[at].tag is Tag.DETERMINER):
        at -= 1
    linked = at > 0 and tokens[at].low in word_class("link")
    return linked and tokens[at - 1].tag is Tag.WORD and is_plural(tokens[at - 1])


def is_passive(tokens: Sequence[Token], at: int) -> bool:
    """Whether a past participle stands in the passive: "was told"."""
    if tokens[at].tag is not Tag.PAST:
        return False
    previous = before(tokens, at)
    if previous < 0:
        return False
    auxiliary = tokens[previous]
    if auxiliary.tag is Tag.COORDINATOR and previous > 1 and tokens[previous - 1].tag is Tag.PAST:
        return is_passive(tokens, previous - 1)
    if auxiliary.low in ("been", "being", "be"):
        return True
    return auxiliary.tag is Tag.AUXILIARY and auxiliary.low in word_class("be")


def is_verb(tokens: Sequence[Token], at: int) -> bool:
    """Whether a form from the verb lists is used as a verb here, finite or not."""
    token = tokens[at]
    if at == 0:
        return token.tag is Tag.GERUND
    previous = tokens[before(tokens, at)] if before(tokens, at) >= 0 else None
    if previous is None:
        return False
    if previous.tag in (Tag.AUXILIARY, Tag.CLITIC):
        possessive = previous.tag is Tag.CLITIC and not is_finite(tokens, before(tokens, at))
        return not possessive
    if previous.low == "to" and token.tag is Tag.BASE:
        return True
    if token.tag is Tag.GERUND:
        return previous.tag is not Tag.DETERMINER
    return is_finite(tokens, at)


def group_start(tokens: Sequence[Token], at: int) -> int:
    """Return the index where the verb group of the verb at `at` begins.

    Auxiliaries, adverbs and the verbs that carry an infinitive belong to it: the group of "say"
    in "the ministry has so far refused to say" begins at "has".
    """
    catenative = word_class("catenative")
    while at > 0:
        previous = tokens[at - 1]
        if previous.tag in (Tag.ADVERB, Tag.AUXILIARY) or (
            previous.tag is Tag.CLITIC and is_finite(tokens, at - 1)
        ):
            at -= 1
        elif previous.low == "to" and at > 1 and tokens[at - 2].low in catenative:
            at -= 2
        elif previous.is_time and _is_adverbial(tokens, at - 1):
            at -= 1 + (tokens[at - 2].low in word_class("adjunct_time"))
        else:
            break
    return at


def _is_adverbial(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word of time stands between subject and verb: "officials Friday said"."""
    if at < 1:
        return False
    previous = tokens[at - 1]
    if previous.low in word_class("adjunct_time"):
        return at > 1 and previous.low != "on" and tokens[at - 2].tag in NOUN_LIKE
    return previous.tag in NOUN_LIKE and tokens[at].tag is Tag.NAME
