"""Nicknames inside a name: 'Karl "the Fox" Olsen' is one name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from newsdiff.actors.model import ActorKind, Mention
from newsdiff.articles.model import Span
from newsdiff.language.lexicon import built

_NICKNAMED = re.compile(
    r"\b([A-Z][\w’'-]{1,20})(?: [A-Z]\.)?"
    r" [\"“‘](?:the )?[A-Z][\w’'-]{1,20}(?: [A-Z][\w’'-]{1,20}){0,2},?[\"”’]"
    r" ([A-Z][\w’'-]{1,20})(?: [JS]r\.)?"
)
"""A given name, a nickname of at most three words in quotation marks, a surname."""


def nicknamed(text: str) -> dict[Span, str]:
    """Return where a text names somebody with a nickname, each with the surname."""
    given = built("first_names")
    found = (match for match in _NICKNAMED.finditer(text) if match[1] in given)
    return {Span(*match.span()): match[2] for match in found}


def with_nicknames(mentions: Sequence[Mention], spans: Iterable[Span], text: str) -> list[Mention]:
    """Return the mentions in order, with those around and in a nickname made one of a person."""
    kept = list(mentions)
    for span in spans:
        inside = [mention for mention in kept if mention.span.overlaps(span)]
        if inside:
            whole = Span(min(inside[0].span.start, span.start), span.end)
            name = " ".join(whole.of(text).split())
            kept = [mention for mention in kept if mention not in inside]
            kept.append(replace(inside[0], span=whole, text=name, kind=ActorKind.PERSON))
    return sorted(kept, key=lambda mention: mention.span.start)
