"""Both articles of a page in two columns, each passage with its signs, links and notes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from html import escape

from newsdiff.articles.model import Paragraph, Passage, PassageKind, Side
from newsdiff.comparison import Comparison
from newsdiff.export.parts.view import passage_anchor
from newsdiff.presentation.by_hand import notes_on
from newsdiff.presentation.link_index import LinkIndex
from newsdiff.presentation.points import Point, points_to_check
from newsdiff.presentation.relations import RELATIONS
from newsdiff.presentation.segments import Mark

_MARKS = {
    Mark.PLAIN: "{}",
    Mark.SHARED: "<mark>{}</mark>",
    Mark.DIFFERS: '<mark class="differs">{}</mark>',
    Mark.CONFLICT: '<mark class="conflict">{}</mark>',
}
_PARAGRAPHS = {
    PassageKind.HEADLINE: '<h3 class="headline" dir="auto">{}</h3>',
    PassageKind.HEADING: '<h4 dir="auto">{}</h4>',
    PassageKind.PULL_QUOTE: '<blockquote class="pull" dir="auto">{}</blockquote>',
    PassageKind.BLOCK_QUOTE: '<blockquote dir="auto">{}</blockquote>',
    PassageKind.CAPTION: '<p class="aside" dir="auto">{}</p>',
    PassageKind.FURNITURE: '<p class="aside" dir="auto">{}</p>',
}
_BODY_PARAGRAPH = '<p dir="auto">{}</p>'


def columns(comparison: Comparison, names: Mapping[Side, str], with_points: bool) -> Iterator[str]:
    """Yield the articles whole, captions and page furniture too, as lines of HTML.

    `with_points` says whether the page lists the points to check: passages lead back to them.
    """
    writer = _Columns(comparison, points_to_check(comparison) if with_points else ())
    yield '<div class="pair spread">'
    for side in Side:
        article = comparison.article(side)
        name = escape(names[side])
        yield (
            f'<article class="column" tabindex="0" lang="{escape(article.language)}" '
            f'aria-label="{name}">'
        )
        yield f'<p class="label">{name}</p>'
        yield from (writer.paragraph(side, paragraph) for paragraph in article.paragraphs)
        yield "</article>"
    yield "</div>"


class _Columns:
    def __init__(self, comparison: Comparison, points: Sequence[Point]) -> None:
        self.comparison = comparison
        self.index = LinkIndex(comparison)
        self.points: defaultdict[tuple[Side, int], list[int]] = defaultdict(list)
        for number, point in enumerate(points, start=1):
            self.points[Side.LEFT, point.divergence.left].append(number)
            self.points[Side.RIGHT, point.divergence.right].append(number)

    def paragraph(self, side: Side, paragraph: Paragraph) -> str:
        passages = self.comparison.article(side).passages[paragraph.first : paragraph.last]
        form = _paragraph_form(passages[0]) if passages else "{}"
        return form.format(" ".join(self._passage(side, passage) for passage in passages))

    def _passage(self, side: Side, passage: Passage) -> str:
        links = self.index.links(side, passage.index)
        words = "".join(
            _MARKS[segment.mark].format(escape(segment.text))
            for segment in self.index.segments(side, passage.index, links)
        )
        name = passage_anchor(side, passage.index)
        signs = [
            f'<a class="{link.relation}" href="#{passage_anchor(side.other, partner)}" '
            f'title="{RELATIONS[link.relation].words}">{self.index.label(link)}</a>'
            for link in links
            for partner in [link.passage(side.other)]
        ]
        signs += [
            f'<a class="point" href="#point-{number}" title="Back to point {number}">↑{number}</a>'
            for number in self.points[side, passage.index]
        ]
        signs.append(f'<a class="here" href="#{name}" title="Link to this passage">¶</a>')
        if links:
            best = passage_anchor(side.other, links[0].passage(side.other))
            words = f'<a href="#{best}">{words}</a>'
        relation = max((link.relation for link in links), key=list(RELATIONS).index, default="")
        notes = "".join(
            f'<span class="note" role="note">✎ {escape(text)}</span>'
            for _, text in notes_on(self.comparison, side, passage.index)
        )
        return (
            f'<span class="{f"passage {relation}".rstrip()}" id="{name}">{words}'
            f"<sup>{' '.join(signs)}</sup></span>{notes}"
        )


def _paragraph_form(passage: Passage) -> str:
    """Return the HTML around a paragraph that begins with `passage`."""
    return _BODY_PARAGRAPH if passage.kept else _PARAGRAPHS.get(passage.kind, _BODY_PARAGRAPH)
