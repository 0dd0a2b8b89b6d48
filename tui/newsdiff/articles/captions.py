"""Recognises picture captions: a line that ends in the picture's credit, or names its place."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

LONGEST_CAPTION = 700
"""Characters."""

_AGENCY = (
    r"(?:AP|AFP|EPA(?:-EFE)?|EFE|UPI|Reuters|REUTERS|Getty(?:\ Images)?|dpa|ANSA|TASS|Sputnik|"
    r"Xinhua|Bloomberg|Shutterstock|Alamy|Corbis|Anadolu(?:\ Agency)?|NurPhoto|PA(?:\ Wire)?|"
    r"WireImage|Zuma(?:\ Press)?|SIPA)"
)
_PICTURE = r"(?:[Pp]hoto(?:graph)?|[Ii]mage|[Pp]icture|PHOTO|IMAGE|[Ff]ile\ photo|AP\ Photo)"
_CREDIT_IN_BRACKETS = re.compile(
    rf"""
    [\[(] \s*
    (?: {_PICTURE} \s* (?: by | via | from | courtesy | credit | : | / ) [^()\[\]]{{1,100}}
      | [^()\[\]]{{0,60}} / \s* {_AGENCY} [^()\[\]]{{0,60}}
      | {_AGENCY} \s* (?: Photo | Images? )? \s* / [^()\[\]]{{1,80}}
      | Getty\ Images | AP\ Photo | Reuters\ photo | [Ff]ile(?:\ (?:photo|image|picture|pic))?
      | © [^()\[\]]{{1,80}}
    ) \s* [\])] \s* \.? \Z
    """,
    re.VERBOSE,
)
_CREDIT_AT_END = re.compile(
    rf"""
    (?: [.!?”"\w)] \s+ )
    (?: (?: Photograph | Photo | Image | Picture ) (?: \s+ (?:by|credit|courtesy\ of) \s*:? | \s*: )
        \s* [A-Z][^.!?]{{2,80}}
      | {_PICTURE} \s* : \s* [^.!?]{{2,80}} / \s* {_AGENCY}
      | [A-Z]\S+ \s (?:\S+\ ){{0,2}} \S+ \s? / \s? {_AGENCY} (?:\ Images)?
      | {_AGENCY} \s? / \s? [A-Z]\S+ (?:\ \S+){{0,3}}
      | AP\ Photo / [^.!?]{{2,60}}
      | Getty\ Images
    ) \s* \Z
    """,
    re.VERBOSE,
)
_LABEL = re.compile(
    r"""
    (?: FILE \s* (?: [-–—:] | PHOTO \s* : )
      | File \s (?:photo|picture|image) \s* [-–—:]
      | (?:(?:Image|Photo|Picture) \s)? [Cc]aption \s* [:,]
      | (?:Image|Media) \s caption \b
      | (?:Pictured|Above|Left|Right|Below) \s* :
      | In \s this (?:\s \S+){0,5} \s (?:photo|image|frame \s grab|photograph) \b
    ) .+
    """,
    re.VERBOSE,
)


def is_caption(line: str) -> bool:
    """Whether `line` is a picture's caption."""
    if len(line) > LONGEST_CAPTION:
        return False
    tail = line[-160:]
    return bool(
        _CREDIT_IN_BRACKETS.search(tail) or _CREDIT_AT_END.search(tail) or _LABEL.fullmatch(line)
    )


def is_caption_title(line: str, caption: str, close: bool) -> bool:
    """Whether `line`, above `caption`, is the picture's title: its words again, or close to it.

    `close`: no blank line lies between them in a text that parts its paragraphs by blank lines.
    """
    if len(line) > LONGEST_CAPTION:
        return False
    if caption.startswith(line):
        return True
    if line.rstrip("\"'”’)]").endswith((".", "!", "?", "…", ",", ":")):
        return False
    return close or SequenceMatcher(None, line, caption[: len(line)]).ratio() > 0.9
