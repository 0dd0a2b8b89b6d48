"""What was said by hand of a pair and kept in a file, applied wherever the pair is compared."""

from __future__ import annotations

from pathlib import Path

from newsdiff.annotations.store import default_path, load
from newsdiff.comparison import Comparison
from newsdiff.corrections.apply import annotated


def as_kept(comparison: Comparison, path: Path | None = None) -> Comparison:
    """Return a comparison as its reader corrected it, by the file at `path` or the pair's own.

    Raises AnnotationsError when the file cannot be used.
    """
    left, right = comparison.left, comparison.right
    annotations = load(path or default_path(left, right), left, right)
    return annotated(comparison, annotations) if annotations else comparison
