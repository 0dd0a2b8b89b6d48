"""What a text tells of its people before anybody is quoted: sentences, full names and roles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from newsdiff.articles.model import Span
from newsdiff.language.entities import Entities
from newsdiff.language.quotations import Quotation, find_quotations
from newsdiff.language.sentences import Sentence, split_sentences
from newsdiff.quotes.speakers.full_names import FullNames
from newsdiff.quotes.speakers.roles import RoleBook


@dataclass(frozen=True, slots=True)
class Context:
    """A text with its quotations in marks, its sentences, and what it says of names and roles."""

    text: str
    quotations: Sequence[Quotation]
    sentences: Sequence[Sentence]
    known: Entities
    names: FullNames
    roles: RoleBook


def read_context(text: str, known: Entities, set_aside: Sequence[Span] = ()) -> Context:
    """Read a text whose names are `known`; in the passages `set_aside` nobody is quoted."""
    quotations = find_quotations(text)
    sentences = split_sentences(text, quotations, set_aside, known)
    names = FullNames(text, sentences, known)
    return Context(text, quotations, sentences, known, names, RoleBook(text, sentences, names))
