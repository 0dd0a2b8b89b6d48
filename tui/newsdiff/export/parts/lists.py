"""The lists of a document: what only one side has, who acts, who is quoted, what is set aside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newsdiff.actors.model import Actor
from newsdiff.articles.model import Side
from newsdiff.divergence.model import Coverage, QuotePair
from newsdiff.export.blocks import Block, Bullets, Fold, Grid, Paragraph, Run, Style, Words, words
from newsdiff.export.parts.view import View
from newsdiff.export.summary import about_actor, about_source
from newsdiff.presentation.coverages import about_coverage, without_link
from newsdiff.presentation.excerpts import CUT
from newsdiff.presentation.quote_diff import Piece, pieces, verdict
from newsdiff.presentation.statements import statements
from newsdiff.quotes.model import Source

ACTORS_SHOWN = 12
"""The actors after these are of a minor part in the story; the list is in its order."""

CONTEXT_WORDS = 5
"""So many words of a quotation stand on either side of what differs in it."""


def only_here_part(view: View) -> Iterator[Block]:
    """Yield the passages without a link under their titles, the surest first."""
    for side in Side:
        article = view.comparison.article(side)
        for title, found in without_link(view.comparison, side):
            if view.whole and found[0].coverage is Coverage.UNCERTAIN:
                continue  # their sign tells where the articles are written out
            yield Paragraph(words(title, Style.STRONG))
            yield Bullets(
                tuple(
                    (
                        *view.part_of(side, only.passage),
                        *words(f" ({about})" if about else "", Style.FAINT),
                    )
                    for only in found
                    for about in [about_coverage(only, article)]
                )
            )


def actors_part(view: View) -> Iterator[Block]:
    """Yield who is in the articles and how often; the minor ones folded."""
    actors = view.comparison.actors
    if actors[:ACTORS_SHOWN]:
        yield _actors(view, actors[:ACTORS_SHOWN])
    if actors[ACTORS_SHOWN:]:
        yield Fold(
            f"{len(actors) - ACTORS_SHOWN} more actors", (_actors(view, actors[ACTORS_SHOWN:]),)
        )


def _actors(view: View, actors: Iterable[Actor]) -> Grid:
    headings = ("Actor", "Kind", "Role", *(view.names[side] for side in Side), "Also called")
    rows = tuple(
        (
            words(actor.name, Style.STRONG),
            words(actor.kind),
            words(about_actor(actor)),
            *(_mentions(view, actor, side) for side in Side),
            words(", ".join(actor.aliases)),
        )
        for actor in actors
    )
    return Grid(headings, rows, frozenset({3, 4}))


def _mentions(view: View, actor: Actor, side: Side) -> Words:
    found = actor.on(side)
    if not found:
        return words("–")
    passage = view.index.passage_at(side, found[0].span.start)
    return words(str(len(found)), to=view.to(side, passage))


def quoted_in_both_part(view: View) -> Iterator[Block]:
    """Yield the quotations that both articles carry, where they differ word by word."""
    pairs = view.comparison.quote_pairs
    if pairs:
        yield Bullets(tuple(_compared(view, pair) for pair in pairs))


def _compared(view: View, pair: QuotePair) -> Words:
    runs: list[Run] = []
    found = list(pieces(view.comparison, pair))
    for place, piece in enumerate(found):
        if runs:
            runs.append(Run(" "))
        runs += _piece(piece, first=place == 0, last=place == len(found) - 1)
    return Run("“"), *runs, Run("”"), Run(f" ({verdict(view.comparison, pair)})", Style.FAINT)


def _piece(piece: Piece, first: bool, last: bool) -> Iterator[Run]:
    if piece.both:
        yield Run(_in_short(piece.both, first, last))
    if piece.left:
        yield Run(piece.left, Style.LEFT_ONLY)
    if piece.left and piece.right:
        yield Run(" ")
    if piece.right:
        yield Run(piece.right, Style.RIGHT_ONLY)


def _in_short(text: str, first: bool, last: bool) -> str:
    """Return words of both with a sign in the place of those that are far from any difference."""
    found = text.split()
    begin = found[: CONTEXT_WORDS if not first or last else 0]
    end = found[-CONTEXT_WORDS:] if not last or first else []
    if len(found) <= len(begin) + len(end) + 1:
        return text
    return " ".join([*begin, CUT, *end])


def sources_part(view: View) -> Iterator[Block]:
    """Yield who is quoted, a row for each statement."""
    rows = [row for source in view.comparison.sources for row in _quotes(view, source)]
    if rows:
        headings = ("Source", "In", "Form", "Words")
        yield Grid(headings, tuple(rows), widths=(4, 3, 2, 9))


def _quotes(view: View, source: Source) -> Iterator[tuple[Words, ...]]:
    about = about_source(source)
    heading: Words = (Run(source.name.strip(), Style.STRONG), *words(f" {about}" if about else ""))
    for quote, _ in statements(view.comparison, source):
        name, said = view.names[quote.article], view.quoted(quote.article, quote.span)
        yield heading, words(name), words(quote.style), said
        heading = ()


def set_aside_part(view: View) -> Iterator[Block]:
    """Yield captions and page furniture, which took no part in the comparison."""
    items = [
        (
            Run(f"{view.names[side]}: "),
            Run(article.passage_text(passage.index)),
            Run(f" ({passage.kind})", Style.FAINT),
        )
        for side in Side
        for article in [view.comparison.article(side)]
        for passage in article.set_aside
    ]
    if items:
        yield Bullets(tuple(items))
