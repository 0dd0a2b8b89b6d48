"""Text into Markdown that reads back to the letter.

What has to be escaped follows CommonMark 0.31 and GitHub's tables, strikethrough and autolinks;
beyond these the mathematics, comments, tags, citations and attributes of Obsidian and pandoc.
"""

from __future__ import annotations

import re

_ANYWHERE = r"[\\`*_\[\]{}<>|~^$#]"
_ENTITY = r"&(?=\#?\w+;)"
_OBSIDIAN_COMMENT = r"%(?=%)|(?<=%)%"
_OBSIDIAN_HIGHLIGHT = r"=(?==)|(?<==)="
_PANDOC_CITATION = r"(?<!\w)@"
_EMOJI_CODE = r":(?=(?:[a-z+-][\w+-]*|100|1234):)"
_WEB_ADDRESS = r":(?=//)|(?<=\bwww)\."
_SPECIAL = re.compile(
    "|".join(
        (
            _ANYWHERE,
            _ENTITY,
            _OBSIDIAN_COMMENT,
            _OBSIDIAN_HIGHLIGHT,
            _PANDOC_CITATION,
            _EMOJI_CODE,
            _WEB_ADDRESS,
        )
    )
)

_BULLETS = ("-", "+", "=", ":")
"""Lines that start so are list items, rules, underlines of a heading or definitions."""

_ENUMERATOR = re.compile(r"\A(\(?(?:\d{1,9}|[A-Za-z]|[IVXLCDM]+|[ivxlcdm]+))([.)])(?=\s|$)")
"""What makes a line an item of a numbered list; CommonMark knows digits, pandoc letters too."""

_EDGE_SPACE = re.compile(r"\A\s+|\s+\Z")


def escape(text: str) -> str:
    """Return Markdown for `text` somewhere inside a line; line breaks become spaces."""
    return _SPECIAL.sub(r"\\\g<0>", text.replace("\r", " ").replace("\n", " "))


def line(markdown: str) -> str:
    """Make escaped text safe to stand as a line, a heading or a table cell of its own."""
    if markdown.startswith(_BULLETS):
        markdown = "\\" + markdown
    markdown = _ENUMERATOR.sub(r"\1\\\2", markdown, count=1)
    return _EDGE_SPACE.sub(lambda space: "".join(map(entity, space.group())), markdown)


def entity(character: str) -> str:
    """Return the numeric character reference of one character."""
    return f"&#{ord(character)};"
