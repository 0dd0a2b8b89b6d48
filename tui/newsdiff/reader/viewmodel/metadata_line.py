"""The line above a pane: where the article comes from, and its headline."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath
from urllib.parse import urlsplit

from textual.content import Content

from newsdiff.articles.model import Article

_BETWEEN, _BESIDE = Content.styled(" · ", "$quiet"), Content.styled("  ↔  ┆ ", "$quiet")

LEAST_HEADLINE = 12
"""Of a headline at least so many cells are shown, or none."""


class MetadataLine:
    """Outlet, headline, byline, date and length of an article, or of two, in one line.

    The line is made for each width anew, but what it says of an article only once: counting the
    words of a long one takes a while.
    """

    def __init__(self) -> None:
        self._known: list[tuple[Article, list[Content]]] = []

    def line(self, articles: Sequence[Article], width: int, read: int = 0) -> Content:
        """Return what is known of the articles, as much as fits into `width` cells.

        What does not fit is left out whole, from the end; all but the article numbered `read` are
        told quietly.
        """
        known = [self._parts_of(article) for article in articles]
        if len(articles) == 1:
            return self._with_headline(articles[0], known[0], width)
        for kept in range(max(map(len, known)), 0, -1):
            told = [_BETWEEN.join(parts[:kept]) for parts in known]
            others = [each.stylize("not bold $quiet") for each in told]
            line = _BESIDE.join([*others[:read], told[read], *others[read + 1 :]])
            if line.cell_length <= width:
                break
        return line.truncate(max(width, 1), ellipsis=True)

    def _with_headline(self, article: Article, parts: list[Content], width: int) -> Content:
        """Return name and headline, and of the rest what finds room beside them.

        A file's name says less than its headline, which then goes first.
        """
        name, *rest = parts
        title = Content.styled(article.title, "$quiet") if article.title else Content("")
        if title and not (article.outlet or article.fetched):
            name, title = Content(article.title), name.stylize("not bold $quiet")
        room = width - name.cell_length - _BETWEEN.cell_length
        if not title or room < LEAST_HEADLINE:
            told = [name]
        elif title.cell_length <= room:
            told = [name, title]
        else:
            return _BETWEEN.join([name, title.truncate(room, ellipsis=True)])
        for part in rest:
            if _BETWEEN.join([*told, part]).cell_length > width:
                break
            told.append(part)
        return _BETWEEN.join(told).truncate(max(width, 1), ellipsis=True)

    def _parts_of(self, article: Article) -> list[Content]:
        parts = next((parts for known, parts in self._known if known is article), None)
        if parts is None:
            parts = _parts(article)
            # Two articles are on the screen; what stood there before is let go.
            self._known = [*self._known[-1:], (article, parts)]
        return parts


def metadata(article: Article) -> Content:
    """Return what is known about where an article comes from."""
    return _BETWEEN.join(_parts(article))


def _parts(article: Article) -> list[Content]:
    date = article.date and f"{article.date.day} {article.date:%B %Y}"
    fetched = article.fetched and f"fetched {article.fetched:%Y-%m-%d %H:%M}"
    rest = (article.byline, date, fetched, f"{article.words} words")
    return [
        Content(source_name(article)),
        *(Content.styled(part, "$quiet") for part in rest if part),
    ]


def source_name(article: Article) -> str:
    """Return the shortest name that tells where an article comes from."""
    if article.outlet:
        return article.outlet
    if article.fetched:
        return urlsplit(article.origin).hostname or article.origin
    return PurePath(article.origin).name or article.origin or "untitled"
