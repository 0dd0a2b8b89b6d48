"""The clauses of a statement as frames: an act, who does it, to whom or what, and how it is said.

A frame is what a contradiction is judged by: two clauses speak of one event if the act, its doer
and what it is done to are the same (cf. semantic roles, Palmer, Gildea and Kingsbury 2005). The
grammar is that of the language room; what it does not see is left open and never guessed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from newsdiff.articles.model import Span
from newsdiff.divergence.lexicon import table
from newsdiff.divergence.lexicon import words as words_of
from newsdiff.divergence.reading.acts import irregular_pasts, is_base, lemma_of
from newsdiff.divergence.reading.statement import Statement, words_in
from newsdiff.language.lexicon import cue_verbs
from newsdiff.language.noun_phrases import head_range, phrase_starting_at
from newsdiff.language.subjects import subject_before
from newsdiff.language.tokens import Tag, Token, token_at
from newsdiff.language.verbs import before, group_start, is_finite, is_passive, is_verb

MOST_FOUND = 30
"""A passage with more clauses is a table or a list."""
AGENT_REACH = 4
"""The "by" of a passive stands at most so many tokens after its participle."""
SPEECH_REACH = 8
"""What is said begins at most so many words after the verb of saying."""
CONDITION_REACH = 6
"""An "if" stands at most so many tokens before the verb of its clause."""
NOTHING = range(0)


class Modality(StrEnum):
    """How the writer puts an act: as a fact, as still to come, as possible, or on a condition.

    What an act is done for is no more than a condition: nobody says that it came about.
    """

    FACT = "fact"
    PLANNED = "planned"
    POSSIBLE = "possible"
    DUE = "due"
    CONDITIONAL = "conditional"


ASSERTED = (Modality.FACT, Modality.PLANNED)
"""What is told as done or as still to come; "may" and "if" assert nothing."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What one clause says. Ranges are indices of the statement's words, empty for what is open.

    `act` is the base form of the verb, or the predicate after "be" ("guilty"); `words` are those
    of its group ("will not resign"). `doer` and `undergoer` are noun phrases; in the passive the
    subject is what the act is done to. `clause` reaches from the subject to the next clause.
    """

    act: str
    words: range
    doer: range
    undergoer: range
    clause: range
    negated: bool
    modality: Modality
    denied: bool = False


def frames(statement: Statement) -> tuple[Frame, ...]:
    """Return the frames of a statement, in order."""
    found: list[Frame] = []
    for sentence in statement.sentences:
        speech: Frame | None = None
        for frame in _frames(statement, _with_verbs(sentence)):
            if speech is not None and frame.clause.start - speech.words.stop <= SPEECH_REACH:
                frame = _reported(statement, frame, speech)
            if len(found) < MOST_FOUND:
                found.append(frame)
            speech = frame if frame.act in cue_verbs() else None
    return tuple(found)


def _reported(statement: Statement, frame: Frame, speech: Frame) -> Frame:
    """Return a frame with what the verb of saying before it tells: who "he" is, and a denial."""
    pronoun = len(frame.doer) == 1 and statement.plain[frame.doer[0]] in words_of("pronouns")
    denied = speech.act in table("frames")["negation"]["denials"] and not speech.negated
    return replace(
        frame,
        doer=speech.doer if pronoun and speech.doer else frame.doer,
        negated=frame.negated != denied,
        denied=denied,
    )


def frame_at(statement: Statement, words: range) -> Frame | None:
    """Return the frame whose act stands at, or in, these words."""
    acts = (frame for frame in statement.get(frames) if frame.words[-1] in words)
    return next(acts, None)


def clause_around(statement: Statement, words: range) -> Frame | None:
    """Return the frame of the smallest clause that these words stand in."""
    around = [
        frame
        for frame in statement.get(frames)
        if frame.clause.start <= words.start and words.stop <= frame.clause.stop
    ]
    return min(around, key=lambda frame: len(frame.clause), default=None)


def has_finite_verb(statement: Statement) -> bool:
    """Return whether a statement has a verb of its own: a heading and a request have none."""
    return any(
        is_finite(tokens, at)
        for tokens in map(_with_verbs, statement.sentences)
        for at in range(len(tokens))
    )


def _with_verbs(tokens: Sequence[Token]) -> list[Token]:
    """Return tokens among which more verbs are known: irregular forms, and bases after "will"."""
    found = list(tokens)
    for at, token in enumerate(tokens):
        if token.tag is not Tag.WORD:
            continue
        previous = token_at(found, before(found, at))
        if token.low in irregular_pasts() and previous.tag is not Tag.DETERMINER:
            found[at] = token.tagged(Tag.PAST)
        elif is_base(token.low) and (previous.low in _governors() or previous.low == "to"):
            found[at] = token.tagged(Tag.BASE)
    return found


def _governors() -> frozenset[str]:
    """Return the words that a base form follows: "will", "did", "n't"."""
    return frozenset(table("frames")["governors"]["words"])


def _frames(statement: Statement, tokens: Sequence[Token]) -> Iterator[Frame]:
    acts = [at for at in range(len(tokens)) if _is_act(tokens, at)]
    starts = [group_start(tokens, at) for at in acts]
    passive: Frame | None = None
    for number, at in enumerate(acts):
        if starts[number + 1 : number + 2] and starts[number + 1] <= at:
            continue  # "managed to agree" is one group, and its act is the last verb
        following = starts[number + 1] if number + 1 < len(acts) else len(tokens)
        frame = _frame(statement, tokens, at, starts[number], following)
        if frame is None:
            continue
        if passive is not None and _shares_auxiliary(tokens, at, frame):
            frame = replace(frame, doer=passive.doer, undergoer=passive.undergoer)
        elif not is_passive(tokens, at):
            passive = None
        else:
            passive = frame
        yield frame
        yield from _object_complement(statement, tokens, at, frame)


def _shares_auxiliary(tokens: Sequence[Token], at: int, frame: Frame) -> bool:
    """Whether a participle shares the "was" of the passive before it: "was fined but acquitted"."""
    coordinated = token_at(tokens, at - 1).tag is Tag.COORDINATOR
    return coordinated and tokens[at].tag is Tag.PAST and not frame.undergoer


def _is_act(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token is a full verb, or a form of "be" with a predicate of its own.

    A form in -ing is one after "be" alone: "a building", "accused of lying".
    """
    token = tokens[at]
    if token.tag is Tag.GERUND:
        return token_at(tokens, before(tokens, at)).low in table("frames")["copula"]["words"]
    if token.tag is Tag.THIRD and token_at(tokens, at - 1).tag is Tag.NUMBER:
        return False  # "210 points", "100 shares"
    if is_base(token.low) and _is_named_thing(tokens, at):
        return False
    if token.tag in (Tag.PAST, Tag.BASE, Tag.THIRD):
        return is_verb(tokens, at)
    return _is_copula(tokens, at) and _predicate(tokens, at) is not None


