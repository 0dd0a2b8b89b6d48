"""The arguments of `newsdiff`: help, man page and shell completions are all made from these."""

from __future__ import annotations

import argparse
import math
from dataclasses import asdict
from pathlib import Path
from typing import NoReturn

from newsdiff import __version__
from newsdiff.articles.limits import BATCH_LIMITS, DEFAULT_LIMITS, Limits
from newsdiff.cli import values
from newsdiff.cli.ending import Status
from newsdiff.cli.output import tell
from newsdiff.export import (
    Format,
    MarkdownStyle,
    Section,
    Table,
)

SHELLS = ("bash", "zsh", "fish")
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
  newsdiff left.txt right.txt --format json | jq '.points[].sentence'
  newsdiff left.txt right.txt --only points --print --exit-code
                                                status 1 when the two conflict
  newsdiff left.txt right.txt --brief --names 'BBC,Reuters' -e brief.md
                                                one page, with the names of the outlets
  newsdiff left.txt right.txt -e points.csv -e statements.csv
                                                tables for a spreadsheet
  newsdiff batch pairs.csv --out found.jsonl    compare many pairs; see newsdiff batch --help
  newsdiff serve left.txt right.txt             read in a browser; see newsdiff serve --help
  newsdiff sources coverage/ --csv sources.csv  who is quoted; see newsdiff sources --help

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

_SOURCES_DESCRIPTION = """\
Say who is quoted in one article or in many: officials or others, named or not, in how many words.
No pairs are needed. A summary by outlet is printed; what cannot be read is named on standard error.
"""

_SOURCES_EPILOG = """\
The columns of the CSV file: person, role, affiliation, kind (official, expert, witness, family,
company, campaigner, outlet, document, other), official and named (yes or no), statements,
words_quoted (between quotation marks), words_reported, first_position (the share of the article
before the first statement, 0 to 1), verb (the most frequent first), relay (who passes it on),
article, file, outlet, date.

examples:
  newsdiff sources report.html
  newsdiff sources coverage/ --csv sources.csv
  newsdiff sources monday.rtf tuesday.rtf --csv - | grep ',yes,no,'

exit status:
  0  all is read
  2  an error, or something could not be read; lines on standard error say what
"""

_BATCH_EPILOG = """\
File names in a table are looked up from the table's own folder. A folder of pairs holds, for each
pair, a folder with two files, or two files such as monday-left.txt and monday-right.txt.

examples:
  newsdiff batch pairs.csv --out found.jsonl
  newsdiff batch pairs/ --out pages/ --format html --format markdown
  newsdiff batch pairs.jsonl --only points | jq 'select(.points != []) | .id'

exit status:
  0  all pairs are compared
  2  an error, or a pair failed; lines on standard error say which
"""


def main_parser() -> argparse.ArgumentParser:
    """Return the parser of `newsdiff` itself."""
    parser = command_parser("newsdiff", _DESCRIPTION, _EPILOG)
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
        help="the format, where a file name's extension (.md, .html, .json, .txt, .docx, .csv, "
        ".jsonld) does not say it; w3c is notes and verdicts as W3C annotations",
    )
    output.add_argument(
        "-p", "--print", action="store_true", help="print what was found, also to a terminal"
    )
    _add_document_options(output)
    output.add_argument(
        "--names",
        type=values.names,
        default=("", ""),
        metavar="LEFT,RIGHT",
        help="what the two articles are called, as in --names 'BBC,Reuters'; otherwise by their "
        "outlets, addresses or file names",
    )
    output.add_argument(
        "--width",
        type=values.width,
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
    parser = command_parser("newsdiff batch", _BATCH_DESCRIPTION, _BATCH_EPILOG)
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
    _add_limit(comparison, BATCH_LIMITS)
    _add_no_by_hand(comparison)
    _add_jobs(comparison, "compare")
    _add_quiet(comparison)
    return parser


def sources_parser() -> argparse.ArgumentParser:
    """Return the parser of `newsdiff sources`."""
    parser = command_parser("newsdiff sources", _SOURCES_DESCRIPTION, _SOURCES_EPILOG)
    parser.add_argument(
        "places",
        nargs="+",
        metavar="PLACE",
        help="a file, a folder with files in it and below, a web address, or - for standard input",
    )
    parser.add_argument(
        "--csv",
        metavar="FILE",
        help="write a row for each source of each article to FILE, or - for standard output",
    )
    parser.add_argument("--force", action="store_true", help="overwrite an existing file")
    _add_show_paths(parser)
    _add_keep_furniture(parser)
    _add_limit(parser)
    _add_jobs(parser, "read")
    _add_quiet(parser)
    return parser


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one line; the whole usage would hide it."""

    def error(self, message: str) -> NoReturn:
        tell(f"{message} ({self.prog} --help explains)", self.prog)
        self.exit(Status.ERROR)


def command_parser(prog: str, description: str, epilog: str) -> argparse.ArgumentParser:
    """Return the parser of a command, which says in one line what is wrong."""
    return _Parser(
        prog=prog,
        description=description,
        epilog=epilog,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )


def _add_keep_furniture(group: argparse._ActionsContainer) -> None:
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


def _add_limit(group: argparse._ActionsContainer, usual: Limits = DEFAULT_LIMITS) -> None:
    defaults = ", ".join(
        f"{name} ({value if math.isfinite(value) else 'none'})"
        for name, value in asdict(usual).items()
    )
    group.add_argument(
        "--limit",
        type=values.limit,
        action="append",
        default=[],
        metavar="NAME=NUMBER",
        help="read more, or take longer, than usual before it ends; may be given several "
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
        "--brief",
        action="store_true",
        help="one page: overview, points to check, who is quoted, what only one article has",
    )
    group.add_argument(
        "--table",
        type=Table,
        choices=list(Table),
        help="what the rows of CSV are, where a file's name (such as points.csv) does not say it",
    )
    _add_show_paths(group)


def _add_show_paths(group: argparse._ActionsContainer) -> None:
    group.add_argument(
        "--show-paths",
        action="store_true",
        help="name files with their folders; otherwise a document tells the file name alone",
    )


def _add_threshold(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "--threshold",
        type=values.threshold,
        metavar="SCORE",
        help="the least probability, 0 to 1, of the links that are shown; less shows more",
    )


def _add_jobs(group: argparse._ActionsContainer, what: str) -> None:
    group.add_argument(
        "-j",
        "--jobs",
        type=values.jobs,
        metavar="N",
        help=f"how many processes {what} (default: one for each core)",
    )


def _add_quiet(group: argparse._ActionsContainer) -> None:
    group.add_argument("-q", "--quiet", action="store_true", help="show no progress")
