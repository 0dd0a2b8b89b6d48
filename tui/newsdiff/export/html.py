"""A comparison as one self-contained HTML page: no network, no script, light, dark and on paper.

Links to `#left-3` and `#right-7` bring a passage into view; each column scrolls by itself, so that
the passage that was clicked stays where it is. Every word of an article goes through `html.escape`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby
from pathlib import Path
from string import Template

from newsdiff.comparison import Comparison
from newsdiff.export.blocks import (
    Block,
    Bullets,
    Document,
    Fold,
    Grid,
    Paragraph,
    Part,
    Reports,
    Run,
    Style,
    Words,
)
from newsdiff.export.document import document
from newsdiff.export.html_articles import columns
from newsdiff.export.options import ExportOptions

_STYLES = {
    Style.PLAIN: "{}",
    Style.STRONG: "<b>{}</b>",
    Style.FAINT: '<span class="tag">{}</span>',
    Style.SHARED: "<mark>{}</mark>",
    Style.DIFFERS: '<mark class="differs">{}</mark>',
    Style.CONFLICT: '<mark class="conflict">{}</mark>',
    Style.LEFT_ONLY: "<del>{}</del>",
    Style.RIGHT_ONLY: "<ins>{}</ins>",
}
_IN_COLUMNS = ("set-aside",)
"""The columns hold captions and page furniture where they stand."""
_BAR_HEIGHT = 10
_BAR_PARTS = ("matched", "partly", "unmatched")


def page(comparison: Comparison, options: ExportOptions) -> str:
    """Return the whole page, style sheet included."""
    found = document(comparison, options, rows=False)
    parts = [part for part in found.parts if part.name not in _IN_COLUMNS]
    here = Path(__file__)
    return Template(here.with_suffix(".html").read_text(encoding="utf-8")).substitute(
        title=escape(found.title),
        style=here.with_suffix(".css").read_text(encoding="utf-8").strip(),
        headline='<span class="versus">and</span>'.join(map(escape, found.titles)),
        navigation=" ".join(f'<a href="#{each.name}">{each.title}</a>' for each in parts[1:]),
        sections="\n".join(_section(comparison, found, part) for part in parts),
    )


def _section(comparison: Comparison, found: Document, part: Part) -> str:
    title = escape(part.title)
    back = '<a class="back" href="#top" title="Back to the top">↑</a>'
    written = "\n".join(text for block in part.blocks for text in _block(comparison, found, block))
    heading = f'<h2><a href="#{part.name}">{title}</a> {back}</h2>'
    return f'<section id="{part.name}">\n{heading}\n{written}\n</section>'


def _block(comparison: Comparison, found: Document, block: Block) -> Iterator[str]:
    match block:
        case Paragraph():
            name = f' id="{block.anchor}" class="point"' if block.anchor else ""
            yield f'<p dir="auto"{name}>{_words(block.words)}</p>'
        case Bullets():
            yield "<ul>"
            yield from (f'<li dir="auto">{_words(item)}</li>' for item in block.items)
            yield "</ul>"
        case Grid():
            yield from _table(block)
        case Reports():
            points = any(part.name == "points" for part in found.parts)
            yield from columns(comparison, found.names, with_points=points)
        case Fold():
            yield f"<details>\n<summary>{escape(block.title)}</summary>"
            for inner in block.blocks:
                yield from _block(comparison, found, inner)
            yield "</details>"


def _table(grid: Grid) -> Iterator[str]:
    heads = "".join(
        f'<th scope="col"{_number(grid, index)}>{escape(heading)}</th>'
        for index, heading in enumerate(grid.headings)
    )
    yield f'<div class="scroll"><table>\n<thead><tr>{heads}</tr></thead>\n<tbody>'
    for row in grid.rows:
        cells = (
            f'<td dir="auto"{_number(grid, index)}>{_words(cell)}</td>'
            for index, cell in enumerate(row)
        )
        yield f"<tr>{''.join(cells)}</tr>"
    yield "</tbody></table></div>"


def _number(grid: Grid, index: int) -> str:
    return ' class="number"' if index in grid.numbers else ""


def _words(runs: Words) -> str:
    """Return runs as HTML; neighbours that lead to one place are one link."""
    parts = []
    for to, group in groupby(runs, key=lambda run: run.to):
        text = "".join(map(_run, group))
        parts.append(f'<a href="#{to}">{text}</a>' if to else text)
    return "".join(parts)


def _run(run: Run) -> str:
    if run.bar:
        return _bar(run.bar)
    return _STYLES[run.style].format(escape(run.text)) if run.text else ""


def _bar(shares: Iterable[float]) -> str:
    """Draw shares of a whole as a bar; the words beside it say the same."""
    drawn, start = [], 0.0
    for share, name in zip(shares, _BAR_PARTS, strict=False):
        width = 100 * share
        drawn.append(
            f'<rect class="{name}" x="{start:.2f}" width="{width:.2f}" height="{_BAR_HEIGHT}"/>'
        )
        start += width
    return (
        f'<svg class="bar" viewBox="0 0 100 {_BAR_HEIGHT}" preserveAspectRatio="none" '
        f'aria-hidden="true">{"".join(drawn)}</svg>'
    )
