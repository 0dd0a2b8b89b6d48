"""Names of what cannot act: laws and prizes by their words, works and goods by what is around."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache

from newsdiff.actors.gazetteer import EntryType, lookup
from newsdiff.actors.lexicon import words
from newsdiff.actors.linking.names import known
from newsdiff.actors.model import Actor, ActorKind
from newsdiff.actors.story.outlets import is_outlet
from newsdiff.actors.story.part import Text
from newsdiff.articles.model import Span
from newsdiff.language.lexicon import built, noun_forms, plural
from newsdiff.language.tokens import Tag, Token, token_at

_STORMS = frozenset(("hurricane", "typhoon", "cyclone", "storm"))
_COUNTS = frozenset(("a", "an", "each", "every", "another"))
_NEW = frozenset(("new", "latest", "next", "upcoming", "flagship", "updated", "upgraded"))
_OWNERS = frozenset(("its", "their", "'s", "’s"))
_MAKERS = frozenset(("star", "stars", "creator", "author", "writer", "showrunner", "screenwriter"))
"""Those who make works or play in them: "Harbour Lights star Ann Reed"."""
_PARTIES = tuple(set(EntryType) - {EntryType.TOWN, EntryType.PEOPLE})
_LONGEST_APPOSITION = 7
_MOST_ADJECTIVES = 3
_APPOSED = _COUNTS | {"the", "its", "his", "her", "their"}
_NOUN_LIKE = (Tag.WORD, Tag.NAME, Tag.BASE, Tag.THIRD, Tag.CLITIC)

Place = tuple[Text, Span]
"""A mention's article and where it stands in it."""


def is_thing(actor: Actor) -> bool:
    """Whether what bears a name cannot act, as its words tell: a law, a prize, a war, a storm."""
    first, last = actor.name.split()[0], actor.name.rsplit(" ", 1)[-1].lower()
    if _joins_countries(actor.name):
        return True
    if actor.kind is ActorKind.PERSON and first in built("first_names"):
        return False
    if first.lower() in _STORMS and " " in actor.name:
        return True
    if known(actor.name) is not None:
        return False
    head = actor.name.partition(" of ")[0].rsplit(" ", 1)[-1].lower()
    return first in words("units") or not words("things").isdisjoint((last, head))


def _joins_countries(name: str) -> bool:
    """Whether a name only tells whose relations are meant: "US-Israel"."""
    one, mark, other = name.partition("-")
    entries = (lookup(one), lookup(other)) if mark else ()
    lands = (EntryType.COUNTRY, EntryType.DEMONYM)
    return bool(entries) and all(entry and entry.type in lands for entry in entries)


def is_used_as_thing(actor: Actor, places: Sequence[Place], served: Collection[str] = ()) -> bool:
    """Whether the texts treat a name more often as that of a work or ware than of a party.

    `served` are the bodies that people are said to be of: those are parties.

    Works and goods have a noun for what they are beside them ("the browser Corvo"), are counted
    ("a Corvo"), unveiled, used and worn, cost and come with something. Parties do other things and
    have spokesmen. Only the nouns tell of what passes for a person or a place: people are used and
    released, and run.
    """
    forms = (actor.name, *actor.aliases)
    if any(_is_party(form) or form in served for form in forms):
        return False
    as_thing = sum(_called_ware(text, span) for text, span in places)
    if actor.kind is ActorKind.ORGANISATION:
        as_thing += sum(_is_handled(text, span) for text, span in places)
        as_thing += sum(_is_owned(text, span) for text, span in places)
    return as_thing > sum(acts_as_party(text, span) for text, span in places)


def makes_works(role: str) -> bool:
    """Return whether a role is that of who makes a work or plays in it: "star", "author"."""
    return role.rsplit(" ", 1)[-1].lower() in _MAKERS


def _is_party(form: str) -> bool:
    """Whether a name is that of a party whatever stands around it."""
    if is_outlet(form):
        return True
    entry = known(form)
    if entry is not None:
        return entry.type in _PARTIES
    last = form.rsplit(" ", 1)[-1]
    return " " in form and last in words("organisation_words") and last.lower() not in _wares()


def acts_as_party(text: Text, span: Span) -> bool:
    """Whether somebody acts at a place: does what no thing does, or has a role or an office."""
    for verb, passive in text.verbs_of(span):
        if not (passive or verb in words("wares_verbs") or verb in words("neutral_verbs")):
            return True
    following = text.after(span)
    return following.low in noun_forms("role") and following.low not in _MAKERS


def _called_ware(text: Text, span: Span) -> int:
    """Weigh a noun for a ware or measure beside a name, or for who makes or plays it.

    What a name is called ("the novel Corvo") tells more than what goes on behind it, which may
    only be somebody's: "the Corvo novel".
    """
    at, end = text.tokens_of(span)
    tokens = text.doc.tokens
    previous, following = token_at(tokens, at - 1), token_at(tokens, end)
    if previous.low in _wares() or previous.text in words("units"):
        return 2
    if following.tag is Tag.COMMA and _is_apposed_ware(tokens, end + 1):
        return 2
    return int(following.low in _wares() or following.low in _MAKERS)


def _is_handled(text: Text, span: Span) -> bool:
    """Whether a name is counted, made or used, or does what wares do: "a Corvo", "Corvo costs"."""
    if any(verb in words("wares_verbs") for verb, passive in text.verbs_of(span) if not passive):
        return True
    at, end = text.tokens_of(span)
    tokens = text.doc.tokens
    if token_at(tokens, end).tag in _NOUN_LIKE:
        return False
    return _is_counted(tokens, at) or text.before(span).low in words("making_verbs")


def _is_counted(tokens: Sequence[Token], at: int) -> bool:
    """Whether "a" goes before a name, perhaps with what it is like: "a grey 2013 Corvo"."""
    for index in range(at - 1, at - 1 - _MOST_ADJECTIVES, -1):
        token = token_at(tokens, index)
        if token.low in _COUNTS:
            return True
        if token.tag not in (Tag.WORD, Tag.NUMBER):
            return False
    return False


def _is_owned(text: Text, span: Span) -> bool:
    """Whether a name is somebody's, or new: "its new Corvo", "Valmora's Corvo"."""
    at, _ = text.tokens_of(span)
    previous, earlier = token_at(text.doc.tokens, at - 1), token_at(text.doc.tokens, at - 2)
    owned = previous.low in _OWNERS or (previous.low in _NEW and earlier.low in _OWNERS | _APPOSED)
    return owned and text.after(span).tag not in _NOUN_LIKE


def _is_apposed_ware(tokens: Sequence[Token], at: int) -> bool:
    """Whether a phrase for a ware starts at a token: ", a new browser"."""
    if token_at(tokens, at).low not in _APPOSED:
        return False
    head = None
    for index in range(at + 1, at + _LONGEST_APPOSITION):
        token = token_at(tokens, index)
        if token.tag not in (Tag.WORD, Tag.NUMBER, Tag.BASE, Tag.THIRD, Tag.PAST, Tag.NAME):
            break
        head = token
    return head is not None and head.low in _wares()


@cache
def _wares() -> frozenset[str]:
    """Return the nouns for works, goods and technology, with their plurals."""
    return words("wares") | frozenset(map(plural, words("wares")))
