"""Text into Markdown: little is escaped, and everything that would be read as markup is."""

from __future__ import annotations

import json
import shutil
import subprocess
from typing import Any
from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdiff.export.markdown_escape import escape, line
from tests.export.hostile import texts


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("Plain words, “quoted” – at 12:30 (U.S. time).", None),
        ("Johnson & Johnson", None),
        ("AT&amp;T", r"AT\&amp;T"),
        ("*bold* _low_ `code`", r"\*bold\* \_low\_ \`code\`"),
        ("[x](y) <b> a|b", r"\[x\](y) \<b\> a\|b"),
        ("$5 and $6", r"\$5 and \$6"),
        ("http://a.b www.a.b", r"http\://a.b www\.a.b"),
        ("one\ntwo", "one two"),
    ],
)
def test_escape(text: str, markdown: str | None) -> None:
    assert escape(text) == (text if markdown is None else markdown)


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("1. May", r"1\. May"),
        ("a) first", r"a\) first"),
        ("- dash", r"\- dash"),
        ("=====", r"\=\=\=\=\="),
        ("1.5 million", None),
        ("Yes. It is", None),
        (" \u00a0x\u3000", "&#32;&#160;x&#12288;"),
    ],
)
def test_line(text: str, markdown: str | None) -> None:
    assert line(escape(text)) == (text if markdown is None else markdown)


def as_read(node: Any) -> str:
    """Return the text in pandoc's tree; anything that is not text or a link shows as its name."""
    if isinstance(node, list):
        return "".join(map(as_read, node))
    if not isinstance(node, dict):
        return ""
    content = node.get("c")
    if node["t"] in ("Para", "Str", "Space", "SoftBreak"):
        return content if isinstance(content, str) else as_read(content) if content else " "
    return as_read(content[1]) if node["t"] == "Link" and content else f"<<{node['t']}>>"


@pytest.mark.skipif(not shutil.which("pandoc"), reason="pandoc is not installed")
@pytest.mark.parametrize("reader", ["gfm", "markdown-smart"])
@settings(max_examples=2, deadline=None)
@given(lines=st.lists(texts().filter(str.strip), min_size=100, max_size=150))
def test_pandoc_reads_every_word(reader: str, lines: list[str]) -> None:
    source = "\n\nnext\n\n".join(line(escape(text)) for text in lines)
    command = ["pandoc", f"--from={reader}", "--to=json"]
    done = subprocess.run(command, input=source, capture_output=True, text=True, check=True)
    found = " ".join(as_read(block) for block in json.loads(done.stdout)["blocks"])
    # pandoc composes letters and their accents, which no escape can keep it from.
    assert normalize("NFC", found).split() == normalize("NFC", " next ".join(lines)).split()
