"""Who is quoted, in which words, with which role.

`find.find_quotes` finds the quotes of a text, `sources.find_sources` whose they are. They are
imported from their modules, so that what only needs the words of the model does not load them.
"""

from newsdiff.quotes.model import Quote, QuoteStyle, Source, SourceKind

__all__ = ["Quote", "QuoteStyle", "Source", "SourceKind"]
