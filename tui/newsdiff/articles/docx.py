"""A DOCX file to parts, through python-docx (the extra `docx`)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO
from typing import Any

from newsdiff.articles.blocks import Part
from newsdiff.articles.content import Content
from newsdiff.articles.errors import ReadError
from newsdiff.articles.limits import Limits
from newsdiff.articles.metadata import Metadata, parse_date
from newsdiff.articles.model import PassageKind
from newsdiff.articles.sources import RawDocument


def convert(document: RawDocument, limits: Limits) -> Iterable[Content]:
    """Return the text of a DOCX file; see `docx_parts`."""
    return [Content(*docx_parts(document.data, document.origin, limits))]


def docx_parts(data: bytes, origin: str, limits: Limits) -> tuple[list[Part], Metadata]:
    """Return the paragraphs and table rows of a DOCX file in order, and its properties."""
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
        parts = [part for part in _parts(document, styles) if part[0].strip()]
        properties = document.core_properties
        known = Metadata(byline=properties.author or "", date=parse_date(properties.created))
    except Exception as error:
        raise ReadError(origin, "the DOCX file is damaged") from error
    return parts, known


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


def _parts(document: Any, styles: Mapping[str, str]) -> Iterator[Part]:
    """Yield paragraphs and rows; `styles` names the styles by their ids.

    The library's own `row.cells` repeats a cell as often as it says that it is wide, and its
    `paragraph.style` goes through all styles each time.
    """
    for block in document.iter_inner_content():
        if hasattr(block, "rows"):
            for row in block.rows:
                yield " | ".join(_text(cell) for cell in row._tr.tc_lst), None
        else:
            kind = _kind(styles.get(block._p.style, ""))
            for line in block.text.split("\n"):
                yield line, kind


def _text(cell: Any) -> str:
    return " ".join(paragraph.text for paragraph in cell.p_lst)


def _kind(style: str) -> PassageKind | None:
    if style.startswith(("heading", "title")):
        return PassageKind.HEADING
    if "quote" in style:
        return PassageKind.BLOCK_QUOTE
    return PassageKind.CAPTION if "caption" in style else None
