"""Web archives: the pages in a WARC file, through warcio (the extra `warc`), and in a WACZ file."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import Any

from newsdiff.articles.errors import ReadError
from newsdiff.articles.formats.bounds import Package, gunzipped, too_large
from newsdiff.articles.limits import Limits
from newsdiff.articles.metadata import Metadata
from newsdiff.articles.sources import RawDocument

_RECORDS = ("response", "resource")
_PAGES = ("text/html", "application/xhtml+xml", "text/plain", "application/pdf")
"""What may hold an article among all that a page loads."""


def convert(document: RawDocument, limits: Limits) -> Iterable[RawDocument]:
    """Return the pages that the archive's servers answered with.

    A WACZ file is WARC files in a ZIP file, with a list of the pages that were kept.
    """
    if document.data.startswith(b"PK"):
        return _in_package(document, limits)
    return _pages(document, document.data, limits)


def _in_package(document: RawDocument, limits: Limits) -> Iterable[RawDocument]:
    """Return the pages in a WACZ file: those that it lists, or all where it lists none."""
    package = Package(document, limits, "web archive")
    archives = [name for name in package.names if name.endswith((".warc", ".warc.gz"))]
    listed = set(_listed_pages(package))
    pages = [
        page
        for name in archives
        for page in _pages(document, _unpacked(package.read(name), document, limits), limits)
    ]
    return [page for page in pages if page.metadata.address in listed] or pages


def _unpacked(data: bytes, document: RawDocument, limits: Limits) -> bytes:
    is_compressed = data.startswith(b"\x1f\x8b")
    return gunzipped(data, document.origin, limits) if is_compressed else data


def _listed_pages(package: Package) -> Iterator[str]:
    """Yield the addresses of the pages that somebody wanted to keep."""
    for name in package.names:
        if name.startswith("pages/") and name.endswith(".jsonl"):
            for line in package.read(name).splitlines():
                try:
                    page = json.loads(line)
                except (ValueError, RecursionError):
                    continue
                if isinstance(page, dict) and isinstance(page.get("url"), str):
                    yield page["url"]


def _pages(document: RawDocument, data: bytes, limits: Limits) -> Iterator[RawDocument]:
    """Yield the pages in WARC data, each address once."""
    try:
        from warcio.archiveiterator import ArchiveIterator
        from warcio.exceptions import ArchiveLoadFailed
    except ModuleNotFoundError:
        reason = "web archives (WARC, WACZ) need an extra: pip install 'newsdiff[warc]'"
        raise ReadError(document.origin, reason) from None
    seen: set[str] = set()
    left = limits.unpacked_bytes
    try:
        for record in ArchiveIterator(BytesIO(data)):
            address = record.rec_headers.get_header("WARC-Target-URI") or ""
            if not _is_page(record) or address in seen:
                continue
            seen.add(address)
            content = record.content_stream().read(left + 1)
            left -= len(content)
            if left < 0:
                raise too_large(document.origin, limits)
            media_type, charset = _said(record)
            yield document.inner(
                content,
                media_type="" if media_type == "application/pdf" else media_type,
                charset=charset,
                metadata=Metadata(address=address.strip("<>")),
            )
    # The library raises these, and what zlib and its own header parsers do, on damaged records.
    except (ArchiveLoadFailed, ValueError, OSError, EOFError, AttributeError, TypeError) as error:
        raise ReadError(document.origin, "the web archive is damaged") from error


def _is_page(record: Any) -> bool:
    if record.rec_type not in _RECORDS:
        return False
    answered = record.http_headers is None or record.http_headers.get_statuscode() == "200"
    return answered and _said(record)[0] in _PAGES


def _said(record: Any) -> tuple[str, str]:
    """Return the media type and the encoding that a record names."""
    headers = record.http_headers if record.http_headers is not None else record.rec_headers
    media_type, _, rest = (headers.get_header("Content-Type") or "").lower().partition(";")
    return media_type.strip(), rest.partition("charset=")[2].strip(" \"'")
