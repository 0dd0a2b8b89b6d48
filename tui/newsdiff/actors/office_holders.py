"""Who is meant by a role: "the Russian President" is Putin where the texts call Putin that."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from newsdiff.actors.lexicon import mapping, words
from newsdiff.actors.linking.names import clean, known
from newsdiff.actors.model import ActorKind, Mention
from newsdiff.actors.roles import Role, RoleReader
from newsdiff.actors.tokens import POSSESSIVE, Token
from newsdiff.articles.model import Side, Span
from newsdiff.language.lexicon import nouns

Office = tuple[str, str]
"""A role as it is compared, and the country or organisation it belongs to ("" if any)."""


@dataclass(slots=True)
class OfficeHolders:
    """Which persons the texts give which roles; persons are numbers of the caller's."""

    by_office: dict[Office, set[int]] = field(default_factory=lambda: defaultdict(set))

    def add(self, person: int, role: Role) -> None:
        """Note that a text gives a person a role."""
        name = office_name(role.role)
        if name:
            self.by_office[name, ""].add(person)
            if role.affiliation:
                self.by_office[name, _holder_key(role.affiliation)].add(person)

    def holder(self, name: str, affiliation: str) -> int | None:
        """Return the one person who has a role, None where there is none or more than one."""
        key = _holder_key(affiliation) if affiliation else ""
        people = self.by_office.get((name, key), set())
        return next(iter(people)) if len(people) == 1 else None


def office_name(role: str) -> str:
    """Return the office that a role means: "defence chief" and "Defense Minister" are one."""
    parts = role.lower().replace(".", "").split()
    while parts and parts[0] in words("holder"):
        if parts[0] in words("past_holder"):
            return ""
        parts = parts[1:]
    name = " ".join(parts)
    return mapping("roles").get(name, name)


def is_office(role: str) -> bool:
    """Whether a role is one of those that stand for who holds them, such as "governor"."""
    return office_name(role) in mapping("roles").values()


def is_over(role: str) -> bool:
    """Whether a role is one that somebody has had: "former governor"."""
    return bool(role) and role.lower().split()[0] in words("past_holder")


def is_relation(role: str) -> bool:
    """Whether a role only says what somebody is to others: "counterpart"."""
    return bool(role) and role.lower().split()[-1] in words("relations")


def role_mentions(
    text: str,
    tokens: Sequence[Token],
    reader: RoleReader,
    taken: Mapping[int, Mention],
    side: Side,
) -> list[tuple[Mention, str, str]]:
    """Return mentions such as "the Russian President", each with its office and affiliation.

    `taken` are the text's mentions by the character they start at: a role that stands before a
    name, or after it and a comma, is part of how the text presents it and no mention of its own.
    """
    found = []
    role_nouns = nouns("role")
    for index, token in enumerate(tokens):
        if token.text.lower() not in role_nouns or _goes_on(tokens, index, taken):
            continue
        phrase = reader.phrase_ending_at(index)
        if phrase is None:
            continue
        first, holder = phrase
        opening = _opening_of(tokens, first, holder)
        if opening is None or reader.follows_person(opening):
            continue
        span = Span(tokens[opening].start, token.end)
        role = " ".join(Span(tokens[first].start, token.end).of(text).split())
        mention = Mention(span, " ".join(span.of(text).split()), ActorKind.PERSON, side, True)
        found.append((mention, office_name(role), holder.text if holder else ""))
    return found


def _opening_of(tokens: Sequence[Token], first: int, holder: Mention | None) -> int | None:
    """The token that opens "the Russian President" or "Russia's president", None for other roles.

    The role begins with token `first`, and `holder` is whose it is.
    """
    opening = first - 1
    if holder is None:
        return opening if opening >= 0 and tokens[opening].text.lower() == "the" else None
    owned = tokens[opening].text == POSSESSIVE
    while opening >= 0 and tokens[opening].start >= holder.span.start:
        opening -= 1
    if opening >= 0 and tokens[opening].text.lower() == "the":
        return opening
    return opening + 1 if owned else None


def _goes_on(tokens: Sequence[Token], index: int, taken: Mapping[int, Mention]) -> bool:
    """Whether more of the role, or the name of who holds it, follows the token at `index`."""
    following = index + 1
    if following < len(tokens) and tokens[following].text == ",":
        following += 1
    if following >= len(tokens):
        return False
    after = tokens[following]
    mention = taken.get(after.start)
    if mention is not None:
        return mention.kind is ActorKind.PERSON
    return following == index + 1 and (
        after.text in ("of", "for") or after.text.lower() in nouns("role") or after.capital
    )


def _holder_key(affiliation: str) -> str:
    name = clean(affiliation)
    entry = known(name)
    return entry.canonical if entry else name.lower()
