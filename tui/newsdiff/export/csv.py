"""A comparison as CSV: one table for a file, whose columns README.md explains."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeAlias

from newsdiff.articles.language import count_words
from newsdiff.articles.model import Side
from newsdiff.comparison import Comparison
from newsdiff.export.csv_cells import Cell, csv_text, yes_or_no
from newsdiff.export.formats import Table
from newsdiff.export.options import ExportOptions
from newsdiff.presentation.link_index import LinkIndex
from newsdiff.presentation.named_sentences import named_sentence
from newsdiff.presentation.points import points_to_check
from newsdiff.presentation.relations import RELATIONS
from newsdiff.presentation.side_names import names_of
from newsdiff.presentation.statements import statement_count
from newsdiff.quotes.model import Source, SourceKind

Rows: TypeAlias = Iterator[Sequence[Cell]]


def csv_table(comparison: Comparison, options: ExportOptions) -> str:
    """Return the table that the options ask for; passages are counted from 1."""
    columns, rows = TABLES[options.table]
    return csv_text(columns.split(), rows(comparison))


def _links(comparison: Comparison) -> Rows:
    index = LinkIndex(comparison)
    for number, link in enumerate(comparison.links, start=1):
        sign = RELATIONS[link.relation]
        yield (
            number,
            link.relation,
            sign.words,
            link.score,
            link.left + 1,
            link.right + 1,
            comparison.left.passage_text(link.left),
            comparison.right.passage_text(link.right),
            len(index.divergences(link)),
        )


def _points(comparison: Comparison) -> Rows:
    for number, point in enumerate(points_to_check(comparison), start=1):
        divergence = point.divergence
        yield (
            number,
            divergence.kind,
            named_sentence(comparison, divergence),
            point.sureness,
            point.verdict,
            point.left_words,
            point.right_words,
            divergence.left + 1,
            divergence.right + 1,
            comparison.left.passage_text(divergence.left),
            comparison.right.passage_text(divergence.right),
        )


def _sources(comparison: Comparison) -> Rows:
    for source in comparison.sources:
        yield (
            source.name,
            source.kind,
            yes_or_no(source.kind is SourceKind.OFFICIAL),
            yes_or_no(not source.anonymous),
            source.role,
            source.affiliation,
            "; ".join(source.via),
            "; ".join(source.possible_matches),
            *(statement_count(comparison, source, side) for side in Side),
            *(sum(map(count_words, _quoted(comparison, source, side))) for side in Side),
        )


def _quoted(comparison: Comparison, source: Source, side: Side) -> list[str]:
    """Return the words between quotation marks of a source on a side."""
    text = comparison.article(side).text
    quotes = (comparison.quotes[index] for index in source.quotes)
    return [each.span.of(text) for each in quotes if each.direct and each.article is side]


def _statements(comparison: Comparison) -> Rows:
    names, index = names_of(comparison), LinkIndex(comparison)
    speakers = {number: source for source in comparison.sources for number in source.quotes}
    for number, quote in enumerate(comparison.quotes):
        source = speakers.get(number)
        text = comparison.article(quote.article).text
        yield (
            quote.article,
            names[quote.article],
            source.name if source else quote.speaker,
            source.kind if source else "",
            quote.style,
            quote.span.of(text),
            quote.attribution.of(text) if quote.attribution else "",
            quote.cue.of(text) if quote.cue else "",
            quote.relay,
            yes_or_no(quote.stance),
            index.passage_at(quote.article, quote.span.start) + 1,
        )


def _notes(comparison: Comparison) -> Rows:
    names = names_of(comparison)
    for number, note in enumerate(comparison.by_hand.notes, start=1):
        passage = comparison.article(note.side).passage_text(note.passage)
        yield number, note.side, names[note.side], note.passage + 1, passage, note.text


TABLES: Mapping[Table, tuple[str, Callable[[Comparison], Rows]]] = {
    Table.LINKS: (
        "number relation meaning score left_passage right_passage left_text right_text differences",
        _links,
    ),
    Table.POINTS: (
        "number kind sentence sureness verdict left_words right_words "
        "left_passage right_passage left_text right_text",
        _points,
    ),
    Table.SOURCES: (
        "source kind official named role affiliation via perhaps "
        "left_statements right_statements left_words_quoted right_words_quoted",
        _sources,
    ),
    Table.STATEMENTS: (
        "side article source kind form words attribution verb relay stance passage",
        _statements,
    ),
    Table.NOTES: ("number side article passage text note", _notes),
}
"""The columns of each table, and what yields its rows."""
