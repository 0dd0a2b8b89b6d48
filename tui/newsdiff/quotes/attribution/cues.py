"""Cues: the verbs, nouns and phrases in a sentence that attribute words, with their subject."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from newsdiff.quotes.attribution.lookalikes import (
    is_description,
    is_hypothetical,
    is_made,
    is_measure,
    is_no_speaker,
)
from newsdiff.quotes.grammar.phrases import (
    Range,
    can_speak,
    is_named_or_human,
    phrase_ending_at,
    phrase_starting_at,
)
from newsdiff.quotes.grammar.subjects import apposed_subject, speaking_subject, subject_before
from newsdiff.quotes.grammar.tokens import Tag, Token
from newsdiff.quotes.grammar.verbs import before, group_start, is_passive, is_verb
from newsdiff.quotes.lexicon import CueVerb, cue_verbs, word_class, words
from newsdiff.quotes.speakers.documents import issued_by

LONGEST_LABEL = 7
MOST_CUES = 24
"""Cues of one sentence that are looked at: more are no prose."""


class Order(Enum):
    """Where the speaker stands and so where the content may lie."""

    SUBJECT_FIRST = auto()
    """Kirby said ..."""
    VERB_FIRST = auto()
    """..., said Kirby"""
    TRAILING = auto()
    """..., adding that ...: the subject is that of an earlier verb"""
    ACCORDING = auto()
    """according to Kirby"""
    PASSIVE = auto()
    """the plan was criticised by Kirby"""
    NOUN = auto()
    """Kirby's claim that ..."""
    LABEL = auto()
    """Kirby: the plan has failed"""


@dataclass(slots=True)
class Cue:
    """A cue: tokens `first` to `last` (inclusive), its subject as a token range, its verb."""

    first: int
    at: int
    last: int
    order: Order
    subject: Range
    verb: CueVerb | None = None
    hypothetical: bool = False
    """Whether the verb group only says what might be said: "would declare"."""

    @property
    def begin(self) -> int:
        """The first token of subject and cue together."""
        return min(self.first, self.subject[0]) if self.precedes else self.first

    @property
    def end(self) -> int:
        """The index after the last token of subject and cue together."""
        return self.subject[1] if self.subject[0] > self.last else self.last + 1

    @property
    def precedes(self) -> bool:
        """Whether the subject stands right before the cue."""
        return self.order in (Order.SUBJECT_FIRST, Order.NOUN, Order.LABEL)

    @property
    def stance(self) -> bool:
        """Whether the cue tells of a belief or a judgement rather than of words."""
        return self.verb is not None and self.verb.stance


def find_cues(tokens: Sequence[Token], headline: bool = False) -> list[Cue]:
    """Return the cues of a sentence in order, each with its subject, at most `MOST_CUES`.

    In a `headline` a past form is a participle ("Minister Found Guilty"), "said" excepted.
    """
    cues: list[Cue] = []
    label = _label(tokens)
    if label is not None:
        cues.append(label)
    verbs = cue_verbs()
    nouns = words("cue_nouns.txt")
    quoted = any(token.tag is Tag.QUOTE for token in tokens)
    for at, token in enumerate(tokens):
        low = token.low
        if headline and token.tag is Tag.PAST and low != "said":
            continue
        if low == "according":
            cue = _according(tokens, at)
        elif low == "reported" and _is_reported_by(tokens, at):
            cue = _reported_by(tokens, at)
        else:
            verb = verbs.get(low)
            cue = _verb(tokens, at, verb, quoted, cues) if verb else None
            if cue is None and low in nouns:
                cue = _noun(tokens, at)
        if cue is not None:
            cue.subject = issued_by(tokens, cue.subject, cue.verb) or cue.subject
            cues.append(cue)
        if len(cues) == MOST_CUES:
            break
    return cues


def _label(tokens: Sequence[Token]) -> Cue | None:
    """ "Kirby: The plan has failed": a name and a colon at the head of a line."""
    for at in range(1, min(LONGEST_LABEL, len(tokens) - 2)):
        if tokens[at].low == ":":
            subject = phrase_starting_at(tokens, 0)
            named = subject is not None and subject[1] == at and tokens[at - 1].tag is Tag.NAME
            speaks = named and can_speak(tokens, (0, at)) and tokens[at + 1].tag is not Tag.QUOTE
            return Cue(at, at, at, Order.LABEL, (0, at)) if speaks else None
    return None


def _according(tokens: Sequence[Token], at: int) -> Cue | None:
    if at + 1 >= len(tokens) or tokens[at + 1].low != "to":
        return None
    subject = phrase_starting_at(tokens, at + 2)
    if subject is None or is_measure(tokens, subject):
        return None
    return Cue(at, at, at + 1, Order.ACCORDING, subject)


def _is_reported_by(tokens: Sequence[Token], at: int) -> bool:
    opened = at > 0 and tokens[at - 1].low in ("as", "first", "was", "were")
    return opened and at + 1 < len(tokens) and tokens[at + 1].low == "by"


def _reported_by(tokens: Sequence[Token], at: int) -> Cue | None:
    subject = phrase_starting_at(tokens, at + 2)
    return Cue(at - 1, at, at + 1, Order.ACCORDING, subject) if subject else None


