"""Points to check, surest first, and the changes between two versions."""

from __future__ import annotations

from collections.abc import Iterator

from newsdiff.articles.model import Side
from newsdiff.export.blocks import Block, Bullets, Paragraph, Run, Style, Words, words
from newsdiff.export.parts.view import View
from newsdiff.presentation.changes import change_sentence
from newsdiff.presentation.named_sentences import named_sentence
from newsdiff.presentation.points import VERDICTS, Point, points_to_check
from newsdiff.presentation.relations import sureness


def points_part(view: View) -> Iterator[Block]:
    """Yield each point with what both write about it."""
    for number, point in enumerate(points_to_check(view.comparison), start=1):
        yield Paragraph(point_line(view, number, point), anchor=f"point-{number}")
        yield Bullets(tuple(_written(view, point, side) for side in Side))


def point_line(view: View, number: int, point: Point) -> Words:
    """Return a point's number, its sentence, how sure it is and what a reader found of it."""
    sentence = named_sentence(view.comparison, point.divergence)
    told = sureness(point.sureness)
    if point.verdict is not None:
        told = f"{told}; {' '.join(VERDICTS[point.verdict])}"
    style = Style.STRONG if point.likely else Style.PLAIN
    return Run(f"{number}. "), Run(sentence, style), Run(f" ({told})", Style.FAINT)


def _written(view: View, point: Point, side: Side) -> Words:
    divergence = point.divergence
    passage = divergence.passage(side)
    links = view.index.links_between(divergence.left, divergence.right)
    said = view.part_of(side, passage, links, divergence.span(side))
    return Run(f"{view.names[side]}: "), *said, *view.reference(side, passage)


def changes_part(view: View) -> Iterator[Block]:
    """Yield what was changed between two versions of one article."""
    revision = view.comparison.revision
    if revision is None or not revision.changes:
        return
    items = []
    for number, change in enumerate(revision.changes):
        side, passage = (
            (Side.RIGHT, change.right) if change.left is None else (Side.LEFT, change.left)
        )
        to = "" if passage is None else view.to(side, passage)
        items.append(words(change_sentence(view.comparison, number), to=to))
    yield Bullets(tuple(items))
