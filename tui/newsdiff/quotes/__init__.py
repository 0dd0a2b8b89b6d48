"""Who is quoted, in which words, with which role."""

from newsdiff.quotes.find import find_quotes, find_sources
from newsdiff.quotes.model import Quote, QuoteStyle, Source, SourceKind

__all__ = ["Quote", "QuoteStyle", "Source", "SourceKind", "find_quotes", "find_sources"]
