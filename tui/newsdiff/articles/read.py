"""Reads an article from a file: the first step of everything."""

from __future__ import annotations

from pathlib import Path

from newsdiff.articles.build import Particulars, article_from_text
from newsdiff.articles.decode import decode, is_binary
from newsdiff.articles.errors import ReadError
from newsdiff.articles.limits import DEFAULT_LIMITS, Limits
from newsdiff.articles.model import Article


def read_article(
    origin: str | Path, *, keep_furniture: bool = False, limits: Limits = DEFAULT_LIMITS
) -> Article:
    """Read the article at `origin`; raise ReadError when that is not possible."""
    try:
        data = Path(origin).read_bytes()
    except OSError as error:
        raise ReadError(f"{origin}: {error.strerror}") from error
    if not data.strip():
        raise ReadError(f"{origin}: the file is empty")
    if is_binary(data):
        raise ReadError(f"{origin}: this is a binary file, not a text")
    decoded = decode(data)
    known = Particulars(origin=str(origin), replaced=decoded.undecodable)
    return article_from_text(
        decoded.text, particulars=known, keep_furniture=keep_furniture, limits=limits
    )
