"""What stands for a person's name: a title alone, or the name in other letters."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence

from newsdiff.actors.gazetteer import plain
from newsdiff.actors.linking.disjoint_set import DisjointSet
from newsdiff.actors.linking.persons import parts_of
from newsdiff.actors.model import ActorKind
from newsdiff.language.lexicon import built, nouns, word_class

_SHARE_OF_SUBJECT = 0.5
"""An article whose mentions of persons mean one person at least that often is about that one."""

_FOREIGN_SHARE = 0.3
_PHONETIC = frozenset(map(chr, range(0x0250, 0x02B0)))
"""The letters of the International Phonetic Alphabet: a name with them tells how to say it."""


def is_lone_title(name: str) -> bool:
    """Whether a name is a title and nothing else: "President", "Emperor of Russia"."""
    return bool(_title(name))


def join_lone_titles(
    linked: DisjointSet, names: Sequence[str], kinds: Sequence[str], articles: Sequence[Hashable]
) -> None:
    """Join a title alone with the person whom its article has called so, or is about.

    "Dean" is Martin Dean, whose surname it is, where the article has that name. A title stays
    alone where several persons have had it before, or where nobody has it and the article is
    about nobody in particular.
    """
    surnamed: dict[tuple[Hashable, str], dict[int, int]] = defaultdict(dict)
    titled: dict[tuple[Hashable, str], dict[int, int]] = defaultdict(dict)
    named: dict[Hashable, Counter[int]] = defaultdict(Counter)
    lone: list[int] = []
    for place, (name, kind) in enumerate(zip(names, kinds, strict=True)):
        if kind != ActorKind.PERSON:
            continue
        if is_lone_title(name):
            lone.append(place)
            continue
        person = linked.root(place)
        named[articles[place]][person] += 1
        given = name.split()
        if len(parts_of(name)) > 1:
            surnamed[articles[place], given[-1].lower()].setdefault(person, place)
        for word in given[:-1]:
            if _is_title(word):
                titled[articles[place], word.lower()].setdefault(person, place)
    for place in lone:
        article = articles[place]
        namesakes = surnamed.get((article, names[place].lower()), {})
        people = namesakes or titled.get((article, _title(names[place])), {})
        before = [who for who, first in people.items() if first < place] or [*namesakes]
        subject = _subject(named[article])
        if len(before) == 1:
            linked.join(before[0], place)
        elif not people and subject is not None:
            linked.join(subject, place)


def join_renderings(
    linked: DisjointSet, names: Sequence[str], kinds: Sequence[str], articles: Sequence[Hashable]
) -> None:
    """Join a name in other letters, or as it is spoken, with the person named before it."""
    before: dict[Hashable, int] = {}
    for place, (name, kind) in enumerate(zip(names, kinds, strict=True)):
        if kind != ActorKind.PERSON or is_lone_title(name):
            continue
        if not _in_other_letters(name):
            before[articles[place]] = place
        elif articles[place] in before:
            linked.join(before[articles[place]], place)


def _title(name: str) -> str:
    """Return the last word of a title that stands alone, "" for other names."""
    head, of, _ = name.partition(" of ")
    parts = head.split()
    if of and len(parts) == 1 and _is_agent_noun(head.lower()):
        return head.lower()
    if not parts or not _is_title(parts[-1]):
        return ""
    return parts[-1].lower() if all(_may_open_title(word) for word in parts[:-1]) else ""


def _subject(people: Counter[int]) -> int | None:
    """Return the person whom most mentions of persons mean, if they are enough to tell."""
    if not people:
        return None
    person, count = people.most_common(1)[0]
    return person if count > 1 and count >= _SHARE_OF_SUBJECT * people.total() else None


def _in_other_letters(name: str) -> bool:
    if name[:1].islower() and not _PHONETIC.isdisjoint(name):
        return True
    letters = [char for char in plain(name) if char.isalpha()]
    return sum(not char.isascii() for char in letters) > _FOREIGN_SHARE * len(letters)


def _may_open_title(word: str) -> bool:
    if _is_title(word):
        return True
    return word.lower() in built("common_words") and word not in built("first_names")


def _is_agent_noun(word: str) -> bool:
    """Whether a word is an ordinary one for who does something: "protector", "keeper"."""
    return word.endswith(("or", "er")) and word in built("common_words")


def _is_title(word: str) -> bool:
    bare = word.rstrip(".")
    if bare.lower() in nouns("kin"):
        return False
    return bare in word_class("title") or (word[0].isupper() and bare.lower() in nouns("role"))
