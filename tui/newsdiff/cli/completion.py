"""Shell completions, made by shtab from the parsers."""

from __future__ import annotations

from newsdiff.cli.arguments import batch_parser, main_parser, sources_parser

_TAKES_A_FILE = ("left", "right", "export", "config", "out", "csv")


def completion(shell: str) -> str:
    """Return the script that completes `newsdiff` in bash, zsh or fish.

    shtab offers either commands or files in one place, and files are wanted there; so the options
    of `newsdiff batch` and `newsdiff sources` are offered among the others.
    """
    import shtab

    parser = main_parser()
    known = {name for action in parser._actions for name in action.option_strings}
    for other in (batch_parser(), sources_parser()):
        for action in other._actions:
            if action.option_strings and not known.intersection(action.option_strings):
                parser._add_action(action)
                known.update(action.option_strings)
    for action in parser._actions:
        if action.dest in _TAKES_A_FILE:
            action.complete = shtab.FILE  # type: ignore[attr-defined]
    return str(shtab.complete(parser, shell)).rstrip() + "\n"
