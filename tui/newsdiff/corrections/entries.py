"""Corrections of the lists of actors and sources: merged, split, renamed, official, dropped.

Each function returns the comparison corrected, None where no entry has the name: the analysis, or
the article, has changed since.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from newsdiff.actors.model import Actor
from newsdiff.annotations.model import plain
from newsdiff.articles.model import Side
from newsdiff.comparison import Comparison
from newsdiff.quotes.model import Source, SourceKind


def merged(comparison: Comparison, name: str, other: str) -> Comparison | None:
    """Let the entry `other` go up in the entry `name`, in both lists.

    A source becomes one with an actor, too: it then has the actor's name, and is no longer unnamed.
    """
    known = _actor(comparison, name), _actor(comparison, other)
    heard = _source(comparison, name), _source(comparison, other)
    both_known, both_heard = None not in known, None not in heard
    if not (both_known or both_heard or (known[0] is not None and heard[1] is not None)):
        return None
    if both_heard:
        comparison = _merge_sources(comparison, *heard)  # type: ignore[arg-type]
    elif heard[1] is not None:
        renamed = replace(comparison.sources[heard[1]], name=name, anonymous=False, actor=known[0])
        comparison = _with_source(comparison, heard[1], renamed)
    if both_known:
        comparison = _merge_actors(comparison, *known)  # type: ignore[arg-type]
    return _spoken_by(comparison, other, name)


def split(comparison: Comparison, name: str, alias: str) -> Comparison | None:
    """Make the mentions of an actor that are written `alias` an entry of their own."""
    index = _actor(comparison, name)
    if index is None:
        return None
    actor, written = comparison.actors[index], _key(alias)
    apart = tuple(each for each in actor.mentions if _key(each.text) == written)
    rest = tuple(each for each in actor.mentions if _key(each.text) != written)
    if not apart or not rest:
        return None
    aliases = tuple(each for each in actor.aliases if _key(each) != written)
    kept = replace(actor, mentions=rest, aliases=aliases)
    new = Actor(plain(alias), actor.kind, apart)
    actors = [*comparison.actors[:index], kept, *comparison.actors[index + 1 :], new]
    return replace(comparison, actors=tuple(actors))


def renamed(comparison: Comparison, name: str, new: str) -> Comparison | None:
    """Give the entries called `name` another name, in both lists; the old one becomes an alias."""
    actor, source = _actor(comparison, name), _source(comparison, name)
    if actor is None and source is None:
        return None
    if actor is not None:
        found = comparison.actors[actor]
        aliases = (found.name, *(each for each in found.aliases if each != new))
        actors = list(comparison.actors)
        actors[actor] = replace(found, name=new, aliases=aliases)
        comparison = replace(comparison, actors=tuple(actors))
    if source is not None:
        found_source = replace(comparison.sources[source], name=new)
        comparison = _with_source(comparison, source, found_source)
    return _spoken_by(comparison, name, new)


def with_office(comparison: Comparison, name: str, official: bool) -> Comparison | None:
    """Make a source an official, or none."""
    index = _source(comparison, name)
    if index is None:
        return None
    source = comparison.sources[index]
    was = source.kind is SourceKind.OFFICIAL
    kind = SourceKind.OFFICIAL if official else SourceKind.OTHER if was else source.kind
    return _with_source(comparison, index, replace(source, kind=kind))


def dropped(comparison: Comparison, name: str) -> Comparison | None:
    """Take an entry out of both lists; what it is quoted with is then nobody's."""
    actor, source = _actor(comparison, name), _source(comparison, name)
    if actor is None and source is None:
        return None
    if source is not None:
        sources = [each for at, each in enumerate(comparison.sources) if at != source]
        comparison = replace(comparison, sources=tuple(sources))
    if actor is not None:
        comparison = _without_actor(comparison, actor, None)
    return comparison


# -- how it is done ---------------------------------------------------------------------------


def _key(name: str) -> str:
    return plain(name).casefold()


def _actor(comparison: Comparison, name: str) -> int | None:
    return _index([actor.name for actor in comparison.actors], name)


def _source(comparison: Comparison, name: str) -> int | None:
    return _index([source.name for source in comparison.sources], name)


def _index(names: Sequence[str], name: str) -> int | None:
    wanted = _key(name)
    return next((index for index, each in enumerate(names) if _key(each) == wanted), None)


def _with_source(comparison: Comparison, index: int, source: Source) -> Comparison:
    sources = list(comparison.sources)
    sources[index] = source
    return replace(comparison, sources=tuple(sources))


def _merge_sources(comparison: Comparison, into: int, other: int) -> Comparison:
    if into == other:
        return comparison
    kept, gone = comparison.sources[into], comparison.sources[other]
    whole = replace(
        kept,
        quotes=tuple(sorted({*kept.quotes, *gone.quotes})),
        role=kept.role or gone.role,
        affiliation=kept.affiliation or gone.affiliation,
        anonymous=kept.anonymous and gone.anonymous,
        actor=gone.actor if kept.actor is None else kept.actor,
        via=tuple(dict.fromkeys((*kept.via, *gone.via))),
        possible_matches=tuple(
            each
            for each in dict.fromkeys((*kept.possible_matches, *gone.possible_matches))
            if _key(each) not in (_key(kept.name), _key(gone.name))
        ),
    )
    sources = [whole if at == into else each for at, each in enumerate(comparison.sources)]
    del sources[other]
    return replace(comparison, sources=tuple(sources))


def _merge_actors(comparison: Comparison, into: int, other: int) -> Comparison:
    if into == other:
        return comparison
    kept, gone = comparison.actors[into], comparison.actors[other]
    order = {side: at for at, side in enumerate(Side)}
    mentions = sorted(
        {*kept.mentions, *gone.mentions}, key=lambda each: (order[each.article], each.span)
    )
    names = dict.fromkeys((*kept.aliases, gone.name, *gone.aliases))
    whole = replace(
        kept,
        mentions=tuple(mentions),
        role=kept.role or gone.role,
        affiliation=kept.affiliation or gone.affiliation,
        aliases=tuple(each for each in names if each != kept.name),
    )
    actors = list(comparison.actors)
    actors[into] = whole
    return _without_actor(replace(comparison, actors=tuple(actors)), other, into)


def _without_actor(comparison: Comparison, gone: int, instead: int | None) -> Comparison:
    """Take an actor out; sources that were it are then `instead`, and indices follow."""

    def moved(index: int | None) -> int | None:
        at = instead if index == gone else index
        return at - 1 if at is not None and at > gone else at

    actors = [each for at, each in enumerate(comparison.actors) if at != gone]
    sources = [replace(each, actor=moved(each.actor)) for each in comparison.sources]
    return replace(comparison, actors=tuple(actors), sources=tuple(sources))


def _spoken_by(comparison: Comparison, before: str, now: str) -> Comparison:
    """Let what one name says be said by another."""
    wanted = _key(before)
    said: Callable[[str], str] = lambda speaker: now if _key(speaker) == wanted else speaker  # noqa: E731
    quotes = [replace(each, speaker=said(each.speaker)) for each in comparison.quotes]
    return replace(comparison, quotes=tuple(quotes))
