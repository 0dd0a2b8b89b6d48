"""The subject of a verb: the noun phrase before it, past appositions and shared verbs."""

from __future__ import annotations

from collections.abc import Sequence

from newsdiff.language.entities import EntityKind
from newsdiff.language.lexicon import noun_forms, role_nouns, word_class
from newsdiff.language.noun_phrases import (
    Range,
    can_speak,
    head_of,
    opening_of,
    phrase_ending_at,
    phrase_starting_at,
)
from newsdiff.language.tokens import Tag, Token, token_at
from newsdiff.language.verbs import NOUN_LIKE, group_start, is_finite

FARTHEST_SUBJECT = 60
"""Tokens that may stand between a subject and its verb."""
MOST_APPOSITIONS = 4
"""Phrases between commas that may stand between a subject and its verb."""
MOST_VERBS = 4
"""Verbs that may share a subject: "Kirby rose, left and said"."""
FARTHEST_PARTICIPLE = 14
"""Tokens between "released" and the verb that the document released is the subject of."""

_CLOSING = frozenset({")", "]", "—", "–", "--"})


def subject_before(tokens: Sequence[Token], verb: int, depth: int = 0) -> Range | None:
    """Return the subject of the verb group that starts at `verb`, looking to the left."""
    at = verb - 1
    if at < 0 or depth == MOST_VERBS:
        return None
    token = tokens[at]
    if token.low in word_class("relative"):
        return _antecedent(tokens, at)
    if token.tag is Tag.PRONOUN:
        return (at, at + 1)
    if token.tag is Tag.COORDINATOR or (token.tag is Tag.COMMA and _is_then(tokens, verb)):
        return _shared_subject(tokens, at, depth)
    if token.tag is Tag.COMMA:
        return _before_apposition(tokens, at) or _shared_subject(tokens, at, depth)
    if token.low in _CLOSING:
        opener = opening_of(tokens, at)
        return phrase_ending_at(tokens, opener - 1) if opener > 0 else None
    document = _described_document(tokens, at)
    phrase = document or phrase_ending_at(tokens, at)
    if phrase is not None and _is_aside(tokens, phrase[0]):
        return _before_apposition(tokens, phrase[0] - 2) or phrase
    if phrase is None or document is not None:
        return phrase
    relative = _relative_before(tokens, phrase[0])
    if relative is not None:
        return _antecedent(tokens, relative)
    return _placed_there(tokens, phrase) if _is_in_place(tokens, phrase) else phrase


def _is_in_place(tokens: Sequence[Token], phrase: Range) -> bool:
    kind = head_of(tokens, phrase).kind
    named = kind in (EntityKind.PLACE, EntityKind.ORGANISATION)
    opener = token_at(tokens, phrase[0] - 1)
    opens_clause = opener.low in word_class("trailing_subordinator")  # "after the Post reported"
    return named and opener.tag is Tag.PREPOSITION and not opens_clause


def _placed_there(tokens: Sequence[Token], phrase: Range) -> Range | None:
    """Whom a phrase with a place describes: "a man running for council in Ohio said"."""
    at = phrase[0]
    for _ in range(MOST_APPOSITIONS):
        while token_at(tokens, at - 1).tag in (Tag.PREPOSITION, Tag.GERUND, Tag.PAST):
            at -= 1
        found = phrase_ending_at(tokens, at - 1, with_links=False)
        if found is None:
            return None
        if token_at(tokens, found[0] - 1).tag not in (Tag.PREPOSITION, Tag.GERUND):
            return found
        at = found[0]
    return None


def speaking_subject(tokens: Sequence[Token], at: int, depth: int = 0) -> Range | None:
    """Return the subject of a finite verb at `at`, None if there is none that can speak."""
    if not is_finite(tokens, at):
        return None
    subject = subject_before(tokens, group_start(tokens, at), depth)
    return subject if subject is not None and can_speak(tokens, subject) else None


