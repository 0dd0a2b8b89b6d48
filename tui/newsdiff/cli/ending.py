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


_came: list[int] = []
"""The signals that have come since they raise errors."""


def heed_signals() -> None:
    """Raise what a signal has raised before, should that have been lost.

    Python drops what is raised in some callbacks, as those at the end of an import, and may leave
    a lock there closed that other threads need.
    """
    if _came:
        raise _error(_came[0])


@contextmanager
def signals_raise() -> Iterator[None]:
    """Let SIGTERM and SIGHUP raise Terminated, so that unfinished files are cleared away.

    SIGINT raises KeyboardInterrupt. A signal that is ignored stays so (`nohup`). Raises either also
    where Python made another error of it: RuntimeError, for one that comes while a class is made.
    """
    _came.clear()
    names = ("SIGINT", "SIGTERM", "SIGHUP")
    numbers = [getattr(signal, name) for name in names if hasattr(signal, name)]
    usual = (signal.SIG_DFL, signal.default_int_handler)
    before = {each: signal.getsignal(each) for each in numbers if signal.getsignal(each) in usual}
    for number in before:
        signal.signal(number, _raise)
    try:
        yield
        heed_signals()
    except Exception as error:
        ended = _signal_behind(error)
        if ended is None:
            raise
        raise ended from None
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _signal_behind(error: BaseException | None) -> BaseException | None:
    while error and not isinstance(error, Terminated | KeyboardInterrupt):
        error = error.__cause__ or error.__context__
    return error


def _raise(number: int, frame: FrameType | None) -> None:
    _came.append(number)
    raise _error(number)


def _error(number: int) -> BaseException:
    return KeyboardInterrupt() if number == signal.SIGINT else Terminated(number)
