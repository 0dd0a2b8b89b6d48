"""What newsdiff says: documents on standard output, one line at a time on standard error."""

from __future__ import annotations

import io
import os
import sys
from typing import TextIO

from newsdiff.cli.ending import CommandError


def write_out(document: str | bytes) -> None:
    """Write text or bytes to standard output: a terminal, a file, a pipe or a full disk.

    A reader that has seen enough and closed the pipe is no error. Characters that the encoding
    lacks become question marks. Raises CommandError when the output cannot be written.
    """
    out = sys.stdout
    if out is None:  # the shell's `>&-`
        raise CommandError("standard output: it is closed")
    if isinstance(out, io.TextIOWrapper):
        out.reconfigure(errors="replace")
    try:
        if isinstance(document, bytes):
            out.buffer.write(document)
        else:
            # A spreadsheet asks a file for this mark; a pipe would take it for a letter.
            out.write(document.removeprefix("\ufeff"))
        out.flush()
    except BrokenPipeError:
        _discard_output()
    except OSError as error:
        _discard_output()
        raise CommandError(f"standard output: {error.strerror or error}") from error


def tell(message: str, command: str = "newsdiff") -> None:
    """Write one line to standard error; a file name in it cannot drive the terminal."""
    from newsdiff.articles.sanitise import sanitise_line

    if sys.stderr is not None:  # the shell's `2>&-`
        print(f"{command}: {sanitise_line(message).text}", file=sys.stderr)


def is_terminal(stream: TextIO | None) -> bool:
    """Whether a standard stream is open, and a terminal."""
    return stream is not None and stream.isatty()


def _discard_output() -> None:
    # What is left in the buffer would fail once more when Python flushes it at the end.
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
