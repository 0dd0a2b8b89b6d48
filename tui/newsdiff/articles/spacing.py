"""Spaces that a corpus has set around signs, and that no page has: "the firm ’ s", "7 p. m.".

Collections of news for research often come cut into words and joined again by spaces. Apart from
their word, endings and initials look like words and sentences of their own. Where such a space
cannot be meant it is closed up.
"""

from __future__ import annotations

import re

_STATES = r"N\. ?[YJCHMD]|S\. ?[CD]|U\. ?[SKN]|D\. ?C|L\. ?A|R\. ?I"

_CLOSED_UP = (
    (
        re.compile(r"(?<=[^\W\d_]) ?([’']) ?(s|t|re|ve|ll|d|m)(?=[\s.,;:!?”\"’)]|$)(?! ?[’'])"),
        r"\1\2",
    ),
    (re.compile(r"(?<=\d )([ap])\. m\."), r"\1.m."),
    (re.compile(rf"\b({_STATES})\.(?!\w)"), lambda found: found[0].replace(" ", "")),
    (re.compile(r"(?<=\b[aA])\. (?=\d)"), " ."),
    (re.compile(r"(?<=[a-z])\. (?=0\d\b)"), " ."),
    (re.compile(r"“ (?=\w)"), "“"),
    (re.compile(r"(?<=[\w.,!?]) ”"), "”"),
    (re.compile(r"\( (?=[^\s)])"), "("),
    (re.compile(r"(?<=[^\s(]) \)"), ")"),
)
_SIGNS = re.compile(r" [’'”)]|[“(] |\b[ap]\. m\.|\b[A-Z]\. [A-Z]\.|\. \d")


def closed_up(text: str) -> str:
    """Return a text without the spaces that a corpus set around apostrophes, brackets, initials."""
    if _SIGNS.search(text) is None:
        return text
    for pattern, instead in _CLOSED_UP:
        text = pattern.sub(instead, text)
    return text