def _is_named_thing(tokens: Sequence[Token], at: int) -> bool:
    """Whether an article and a name stand before a word: "another Olsen run", and no verb."""
    name = at - 1
    while token_at(tokens, name).tag is Tag.NAME:
        name -= 1
    return name < at - 1 and token_at(tokens, name).low in ("a", "an", "another", "any")


def _is_copula(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].tag is Tag.AUXILIARY and tokens[at].low in table("frames")["copula"]["words"]


def _predicate(tokens: Sequence[Token], at: int) -> int | None:
    """Return the adjective or noun that a copula says of its subject, None before a verb."""
    index = at + 1
    while token_at(tokens, index).tag is Tag.ADVERB or token_at(tokens, index).low == "not":
        index += 1
    token = token_at(tokens, index)
    if token.tag is Tag.DETERMINER:
        phrase = phrase_starting_at(tokens, index)
        return head_range(tokens, phrase)[1] - 1 if phrase else None
    return index if token.tag in (Tag.WORD, Tag.NUMBER) else None


def _frame(
    statement: Statement, tokens: Sequence[Token], at: int, start: int, following: int
) -> Frame | None:
    predicate = _predicate(tokens, at) if _is_copula(tokens, at) else None
    subject = subject_before(tokens, start) if start else None
    last = at if predicate is None else predicate
    passive = predicate is not None or is_passive(tokens, at)
    after = None if passive else _object(tokens, last + 1)
    agent = _agent(tokens, at) if passive else None
    doer, undergoer = (agent, subject) if passive else (subject, after)
    group = _words(statement, tokens, (start, last + 1))
    if not group:
        return None
    low = tokens[last].low
    end = _end_of_clause(tokens, last + 1, following)
    return Frame(
        act=low if predicate is not None else lemma_of(low),
        words=group,
        doer=_words(statement, tokens, doer),
        undergoer=_words(statement, tokens, undergoer),
        clause=_words(statement, tokens, (subject[0] if subject else start, end)),
        negated=_is_negated(tokens, range(start, last), (subject, after)),
        modality=_modality(tokens, start, last),
    )


