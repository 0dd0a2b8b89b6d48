"""The converters of documents, in one table: a new format is a row here, in sniff.py, a module.

The module of a format is imported when such a document comes, and what it needs of other libraries
when it converts: nothing of either lies on the way of plain text.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from importlib import import_module
from typing import Protocol, cast

from newsdiff.articles.content import Converted
from newsdiff.articles.limits import Limits
from newsdiff.articles.sniff import DocumentType
from newsdiff.articles.sources import RawDocument


class Converter(Protocol):
    """Makes of a document the articles in it: the function `convert` of a format's module.

    What comes out is, in order, the content of each article, or a document that lies inside (the
    page in a web archive), which is converted in its turn. Raises ReadError, with a line for the
    user, when the document is damaged, beyond the limits, or no article.
    """

    def __call__(self, document: RawDocument, limits: Limits) -> Iterable[Converted]:
        """Convert `document`; its `text` is set unless sniff.py knows the format by its bytes."""


_MODULES: Mapping[DocumentType, str] = {
    DocumentType.TEXT: "plain_text",
    DocumentType.MARKDOWN: "markdown",
    DocumentType.HTML: "html",
    DocumentType.VIEW_SOURCE: "formats.view_source",
    DocumentType.PRESS_ARCHIVE: "press_archives.page",
    DocumentType.PDF: "pdf",
    DocumentType.DOCX: "docx",
    DocumentType.OPENDOCUMENT: "formats.opendocument",
    DocumentType.RTF: "formats.rtf",
    DocumentType.EPUB: "formats.epub",
    DocumentType.MAIL: "formats.mail",
    DocumentType.WEBARCHIVE: "formats.webarchive",
    DocumentType.WARC: "formats.warc",
    DocumentType.WACZ: "formats.warc",
    DocumentType.GZIP: "formats.gzipped",
    DocumentType.NITF: "formats.nitf",
    DocumentType.NEWSML: "formats.newsml",
    DocumentType.FACTIVA_XML: "formats.factiva_xml",
    DocumentType.FEED: "formats.feeds",
    DocumentType.JSON: "formats.json_records",
    DocumentType.WIRE: "formats.wire",
    DocumentType.NO_ARTICLE: "no_article",
}
"""Where each format is converted, from this room's folder."""


APART_FROM: Mapping[DocumentType, int] = {
    DocumentType.DOCX: 2_000_000,
    DocumentType.OPENDOCUMENT: 2_000_000,
    DocumentType.EPUB: 2_000_000,
    DocumentType.RTF: 0,
    DocumentType.WARC: 0,
    DocumentType.WACZ: 0,
}
"""Documents that unpack to so many bytes are converted by a process of their own: starting one
takes a tenth of a second, and what is smaller can harm nobody. striprtf's patterns can be made to
take time that grows with the square of the file; warcio writes to standard error."""


def converter_of(kind: DocumentType) -> Converter:
    """Return the converter of documents of a kind; imports its module."""
    module = import_module(f"newsdiff.articles.{_MODULES[kind]}")
    return cast(Converter, module.convert)
