"""The head of every document: what the articles are, how much each has of the other, who speaks."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from newsdiff.articles.model import Side
from newsdiff.divergence.phrases import counted
from newsdiff.export.blocks import Block, Bullets, Grid, Run, Words, words
from newsdiff.export.parts.view import View
from newsdiff.export.summary import particulars, summary
from newsdiff.presentation.overview import ArticleOverview, Overview, overview
from newsdiff.presentation.text_bars import text_bar
from newsdiff.quotes.model import SourceKind

Row = tuple[Words, ...]


def overview_part(view: View) -> Iterator[Block]:
    """Yield the table of both articles with its bars, and the sentences on what was found."""
    found = overview(view.comparison)
    rows = [*_particulars(view), *bars(found), *_only_here(view, found)]
    headings = ("", *(view.names[side] for side in Side))
    yield Grid(headings, tuple(rows), widths=(2, 5, 5))
    yield Bullets(tuple(words(sentence) for sentence in summary(view.comparison)))


def bars(found: Overview) -> Iterator[Row]:
    """Yield how much of each article the other has, and whose words are quoted, as bars."""
    yield _row("The other has", found, _cover)
    for kind in found.kinds:
        yield _row(f"Quoted: {kind}", found, _quoted(found, kind))


def _particulars(view: View) -> Iterator[Row]:
    left, right = particulars(view.comparison.left), particulars(view.comparison.right)
    for name in left:
        if left[name] or right[name]:
            yield words(name), words(left[name]), words(right[name])


def _row(name: str, found: Overview, cell: Callable[[ArticleOverview], Words]) -> Row:
    return words(name), cell(found.left), cell(found.right)


def _cover(article: ArticleOverview) -> Words:
    shares = article.cover.shares
    if not article.cover.words:
        return ()
    told = ", ".join(
        f"{share:.0%} {name}"
        for share, name in zip(shares, ("matched", "in part", "not matched"), strict=True)
        if share
    )
    return Run(text_bar(shares), bar=shares), Run(f" {told}")


def _quoted(found: Overview, kind: SourceKind) -> Callable[[ArticleOverview], Words]:
    """Return what writes how many words of a kind of source an article quotes."""
    most = max(
        count for article in (found.left, found.right) for count in article.quoted.values() or [1]
    )

    def cell(article: ArticleOverview) -> Words:
        count = article.quoted.get(kind, 0)
        if not count:
            return words("–")
        share = (count / most,)
        return Run(text_bar(share), bar=share), Run(f" {counted(count, 'word')}")

    return cell


def _only_here(view: View, found: Overview) -> Iterator[Row]:
    """Yield the weightiest passages of each side, where the document tells them in full below."""
    if not view.whole:
        return
    most = max(len(found.on(side).only_here) for side in Side)
    for place in range(most):
        cells = [
            view.part_of(side, found.on(side).only_here[place].passage)
            if place < len(found.on(side).only_here)
            else ()
            for side in Side
        ]
        yield (words("" if place else "Only here"), *cells)
