"""The two ways to highlight in Markdown: with a few inline HTML tags, or with emphasis alone."""

from __future__ import annotations

import string
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Protocol

from newsdiff.export.blocks import SIGNS, Run, Style, Words
from newsdiff.export.formats import MarkdownStyle
from newsdiff.export.markdown_escape import escape

_WRAPPED = {
    Style.PLAIN: "{}",
    Style.STRONG: "<b>{}</b>",
    Style.FAINT: "{}",
    Style.SHARED: "<mark>{}</mark>",
    Style.DIFFERS: "<mark><b>{}</b></mark>",
    Style.CONFLICT: "<mark><ins><b>{}</b></ins></mark>",
    Style.LEFT_ONLY: "<del>{}</del>",
    Style.RIGHT_ONLY: "<ins>{}</ins>",
}
_ASTERISKS = {Style.SHARED: "*", Style.DIFFERS: "**", Style.CONFLICT: "***", Style.STRONG: "**"}
_SIGNED = {style: f"{before}{{}}{behind}" for style, (before, behind) in SIGNS.items()}


class Pen(Protocol):
    """What a Markdown style decides; everything returned stands inside a line."""

    def write(self, words: Words) -> str:
        """Return runs of words with their highlights, links and marks of notes."""

    def anchor(self, name: str) -> str:
        """Return an invisible target for links, or nothing."""


class MarkedPen:
    """Highlights and links that GitHub, Obsidian and pandoc's HTML show."""

    def write(self, words: Words) -> str:
        """Return runs with HTML tags around them; those that lead somewhere are links."""
        parts = []
        for to, runs in groupby(_joined(words, _WRAPPED), key=lambda run: run.to):
            text = "".join(
                _note(run) or (_WRAPPED[run.style].format(escape(run.text)) if run.text else "")
                for run in runs
            )
            parts.append(f"[{text}](#{to})" if to and text.strip() else text)
        return "".join(parts)

    def anchor(self, name: str) -> str:
        """Return an invisible target for links."""
        return f'<a id="{name}"></a>' if name else ""


class PlainPen:
    """Highlights for tools that show no inline HTML, and for pandoc's Word and PDF: emphasis."""

    def write(self, words: Words) -> str:
        """Return runs with asterisks around them, and signs around words of one side."""
        signed = [
            replace(run, text=_SIGNED[run.style].format(run.text), style=Style.PLAIN)
            if run.style in _SIGNED
            else run
            for run in words
            if run.text or run.note
        ]
        return "".join(
            _note(run) or f"{_stars(run)}{escape(run.text)}{_stars(run)}"
            for run in _joined(_flanked(_held_apart(signed)), _ASTERISKS)
        )

    def anchor(self, name: str) -> str:
        """Return nothing: there is no anchor without HTML."""
        return ""


def pen_for(style: MarkdownStyle) -> Pen:
    """Return the pen that writes `style`."""
    return PlainPen() if style is MarkdownStyle.PLAIN else MarkedPen()


def _note(run: Run) -> str:
    return f"[^note-{run.note}]" if run.note else ""


def _stars(run: Run) -> str:
    return _ASTERISKS.get(run.style, "")


def _joined(runs: Iterable[Run], written: Mapping[Style, str]) -> Iterator[Run]:
    """Join neighbours that are written alike: what has to be escaped may begin in one of them."""

    def looks(run: Run) -> tuple[str | None, str, int]:
        return written.get(run.style), run.to, run.note

    for _, group in groupby(runs, key=looks):
        first, *others = group
        yield replace(first, text="".join([first.text, *(run.text for run in others)]))


def _held_apart(runs: Sequence[Run]) -> list[Run]:
    """Join marked runs with nothing between them: their asterisks would read as one delimiter."""
    found: list[Run] = []
    for marked, group in groupby(runs, key=lambda run: bool(_stars(run))):
        together = list(group)
        if marked:
            heaviest = max(together, key=lambda run: len(_stars(run)))
            together = [Run("".join(run.text for run in together), heaviest.style)]
        found += together
    return found


def _flanked(runs: Sequence[Run]) -> list[Run]:
    """Move punctuation and blanks out of a marked run where asterisks could not stand.

    Asterisks beside a blank inside, or between a letter outside and punctuation inside, would read
    as text (CommonMark, "left-flanking delimiter run").
    """
    pieces: list[Run] = []
    for index, run in enumerate(runs):
        if not _stars(run):
            pieces.append(run)
            continue
        text = run.text
        start, end = 0, len(text)
        before = runs[index - 1].text[-1:] if index else ""
        after = runs[index + 1].text[:1] if index + 1 < len(runs) else ""
        while start < end and not _may_stand_inside(text[start], before):
            start += 1
        while start < end and not _may_stand_inside(text[end - 1], after):
            end -= 1
        pieces += [Run(text[:start]), Run(text[start:end], run.style), Run(text[end:])]
    return [run for run in pieces if run.text or run.note]


def _may_stand_inside(edge: str, outside: str) -> bool:
    """Whether asterisks may part a character of a run from what stands outside of it."""
    if not edge.strip():
        return False
    return edge.isalnum() or not outside or _separates(outside)


def _separates(character: str) -> bool:
    category = unicodedata.category(character)
    return character in string.punctuation + "\t" or category == "Zs" or category.startswith("P")
