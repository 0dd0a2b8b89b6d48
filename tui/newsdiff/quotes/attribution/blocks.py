"""Block quotes: paragraphs without marks that somebody else wrote, after "The Guardian wrote,"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from newsdiff.articles.model import Passage, PassageKind, Span
from newsdiff.language.lexicon import word_class
from newsdiff.language.sentences import Sentence
from newsdiff.language.tokens import Tag
from newsdiff.quotes.attribution.attributions import Attribution


@dataclass(frozen=True, slots=True)
class BlockQuote:
    """A block quote: its span, the index of its `last` sentence, and who brings it in."""

    span: Span
    last: int
    introduction: Attribution


def block_after(
    sentences: Sequence[Sentence],
    sentence: Sentence,
    attributions: Sequence[Attribution],
    passages: Sequence[Passage],
) -> BlockQuote | None:
    """Return the block quote that a sentence introduces, None if it introduces none.

    It is the paragraph behind the sentence, and what of `passages` are block quotes after that.
    """
    introduction = _introduction(sentence, attributions)
    if introduction is None or sentence.index + 1 == len(sentences):
        return None
    first = sentences[sentence.index + 1]
    if first.paragraph == sentence.paragraph or first.tokens[0].tag is Tag.QUOTE:
        return None
    marked = [p.span for p in passages if p.kind is PassageKind.BLOCK_QUOTE]

    def goes_on(other: Sentence) -> bool:
        same = other.paragraph == first.paragraph
        return same or any(span.start <= other.start < span.end for span in marked)

    *_, last = takewhile(goes_on, sentences[first.index :])
    return BlockQuote(Span(first.start, last.end), last.index, introduction)


def _introduction(sentence: Sentence, attributions: Sequence[Attribution]) -> Attribution | None:
    """The attribution of "The Guardian wrote,": a cue of writing, then a comma or colon."""
    if sentence.tokens[-1].low not in (",", ":") or not attributions:
        return None
    final = attributions[-1]
    writes = final.cue.verb is not None and final.cue.verb.lemma in word_class("writing")
    return final if writes and final.content is None else None
