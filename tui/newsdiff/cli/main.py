"""The entry of the command line: which command is meant, and the status it ends with."""

from __future__ import annotations

import gc
from collections.abc import Sequence

from newsdiff.cli.ending import CommandError, Status, signals_raise
from newsdiff.cli.output import tell


def run(arguments: Sequence[str]) -> int:
    """Run newsdiff with command-line `arguments` and return the exit status.

    0: done; 1: the articles diverge (with --exit-code); 2: an error, which a line on standard
    error names; 130 and 143 after an interrupt and a request to end.
    """
    # Word lists and articles stay until the end; looking for garbage among them costs 8 % of a run.
    gc.set_threshold(100_000, 50, 100)
    try:
        with signals_raise():
            return _command(arguments)
    except CommandError as error:
        tell(str(error))
        return Status.ERROR
    except SystemExit as finished:  # argparse has printed its help or what is wrong, or a signal
        return finished.code if isinstance(finished.code, int) else Status.ERROR
    except KeyboardInterrupt:
        return Status.INTERRUPTED


def _command(arguments: Sequence[str]) -> int:
    if arguments and arguments[0] == "batch":
        from newsdiff.cli.batch import run_batch

        return run_batch(arguments[1:])

    if arguments and arguments[0] == "sources":
        from newsdiff.cli.sources import run_sources

        return run_sources(arguments[1:])

    if arguments and arguments[0] == "serve":
        from newsdiff.cli.serve import run_serve

        return run_serve(arguments[1:])

    from newsdiff.cli.pair import run_pair

    return run_pair(arguments)
