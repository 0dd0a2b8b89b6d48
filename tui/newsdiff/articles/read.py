"""FIRST VERSION, to be replaced by the articles room: a file to an Article."""

from __future__ import annotations

from pathlib import Path

from newsdiff.articles.build import article_from_text
from newsdiff.articles.errors import ReadError
from newsdiff.articles.model import Article


def read_article(origin: str | Path) -> Article:
    """Read the article at `origin`; raise ReadError when that is not possible."""
    try:
        text = Path(origin).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ReadError(f"{origin}: {error}") from error
    return article_from_text(text, origin=str(origin))
