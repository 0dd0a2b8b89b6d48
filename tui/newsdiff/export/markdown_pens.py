"""The two ways to highlight in Markdown: with a few inline HTML tags, or with emphasis alone."""

from __future__ import annotations

import string
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Protocol

from newsdiff.export.formats import MarkdownStyle
from newsdiff.export.markdown_escape import escape
from newsdiff.presentation.segments import Mark, Segment, joined

_WRAPPED = {
    Mark.PLAIN: "{}",
    Mark.SHARED: "<mark>{}</mark>",
    Mark.DIFFERS: "<mark>**{}**</mark>",
    Mark.CONFLICT: "<mark><ins>**{}**</ins></mark>",
}
_ASTERISKS = {Mark.PLAIN: "", Mark.SHARED: "*", Mark.DIFFERS: "**", Mark.CONFLICT: "***"}


class Pen(Protocol):
    """What a Markdown style decides; everything returned stands inside a line."""

    legend: tuple[str, ...]

    def highlight(self, segments: Iterable[Segment]) -> str:
        """Return a passage with its highlights."""

    def left_only(self, text: str) -> str:
        """Return words of a quotation that only the left article has."""

    def right_only(self, text: str) -> str:
        """Return words of a quotation that only the right article has."""

    def anchor(self, name: str) -> str:
        """Return an invisible target for `link`, or nothing."""

    def link(self, label: str, name: str) -> str:
        """Return a small link to the anchor `name`, or the label alone."""


class MarkedPen:
    """Highlights that GitHub, Obsidian and pandoc's HTML show: `<mark>`, `<ins>` and bold."""

    legend: tuple[str, ...] = (
        "<mark>Highlighted</mark>: both articles report it.",
        "<mark>**Bold**</mark>: the words that differ inside a shared statement.",
        "<mark><ins>**Bold and underlined**</ins></mark>: the words that conflict.",
    )

    def highlight(self, segments: Iterable[Segment]) -> str:
        """Return a passage with its highlights."""
        return "".join(_WRAPPED[run.mark].format(escape(run.text)) for run in segments)

    def left_only(self, text: str) -> str:
        """Return words that only the left article has, struck out."""
        return f"<del>{escape(text)}</del>"

    def right_only(self, text: str) -> str:
        """Return words that only the right article has, underlined."""
        return f"<ins>{escape(text)}</ins>"

    def anchor(self, name: str) -> str:
        """Return an invisible target for `link`."""
        return f'<a id="{name}"></a>'

    def link(self, label: str, name: str) -> str:
        """Return a small link to the anchor `name`."""
        return f"<sup>[{escape(label)}](#{name})</sup>"


class PlainPen:
    """Highlights for tools that show no inline HTML, and for pandoc's Word and PDF: emphasis."""

    legend: tuple[str, ...] = (
        "*Italic*: both articles report it.",
        "**Bold**: the words that differ inside a shared statement.",
        "***Bold and italic***: the words that conflict.",
    )

    def highlight(self, segments: Iterable[Segment]) -> str:
        """Return a passage with its highlights."""
        runs = _flanked(_held_apart(segments))
        return "".join(
            f"{_ASTERISKS[run.mark]}{escape(run.text)}{_ASTERISKS[run.mark]}" for run in runs
        )

    def left_only(self, text: str) -> str:
        """Return words that only the left article has, between minus signs."""
        return f"−{escape(text)}−"

    def right_only(self, text: str) -> str:
        """Return words that only the right article has, between plus signs."""
        return escape(f"+{text}+")

    def anchor(self, name: str) -> str:
        """Return nothing: there is no anchor without HTML."""
        return ""

    def link(self, label: str, name: str) -> str:
        """Return the label in parentheses, for the reader to look up."""
        return f"({escape(label)})"


def pen_for(style: MarkdownStyle) -> Pen:
    """Return the pen that writes `style`."""
    return PlainPen() if style is MarkdownStyle.PLAIN else MarkedPen()


def _held_apart(runs: Iterable[Segment]) -> list[Segment]:
    """Join marked runs with nothing between them: their asterisks would read as one delimiter."""
    found: list[Segment] = []
    for marked, group in groupby(runs, key=lambda run: run.mark is not Mark.PLAIN):
        together = list(group)
        if marked:
            text = "".join(run.text for run in together)
            together = [Segment(text, max(run.mark for run in together))]
        found += together
    return found


def _flanked(runs: Sequence[Segment]) -> tuple[Segment, ...]:
    """Move punctuation out of a marked run where a letter stands outside, as in `x“**word**”y`.

    Asterisks between a letter outside and punctuation inside would read as text (CommonMark,
    "left-flanking delimiter run").
    """
    pieces: list[Segment] = []
    for index, run in enumerate(runs):
        if run.mark is Mark.PLAIN:
            pieces.append(run)
            continue
        start, end = 0, len(run.text)
        if index > 0 and not _separates(runs[index - 1].text[-1]):
            while start < end and not run.text[start].isalnum():
                start += 1
        if index + 1 < len(runs) and not _separates(runs[index + 1].text[0]):
            while start < end and not run.text[end - 1].isalnum():
                end -= 1
        text = run.text
        pieces += [Segment(text[:start]), Segment(text[start:end], run.mark), Segment(text[end:])]
    return joined(pieces)


def _separates(character: str) -> bool:
    category = unicodedata.category(character)
    return character in string.punctuation + "\t" or category == "Zs" or category.startswith("P")
