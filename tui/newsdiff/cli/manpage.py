"""The man page, made from the same parsers as the help."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator

from newsdiff import __version__


def man_page(parser: argparse.ArgumentParser, *others: argparse.ArgumentParser) -> str:
    """Return the page of a command in roff, with a section for each of its `others`."""
    lines = [
        f'.TH {parser.prog.upper()} 1 "" "newsdiff {__version__}" "User Commands"',
        ".SH NAME",
        rf"{_escape(parser.prog)} \- two news articles on the same event, side by side",
        ".SH SYNOPSIS",
    ]
    for each in (parser, *others):
        lines += [".HP", rf"\fB{_escape(each.prog)}\fR {_escape(_arguments(each))}"]
    lines += [".SH DESCRIPTION", *_text(parser.description or "")]
    lines += [".SH OPTIONS", *_options(parser), *_sections(parser.epilog or "")]
    for other in others:
        lines += [f".SH {_escape(other.prog.upper())}", *_text(other.description or "")]
        lines += [*_options(other), *_sections(other.epilog or "", heading=".SS")]
    return "\n".join(lines) + "\n"


def _arguments(parser: argparse.ArgumentParser) -> str:
    usage = " ".join(parser.format_usage().split())
    return usage.removeprefix(f"usage: {parser.prog} ")


def _options(parser: argparse.ArgumentParser) -> Iterator[str]:
    formatter = argparse.HelpFormatter(parser.prog)
    for action in parser._actions:  # argparse has no public list of them
        names = ", ".join(rf"\fB{_escape(name)}\fR" for name in action.option_strings)
        value = formatter._format_args(action, action.dest.upper()) if action.nargs != 0 else ""
        yield ".TP"
        yield " ".join(filter(None, (names, rf"\fI{_escape(value)}\fR" if value else "")))
        yield _escape(action.help or "")


def _sections(epilog: str, heading: str = ".SH") -> Iterator[str]:
    """Turn the epilog's blocks into sections: "examples:" names one, loose text stays text."""
    for block in re.split(r"\n\s*\n", epilog.strip()):
        title, _, body = block.partition("\n")
        if title.endswith(":"):
            yield f"{heading} {_escape(title.removesuffix(':').upper())}"
            yield from (".nf", *map(_escape, body.splitlines()), ".fi")
        else:
            yield from _text(block)


def _text(text: str) -> Iterator[str]:
    for paragraph in re.split(r"\n\s*\n", text.strip()):
        yield ".PP"
        yield _escape(" ".join(paragraph.split()))


def _escape(text: str) -> str:
    """Return roff for literal text: no line is a request, no hyphen a soft one."""
    escaped = text.replace("\\", "\\e").replace("-", "\\-")
    return rf"\&{escaped}" if escaped.startswith((".", "'")) else escaped
