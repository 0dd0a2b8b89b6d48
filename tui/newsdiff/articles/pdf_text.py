"""Gets the text out of a PDF file: a program from standard input to standard output.

    python -m newsdiff.articles.pdf_text LIMITS

It runs as a process of its own: pdfium is a large library in C++, and a file that makes it crash,
stall or fill the memory must not take the reader with it. What it writes, as JSON, holds either
`pages` (the text of each) and `author`, or `refused`, a reason for the user.
"""

from __future__ import annotations

import json
import sys
from contextlib import suppress
from typing import Any

from newsdiff.articles.limits import Limits


def pdf_text(data: bytes, limits: Limits) -> dict[str, Any]:
    """Return the text and the author of a PDF file, or why there is none."""
    import pypdfium2

    try:
        with pypdfium2.PdfDocument(data) as document:
            if len(document) > limits.pdf_pages:
                return {"refused": f"more than {limits.pdf_pages} pages, no article"}
            pages: list[str] = []
            for page in document:
                pages.append(page.get_textpage().get_text_bounded())
                if sum(map(len, pages)) > limits.file_bytes:
                    most = f"{limits.file_bytes / 1e6:g} million characters"
                    return {"refused": f"more than {most}, no article"}
            author = document.get_metadata_dict(skip_empty=True).get("Author", "")
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        return {"refused": f"the PDF file {'asks for a password' if locked else 'is damaged'}"}
    return {"pages": pages, "author": author}


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
