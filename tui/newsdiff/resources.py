"""Where the files that are not code lie: the style sheets and the sample articles.

An installed wheel carries `styles/` and `seeds/` inside the package. In a checkout, and in an
editable install, they stand two folders up, beside `tui/`.
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _folder(name: str) -> Path:
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parents[1] / name


def styles_folder() -> Path:
    """Return the folder of the Textual style sheets (`*.tcss`)."""
    return _folder("styles")


def sample_articles() -> tuple[Path, Path]:
    """Return the paths of the two sample articles, left and right."""
    seeds = _folder("seeds")
    return seeds / "russia-us-relations.txt", seeds / "russian-airstrikes-begin.txt"
