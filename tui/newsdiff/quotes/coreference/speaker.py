"""One mention of a speaker, with the name that it leads back to."""

from __future__ import annotations

from dataclasses import dataclass

from newsdiff.actors.gazetteer import EntryType, lookup
from newsdiff.actors.model import ActorKind
from newsdiff.articles.model import Span
from newsdiff.language.lexicon import noun_forms, word_class
from newsdiff.quotes.coreference.descriptions import core_words
from newsdiff.quotes.coreference.outlets import is_document, is_outlet

_NO_PERSON = frozenset(
    {EntryType.COUNTRY, EntryType.ORGANISATION, EntryType.PLACE, EntryType.GROUP}
)


@dataclass(frozen=True, slots=True)
class Speaker:
    """A mention of a speaker and the name it was resolved to."""

    span: Span
    name: str
    kind: ActorKind | None = None
    """What the name means, as far as the text's names are known."""
    thing: bool = False
    """Whether a "which" follows the name, and so no person is meant."""

    @property
    def plural(self) -> bool:
        """Whether several are meant: "Pentagon officials", "Smith and Jones"."""
        words = core_words(self.name)
        named = len(words) >= 2 and words[-1][:1].isupper() and words[-2][:1].isupper()
        last = words[-1].lower()
        if last in word_class("speaking_quantifier"):
            return last != "one"
        return " and " in self.name or (not named and last.endswith(("s", "people", "police")))

    @property
    def person(self) -> bool:
        """Whether one person may be meant, as far as the name tells."""
        last = self.name.split()[-1].lower().rstrip(".")
        if self.plural or last in noun_forms("body") or is_outlet(self.name):
            return False
        known = lookup(self.name) if " " not in self.name else None
        return (known is None or known.type not in _NO_PERSON) and not is_document(self.name)
