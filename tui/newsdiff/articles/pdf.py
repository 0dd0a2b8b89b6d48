"""A PDF file to parts, through pypdfium2 (the extra `pdf`)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from importlib.util import find_spec
from typing import Any

from newsdiff.articles.blocks import Part
from newsdiff.articles.content import Content
from newsdiff.articles.errors import ReadError
from newsdiff.articles.limits import Limits
from newsdiff.articles.metadata import Metadata
from newsdiff.articles.sources import RawDocument

_PAGE_NUMBER = re.compile(r"(?:Page\s+)?\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?", re.IGNORECASE)
_HYPHENS = ("-", "\u00ad", "\ufffe")  # pdfium gives U+FFFE for a hyphen at a line's end
_FULL_LINE = 0.75
"""A line shorter than this share of the widest ends its paragraph, if a sentence ends with it."""


def convert(document: RawDocument, limits: Limits) -> Iterable[Content]:
    """Return the text of a PDF file; see `pdf_parts`."""
    return [Content(*pdf_parts(document.data, document.origin, limits))]


def pdf_parts(data: bytes, origin: str, limits: Limits) -> tuple[list[Part], Metadata]:
    """Return the paragraphs of a PDF file, and the author that it names."""
    if find_spec("pypdfium2") is None:
        raise ReadError(origin, "PDF files need an extra: pip install 'newsdiff[pdf]'")
    content = read_apart(data, origin, limits)
    if "refused" in content:
        raise ReadError(origin, content["refused"])
    paragraphs = list(_paragraphs(line for page in content["pages"] for line in _lines(page)))
    if not paragraphs:
        raise ReadError(origin, "the PDF file holds pictures of text, not text")
    return [(text, None) for text in paragraphs], Metadata(byline=content["author"])


def read_apart(data: bytes, origin: str, limits: Limits) -> dict[str, Any]:
    """Return what `pdf_text` says of a file, in a process of its own with limits."""
    import os
    import subprocess
    import sys

    # -P: what lies in the folder one works in is not to be run.
    program = [sys.executable, "-P", "-m", "newsdiff.articles.pdf_text"]
    places = os.pathsep.join(filter(None, sys.path))
    try:
        done = subprocess.run(
            [*program, json.dumps(asdict(limits))],
            input=data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=limits.pdf_seconds,
            env={**os.environ, "PYTHONPATH": places},
            check=True,
        )
        content: dict[str, Any] = json.loads(done.stdout)
    except subprocess.TimeoutExpired:
        waited = f"{limits.pdf_seconds:g} seconds"
        raise ReadError(origin, f"the PDF file could not be read in {waited}") from None
    except (OSError, subprocess.CalledProcessError, ValueError) as error:
        raise ReadError(origin, "the PDF file is damaged, or needs too much memory") from error
    return content


def _lines(page: str) -> list[str]:
    """Return the lines of a page without its number."""
    lines = [line.strip() for line in page.splitlines()]
    while lines and (not lines[-1] or _PAGE_NUMBER.fullmatch(lines[-1])):
        lines.pop()
    return lines


def _paragraphs(lines: Iterable[str]) -> Iterator[str]:
    """Join lines to paragraphs: one ends with a sentence on a short line, or at a blank line."""
    lines = list(lines)
    widest = max(map(len, lines), default=0)
    paragraph = ""
    for line in lines:
        if paragraph.endswith(_HYPHENS) and line[:1].islower():
            paragraph = paragraph[:-1] + line
        else:
            paragraph = f"{paragraph} {line}".strip()
        short = len(line) < _FULL_LINE * widest
        ended = line.rstrip('"”’)]').endswith((".", "!", "?", "…", ":"))
        if paragraph and (not line or (short and (ended or len(paragraph) == len(line)))):
            yield paragraph
            paragraph = ""
    if paragraph:
        yield paragraph