def _relative_before(tokens: Sequence[Token], end: int) -> int | None:
    """The index of the "who" of a relative clause whose object ends before a verb, None if none.

    In "the aide who met Kirby said" nobody but the aide says anything, whatever `end` begins.
    """
    verbs = 0
    for index in range(end - 1, max(-1, end - FARTHEST_PARTICIPLE), -1):
        token = tokens[index]
        if token.tag in (Tag.COMMA, Tag.BREAK, Tag.STOP, Tag.QUOTE):
            return None
        if token.low in ("who", "which", "that") and verbs:
            following = index + 1
            while token_at(tokens, following).tag is Tag.ADVERB:
                following += 1
            noun = index > 0 and tokens[index - 1].tag in NOUN_LIKE
            verb = following < len(tokens) and is_finite(tokens, following)
            return index if verbs == 1 and noun and verb else None
        verbs += is_finite(tokens, index)
    return None


def _is_aside(tokens: Sequence[Token], begin: int) -> bool:
    """Whether a phrase stands in an aside before the verb: ", on Twitter said"."""
    opener = token_at(tokens, begin - 1)
    opens = opener.tag is Tag.PREPOSITION and opener.low not in word_class("trailing_subordinator")
    return opens and token_at(tokens, begin - 2).tag is Tag.COMMA


def _described_document(tokens: Sequence[Token], last: int) -> Range | None:
    """The document of "a report released last year found": what is said of it ends at `last`."""
    for index in range(last - 1, max(0, last - FARTHEST_PARTICIPLE), -1):
        token = tokens[index]
        made_known = token.low in word_class("made_known")
        if token.low in word_class("trailing_subordinator"):
            return None
        ends = token.tag in (Tag.COMMA, Tag.BREAK, Tag.STOP, Tag.QUOTE) or is_finite(tokens, index)
        if ends and not made_known:
            return None
        if made_known:
            phrase = phrase_ending_at(tokens, index - 1)
            document = phrase is not None and head_of(tokens, phrase).low in noun_forms("document")
            return phrase if document else None
    return None


def _is_then(tokens: Sequence[Token], verb: int) -> bool:
    """Whether an adverb such as "then" shows that the subject went before: ", then said"."""
    return tokens[verb].low in ("then", "later")


def _antecedent(tokens: Sequence[Token], relative: int) -> Range | None:
    """The noun phrase before "who", "which" or "that"; a "who" is no place and no age."""
    at = relative - 1
    if token_at(tokens, at).tag is Tag.PREPOSITION:
        return None  # "ropes, all of which confirmed it"
    for _ in range(MOST_APPOSITIONS):
        if token_at(tokens, at).tag is Tag.COMMA:
            at -= 1
        phrase = phrase_ending_at(tokens, at)
        if phrase is None or tokens[relative].low != "who":
            return phrase
        nearest = phrase_ending_at(tokens, at, with_links=False)
        if nearest is not None and _agrees(tokens, relative, nearest, phrase):
            phrase = nearest
        if not can_speak(tokens, phrase):  # "a call from Kirby of the ministry, who said"
            phrase = phrase_ending_at(tokens, at, with_links=False) or phrase
        if not _is_particular(tokens, phrase):
            return phrase
        at = phrase[0] - 1
        while token_at(tokens, at).tag is Tag.PREPOSITION:
            at -= 1
    return None


def _agrees(tokens: Sequence[Token], relative: int, nearest: Range, whole: Range) -> bool:
    """Whether the verb after "who" is of many, as the nearest noun is and the whole phrase not.

    "A person of interest to investigators, who insist".
    """
    verb = token_at(tokens, relative + 1)
    many = verb.tag is Tag.BASE or verb.low in ("are", "were", "have")
    heads = [head_of(tokens, phrase).low for phrase in (nearest, whole)]
    return many and heads[0].endswith("s") and not heads[1].endswith("s")


def _is_particular(tokens: Sequence[Token], phrase: Range) -> bool:
    """Whether a phrase only tells where somebody is or how old they are: "59, of Dover"."""
    head = head_of(tokens, phrase)
    if head.kind is EntityKind.ORGANISATION:
        return token_at(tokens, phrase[0] - 1).tag is Tag.PREPOSITION
    return head.tag is Tag.NUMBER or head.kind is EntityKind.PLACE


