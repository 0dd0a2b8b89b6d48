"""Whether a cue tells what somebody said or holds, or only what they did by words.

"The minister said that the plan had failed" reports a statement; "the minister announced a plan",
"called for talks" and "agreed to a tariff" report acts, whose words nobody is told.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsdiff.language.lexicon import word_class
from newsdiff.language.noun_phrases import Range, phrase_starting_at
from newsdiff.language.tokens import Tag, Token, token_at
from newsdiff.language.verbs import is_finite
from newsdiff.quotes.attribution.cue import Cue, Order
from newsdiff.quotes.lexicon import words

_FEWEST = 3
"""Tokens of a statement without a clause that a source is named for: "Two dead, police say"."""

_POINTING = frozenset({Tag.PRONOUN, Tag.AUXILIARY, Tag.ADVERB, Tag.SUBORDINATOR, Tag.CLITIC})
_VERBS = frozenset({Tag.PAST, Tag.THIRD, Tag.BASE, Tag.AUXILIARY})
_BEHIND_VERB = frozenset({Tag.DETERMINER, Tag.NAME, Tag.PRONOUN, Tag.PREPOSITION, Tag.ADVERB})
"""What a verb in the subjunctive is told from a noun by."""


def is_statement(tokens: Sequence[Token], cue: Cue, content: Range) -> bool:
    """Return whether `content` is what somebody said, and not only what they did by saying it."""
    begin, end = content
    verb = cue.verb
    if cue.order is Order.NOUN:
        return tokens[cue.first].low in words("statement_noun") and _is_that_clause(tokens, content)
    if verb is None:
        return _has_verb(tokens, begin, end) or end - begin >= _FEWEST
    if verb.lemma in words("act_verb") or _is_unsaid(tokens, cue):
        return False
    if _is_elliptical(tokens, content):
        return False
    relative = token_at(tokens, cue.begin - 1).low in ("which", "that", "who", "what")
    if relative and begin > cue.last and tokens[begin].tag in _VERBS:
        return False  # "the car, which police said had a dented hood"
    opener = tokens[begin]
    if tokens[begin - 1].low in verb.takes and verb.lemma not in words("directive_verb"):
        return verb.lemma == "accuse"
    if cue.order is Order.PASSIVE and verb.lemma in words("answering_verb"):
        return True
    if cue.order is Order.PASSIVE:
        return opener.low in word_class("clause_opener") and begin > cue.last
    if begin <= cue.last and end <= cue.first:
        return _has_verb(tokens, begin, end) or opener.tag is Tag.QUOTE
    if opener.low in word_class("clause_opener") and opener.low != "that":
        return end - begin > 1
    clause = verb.lemma not in words("describing_verb") and not verb.takes <= {"object"}
    if opener.low == "that" and _has_verb(tokens, begin, end):
        return True
    if clause and _has_subject_and_verb(tokens, begin, end):
        return True
    if verb.stance:
        return False
    return _is_complement_said(tokens, verb.lemma, begin, end)


def _is_unsaid(tokens: Sequence[Token], cue: Cue) -> bool:
    """Whether the verb group tells that nothing was said: "has not said", "if he said"."""
    if cue.hypothetical:
        return True
    if token_at(tokens, cue.begin - 1).low in words("open_question"):
        return True
    group = tokens[cue.first - (token_at(tokens, cue.first - 1).tag is Tag.ADVERB) : cue.last]
    stance = cue.verb is not None and cue.verb.stance
    negated = any(token.low in words("negation") for token in group) and not stance
    return negated or any(token.low in words("unsaid") for token in group)


def _is_complement_said(tokens: Sequence[Token], lemma: str, begin: int, end: int) -> bool:
    """Whether what follows a verb without a clause is said: "denied taking it", "vowed to stay"."""
    opener = tokens[begin]
    if lemma in words("answering_verb"):
        return True
    if lemma in words("asking_verb") and _is_subjunctive(tokens, begin, end):
        return True
    if opener.tag is Tag.GERUND:
        return lemma in words("gerund_verb")
    if opener.low == "to":
        return lemma in words("commissive_verb")
    if lemma in words("directive_verb") and _has_infinitive(tokens, begin, end):
        return lemma != "call" or tokens[begin - 1].tag is Tag.PREPOSITION  # "called police to"
    if lemma == "accuse":
        return any(token.low == "of" for token in tokens[begin:end])
    if lemma in words("describing_verb"):
        return _has_predicate(tokens, begin, end)
    return False


def _has_infinitive(tokens: Sequence[Token], begin: int, end: int) -> bool:
    """Whether somebody is told "to" do something: "the crews to stay away"."""
    addressee = phrase_starting_at(tokens, begin)
    at = addressee[1] if addressee else end
    at += token_at(tokens, at).low == "not"
    return at < end and tokens[at].low == "to"


def _has_predicate(tokens: Sequence[Token], begin: int, end: int) -> bool:
    """Whether something is called something: "the plan a mistake", "the plan as a mistake"."""
    thing = phrase_starting_at(tokens, begin)
    if thing is None or thing[1] >= end:
        return False
    following = tokens[thing[1]]
    if following.tag is Tag.NAME and tokens[begin].tag is Tag.PRONOUN:
        return True
    return following.low in ("as", "a", "an") or following.tag is Tag.QUOTE


def _has_subject_and_verb(tokens: Sequence[Token], begin: int, end: int) -> bool:
    """Whether a stretch is a clause: it has a finite verb more than it has relative clauses."""
    relatives = 0
    for at in range(begin + 1, end):
        if tokens[at].low in word_class("relative") or tokens[at].tag is Tag.SUBORDINATOR:
            relatives += 1
        elif is_finite(tokens, at):
            if not relatives:
                return True
            relatives -= 1
    return False


def _is_subjunctive(tokens: Sequence[Token], begin: int, end: int) -> bool:
    """Whether a stretch tells what shall be done: "the crews stay away from the bridge"."""
    return any(
        tokens[at].tag is Tag.BASE
        and tokens[at - 1].tag in (Tag.NAME, Tag.WORD)
        and token_at(tokens, at + 1).tag in _BEHIND_VERB
        for at in range(begin + 1, end)
    )


def _is_elliptical(tokens: Sequence[Token], content: Range) -> bool:
    """Whether a stretch only points back to what was said: "he did", "it was so"."""
    return all(
        token.tag in _POINTING or token.low == "so" for token in tokens[content[0] : content[1]]
    )


def _is_that_clause(tokens: Sequence[Token], content: Range) -> bool:
    """Whether a stretch is "that" and a clause: not "the remarks that angered them"."""
    begin, end = content
    opens = tokens[begin].low == "that" and not is_finite(tokens, begin + 1)
    return opens and _has_verb(tokens, begin, end)


def _has_verb(tokens: Sequence[Token], begin: int, end: int) -> bool:
    return any(is_finite(tokens, at) for at in range(begin + 1, end))
