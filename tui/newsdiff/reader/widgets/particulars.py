"""The line above a pane: where the article comes from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import PurePath
from urllib.parse import urlsplit

from textual.content import Content
from textual.widget import Widget

from newsdiff.articles.model import Article, Side


class Particulars(Widget):
    """Outlet, byline, date and length of one article, in one line."""

    ALLOW_SELECT = False

    def __init__(self, side: Side) -> None:
        super().__init__(id=f"particulars-{side}")
        self._articles: list[Article] = []
        self._line = Content("")

    def show(self, sides: Iterable[Side], articles: Mapping[Side, Article]) -> None:
        """Show the particulars of the articles of some sides, one beside the other."""
        wanted = [articles[side] for side in sides]
        # Counting the words of a long article takes a while; this is called on each resize.
        if [id(article) for article in wanted] != [id(article) for article in self._articles]:
            self._articles = wanted
            self._line = Content("   ").join(particulars(article) for article in wanted)
            self.refresh()

    def render(self) -> Content:
        """The line, cut to the width of the pane."""
        return self._line


def particulars(article: Article) -> Content:
    """Return what is known about where an article comes from, its name in bold."""
    date = article.date and f"{article.date.day} {article.date:%B %Y}"
    fetched = article.fetched and f"fetched {article.fetched:%Y-%m-%d %H:%M}"
    rest = [part for part in (article.byline, date, fetched, f"{article.words} words") if part]
    return Content.assemble((source_name(article), "bold"), (" · " + " · ".join(rest), "$quiet"))


def source_name(article: Article) -> str:
    """Return the shortest name that tells where an article comes from."""
    if article.outlet:
        return article.outlet
    if article.fetched:
        return urlsplit(article.origin).hostname or article.origin
    return PurePath(article.origin).name or article.origin or "untitled"
