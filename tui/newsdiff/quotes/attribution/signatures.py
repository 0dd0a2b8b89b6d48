"""Names set beside a quotation and not into a sentence: pull quotes, turns of a transcript."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsdiff.articles.model import Span
from newsdiff.language.noun_phrases import Range, can_speak, phrase_starting_at
from newsdiff.language.quotations import Quotation
from newsdiff.language.sentences import Sentence
from newsdiff.language.tokens import Tag, tag_of
from newsdiff.language.verbs import is_finite
from newsdiff.quotes.coreference.background import Background
from newsdiff.quotes.coreference.speaker import Speaker

LONGEST_SIGNATURE = 8
"""Words of the line under a pull quote that names its speaker."""
LONGEST_LABEL = 60
"""Characters of the name before a turn of a transcript."""

_LABEL = re.compile(r"\s*([A-Z][A-Z.'’-]+(?:\s[A-Z][A-Z.'’-]+){0,3}):\s")


def labelled(quotation: Quotation, background: Background) -> Speaker | None:
    """Return who speaks a turn of a transcript that stands inside the marks: "WALLACE: …"."""
    label = _LABEL.match(quotation.inner.of(background.text)[:LONGEST_LABEL])
    if label is None:
        return None
    span = Span(*label.span(1)).shifted(quotation.inner.start)
    return Speaker(span, background.names.fullest(label.group(1).title()))


def signature(sentence: Sentence, sentences: Sequence[Sentence]) -> tuple[Sentence, Range] | None:
    """Return the name after a quotation that opens a sentence, with the sentence it stands in.

    "“…” Russian General" is a line that holds a quotation and a name; where the quotation is a
    sentence of its own, the name may be the next one.
    """
    line, begin = sentence, 1
    if len(sentence.tokens) == 1:
        following = _rest_of_paragraph(sentence, sentences)
        if following is None:
            return None
        line, begin = following, 0
    tokens = line.tokens
    while begin < len(tokens) and tokens[begin].tag is Tag.BREAK:
        begin += 1
    if not begin < len(tokens) <= begin + LONGEST_SIGNATURE:
        return None
    phrase = phrase_starting_at(tokens, begin)
    if phrase is None or not can_speak(tokens, phrase):
        return None
    if tag_of(tokens[begin].low) in (Tag.THIRD, Tag.PAST):
        return None
    named = any(token.tag is Tag.NAME for token in tokens[slice(*phrase)])
    if not named or any(is_finite(tokens, at) for at in range(begin + 1, len(tokens))):
        return None
    return line, phrase


def _rest_of_paragraph(sentence: Sentence, sentences: Sequence[Sentence]) -> Sentence | None:
    """The one sentence that follows in the same paragraph, None where there are more or none."""
    rest = [
        following
        for following in sentences[sentence.index + 1 : sentence.index + 3]
        if following.paragraph == sentence.paragraph
    ]
    return rest[0] if len(rest) == 1 else None
