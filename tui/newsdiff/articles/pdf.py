"""A PDF file to parts, through pypdfium2 (the extra `pdf`)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from importlib.util import find_spec
from typing import Any

from newsdiff.articles.blocks import Part
from newsdiff.articles.bylines import byline_of
from newsdiff.articles.content import Content
from newsdiff.articles.errors import ReadError
from newsdiff.articles.furniture import Furniture, furniture_of
from newsdiff.articles.limits import Limits
from newsdiff.articles.metadata import Metadata
from newsdiff.articles.pdf_layout import lay_out
from newsdiff.articles.sources import RawDocument

_TOP = 8
"""Paragraphs among which a byline stands."""

UNCERTAIN = "the order of the columns is uncertain"


def convert(document: RawDocument, limits: Limits) -> Iterable[Content]:
    """Return the text of a PDF file; see `pdf_parts`."""
    return [Content(*pdf_parts(document.data, document.origin, limits))]


def pdf_parts(data: bytes, origin: str, limits: Limits) -> tuple[list[Part], Metadata]:
    """Return the paragraphs of a PDF file, and the address that a browser printed on it."""
    if find_spec("pypdfium2") is None:
        raise ReadError(origin, "PDF files need an extra: pip install 'newsdiff[pdf]'")
    content = read_apart(data, origin, limits)
    if "refused" in content:
        raise ReadError(origin, content["refused"])
    laid = lay_out(content["pages"])
    if not laid.parts:
        raise ReadError(origin, "the PDF file holds pictures of text, not text")
    notes = (UNCERTAIN,) if laid.uncertain else ()
    byline = "" if _has_byline(laid.parts) else byline_of([content["author"]])
    return laid.parts, Metadata(byline=byline, address=laid.address, notes=notes)


def _has_byline(parts: Sequence[Part]) -> bool:
    """Whether the text names its author: who made the file is asked for only where it does not."""
    kinds = (furniture_of(text, around_story=True) for text, _ in parts[:_TOP])
    return Furniture.BYLINE in kinds


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
