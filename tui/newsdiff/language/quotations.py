"""Where quotation marks open and close: the words that a text sets in marks.

Known are “…”, "…", „…“, «…», »…«, ``…'', ’’…’’ and, outside of those, the British ‘…’ and '…'.
A quotation never runs over a line break: one that goes on over paragraphs is one `Quotation` each.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsdiff.articles.model import Span

LONGEST_UNCLOSED = 400
"""Characters after which a mark that is never closed is taken for a slip."""
LONGEST_SINGLE = 1200
"""Characters that a quotation in single marks may run to."""
FEWEST_WORDS_IN_SINGLES = 3
"""Shorter runs between single marks are mostly apostrophes, titles and "so-called"."""
OPENING = 3
"""Characters at the head of a paragraph within which an unclosed mark opens a long quotation."""

_PARAGRAPH = re.compile(r"[^\n]+")
_DOUBLE = re.compile(r"``|''|‘‘|’’|[“”„«»\"]")
_SINGLE = re.compile(r"[‘’']")
_CUT_AT_HEAD = re.compile(r"(?:em|til|cause|tis|twas|twere|n|bout|round|cos|nuff|\d0s)\b")
"""Words and decades that English cuts at the head, with a mark for what is gone: 'em, '90s."""
_ENGLISH = frozenset({'"', "“", "”", "``", "''", "‘‘", "’’"})
_ALWAYS_CLOSING = frozenset({"”", "’’"})
_CLOSERS = {"„": "“”", "«": "»", "»": "«"}


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words in quotation marks: `span` with the marks, `inner` without; `closed` if both stand."""

    span: Span
    inner: Span
    closed: bool = True


def find_quotations(text: str) -> list[Quotation]:
    """Return the outermost quotations of a text in order; they do not overlap."""
    double: list[Quotation] = []
    paragraphs = [match.span() for match in _PARAGRAPH.finditer(text)]
    for index, (start, end) in enumerate(paragraphs):
        following = text[paragraphs[index + 1][0]] if index + 1 < len(paragraphs) else ""
        carried = bool(double) and not double[-1].closed and index > 0
        carried = carried and double[-1].span.end >= paragraphs[index - 1][1] - 1
        double += _double_in(text, start, end, following, carried)
    quotations = double + _single(text, double)
    return _outermost([q for q in quotations if any(map(str.isalnum, q.inner.of(text)))])


def _double_in(text: str, start: int, end: int, following: str, carried: bool) -> list[Quotation]:
    """The quotations in double marks of the paragraph from `start` to `end`."""
    found: list[Quotation] = []
    open_marks: list[tuple[int, int]] = []
    for match in _DOUBLE.finditer(text, start, end):
        at, after = match.span()
        opener = open_marks[-1] if open_marks else None
        if opener and _closes(text, text[slice(*opener)], at, after):
            found.append(Quotation(Span(opener[0], after), Span(opener[1], at)))
            open_marks.pop()
        elif _can_open(text, at, after, start, end):
            open_marks.append((at, after))
        elif carried and not found and not opener:
            found.append(Quotation(Span(start, after), Span(start, at)))
    if open_marks:
        found += _unclosed(text, open_marks[0], start, end, following)
    return found


def _closes(text: str, opener: str, at: int, after: int) -> bool:
    """Whether the mark at `at` closes the quotation that `opener` opened.

    Newsrooms mix styles ("…” and “…"), so any double mark in a closing place will do.
    """
    mark = text[at:after]
    if opener not in _ENGLISH:
        return mark in _CLOSERS[opener]
    if mark == opener and mark in ('"', "''", "’’"):
        return True
    if mark in _ALWAYS_CLOSING or (opener == "``" and mark == "''"):
        return True
    before = text[max(0, at - 2) : at]
    spaced = before[1:].isspace() and before[:1] in (",", ".", "!", "?")
    at_word = not before[-1:].isspace() or (spaced and text[after : after + 1].isspace())
    if mark in ('"', "''"):
        return at_word
    return mark == "“" and at_word and not text[after : after + 1].isalnum()


def _can_open(text: str, at: int, after: int, start: int, end: int) -> bool:
    """Whether a mark can open a quotation: nothing but space before it, a word after it."""
    mark = text[at:after]
    if mark in ("“", "„", "«", "``", "‘‘"):
        return True
    before = text[at - 1] if at > start else " "
    behind = text[after] if after < end else " "
    if behind.isspace():
        return False
    return (mark in ('"', "''") and not before.isdigit()) or before.isspace() or before in "([—–-"


def _unclosed(
    text: str, opener: tuple[int, int], start: int, end: int, following: str
) -> list[Quotation]:
    """A quotation that stays open to the end of its paragraph, if that looks meant."""
    last = start + len(text[start:end].rstrip())
    goes_on = following != "" and following in "“„«\"`'‘"
    at_start = opener[0] - start < OPENING
    if last > opener[1] and (goes_on or at_start or last - opener[0] < LONGEST_UNCLOSED):
        return [Quotation(Span(opener[0], last), Span(opener[1], last), closed=False)]
    return []


def _single(text: str, taken: list[Quotation]) -> list[Quotation]:
    """The quotations in single marks that lie outside those in double marks."""
    found: list[Quotation] = []
    opener = -1
    inside = iter(taken)
    current = next(inside, None)
    for match in _SINGLE.finditer(text):
        at = match.start()
        while current and current.span.end <= at:
            current = next(inside, None)
        if current and current.span.start <= at:
            continue
        if _opens_single(text, at):
            opener = at
        elif opener >= 0 and _closes_single(text, opener, at):
            quotation = Quotation(Span(opener, at + 1), Span(opener + 1, at))
            inner = quotation.inner.of(text)
            enough = len(inner) < LONGEST_SINGLE and len(inner.split()) >= FEWEST_WORDS_IN_SINGLES
            if enough and "\n" not in inner:
                found.append(quotation)
            opener = -1
    return found


def _opens_single(text: str, at: int) -> bool:
    before = text[at - 1 : at]
    behind = text[at + 1 : at + 2]
    if text[at] == "’" or before.isalnum() or before in ("’", "'"):
        return False
    if _CUT_AT_HEAD.match(text, at + 1):
        return False
    return behind.isalnum() or behind in ("“", "[", "…")


def _closes_single(text: str, opener: int, at: int) -> bool:
    if text[at + 1 : at + 2].isalnum() or text[at] == "‘":
        return False
    if text[opener] == "'" and text[at] != "'":
        return False
    # "the voters' choice": a possessive, unless a stop stands before the mark.
    return not (text[at - 1] == "s" and text[at + 1 : at + 2] == " ")


def _outermost(quotations: list[Quotation]) -> list[Quotation]:
    """Drop quotations that lie inside or across another one."""
    kept: list[Quotation] = []
    for quotation in sorted(quotations, key=lambda q: (q.span.start, -q.span.end)):
        if not kept or quotation.span.start >= kept[-1].span.end:
            kept.append(quotation)
    return kept
