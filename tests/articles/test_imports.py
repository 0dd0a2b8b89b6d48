"""Plain text is read without any of the libraries and modules of other formats."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = (
    *("lxml", "trafilatura", "httpx", "docx", "pypdfium2", "warcio", "striprtf", "markdown_it"),
    *("email", "plistlib", "zipfile", "csv", "xml", "subprocess", "socket", "textual", "rich"),
    *("newsdiff.articles.formats", "newsdiff.articles.page", "newsdiff.articles.html"),
    *("newsdiff.articles.press_archives.lexis", "newsdiff.articles.apart"),
)
PROGRAM = "import sys, newsdiff; newsdiff.read_article(sys.argv[1]); print(*sys.modules, sep='\\n')"


@pytest.mark.parametrize(
    "text",
    [
        "Ferry reopens\n\nThe ferry to Oster reopened on Friday.\n",
        "“Ferry reopens”, says mayor\n\nThe ferry, the boat, and the bus run again.\n",
    ],
)
def test_plain_text_needs_little(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text(text, encoding="utf-8")
    command = [sys.executable, "-c", PROGRAM, str(path)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    loaded = set(done.stdout.split())
    assert loaded.isdisjoint(HEAVY)
