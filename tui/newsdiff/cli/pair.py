"""One pair of articles: read, compare, and then export, print or open the reader."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from newsdiff.cli.arguments import STANDARD, batch_parser, main_parser
from newsdiff.cli.ending import CommandError, Status
from newsdiff.cli.output import write_out
from newsdiff.export import EVERYTHING, Format, Section, WriteError, format_of, render, write_whole

if TYPE_CHECKING:
    from newsdiff.articles import Article
    from newsdiff.comparison import Comparison, Options


def run_pair(arguments: Sequence[str]) -> int:
    """Run `newsdiff [LEFT RIGHT] …` and return the exit status; raise CommandError."""
    parser = main_parser()
    chosen = parser.parse_args(arguments)
    if chosen.completion or chosen.man:
        return _describe(parser, chosen)
    origins = _origins(chosen)
    exports = [(target, _export_format(target, chosen.format)) for target in chosen.export]
    if chosen.no_color:
        os.environ["NO_COLOR"] = "1"
    left, right = _read(origins)
    if _opens_reader(chosen):
        return _open_reader(left, right, chosen)

    from newsdiff.comparison import compare

    comparison = compare(left, right, _options(chosen))
    include = frozenset(chosen.only) if chosen.only else EVERYTHING
    for target, form in exports:
        _export(render(comparison, form, include, chosen.markdown_style), target, chosen.force)
    if chosen.print or not exports:
        _print(comparison, include, chosen)
    if chosen.exit_code and _diverges(comparison, include):
        return Status.DIVERGES
    return Status.DONE


def _describe(parser: argparse.ArgumentParser, chosen: argparse.Namespace) -> int:
    if chosen.completion:
        from newsdiff.cli.completion import completion

        write_out(completion(parser, chosen.completion))
    if chosen.man:
        from newsdiff.cli.manpage import man_page

        write_out(man_page(parser, batch_parser()))
    return Status.DONE


def _origins(chosen: argparse.Namespace) -> tuple[str, str]:
    if chosen.left is None:
        from newsdiff.resources import sample_articles

        left, right = sample_articles()
        return str(left), str(right)
    if chosen.right is None:
        raise CommandError(f"{chosen.left} needs a second article to be compared with")
    if chosen.left == chosen.right == STANDARD:
        raise CommandError("only one of the two articles can come from standard input")
    return chosen.left, chosen.right


def _export_format(target: str, asked: Format | None) -> Format:
    form = asked or format_of(target)
    if form is None:
        raise CommandError(
            f"{target}: no format is known for this file name; choose one with --format"
        )
    return form


def _read(origins: tuple[str, str]) -> tuple[Article, Article]:
    from newsdiff.articles import ReadError, read_article

    try:
        left, right = (read_article(origin) for origin in origins)
    except ReadError as error:
        raise CommandError(str(error)) from error
    return left, right


def _opens_reader(chosen: argparse.Namespace) -> bool:
    document = chosen.export or chosen.print or chosen.format or chosen.only or chosen.exit_code
    return not document and sys.stdin.isatty() and sys.stdout.isatty()


def _open_reader(left: Article, right: Article, chosen: argparse.Namespace) -> int:
    from newsdiff.reader import run_reader

    return run_reader(
        left, right, options=_options(chosen), theme=chosen.theme, config=chosen.config
    )


def _options(chosen: argparse.Namespace) -> Options:
    from newsdiff.comparison import Options

    return Options() if chosen.threshold is None else Options(threshold=chosen.threshold)


def _export(text: str, target: str, force: bool) -> None:
    if target == STANDARD:
        write_out(text)
        return
    try:
        write_whole(target, text, force)
    except WriteError as error:
        raise CommandError(str(error)) from error


def _print(
    comparison: Comparison, include: Collection[Section], chosen: argparse.Namespace
) -> None:
    if chosen.format in (None, Format.TEXT):
        from newsdiff.export.terminal import text_for

        write_out(text_for(sys.stdout, comparison, include, chosen.width))
    else:
        write_out(render(comparison, chosen.format, include, chosen.markdown_style))


def _diverges(comparison: Comparison, include: Collection[Section]) -> bool:
    from newsdiff.divergence.model import Severity

    shown = {(link.left, link.right) for link in comparison.links}
    differs = any(
        divergence.severity is not Severity.DETAIL and (divergence.left, divergence.right) in shown
        for divergence in comparison.divergences
    )
    return (
        (Section.LINKS in include and differs)
        or (Section.CONFLICTS in include and bool(comparison.conflicts))
        or (Section.ONLY_HERE in include and bool(comparison.only_left + comparison.only_right))
    )
