"""Whether lists or texts bear out what a name was taken for: a person, a body, a place.

A capital letter alone lets almost any word pass for a name. What stands in a text once or twice is
shown only where something else speaks for it.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from newsdiff.actors.gazetteer import EntryType, plain
from newsdiff.actors.lexicon import words
from newsdiff.actors.linking.names import known
from newsdiff.actors.model import Actor, ActorKind
from newsdiff.actors.story.outlets import is_outlet
from newsdiff.actors.story.part import Text
from newsdiff.actors.story.things import Place, acts_as_party
from newsdiff.actors.wordclass import classes, is_common
from newsdiff.articles.model import Span
from newsdiff.language.lexicon import built, noun_forms
from newsdiff.language.tokens import Tag, token_at

OFTEN = 3
"""Mentions from which on a name that is no ordinary words is evidence enough."""
_JOINED = frozenset(("by", "with", "against", "and"))
_NO_NAME = frozenset(("capitals", "capitals, plural", "digit", "orgword", "placeword"))
"""Classes of words that no person's name has in it."""
_VERBS = (Tag.PAST, Tag.BASE, Tag.THIRD, Tag.GERUND)
_LARGE = (EntryType.COUNTRY, EntryType.PLACE, EntryType.DEMONYM)


def is_borne_out(actor: Actor, places: Sequence[Place], served: Collection[str]) -> bool:
    """Whether something speaks for an actor being what its kind says.

    `places` are where it is named; `served` the bodies that people are said to be of.
    """
    if actor.kind is ActorKind.PERSON:
        return _is_person(actor, places)
    if actor.kind is ActorKind.ORGANISATION:
        return _is_body(actor, places, served)
    return actor.kind is not ActorKind.PLACE or _is_place(actor, places)


def _is_person(actor: Actor, places: Sequence[Place]) -> bool:
    if actor.role or any(mention.address for mention in actor.mentions) or len(places) >= OFTEN:
        return True
    first, *others = plain(actor.name).split()
    if not others:
        return any(_takes_part(place) or _is_kin(place) for place in places)
    found = [classes(word)[0] for word in others]
    if _NO_NAME.isdisjoint(found):
        given = first in built("first_names") or classes(first)[0] == "initial"
        if given or (not _is_ordinary(first) and not any(map(_is_ordinary, others))):
            return True
    return any(_takes_part(place) for place in places)


def _is_ordinary(word: str) -> bool:
    """Whether a word is one of everyday English, and no name too."""
    return set(classes(word)) == {"common"}


def _is_body(actor: Actor, places: Sequence[Place], served: Collection[str]) -> bool:
    forms = (actor.name, *actor.aliases)
    if any(form in served or is_outlet(form) or names_body(form) for form in forms):
        return True
    parts = actor.name.split()
    if (
        len(places) > 1 and len(parts) == 1 and parts[0] in words("organisation_words")
    ):  # "the Navy"
        return True
    if len(places) >= OFTEN and (len(parts) == 1 or not all(map(_is_ordinary, parts))):
        return True
    return any(_takes_part(place) for place in places)


def names_body(form: str) -> bool:
    """Whether a name shows by itself that it is that of a body."""
    entry = known(form)
    if entry is not None:
        return entry.type is EntryType.ORGANISATION
    parts = form.split()
    if len(parts) == 1 or _is_country(parts[-1]):  # "Valmora Egypt"
        return len(parts) > 1
    return not words("organisation_heads").isdisjoint(parts) or (
        parts[-1] in words("organisation_words") or parts[0] in words("organisation_openers")
    )


def _is_country(word: str) -> bool:
    entry = known(word)
    return entry is not None and entry.type is EntryType.COUNTRY


def _is_place(actor: Actor, places: Sequence[Place]) -> bool:
    for form in (actor.name, *actor.aliases):
        entry = known(form)
        if entry is not None and (entry.type in _LARGE or not is_common(form)):
            return True
        if " " in form and (
            form.rsplit(" ", 1)[-1] in words("place_words")
            or form.split(" ", 1)[0] in words("place_openers") | words("place_heads")
        ):
            return True
    often = len(places) >= OFTEN and not is_common(actor.name)
    return often or any(is_placed(place) for place in places)


def is_placed(place: Place) -> bool:
    """Whether something is or goes somewhere: "in Kharvat", "in Kharvat and Tessin"."""
    text, span = place
    at, _ = text.tokens_of(span)
    tokens = text.doc.tokens
    before = token_at(tokens, at - 1)
    if is_called_place(text, span):
        return True
    if before.tag in (Tag.COMMA, Tag.COORDINATOR):
        beside = text.doc.entities.over(token_at(tokens, at - 2).start)
        return beside is not None and beside.kind is ActorKind.PLACE
    return text.before(span).low in words("whereabouts")


def is_called_place(text: Text, span: Span) -> bool:
    """Whether a noun for what a place is goes before its name: "the village of Kharvat"."""
    at, _ = text.tokens_of(span)
    before = token_at(text.doc.tokens, at - 1)
    if before.low == "of":
        before = token_at(text.doc.tokens, at - 2)
    return before.low in words("place_nouns")


def _takes_part(place: Place) -> bool:
    """Whether somebody acts at a place, or something is done to or by or with them."""
    text, span = place
    if acts_as_party(text, span):
        return True
    before = text.before(span)
    done = before.tag in _VERBS and before.low not in words("making_verbs")
    return (done or before.low in _JOINED) and not text.is_modifier(span)


def _is_kin(place: Place) -> bool:
    """Whether a name says who a relative is: "his wife, Portia"."""
    text, span = place
    at, _ = text.tokens_of(span)
    before = token_at(text.doc.tokens, at - 1)
    if before.tag is Tag.COMMA:
        before = token_at(text.doc.tokens, at - 2)
    return before.low in noun_forms("kin")
