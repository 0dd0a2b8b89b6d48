"""What a text tells of its people before anybody is quoted: full names and roles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from newsdiff.language.doc import Doc
from newsdiff.language.entities import Entities
from newsdiff.language.quotations import Quotation
from newsdiff.language.sentences import Sentence
from newsdiff.quotes.coreference.full_names import FullNames
from newsdiff.quotes.coreference.roles import RoleBook


@dataclass(frozen=True, slots=True)
class Background:
    """A doc whose entities are known, and what it says of names and roles."""

    doc: Doc
    names: FullNames
    roles: RoleBook

    @property
    def text(self) -> str:
        """The text of the doc."""
        return self.doc.text

    @property
    def known(self) -> Entities:
        """The names of the text."""
        return self.doc.entities

    @property
    def sentences(self) -> Sequence[Sentence]:
        """The sentences of the text."""
        return self.doc.sentences

    @property
    def quotations(self) -> Sequence[Quotation]:
        """The outermost quotations in marks."""
        return self.doc.quotations


def read_background(doc: Doc) -> Background:
    """Read what a doc says of the people in its entities."""
    names = FullNames(doc.text, doc.entities)
    return Background(doc, names, RoleBook(doc.text, doc.sentences, names))
