"""Tells pull quotes, and the paragraphs that a line such as "The Guardian wrote," brings in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from newsdiff.articles.lexicon import LEXICON
from newsdiff.articles.lines import OPEN_QUOTES, Line, normalised_line
from newsdiff.articles.model import PassageKind

MOST_QUOTED = 4
"""Paragraphs that an introduction may bring in, if a heading ends them."""

SHORTEST_REPEATED = 20
"""Characters of a quotation that is a pull quote because the story has it too."""

_QUOTATION = re.compile(r"[“\"„«](?P<words>[^“”\"„«»\n]+)[”\"“»]")
_SIGNED = re.compile(
    r"""
    [“"„«] [^“”"„«»\n]{15,600} [”"“»]          # the whole quotation
    \s* [—–-]{0,2} \s*
    (?P<speaker> [^\W\d_] [^.!?;:“”"]{2,80} )  # who said it
    """,
    re.VERBOSE,
)
_LONGEST_SIGNATURE = 10
_LONGEST_INTRODUCTION = 12
"""Words."""


def mark_quotations(lines: Sequence[Line], headings: Sequence[int]) -> None:
    """Mark pull quotes and block quotes; `headings` are the places of lines that are headings."""
    in_story = _quoted_in_sentences(lines)
    for line in lines:
        if line.kind is None and _is_pull_quote(line.text, in_story):
            line.kind = PassageKind.PULL_QUOTE
    for index, line in enumerate(lines):
        if line.kind is None and _brings_quotation(line.text):
            for quoted in _quoted_paragraphs(lines, headings, index + 1):
                quoted.kind = PassageKind.BLOCK_QUOTE


def _quoted_in_sentences(lines: Sequence[Line]) -> set[str]:
    """Return what is quoted within paragraphs that hold more than the quotation."""
    return {
        normalised_line(quotation.group("words"))
        for line in lines
        if line.kind is None
        for quotation in _QUOTATION.finditer(line.text)
        if quotation.group() != line.text
    }


def _is_pull_quote(text: str, in_story: set[str]) -> bool:
    """Whether the line is a quotation with its speaker's name, or repeats one of the story."""
    if not text.startswith(OPEN_QUOTES):
        return False
    if signed := _SIGNED.fullmatch(text):
        words = signed.group("speaker").split()
        is_name = words[0][0].isupper() and len(words) <= _LONGEST_SIGNATURE
        return is_name and _speech_verbs().isdisjoint(words)
    if quotation := _QUOTATION.fullmatch(text):
        words_quoted = normalised_line(quotation.group("words"))
        return len(words_quoted) >= SHORTEST_REPEATED and words_quoted in in_story
    return False


def _brings_quotation(text: str) -> bool:
    words = text.rstrip(",:").split()
    fits = text.endswith((",", ":")) and 2 <= len(words) <= _LONGEST_INTRODUCTION
    return fits and words[-1] in _speech_verbs()


def _quoted_paragraphs(
    lines: Sequence[Line], headings: Sequence[int], first: int
) -> Sequence[Line]:
    """Return the paragraphs of a quotation that only its introduction marks.

    It reaches to the next heading if one stands near; else it is taken for one paragraph.
    """
    if first >= len(lines) or lines[first].text.startswith(OPEN_QUOTES):
        return ()
    near = [index for index in headings if first < index <= first + MOST_QUOTED]
    quoted = lines[first : near[0] if near else first + 1]
    return quoted if all(line.kind is None for line in quoted) else ()


@cache
def _speech_verbs() -> frozenset[str]:
    return LEXICON.words("words", "speech_verb")
