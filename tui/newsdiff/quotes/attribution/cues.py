"""The cues of a sentence: verbs, nouns and phrases that attribute words, with their subjects."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from newsdiff.language.lexicon import cue_verbs
from newsdiff.language.noun_phrases import head_of
from newsdiff.language.tokens import Tag, Token
from newsdiff.quotes.attribution.cue import Cue, Order
from newsdiff.quotes.attribution.false_cues import is_shown
from newsdiff.quotes.attribution.phrase_cues import label_cue, noun_cue, phrase_cue
from newsdiff.quotes.attribution.verb_cues import verb_cue
from newsdiff.quotes.coreference.documents import issued_by
from newsdiff.quotes.lexicon import words

MOST_CUES = 24
"""Cues of one sentence that are looked at: more are no prose."""


def find_cues(tokens: Sequence[Token], headline: bool = False) -> list[Cue]:
    """Return the cues of a sentence in order, each with its subject, at most `MOST_CUES`.

    In a `headline` a past form is a participle ("Minister Found Guilty"), "said" excepted.
    """
    label = label_cue(tokens)
    cues = [label] if label else []
    quoted = any(token.tag is Tag.QUOTE for token in tokens)
    verbs, nouns = cue_verbs(), words("cue_noun")
    for at, token in enumerate(tokens):
        if token.low not in verbs and token.low not in nouns and token.low != "according":
            continue
        if headline and token.tag is Tag.PAST and token.low != "said":
            continue
        cue = _cue_at(tokens, at, quoted, cues)
        if cue is not None:
            issuer = issued_by(tokens, cue.subject, cue.verb)
            if issuer or not _says_nothing(tokens, cue):
                cues.append(replace(cue, subject=issuer or cue.subject))
        if len(cues) == MOST_CUES:
            break
    return cues


def _says_nothing(tokens: Sequence[Token], cue: Cue) -> bool:
    """Whether the subject of a cue is a thing that is shown, or a paper whose writer speaks."""
    if is_shown(tokens, cue.subject, cue.verb):
        return True
    written = head_of(tokens, cue.subject).low in words("written")
    return written and cue.order is Order.TRAILING


def _cue_at(tokens: Sequence[Token], at: int, quoted: bool, earlier: Sequence[Cue]) -> Cue | None:
    """The cue whose main word is the token at `at`, None if it is no cue."""
    phrase = phrase_cue(tokens, at)
    if phrase is not None:
        return phrase
    verb = cue_verbs().get(tokens[at].low)
    found = verb_cue(tokens, at, verb, quoted, earlier) if verb else None
    return found or noun_cue(tokens, at)
