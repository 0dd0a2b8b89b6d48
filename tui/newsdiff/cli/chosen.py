"""What the user chose, as the records that the rooms take."""

from __future__ import annotations

import argparse
from dataclasses import replace
from typing import TYPE_CHECKING

from newsdiff.articles.limits import DEFAULT_LIMITS, Limits
from newsdiff.cli.ending import CommandError
from newsdiff.export import DOCUMENTS, EVERYTHING, ExportOptions, Format, Table

if TYPE_CHECKING:
    from newsdiff.comparison import Options


def limits_from(chosen: argparse.Namespace, usual: Limits = DEFAULT_LIMITS) -> Limits:
    """Return the `usual` limits with those that the user changed."""
    return replace(usual, **dict(chosen.limit))


def options_from(chosen: argparse.Namespace) -> Options:
    """Return the usual options of a comparison with those that the user chose."""
    from newsdiff.comparison import Options

    return Options() if chosen.threshold is None else Options(threshold=chosen.threshold)


def document_from(chosen: argparse.Namespace) -> ExportOptions:
    """Return what the user chose about the documents to be written."""
    return ExportOptions(
        include=frozenset(chosen.only) if chosen.only else EVERYTHING,
        names=getattr(chosen, "names", ("", "")),
        show_paths=chosen.show_paths,
        style=chosen.markdown_style,
        brief=chosen.brief,
        table=chosen.table or Table.LINKS,
    )


def refuse_mismatch(form: Format, chosen: argparse.Namespace, table: Table | None = None) -> None:
    """Raise CommandError where a format cannot be what was asked for."""
    if chosen.brief and form not in DOCUMENTS:
        known = ", ".join(DOCUMENTS)
        raise CommandError(f"--brief goes with {known}, and not with {form}")
    if form is Format.CSV and not (chosen.table or table):
        known = ", ".join(Table)
        raise CommandError(f"CSV needs --table: one of {known}")