def _object_complement(
    statement: Statement, tokens: Sequence[Token], at: int, frame: Frame
) -> Iterator[Frame]:
    """Yield what an act says of its object: "found the captain guilty", "left them homeless"."""
    if lemma_of(tokens[at].low) not in table("frames")["complemented"]["verbs"]:
        return
    after = _object(tokens, at + 1)
    if is_passive(tokens, at):
        subject, adjective = frame.undergoer, at + 1
    elif after is not None:
        subject, adjective = frame.undergoer, _past_asides(tokens, after[1])
    else:
        return
    words = _words(statement, tokens, (adjective, min(adjective + 1, len(tokens))))
    if words and token_at(tokens, adjective).tag in (Tag.WORD, Tag.PAST):
        act = tokens[adjective].low
        clause = range(frame.clause.start, max(frame.clause.stop, words.stop))
        yield replace(frame, act=act, words=words, doer=NOTHING, undergoer=subject, clause=clause)


def _past_asides(tokens: Sequence[Token], at: int) -> int:
    """Return the index past names in apposition: "the captain, Ulf Tessin, guilty"."""
    while token_at(tokens, at).tag in (Tag.COMMA, Tag.NAME):
        at += 1
    return at


def _words(statement: Statement, tokens: Sequence[Token], stretch: tuple[int, int] | None) -> range:
    if stretch is None or stretch[0] >= min(stretch[1], len(tokens)):
        return NOTHING
    return words_in(
        statement.words,
        Span(tokens[stretch[0]].start, tokens[min(stretch[1], len(tokens)) - 1].end),
    )


def _object(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """Return the noun phrase right after a verb, with the name in apposition to it."""
    while token_at(tokens, at).tag is Tag.ADVERB:
        at += 1
    first = token_at(tokens, at)
    if first.is_time or first.low in table("frames")["no_object"]["words"]:
        return None
    phrase = phrase_starting_at(tokens, at)
    if phrase is None:
        return None
    end = phrase[1]
    said_of_it = table("frames")["complemented"]["adjectives"]
    end = next((at for at in range(phrase[0] + 1, end) if tokens[at].low in said_of_it), end)
    if token_at(tokens, end).tag is Tag.COMMA and token_at(tokens, end + 1).tag is Tag.NAME:
        end = _past_asides(tokens, end)
        end -= token_at(tokens, end - 1).tag is Tag.COMMA
    return phrase[0], end


def _agent(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """Return the doer that the "by" of a passive names."""
    for index in range(at + 1, min(at + 1 + AGENT_REACH, len(tokens))):
        if tokens[index].low == "by":
            return phrase_starting_at(tokens, index + 1)
    return None


def _end_of_clause(tokens: Sequence[Token], begin: int, following: int) -> int:
    """Return where what belongs to a verb ends: at the next clause, or with the sentence."""
    for index in range(begin, len(tokens)):
        token = tokens[index]
        opens = token.tag in (Tag.SUBORDINATOR, Tag.STOP) or token.low in ("who", "which", "that")
        if opens or (token.tag is Tag.BREAK and token.low not in "()"):
            return index
        if index >= following:
            return group_start(tokens, following) if following > begin else begin
    return len(tokens)


def _is_negated(
    tokens: Sequence[Token], group: range, phrases: Sequence[tuple[int, int] | None]
) -> bool:
    """Whether an act is said not to be: "did not", "failed to", "no one", "has no"."""
    lexicon = table("frames")["negation"]
    lows = [tokens[at].low for at in group]
    refused = any(low in lexicon["refusals"] and after == "to" for low, after in pairwise(lows))
    turned = any(low in lexicon["in_group"] for low in lows)
    noun = any(
        phrase is not None and tokens[phrase[0]].low in lexicon["before_noun"] for phrase in phrases
    )
    return (refused + turned + noun) % 2 == 1


def _modality(tokens: Sequence[Token], start: int, last: int) -> Modality:
    lexicon = table("frames")["modality"]
    ahead = tokens[max(0, start - CONDITION_REACH) : start]
    if any(token.low in lexicon["conditional"] for token in ahead):
        return Modality.CONDITIONAL
    group = [token.low for token in tokens[start : last + 1]]
    for modality in (Modality.POSSIBLE, Modality.DUE, Modality.PLANNED):
        if not set(lexicon[modality]).isdisjoint(group):
            return modality
    planned = any(one in lexicon["plans"] and to == "to" for one, to in pairwise(group))
    if not planned and ahead and ahead[-1].low == "to":
        return _modality_of_infinitive(tokens, start - 1)
    return Modality.PLANNED if planned else Modality.FACT


def _modality_of_infinitive(tokens: Sequence[Token], to: int) -> Modality:
    """What an infinitive says: that something will be, "Olsen to Close Bridge", or what for.

    After a verb or its object it tells what comes of it, or is meant to: "scored to win".
    """
    told = any(tokens[at].tag is Tag.PAST and is_finite(tokens, at) for at in range(to - 1))
    planned = token_at(tokens, to - 1).low in table("frames")["modality"]["plans"]
    return Modality.CONDITIONAL if told and not planned else Modality.PLANNED
