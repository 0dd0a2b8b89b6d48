"""Both articles in rows: what is linked side by side, each passage once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from newsdiff.alignment.model import Link
from newsdiff.articles.model import Side
from newsdiff.export.blocks import Block, Bullets, Reports, Row, Run, Style, Words, words
from newsdiff.export.parts.view import View, passage_anchor
from newsdiff.presentation.coverages import COVERAGES
from newsdiff.presentation.relations import RELATIONS


def legend(view: View) -> Iterator[Block]:
    """Yield what signs and highlights mean, before any of them is met."""
    signs = [f"{each.sign} {each.words}" for each in RELATIONS.values()]
    signs += [f"{each.sign} {each.words}" for each in COVERAGES.values()]
    left, right = (view.names[side] for side in Side)
    yield Bullets(
        (
            words("; ".join(signs) + ". The number beside a sign is that of the pair."),
            (
                Run("both report it", Style.SHARED),
                Run("; "),
                Run("other words inside a shared statement", Style.DIFFERS),
                Run("; "),
                Run("words that conflict", Style.CONFLICT),
            ),
            (
                Run("In quotations: "),
                Run(f"only in {left}", Style.LEFT_ONLY),
                Run(", "),
                Run(f"only in {right}", Style.RIGHT_ONLY),
            ),
        )
    )


def reports(view: View) -> Iterator[Block]:
    """Yield both articles, without captions and page furniture."""
    yield Reports(tuple(_Rows(view).rows()) if view.rows else ())


class _Rows:
    """Walks down the left article, and takes from the right what is linked or has been passed.

    A passage of the right article stands beside its best partner; elsewhere a reference does.
    """

    def __init__(self, view: View) -> None:
        self._view = view
        self._index = view.index
        self._only = {
            (side, only.passage): COVERAGES[only.coverage].sign
            for side in Side
            for only in (*view.comparison.only_here(side), *view.comparison.unmatched(side))
        }
        self._right = [passage.index for passage in view.comparison.right.body]
        self._next = 0
        """How many of them have been looked at in order."""

    def rows(self) -> Iterator[Row]:
        """Yield the rows from top to bottom."""
        for passage in self._view.comparison.left.body:
            yield from self._with_partners(passage.index)
        yield from self._up_to(None)

    def _with_partners(self, left: int) -> Iterator[Row]:
        links = self._index.partners_in_order(left)
        beside = [link for link in links if self._home(link) == link]
        elsewhere = [self._index.label(self._home(link)) for link in links if link not in beside]
        if not links:
            sign = self._only.get((Side.LEFT, left), "")
            yield self._row(sign, f"row-{passage_anchor(Side.LEFT, left)}", left, None)
        elif not beside:
            best = self._index.links(Side.LEFT, left)[0]
            yield self._row(*self._named(best), left, None, {Side.RIGHT: _as_in(elsewhere)})
        else:
            yield from self._up_to(beside[0].right)
            label, anchor = self._named(beside[0])
            also = {Side.RIGHT: _as_in(elsewhere)} if elsewhere else {}
            yield self._row(label, anchor, left, beside[0].right, also)
            for link in beside[1:]:
                yield self._row(*self._named(link), None, link.right, {Side.LEFT: _as_in([label])})

    def _home(self, link: Link) -> Link:
        """Return the link in whose row the right passage of `link` is written out."""
        return self._index.links(Side.RIGHT, link.right)[0]

    def _named(self, link: Link) -> tuple[str, str]:
        return self._index.label(link), f"pair-{self._index.number(link)}"

    def _up_to(self, stop: int | None) -> Iterator[Row]:
        """Yield the passages of the right article without a link that stand before `stop`."""
        while self._next < len(self._right):
            passage = self._right[self._next]
            if stop is not None and passage >= stop:
                return
            self._next += 1
            if self._index.links(Side.RIGHT, passage):
                continue
            sign = self._only.get((Side.RIGHT, passage), "")
            yield self._row(sign, f"row-{passage_anchor(Side.RIGHT, passage)}", None, passage)

    def _row(
        self,
        label: str,
        anchor: str,
        left: int | None,
        right: int | None,
        said: Mapping[Side, Words] | None = None,
    ) -> Row:
        passages = {Side.LEFT: left, Side.RIGHT: right}
        found = {side: self._cell(side, passage, said or {}) for side, passage in passages.items()}
        return Row(label, anchor, found, passages)

    def _cell(self, side: Side, passage: int | None, said: Mapping[Side, Words]) -> Words:
        if passage is None:
            return said.get(side, ())
        written = self._view.passage(side, passage)
        return (*written, Run(" "), *said[side]) if side in said else written


def _as_in(labels: Sequence[str]) -> Words:
    """Say in which rows a partner stands that is not written out again."""
    return words(f"(as in {', '.join(labels)})", Style.FAINT)
