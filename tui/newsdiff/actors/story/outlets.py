"""Outlets and networks that only publish what others do and say."""

from __future__ import annotations

from collections.abc import Sequence

from newsdiff.actors.story.part import Text
from newsdiff.articles.model import Span
from newsdiff.language.lexicon import noun_forms, words

_PUBLISH = frozenset(
    {
        *("reported", "reports", "report", "wrote", "published", "posted", "aired", "showed"),
        *("said", "says", "quoted", "interviewed", "broadcast", "tweeted", "notes", "noted"),
    }
)


def is_outlet(name: str) -> bool:
    """Whether a name is that of an outlet or of a network on which others publish."""
    plain = name.lower().replace(".", "").removeprefix("the ")
    last = plain.rsplit(" ", 1)[-1]
    return plain.replace(" ", "_") in words("outlets.txt") or (
        " " in plain and last in noun_forms("outlet")
    )


def only_publishes(spans: Sequence[tuple[Text, Span]]) -> bool:
    """Whether an outlet at these places does nothing in the story but publish.

    It is told something, stands behind a preposition or before another noun ("CNN interview"), or
    its verb is one of publishing.
    """
    return all(_publishes(text, span) for text, span in spans)


def _publishes(text: Text, span: Span) -> bool:
    if text.acts(span):
        return text.after(span).low in _PUBLISH
    return True
