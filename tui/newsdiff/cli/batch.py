"""`newsdiff batch`: many pairs, resumable, with the failing ones told and the others done."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from newsdiff.articles.limits import BATCH_LIMITS
from newsdiff.cli.arguments import STANDARD, batch_parser
from newsdiff.cli.chosen import document_from, limits_from, options_from, refuse_mismatch
from newsdiff.cli.ending import CommandError, Status
from newsdiff.cli.output import tell, write_out
from newsdiff.cli.progress import bar
from newsdiff.export import Format, WriteError

if TYPE_CHECKING:
    from newsdiff.batch import Outcome, Pair, Recipe, Results

LINES = (".jsonl", ".ndjson")


def run_batch(arguments: Sequence[str]) -> int:
    """Run `newsdiff batch …` and return the exit status; raise CommandError."""
    chosen = batch_parser().parse_args(arguments)
    folder = chosen.out != STANDARD and Path(chosen.out).suffix.lower() not in LINES
    if chosen.format and not folder:
        raise CommandError(f"--format goes with a folder, and {chosen.out} takes JSON Lines")
    formats = tuple(dict.fromkeys(chosen.format)) or (Format.JSON,)
    for form in formats:
        refuse_mismatch(form, chosen)

    from newsdiff.batch import PairsError, Recipe, read_pairs

    recipe = Recipe(
        formats=formats if folder else (),
        options=options_from(chosen),
        keep_furniture=chosen.keep_furniture,
        by_hand=not chosen.no_by_hand,
        limits=limits_from(chosen, BATCH_LIMITS),
        document=document_from(chosen),
    )
    try:
        pairs = read_pairs(chosen.pairs)
        results = _results(chosen.out, recipe.formats, chosen.force)
        return _compare_all(pairs, recipe, results, chosen.jobs, chosen.quiet)
    except (PairsError, WriteError) as error:
        raise CommandError(str(error)) from error


class _StandardOutput:
    """JSON Lines to standard output, where nothing can be finished already."""

    def finished(self, pairs: Sequence[Pair]) -> set[str]:
        return set()

    def write(self, outcome: Outcome) -> None:
        for document in outcome.documents:
            write_out(document)


def _results(out: str, formats: tuple[Format, ...], anew: bool) -> Results:
    from newsdiff.batch import Folder, JsonLines

    if out == STANDARD:
        return _StandardOutput()
    return Folder(Path(out), formats, anew) if formats else JsonLines(Path(out), anew)


def _compare_all(
    pairs: Sequence[Pair], recipe: Recipe, results: Results, jobs: int | None, quiet: bool
) -> int:
    from newsdiff.batch import outcomes

    finished = results.finished(pairs)
    left_to_do = [pair for pair in pairs if pair.id not in finished]
    failed = 0
    with bar("Comparing", len(left_to_do), shown=not quiet) as advance:
        for outcome in outcomes(left_to_do, recipe, jobs):
            if outcome.error:
                failed += 1
                tell(f"{outcome.pair.id}: {outcome.error}")
            else:
                results.write(outcome)
            advance()
    if not quiet:
        compared = len(left_to_do) - failed
        tell(f"{compared} compared, {len(finished)} finished before, {failed} failed")
    return Status.ERROR if failed else Status.DONE
