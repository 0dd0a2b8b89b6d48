"""How much the room reads before it refuses: every limit in one place.

A caller raises a limit by passing its own `Limits` to `read_article`.
"""

from __future__ import annotations

import math
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Upper bounds for one article; sizes are bytes, times seconds.

    `file_bytes` holds for files and standard input, `page_bytes` for fetched pages after
    decompression. `file_seconds` is how long a file or a named pipe may take. A document that holds
    others (a web archive, a book, a compressed page) may unpack to `unpacked_bytes`, hold
    `articles` articles, and take `unpack_seconds`. Large documents of other programs, such as a
    Word file with a novel in it, are converted by a process that may take `document_seconds` and,
    where the system can hold it to that, `document_memory` bytes; `pdf_seconds` and `pdf_memory`
    are those for PDF files. A longer run of text without a sentence end is cut into passages of
    `passage_chars` characters. The analysis of a pair ends after `analysis_seconds` with
    what it has found by then, and a pair of a batch may take `analysis_memory` bytes, where
    the system can hold it to that.
    """

    file_bytes: int = 32_000_000
    passages: int = 100_000
    passage_chars: int = 4_000
    file_seconds: float = 20.0
    unpacked_bytes: int = 128_000_000
    unpack_seconds: float = 60.0
    articles: int = 5_000
    document_seconds: float = 20.0
    document_memory: int = 2_000_000_000
    pdf_pages: int = 500
    pdf_seconds: float = 20.0
    pdf_memory: int = 2_000_000_000
    page_bytes: int = 5_000_000
    redirects: int = 5
    connect_seconds: float = 10.0
    fetch_seconds: float = 20.0
    analysis_seconds: float = math.inf
    analysis_memory: int = 4_000_000_000


DEFAULT_LIMITS = Limits()
BATCH_LIMITS = Limits(analysis_seconds=600.0)
"""Those of many pairs, where nobody looks on: one that takes longer is given up."""
