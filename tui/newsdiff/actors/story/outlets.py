"""Outlets and networks that only publish what others do and say."""

from __future__ import annotations

from collections.abc import Sequence

from newsdiff.actors.story.part import Text
from newsdiff.articles.model import Span
from newsdiff.language.lexicon import noun_forms, word_class
from newsdiff.language.tokens import Tag

_ASKED_BY = frozenset(("to", "by", "with"))


def is_outlet(name: str) -> bool:
    """Whether a name is that of an outlet or of a network on which others publish."""
    plain = name.lower().replace(".", "").removeprefix("the ")
    *before, last = plain.split(" ")
    if last in ("network", "networks"):
        return bool(before) and before[-1] in word_class("broadcast")
    return plain.replace(" ", "_") in word_class("outlet") or (
        " " in plain and last in noun_forms("outlet")
    )


def only_publishes(spans: Sequence[tuple[Text, Span]]) -> bool:
    """Whether an outlet at these places is no party to anything, but only where things appear.

    Something was seen "on CNN" or said to "a CNN reporter". Who does something, or is told it or
    asks it ("told CNN", "in an interview with CNN"), takes part.
    """
    return not any(_takes_part(text, span) for text, span in spans)


def _takes_part(text: Text, span: Span) -> bool:
    if text.acts(span):
        return True
    before = text.before(span)
    if before.low == "to" and text.before(Span(before.start, before.end)).low == "according":
        return True
    told = before.tag in (Tag.PAST, Tag.BASE, Tag.THIRD, Tag.GERUND) or before.low in _ASKED_BY
    return told and not text.is_modifier(span)
