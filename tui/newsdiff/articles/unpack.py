"""From a document to the articles in it, through documents inside documents.

A web archive holds pages, a compressed file a mail, a mail a page. Each is told by its content and
converted until nothing is left but contents of articles. How deep that may go, how long it may take
and how many articles there may be are limits, for a small file can be made to unpack for ever.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import BytesIO
from math import inf
from time import monotonic

from newsdiff.articles.addresses import without_secrets
from newsdiff.articles.content import Content, Converted, PageOrText
from newsdiff.articles.converters import APART_FROM, converter_of
from newsdiff.articles.decode import declared_charset, decode
from newsdiff.articles.errors import BeyondLimitError, ReadError
from newsdiff.articles.limits import Limits
from newsdiff.articles.metadata import Metadata
from newsdiff.articles.press_archives import articles_in
from newsdiff.articles.sniff import DocumentType, kind_of_bytes, kind_of_text, page_start
from newsdiff.articles.sources import RawDocument

DEEPEST = 5
"""Documents inside documents: a mail in a ZIP archive in a ZIP archive is no way to keep news."""


_SAID = ("title", "outlet", "byline", "date", "language")


def contents_of(document: RawDocument, limits: Limits) -> Iterator[Content]:
    """Yield the content of each article in `document`, in order.

    What is no article is passed over where there is another one. Raises ReadError when there is
    none, with the reason of the first, and when the document goes beyond the limits.
    """
    walk = _Walk(document.origin, limits)
    yield from walk.contents(document, 1)
    if not walk.found:
        raise walk.first_error or ReadError(document.origin, "no text in it can be shown")


class _Walk:
    """The way through one document and those inside it."""

    def __init__(self, origin: str, limits: Limits) -> None:
        self.origin = origin
        self.limits = limits
        self.found = 0
        self.first_error: ReadError | None = None
        self._end = monotonic() + limits.unpack_seconds

    def contents(self, document: RawDocument, depth: int) -> Iterator[Content]:
        """Yield the contents of `document`; notes why there is none."""
        if depth > DEEPEST:
            raise BeyondLimitError(self.origin, f"more than {DEEPEST} documents inside one another")
        try:
            kind, document = recognised(document)
            for item in _converted(kind, document, self.limits):
                self._check()
                if isinstance(item, RawDocument):
                    yield from self.contents(item, depth + 1)
                    continue
                for told in self._told(item):
                    yield from self._articles(told, document)
        except BeyondLimitError:
            raise
        except ReadError as error:
            self.first_error = self.first_error or error

    def _told(self, item: Content | PageOrText) -> list[Content]:
        """Return an item itself, or of a page and a text the one that tells the story."""
        if isinstance(item, Content):
            return [item]
        try:
            return list(contents_of(item.page, self.limits))
        except ReadError:
            return [item.text]

    def _articles(self, told: Content, document: RawDocument) -> Iterator[Content]:
        """Yield the articles in what is told: one, or those of an export of a press archive."""
        for content in articles_in(told):
            if not content.empty:
                self.found += 1
                self._check()
                # The fields of an export are those of the article, whatever it came in.
                yield _completed(content, document, own_first=content is not told)

    def _check(self) -> None:
        if self.found > self.limits.articles:
            raise BeyondLimitError(
                self.origin, f"more than {self.limits.articles:,} articles in one file"
            )
        if monotonic() > self._end:
            seconds = f"{self.limits.unpack_seconds:g} seconds"
            raise BeyondLimitError(self.origin, f"this could not be unpacked in {seconds}")


def _converted(kind: DocumentType, document: RawDocument, limits: Limits) -> Iterable[Converted]:
    """Convert a document, in a process of its own if it is of a kind and size that asks for it."""
    if _weight(document.data) < APART_FROM.get(kind, inf):
        return converter_of(kind)(document, limits)
    from newsdiff.articles.apart import convert_apart

    return convert_apart(kind, document, limits)


def _weight(data: bytes) -> int:
    """Return how many bytes a document has, or says that it unpacks to."""
    if not data.startswith(b"PK"):
        return len(data)
    import zipfile

    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            return sum(entry.file_size for entry in package.infolist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return len(data)


def recognised(document: RawDocument) -> tuple[DocumentType, RawDocument]:
    """Return the kind of a document, and the document with its text where it is one."""
    if not document.data.strip():
        raise ReadError(document.origin, "this is empty")
    kind = kind_of_bytes(document.data)
    if kind is not None:
        return kind, document
    decoded = decode(document.data, document.charset or declared_charset(document.data))
    text = decoded.text.replace("\r\n", "\n")
    document = document._replace(text=text, undecodable=decoded.undecodable)
    kind = kind_of_text(text, name=document.name, media_type=document.media_type)
    if kind is DocumentType.HTML:
        document = document._replace(text=text[page_start(text) :])
    return kind, document


def _completed(content: Content, document: RawDocument, *, own_first: bool) -> Content:
    """Add what is known from outside: what a wrapping says goes before the document's own word.

    An address is the exception. A page knows its own; a web archive has the one that was asked for.
    """
    own, wrapping = content.metadata, document.metadata
    known = {
        field: value
        for field, value in wrapping._asdict().items()
        if value and field in _SAID and not (own_first and (getattr(own, field) or own.title))
    }
    metadata: Metadata = own._replace(
        **known,
        address=without_secrets(own.address or wrapping.address),
        origin=document.origin,
        fetched=document.fetched,
        replaced=own.replaced + document.undecodable,
    )
    return content._replace(metadata=metadata)
