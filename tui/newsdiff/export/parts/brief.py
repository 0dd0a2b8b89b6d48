"""One page on two articles: overview, points to check, who is quoted, what only one has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsdiff.articles.model import Side
from newsdiff.divergence.phrases import counted
from newsdiff.export.blocks import Block, Bullets, Grid, Paragraph, Run, Style, Words, words
from newsdiff.export.parts.overview import bars
from newsdiff.export.parts.points import point_line
from newsdiff.export.parts.view import View
from newsdiff.export.summary import quoted_by
from newsdiff.presentation.by_hand import by_hand_sentences
from newsdiff.presentation.excerpts import shortened
from newsdiff.presentation.overview import SHOWN_ONLY_HERE, overview
from newsdiff.presentation.points import points_to_check

POINTS_AT_MOST = 6
NAMES_AT_MOST = 8
HEADLINE_WORDS = 16
PASSAGE_WORDS = 26
"""How much of each there is room for on a page."""


def brief_overview(view: View) -> Iterator[Block]:
    """Yield headline, date and length of both, and the bars."""
    found = overview(view.comparison)
    articles = [found.on(side) for side in Side]
    rows: list[tuple[Words, ...]] = [
        (words("Headline"), *(words(shortened(each.title, HEADLINE_WORDS)) for each in articles)),
        (words("Date"), *(words(each.date) for each in articles)),
        (words("Length"), *(words(counted(each.words, "word")) for each in articles)),
        *bars(found),
    ]
    shown = tuple(row for row in rows if any(row[1:]))
    yield Grid(("", *(view.names[side] for side in Side)), shown, widths=(2, 5, 5))
    told = [words(sentence) for sentence in by_hand_sentences(view.comparison)]
    if told:
        yield Bullets(tuple(told))


def brief_points(view: View) -> Iterator[Block]:
    """Yield the surest points, a line each."""
    points = points_to_check(view.comparison)
    if not points:
        yield Paragraph(words("No point was found in which the two contradict each other."))
        return
    shown = points[:POINTS_AT_MOST]
    lines: list[Words] = [point_line(view, number, each) for number, each in enumerate(shown, 1)]
    if len(points) > len(shown):
        lines.append(words(f"and {counted(len(points) - len(shown), 'point')} more"))
    yield Bullets(tuple(lines))


def brief_sources(view: View) -> Iterator[Block]:
    """Yield whom both quote, and whom one quotes alone."""
    both, alone = quoted_by(view.comparison)
    groups = [("Both", both), *((view.names[side], alone[side]) for side in Side)]
    items = [
        (Run(name if name == "Both" else f"Only {name}", Style.STRONG), Run(f": {_names(found)}"))
        for name, found in groups
        if found
    ]
    if items:
        yield Bullets(tuple(items))


def _names(found: Sequence[str]) -> str:
    shown, more = found[:NAMES_AT_MOST], len(found) - NAMES_AT_MOST
    return ", ".join(shown) + (f" and {more} more" if more > 0 else "")


def brief_only_here(view: View) -> Iterator[Block]:
    """Yield the weightiest passages that only one side has."""
    items: list[Words] = []
    for side in Side:
        article = view.comparison.article(side)
        for only in view.comparison.only_here(side)[:SHOWN_ONLY_HERE]:
            text = shortened(article.passage_text(only.passage), PASSAGE_WORDS)
            items.append((Run(view.names[side], Style.STRONG), Run(f": {text}")))
    if items:
        yield Bullets(tuple(items))
