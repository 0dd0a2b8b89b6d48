"""Points to check as rows: kind, sureness, verdict, what differs, and the words of both."""

from __future__ import annotations

from collections.abc import Mapping

from textual.content import Content

from newsdiff.alignment.model import Relation
from newsdiff.annotations.model import Verdict
from newsdiff.articles.model import Side, Span
from newsdiff.comparison import Comparison
from newsdiff.presentation.points import VERDICTS, Point
from newsdiff.presentation.relations import relation_sign, sureness
from newsdiff.reader.viewmodel.lines import Lines

NAME_WIDTH = 14
BEFORE = 20
"""So many characters of a passage are shown before the words that differ, where it is cut."""


class PointRow(Lines):
    """One point, on four lines; one that is not likely, or a false alarm, is dimmed."""

    def __init__(self, comparison: Comparison, point: Point, names: Mapping[Side, str]) -> None:
        self._comparison = comparison
        self._point = point
        self._names = names

    def lines(self, width: int) -> list[Content]:
        """Return the lines: what it is, the sentence, and a line for each side."""
        point = self._point
        quiet = not point.likely or point.verdict is Verdict.FALSE_ALARM
        sign = relation_sign(Relation.CONFLICT)
        head = Content.assemble(
            (f"{sign.sign} ", "$quiet" if quiet else f"bold ${sign.name}"),
            (str(point.divergence.kind), "$quiet" if quiet else "bold"),
            (f"  {sureness(point.sureness)}", "$quiet"),
        )
        verdict = Content.styled(
            " ".join(VERDICTS[point.verdict]) if point.verdict else "", "$accent"
        )
        gap = max(width - head.cell_length - verdict.cell_length, 1)
        lines = [head + " " * gap + verdict, *self._sentence(width, quiet)]
        lines += (self._side(side, width) for side in Side)
        return [line.truncate(width, ellipsis=True) for line in lines]

    def _sentence(self, width: int, quiet: bool) -> list[Content]:
        text = Content.styled(self._point.divergence.sentence, "$quiet" if quiet else "")
        return [Content("  ") + line for line in text.wrap(max(width - 2, 1))[:2]]

    def _side(self, side: Side, width: int) -> Content:
        name = Content.styled(f"  {self._names[side][:NAME_WIDTH]:<{NAME_WIDTH}}  ", "$quiet")
        return name + self._passage(side, max(width - name.cell_length, 1))

    def _passage(self, side: Side, room: int) -> Content:
        divergence = self._point.divergence
        article = self._comparison.article(side)
        whole = article.passages[divergence.passage(side)].span
        words = divergence.span(side)
        start = whole.start
        if words is not None and words.end - start > room:
            start = max(words.start - BEFORE, start)
        text = Content(Span(start, whole.end).of(article.text).replace("\n", " "))
        if words is not None:
            text = text.stylize("bold underline", words.start - start, words.end - start)
        return Content("…") + text if start > whole.start else text
