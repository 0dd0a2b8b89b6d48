"""Whom a lone word means: the full names of all texts by their words."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence

from newsdiff.actors.linking.transliteration import SHORTEST, skeleton
from newsdiff.language.lexicon import built, first_names

Parts = tuple[str, ...]
"""The words of a person's name in small letters, without titles and particles."""

Alone = Mapping[tuple[Hashable, str], Sequence[int]]
"""Where each article has a word alone, by the word in small letters."""

GENERATIONS = frozenset(("jr", "sr", "ii", "iii", "iv"))

_ANYWHERE = object()
"""Stands for all articles."""

_Key = tuple[Hashable, ...]


class _Candidates:
    """The persons of one key, by the place where each is first named."""

    def __init__(
        self, first: Mapping[int, int], count: Mapping[int, int], names: Sequence[str]
    ) -> None:
        self.places: list[int] = []
        self._likeliest: list[tuple[int, int]] = []
        """Of the persons up to each place, who is named most, then first: count, place."""
        best = (0, 0)
        for person, place in sorted(first.items(), key=lambda each: each[1]):
            best = max(best, (count[person], -place))
            self.places.append(place)
            self._likeliest.append(best)
        anywhere = min(first, key=lambda who: (-count[who], names[first[who]]))
        self.elsewhere = first[anywhere]
        """Who is likeliest whatever the order of the articles is."""

    def likeliest(self, place: int, *, before: bool) -> int | None:
        """Return whom a word at `place` means: of those named before, unless `before` of all."""
        earlier = bisect_left(self.places, place)
        if not earlier and before:
            return None
        return -self._likeliest[earlier - 1][1]


class FullNameIndex:
    """Full names by their words: surname, given name, sound, middle names.

    `people` are the persons by the words of their names: the number of the person, and the places
    of the mentions, in `names`. `sexes` are "man", "woman" or "" for each mention. `alone` says
    where an article has a surname alone.
    """

    def __init__(
        self,
        names: Sequence[str],
        articles: Sequence[Hashable],
        people: Mapping[Parts, tuple[int, Sequence[int]]],
        sexes: Sequence[str],
        alone: Alone,
    ) -> None:
        self._names = names
        self._sexes = sexes
        self._articles = articles
        self._person_at: dict[int, int] = {}
        self._count: Counter[int] = Counter()
        sex_of: dict[int, str] = {}
        for parts, (person, places) in people.items():
            self._count[person] += len(places)
            told = next((sexes[place] for place in places if sexes[place]), _sex_by_name(parts))
            sex_of[person] = sex_of.get(person, "") or told
        first: dict[_Key, dict[int, int]] = defaultdict(dict)
        for parts, (person, places) in people.items():
            keys = _keys_of_name(parts)
            if parts[-1] in GENERATIONS and not self._is_told_apart(parts[-2], places, alone):
                keys.append(("last", parts[-2]))
            for place in places:
                self._person_at[place] = person
                for scope in (articles[place], _ANYWHERE):
                    for sex in _may_be_addressed(sex_of[person]):
                        for key in keys:
                            seen = first[(scope, sex, *key)]
                            seen[person] = min(place, seen.get(person, place))
        self._first = first
        self._candidates: dict[_Key, _Candidates] = {}

    def _is_told_apart(self, surname: str, places: Sequence[int], alone: Alone) -> bool:
        """Whether an article tells a son from his father: by "Olsen Jr.", or "Olsen" before."""
        return any(
            self._names[at].count(" ") == 1
            or is_known_before(alone, self._articles[at], surname, at)
            for at in places
        )

    def meant_by(self, word: str, place: int, since: int) -> int | None:
        """Return a mention by full name of the person whom a lone word at `place` means.

        In the same article before another; before all of the sex its title tells; by surname
        before given name. Of several persons it is the one named most often, and of these the
        one named first: whom a text is about it names before his kin. `since` is where the
        article has the word alone for the first time: where that is before it names anybody so,
        the word means whom the other article names more often than this one its namesake.
        """
        here = self._find(word, place, self._articles[place])
        there = self._find(word, place, _ANYWHERE)
        if here is None or there is None or here < since:
            return there if here is None else here
        kin, known = self._person_at[here], self._person_at[there]
        return there if self._count[known] > self._count[kin] else here

    def _find(self, word: str, place: int, scope: Hashable) -> int | None:
        sex = self._sexes[place]
        for wanted in (sex, f"not other than {sex}") if sex else ("",):
            for kind, key in _keys_of_word(word, elsewhere=scope is _ANYWHERE):
                found = self._of((scope, wanted, kind, key))
                if found is None:
                    continue
                if scope is _ANYWHERE:
                    return found.elsewhere
                likeliest = found.likeliest(place, before=kind == "middle")
                if likeliest is not None:
                    return likeliest
        return None

    def _of(self, key: _Key) -> _Candidates | None:
        if key not in self._first:
            return None
        if key not in self._candidates:
            self._candidates[key] = _Candidates(self._first[key], self._count, self._names)
        return self._candidates[key]


def is_known_before(alone: Alone, article: Hashable, surname: str, place: int) -> bool:
    """Whether an article has a surname alone before `place`, and not in its headline only."""
    before = alone.get((article, surname), ())
    return len(before) > 1 and before[1] < place


def _may_be_addressed(sex: str) -> Iterator[str]:
    """Yield how somebody may be sought: as anybody, or by the sex that a title tells."""
    yield ""
    if sex:
        yield sex
    for asked in ("man", "woman"):
        if sex in ("", asked):
            yield f"not other than {asked}"


def is_personal(parts: Parts) -> bool:
    """Whether words are no title of a work, a prize or a post that is meant for a person."""
    return parts[-1] not in built("common_words") or parts[0].capitalize() in built("first_names")


def _keys_of_name(parts: Parts) -> list[tuple[str, str]]:
    keys = [("last", parts[-1])]
    if is_personal(parts):
        keys.append(("first", parts[0]))
    if len(parts[-1]) >= SHORTEST:
        keys.append(("sound", skeleton(parts[-1])))
    last = -2 if parts[-1] in GENERATIONS else -1
    return keys + [("middle", part) for part in parts[1:last]]


def _keys_of_word(word: str, *, elsewhere: bool) -> list[tuple[str, str]]:
    """Return what a lone word may be in a full name; its middle only in the same article."""
    keys = [("last", word)]
    if len(word) >= SHORTEST:
        keys.append(("sound", skeleton(word)))
    keys.append(("first", word))
    return keys if elsewhere else [*keys, ("middle", word)]


def _sex_by_name(parts: Parts) -> str:
    if parts[0] in first_names("female"):
        return "woman"
    return "man" if parts[0] in first_names("male") else ""
