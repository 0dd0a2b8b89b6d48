"""One pair of articles: read, compare, and then export, print or open the reader."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from newsdiff.cli.arguments import STANDARD, batch_parser, main_parser, sources_parser
from newsdiff.cli.chosen import document_from, limits_from, options_from, refuse_mismatch
from newsdiff.cli.ending import CommandError, Status, heed_signals
from newsdiff.cli.output import is_terminal, tell, write_out
from newsdiff.cli.progress import spinner
from newsdiff.export import (
    ExportOptions,
    Format,
    MissingLibraryError,
    Section,
    WriteError,
    format_of,
    refuse_existing,
    render,
    table_of,
    write_whole,
)

if TYPE_CHECKING:
    from newsdiff.articles import Article
    from newsdiff.comparison import Comparison

BROWSER = "textual.drivers.web_driver:WebDriver"
"""How textual-serve tells a program that its terminal is a browser."""

LONG_TEXT = 300_000
"""Characters in both articles from which comparing them takes long enough to show it."""

LONG_FILE = 2_000_000
"""Bytes of a file of several articles, likewise."""


class Export(NamedTuple):
    """A document to be written: where to, in which format, and how."""

    target: str
    form: Format
    options: ExportOptions


def run_pair(arguments: Sequence[str]) -> int:
    """Run `newsdiff [LEFT RIGHT] …` and return the exit status; raise CommandError."""
    chosen = main_parser().parse_args(arguments)
    if chosen.completion or chosen.man or chosen.config_path:
        return _describe(chosen)
    if chosen.no_color:
        os.environ["NO_COLOR"] = "1"
    try:
        exports = _exports(chosen)
        if chosen.left is not None and chosen.right is None:
            picked = _several(chosen)
            if isinstance(picked, int):
                return picked
            return _open_reader(*picked, chosen)
        left, right = read_pair(chosen)
        if _opens_reader(chosen):
            return _open_reader(left, right, chosen)
        return _write_documents(_compare(left, right, chosen), exports, chosen)
    except (WriteError, MissingLibraryError) as error:
        raise CommandError(str(error)) from error


def _describe(chosen: argparse.Namespace) -> int:
    if chosen.completion:
        from newsdiff.cli.completion import completion

        write_out(completion(chosen.completion))
    if chosen.man:
        from newsdiff.cli.manpage import man_page
        from newsdiff.cli.serve import serve_parser

        write_out(man_page(main_parser(), batch_parser(), sources_parser(), serve_parser()))
    if chosen.config_path:
        from platformdirs import user_state_path

        from newsdiff.reader.state.settings import default_path

        settings = chosen.config or default_path()
        state = user_state_path("newsdiff", appauthor=False)
        themes = settings.parent / "themes"
        write_out(f"settings  {settings}\nthemes    {themes}\nstate     {state}\n")
    return Status.DONE


def _origins(chosen: argparse.Namespace) -> tuple[str, str]:
    if chosen.left is None:
        from newsdiff.resources import sample_articles

        left, right = sample_articles()
        return str(left), str(right)
    if chosen.left == chosen.right == STANDARD:
        raise CommandError("only one of the two articles can come from standard input")
    return chosen.left, chosen.right


def _several(chosen: argparse.Namespace) -> tuple[Article, Article] | int:
    """List the articles in one file, or let two of them be picked in a terminal.

    Returns those two, or the exit status.
    """
    from newsdiff.articles import ReadError, read_articles
    from newsdiff.articles.addresses import without_secrets
    from newsdiff.articles.sources import split_number

    place, number = split_number(chosen.left)
    try:
        with spinner("Reading", shown=_is_long(place) and not chosen.quiet):
            articles = (
                []
                if number
                else read_articles(
                    place, keep_furniture=chosen.keep_furniture, limits=limits_from(chosen)
                )
            )
    except ReadError as error:
        raise CommandError(str(error)) from error
    if len(articles) < 2 or chosen.export or chosen.format:
        name = without_secrets(chosen.left)
        raise CommandError(f"{name} needs a second article to be compared with")
    if _opens_reader(chosen):
        from newsdiff.reader.early_signals import remembered

        with remembered():
            heed_signals()
            from newsdiff.reader.picker import pick

            return pick(place, articles, chosen.theme)
    from newsdiff.cli.listing import listing

    write_out(listing(place, articles))
    return Status.DONE


def _is_long(place: str) -> bool:
    """Whether reading all articles there takes long enough to show it."""
    return "://" in place or (os.path.isfile(place) and os.path.getsize(place) >= LONG_FILE)


def _exports(chosen: argparse.Namespace) -> list[Export]:
    """Return what to write where; refuses before anything is read or written."""
    exports = []
    printed = chosen.format or Format.TEXT
    if chosen.print or not chosen.export:
        refuse_mismatch(printed, chosen)
    for target in chosen.export:
        form = chosen.format or format_of(target)
        if form is None:
            raise CommandError(
                f"{target}: no format is known for this file name; choose one with --format"
            )
        options = document_from(chosen)
        table = chosen.table or table_of(target)
        refuse_mismatch(form, chosen, table)
        options = replace(options, table=table or options.table)
        if target != STANDARD:
            refuse_existing(target, chosen.force)
        exports.append(Export(target, form, options))
    return exports


def _read(origins: tuple[str, str], chosen: argparse.Namespace) -> tuple[Article, Article]:
    from newsdiff.articles import ReadError, read_article

    fetched = any("://" in origin for origin in origins)
    try:
        with spinner("Fetching", shown=fetched and not chosen.quiet):
            left, right = (
                read_article(
                    origin, keep_furniture=chosen.keep_furniture, limits=limits_from(chosen)
                )
                for origin in origins
            )
    except ReadError as error:
        raise CommandError(str(error)) from error
    return left, right


def read_pair(chosen: argparse.Namespace) -> tuple[Article, Article]:
    """Read the two articles that are meant; raise CommandError where that fails."""
    return _read(_origins(chosen), chosen)


def _compare(left: Article, right: Article, chosen: argparse.Namespace) -> Comparison:
    from newsdiff.bounded import compare_within

    most = limits_from(chosen).analysis_seconds
    long = len(left.text) + len(right.text) >= LONG_TEXT
    with spinner("Comparing", shown=long and not chosen.quiet):
        comparison = compare_within(most, left, right, options_from(chosen))
    if comparison.left_out:
        tell(f"stopped after {most:g} seconds, without {', '.join(comparison.left_out)}")
    if chosen.no_by_hand:
        return comparison
    from newsdiff.annotations.store import AnnotationsError
    from newsdiff.corrections.apply import as_kept

    try:
        return as_kept(comparison, chosen.by_hand)
    except AnnotationsError as error:
        raise CommandError(str(error)) from error


def asks_for_document(chosen: argparse.Namespace) -> bool:
    """Whether something is to be written, so that no reader is opened."""
    return bool(chosen.export or chosen.print or chosen.format or chosen.only or chosen.exit_code)


def _opens_reader(chosen: argparse.Namespace) -> bool:
    if asks_for_document(chosen):
        return False
    if os.environ.get("TEXTUAL_DRIVER") == BROWSER:
        return True
    # Textual draws on standard error.
    return all(map(is_terminal, (sys.stdin, sys.stdout, sys.stderr)))


def _open_reader(left: Article, right: Article, chosen: argparse.Namespace) -> int:
    from newsdiff.reader import run_reader
    from newsdiff.reader.early_signals import remembered
    from newsdiff.reader.state.settings import SettingsError

    try:
        with remembered():
            heed_signals()
            return run_reader(
                left,
                right,
                threshold=chosen.threshold,
                theme=chosen.theme,
                config=chosen.config,
                limits=limits_from(chosen),
                by_hand=chosen.by_hand,
            )
    except SettingsError as error:
        raise CommandError(str(error)) from error


def _write_documents(
    comparison: Comparison, exports: Sequence[Export], chosen: argparse.Namespace
) -> Status:
    options = document_from(chosen)
    # All are written out before the first file is: a library that is missing leaves none behind.
    written = [(each.target, render(comparison, each.form, each.options)) for each in exports]
    for target, document in written:
        if target == STANDARD:
            write_out(document)
        else:
            write_whole(target, document, chosen.force)
    if chosen.print or not exports:
        _print(comparison, options, chosen)
    diverges = chosen.exit_code and _diverges(comparison, options.include)
    return Status.DIVERGES if diverges else Status.DONE


def _print(comparison: Comparison, options: ExportOptions, chosen: argparse.Namespace) -> None:
    if chosen.format in (None, Format.TEXT):
        from newsdiff.export.text import text_for

        write_out(text_for(sys.stdout, comparison, options, chosen.width))
    else:
        write_out(render(comparison, chosen.format, options))


def _diverges(comparison: Comparison, include: Collection[Section]) -> bool:
    from newsdiff.articles.model import Side

    return (
        (Section.LINKS in include and _differs(comparison))
        or (Section.POINTS in include and bool(comparison.conflicts))
        or (Section.CHANGES in include and _is_changed(comparison))
        or (Section.ONLY_HERE in include and any(map(comparison.only_here, Side)))
    )


def _is_changed(comparison: Comparison) -> bool:
    """Whether one of two versions of an article says something else than the other."""
    return comparison.revision is not None and bool(comparison.revision.changes)


def _differs(comparison: Comparison) -> bool:
    from newsdiff.divergence.model import Severity

    return any(d.severity is not Severity.DETAIL for d in comparison.shown_divergences)