def _verb(
    tokens: Sequence[Token], at: int, verb: CueVerb, quoted: bool, earlier: Sequence[Cue]
) -> Cue | None:
    if verb.takes == {"quote"} and not quoted:
        return None
    inverted = _inverted(tokens, at, verb)
    if inverted:
        return inverted
    if is_passive(tokens, at):
        return _passive(tokens, at, verb)
    if not is_verb(tokens, at):
        return None
    first = group_start(tokens, at)
    previous = tokens[first - 1] if first else None
    if previous is not None and previous.low == "to":
        return None
    hypothetical = is_hypothetical(tokens, first, at)
    if (verb.stance and hypothetical) or is_description(tokens, first, at, verb):
        return None
    if tokens[at].tag is Tag.GERUND and first == at:
        return _participle(tokens, at, verb, earlier)
    subject = subject_before(tokens, first)
    if subject is not None and is_no_speaker(tokens, at, verb, subject):
        return None
    if subject is None or not _may_speak(tokens, subject, verb):
        after_and = previous is not None and previous.tag is Tag.COORDINATOR
        if not (after_and and earlier):
            return None
        subject = earlier[-1].subject
    if subject[1] < first - 1 and previous and previous.low not in ("who", "which", "that"):
        order = Order.TRAILING if previous.tag is Tag.COORDINATOR else Order.SUBJECT_FIRST
        return Cue(first, at, at, order, subject, verb, hypothetical)
    return Cue(first, at, at, Order.SUBJECT_FIRST, subject, verb, hypothetical)


def _passive(tokens: Sequence[Token], at: int, verb: CueVerb) -> Cue | None:
    """ "was criticised by Kirby": the speaker follows "by"."""
    if at + 2 >= len(tokens) or tokens[at + 1].low != "by":
        return None
    agent = phrase_starting_at(tokens, at + 2)
    if agent is None or not can_speak(tokens, agent) or is_made(tokens, at, verb):
        return None
    return Cue(group_start(tokens, at), at, at + 1, Order.PASSIVE, agent, verb)


def _may_speak(tokens: Sequence[Token], subject: Range, verb: CueVerb) -> bool:
    loose = "clause" in verb.takes or verb.takes == {"quote"}
    return can_speak(tokens, subject) if loose else is_named_or_human(tokens, subject)


def _inverted(tokens: Sequence[Token], at: int, verb: CueVerb) -> Cue | None:
    """ "…," said Kirby — after a quotation any cue verb, after a comma only the plainest."""
    token = tokens[at]
    previous = tokens[at - 1] if at else None
    if previous is None or token.tag not in (Tag.PAST, Tag.THIRD, Tag.BASE):
        return None
    if previous.tag is Tag.COMMA and at > 1 and tokens[at - 2].tag is Tag.QUOTE:
        previous = tokens[at - 2]
    after_quote = previous.tag is Tag.QUOTE
    if not after_quote and not (previous.tag is Tag.COMMA and token.low in word_class("inverting")):
        return None
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is None or following.low in ("that", "it", "there", "they"):
        return None
    subject = phrase_starting_at(tokens, at + 1)
    if subject is None or not can_speak(tokens, subject):
        return None
    if not after_quote and not _ends_inversion(tokens, at, subject[1]):
        return None
    return Cue(at, at, at, Order.VERB_FIRST, subject, verb)


def _ends_inversion(tokens: Sequence[Token], verb: int, end: int) -> bool:
    """Whether the sentence has only the speaker left after ", said"; no subject went before."""
    closing = tokens[end].tag if end < len(tokens) else Tag.STOP
    apposed = apposed_subject(tokens, verb - 1)
    return apposed is None and closing in (Tag.STOP, Tag.COMMA, Tag.PREPOSITION)


def _participle(
    tokens: Sequence[Token], at: int, verb: CueVerb, earlier: Sequence[Cue]
) -> Cue | None:
    """ "…, adding that …": the speaker is the subject of the clause before."""
    previous = tokens[at - 1] if at else None
    if previous is not None and previous.tag in (Tag.DETERMINER, Tag.CLITIC):
        return None
    if earlier and earlier[-1].order is not Order.ACCORDING:
        return Cue(at, at, at, Order.TRAILING, earlier[-1].subject, verb)
    if previous is not None and previous.tag is not Tag.COMMA:
        direct = phrase_ending_at(tokens, before(tokens, at))
        if direct and previous.tag in (Tag.WORD, Tag.NAME) and can_speak(tokens, direct):
            return Cue(at, at, at, Order.TRAILING, direct, verb)
    for index in range(at - 1, -1, -1):
        subject = speaking_subject(tokens, index)
        if subject:
            return Cue(at, at, at, Order.TRAILING, subject, verb)
    return None


def _noun(tokens: Sequence[Token], at: int) -> Cue | None:
    """ "Kirby's claim that …", "the claim by Kirby that …", "U.S. reports that …"."""
    following = tokens[at + 1].low if at + 1 < len(tokens) else ""
    if following not in ("that", "to", "about", "from", "by"):
        return None
    last = at
    subject: Range | None = None
    if following in ("from", "by"):
        subject = phrase_starting_at(tokens, at + 2)
        if subject is None:
            return None
        last = subject[1] - 1
        if last + 1 >= len(tokens) or tokens[last + 1].low not in ("that", "to"):
            return None
    else:
        subject = _possessor(tokens, at)
    possessive = subject is not None and tokens[subject[0]].low in ("his", "her", "their")
    if subject is None or not (possessive or can_speak(tokens, subject)):
        return None
    return Cue(at, at, last, Order.NOUN, subject)


def _possessor(tokens: Sequence[Token], at: int) -> Range | None:
    """Who makes the statement named at `at`: "Kirby's", "his" or a name right before it."""
    index = at - 1
    while index > 0 and tokens[index].tag in (Tag.WORD, Tag.ADVERB, Tag.GERUND, Tag.PAST):
        index -= 1
    if index < 0:
        return None
    token = tokens[index]
    if token.tag is Tag.CLITIC and index:
        return phrase_ending_at(tokens, index - 1, with_links=False)
    if token.low in ("his", "her", "their"):
        return (index, index + 1)
    if token.tag is Tag.NAME and index == at - 1:
        return phrase_ending_at(tokens, index)
    return None
