"""newsdiff puts two news articles on the same event side by side.

The public names are imported on first use, so that `import newsdiff` costs next to nothing and
loads neither textual nor rich.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newsdiff.actors.find import group_mentions
    from newsdiff.actors.recognition.mentions import find_mentions
    from newsdiff.articles import Article, ReadError, read_article, read_articles
    from newsdiff.comparison import Comparison, Options, compare
    from newsdiff.quotes.find import find_quotes
    from newsdiff.sentences import align_sentences

__version__ = "0.1.0"

__all__ = [
    "Article",
    "Comparison",
    "Options",
    "ReadError",
    "align_sentences",
    "compare",
    "find_mentions",
    "find_quotes",
    "group_mentions",
    "read_article",
    "read_articles",
]

_HOME = {
    "Article": "newsdiff.articles",
    "Comparison": "newsdiff.comparison",
    "Options": "newsdiff.comparison",
    "ReadError": "newsdiff.articles",
    "align_sentences": "newsdiff.sentences",
    "compare": "newsdiff.comparison",
    "find_mentions": "newsdiff.actors.recognition.mentions",
    "find_quotes": "newsdiff.quotes.find",
    "group_mentions": "newsdiff.actors.find",
    "read_article": "newsdiff.articles",
    "read_articles": "newsdiff.articles",
}


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOME[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)
