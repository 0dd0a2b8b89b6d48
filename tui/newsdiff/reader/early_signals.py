"""Signals that come while the reader starts: they are remembered until it can hear them.

An exception in their place would be lost where Python lets none through (the callbacks of imports),
or leave Textual hanging with the terminal half taken over.
"""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager

_NAMES = ("SIGINT", "SIGTERM", "SIGHUP")

_remembered: list[list[int]] = []
"""What has come since each reader that runs began: at most one list."""


@contextmanager
def remembered() -> Iterator[None]:
    """Remember signals instead of heeding them; what heeded them before does so afterwards."""
    came: list[int] = []
    before = {number: signal.getsignal(number) for number in heard()}
    for number in before:
        signal.signal(number, lambda number, _: came.append(number))
    _remembered.append(came)
    try:
        yield
    finally:
        _remembered.remove(came)
        for number, handler in before.items():
            signal.signal(number, handler)


def are_remembered() -> bool:
    """Whether signals wait for somebody to heed them."""
    return bool(_remembered)


def first() -> int | None:
    """Return the number of the first signal that has come, None where none has."""
    return next((number for came in _remembered for number in came), None)


def heard() -> list[int]:
    """Return the numbers of the signals that end the reader, without those that are ignored.

    Windows lacks SIGHUP.
    """
    numbers = (getattr(signal, name, None) for name in _NAMES)
    return [each for each in numbers if each and signal.getsignal(each) is not signal.SIG_IGN]
