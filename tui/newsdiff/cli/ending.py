"""How a run ends: the exit statuses, and signals that unwind like any other exception."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from enum import IntEnum
from types import FrameType


class Status(IntEnum):
    """What newsdiff tells the shell; beyond these, 128 and the signal that ended it."""

    DONE = 0
    DIVERGES = 1
    """Only with --exit-code."""
    ERROR = 2
    INTERRUPTED = 128 + signal.SIGINT


class CommandError(Exception):
    """The command cannot be carried out; the message is one line for the user."""


class Terminated(SystemExit):
    """A signal asked the program to end; of the errors, asyncio lets this one through its tasks."""

    def __init__(self, number: int) -> None:
        super().__init__(128 + number)


@contextmanager
def signals_raise() -> Iterator[None]:
    """Let SIGTERM and SIGHUP raise Terminated, so that unfinished files are cleared away.

    A signal that is ignored stays so (`nohup`). Raises Terminated or KeyboardInterrupt also where
    Python made another error of it: RuntimeError, for one that comes while a class is created.
    """
    names = ("SIGTERM", "SIGHUP")
    numbers = [getattr(signal, name) for name in names if hasattr(signal, name)]
    caught = [number for number in numbers if signal.getsignal(number) is signal.SIG_DFL]
    for number in caught:
        signal.signal(number, _raise)
    try:
        yield
    except Exception as error:
        ended = _signal_behind(error)
        if ended is None:
            raise
        raise ended from None
    finally:
        for number in caught:
            signal.signal(number, signal.SIG_DFL)


def _signal_behind(error: BaseException | None) -> BaseException | None:
    while error and not isinstance(error, Terminated | KeyboardInterrupt):
        error = error.__cause__ or error.__context__
    return error


def _raise(number: int, frame: FrameType | None) -> None:
    raise Terminated(number)
