"""Gets the text out of a PDF file: a program from standard input to standard output.

    python -m newsdiff.articles.pdf_text LIMITS

It runs as a process of its own: pdfium is a large library in C++, and a file that makes it crash,
stall or fill the memory must not take the reader with it. What it writes, as JSON, holds either
`pages`, of each the runs of text in it, and `author`, or `refused`, a reason for the user. A run is
what stands on one line without a wide gap: left, bottom, right, top (in points, from the lower left
corner) and the words; a hyphen that ends a line inside a word is U+0002.
"""

from __future__ import annotations

import json
import sys
from contextlib import suppress
from typing import Any

from newsdiff.articles.limits import Limits

Run = tuple[float, float, float, float, str]

_Open = tuple[float, float, float, float, str, bool]
"""A run while it is read, and whether its line has ended."""

GAP = 1.2
"""A gap of so many heights of a line parts two columns, or the cells of a table."""

_HYPHENS = (0x02, 0xAD, 0xFFFE)
"""What pdfium gives, by version, for a hyphen at a line's end; it gives no line break behind."""

_LINE_ENDS = (0x0A, 0x0D)
_ENDS = (0x00, *_HYPHENS, *_LINE_ENDS)


def pdf_text(data: bytes, limits: Limits) -> dict[str, Any]:
    """Return the runs of text on the pages of a PDF file and its author, or why there are none."""
    import pypdfium2

    try:
        with pypdfium2.PdfDocument(data) as document:
            if len(document) > limits.pdf_pages:
                return {"refused": f"more than {limits.pdf_pages} pages, no article"}
            pages: list[list[Run]] = []
            left = limits.file_bytes
            for page in document:
                pages.append(_runs(page.get_textpage(), left))
                left -= sum(len(run[-1]) for run in pages[-1])
                if left <= 0:
                    most = f"{limits.file_bytes / 1e6:g} million characters"
                    return {"refused": f"more than {most}, no article"}
            author = document.get_metadata_dict(skip_empty=True).get("Author", "")
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        return {"refused": f"the PDF file {'asks for a password' if locked else 'is damaged'}"}
    return {"pages": pages, "author": author}


def _runs(text: Any, most: int) -> list[Run]:
    """Return the runs of a page's text, in the order in which the page is painted."""
    from pypdfium2 import raw

    runs: list[_Open] = []
    word: list[int] = []
    for index in range(min(text.count_chars(), most + 1)):
        code = raw.FPDFText_GetUnicode(text, index)
        ends = code in _ENDS or chr(code).isspace()
        if not ends:
            word.append(index)
        elif code in _HYPHENS and word:
            _add(runs, text, [*word, index], ends_line=True)
            word = []
        if ends and word:
            _add(runs, text, word, ends_line=code in _LINE_ENDS)
            word = []
    if word:
        _add(runs, text, word, ends_line=True)
    return [run[:5] for run in runs]


def _add(runs: list[_Open], text: Any, word: list[int], *, ends_line: bool) -> None:
    """Add a word to the last run, or begin a new one with it."""
    from pypdfium2 import raw

    left, bottom, _, top = text.get_charbox(word[0], loose=True)
    right = max(text.get_charbox(word[-1], loose=True)[2], left)
    units = (raw.FPDFText_GetUnicode(text, index) for index in word)
    letters = "".join(chr(0x02 if unit in _HYPHENS else unit) for unit in units)
    letters = letters.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    height = max(top - bottom, 1.0)
    if runs and not runs[-1][5]:
        last = runs[-1]
        beside = abs(last[1] - bottom) < 0.4 * height and abs(last[3] - top) < 0.4 * height
        if beside and -0.5 * height < left - last[2] < GAP * height:
            low, far, high = min(last[1], bottom), max(last[2], right), max(last[3], top)
            runs[-1] = (last[0], low, far, high, f"{last[4]} {letters}", ends_line)
            return
    runs.append((left, bottom, right, top, letters, ends_line))


def main() -> None:
    """Read one file."""
    limits = Limits(**json.loads(sys.argv[1]))
    with suppress(ImportError, OSError, ValueError):  # not everywhere can a process be held to it
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (limits.pdf_memory, limits.pdf_memory))
        seconds = int(limits.pdf_seconds) + 1
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    json.dump(pdf_text(sys.stdin.buffer.read(), limits), sys.stdout)


if __name__ == "__main__":
    main()
