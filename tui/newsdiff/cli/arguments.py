"""The arguments of `newsdiff`: help, man page and shell completions are all made from these."""

from __future__ import annotations

import argparse
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from newsdiff import __version__
from newsdiff.articles.limits import DEFAULT_LIMITS, Limits
from newsdiff.cli.ending import Status
from newsdiff.cli.output import tell
from newsdiff.export import EVERYTHING, ExportOptions, Format, MarkdownStyle, Section

if TYPE_CHECKING:
    from newsdiff.comparison import Options

SHELLS = ("bash", "zsh", "fish")
MINIMAL_WIDTH, MAXIMAL_WIDTH = 20, 10_000
MOST_JOBS = 1_000
HIGHEST_LIMIT = 10**12
STANDARD = "-"
"""Stands for standard input among the articles, for standard output among the exports."""

_DESCRIPTION = """\
Put two news articles on the same event side by side: what both report, where they part, who
acts in them, and who is quoted.

In a terminal newsdiff opens a reader. With --export or --print, or when its output is piped,
it writes the same findings as a document.
"""

_EPILOG = """\
examples:
  newsdiff                                      read the two sample articles
  newsdiff left.txt right.txt                   read two articles side by side
  newsdiff export.rtf                           list the articles in a file, and pick two
  newsdiff export.rtf#1 export.rtf#4            compare two of them
  newsdiff left.txt right.txt -e out.md -e out.html
                                                write what was found to files
  newsdiff left.txt right.txt | less -R         the same as text
  newsdiff left.txt right.txt --format json | jq '.conflicts[].sentence'
  newsdiff left.txt right.txt --only conflicts --print --exit-code
                                                status 1 when the two conflict
  newsdiff batch pairs.csv --out found.jsonl    compare many pairs; see newsdiff batch --help

exit status:
  0  done
  1  with --exit-code: the articles diverge
  2  an error, which one line on standard error names
"""


_BATCH_DESCRIPTION = """\
Compare many pairs of articles, in parallel. What is finished already is skipped, so that an
interrupted run goes on where it stopped. A pair that fails is named on standard error, and the
others are compared all the same.
"""

_BATCH_EPILOG = """\
File names in a table are looked up from the table's own folder. A folder of pairs holds, for each
pair, a folder with two files, or two files such as monday-left.txt and monday-right.txt.

examples:
  newsdiff batch pairs.csv --out found.jsonl
  newsdiff batch pairs/ --out pages/ --format html --format markdown
  newsdiff batch pairs.jsonl --only conflicts | jq 'select(.conflicts != []) | .id'

exit status:
  0  all pairs are compared
  2  an error, or a pair failed; lines on standard error say which
"""


def main_parser() -> argparse.ArgumentParser:
    """Return the parser of `newsdiff` itself."""
    parser = _parser("newsdiff", _DESCRIPTION, _EPILOG)
    parser.add_argument(
        "left",
        nargs="?",
        metavar="LEFT",
        help="a file (text, a saved page, PDF, Word, mail, a press archive's export …), a web "
        "address, or - for standard input; FILE#3 is the third article in a file of several; "
        "without it two sample articles are opened",
    )
    parser.add_argument(
        "right",
        nargs="?",
        metavar="RIGHT",
        help="the other article, likewise; without it the articles in LEFT are listed",
    )

    _add_output(parser)
    _add_comparison(parser)
    _add_display(parser)
    _add_about(parser)
    return parser


def _add_output(parser: argparse.ArgumentParser) -> None:
    output = parser.add_argument_group("output")
    output.add_argument(
        "-e",
        "--export",
        action="append",
        default=[],
        metavar="FILE",
        help="write what was found to FILE, or - for standard output; may be given several times",
    )
    output.add_argument(
        "-f",
        "--format",
        type=Format,
        choices=list(Format),
        help="the format, where a file name's extension (.md, .html, .json, .txt) does not say it",
    )
    output.add_argument(
        "-p", "--print", action="store_true", help="print what was found, also to a terminal"
    )
    _add_document_options(output)
    output.add_argument(
        "--names",
        type=_names,
        default=("", ""),
        metavar="LEFT,RIGHT",
        help="what the two articles are called, as in --names 'BBC,Reuters'; otherwise by their "
        "outlets, addresses or file names",
    )
    output.add_argument(
        "--width",
        type=_width,
        metavar="COLUMNS",
        help="columns of the printed text; otherwise those of the terminal",
    )
    output.add_argument("--force", action="store_true", help="overwrite existing files")


def _add_comparison(parser: argparse.ArgumentParser) -> None:
    comparison = parser.add_argument_group("comparison")
    _add_threshold(comparison)
    _add_keep_furniture(comparison)
    _add_limit(comparison)
    comparison.add_argument(
        "--by-hand",
        type=Path,
        metavar="FILE",
        help="where corrections, verdicts and notes by hand are kept (default: a file for each "
        "pair in the state folder)",
    )
    _add_no_by_hand(comparison)
    comparison.add_argument(
        "--exit-code",
        action="store_true",
        help="end with status 1 when the articles diverge: in a conflict, in a statement that "
        "both report differently, or in a passage that only one has; with --only, in that alone",
    )


def _add_display(parser: argparse.ArgumentParser) -> None:
    display = parser.add_argument_group("display")
    display.add_argument("--theme", metavar="NAME", help="the reader's colours")
    display.add_argument("--config", type=Path, metavar="FILE", help="the reader's settings")
    display.add_argument("--no-color", action="store_true", help="print without colours")
    _add_quiet(display)


