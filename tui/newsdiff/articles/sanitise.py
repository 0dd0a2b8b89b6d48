"""Makes text harmless: nothing that is left can drive a terminal or reorder what is shown.

- Control characters become visible signs: ESC is shown as `␛`, NUL as `␀`, DEL as `␡`; C1 controls,
  bidi overrides and isolates, tag characters, lone surrogates and noncharacters as `�`.
- Zero-width characters and variation selectors are taken out: they have no width to show a sign in,
  and inside a word they would hide a match. Joiners stay between letters of scripts that need them.
- Combining marks beyond the eighth on one letter become a single `�`.
- Soft hyphens, carriage returns, form feeds and Unicode line breaks are layout: they are taken out
  or become plain line breaks, and are not counted. Tabs become spaces.

- Letters with marks take their composed form (NFC): both forms look alike and are the same words.

Everything else stays as it is.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

SIGN = "\N{REPLACEMENT CHARACTER}"
"""Stands for a character that was made harmless or could not be decoded."""

MOST_MARKS = 8
"""Combining marks on one letter that are kept; Hebrew and Vietnamese text need at most five."""

_LINE_BREAK = re.compile("\r\n|[\r\v\f\u2028\u2029]")

_CONTROLS = "\x00-\x08\x0e-\x1f\x7f-\x9f"
_BIDI = "\u202a-\u202e\u2066-\u2069"
_DEPRECATED_FORMATS = "\u206a-\u206f"
_ANNOTATIONS = "\ufff9-\ufffb"
_SURROGATES = "\ud800-\udfff"
_NONCHARACTERS = "\ufdd0-\ufdef\ufffe\uffff" + "".join(
    chr(plane + last) for plane in range(0x10000, 0x110000, 0x10000) for last in (0xFFFE, 0xFFFF)
)
_TAGS = "\U000e0000-\U000e007f"
_SHOWN_AS_SIGN = re.compile(
    f"[{_CONTROLS}{_BIDI}{_DEPRECATED_FORMATS}{_ANNOTATIONS}{_SURROGATES}{_NONCHARACTERS}{_TAGS}]"
)

_ZERO_WIDTH = "\u200b\u200e\u200f\u061c\u2060-\u2064\ufeff\u034f\u180e\u17b4\u17b5"
_FILLERS = "\u115f\u1160\u3164\uffa0"
_VARIATION = "\u180b-\u180d\ufe00-\ufe0f\U000e0100-\U000e01ef"
_MUSICAL = "\U0001d173-\U0001d17a"
# Joiners shape Arabic-script and Indic words; elsewhere they only hide.
_JOINING_SCRIPTS = "\u0600-\u08ff\u0900-\u0dff\u1000-\u109f\u1780-\u17ff\ufb50-\ufeff"
_STRAY_JOINER = f"(?<![{_JOINING_SCRIPTS}])[\u200c\u200d]|[\u200c\u200d](?![{_JOINING_SCRIPTS}])"
_TAKEN_OUT = re.compile(f"[{_ZERO_WIDTH}{_FILLERS}{_VARIATION}{_MUSICAL}]|{_STRAY_JOINER}")

# Marks are neither word characters nor white space, so only such runs need a closer look.
_RUN_OF_MARKS = re.compile(rf"[^\w\s]{{{MOST_MARKS + 1},}}")


class Sanitised(NamedTuple):
    """Harmless text, and how many characters of the original were replaced or taken out."""

    text: str
    replaced: int


def sanitise(text: str) -> Sanitised:
    """Return `text` with everything made harmless that could drive a terminal or mislead."""
    if text.isascii() and text.isprintable():
        return Sanitised(text, 0)
    text = _LINE_BREAK.sub("\n", text).replace("\t", " ").replace("\u00ad", "")
    shown = 0
    if not text.replace("\n", " ").isprintable():  # all that is shown as a sign is not
        text, shown = _SHOWN_AS_SIGN.subn(_sign, text)
    if text.isascii():
        return Sanitised(text, shown)
    text, taken_out = _TAKEN_OUT.subn("", text)
    before = len(text)
    text = _RUN_OF_MARKS.sub(_without_stacked_marks, text)
    stacked = before - len(text)
    text = unicodedata.normalize("NFC", text)
    return Sanitised(text, shown + taken_out + stacked)


def sanitise_line(text: str) -> Sanitised:
    """Return `text` made harmless and on one line: for titles, names and addresses."""
    clean = sanitise(text)
    return Sanitised(" ".join(clean.text.split()), clean.replaced)


def _sign(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code < 0x20:
        return chr(0x2400 + code)
    return "\N{SYMBOL FOR DELETE}" if code == 0x7F else SIGN


def _without_stacked_marks(match: re.Match[str]) -> str:
    kept: list[str] = []
    marks = 0
    for char in match.group():
        marks = marks + 1 if unicodedata.category(char) in ("Mn", "Me") else 0
        if marks <= MOST_MARKS:
            kept.append(char)
        elif marks == MOST_MARKS + 1:
            kept.append(SIGN)
    return "".join(kept)
