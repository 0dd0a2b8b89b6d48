"""Who speaks a quotation that no cue introduces: "Kirby: “…”", a subject, the last speaker."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from newsdiff.actors.model import ActorKind
from newsdiff.language.clauses import main_verbs
from newsdiff.language.lexicon import is_title, noun_forms, role_nouns, word_class
from newsdiff.language.noun_phrases import (
    Range,
    can_speak,
    head_of,
    phrase_ending_at,
    phrase_starting_at,
)
from newsdiff.language.quotations import Quotation
from newsdiff.language.sentences import Sentence
from newsdiff.language.subjects import FARTHEST_SUBJECT, speaking_subject
from newsdiff.language.tokens import Tag, Token, token_at
from newsdiff.language.verbs import is_finite
from newsdiff.quotes.attribution.signatures import labelled, signature
from newsdiff.quotes.coreference.discourse import DiscourseState
from newsdiff.quotes.coreference.documents import voice_of
from newsdiff.quotes.coreference.pronouns import persons_before
from newsdiff.quotes.coreference.resolve import Resolver
from newsdiff.quotes.coreference.speaker import Speaker
from newsdiff.quotes.lexicon import words

SHORTEST_HEADING = 4
"""Words of a line in capitals that is longer than most names."""
NEXT_PARAGRAPH = 1
NEXT_SENTENCES = 2
"""How far, in paragraphs or in sentences, a speaker carries on without being named again."""


@dataclass(frozen=True, slots=True)
class ImplicitSpeaker:
    """The speaker found for a quotation without a cue.

    `phrase` is the mention as token indices of the quotation's own sentence; `pull` marks a pull
    quote, `followed` a speaker carried over from the text before, `guessed` one who is merely
    the subject of the sentence.
    """

    speaker: Speaker
    phrase: Range | None = None
    pull: bool = False
    followed: bool = False
    guessed: bool = False


def speaker_without_cue(
    sentence: Sentence, index: int, quotation: Quotation, resolver: Resolver
) -> ImplicitSpeaker | None:
    """Return who speaks the quotation at token `index` of a sentence that has no cue for it."""
    turn = labelled(quotation, resolver.background)
    if turn:
        return ImplicitSpeaker(turn)
    signed = None if index else signature(sentence, resolver.background.sentences)
    if signed:
        line, phrase = signed
        own = phrase if line is sentence else None
        return ImplicitSpeaker(resolver.resolve(line, phrase), own, pull=True)
    answer = _answer(sentence, index, resolver)
    if answer:
        return answer
    text, tokens = resolver.background.text, sentence.tokens
    named = (
        _before_colon(tokens, index - 1)
        or _name_and_verb(text, tokens, index, quotation)
        or _verb_and_name(text, tokens, index, quotation)
    )
    if named:
        return ImplicitSpeaker(resolver.resolve(sentence, named), named)
    subject = _sentence_subject(tokens, index)
    if subject:
        speaker, last = resolver.resolve(sentence, subject), resolver.discourse.last
        known = last is not None and last.name == speaker.name
        return ImplicitSpeaker(speaker, subject, guessed=True) if known else None
    return _after_gesture(sentence, index, resolver) or _followed(sentence, resolver.discourse)


def _after_gesture(sentence: Sentence, index: int, resolver: Resolver) -> ImplicitSpeaker | None:
    """Who has just shaken their head in the sentence before: "Kirby shrugged. “…”"."""
    before = resolver.background.sentences[sentence.index - 1] if sentence.index else None
    if index or before is None or before.paragraph != sentence.paragraph or before.title_case:
        return None
    tokens = before.tokens
    if any(token.tag is Tag.QUOTE for token in tokens):
        return None
    verbs = main_verbs(tokens, len(tokens))
    if not verbs or tokens[verbs[0]].low not in words("gesture"):
        return None
    subject = speaking_subject(tokens, verbs[0])
    if subject is None:
        return None
    speaker = resolver.resolve(before, subject)
    return ImplicitSpeaker(speaker) if speaker.person else None


def _followed(sentence: Sentence, discourse: DiscourseState) -> ImplicitSpeaker | None:
    """The last speaker, where the text has not moved on since."""
    near_paragraph = sentence.paragraph - discourse.last_paragraph <= NEXT_PARAGRAPH
    near_sentence = sentence.index - discourse.last_sentence <= NEXT_SENTENCES
    if discourse.last is None or not (near_paragraph or near_sentence):
        return None
    about = discourse.about_since()
    if about is not None and about.name != discourse.last.name:
        return None
    return ImplicitSpeaker(discourse.last, followed=True, guessed=True)


def _answer(sentence: Sentence, index: int, resolver: Resolver) -> ImplicitSpeaker | None:
    """ "Berg asked Kirby why. His reply: “…”": whoever was named last answers."""
    tokens = sentence.tokens
    colon = index - 1
    phrase = phrase_ending_at(tokens, colon - 1) if token_at(tokens, colon).low == ":" else None
    if phrase is None or voice_of(tokens, phrase) is None:
        return None
    before = persons_before(sentence, phrase[0], resolver.background)
    return ImplicitSpeaker(resolver.resolve(sentence, phrase, before), phrase)


def _before_colon(tokens: Sequence[Token], colon: int) -> Range | None:
    """ "Kirby: “…”", else the subject of the sentence that the colon closes."""
    if colon < 0 or tokens[colon].low != ":":
        return None
    last = phrase_ending_at(tokens, colon - 1)
    if last and _is_heading(tokens, last):
        return None
    if last and last[0] == 0 and can_speak(tokens, last):
        return last
    return _sentence_subject(tokens, colon) or (last if last and can_speak(tokens, last) else None)


def _is_heading(tokens: Sequence[Token], phrase: Range) -> bool:
    """Whether a phrase is a line in capitals and no name: "Late Rain Hits Village Fairs: …"."""
    line = tokens[phrase[0] : phrase[1]]
    if len(line) < SHORTEST_HEADING or any(token.tag is not Tag.NAME for token in line):
        return False
    return not any(
        token.kind is ActorKind.PERSON or is_title(token.low) or token.low in role_nouns()
        for token in line
    )


def _name_and_verb(
    text: str, tokens: Sequence[Token], index: int, quotation: Quotation
) -> Range | None:
    """ "“…,” Kirby shrugged": any finite verb after a speaker will do beside a quotation."""
    if quotation.inner.of(text)[-1:] not in tuple(",?!—–-"):
        return None
    phrase = phrase_starting_at(tokens, index + 1)
    if phrase is None or not can_speak(tokens, phrase):
        return None
    at = phrase[1]
    while at < len(tokens) and tokens[at].tag is Tag.ADVERB:
        at += 1
    return phrase if at < len(tokens) and is_finite(tokens, at) else None


def _verb_and_name(
    text: str, tokens: Sequence[Token], index: int, quotation: Quotation
) -> Range | None:
    """ "“…,” shot back Kirby": so does any verb right behind, with who does it at the end."""
    if quotation.inner.of(text)[-1:] not in tuple(",?!"):
        return None
    at = index + 1
    if token_at(tokens, at).tag not in (Tag.PAST, Tag.THIRD):
        return None
    at += 1
    while token_at(tokens, at).tag is Tag.ADVERB or token_at(tokens, at).low in words("particle"):
        at += 1
    phrase = phrase_starting_at(tokens, at)
    if phrase is None or not can_speak(tokens, phrase) or tokens[at].tag is Tag.PRONOUN:
        return None
    closed = token_at(tokens, phrase[1]).tag in (Tag.EDGE, Tag.STOP, Tag.COMMA, Tag.PREPOSITION)
    return phrase if closed else None


def _sentence_subject(tokens: Sequence[Token], end: int) -> Range | None:
    """The subject of the last finite verb before `end`, where it is somebody else than "we"."""
    for at in range(end - 1, max(0, end - FARTHEST_SUBJECT), -1):
        subject = speaking_subject(tokens, at)
        if subject is not None:
            head = head_of(tokens, subject)
            mute = head.kind is ActorKind.PLACE or head.low in noun_forms("document")
            if not mute and tokens[subject[0]].low not in word_class("vague_subject"):
                return subject
    return None


def first_subject(tokens: Sequence[Token]) -> Range | None:
    """Return the subject of the first finite verb of a sentence, None where it cannot speak."""
    for at in range(1, min(len(tokens), FARTHEST_SUBJECT)):
        if is_finite(tokens, at):
            return speaking_subject(tokens, at)
    return None
