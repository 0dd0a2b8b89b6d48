"""Verbs of attribution in a sentence: "Kirby said", "said Kirby", "criticised by Kirby"."""

from __future__ import annotations

from collections.abc import Sequence

from newsdiff.language.clauses import main_verbs, that_ahead
from newsdiff.language.lexicon import CueVerb, noun_forms, word_class
from newsdiff.language.noun_phrases import (
    Range,
    can_speak,
    head_of,
    is_named_or_human,
    phrase_ending_at,
    phrase_starting_at,
)
from newsdiff.language.subjects import (
    apposed_subject,
    is_object,
    speaking_subject,
    subject_before,
)
from newsdiff.language.tokens import Tag, Token, token_at
from newsdiff.language.verbs import before, group_start, is_finite, is_passive, is_past, is_verb
from newsdiff.quotes.attribution.cue import Cue, Order
from newsdiff.quotes.attribution.false_cues import (
    is_description,
    is_hypothetical,
    is_made,
    is_no_speaker,
)
from newsdiff.quotes.lexicon import words


def verb_cue(
    tokens: Sequence[Token], at: int, verb: CueVerb, quoted: bool, earlier: Sequence[Cue]
) -> Cue | None:
    """Return the cue of a form of `verb` at `at`, None where it attributes nothing to anybody.

    `quoted` tells that the sentence has words in quotation marks; `earlier` are its cues before.
    """
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
    hypothetical = is_hypothetical(tokens, first, at)
    infinitive = token_at(tokens, first - 1).low == "to"
    if infinitive or (verb.stance and hypothetical) or is_description(tokens, first, at, verb):
        return None
    bare = all(token.tag is Tag.ADVERB for token in tokens[first:at])
    if tokens[at].tag is Tag.GERUND and bare:
        return _participle(tokens, first, at, verb, earlier)
    subject = _subject(tokens, first, at, verb, earlier)
    if subject is None:
        return None
    shared = subject[1] < first - 1 and tokens[first - 1].tag is Tag.COORDINATOR
    order = Order.TRAILING if shared else Order.SUBJECT_FIRST
    return Cue(first, at, order, subject, verb, hypothetical)


def _subject(
    tokens: Sequence[Token], first: int, at: int, verb: CueVerb, earlier: Sequence[Cue]
) -> Range | None:
    """Who says it by a verb at `at` whose group starts at `first`; after "and" who spoke before."""
    after_and = token_at(tokens, first - 1).tag is Tag.COORDINATOR
    joined = _joined_to(tokens, first, at, earlier) if after_and else None
    if joined is not None:
        return joined
    subject = subject_before(tokens, first)
    if after_and and subject is not None and _is_open_whose(tokens, subject, first):
        return None
    if subject is not None and is_no_speaker(tokens, at, verb, subject):
        return None
    if subject is not None and _may_speak(tokens, subject, verb):
        return subject
    return earlier[-1].subject if earlier and after_and else None


def _joined_to(
    tokens: Sequence[Token], first: int, at: int, earlier: Sequence[Cue]
) -> Range | None:
    """The subject of the verb of saying that "and" joins another to, None where that is open.

    In "Kirby said the general was late, and told them to wait" the comma shows that Kirby told
    them, and in "Kirby said the general is late and told them" the tense.
    """
    spoken = [cue for cue in earlier if cue.order is Order.SUBJECT_FIRST]
    if not spoken:
        return None
    cue = spoken[-1]
    between = [index for index in range(cue.last + 1, first) if is_finite(tokens, index)]
    if not between or token_at(tokens, first - 2).tag in (Tag.COMMA, Tag.QUOTE):
        return cue.subject
    if _reports_clause(tokens, cue.last) and _reports_clause(tokens, at):
        return cue.subject  # "told them that it rained and argued that"
    same = is_past(tokens[cue.last]) is is_past(tokens[at])
    return cue.subject if same and is_past(tokens[between[-1]]) is not is_past(tokens[at]) else None


def _reports_clause(tokens: Sequence[Token], verb: int) -> bool:
    """Whether "that" follows a verb, perhaps behind whom something is told: "told them that"."""
    return that_ahead(tokens, verb + 1, addressee=True) is not None


def _is_open_whose(tokens: Sequence[Token], subject: Range, first: int) -> bool:
    """Whether "and" before a verb may join it to two: "doubted that he won and called on them".

    The `subject` nearest to it is then that of a clause with "that".
    """
    if token_at(tokens, first - 2).tag in (Tag.COMMA, Tag.QUOTE):
        return False
    opener = token_at(tokens, subject[0] - 1)
    reported = opener.low == "that" and opener.tag is Tag.SUBORDINATOR
    return reported and any(is_finite(tokens, at) for at in range(subject[0] - 1))


def _may_speak(tokens: Sequence[Token], subject: Range, verb: CueVerb) -> bool:
    loose = "clause" in verb.takes or verb.takes == {"quote"}
    return can_speak(tokens, subject) if loose else is_named_or_human(tokens, subject)


