"""A compressed file: what is in it is told by its own content."""

from __future__ import annotations

from collections.abc import Iterable

from newsdiff.articles.formats.bounds import gunzipped
from newsdiff.articles.limits import Limits
from newsdiff.articles.sources import RawDocument


def convert(document: RawDocument, limits: Limits) -> Iterable[RawDocument]:
    """Return what was compressed."""
    name = document.name[:-3] if document.name.lower().endswith(".gz") else document.name
    data = gunzipped(document.data, document.origin, limits)
    return [document.inner(data, name, media_type=document.media_type)]
