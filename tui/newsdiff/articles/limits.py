"""How much the room reads before it refuses: every limit in one place.

A caller raises a limit by passing its own `Limits` to `read_article`.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Upper bounds for one article; sizes are bytes, times seconds.

    `file_bytes` holds for files and standard input, `page_bytes` for fetched pages after
    decompression. `pipe_seconds` is how long a named pipe may stay silent. A longer run of text
    without a sentence end is cut into passages of `passage_chars` characters.
    """

    file_bytes: int = 32_000_000
    passages: int = 100_000
    passage_chars: int = 4_000
    pipe_seconds: float = 20.0
    pdf_pages: int = 500
    page_bytes: int = 5_000_000
    redirects: int = 5
    connect_seconds: float = 10.0
    fetch_seconds: float = 20.0


DEFAULT_LIMITS = Limits()
