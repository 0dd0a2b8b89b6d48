"""Statements inside somebody's quotation: "a Russian official informed us that ...", said Kirby."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from newsdiff.articles.model import Span
from newsdiff.language.quotations import Quotation
from newsdiff.language.sentences import Sentence
from newsdiff.language.tokens import Tag
from newsdiff.quotes.attribution.attributions import Attribution, find_attributions
from newsdiff.quotes.attribution.cue import Cue, Order
from newsdiff.quotes.coreference.background import Background
from newsdiff.quotes.coreference.descriptions import is_nobody
from newsdiff.quotes.coreference.discourse import DiscourseState
from newsdiff.quotes.coreference.resolve import Resolver
from newsdiff.quotes.coreference.source_kinds import kind_of
from newsdiff.quotes.lexicon import words
from newsdiff.quotes.model import SourceKind

FEWEST_WORDS = 6
"""A shorter quotation holds no statement of somebody else."""
FARTHEST_QUOTATION = 3
"""Tokens behind a cue within which it introduces a quotation: "told me, ‘...’"."""

_TOLD = frozenset({Order.SUBJECT_FIRST, Order.VERB_FIRST, Order.ACCORDING})
_IN_PARTICULAR = frozenset({SourceKind.OFFICIAL, SourceKind.EXPERT})


def statements_inside(quotation: Quotation, background: Background) -> Iterator[Attribution]:
    """Yield what the speaker of a quotation says that others have said.

    Only what somebody named, or an official or expert without a name, says outright: how people
    speak is full of "people think" and "they say". A "he" inside means somebody quoted inside.
    `background` is what is known of the whole text.
    """
    if len(quotation.inner.of(background.text).split()) < FEWEST_WORDS:
        return
    inside = replace(background, doc=background.doc.inside(quotation.inner))
    resolver = Resolver(inside, DiscourseState())
    for sentence in inside.sentences:
        for attribution in find_attributions(sentence, resolver):
            attribution.content = attribution.content or _quoted_behind(sentence, attribution.cue)
            attribution.content = _without_own(sentence, attribution.content)
            if _is_told(sentence, attribution, inside):
                resolver.discourse.record_speaker(
                    sentence, attribution.cue.subject, attribution.speaker
                )
                yield attribution


def _without_own(sentence: Sentence, content: Span | None) -> Span | None:
    """Cut what the speaker adds to somebody's statement: "... will stay, and I respect that"."""
    if content is None:
        return None
    tokens = [token for token in sentence.tokens if content.start <= token.start < content.end]
    for before, (token, following) in enumerate(pairwise(tokens)):
        own = following.low in ("i", "we") and following.tag is Tag.PRONOUN
        if before and own and token.tag is Tag.COORDINATOR:
            return Span(content.start, tokens[before - 1].end)
    return content


def _quoted_behind(sentence: Sentence, cue: Cue) -> Span | None:
    """The quotation that a cue introduces: "the minister told me, ‘The ferry will not sail.’"."""
    near = sentence.tokens[cue.last + 1 : cue.last + 1 + FARTHEST_QUOTATION]
    return next((Span(token.start, token.end) for token in near if token.tag is Tag.QUOTE), None)


def _is_told(sentence: Sentence, attribution: Attribution, background: Background) -> bool:
    """Whether an attribution says outright what somebody in particular has said."""
    cue, name = attribution.cue, attribution.speaker.name
    outright = cue.order in _TOLD and sentence.tokens[cue.last].tag is not Tag.GERUND
    if attribution.content is None or cue.stance or cue.hypothetical or not outright:
        return False
    only_done = cue.verb is not None and cue.verb.lemma in words("act_verb")
    if only_done or is_nobody(name):
        return False
    return background.known.kind_of(name) is not None or kind_of(name) in _IN_PARTICULAR
