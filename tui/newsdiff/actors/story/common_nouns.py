"""Parties to a story that have no name: "the rebels", "police", "protesters"."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from newsdiff.actors.lexicons import words
from newsdiff.actors.model import Actor, ActorKind, Mention
from newsdiff.actors.story.part import Text
from newsdiff.articles.model import Side, Span
from newsdiff.language.lexicon import nouns, plural
from newsdiff.language.tokens import Tag, Token

LEAST = 3
"""Mentions in both articles from which a noun has a part that acts in one of them only."""

_BODIES = {
    "police": "police",
    "military": "military",
    "army": "army",
    "coalition": "coalition",
    "jury": "jury",
    "opposition": "opposition",
    "authorities": "authorities",
    "coastguard": "coastguard",
}


def common_noun_actors(texts: Sequence[Text]) -> Iterator[Actor]:
    """Yield the groups and bodies without a name that act in both articles.

    A noun in the singular, such as "the company", mostly means somebody who is named; only a body
    that mostly is not, such as the police, counts. Its name is the noun, with the word before it
    where nearly all mentions have that.
    """
    if len({text.side for text in texts}) < 2 or not all(text.doc.sentences for text in texts):
        return
    found: dict[str, list[tuple[Text, Mention, str]]] = defaultdict(list)
    for text in texts:
        for head, mention, modifier in _phrases(text):
            found[head].append((text, mention, modifier))
    for head, phrases in found.items():
        if _have_part(phrases):
            yield _actor(head, [(mention, modifier) for _, mention, modifier in phrases])


def _have_part(phrases: Sequence[tuple[Text, Mention, str]]) -> bool:
    """Whether both articles speak of them, often or of what they do."""
    if len({text.side for text, _, _ in phrases}) < len(Side):
        return False
    acting = {text.side for text, mention, _ in phrases if text.acts(mention.span)}
    return len(acting) == len(Side) or (bool(acting) and len(phrases) >= LEAST)


def _phrases(text: Text) -> Iterator[tuple[str, Mention, str]]:
    """Yield the common nouns for groups and bodies, each with the modifier before it."""
    heads = _heads()
    tokens = text.doc.tokens
    for at, token in enumerate(tokens):
        head = heads.get(token.low)
        if head is None or text.doc.entities.over(token.start) or _goes_on(tokens, at):
            continue
        before = tokens[at - 1] if at else None
        plain = before and before.tag is Tag.WORD and before.text.islower()
        modifier = before.low if before and plain else ""
        span = Span(token.start, token.end)
        kind = ActorKind.ORGANISATION if head in _BODIES else ActorKind.GROUP
        yield head, Mention(span, token.text, kind, text.side, by_role=True), modifier


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether the noun only describes the next: "police officers", "rebels' camp"."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is None:
        return False
    return following.low in _heads() or following.low in nouns("role")


def _actor(head: str, phrases: Sequence[tuple[Mention, str]]) -> Actor:
    modifiers = Counter(modifier for _, modifier in phrases)
    modifier, count = modifiers.most_common(1)[0]
    name = f"{modifier} {head}" if modifier and 2 * count > len(phrases) else head
    mentions = tuple(mention for mention, _ in phrases)
    return Actor(name=name, kind=mentions[0].kind, mentions=mentions)


@cache
def _heads() -> dict[str, str]:
    """Return by form the nouns that a party to a story may be called by."""
    people = nouns("person") - nouns("kin") - words("vague_people")
    return {plural(noun): plural(noun) for noun in people} | _BODIES
