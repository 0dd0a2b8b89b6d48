"""Coverage-guided fuzzing of load -> compare -> every export.

    pip install atheris
    python -m benchmarks.fuzz -max_total_time=600

Every input is split in two documents; each is read as any file would be, both are compared, and the
comparison is exported in every format. A document that is refused with a ReadError is fine; any
other exception is a find, and atheris stops at it and writes the input to a file. It starts from
the sample articles and the documents of the tests. What follows the module name are libFuzzer's own
options, and folders to keep a corpus in. Atheris works on Linux and macOS only.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["newsdiff"]):
    import newsdiff.articles.docx
    import newsdiff.articles.fetch
    import newsdiff.articles.html
    import newsdiff.articles.pdf
    import newsdiff.export.markdown
    import newsdiff.export.page
    import newsdiff.export.record
    import newsdiff.export.terminal  # noqa: F401
    from newsdiff.articles.errors import ReadError
    from newsdiff.articles.model import Article, Side
    from newsdiff.articles.read import article_from_raw
    from newsdiff.articles.sources import Raw
    from newsdiff.comparison import Comparison, compare
    from newsdiff.export import Format, MarkdownStyle, render
    from newsdiff.resources import sample_articles

BETWEEN = b"\x00==\x00"
"""Where an input is split into its two documents."""

WORDS = Path(__file__).with_name("fuzz.dict")
"""What the fuzzer strews in: markup, and the words that the rooms look for."""

DOCUMENTS = Path(__file__).parents[1] / "tests" / "data"


def read(data: bytes, name: str) -> Article | None:
    """Read one document; None where it is refused."""
    try:
        return article_from_raw(Raw(data, name))
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
    for form in Format:
        render(comparison, form)
    render(comparison, Format.MARKDOWN, style=MarkdownStyle.PLAIN)


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
        atheris.Setup([*sys.argv, folder, f"-dict={WORDS}"], one_input)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
