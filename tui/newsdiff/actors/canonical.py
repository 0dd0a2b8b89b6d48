"""What to call an actor, and what it is, from its mentions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from newsdiff.actors.gazetteer import Known
from newsdiff.actors.lexicons import built, words
from newsdiff.actors.merge.names import clean, known, without_country
from newsdiff.actors.merge.persons import parts_of
from newsdiff.actors.model import Actor, ActorKind, Mention

_SHORTEST_SHOUTED = 5
_PRECEDENCE = (ActorKind.ORGANISATION, ActorKind.GROUP, ActorKind.PERSON, ActorKind.PLACE)


def actor_of(mentions: Sequence[Mention]) -> Actor:
    """Make an actor of the mentions that mean it: the fullest form is its name."""
    named = [mention for mention in mentions if not getattr(mention, "by_role", False)]
    forms = Counter(clean(mention.text) for mention in named)
    kind = _kind(named)
    name = max(forms, key=lambda form: _fullness(form, kind, forms[form]))
    if kind is ActorKind.PERSON:
        name = _without_titles(name)
    aliases = tuple(form for form, _ in forms.most_common() if form != name)
    return Actor(name=name, kind=kind, mentions=tuple(mentions), aliases=aliases)


def _without_titles(name: str) -> str:
    """Return a name without the titles that a full name follows: "General" of Ban Ki-moon."""
    parts = name.split()
    while len(parts) > 2 and parts[0].rstrip(".") in words("titles"):
        if parts[0] in built("first_names"):
            break
        parts = parts[1:]
    return " ".join(parts)


def _kind(mentions: Sequence[Mention]) -> ActorKind:
    """Return what most mentions are; of kinds that as many say, a place first, a body last.

    Words for a country's people do not count beside its name.
    """
    kinds = Counter(mention.kind for mention in mentions)
    if kinds[ActorKind.PLACE] and any(_is_country(mention) for mention in mentions):
        return ActorKind.PLACE
    return max(kinds, key=lambda kind: (kinds[kind], _PRECEDENCE.index(kind)))


def _is_country(mention: Mention) -> bool:
    entry = known(clean(mention.text))
    return bool(entry and entry.known is Known.COUNTRY)


def _fullness(form: str, kind: ActorKind, count: int) -> tuple[int, int, int, int, bool, str]:
    """Rank a form: not shouted, the country and not its people, most words, most frequent.

    The letters come last, accents before none, so that the order of the texts does not matter.
    """
    entry = known(form)
    shouted = form.isupper() and len(form) >= _SHORTEST_SHOUTED
    demonym = bool(entry and entry.known is Known.DEMONYM)
    if kind is ActorKind.PERSON:
        size = len(parts_of(form))
    elif entry and entry.known is Known.COUNTRY:
        size = 0
    else:
        size = len(_without_needless_country(form).split())
    return (-int(shouted) - int(demonym), size, count, len(form), bool(entry), form)


def _without_needless_country(form: str) -> str:
    """Return "Pentagon" for "U.S. Pentagon": the country tells nothing that is not known."""
    _, rest = without_country(form)
    entry = known(rest)
    return rest if entry and entry.known is Known.ORGANISATION else form
