"""Text into Markdown so that it reads back to the letter, and the two ways to highlight it.

What has to be escaped follows CommonMark 0.31 and GitHub's tables, strikethrough and autolinks;
beyond these the mathematics, comments, tags and citations of Obsidian and pandoc.
"""

from __future__ import annotations

import re

_ALWAYS = r"[\\`*_\[\]<>|~^$#]"
_ENTITY = r"&(?=\#?\w+;)"
_COMMENT = r"%(?=%)|(?<=%)%"
_HIGHLIGHT = r"=(?==)|(?<==)="
_CITATION = r"(?<!\w)@"
_ADDRESS = r":(?=//)|(?<=\bwww)\."
_SPECIAL = re.compile("|".join((_ALWAYS, _ENTITY, _COMMENT, _HIGHLIGHT, _CITATION, _ADDRESS)))

_LINE_START = re.compile(
    r"""
      (?P<before> \(? (?: \d{1,9} | [A-Za-z] | [IVXLCDMivxlcdm]+ ) ) (?P<mark> [.)] ) (?= \s | $ )
    | (?P<bullet> [-+=:] )
    """,
    re.VERBOSE,
)
"""What makes a line a list item, a rule, an underlined heading or a definition."""

_SPACE = " \t"
_ODD_SPACE = re.compile(r"[^\S \t\n]")
_CONTROL = re.compile(r"[\x01-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


def escape(text: str) -> str:
    """Return Markdown for `text` inside a line; line breaks become spaces."""
    return _SPECIAL.sub(r"\\\g<0>", text.replace("\n", " "))
