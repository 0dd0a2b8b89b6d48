"""A DOCX file to parts: python-docx (the extra `docx`) opens it, docx_text.py reads it.

Its properties are not asked: they name the user of a template, and the day on which it was made.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import Any

from newsdiff.articles.blocks import Part
from newsdiff.articles.content import Content
from newsdiff.articles.docx_text import NAMESPACE, Line, lines_of
from newsdiff.articles.errors import ReadError
from newsdiff.articles.limits import Limits
from newsdiff.articles.metadata import Metadata
from newsdiff.articles.model import PassageKind
from newsdiff.articles.sources import RawDocument


def convert(document: RawDocument, limits: Limits) -> Iterable[Content]:
    """Return the text of a DOCX file; see `docx_parts`."""
    return [Content(*docx_parts(document.data, document.origin, limits))]


def docx_parts(data: bytes, origin: str, limits: Limits) -> tuple[list[Part], Metadata]:
    """Return the paragraphs and table rows of a DOCX file in order, and the notes below them."""
    try:
        import docx
    except ModuleNotFoundError:
        reason = "DOCX files need an extra: pip install 'newsdiff[docx]'"
        raise ReadError(origin, reason) from None
    _check_size(data, origin, limits)
    # A damaged package can make the library and its XML parser raise almost anything.
    try:
        document = docx.Document(BytesIO(data))
        styles = {style.style_id: (style.name or "").lower() for style in document.styles}
        lines = [*lines_of(document.element.body), *_notes(document)]
    except Exception as error:
        raise ReadError(origin, "the DOCX file is damaged") from error
    parts = [(line.text, _kind(styles.get(line.style, ""))) for line in lines]
    return parts, Metadata()


def _check_size(data: bytes, origin: str, limits: Limits) -> None:
    """Refuse a package that would grow beyond the limit when it is unpacked."""
    import zipfile

    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            unpacked = sum(entry.file_size for entry in package.infolist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise ReadError(origin, "the DOCX file is damaged") from error
    if unpacked > limits.file_bytes:
        raise ReadError(origin, f"larger than {limits.file_bytes / 1e6:g} MB when unpacked")


def _notes(document: Any) -> Iterator[Line]:
    """Yield the lines of foot- and endnotes; the library knows of no such parts."""
    from lxml import etree

    for relation in document.part.rels.values():
        if relation.reltype.endswith(("/footnotes", "/endnotes")) and not relation.is_external:
            for note in etree.fromstring(relation.target_part.blob, _parser()):
                if note.get(f"{NAMESPACE}type") is None:  # the others are the rules above notes
                    yield from lines_of(note)


def _parser() -> Any:
    from lxml import etree

    return etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True)


def _kind(style: str) -> PassageKind | None:
    if style.startswith(("heading", "title")):
        return PassageKind.HEADING
    if "quote" in style:
        return PassageKind.BLOCK_QUOTE
    return PassageKind.CAPTION if "caption" in style else None
