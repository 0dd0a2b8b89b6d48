"""A passage, or a pair of passages, as plain text to paste elsewhere: words and source."""

from __future__ import annotations

from newsdiff.articles.model import Article, Side
from newsdiff.comparison import Comparison


def excerpt(article: Article, passage: int) -> str:
    """Return the words of a passage and, on a line of its own, where they stand."""
    return f"{article.passage_text(passage)}\n{source_line(article)}\n"


def pair_excerpt(comparison: Comparison, left: int, right: int) -> str:
    """Return the words of two linked passages, each with its source line, the left one first."""
    parts = (
        excerpt(comparison.article(Side.LEFT), left),
        excerpt(comparison.article(Side.RIGHT), right),
    )
    return "\n".join(parts)


def source_line(article: Article) -> str:
    """Return where an article's words come from: — Outlet, “Title”, byline, date, origin."""
    title = f"“{article.title}”" if article.title else ""
    date = article.date.isoformat() if article.date else ""
    parts = (article.outlet, title, article.byline, date, article.origin)
    return "— " + ", ".join(part for part in parts if part)
