"""What is loaded, in a process of its own: a contract reads imports, this runs them."""

from __future__ import annotations

import subprocess
import sys

import pytest

COMPARE = """
from newsdiff import compare
from newsdiff.articles import article_from_text
compare(article_from_text("One\\n\\nAda left."), article_from_text("Two\\n\\nAda went."))
"""
HEAVY = ("textual", "rich", "trafilatura", "lxml", "httpx", "pypdfium2", "docx", "onnxruntime")


def loaded(code: str) -> set[str]:
    """Return which of the heavy libraries are loaded once `code` has run."""
    asked = f"import sys; print(*(name for name in {HEAVY!r} if name in sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", f"{code}\n{asked}"], check=True, capture_output=True, text=True
    )
    return set(done.stdout.split())


@pytest.mark.parametrize(
    ("code", "allowed"),
    [
        ("import newsdiff", set()),
        (COMPARE, set()),
        ("import newsdiff.export", set()),
        ("import newsdiff.presentation.overview", set()),
        ("import newsdiff.batch", set()),
        ("import newsdiff.cli", set()),
        ("import newsdiff.reader.geometry.sync", {"rich"}),
        ("import newsdiff.reader.geometry.cells", {"rich"}),
        ("import newsdiff.export.text", {"rich"}),
    ],
)
def test_nothing_heavy_is_loaded_before_it_is_needed(code: str, allowed: set[str]) -> None:
    assert loaded(code) <= allowed