def _passive(tokens: Sequence[Token], at: int, verb: CueVerb) -> Cue | None:
    """ "was criticised by Kirby": the speaker follows "by"."""
    if token_at(tokens, at + 1).low != "by":
        return None
    agent = phrase_starting_at(tokens, at + 2)
    if agent is None or not can_speak(tokens, agent) or is_made(tokens, at, verb):
        return None
    return Cue(group_start(tokens, at), at + 1, Order.PASSIVE, agent, verb)


def _inverted(tokens: Sequence[Token], at: int, verb: CueVerb) -> Cue | None:
    """ "…," said Kirby — after a quotation any cue verb, after a comma only the plainest."""
    token, previous = tokens[at], token_at(tokens, at - 1)
    if token.tag not in (Tag.PAST, Tag.THIRD, Tag.BASE):
        return None
    after_comma = previous.tag is Tag.COMMA
    quotation = token_at(tokens, at - 2) if after_comma else previous
    after_quotation = quotation.tag is Tag.QUOTE
    if not after_quotation and not (after_comma and token.low in word_class("inverting")):
        return None
    subject = phrase_starting_at(tokens, at + 1)
    if subject is None or not can_speak(tokens, subject):
        return None
    if tokens[at + 1].low in word_class("no_inverted_subject"):
        return None
    end = subject[1]
    if tokens[at + 1].tag is Tag.PRONOUN and end < len(tokens) and is_finite(tokens, end):
        return None  # "... “rapists,” insists he'll pay"
    if not after_quotation and not _ends_inversion(tokens, at, subject[1]):
        return None
    return Cue(at, at, Order.VERB_FIRST, subject, verb)


def _ends_inversion(tokens: Sequence[Token], verb: int, end: int) -> bool:
    """Whether the sentence has only the speaker left after ", said"; no subject went before."""
    closing = token_at(tokens, end).tag
    if closing in (Tag.EDGE, Tag.STOP) and tokens[verb].low in word_class("inverting"):
        return True
    apposed = apposed_subject(tokens, verb - 1)
    return apposed is None and closing in (Tag.EDGE, Tag.STOP, Tag.COMMA, Tag.PREPOSITION)


def _participle(
    tokens: Sequence[Token], first: int, at: int, verb: CueVerb, earlier: Sequence[Cue]
) -> Cue | None:
    """ "…, adding that …": the speaker is the subject of the main clause before."""
    previous = token_at(tokens, first - 1)
    if previous.tag is Tag.CLITIC:
        return None
    if previous.low == "as":
        quoted = _quoted_as(tokens, earlier)
        return Cue(first, at, Order.QUOTED, quoted, verb) if quoted else None
    if previous.tag in (Tag.WORD, Tag.NAME):
        direct = phrase_ending_at(tokens, before(tokens, first))
        document = direct and head_of(tokens, direct).low in noun_forms("document")
        own = document or (direct and _has_participle_of_its_own(tokens, direct))
        if direct and own and can_speak(tokens, direct):
            return Cue(first, at, Order.TRAILING, direct, verb)
    subject = _main_subject(tokens, first, earlier)
    return Cue(first, at, Order.TRAILING, subject, verb) if subject else None


def _has_participle_of_its_own(tokens: Sequence[Token], phrase: Range) -> bool:
    """Whether a participle behind a phrase tells of it: "officials saying", "with Kirby saying"."""
    absolute = token_at(tokens, phrase[0] - 1).low == "with"
    return absolute or not is_object(tokens, phrase)


def _who_called(tokens: Sequence[Token], begin: int, end: int) -> Range | None:
    """Who a reported clause tells to have got in touch: "said she called them, saying “…”"."""
    for at in range(end - 1, begin, -1):
        if tokens[at].low in words("contact_verb"):
            return speaking_subject(tokens, at)
    return None


def _quoted_as(tokens: Sequence[Token], earlier: Sequence[Cue]) -> Range | None:
    """Whom "BuzzFeed quoted Kirby as saying" or "Kirby was quoted by BuzzFeed as saying" quotes."""
    quoting = next((cue for cue in reversed(earlier) if cue.quotes), None)
    if quoting is None:
        return None
    if quoting.order is Order.PASSIVE:
        return subject_before(tokens, quoting.first)
    return phrase_starting_at(tokens, quoting.last + 1)


def _main_subject(tokens: Sequence[Token], at: int, earlier: Sequence[Cue]) -> Range | None:
    """The subject of the clause that a participle at `at` goes with: of its verb of saying, if any.

    What a relative or another subordinate clause says does not count.
    """
    verbs = main_verbs(tokens, at)
    for cue in reversed(earlier):
        if cue.verb is None or is_object(tokens, cue.subject):
            continue
        main = any(cue.first <= verb <= cue.last for verb in verbs)
        caller = _who_called(tokens, cue.last + 1, at)
        if caller is not None:
            return caller
        if main or cue.order in (Order.VERB_FIRST, Order.TRAILING):
            return cue.subject
    for verb in reversed(verbs):
        subject = speaking_subject(tokens, verb)
        if subject:
            return subject
    return None
