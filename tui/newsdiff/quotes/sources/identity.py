"""Which actor a speaker is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from newsdiff.actors.linking.persons import parts_of
from newsdiff.actors.model import Actor, ActorKind
from newsdiff.articles.model import Side, Span
from newsdiff.language.lexicon import is_body, word_class
from newsdiff.quotes.coreference.descriptions import is_unnamed

_LONGEST_SMALL = 3
"""Letters of the small words inside names: "on", "and", "the"."""


class ActorIndex:
    """Finds the actor behind a speaker's name or the mention that names them."""

    def __init__(self, actors: Sequence[Actor]) -> None:
        self.actors = actors
        self._by_name: dict[str, set[int]] = defaultdict(set)
        self._by_word: dict[str, set[int]] = defaultdict(set)
        self._by_span: dict[tuple[Side, Span], int] = {}
        for index, actor in enumerate(actors):
            for name in (actor.name, *actor.aliases):
                self._by_name[_normalise(name)].add(index)
            if actor.kind is ActorKind.ORGANISATION:
                for word in _normalise(actor.name).split():
                    self._by_word[word].add(index)
            for mention in actor.mentions:
                self._by_span[mention.article, mention.span] = index

    def find(self, name: str, side: Side, attribution: Span | None) -> int | None:
        """Return the index of the actor, None where none or several fit.

        `attribution` is the span in the article on `side` that names the speaker.
        """
        found = self._by_name.get(_normalise(name), set())
        if not found and " in " in name:  # "the U.S. Geological Survey in Golden"
            found = self._by_name.get(_normalise(name.partition(" in ")[0]), set())
        if len(found) != 1 and attribution is not None and (side, attribution) in self._by_span:
            return self._by_span[side, attribution]
        if is_unnamed(name) and not self._is_full_name(name, found):
            return None
        found = found or self._body(name, side)
        return next(iter(found)) if len(found) == 1 else None

    def _is_full_name(self, name: str, found: set[int]) -> bool:
        """Whether what ends like a role is a name all the same: "Martin Dean", "Leeds Observer"."""
        kinds = {self.actors[index].kind for index in found}
        words = name.removeprefix("The ").removeprefix("the ")
        body = kinds == {ActorKind.ORGANISATION} and _is_title_case(words) and " " in words
        return body or (kinds == {ActorKind.PERSON} and len(parts_of(name)) > 1)

    def _body(self, name: str, side: Side) -> set[int]:
        """The organisation of an article that "the ministry" or "the bank" means there."""
        words = name.lower().split()
        definite = len(words) == 2 and words[0] == "the" and is_body(words[1])
        named = self._by_word.get(words[1], set()) if definite else set()
        return {index for index in named if self.actors[index].count(side)}


def _is_title_case(name: str) -> bool:
    """Whether all words but small ones have capitals: "Center on Rivers and Lakes"."""
    return name[:1].isupper() and all(
        word[0].isupper() for word in name.split() if len(word) > _LONGEST_SMALL
    )


def _normalise(name: str) -> str:
    words = name.lower().replace("’", "'").removesuffix("'s").rstrip(".").split()
    while len(words) > 1 and words[0] in word_class("honorific") | {"the"}:
        words = words[1:]
    return " ".join(words)
