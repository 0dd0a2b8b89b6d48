"""Standard output, which may be a terminal, a file, a pipe that closes, or a full disk."""

from __future__ import annotations

import io
import os
import sys

from newsdiff.cli.ending import CommandError


def write_out(text: str) -> None:
    """Write `text` to standard output; a reader that has seen enough and left is no error.

    Characters that the terminal's encoding lacks become question marks. Raises CommandError when
    the output cannot be written (a full disk).
    """
    out = sys.stdout
    if isinstance(out, io.TextIOWrapper):
        out.reconfigure(errors="replace")
    try:
        out.write(text)
        out.flush()
    except BrokenPipeError:
        _discard_output()
    except OSError as error:
        _discard_output()
        raise CommandError(f"standard output: {error.strerror or error}") from error


def _discard_output() -> None:
    # What is left in the buffer would fail once more when Python flushes it at the end.
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
