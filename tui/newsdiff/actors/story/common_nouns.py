"""Parties to a story without a name: "the rebels", "police", "Russian officials"."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from newsdiff.actors.lexicon import words
from newsdiff.actors.model import Actor, ActorKind, Mention
from newsdiff.actors.story.part import Text
from newsdiff.articles.model import Side, Span
from newsdiff.language.lexicon import nouns, plural
from newsdiff.language.tokens import Tag, Token, token_at

LEAST = 3
"""Mentions in both articles from which a noun has a part that acts in one of them only."""

_FORCE = re.compile(r"[A-Z]{1,3}PD")
"""How American police forces are abbreviated."""
_POSSESSIVES = frozenset(("'s", "’s", "'", "’"))


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A common noun in a text, with the actor whose name goes before it, and its words."""

    mention: Mention
    owner: int | None
    name: str
    acts: bool


def common_noun_actors(texts: Sequence[Text], names: Sequence[Actor]) -> Iterator[Actor]:
    """Yield the groups and bodies without a name that have a part.

    A noun in the singular, such as "the company", mostly means somebody who is named; only a body
    that mostly is not, such as the police, counts, and only where both articles speak of it. With
    the name of a country or a person before it, it may also have a part in one of them only.
    """
    if {text.side for text in texts} != set(Side) or not all(text.doc.sentences for text in texts):
        return
    owners = {
        (mention.article, mention.span.end): number
        for number, actor in enumerate(names)
        for mention in actor.mentions
        if not mention.by_role
    }
    found: dict[str, list[_Phrase]] = defaultdict(list)
    for text in texts:
        for head, phrase in _phrases(text, owners):
            found[head].append(phrase)
    known = {form.lower() for actor in names for form in (actor.name, *actor.aliases)}
    for head, phrases in found.items():
        for party in _parties(head, phrases):
            if head in words("voices") and _owner_is_body(party, names):
                continue
            actor = _actor(head, party)
            if actor.name.lower() not in known and not (head == "police" and _has_force(names)):
                yield actor


def _parties(head: str, phrases: Sequence[_Phrase]) -> Iterator[list[_Phrase]]:
    """Yield the phrases that mean one party: all, unless names before them tell several apart."""
    owned: dict[int, list[_Phrase]] = defaultdict(list)
    for phrase in phrases:
        if phrase.owner is not None:
            owned[phrase.owner].append(phrase)
    alone = [phrase for phrase in phrases if phrase.owner is None]
    if len(owned) == 1 and head in _heads() and alone:
        owned[next(iter(owned))] += alone
        alone = []
    for party in owned.values():
        if len(party) > 1 and any(phrase.acts for phrase in party):
            yield sorted(party, key=_place)
    if head in _heads() and _have_part(alone):
        yield alone


def _owner_is_body(party: Sequence[_Phrase], names: Sequence[Actor]) -> bool:
    """Whether all are of one body, which acts by them: "Coast Guard officers"."""
    owners = {phrase.owner for phrase in party}
    return all(
        owner is not None and names[owner].kind is ActorKind.ORGANISATION for owner in owners
    )


def _have_part(phrases: Sequence[_Phrase]) -> bool:
    """Whether both articles speak of them, often or of what they do."""
    if {phrase.mention.article for phrase in phrases} != set(Side):
        return False
    acting = {phrase.mention.article for phrase in phrases if phrase.acts}
    return len(acting) == len(Side) or (bool(acting) and len(phrases) >= LEAST)


def _phrases(text: Text, owners: Mapping[tuple[Side, int], int]) -> Iterator[tuple[str, _Phrase]]:
    """Yield the common nouns for groups and bodies of a text, in order, with what they are."""
    heads = _heads() | words("owned")
    tokens = text.doc.tokens
    for at, token in enumerate(tokens):
        if token.low not in heads or text.doc.entities.over(token.start) or _goes_on(tokens, at):
            continue
        kind = ActorKind.ORGANISATION if token.low in words("body") else ActorKind.GROUP
        before = at - 2 if token_at(tokens, at - 1).low in _POSSESSIVES else at - 1
        previous = token_at(tokens, before)
        owner = owners.get((text.side, previous.end))
        name = token.low
        if owner is not None:
            entity = text.doc.entities.over(previous.start)
            start = entity.span.start if entity else previous.start
            name = f"{Span(start, token.start).of(text.doc.text).strip()} {token.low}"
        elif previous.tag is Tag.WORD and previous.text.islower() and before == at - 1:
            name = f"{previous.low} {token.low}"
        span = Span(token.start, token.end)
        mention = Mention(span, token.text, kind, text.side, by_role=True)
        yield token.low, _Phrase(mention, owner, " ".join(name.split()), text.acts(span))


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether the noun only describes the next: "police officers"."""
    following = token_at(tokens, at + 1).low
    return following in _heads() or following in words("owned") or following in nouns("role")


def _actor(head: str, party: Sequence[_Phrase]) -> Actor:
    """Name a party with the name or word before the noun where half have one, else by the noun."""
    forms = Counter(phrase.name for phrase in party)
    owned = Counter(phrase.name for phrase in party if phrase.owner is not None)
    name = head
    if 2 * owned.total() >= len(party):
        name = max(owned, key=lambda form: (owned[form], form))
    else:
        usual, count = forms.most_common(1)[0]
        if 2 * count > len(party):
            name = usual
    mentions = tuple(phrase.mention for phrase in party)
    return Actor(name=name, kind=mentions[0].kind, mentions=mentions)


def _has_force(names: Sequence[Actor]) -> bool:
    """Whether a police force is named, which "police" then mostly means."""
    forms = (form for actor in names for form in (actor.name, *actor.aliases))
    return any("police" in form.lower().split() or _FORCE.fullmatch(form) for form in forms)


def _place(phrase: _Phrase) -> tuple[bool, int]:
    return phrase.mention.article is Side.RIGHT, phrase.mention.span.start


@cache
def _heads() -> frozenset[str]:
    """Return the nouns that a party to a story may be called by without any name."""
    people = nouns("person") - nouns("kin") - words("vague_people")
    return frozenset(map(plural, people)) | words("unnamed_body")
