"""Who is quoted, in which words, with which role."""

from newsdiff.quotes.find import find_quotes
from newsdiff.quotes.model import Quote, QuoteStyle, Source, SourceKind
from newsdiff.quotes.sources import find_sources, quotes_on

__all__ = [
    "Quote",
    "QuoteStyle",
    "Source",
    "SourceKind",
    "find_quotes",
    "find_sources",
    "quotes_on",
]
