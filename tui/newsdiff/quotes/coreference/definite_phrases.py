"""Whom "the company" or "the country" means: the nearest name before it that it fits."""

from __future__ import annotations

from collections import Counter

from newsdiff.actors.gazetteer import EntryType, lookup
from newsdiff.actors.model import ActorKind
from newsdiff.language.lexicon import is_body, word_class
from newsdiff.quotes.coreference.background import Background
from newsdiff.quotes.coreference.outlets import is_outlet
from newsdiff.quotes.coreference.source_kinds import is_public

FARTHEST_NAME = 1200
"""Characters between a noun and the name that it stands for."""


def name_meant(background: Background, offset: int, noun: str) -> str:
    """Return the name that "the" and a noun at `offset` lead back to, "" if none fits.

    "The ministry" is what has Ministry in its name, "the country" a country; "the company" is the
    body, of no state and no newsroom, that the text before has named most.
    """
    if not is_body(noun):
        return ""
    near = background.known.before(offset, FARTHEST_NAME)
    names = ((" ".join(name.span.of(background.text).split()), name.kind) for name in near)
    fitting = (name for name, kind in names if _fits(noun, name, kind))
    if noun not in word_class("business") | word_class("association"):
        return next(fitting, "")
    counts = Counter(fitting)
    return counts.most_common(1)[0][0] if counts else ""


def _fits(noun: str, name: str, kind: ActorKind) -> bool:
    if noun in word_class("land"):
        entry = lookup(name)
        return entry is not None and entry.type is EntryType.COUNTRY
    if kind is not ActorKind.ORGANISATION:
        return False
    words = [word.lower() for word in name.split()]
    if noun in word_class("association"):
        return not (is_outlet(name) or is_public(name) or words[-1] in word_class("business"))
    if noun == "agency" and len(words) > 1 and words[-1] in word_class("agency"):
        return is_public(name)
    if noun in word_class("business"):
        named = is_body(words[-1]) and words[-1] not in word_class("business")
        return not (named or is_outlet(name) or is_public(name))
    return len(words) > 1 and noun in words