def _shared_subject(tokens: Sequence[Token], at: int, depth: int) -> Range | None:
    """The subject of the nearest finite verb before `at`: "Kirby left and said"."""
    for index in range(at - 1, max(-1, at - FARTHEST_SUBJECT), -1):
        found = speaking_subject(tokens, index, depth + 1)
        if found is not None:
            return found
    return None


def _before_apposition(tokens: Sequence[Token], comma: int) -> Range | None:
    """The head of "Kirby, a spokesman for the department, said", else what the comma follows.

    Not what another verb or a preposition has for its object: "he met Kirby, shook hands and said".
    """
    apposed = apposed_subject(tokens, comma)
    phrase = None if apposed else phrase_ending_at(tokens, comma - 1)
    return None if phrase and is_object(tokens, phrase) else apposed or phrase


def is_object(tokens: Sequence[Token], phrase: Range) -> bool:
    """Return whether a noun phrase is what a verb or a preposition right before it governs."""
    at = phrase[0] - 1
    if at < 0:
        return False
    return tokens[at].tag in (Tag.PREPOSITION, Tag.GERUND) or is_finite(tokens, at)


def apposed_subject(tokens: Sequence[Token], comma: int) -> Range | None:
    """Return the subject that an apposition parts from its verb, given the comma before the verb.

    "Kirby" of "Kirby, a spokesman for the department, said"; None if nothing is in apposition.
    """
    opening = _opening_person(tokens, comma)
    if opening is not None:
        return opening
    commas = [
        index
        for index in range(comma - 1, max(0, comma - FARTHEST_SUBJECT), -1)
        if tokens[index].tag is Tag.COMMA
    ]
    follows = comma
    for index in commas[:MOST_APPOSITIONS]:
        head = phrase_ending_at(tokens, index - 1)
        if head and can_speak(tokens, head) and _is_apposition(tokens, index + 1, follows):
            named = tokens[head[1] - 1].low in role_nouns()
            names = all(token.tag is Tag.NAME for token in tokens[index + 1 : comma])
            return (head[0], comma) if named and names else head
        follows = index
    return None


def _opening_person(tokens: Sequence[Token], comma: int) -> Range | None:
    """The person whom a sentence, or what follows its quotation, opens with and then describes.

    "Kirby" of "“…,” Kirby, D-Ohio, a critic of Olsen, the mayor, told": no main verb stands before
    the last comma.
    """
    begin = comma
    while begin and comma - begin < FARTHEST_SUBJECT and tokens[begin - 1].tag is not Tag.QUOTE:
        begin -= 1
    person = phrase_starting_at(tokens, begin)
    if person is None or tokens[person[1] - 1].kind is not EntityKind.PERSON:
        return None
    described = token_at(tokens, person[1]).tag is Tag.COMMA and person[1] < comma
    return person if described and not _has_main_verb(tokens, person[1], comma) else None


def _has_main_verb(tokens: Sequence[Token], begin: int, end: int) -> bool:
    """Whether a stretch has more finite verbs than relative clauses."""
    relatives = 0
    for at in range(begin, end):
        if tokens[at].low in word_class("relative"):
            relatives += 1
        elif is_finite(tokens, at):
            relatives -= 1
            if relatives < 0:
                return True
    return False


def _is_apposition(tokens: Sequence[Token], begin: int, end: int) -> bool:
    """Whether a stretch between commas can stand between a subject and its verb."""
    if begin >= end:
        return False
    first = tokens[begin]
    if first.low in word_class("relative") or first.low in word_class("aside_opener"):
        return True
    relative = (at for at in range(begin, end) if tokens[at].low in word_class("relative"))
    if any(is_finite(tokens, index) for index in range(begin + 1, next(relative, end))):
        return False
    return first.tag not in (Tag.PRONOUN, Tag.COORDINATOR)
