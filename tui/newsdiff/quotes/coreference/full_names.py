"""The full names of a text: "Kirby" is John Kirby where the text has called him so."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence

from newsdiff.actors.model import ActorKind
from newsdiff.language.entities import Entities
from newsdiff.language.lexicon import first_names, is_title
from newsdiff.language.names import name_runs, whole_name, without_titles
from newsdiff.language.noun_phrases import Range
from newsdiff.language.sentences import Sentence
from newsdiff.language.tokens import Token, plain_text

LONGEST_NAME = 5
"""Words of a name; longer runs of capitals are titles of works or headlines."""


_PRONOUNS = {"mr": "he", "mrs": "she", "ms": "she"}
"""What goes with an address."""


class FullNames:
    """The full names of a text, by their last word."""

    def __init__(self, text: str, sentences: Sequence[Sentence], known: Entities) -> None:
        self._full: dict[str, Counter[str]] = defaultdict(Counter)
        self._addressed: dict[str, str] = {}
        self._places: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for sentence in sentences:
            if not sentence.title_case:
                for run in name_runs(sentence.tokens):
                    self._note_address(sentence.tokens, run)
                    self._note_name(text, sentence.tokens, run, known)

    def _note_address(self, tokens: Sequence[Token], run: Range) -> None:
        """Remember whether a lone surname goes with "Mr." or with "Mrs."."""
        begin, end = run
        pronoun = _PRONOUNS.get(tokens[begin].low.rstrip("."))
        if end - begin == 2 and pronoun:
            self._addressed.setdefault(tokens[begin + 1].text, pronoun)

    def _note_name(self, text: str, tokens: Sequence[Token], run: Range, known: Entities) -> None:
        """Remember a person's full name: one that ends in a title only where it is known as one."""
        begin, end = whole_name(tokens, without_titles(tokens, run), known)
        last = tokens[end - 1]
        if not 2 <= end - begin <= LONGEST_NAME or last.kind not in (None, ActorKind.PERSON):
            return
        name = plain_text(text, tokens, (begin, end))
        if not is_title(last.low) or known.kind_of(name) is ActorKind.PERSON:
            self._full[last.text][name] += 1
            self._places[last.text].append((tokens[begin].start, name))

    def knows(self, last_name: str) -> bool:
        """Whether the text has a full name that ends in this word."""
        return last_name in self._full or last_name.title() in self._full

    def fullest(self, name: str, offset: int | None = None) -> str:
        """Return the full name most often used for a lone surname, or the name itself.

        Of several who share the surname the one named last before `offset` is meant. "Mr. Obama" is
        not taken for Michelle Obama, the only Obama with a first name.
        """
        if " " in name or name not in self._full:
            return name
        pronoun = self._addressed.get(name, "")
        fitting = [full for full, _ in self._full[name].most_common() if fits(pronoun, full)]
        if len(fitting) > 1 and offset is not None:
            places = self._places[name]
            for _, full in reversed(places[: bisect_left(places, (offset, ""))]):
                if full in fitting:
                    return full
        return fitting[0] if fitting else name


def fits(pronoun: str, name: str) -> bool:
    """Whether "he" or "she" may stand for a name, as far as its first name tells."""
    first = name.split()[0].lower()
    if pronoun in ("she", "her"):
        return first not in first_names("male")
    return pronoun not in ("he", "his") or first not in first_names("female")
