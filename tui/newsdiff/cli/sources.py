"""`newsdiff sources`: who is quoted in one article or in many, without pairs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from newsdiff.cli.arguments import STANDARD, sources_parser
from newsdiff.cli.chosen import limits_from
from newsdiff.cli.ending import CommandError, Status
from newsdiff.cli.output import tell, write_out
from newsdiff.cli.progress import bar
from newsdiff.export import WriteError, refuse_existing, write_whole

if TYPE_CHECKING:
    from newsdiff.presentation.source_audit import ArticleId, SourceEntry


def run_sources(arguments: Sequence[str]) -> int:
    """Run `newsdiff sources …` and return the exit status; raise CommandError."""
    chosen = sources_parser().parse_args(arguments)
    try:
        if chosen.csv not in (None, STANDARD):
            refuse_existing(chosen.csv, chosen.force)
    except WriteError as error:
        raise CommandError(str(error)) from error

    from newsdiff.batch.sources import audits, files_in

    places = list(files_in(chosen.places))
    if not places:
        raise CommandError(f"{', '.join(chosen.places)}: no files to read")
    # Another process has not this one's standard input.
    jobs = 1 if STANDARD in places else chosen.jobs
    articles: list[ArticleId] = []
    entries: list[SourceEntry] = []
    failed = 0
    with bar("Reading", len(places), shown=not chosen.quiet) as advance:
        for found in audits(places, jobs, chosen.keep_furniture, limits_from(chosen)):
            if found.error:
                failed += 1
                tell(found.error)
            articles += found.articles
            entries += found.entries
            advance()
    if not articles:
        raise CommandError("none of it could be read")

    from newsdiff.export.sources_csv import sources_csv
    from newsdiff.presentation.source_audit import summary_by_outlet

    if chosen.csv is not None:
        table = sources_csv(entries, chosen.show_paths)
        _write(chosen.csv, table, chosen.force)
    if chosen.csv != STANDARD:
        write_out("".join(f"{line}\n" for line in summary_by_outlet(articles, entries)))
    return Status.ERROR if failed else Status.DONE


def _write(target: str, table: str, force: bool) -> None:
    if target == STANDARD:
        write_out(table)
        return
    try:
        write_whole(target, table, force)
    except WriteError as error:
        raise CommandError(str(error)) from error