def _add_about(parser: argparse.ArgumentParser) -> None:
    about = parser.add_argument_group("about newsdiff")
    about.add_argument("--completion", choices=SHELLS, help="print a completion script")
    about.add_argument("--man", action="store_true", help="print the man page")
    about.add_argument(
        "--config-path",
        action="store_true",
        help="print where the reader's settings are looked for, and where it keeps what it "
        "remembers: pairs read, the theme chosen, corrections by hand",
    )
    about.add_argument("--version", action="version", version=f"newsdiff {__version__}")


def batch_parser() -> argparse.ArgumentParser:
    """Return the parser of `newsdiff batch`."""
    parser = _parser("newsdiff batch", _BATCH_DESCRIPTION, _BATCH_EPILOG)
    parser.add_argument(
        "pairs",
        metavar="PAIRS",
        help="a table (.csv, .tsv, .jsonl) with left, right and, if wanted, id; or a folder",
    )
    output = parser.add_argument_group("output")
    output.add_argument(
        "-o",
        "--out",
        default=STANDARD,
        metavar="PLACE",
        help="a .jsonl file with a line for each pair, a folder with files for each pair, "
        "or - for lines on standard output (default)",
    )
    output.add_argument(
        "-f",
        "--format",
        type=Format,
        choices=list(Format),
        action="append",
        default=[],
        help="what to write into a folder (default: json); may be given several times",
    )
    _add_document_options(output)
    output.add_argument(
        "--force", action="store_true", help="start over instead of skipping finished pairs"
    )
    comparison = parser.add_argument_group("comparison")
    _add_threshold(comparison)
    _add_keep_furniture(comparison)
    _add_limit(comparison)
    _add_no_by_hand(comparison)
    comparison.add_argument(
        "-j",
        "--jobs",
        type=_jobs,
        metavar="N",
        help="how many processes compare (default: one for each core)",
    )
    _add_quiet(comparison)
    return parser


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one line; the whole usage would hide it."""

    def error(self, message: str) -> NoReturn:
        tell(f"{message} ({self.prog} --help explains)", self.prog)
        self.exit(Status.ERROR)


def _parser(prog: str, description: str, epilog: str) -> argparse.ArgumentParser:
    return _Parser(
        prog=prog,
        description=description,
        epilog=epilog,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )


def _add_keep_furniture(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "--keep-furniture",
        action="store_true",
        help="compare captions, photo credits and share lines too, instead of setting them aside",
    )


def _add_no_by_hand(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "--no-by-hand",
        action="store_true",
        help="export what the analysis found, without what a reader corrected by hand",
    )


def _add_limit(group: argparse._ArgumentGroup) -> None:
    defaults = ", ".join(f"{name} ({value})" for name, value in asdict(DEFAULT_LIMITS).items())
    group.add_argument(
        "--limit",
        type=_limit,
        action="append",
        default=[],
        metavar="NAME=NUMBER",
        help="read more, or less, than usual before an article is refused; may be given several "
        f"times. The limits, in bytes and seconds: {defaults}",
    )


def _add_document_options(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "--only",
        type=Section,
        choices=list(Section),
        action="append",
        help="leave the other parts out; may be given several times",
    )
    group.add_argument(
        "--markdown-style",
        type=MarkdownStyle,
        choices=list(MarkdownStyle),
        default=MarkdownStyle.PLAIN,
        help="highlight Markdown with emphasis alone (plain, the default) or, for tools that show "
        "inline HTML, with <mark> and links (marked)",
    )
    group.add_argument(
        "--show-paths",
        action="store_true",
        help="name files with their folders; otherwise a document tells the file name alone",
    )


def _add_threshold(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "--threshold",
        type=_threshold,
        metavar="SCORE",
        help="the least probability, 0 to 1, of the links that are shown; less shows more",
    )


def _add_quiet(group: argparse._ArgumentGroup) -> None:
    group.add_argument("-q", "--quiet", action="store_true", help="show no progress")


def limits_from(chosen: argparse.Namespace) -> Limits:
    """Return the usual limits with those that the user changed."""
    return replace(DEFAULT_LIMITS, **dict(chosen.limit))


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
    )


def _limit(text: str) -> tuple[str, int | float]:
    name, _, number = text.partition("=")
    usual = asdict(DEFAULT_LIMITS).get(name)
    if usual is None:
        raise argparse.ArgumentTypeError(f"there is no limit {name!r} (--help lists them)")
    try:
        value = type(usual)(float(number))
    except (ValueError, OverflowError):
        value = 0
    if not 0 < value <= HIGHEST_LIMIT:
        raise argparse.ArgumentTypeError(f"{number!r} is not a number above 0 for {name}")
    return name, value


def _names(text: str) -> tuple[str, str]:
    from newsdiff.articles.sanitise import sanitise_line

    parts = sanitise_line(text).text.partition(",")
    left, comma, right = (" ".join(part.split()) for part in parts)
    if not comma or not (left or right) or left.casefold() == right.casefold():
        raise argparse.ArgumentTypeError(f"{text!r} is not two names with a comma between them")
    return left, right


def _threshold(text: str) -> float:
    try:
        score = float(text)
    except ValueError:
        score = -1.0
    if not 0.0 <= score <= 1.0:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 0 to 1")
    return score


def _jobs(text: str) -> int:
    return _whole_number(text, 1, MOST_JOBS)


def _width(text: str) -> int:
    return _whole_number(text, MINIMAL_WIDTH, MAXIMAL_WIDTH)


def _whole_number(text: str, least: int, most: int) -> int:
    short = text.isascii() and text.isdigit() and len(text) <= len(str(most))
    if not (short and least <= int(text) <= most):
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from {least} to {most}")
    return int(text)
