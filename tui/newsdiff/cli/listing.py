"""A file of several articles, as a list: number, date, outlet, title, words."""

from __future__ import annotations

from collections.abc import Sequence
from shlex import quote
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsdiff.articles import Article

LONGEST_OUTLET = 30
HEADS = ("", "date", "outlet", "title", "words")


def listing(origin: str, articles: Sequence[Article]) -> str:
    """Return the list with a line for each article, in columns, and how to compare two of them."""
    from rich.cells import cell_len, set_cell_size

    from newsdiff.articles.sanitise import sanitise_line
    from newsdiff.articles.sources import number_of, numbered

    rows = [HEADS, *(_row(article, number_of(article.origin)) for article in articles)]
    # Titles stand last but for their words: a long one then moves nothing else.
    widths = [max(cell_len(row[column]) for row in rows) for column in range(4)]
    widths[2] = min(widths[2], LONGEST_OUTLET)
    lines = [
        "  ".join(
            [
                row[0].rjust(widths[0]),
                *(set_cell_size(row[column], widths[column]) for column in (1, 2, 3)),
                row[4].rjust(len(HEADS[4])),
            ]
        )
        for row in rows
    ]
    name = sanitise_line(origin).text
    first, second = (
        quote(numbered(name, number_of(article.origin))) for article in (articles[0], articles[1])
    )
    told = f"{name} holds {len(articles)} articles. Two of them are compared by their numbers:"
    return "\n".join(
        [*(line.rstrip() for line in lines), "", told, f"  newsdiff {first} {second}\n"]
    )


def _row(article: Article, number: int) -> tuple[str, str, str, str, str]:
    return (
        str(number),
        article.date.isoformat() if article.date else "",
        article.outlet,
        article.title or _first_words(article),
        str(article.words),
    )


def _first_words(article: Article) -> str:
    """Return the beginning of an article without a title."""
    return article.passage_text(article.body[0].index)[:60]
