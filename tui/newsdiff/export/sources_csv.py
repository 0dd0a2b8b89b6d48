"""Who is quoted in many articles, as CSV; README.md explains the columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from newsdiff.export.csv_cells import Cell, csv_text, yes_or_no
from newsdiff.export.options import published_name
from newsdiff.presentation.source_audit import SourceEntry

COLUMNS = """
person role affiliation kind official named statements words_quoted words_reported
first_position verb relay article file outlet date
"""


def sources_csv(entries: Iterable[SourceEntry], show_paths: bool = False) -> str:
    """Return a row for each source of each article; files without their folders, if not asked."""
    return csv_text(COLUMNS.split(), _rows(entries, show_paths))


def _rows(entries: Iterable[SourceEntry], show_paths: bool) -> Iterator[Sequence[Cell]]:
    for entry in entries:
        article = entry.article
        yield (
            entry.source,
            entry.role,
            entry.affiliation,
            entry.kind,
            yes_or_no(entry.official),
            yes_or_no(entry.named),
            entry.statements,
            entry.words_quoted,
            entry.words_reported,
            round(entry.first_position, 2),
            "; ".join(entry.verbs),
            "; ".join(entry.relays),
            article.title,
            article.file if show_paths else published_name(article.file),
            article.outlet,
            article.date.isoformat() if article.date else "",
        )
