"""Signs of life on standard error, for people only: never in a pipe or a log, never when quiet."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from newsdiff.cli.output import is_terminal


@contextmanager
def spinner(what: str, shown: bool) -> Iterator[None]:
    """Show, if it is to be `shown`, that `what` is going on while the body runs."""
    if not shown or not is_terminal(sys.stderr):
        yield
        return
    from rich.console import Console
    from rich.text import Text

    with Console(stderr=True).status(Text(what)):
        yield


@contextmanager
def bar(what: str, total: int, shown: bool) -> Iterator[Callable[[], None]]:
    """Show, if it is to be `shown`, how many are done; the body calls what it gets after each."""
    if not shown or not is_terminal(sys.stderr):
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(what, total=total)
        yield lambda: progress.advance(task)
