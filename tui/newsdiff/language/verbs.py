"""Clause structure without a parser: which token is a finite verb, where its verb group begins."""

from __future__ import annotations

from collections.abc import Sequence

from newsdiff.language.lexicon import word_class
from newsdiff.language.tokens import Tag, Token, token_at

NOUN_LIKE = frozenset({Tag.NAME, Tag.WORD, Tag.NUMBER, Tag.BASE, Tag.THIRD})
"""What a noun phrase may hold beside its determiner (verb forms among them: "the report")."""

_BEFORE_THIRD = NOUN_LIKE | {Tag.COORDINATOR, Tag.COMMA, Tag.BREAK}
_BEFORE_PAST = _BEFORE_THIRD | {Tag.PRONOUN, Tag.QUOTE, Tag.MARK, Tag.SUBORDINATOR}
"""What the subject of a finite form in -s, or in the past, can end in; or what goes before it."""
_COMPLEMENT = frozenset(
    {
        Tag.DETERMINER,
        Tag.PRONOUN,
        Tag.NAME,
        Tag.NUMBER,
        Tag.QUOTE,
        Tag.GERUND,
        Tag.ADVERB,
        Tag.WORD,
        Tag.SUBORDINATOR,
    }
)
"""What rather follows a verb than a noun."""


FARTHEST_ASIDE = 16
"""Tokens of a relative clause between a plural subject and its verb."""


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
        if token.low == "am" and token_at(tokens, at - 1).tag is Tag.NUMBER:
            return False  # "at 6am"
        return token.low not in ("be", "been", "being", "having")
    if token.tag is Tag.CLITIC:
        return token.low[1:] in ("re", "ll", "ve", "m") or _is_clitic_verb(tokens, at)
    if token.tag not in (Tag.PAST, Tag.THIRD, Tag.BASE):
        return False
    if token.low == "last" and token_at(tokens, at + 1).is_time:
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
    subject = token_at(tokens, at - 1)
    if subject.tag in (Tag.PRONOUN, Tag.SUBORDINATOR, Tag.ADVERB):
        return True
    following = token_at(tokens, at + 1)
    describes = following.low in word_class("describing_gerund")
    return following.tag is Tag.GERUND and not describes


def _is_finite_past(tokens: Sequence[Token], at: int, subject: Token) -> bool:
    """Whether a past form is no participle; what stands before it is, or ends, its `subject`."""
    return subject.tag in _BEFORE_PAST and token_at(tokens, at + 1).low != "by"


def _is_finite_third(tokens: Sequence[Token], at: int, subject: Token) -> bool:
    """Whether a form in -s is a verb: a noun in the plural has another word for its verb."""
    if subject.low in word_class("singular_subject") or subject.tag in (Tag.QUOTE, Tag.MARK):
        return True
    infinitive = subject.tag is Tag.BASE and token_at(tokens, before(tokens, at) - 1).low == "to"
    if infinitive or subject.tag not in _BEFORE_THIRD:
        return False
    following = token_at(tokens, at + 1)
    if following.tag is Tag.EDGE or (subject.tag is Tag.WORD and is_plural(subject)):
        return False
    ambiguous = tokens[at].low in word_class("noun_or_verb")
    after_adverb = tokens[at - 1].tag is Tag.ADVERB  # "the Post further notes"
    introduces = following.tag is Tag.COMMA and token_at(tokens, at + 2).tag is Tag.QUOTE
    return not ambiguous or after_adverb or introduces or _begins_complement(following)


def is_past(token: Token) -> bool:
    """Return whether a finite verb or auxiliary tells of the past by its form."""
    return token.tag is Tag.PAST or token.low in word_class("past_auxiliary")


def _begins_complement(token: Token) -> bool:
    """Whether a token rather follows a verb than a noun: "plans to", but not "plans of"."""
    return token.tag in _COMPLEMENT or token.low in word_class("complement_opener")


def _is_finite_base(tokens: Sequence[Token], at: int) -> bool:
    """Whether the subject that ends at `at` is plural: "they", "officials", "Obama and Putin"."""
    subject = tokens[at]
    if subject.tag is Tag.COMMA:
        return _is_plural_before_aside(tokens, at)
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


def _is_plural_before_aside(tokens: Sequence[Token], comma: int) -> bool:
    """Whether a plural stands before an aside that a comma closes: "aides, who asked not, say"."""
    for at in range(comma - 1, max(0, comma - FARTHEST_ASIDE), -1):
        if tokens[at].tag in (Tag.QUOTE, Tag.STOP, Tag.BREAK):
            return False
        if tokens[at].tag is Tag.COMMA and token_at(tokens, at + 1).low in ("who", "which"):
            noun = tokens[at - 1]
            plural = noun.tag is Tag.WORD and is_plural(noun)
            return plural or _has_plural_head(tokens, at - 1)
    return False


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
    return auxiliary.tag is Tag.AUXILIARY and auxiliary.low in word_class("be")


def is_verb(tokens: Sequence[Token], at: int) -> bool:
    """Whether a form from the verb lists is used as a verb here, finite or not."""
    token = tokens[at]
    if at == 0:
        return token.tag is Tag.GERUND
    at_previous = before(tokens, at)
    previous = token_at(tokens, at_previous)
    if previous.tag in (Tag.AUXILIARY, Tag.EDGE):
        return previous.tag is Tag.AUXILIARY
    if previous.tag is Tag.CLITIC:
        return is_finite(tokens, at_previous)
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
        elif previous.low == "to" and token_at(tokens, at - 2).low in catenative:
            at -= 2
        elif previous.low == "to" and _goes_on(tokens, at - 2):
            at -= 3
        elif previous.is_time and _is_adverbial(tokens, at - 1):
            at -= 1 + (tokens[at - 2].low in word_class("adjunct_time"))
        else:
            break
    return at


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether "went on" stands before "to say", its second word at `at`."""
    return token_at(tokens, at).low == "on" and token_at(tokens, at - 1).low in ("went", "goes")


def _is_adverbial(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word of time stands between subject and verb: "officials Friday said"."""
    previous = token_at(tokens, at - 1)
    if previous.low in word_class("adjunct_time"):
        return previous.low != "on" and token_at(tokens, at - 2).tag in NOUN_LIKE
    return previous.tag in NOUN_LIKE and tokens[at].tag is Tag.NAME
