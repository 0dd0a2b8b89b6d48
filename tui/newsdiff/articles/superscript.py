"""Raised signs: powers and ordinals are part of the text, notes are not.

"12 m²", "10⁶" and "5th" say something; the "1" behind "12 million" leads to a note, and grown onto
the word before it, it would be a number that nobody wrote.
"""

from __future__ import annotations

import re

_RAISED = str.maketrans("0123456789+-–−=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ⁿ")
_POWER = re.compile(r"[-–−+]?\d{1,3}")
_UNIT = re.compile(r"(?<![^\W\d_])(?:[kcdmµμn]?m|in|ft|yd|mi|sq|s|x|y|n|e|10|2|km/h|kg/m)\s?$")
_LETTERS = re.compile(r"[^\W\d_]{1,3}\.?")
_NOTE = re.compile(r"[\[(]?[\d*†‡§¶a-z,; –-]{1,8}[\])]?")


def raised(before: str, sign: str, *, is_link: bool = False) -> str:
    """Return what stands for a raised `sign` behind the text `before`: "" for a note's.

    `is_link`: the page links the sign, as it does with notes.
    """
    sign = sign.strip()
    if is_link or not sign:
        return ""
    if _POWER.fullmatch(sign):
        return sign.translate(_RAISED) if _UNIT.search(before[-6:]) else ""
    if _LETTERS.fullmatch(sign):
        after_number = before[-1:].isdigit()
        return sign if after_number or sign.isupper() or before[-1:].isalpha() else ""
    return "" if _NOTE.fullmatch(sign) else f" {sign}"
