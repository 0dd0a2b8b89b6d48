"""How an actor, a source and a quote look as rows of the sidebar.

Rows are drawn for the width they get: the words on the left, and on the right a pair of numbers
above a pair of bars that grow from a common axis, one for each article.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from itertools import zip_longest
from math import ceil

from textual.content import Content

from newsdiff.actors.model import Actor, ActorKind
from newsdiff.articles.model import Side
from newsdiff.divergence.model import EditKind, QuotePair
from newsdiff.quotes.model import Source, SourceKind
from newsdiff.reader.viewmodel.folding import fold
from newsdiff.reader.viewmodel.lines import Lines

ACTOR_SIGNS = {
    ActorKind.PERSON: "●",
    ActorKind.ORGANISATION: "■",
    ActorKind.PLACE: "▲",
    ActorKind.GROUP: "◆",
}
SOURCE_SIGNS = {
    SourceKind.OFFICIAL: "★",
    SourceKind.EXPERT: "◇",
    SourceKind.WITNESS: "○",
    SourceKind.FAMILY: "♡",
    SourceKind.COMPANY: "▪",
    SourceKind.CAMPAIGNER: "△",
    SourceKind.OUTLET: "¶",
    SourceKind.DOCUMENT: "§",
    SourceKind.OTHER: "·",
}
SIDE_SIGNS = {Side.LEFT: "◧", Side.RIGHT: "◨"}

BAR_CELLS = 4
COUNTS_WIDTH = 2 * BAR_CELLS + 2
"""The room for a pair of counts: a blank, the left one, the axis, the right one."""

NAME_LINES = 2
QUOTE_LINES = 4
"""A longer quote is cut short in the sidebar; the pane shows it whole."""

Counts = tuple[int, int]


class CountedRow(Lines):
    """A name and what is known of it, with a count and a bar for each article.

    `most` is the highest count of either side in the whole list: the length of a full bar.
    """

    def __init__(
        self, sign: Content, name: Content, detail: str, counts: Counts, most: int
    ) -> None:
        self._sign = sign
        self._name = name
        self._detail = Content.styled(detail, "$quiet")
        self._counts = counts
        self._most = most
        self.whole = False
        """Whether everything is shown, however long: under the cursor."""

    def lines(self, width: int) -> list[Content]:
        """Return the name and the detail, each on a line or two, beside counts and bars."""
        words = max(width - COUNTS_WIDTH, 1)
        margin = " " * self._sign.cell_length
        room = words - len(margin)
        most = sys.maxsize if self.whole else NAME_LINES
        first, *others = _wrapped(self._name, room, most)
        if self._detail or not others:
            others += _wrapped(self._detail, room, most)
        beside = [_numbers(self._counts), _bars(self._counts, self._most)]
        lines = [self._sign + first, *(margin + line for line in others)]
        return [
            _fit(line, words) + mark
            for line, mark in zip_longest(lines, beside, fillvalue=_beside_axis("", "", ""))
        ]


class QuoteRow(Lines):
    """A quote under its source: on which side, its words, and what the other article has of it."""

    def __init__(self, words: str, side: Side, note: str = "") -> None:
        self._sign = Content.styled(f"  {SIDE_SIGNS[side]} ", "$primary")
        self._words = Content(words)
        self._note = note

    def lines(self, width: int) -> list[Content]:
        """Return the first lines of the words, then the note."""
        margin = " " * self._sign.cell_length
        first, *others = _wrapped(self._words, width - len(margin), QUOTE_LINES)
        if self._note:
            others += _wrapped(Content.styled(f"⇄ {self._note}", "$quiet"), width - len(margin), 2)
        lines = [self._sign + first, *(margin + line for line in others)]
        return [_fit(line, width) for line in lines]


def actor_row(actor: Actor, most: int) -> CountedRow:
    """Return the row of an actor."""
    return CountedRow(
        Content.styled(f"{ACTOR_SIGNS[actor.kind]} ", "$quiet"),
        Content.styled(actor.name, "bold"),
        described(actor.role, actor.affiliation) or actor.kind,
        (actor.count(Side.LEFT), actor.count(Side.RIGHT)),
        most,
    )


def source_row(source: Source, counts: Counts, most: int, *, unfolded: bool) -> CountedRow:
    """Return the row of a source; an unnamed one stands in italics."""
    official = source.kind is SourceKind.OFFICIAL
    return CountedRow(
        Content.assemble(
            "▾" if unfolded else "▸",
            (f"{SOURCE_SIGNS[source.kind]} ", "bold $accent" if official else "$quiet"),
        ),
        Content.styled(source.name, "italic" if source.anonymous else "bold"),
        _about(source),
        counts,
        most,
    )


def described(role: str, affiliation: str) -> str:
    """Return role and affiliation as one phrase, neither said twice."""
    if affiliation.casefold() in role.casefold():
        return role
    if role.casefold() in affiliation.casefold():
        return affiliation
    return f"{affiliation} {role}"


def shared_quote_note(pair: QuotePair) -> str:
    """Say how the other article has the same quote."""
    same = all(edit.kind is EditKind.SAME for edit in pair.edits)
    words = "same words" if same else "other words"
    speaker = ", other speaker" if pair.same_speaker is False else ""
    return f"in both, {words}{speaker}"


def most_counted(counts: Sequence[Counts]) -> int:
    """Return the highest count of either side, 0 for none."""
    return max((count for pair in counts for count in pair), default=0)


def _about(source: Source) -> str:
    role = described(source.role, source.affiliation)
    kind = "" if source.kind is SourceKind.OTHER else source.kind.value
    parts = [words for words in (role, kind) if not _all_said(words, source.name)][:1]
    if source.anonymous:
        parts.append("unnamed")
    if source.via:
        parts.append(f"via {', '.join(source.via)}")
    if source.possible_matches:
        parts.append(f"perhaps {', '.join(source.possible_matches)}")
    return " · ".join(parts)


def _all_said(words: str, text: str) -> bool:
    """Whether each of the words stands in `text` already, in the singular or the plural."""
    return all(word.strip(",").rstrip("s") in fold(text) for word in fold(words).split())


def _numbers(counts: Counts) -> Content:
    left, right = counts
    return _beside_axis(str(left or ""), str(right or ""), "")


def _bars(counts: Counts, most: int) -> Content:
    left, right = (_half_cells(count, most) for count in counts)
    growing_left = "╺" * (left % 2) + "━" * (left // 2)
    growing_right = "━" * (right // 2) + "╸" * (right % 2)
    return _beside_axis(growing_left, growing_right, "$primary")


def _beside_axis(left: str, right: str, style: str) -> Content:
    return Content.assemble(
        (f" {left:>{BAR_CELLS}}", style), ("│", "$quiet"), (f"{right:<{BAR_CELLS}}", style)
    )


def _half_cells(count: int, most: int) -> int:
    """Return how long a bar is, in half cells; whatever is there shows."""
    return ceil(count * 2 * BAR_CELLS / most) if most else 0


def _wrapped(content: Content, width: int, most_lines: int) -> list[Content]:
    """Wrap to at least one line and at most `most_lines`, the last cut short with an ellipsis."""
    width = max(width, 1)
    lines = [line.rstrip(" ·") for line in content.wrap(width)] or [Content("")]
    if len(lines) > most_lines:
        cut = (lines[most_lines - 1] + " …").truncate(width, ellipsis=True)
        lines = [*lines[: most_lines - 1], cut]
    return lines


def _fit(content: Content, width: int) -> Content:
    return content.truncate(width, ellipsis=True, pad=True)
