"""Comparisons over texts that look like Markdown, HTML and everything else that could go wrong."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from newsdiff.actors.model import Actor, ActorKind, Mention
from newsdiff.alignment.model import Link, Relation
from newsdiff.articles.model import Article, PassageKind, Side, Span
from newsdiff.comparison import Comparison, Options
from newsdiff.divergence.model import (
    Divergence,
    DivergenceKind,
    EditKind,
    OnlyHere,
    QuoteEdit,
    QuotePair,
    Severity,
)
from newsdiff.quotes.model import Quote, QuoteStyle, Source, SourceKind
from tests.export.small import article

FRAGMENTS = (
    *"#-+=:>|*_`~^$%@!&<>()[]{}\\\"'.,;/?",
    *(" ", "  ", "\t", "\u00a0", "\u3000", "\u2028", "\u200b", "\ufeff"),
    *("1.", "12)", "a.", "iv.", "(1)", "- ", "* ", "+ ", "> ", "# ", "===", "---", "***", "___"),
    *("[x]:", "[x](y)", "![x](y)", "[^1]", "[[x]]", "`code`", "```", "~~~", "$x$", "%%", "=="),
    *("&amp;", "&#42;", "&lt;", "<b>", "</b>", "<!--", "-->", "<mark>", "<br>", "<script>", "]]>"),
    *(
        "http://a.b",
        "https://a.b/c_d*e",
        "www.a.b",
        "x@y.org",
        "<http://a.b>",
        "\\|",
        "\\\\",
        "|-|",
    ),
    *(
        "“",
        "”",
        "’",
        "…",
        "—",
        "é",
        "ß",
        "漢",
        "🙂",
        "a",
        "b",
        "Z",
        "9",
        "word",
        "two words",
        "U.S.",
    ),
    *("$title", "${style}", "{0}", "%s", "[bold]", "[/oops]", "\\N", "\\1", ":smile:", "#tag"),
)


def texts(least: int = 1) -> st.SearchStrategy[str]:
    """Texts of one line, of dangerous fragments or of any characters that reading lets through."""
    fragments = st.lists(st.sampled_from(FRAGMENTS), min_size=least, max_size=8).map("".join)
    characters = st.text(
        st.characters(exclude_categories=["Cs", "Cc"]),
        min_size=least,
        max_size=12,
    )
    return fragments | characters


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """Articles of a few paragraphs with any kinds and texts."""
    passages = st.lists(texts(), min_size=1, max_size=3).map(tuple)
    paragraphs = draw(
        st.lists(st.tuples(st.sampled_from(PassageKind), passages), min_size=1, max_size=3)
    )
    made = article(tuple(paragraphs), title=draw(texts(0)), origin=draw(texts(0)))
    return replace(made, outlet=draw(texts(0)), byline=draw(texts(0)))


@st.composite
def comparisons(draw: st.DrawFn) -> Comparison:
    """Comparisons with every kind of finding, on any spans."""
    left, right = draw(articles()), draw(articles())
    links = tuple(
        _link(draw, left, right, i, j)
        for i, j in sorted(draw(st.sets(st.tuples(_index(left), _index(right)), max_size=4)))
    )
    divergences = tuple(
        Divergence(
            link.left,
            link.right,
            draw(st.sampled_from(DivergenceKind)),
            draw(st.sampled_from(Severity)),
            draw(st.none() | _spans(left, link.left)),
            draw(st.none() | _spans(right, link.right)),
            draw(texts()),
        )
        for link in links
    )
    quote = Quote(draw(_spans(left, 0)), QuoteStyle.DIRECT, Side.LEFT, draw(texts(0)))
    again = Quote(draw(_spans(right, 0)), QuoteStyle.DIRECT, Side.RIGHT, draw(texts(0)))
    edits = draw(st.lists(_edits(left, right), max_size=3).map(tuple))
    mention = Mention(draw(_spans(right, 0)), "name", ActorKind.PERSON, Side.RIGHT)
    return Comparison(
        left=left,
        right=right,
        options=Options(),
        candidates=links,
        links=links,
        divergences=divergences,
        actors=(
            Actor(draw(texts()), ActorKind.PERSON, (mention,), draw(texts(0)), draw(texts(0))),
        ),
        quotes=(quote, again),
        sources=(Source(draw(texts()), SourceKind.OTHER, (0,), role=draw(texts(0))),),
        quote_pairs=(QuotePair(0, 1, 0.9, draw(st.none() | st.booleans()), edits),),
        only_left=(OnlyHere(0, 0.5, draw(texts(0))),),
        only_right=(),
    )


def _edits(left: Article, right: Article) -> st.SearchStrategy[QuoteEdit]:
    return st.builds(
        QuoteEdit,
        st.sampled_from(EditKind),
        st.none() | _spans(left, 0),
        st.none() | _spans(right, 0),
    )


def _index(where: Article) -> st.SearchStrategy[int]:
    return st.integers(0, len(where.passages) - 1)


def _spans(where: Article, passage: int) -> st.SearchStrategy[Span]:
    span = where.passages[passage].span
    offsets = st.integers(span.start, span.end)
    return st.tuples(offsets, offsets).map(lambda two: Span(min(two), max(two)))


def _link(draw: st.DrawFn, left: Article, right: Article, i: int, j: int) -> Link:
    on_left = st.lists(_spans(left, i), max_size=2).map(tuple)
    on_right = st.lists(_spans(right, j), max_size=2).map(tuple)
    return Link(
        i,
        j,
        0.7,
        draw(st.sampled_from(Relation)),
        draw(on_left),
        draw(on_right),
        draw(on_left),
        draw(on_right),
    )
