"""Coverage-guided fuzzing of load -> compare -> every export.

    pip install atheris
    python -m benchmarks.fuzz [-max_total_time=600]

Every input is split in two documents; each is read as any file would be, both are compared, and the
comparison is exported in every format. A document that is refused with a ReadError in one line is
fine. Any other exception is a find, and so is a span outside of its article, JSON that does not
parse, or a control character in an export: atheris stops at it and writes the input to a file. It
starts from the sample articles and the documents of the tests; in the end it says how many inputs
it tried. What follows the module name are libFuzzer's own options, and folders to keep a corpus in.
Atheris works on Linux and macOS only. PDF files are parsed in this process, for speed.
"""

from __future__ import annotations

import importlib
import json
import pkgutil
import re
import sys
import tempfile
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any
from unittest.mock import patch

import atheris

OTHER_ROOMS = ("newsdiff.reader", "newsdiff.cli", "newsdiff.batch", "newsdiff.__main__")
"""What is not on the way of an input."""

with atheris.instrument_imports(include=["newsdiff"]):
    import newsdiff

    # Much is imported only when it is needed; to be seen by the fuzzer it has to be here.
    for module in pkgutil.walk_packages(newsdiff.__path__, "newsdiff."):
        if not module.name.startswith(OTHER_ROOMS):
            importlib.import_module(module.name)
    from newsdiff.articles.errors import ReadError
    from newsdiff.articles.limits import Limits
    from newsdiff.articles.model import Article, Side
    from newsdiff.articles.pdf_text import pdf_text
    from newsdiff.articles.read import article_from_raw
    from newsdiff.articles.sources import RawDocument
    from newsdiff.comparison import Comparison, compare
    from newsdiff.export import ExportOptions, Format, MarkdownStyle, render
    from newsdiff.resources import sample_articles

BETWEEN = b"\x00==\x00"
"""Where an input is split into its two documents."""

WORDS = Path(__file__).with_name("fuzz.dict")
"""What the fuzzer strews in: markup, and the words that the rooms look for."""

CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028\u2029]")
"""What no export may hold."""

DOCUMENTS = Path(__file__).parents[1] / "tests" / "data"


def read(data: bytes, name: str) -> Article | None:
    """Read one document; None where it is refused."""
    try:
        return article_from_raw(RawDocument(data, name))
    except ReadError as refusal:
        if "\n" in str(refusal):
            raise
        return None


def check(comparison: Comparison) -> None:
    """Check what must hold for any two articles: every span inside its article, in its passage."""
    lengths = {side: len(comparison.article(side).text) for side in Side}
    for actor in comparison.actors:
        for mention in actor.mentions:
            assert 0 <= mention.span.start < mention.span.end <= lengths[mention.article]
    for quote in comparison.quotes:
        assert 0 <= quote.span.start < quote.span.end <= lengths[quote.article]
    for link in comparison.candidates:
        for side, index, spans in (
            (Side.LEFT, link.left, link.left_shared + link.left_differs),
            (Side.RIGHT, link.right, link.right_shared + link.right_differs),
        ):
            passage = comparison.article(side).passages[index].span
            assert all(passage.contains(span) for span in spans)


def one_input(data: bytes) -> None:
    """Take one input all the way."""
    first, _, second = data.partition(BETWEEN)
    left, right = read(first, "left"), read(second, "right")
    if left is None or right is None:
        return
    comparison = compare(left, right)
    check(comparison)
    documents = {form: render(comparison, form) for form in Format if form is not Format.DOCX}
    render(comparison, Format.DOCX)
    marked = render(comparison, Format.MARKDOWN, ExportOptions(style=MarkdownStyle.MARKED))
    json.loads(documents[Format.JSON])
    for document in (*documents.values(), marked):
        found = CONTROL.search(document)
        assert not found, f"an export holds {found.group()!r}"


def _in_this_process(data: bytes, origin: str, limits: Limits) -> dict[str, Any]:
    return pdf_text(data, limits)


def seeds() -> Iterator[bytes]:
    """Yield inputs to begin with: the samples, and the documents of the tests in pairs."""
    yield BETWEEN.join(path.read_bytes() for path in sample_articles())
    documents = sorted(path for path in DOCUMENTS.rglob("*") if path.is_file())
    for left, right in pairwise(documents):
        yield left.read_bytes() + BETWEEN + right.read_bytes()


def main() -> None:
    """Try the seeds, then whatever the fuzzer makes of them."""
    with tempfile.TemporaryDirectory() as folder:
        for number, seed in enumerate(seeds()):
            Path(folder, str(number)).write_bytes(seed)
        # libFuzzer keeps what it finds in the first folder, and only reads the others.
        options = [f"-dict={WORDS}", "-print_final_stats=1"]
        with patch("newsdiff.articles.pdf.read_apart", _in_this_process):
            atheris.Setup([*sys.argv, folder, *options], one_input)
            atheris.Fuzz()


if __name__ == "__main__":
    main()
