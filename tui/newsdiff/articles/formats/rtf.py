"""Rich text (RTF), through striprtf (the extra `rtf`)."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newsdiff.articles.content import Content
from newsdiff.articles.errors import ReadError
from newsdiff.articles.limits import Limits
from newsdiff.articles.sources import RawDocument

_LINK = re.compile(r"\bHYPERLINK(?=\s{0,9}(?:\\[a-z]{1,9}\s{0,9})?\")")
"""striprtf would put the address of a link into the text, behind the words that are linked."""

_UNREAD = re.compile(r"\\(?:deleted|v)(?P<off>-?\d{0,9})(?![a-z\d])|\\[{}\\]|[{}]")
"""Where struck or hidden text begins or ends, and the braces of the groups around it."""


def convert(document: RawDocument, limits: Limits) -> Iterable[Content]:
    """Return the text; a table's rows are lines, with bars between their cells."""
    try:
        from striprtf.striprtf import rtf_to_text
    except ModuleNotFoundError:
        reason = "RTF files need an extra: pip install 'newsdiff[rtf]'"
        raise ReadError(document.origin, reason) from None
    # RTF is ASCII; other bytes are kept as they are in the usual encoding.
    source = _as_printed(_LINK.sub("", document.data.decode("cp1252", "replace")))
    try:
        text = str(rtf_to_text(source, errors="replace"))  # type: ignore[no-untyped-call]
    except (ValueError, LookupError, TypeError, AttributeError, OverflowError) as error:
        raise ReadError(document.origin, "the RTF file is damaged") from error
    return [Content(_with_pairs_joined(text).replace("\x00", ""))]


def _as_printed(source: str) -> str:
    """Return the file without what the writer struck (a revision) or hid: nobody reads it on paper.

    Such text runs to the end of its group, or to the word that ends it (\\v0).
    """
    kept = []
    start = depth = 0
    unread: int | None = None
    for match in _UNREAD.finditer(source):
        sign = match.group()
        if sign == "{":
            depth += 1
        elif sign == "}":
            if unread == depth:
                start, unread = match.start(), None
            depth -= 1
        elif match["off"] == "0":
            if unread == depth:
                start, unread = match.start(), None
        elif match["off"] is not None and unread is None:
            kept.append(source[start : match.start()])
            unread = depth
    return "".join(kept) + (source[start:] if unread is None else "")


def _with_pairs_joined(text: str) -> str:
    """Join the halves of characters beyond the first 65,536, which RTF writes one by one."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
