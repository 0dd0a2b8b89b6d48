"""Find who says what in a text: the quotations in marks and the statements without."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from newsdiff.actors.entities import entities_of
from newsdiff.actors.model import Actor
from newsdiff.articles.model import Passage, Side
from newsdiff.language.doc import Doc, read
from newsdiff.quotes.attribution.reading import LONGEST_PARTIAL, QuoteReader
from newsdiff.quotes.coreference.background import Background, read_background
from newsdiff.quotes.model import Quote, QuoteStyle
from newsdiff.quotes.sources.identity import ActorIndex

LANGUAGE = "en"
"""The language that the rules are made for."""


def find_quotes(
    text: str,
    article: Side = Side.LEFT,
    passages: Sequence[Passage] = (),
    actors: Sequence[Actor] = (),
    language: str = LANGUAGE,
) -> tuple[Quote, ...]:
    """Find who says what in a text.

    `passages` are those of the article, where they are known: what stands in captions and page
    furniture is left out, and block and pull quotes are taken from their kind. With `actors`,
    those of both articles, a speaker bears the name that their actor has. In a text of another
    `language` than English only the quotations in marks are found, without speakers.

    Returns the quotes in the order of the text: quotations in marks, block quotes and indirect
    statements. A statement with quoted words in it stands beside the partial quotes it holds.
    """
    doc = read(text, [passage.span for passage in passages if passage.set_aside])
    if language != LANGUAGE:
        return quotations_in(doc, article)
    return quotes_in(
        read_background(doc.with_entities(entities_of(text, article, actors))),
        article,
        passages,
        actors,
    )


def quotes_in(
    background: Background, article: Side, passages: Sequence[Passage], actors: Sequence[Actor]
) -> tuple[Quote, ...]:
    """Find who says what in an English text that has been read; see `find_quotes`."""
    quotes = QuoteReader(background, article, passages).quotes()
    index = ActorIndex(actors)
    return tuple(_by_actor(quote, index) for quote in quotes)


def quotations_in(doc: Doc, article: Side) -> tuple[Quote, ...]:
    """Return the quotations in marks of a doc in any language, without speakers."""
    return tuple(
        Quote(quotation.span, QuoteStyle.DIRECT, article)
        for quotation in doc.quotations
        if len(quotation.inner.of(doc.text).split()) > LONGEST_PARTIAL
        and not any(span.contains(quotation.span) for span in doc.set_aside)
    )


def _by_actor(quote: Quote, actors: ActorIndex) -> Quote:
    """The quote with its speaker called as the actor is; "The Guardian" keeps its article."""
    found = actors.find(quote.speaker, quote.article, quote.attribution) if quote.speaker else None
    if found is None or quote.speaker.lower() == f"the {actors.actors[found].name.lower()}":
        return quote
    return replace(quote, speaker=actors.actors[found].name)
