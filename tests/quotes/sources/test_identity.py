from __future__ import annotations

from newsdiff.actors.model import Actor, ActorKind, Mention
from newsdiff.articles import Side, Span
from newsdiff.quotes.sources.identity import ActorIndex


def actor(name: str, kind: ActorKind, *aliases: str, at: int = 0) -> Actor:
    mention = Mention(Span(at, at + len(name)), name, kind, Side.LEFT)
    return Actor(name, kind, (mention,), aliases=aliases)


ACTORS = ActorIndex(
    [
        actor("Bill Clinton", ActorKind.PERSON, "Clinton"),
        actor("Hillary Clinton", ActorKind.PERSON, "Clinton", at=100),
        actor("Transport Ministry", ActorKind.ORGANISATION, at=200),
        actor("Pentagon", ActorKind.ORGANISATION, at=300),
    ]
)


def test_by_name_and_alias() -> None:
    assert ACTORS.find("Hillary Clinton", Side.LEFT, None) == 1
    assert ACTORS.find("the Pentagon", Side.LEFT, None) == 3
    assert ACTORS.find("Kirby", Side.LEFT, None) is None


def test_a_name_that_two_bear_needs_its_mention() -> None:
    assert ACTORS.find("Clinton", Side.LEFT, None) is None
    assert ACTORS.find("Clinton", Side.LEFT, Span(100, 115)) == 1
    assert ACTORS.find("Clinton", Side.RIGHT, Span(100, 115)) is None


def test_a_body_by_its_noun() -> None:
    assert ACTORS.find("The ministry", Side.LEFT, None) == 2


def test_officials_of_a_body_are_not_the_body() -> None:
    assert ACTORS.find("Pentagon officials", Side.LEFT, None) is None
