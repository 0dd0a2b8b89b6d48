"""Documents that are kept to compare with; NEWSDIFF_UPDATE_GOLDEN=1 writes them anew."""

from __future__ import annotations

import os
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "golden" / "export"
UPDATE = bool(os.environ.get("NEWSDIFF_UPDATE_GOLDEN"))


def check_golden(name: str, text: str) -> None:
    """Assert that `text` is what the golden file `name` holds."""
    path = FOLDER / name
    if UPDATE:
        path.write_text(text, encoding="utf-8", newline="\n")
    assert text == path.read_text(encoding="utf-8")
