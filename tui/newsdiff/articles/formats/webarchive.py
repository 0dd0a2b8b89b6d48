"""A page saved by Safari: a property list, binary or XML, with the page's bytes in it."""

from __future__ import annotations

import plistlib
from collections.abc import Iterable
from xml.parsers.expat import ExpatError

from newsdiff.articles.errors import ReadError
from newsdiff.articles.limits import Limits
from newsdiff.articles.metadata import Metadata
from newsdiff.articles.sources import RawDocument


def convert(document: RawDocument, limits: Limits) -> Iterable[RawDocument]:
    """Return the page; raise ReadError for other property lists."""
    try:
        archive = plistlib.loads(document.data)
    # The parser lets through what hostile offsets and deep nesting raise.
    except (ExpatError, RecursionError, OverflowError, MemoryError, *_DAMAGE) as error:
        raise ReadError(document.origin, "the web archive is damaged") from error
    main = archive.get("WebMainResource") if isinstance(archive, dict) else None
    page = main.get("WebResourceData") if isinstance(main, dict) else None
    if not isinstance(main, dict) or not isinstance(page, bytes):
        reason = "this is a property list of a program, not an article"
        raise ReadError(document.origin, reason)
    said = {name: str(main.get(f"WebResource{name}") or "") for name in _SAID}
    return [
        document.inner(
            page,
            media_type=said["MIMEType"].lower(),
            charset=said["TextEncodingName"],
            metadata=Metadata(address=said["URL"]),
        )
    ]


_SAID = ("MIMEType", "TextEncodingName", "URL")
_DAMAGE = (ValueError, LookupError, TypeError, AttributeError, EOFError)
