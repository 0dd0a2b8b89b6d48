"""The cues of a sentence: verbs, nouns and phrases that attribute words, with their subjects."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from newsdiff.language.lexicon import cue_verbs
from newsdiff.language.tokens import Tag, Token
from newsdiff.quotes.attribution.cue import Cue
from newsdiff.quotes.attribution.phrase_cues import label_cue, noun_cue, phrase_cue
from newsdiff.quotes.attribution.verb_cues import verb_cue
from newsdiff.quotes.coreference.documents import issued_by

MOST_CUES = 24
"""Cues of one sentence that are looked at: more are no prose."""


def find_cues(tokens: Sequence[Token], headline: bool = False) -> list[Cue]:
    """Return the cues of a sentence in order, each with its subject, at most `MOST_CUES`.

    In a `headline` a past form is a participle ("Minister Found Guilty"), "said" excepted.
    """
    label = label_cue(tokens)
    cues = [label] if label else []
    quoted = any(token.tag is Tag.QUOTE for token in tokens)
    for at, token in enumerate(tokens):
        if headline and token.tag is Tag.PAST and token.low != "said":
            continue
        cue = _cue_at(tokens, at, quoted, cues)
        if cue is not None:
            subject = issued_by(tokens, cue.subject, cue.verb) or cue.subject
            cues.append(replace(cue, subject=subject))
        if len(cues) == MOST_CUES:
            break
    return cues


def _cue_at(tokens: Sequence[Token], at: int, quoted: bool, earlier: Sequence[Cue]) -> Cue | None:
    """The cue whose main word is the token at `at`, None if it is no cue."""
    phrase = phrase_cue(tokens, at)
    if phrase is not None:
        return phrase
    verb = cue_verbs().get(tokens[at].low)
    found = verb_cue(tokens, at, verb, quoted, earlier) if verb else None
    return found or noun_cue(tokens, at)
