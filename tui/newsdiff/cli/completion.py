"""Shell completions, made by shtab from the parsers."""

from __future__ import annotations

import argparse

TAKES_A_FILE = {"left", "right", "export", "config", "pairs", "out"}


def completion(parser: argparse.ArgumentParser, shell: str) -> str:
    """Return the script that completes `newsdiff` in bash, zsh or fish."""
    import shtab

    for action in parser._actions:  # as shtab does: argparse has no public list of them
        if action.dest in TAKES_A_FILE:
            action.complete = shtab.FILE  # type: ignore[attr-defined]
    return str(shtab.complete(parser, shell)).rstrip() + "\n"
