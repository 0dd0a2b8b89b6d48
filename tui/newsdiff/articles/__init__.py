"""From a file, a page, an address or standard input to an `Article`."""

from newsdiff.articles.build import (
    article_from_sentences,
    article_from_text,
    with_furniture,
)
from newsdiff.articles.errors import ReadError, SeveralArticlesError
from newsdiff.articles.limits import Limits
from newsdiff.articles.model import Article, Paragraph, Passage, PassageKind, Side, Span
from newsdiff.articles.read import read_article, read_articles

__all__ = [
    "Article",
    "Limits",
    "Paragraph",
    "Passage",
    "PassageKind",
    "ReadError",
    "SeveralArticlesError",
    "Side",
    "Span",
    "article_from_sentences",
    "article_from_text",
    "read_article",
    "read_articles",
    "with_furniture",
]
